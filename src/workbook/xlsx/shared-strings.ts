import type { Budget } from '../limits.ts';
import { overLimit } from '../unreadable.ts';
import { decodeXml, isPlainUtf8, markLength } from '../xml/decode.ts';
import { DECLARATION, scanPlainXml, type XmlHandler } from '../xml/events.ts';
import { decodeReferences, FORBIDDEN, isBlank, unescapeText } from '../xml/text.ts';
import type { Zip } from './zip.ts';

/** The texts that cells name by number. Runs of rich text are joined; readings for pronunciation (rPh) are left out. */
export async function readSharedStrings(
  zip: Zip,
  part: string | null,
  budget: Budget,
): Promise<readonly string[]> {
  const bytes = part === null ? null : zip.read(part, budget.limits.stringsSize);
  if (!bytes) return [];
  return scanSharedStrings(bytes, budget) ?? (await parseSharedStrings(bytes, budget));
}

/** The strict way: every kind of XML. */
export async function parseSharedStrings(bytes: Buffer, budget: Budget): Promise<readonly string[]> {
  const { parseStrictXml } = await import('../xml/strict.ts');
  const strings = new Strings(budget);
  parseStrictXml(decodeXml(bytes), new StringReader(strings, 2), budget);
  return strings.texts;
}

/** No two of the names may match the same text: attributes that can be read in two ways cost twice as much each. */
const HEAD = /^\s*<sst((?: (?:count|uniqueCount|xmlns|\w+:\w+)="[^"<&]*")*)\s*>/;
const MAIN =
  / xmlns="http:\/\/(?:schemas\.openxmlformats\.org\/spreadsheetml\/2006|purl\.oclc\.org\/ooxml\/spreadsheetml)\/main"/;

const SIMPLE = '<si><t>';
/** A text with blanks at its ends, or of a writer that is careful with all. */
const KEPT = '<si><t xml:space="preserve">';

/**
 * The quick way: `<si><t>...</t></si>` is cut out of the text, any other item is read as ordinary XML. Null where the part is not
 * written in the ordinary way, and is then for the strict parser.
 */
export function scanSharedStrings(bytes: Buffer, budget: Budget): readonly string[] | null {
  if (!isPlainUtf8(bytes)) return null;
  const text = bytes.toString('utf8', markLength(bytes));
  const declared = DECLARATION.exec(text)?.[0].length ?? 0;
  const head = HEAD.exec(text.slice(declared, declared + 4096));
  if (!head || !MAIN.test(head[0])) return null;
  if (text.includes(']]>') || text.includes('\r') || FORBIDDEN.test(text)) return null;
  const strings = new Strings(budget);
  const plain = !text.includes('&');
  let at = declared + head[0].length;
  for (;;) {
    const from = text.startsWith(SIMPLE, at)
      ? at + SIMPLE.length
      : text.startsWith(KEPT, at)
        ? at + KEPT.length
        : 0;
    if (from > 0) {
      const end = text.indexOf('<', from);
      if (text.startsWith('</t></si>', end)) {
        const item = plain ? text.slice(from, end) : decodeReferences(text.slice(from, end));
        if (item === null) return null;
        strings.add(item);
        at = end + 9;
        continue;
      }
    }
    const next = text.indexOf('<', at);
    if (next < 0 || !isBlank(text.slice(at, next))) return null;
    if (text.startsWith('</sst>', next)) return isBlank(text.slice(next + 6)) ? strings.texts : null;
    const close = text.indexOf('</si>', next);
    if (close < 0 || !text.startsWith('<si>', next)) return null;
    const item = text.slice(next, close + 5);
    if (!scanPlainXml(item, new StringReader(strings, 1), budget.limits.nesting)) return null;
    at = close + 5;
  }
}

class Strings {
  readonly texts: string[] = [];

  constructor(readonly budget: Budget) {}

  add(text: string): void {
    const { sharedStrings, textLength } = this.budget.limits;
    if (text.length > textLength) throw overLimit('text-length', textLength);
    if (this.texts.length >= sharedStrings) throw overLimit('shared-strings', sharedStrings);
    if ((this.texts.push(unescapeText(text)) & 0xfff) === 0) this.budget.checkTime();
  }
}

/** Reads items whose `si` stands at the given depth. */
class StringReader implements XmlHandler {
  private current = '';
  private reading = false;
  private aside = 0;

  constructor(
    private readonly strings: Strings,
    private readonly itemDepth: number,
  ) {}

  open(name: string, _: ReadonlyMap<string, string>, depth: number): void {
    if (name === 'si' && depth === this.itemDepth) this.current = '';
    else if (name === 'rPh') this.aside++;
    else if (name === 't') this.reading = this.aside === 0;
  }

  text(text: string): void {
    if (!this.reading) return;
    this.current += text;
    const { textLength } = this.strings.budget.limits;
    if (this.current.length > textLength) throw overLimit('text-length', textLength);
  }

  close(name: string, depth: number): void {
    if (name === 'si' && depth === this.itemDepth) this.strings.add(this.current);
    else if (name === 'rPh') this.aside--;
    else if (name === 't') this.reading = false;
  }
}
