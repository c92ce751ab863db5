import { standsAt } from '../xml/bytes.ts';

export const SPACE = 0x20;
export const LT = 0x3c;
export const GT = 0x3e;
export const SLASH = 0x2f;
export const QUOTE = 0x22;
export const EQUALS = 0x3d;
const MINUS = 0x2d;
const POINT = 0x2e;
export const LETTER_R = 0x72;
export const LETTER_S = 0x73;
export const LETTER_T = 0x74;
export const LETTER_V = 0x76;
export const LETTER_F = 0x66;
export const LETTER_I = 0x69;
export const LETTER_C = 0x63;
export const LETTER_H = 0x68;
/** Characters of a number that is taken without a closer look. */
export const ORDINARY_NUMBER = 40;

/** By byte, what a plain number is made of: 1 for a digit, 256 for a point, 0 for what it never has. */
export const NUMBER_PARTS = new Uint16Array(256).fill(1, 0x30, 0x3a);
NUMBER_PARTS[POINT] = 256;

/** Whether the sum of its parts is of at least one digit and at most one point, in a number of no more than ORDINARY_NUMBER characters. */
export function isPlainNumber(sum: number): boolean {
  return (sum & 255) > 0 && sum < 512;
}

/** `-123.45`: digits with at most one point among them and at least one digit. */
export function isOrdinaryNumber(bytes: Buffer, from: number, to: number): boolean {
  if (to - from > ORDINARY_NUMBER) return false;
  let at = bytes[from] === MINUS ? from + 1 : from;
  let digits = 0;
  let points = 0;
  for (; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x30 && byte <= 0x39) digits++;
    else if (byte === POINT) points++;
    else return false;
  }
  return digits > 0 && points <= 1;
}

/** The cell type that stands at `at` and before a quotation mark; null for one that the quick way doesn't know. */
export function typeAt(bytes: Buffer, at: number): string | null {
  if (bytes[at + 1] === QUOTE) {
    if (bytes[at] === LETTER_S) return 's';
    if (bytes[at] === 0x6e) return 'n';
    if (bytes[at] === 0x62) return 'b';
    if (bytes[at] === 0x65) return 'e';
    return bytes[at] === 0x64 ? 'd' : null;
  }
  if (standsAt(bytes, at, 'str"')) return 'str';
  return standsAt(bytes, at, 'inlineStr"') ? 'inlineStr' : null;
}

/** `</v></c>` */
export function isCellEnd(bytes: Buffer, at: number): boolean {
  return (
    bytes[at] === LT &&
    bytes[at + 1] === SLASH &&
    bytes[at + 2] === LETTER_V &&
    bytes[at + 3] === GT &&
    bytes[at + 4] === LT &&
    bytes[at + 5] === SLASH &&
    bytes[at + 6] === LETTER_C &&
    bytes[at + 7] === GT
  );
}
