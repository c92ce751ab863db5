import fc from 'fast-check';
import type { ZipPart } from './zip.ts';
import { zip } from './zip.ts';

/** One change of a byte string; positions are fractions, so that a plan fits any length. */
export interface Change {
  readonly how: 'flip' | 'set' | 'digit' | 'word' | 'delete' | 'double' | 'insert' | 'cut';
  readonly at: number;
  readonly length: number;
  readonly byte: number;
  readonly word: string;
}

/** What breaks readers: markup out of place, figures at and beyond their bounds, markers of zip. */
const WORDS = [
  '<',
  '>',
  '</',
  '/>',
  '"',
  "'",
  '&',
  '&amp;',
  '&#0;',
  '&#x110000;',
  '&l9;',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?x ?>',
  '<!DOCTYPE a>',
  '<x:c>',
  'xmlns=""',
  ' xmlns:r="urn:x"',
  '<row r="1">',
  '</row>',
  '<row>',
  '<c r="A1">',
  '<c>',
  '</c>',
  '<c r="XFD1048576" t="s">',
  '<v>',
  '</v>',
  '<v/>',
  '<f>',
  '</f>',
  '<is><t>',
  '</t></is>',
  '<si>',
  '</si>',
  '<r>',
  '<rPh>',
  '</sheetData>',
  '<sheetData>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<col min="1" max="99999999" hidden="1"/>',
  'r="0"',
  'r="99999999999"',
  't="s"',
  't="d"',
  't="zzz"',
  's="999999999"',
  '-1',
  '4294967295',
  '1E308',
  '1E999',
  'NaN',
  'null',
  '#REF!',
  '_x0000_',
  '_xD800_',
  '\0',
  '\ufeff',
  '\u{1d11e}',
  '\r',
  'PK\x01\x02',
  'PK\x03\x04',
  'PK\x05\x06',
  '../',
  '\x1a',
  ';',
  ',',
  '""',
];

export const change: fc.Arbitrary<Change> = fc.record({
  how: fc.constantFrom<Change['how'][]>(
    'flip',
    'set',
    'digit',
    'digit',
    'delete',
    'double',
    'insert',
    'word',
    'word',
    'cut',
  ),
  at: fc.integer({ min: 0, max: 999_999 }).map((millionths) => millionths / 1e6),
  length: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 4 }) },
    fc.integer({ min: 1, max: 400 }),
  ),
  byte: fc.integer({ min: 0, max: 255 }),
  word: fc.constantFrom(...WORDS),
});

export function mutate(bytes: Buffer, changes: readonly Change[]): Buffer {
  return changes.reduce(applyChange, bytes);
}

function applyChange(bytes: Buffer, { how, at, length, byte, word }: Change): Buffer {
  const from = Math.floor(at * (bytes.length + 1));
  const to = Math.min(bytes.length, from + length);
  const [before, inside, after] = [bytes.subarray(0, from), bytes.subarray(from, to), bytes.subarray(to)];
  switch (how) {
    case 'flip':
      return Buffer.concat([
        before,
        Buffer.from(inside.map((each, i) => (i === 0 ? each ^ (1 << (byte % 8)) : each))),
        after,
      ]);
    case 'set':
      return Buffer.concat([before, Buffer.alloc(inside.length, byte), after]);
    case 'delete':
      return Buffer.concat([before, after]);
    case 'double':
      return Buffer.concat([before, inside, inside, after]);
    case 'insert':
      return Buffer.concat([before, Buffer.from(word), bytes.subarray(from)]);
    case 'digit': {
      const digit = nextDigit(bytes, from);
      if (digit < 0) return bytes;
      return Buffer.concat([
        bytes.subarray(0, digit),
        Buffer.from(String(byte % 50)),
        bytes.subarray(digit + 1),
      ]);
    }
    case 'word': {
      const end = bytes.indexOf('>', from) + 1;
      return Buffer.concat([bytes.subarray(0, end), Buffer.from(word), bytes.subarray(end)]);
    }
    case 'cut':
      return byte < 32 ? before : bytes;
  }
}

/** The workbook with one of its parts changed and zipped again in good order: what reaches the readers behind the zip. */
export function mutatePart(parts: readonly ZipPart[], which: number, changes: readonly Change[]): Buffer {
  const chosen = which % parts.length;
  return zip(
    parts.map((part, i) =>
      i === chosen ? { ...part, data: mutate(Buffer.from(part.data), changes) } : part,
    ),
  );
}

function nextDigit(bytes: Buffer, from: number): number {
  return bytes.findIndex((byte, i) => i >= from && byte >= 0x30 && byte <= 0x39);
}
