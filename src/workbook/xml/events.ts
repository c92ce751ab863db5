import type { Budget } from '../limits.ts';
import { overLimit } from '../unreadable.ts';
import { decodeXml, isPlainUtf8, markLength } from './decode.ts';
import { decodeReferences, FORBIDDEN, isBlank, trimBlankEnd } from './text.ts';

/**
 * Receives an XML part as events. Names are local names of the namespaces that spreadsheets are written in; an element of any
 * other namespace comes as `prefix:name`, so that it is never taken for one of ours. The key of an attribute of the relationships
 * namespace is `r:id` whatever its prefix.
 */
export interface XmlHandler {
  open(name: string, attributes: ReadonlyMap<string, string>, depth: number): void;
  text?(text: string): void;
  close?(name: string, depth: number): void;
}

/** Namespaces, transitional and strict, whose elements are ours. */
export const OUR_NAMESPACES: ReadonlySet<string> = new Set([
  '',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
  'http://schemas.openxmlformats.org/package/2006/relationships',
]);

export const RELATIONSHIPS: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
]);

/**
 * Reads an XML part: quickly where it is written in the ordinary way, else by the strict parser, from the start and with a fresh
 * handler. Both give the same events.
 * @throws UnreadableError 'xml' or 'limit'
 */
export async function readXml<H extends XmlHandler>(
  bytes: Buffer,
  handler: () => H,
  budget: Budget,
): Promise<H> {
  if (isPlainUtf8(bytes)) {
    const quick = handler();
    if (scanPlainXml(bytes.toString('utf8', markLength(bytes)), quick, budget.limits.nesting)) return quick;
  }
  const { parseStrictXml } = await import('./strict.ts');
  const strict = handler();
  parseStrictXml(decodeXml(bytes), strict, budget);
  return strict;
}

const NAME = '[A-Za-z_][A-Za-z0-9_.-]*(?::[A-Za-z_][A-Za-z0-9_.-]*)?';
const TAG = new RegExp(`^(${NAME})((?:[ \\t\\n]+${NAME}="[^"<]*")*)[ \\t\\n]*(/?)$`);
const ATTRIBUTE = new RegExp(`(${NAME})="([^"]*)"`, 'g');
/** The declaration as every writer has it; any other is for the strict parser. */
export const DECLARATION =
  /^<\?xml[ \n]+version=(?:"1\.\d"|'1\.\d')(?:[ \n]+encoding=(?:"[\w-]+"|'[\w-]+'))?(?:[ \n]+standalone=(?:"(?:yes|no)"|'(?:yes|no)'))?[ \n]*\?>/;
const LONGEST_TAG = 8192;

/**
 * Plays `text` to the handler if it is XML of the ordinary kind: no comment, CDATA, DOCTYPE, processing instruction, single
 * quotes, or namespace games. False where anything else was met: the handler's state is then worthless.
 */
export function scanPlainXml(text: string, handler: XmlHandler, deepest: number): boolean {
  if (text.includes('\r')) return scanPlainXml(text.replace(/\r\n?/g, '\n'), handler, deepest);
  if (text.includes(']]>') || FORBIDDEN.test(text)) return false;
  const open: string[] = [];
  const prefixes = new Set(['xml', 'xmlns']);
  let at = DECLARATION.exec(text)?.[0].length ?? 0;
  let rooted = false;
  for (;;) {
    const tagStart = text.indexOf('<', at);
    if (tagStart < 0) return rooted && open.length === 0 && isBlank(text.slice(at));
    if (!playText(text.slice(at, tagStart), open.length, handler)) return false;
    const tagEnd = text.indexOf('>', tagStart);
    if (tagEnd < 0 || tagEnd - tagStart > LONGEST_TAG) return false;
    at = tagEnd + 1;
    if (text[tagStart + 1] === '/') {
      const name = trimBlankEnd(text.slice(tagStart + 2, tagEnd));
      if (open.pop() !== name) return false;
      handler.close?.(name, open.length + 1);
      continue;
    }
    const tag = TAG.exec(text.slice(tagStart + 1, tagEnd));
    const name = tag?.[1];
    if (!tag || name === undefined || (rooted && open.length === 0)) return false;
    const attributes = readAttributes(tag[2] ?? '', !rooted, prefixes);
    if (!attributes || !isBound(name, prefixes)) return false;
    rooted = true;
    if (open.length >= deepest) throw overLimit('nesting', deepest);
    handler.open(name, attributes, open.length + 1);
    if (tag[3] === '/') handler.close?.(name, open.length + 1);
    else open.push(name);
  }
}

function playText(raw: string, depth: number, handler: XmlHandler): boolean {
  if (raw === '') return true;
  if (depth === 0) return isBlank(raw);
  const text = decodeReferences(raw);
  if (text === null) return false;
  handler.text?.(text);
  return true;
}

/** Is the prefix of the name, if it has one, declared? */
function isBound(name: string, prefixes: ReadonlySet<string>): boolean {
  const colon = name.indexOf(':');
  return colon < 0 || prefixes.has(name.slice(0, colon));
}

/** Reads attributes and adds the prefixes they declare to those known; null where they are not written in the ordinary way. */
function readAttributes(
  text: string,
  root: boolean,
  prefixes: Set<string>,
): ReadonlyMap<string, string> | null {
  const attributes = new Map<string, string>();
  for (const [, name = '', raw = ''] of text.matchAll(ATTRIBUTE)) {
    const value = decodeReferences(raw);
    if (value === null || attributes.has(name) || /[\t\n]/.test(raw)) return null;
    if (name === 'xmlns' && !(root && OUR_NAMESPACES.has(value))) return null;
    if (name.startsWith('xmlns:') && RELATIONSHIPS.has(value) !== (name === 'xmlns:r')) return null;
    if (name.startsWith('xmlns:')) {
      if (OUR_NAMESPACES.has(value) || value.startsWith('http://www.w3.org/')) return null;
      prefixes.add(name.slice(6));
    }
    attributes.set(name, value);
  }
  for (const name of attributes.keys()) if (!isBound(name, prefixes)) return null;
  return attributes;
}
