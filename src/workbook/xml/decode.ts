import { isUtf8 } from 'node:buffer';
import { decodeWindows1252 } from '../csv/windows-1252.ts';
import { UnreadableError } from '../unreadable.ts';

/** True for UTF-8 without a mark of another encoding: what nearly all parts are, and what the quick readers take. */
export function isPlainUtf8(bytes: Buffer): boolean {
  const declared = declaredEncoding(bytes);
  return (declared === null || declared === 'utf-8') && unicodeMark(bytes) === null && isUtf8(bytes);
}

/** Length of a UTF-8 byte order mark. */
export function markLength(bytes: Buffer): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

/**
 * The text of an XML part in slices, whatever usual encoding it has.
 * @throws UnreadableError 'xml' where the bytes are not of the encoding they claim
 */
export function* decodeXml(bytes: Buffer): Generator<string> {
  const encoding = unicodeMark(bytes) ?? declaredEncoding(bytes) ?? 'utf-8';
  if (encoding === 'windows-1252') {
    for (let at = 0; at < bytes.length; at += SLICE) yield decodeWindows1252(bytes.subarray(at, at + SLICE));
    return;
  }
  if (encoding !== 'utf-8' && encoding !== 'utf-16le' && encoding !== 'utf-16be') {
    throw new UnreadableError('xml', 'encoding');
  }
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += SLICE) {
      yield decoder.decode(bytes.subarray(at, at + SLICE), { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw new UnreadableError('xml', 'encoding');
    throw error;
  }
}

const SLICE = 64 * 1024;

function unicodeMark(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  return null;
}

/** Encoding of the XML declaration, US-ASCII and Latin-1 as the sets that hold them; null where none stands. */
function declaredEncoding(bytes: Buffer): string | null {
  const head = bytes.toString('latin1', 0, 200);
  const found = /^(?:\xef\xbb\xbf)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head);
  if (!found?.[1]) return null;
  const name = found[1].toLowerCase();
  if (name === 'utf8' || name === 'us-ascii' || name === 'ascii') return 'utf-8';
  return name === 'iso-8859-1' || name === 'latin1' ? 'windows-1252' : name;
}
