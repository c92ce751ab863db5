import { hasUtf16Mark } from './csv/encoding.ts';
import { UnreadableError } from './unreadable.ts';

const ZIP = Buffer.from('PK\x03\x04', 'latin1');
const ZIP_EMPTY = Buffer.from('PK\x05\x06', 'latin1');
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** A directory entry of a compound file is 128 bytes: its name in UTF-16, with the name's length at 64. */
const ENTRY = 128;
const PACKAGE = Buffer.from('EncryptedPackage\0', 'utf16le');

const IMAGES = ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'BM', 'II*\0', 'MM\0*', 'RIFF'];
const ARCHIVES = ['Rar!', '7z\xbc\xaf', '\x1f\x8b', 'BZh', '\xfd7zXZ'];
/** Bytes that are looked at to tell text from binary. */
const SAMPLE = 8192;

export type FileType = 'zip' | 'xls' | 'text';

/**
 * What a file is, by its content and never by its name.
 * @throws UnreadableError where it is nothing that can be read as a table
 */
export function fileType(bytes: Buffer): FileType {
  if (bytes.length === 0) throw new UnreadableError('empty');
  if (startsWith(bytes, ZIP) || startsWith(bytes, ZIP_EMPTY)) return 'zip';
  if (startsWith(bytes, COMPOUND)) {
    if (isEncryptedPackage(bytes)) throw new UnreadableError('encrypted');
    return 'xls';
  }
  const head = bytes.toString('latin1', 0, 16);
  if (bytes.length < 8 && (ZIP.includes(bytes) || COMPOUND.includes(bytes)) && head !== 'PK') {
    throw new UnreadableError('truncated');
  }
  if (bytes.indexOf('%PDF-') >= 0 && bytes.indexOf('%PDF-') < 1024) {
    throw new UnreadableError('not-a-spreadsheet', 'pdf');
  }
  if (IMAGES.some((magic) => head.startsWith(magic)) && looksBinary(bytes)) {
    throw new UnreadableError('not-a-spreadsheet', 'image');
  }
  if (ARCHIVES.some((magic) => head.startsWith(magic)))
    throw new UnreadableError('not-a-spreadsheet', 'archive');
  if (looksBinary(bytes)) throw new UnreadableError('not-a-spreadsheet', 'binary');
  refuseMarkup(bytes);
  return 'text';
}

function startsWith(bytes: Buffer, magic: Buffer): boolean {
  return bytes.subarray(0, magic.length).equals(magic);
}

/** A workbook with a password is a compound file that holds the stream "EncryptedPackage". */
function isEncryptedPackage(bytes: Buffer): boolean {
  for (let at = bytes.indexOf(PACKAGE); at >= 0; at = bytes.indexOf(PACKAGE, at + 1)) {
    if (at % ENTRY === 0 && bytes[at + 64] === PACKAGE.length) return true;
  }
  return false;
}

/** Controls that no text has: one is enough. */
function looksBinary(bytes: Buffer): boolean {
  if (hasUtf16Mark(bytes)) return false;
  for (const byte of bytes.subarray(0, SAMPLE)) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1a) {
      return true;
    }
  }
  return false;
}

/** Portals hand out web pages and Excel 2003 XML under the name .xls: read as CSV they would be nonsense. */
function refuseMarkup(bytes: Buffer): void {
  const head = bytes
    .toString('latin1', 0, 2048)
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();
  if (!head.startsWith('<')) return;
  if (head.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
    throw new UnreadableError('not-a-spreadsheet', 'xml-2003');
  }
  if (/<(?:html|table|!doctype html|head|body|meta|style|div)\b/i.test(head)) {
    throw new UnreadableError('not-a-spreadsheet', 'html');
  }
}
