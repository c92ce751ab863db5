import { isUtf8 } from 'node:buffer';
import { decodeWindows1252 } from './windows-1252.ts';

export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252';
}

/** Decodes a text file: by its byte order mark, else UTF-8 where every byte is valid, else Windows-1252 (Excel's "CSV"). */
export function decodeText(bytes: Buffer): DecodedText {
  if (hasUtf16Mark(bytes)) {
    const name = bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
    return { text: new TextDecoder(name).decode(bytes), encoding: 'utf-16' };
  }
  if (isUtf8(bytes)) return { text: bytes.toString('utf8').replace(/^\ufeff/, ''), encoding: 'utf-8' };
  return { text: decodeWindows1252(bytes), encoding: 'windows-1252' };
}

export function hasUtf16Mark(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}
