import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Budget } from '../limits.ts';
import { overLimit, UnreadableError } from '../unreadable.ts';
import { OUR_NAMESPACES, RELATIONSHIPS, type XmlHandler } from './events.ts';

/** How the names of a document's namespaces are given to its handler. */
export interface Vocabulary {
  element(uri: string, prefix: string, local: string): string;
  /** Null for an attribute that is of no interest. */
  attribute(uri: string, prefix: string, local: string): string | null;
}

const SPREADSHEET: Vocabulary = {
  element: (uri, prefix, local) => (OUR_NAMESPACES.has(uri) ? local : `${prefix || '?'}:${local}`),
  attribute(uri, prefix, local) {
    if (RELATIONSHIPS.has(uri)) return `r:${local}`;
    return prefix === '' ? local : null;
  },
};

/**
 * Plays XML of any kind to the handler by the strict parser: namespaces under any prefix, CDATA, comments, single quotes.
 * A document type is refused, and so is XML that is malformed or ends early.
 * @throws UnreadableError 'xml' or 'limit'
 */
export function parseStrictXml(
  slices: Iterable<string>,
  handler: XmlHandler,
  budget: Budget,
  vocabulary = SPREADSHEET,
): void {
  const { nesting, textLength, elements } = budget.limits;
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: string[] = [];
  let ending = false;
  let silent = 0;
  let met = 0;
  parser.on('error', () => {
    throw new UnreadableError('xml', ending ? 'ended-early' : 'malformed');
  });
  parser.on('doctype', () => {
    throw new UnreadableError('xml', 'doctype');
  });
  parser.on('opentag', (tag) => {
    silent = 0;
    if (open.length >= nesting) throw overLimit('nesting', nesting);
    if (++met > elements) throw overLimit('elements', elements);
    const name = vocabulary.element(tag.uri, tag.prefix, tag.local);
    open.push(name);
    handler.open(name, attributesOf(tag, vocabulary), open.length);
  });
  parser.on('closetag', () => {
    silent = 0;
    const name = open.pop();
    if (name !== undefined) handler.close?.(name, open.length + 1);
  });
  const text = (value: string) => {
    silent = 0;
    if (open.length > 0) handler.text?.(value);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  for (const slice of slices) {
    budget.checkTime();
    silent += slice.length;
    if (silent > LONGEST_SILENCE + textLength) throw overLimit('text-length', textLength);
    parser.write(slice);
  }
  ending = true;
  parser.close();
}

/** The parser holds back a text, tag or comment until it ends: one this long, in characters, is refused before it fills the memory. */
const LONGEST_SILENCE = 1024 * 1024;

function attributesOf(tag: SaxesTagNS, vocabulary: Vocabulary): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const { uri, prefix, local, value } of Object.values(tag.attributes)) {
    const name = vocabulary.attribute(uri, prefix, local);
    if (name !== null) attributes.set(name, value);
  }
  return attributes;
}
