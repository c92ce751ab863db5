import type { Budget } from '../limits.ts';
import { overLimit } from '../unreadable.ts';
import { ENDS, FLAGS, skipAttributes, standsAt, textOf } from '../xml/bytes.ts';
import { isPlainUtf8 } from '../xml/decode.ts';
import { readXml, type XmlHandler } from '../xml/events.ts';
import { unescapeText } from '../xml/text.ts';
import type { Zip } from './zip.ts';

/** The texts that cells name by number. Runs of rich text are joined; readings for pronunciation (rPh) are left out. */
export async function readSharedStrings(
  zip: Zip,
  part: string | null,
  budget: Budget,
): Promise<readonly string[]> {
  const bytes = part === null ? null : zip.read(part, budget.limits.stringsSize);
  if (!bytes) return [];
  return scanSharedStrings(bytes, budget) ?? (await readXml(bytes, () => new Strings(budget), budget)).texts;
}

/** The strict way: every kind of XML. */
export class Strings implements XmlHandler {
  readonly texts: string[] = [];
  private current = '';
  private reading = false;
  private aside = 0;

  constructor(private readonly budget: Budget) {}

  add(text: string): void {
    const { sharedStrings, textLength } = this.budget.limits;
    if (text.length > textLength) throw overLimit('text-length', textLength);
    if (this.texts.length >= sharedStrings) throw overLimit('shared-strings', sharedStrings);
    if ((this.texts.push(unescapeText(text)) & 0xfff) === 0) this.budget.checkTime();
  }

  open(name: string, _: ReadonlyMap<string, string>, depth: number): void {
    if (name === 'si' && depth === 2) this.current = '';
    else if (name === 'rPh') this.aside++;
    else if (name === 't') this.reading = this.aside === 0;
  }

  text(text: string): void {
    if (!this.reading) return;
    this.current += text;
    const { textLength } = this.budget.limits;
    if (this.current.length > textLength) throw overLimit('text-length', textLength);
  }

  close(name: string, depth: number): void {
    if (name === 'si' && depth === 2) this.add(this.current);
    else if (name === 'rPh') this.aside--;
    else if (name === 't') this.reading = false;
  }
}

/**
 * The quick way, straight over the bytes: `<si><t>...</t></si>` and runs with or without properties. Null where anything else
 * was met, and the whole part is then for the strict way.
 */
export function scanSharedStrings(bytes: Buffer, budget: Budget): readonly string[] | null {
  if (!isPlainUtf8(bytes)) return null;
  const end = bytes.length;
  const first = bytes.indexOf('<si>');
  if (first < 0 || !isOrdinaryHead(bytes.toString('latin1', 0, first))) return null;
  const strings = new Strings(budget);
  for (let at = first; at < end; ) {
    at = skipBlank(bytes, at);
    if (standsAt(bytes, at, '</sst>')) return skipBlank(bytes, at + 6) === end ? strings.texts : null;
    if (!standsAt(bytes, at, '<si>')) return null;
    at = scanItem(bytes, at + 4, end, strings);
    if (at === 0) return null;
  }
  return null;
}

/** Only the declaration and an `sst` tag that makes the main namespace the default. */
function isOrdinaryHead(head: string): boolean {
  return /^(?:\xef\xbb\xbf)?\s*(?:<\?xml [^<>]*\?>)?\s*<sst(?: (?:count|uniqueCount|xmlns(?::[\w]+)?)="[^"<&]*")*>\s*$/.test(
    head,
  )
    ? / xmlns="http:\/\/(?:schemas\.openxmlformats\.org\/spreadsheetml\/2006\/main|purl\.oclc\.org\/ooxml\/spreadsheetml\/main)"/.test(
        head,
      )
    : false;
}

/** Reads one item from after `<si>`; the offset after `</si>`, or 0 where it is not written in the ordinary way. */
function scanItem(bytes: Buffer, from: number, end: number, strings: Strings): number {
  let item: string | null = null;
  let at = from;
  while (at < end) {
    at = skipBlank(bytes, at);
    if (standsAt(bytes, at, '</si>')) {
      strings.add(item ?? '');
      return at + 5;
    }
    if (standsAt(bytes, at, '<r>')) at += 3;
    else if (standsAt(bytes, at, '</r>')) at += 4;
    else if (standsAt(bytes, at, '<rPr>')) {
      const close = bytes.indexOf('</rPr>', at);
      if (close < 0 || !isPlainProperties(bytes, at + 5, close)) return 0;
      at = close + 6;
    } else if (standsAt(bytes, at, '<t')) {
      const start = skipAttributes(bytes, at + 2, end);
      if (start === 0) return 0;
      if (start < 0) {
        at = -start;
        continue;
      }
      let flags = 0;
      for (at = start; at < end; at++) {
        const flag = FLAGS[bytes[at] ?? 0] ?? 0;
        if (flag === ENDS) break;
        flags |= flag;
      }
      const text = textOf(bytes, start, at, flags);
      if (text === null || !standsAt(bytes, at, '</t>')) return 0;
      item = item === null ? text : item + text;
      at += 4;
    } else return 0;
  }
  return 0;
}

/** Properties are skipped unread if they are only empty tags: no text, comment or CDATA could hide there. */
function isPlainProperties(bytes: Buffer, from: number, to: number): boolean {
  return /^(?:\s*<[A-Za-z]+(?: [A-Za-z]+="[^"<&]*")*\s*\/>)*\s*$/.test(bytes.toString('latin1', from, to));
}

function skipBlank(bytes: Buffer, from: number): number {
  let at = from;
  for (;;) {
    const byte = bytes[at];
    if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return at;
    at++;
  }
}
