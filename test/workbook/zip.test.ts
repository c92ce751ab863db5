import zlib from 'node:zlib';
import { expect, it } from 'vitest';
import { crc32, slowCrc32 } from '../../src/workbook/crc32.ts';
import { DEFAULT_LIMITS, readWorkbook, UnreadableError } from '../../src/workbook/index.ts';
import { openZip } from '../../src/workbook/xlsx/zip.ts';
import { oneSheet, workbookParts } from '../support/workbook.ts';
import { type ZipPart, zip } from '../support/zip.ts';

async function outcome(bytes: Uint8Array): Promise<string> {
  return readWorkbook(bytes, 'uji.xlsx').then(
    () => 'read',
    (error: unknown) => (error instanceof UnreadableError ? error.message : `CRASH ${String(error)}`),
  );
}

const SHEET = 'xl/worksheets/sheet1.xml';
const parts = workbookParts({
  sheets: [{ name: 'S', rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1250000</v></c></row>' }],
  strings: '<si><t>Pagu</t></si>',
});

/** The same workbook with one part written in another way. */
function changed(change: Partial<ZipPart>): Buffer {
  return zip(parts.map((part) => (part.name === SHEET ? { ...part, ...change } : part)));
}

it('reads stored and deflated parts alike', async () => {
  expect(await outcome(zip(parts))).toBe('read');
  expect(await outcome(zip(parts.map((part) => ({ ...part, method: 0 as const }))))).toBe('read');
});

it('refuses a file that was cut at any offset, and never reads it as whole', async () => {
  const whole = zip(parts);
  for (let length = 4; length < whole.length; length += 3) {
    expect(await outcome(whole.subarray(0, length))).toBe('truncated');
  }
});

it.each<[string, Partial<ZipPart>, string]>([
  ['is longer than it says', { size: 20 }, 'corrupt: size'],
  ['is shorter than it says', { size: 2000 }, 'corrupt: size'],
  ['says more than deflate can make of it', { size: 3_000_000 }, 'corrupt: size'],
  ['has another checksum', { crc: 1 }, 'corrupt: checksum'],
  ['is compressed in a way of its own', { method: 12 }, 'corrupt: method'],
  [
    'is no deflate stream',
    { raw: Buffer.from('bukan aliran deflate sama sekali, hanya teks biasa') },
    'corrupt: checksum',
  ],
  [
    'breaks off inside the stream',
    { raw: zlib.deflateRawSync(Buffer.alloc(9000, 'abcdefg')).subarray(0, 20) },
    'corrupt: checksum',
  ],
])('refuses a part that %s', async (_, change, expected) => {
  expect(await outcome(changed(change))).toBe(expected);
});

it('refuses parts that share bytes, also when they are never read', async () => {
  expect(await outcome(zip([...parts, { name: 'xl/lain.xml', data: 'x', sameBytesAs: SHEET }]))).toMatch(
    /^corrupt: (overlap|zip)$/,
  );
});

it('refuses two parts of one name, in capitals or not', async () => {
  expect(await outcome(zip([...parts, { name: 'XL/Workbook.xml', data: 'x' }]))).toBe(
    'corrupt: duplicate-part',
  );
});

it.each(['../keluar.xml', 'xl/../../keluar.xml', 'xl\\..\\keluar.xml', 'xl/nol\0.xml'])(
  'refuses a part named %j',
  async (name) => {
    expect(await outcome(zip([...parts, { name, data: 'x' }]))).toBe('corrupt: part-name');
  },
);

it('takes backslashes and a leading slash in part names for what they mean', async () => {
  const odd = parts.map((part) => ({ ...part, name: `/${part.name.replaceAll('/', '\\')}` }));
  expect(await outcome(zip(odd))).toBe('read');
});

it('reads the wide figures of zip64', () => {
  const many = Array.from({ length: 70_000 }, (_, i) => ({ name: `p${i}`, data: '', method: 0 as const }));
  expect(openZip(zip(many), { ...DEFAULT_LIMITS, parts: 100_000 }).names.length).toBe(70_000);
});

it.each<[string, Partial<typeof DEFAULT_LIMITS>, string]>([
  ['parts', { parts: 3 }, 'limit: parts:3'],
  ['the size of a part', { partSize: 50 }, 'limit: part-size:50'],
  ['the size of the shared strings', { stringsSize: 50 }, 'limit: part-size:50'],
  ['the size of all parts', { totalSize: 500 }, 'limit: total-size:500'],
  ['the ratio', { ratioFrom: 100, ratio: 1 }, 'limit: ratio:1'],
  ['shared strings', { sharedStrings: 0 }, 'limit: shared-strings:0'],
  ['cells', { cells: 1 }, 'limit: cells:1'],
  ['rows with a value', { filledRows: 0 }, 'limit: filled-rows:0'],
  ['characters in all', { totalText: 5 }, 'limit: total-text:5'],
  ['sheets', { sheets: 0 }, 'limit: sheets:0'],
])('limits %s', async (_, limit, expected) => {
  await expect(readWorkbook(zip(parts), 'uji.xlsx', { ...DEFAULT_LIMITS, ...limit })).rejects.toThrow(
    expected,
  );
});

it('limits the time of reading', async () => {
  const rows = Array.from(
    { length: 5000 },
    (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c></row>`,
  );
  await expect(
    readWorkbook(oneSheet(rows.join('')), 'uji.xlsx', { ...DEFAULT_LIMITS, time: 0 }),
  ).rejects.toThrow('limit: time:0');
});

it('has a checksum of its own that is the checksum of zip', () => {
  const bytes = Buffer.from('Anggaran Responsif Gender');
  expect(slowCrc32(bytes)).toBe(crc32(bytes));
  expect(slowCrc32(Buffer.from('123456789'))).toBe(0xcbf43926);
});
