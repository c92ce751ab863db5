import { decodeReferences, FORBIDDEN } from './text.ts';

/** What a byte of text means to a quick reader: nothing (0), or a flag. */
export const FLAGS = new Uint8Array(256);
const REFERENCE = 1;
const RETURN = 2;
const CONTROL = 4;
const GREATER = 8;
const HIGH = 16;
/** The `<` that ends a text. */
export const ENDS = 128;
FLAGS.fill(CONTROL, 0, 0x20);
FLAGS.fill(HIGH, 0x80);
FLAGS[0x09] = 0;
FLAGS[0x0a] = 0;
FLAGS[0x0d] = RETURN;
FLAGS[0x26] = REFERENCE;
FLAGS[0x3e] = GREATER;
FLAGS[0x3c] = ENDS;

/** Of Node itself, though it does not document it: what `toString('latin1')` comes to after asking three times what is meant. */
type Latin1 = Buffer & { readonly latin1Slice?: (from: number, to: number) => string };

/** The text of bytes that are ASCII. */
export function asciiText(bytes: Latin1, from: number, to: number): string {
  return bytes.latin1Slice?.(from, to) ?? bytes.toString('latin1', from, to);
}

/** The text of the bytes from `from` to `to`, in which `flags` were met; null where the strict parser must look at it. */
export function textOf(bytes: Buffer, from: number, to: number, flags: number): string | null {
  if (flags & CONTROL) return null;
  const text = bytes.toString('utf8', from, to);
  if (flags === 0) return text;
  if (flags & HIGH && FORBIDDEN.test(text)) return null;
  if (flags & GREATER && text.includes(']]>')) return null;
  return decodeReferences(flags & RETURN ? text.replace(/\r\n?/g, '\n') : text);
}

/**
 * Skips the attributes of a tag from the byte after its name. Returns the offset after `>`, or its negative where the tag is
 * empty (`/>`); 0 where it is not written in the ordinary way.
 * @param prefixes the namespace prefixes that are declared
 */
export function skipAttributes(
  bytes: Buffer,
  from: number,
  end: number,
  prefixes: readonly string[],
): number {
  let at = from;
  while (at < end) {
    const byte = bytes[at];
    if (byte === 0x3e) return at + 1;
    if (byte === 0x2f) return bytes[at + 1] === 0x3e ? -(at + 2) : 0;
    if (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) at++;
    else {
      at = skipAttribute(bytes, at, end, prefixes);
      if (at === 0) return 0;
    }
  }
  return 0;
}

/** The offset after one attribute `name="value"`, or 0 where it is not written so. */
export function skipAttribute(bytes: Buffer, from: number, end: number, prefixes: readonly string[]): number {
  let at = nameEnd(bytes, from, end);
  if (bytes[at] === 0x3a) {
    if (!prefixes.some((prefix) => prefix.length === at - from && standsAt(bytes, from, prefix))) return 0;
    const local = at + 1;
    at = nameEnd(bytes, local, end);
    if (at === local) return 0;
  }
  if (at === from || bytes[at] !== 0x3d || bytes[at + 1] !== 0x22) return 0;
  for (at += 2; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x22) return followsAttribute(bytes[at + 1]) ? at + 1 : 0;
    if (byte === 0x3c || byte === 0x26 || byte < 0x20 || byte >= 0x80) return 0;
  }
  return 0;
}

/** The end of a name of ASCII letters that starts at `from`; `from` itself where none does. */
function nameEnd(bytes: Buffer, from: number, end: number): number {
  let at = from;
  if ((bytes[at] ?? 0) < 0x41) return from;
  while (at < end && isNameByte(bytes[at] ?? 0)) at++;
  return at;
}

/** After a value stands a blank or the end of the tag. */
export function followsAttribute(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x3e || byte === 0x2f || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

function isNameByte(byte: number): boolean {
  return (
    (byte >= 0x61 && byte <= 0x7a) ||
    (byte >= 0x41 && byte <= 0x5a) ||
    (byte >= 0x30 && byte <= 0x39) ||
    byte === 0x5f ||
    byte === 0x2d ||
    byte === 0x2e
  );
}

/** Do the ASCII characters of `word` stand at `at`? */
export function standsAt(bytes: Buffer, at: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) if (bytes[at + i] !== word.charCodeAt(i)) return false;
  return true;
}
