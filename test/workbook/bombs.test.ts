import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import zlib from 'node:zlib';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { crc32 } from '../../src/workbook/crc32.ts';
import { oneSheet, workbookParts } from '../support/workbook.ts';
import { type ZipPart, zip } from '../support/zip.ts';

const MIB = 1024 * 1024;
const folder = mkdtempSync(join(tmpdir(), 'pug-bombs-'));
const reader = join(folder, 'reader.mjs');

beforeAll(async () => {
  await build({
    entryPoints: [join(import.meta.dirname, '../support/read-in-child.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: reader,
    logLevel: 'warning',
  });
});

afterAll(() => rmSync(folder, { recursive: true }));

interface Outcome {
  readonly outcome: string;
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** Reads the bytes in a process of its own, so that its memory is its own too. */
function readApart(bytes: Uint8Array): Outcome {
  const path = join(folder, 'bom.xlsx');
  writeFileSync(path, bytes);
  const child = spawnSync(process.execPath, [reader, path], { encoding: 'utf8', timeout: 20_000 });
  if (child.status !== 0) throw new Error(`the reader died: ${child.stderr}`);
  const outcome: Outcome = JSON.parse(child.stdout);
  return outcome;
}

/**
 * A deflate stream of `unit` repeated, without ever holding what it inflates to: a full flush ends each piece on a byte and
 * forgets the window, so that pieces can be strung together.
 */
function deflateRepeated(unit: Buffer, times: number): Buffer {
  const piece = zlib.deflateRawSync(unit, { finishFlush: zlib.constants.Z_FULL_FLUSH, level: 9 });
  const last = Buffer.from([0x03, 0x00]);
  return Buffer.concat([...Array.from({ length: times }, () => piece), last]);
}

/** A workbook in which one part is replaced by a deflate stream that claims to be `size` bytes long. */
function withRaw(name: string, raw: Buffer, size: number, crc = 0): Buffer {
  const parts = workbookParts({ sheets: [{ name: 'S', rows: '' }], strings: '<si><t>a</t></si>' });
  const bomb: ZipPart = { name, data: '', raw, size, crc };
  return zip(parts.map((part) => (part.name === name ? bomb : part)));
}

const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';
const SST = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
const blanks = Buffer.alloc(16 * MIB, ' ');

/** Text that deflates about five to one: a ratio that no guard can hold against it. */
function prose(length: number): Buffer {
  const words = ['anggaran', 'responsif', 'gender', 'kegiatan', 'laki-laki', 'perempuan', 'sub', 'pagu'];
  const piece: string[] = [];
  let seed = 7;
  for (let at = 0; at < MIB; ) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    const word = `${words[seed % 8]}${seed % 9973} `;
    piece.push(word);
    at += word.length;
  }
  const text = Buffer.from(piece.join('').slice(0, MIB));
  return Buffer.concat(Array.from({ length: Math.ceil(length / MIB) }, () => text)).subarray(0, length);
}

function laughs(): string {
  const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`);
  return `<!DOCTYPE sst [<!ENTITY l0 "ha">${entities.join('')}]>${SST}<si><t>&l9;</t></si></sst>`;
}

const BOMBS: [name: string, bytes: () => Buffer, outcome: RegExp | string][] = [
  [
    '10 MB that say they inflate to 10 GB',
    () => withRaw(SHEET, deflateRepeated(blanks, 640), 640 * 16 * MIB),
    'limit: part-size:209715200',
  ],
  [
    '10 MB that inflate to 10 GB and say 100 bytes',
    () => withRaw(SHEET, deflateRepeated(blanks, 640), 100),
    'corrupt: size',
  ],
  [
    '10 MB that inflate to 10 GB and say 60 MB',
    () => withRaw(SHEET, deflateRepeated(blanks, 640), 60 * MIB),
    'corrupt: size',
  ],
  [
    'a sheet of 192 MB of blanks in 200 kB',
    () => withRaw(SHEET, deflateRepeated(blanks, 12), 192 * MIB),
    'limit: ratio:200',
  ],
  ['more in all parts than the total', () => manyLarge(), 'limit: total-size:536870912'],
  ['a billion laughs in the shared strings', () => oneSheet('', { strings: laughs() }), 'xml: doctype'],
  [
    'a quadratic entity',
    () =>
      oneSheet('', {
        strings: `<!DOCTYPE a [<!ENTITY b "${'x'.repeat(50_000)}">]>${SST}<si><t>${'&b;'.repeat(50_000)}</t></si></sst>`,
      }),
    'xml: doctype',
  ],
  [
    'an external entity',
    () => oneSheet('', { strings: `<!DOCTYPE a SYSTEM "file:///etc/hostname">${SST}</sst>` }),
    'xml: doctype',
  ],
  [
    'a dimension of 1,048,576 x 16,384 cells that are not there',
    () =>
      zip(
        workbookParts({
          sheets: [
            {
              name: 'S',
              before:
                '<dimension ref="A1:XFD1048576"/><sheetFormatPr/><cols><col min="1" max="16384" width="9" hidden="1"/></cols>',
              rows: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
              after: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
            },
          ],
        }),
      ),
    'read 1 rows',
  ],
  [
    'a value in the last column of every row',
    () =>
      oneSheet(
        Array.from(
          { length: 20_000 },
          (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`,
        ).join(''),
      ),
    'limit: cells:4000000',
  ],
  [
    'a row beyond the last',
    () => oneSheet('<row r="4000000000"><c r="A4000000000"><v>1</v></c></row>'),
    /corrupt: cell-address|limit: rows:1048576/,
  ],
  [
    'a column beyond the last',
    () => oneSheet('<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>'),
    'limit: columns:16384',
  ],
  [
    'a shared string of 100 MB',
    () => withText(STRINGS, `${SST}<si><t>`, 100 * MIB, '</t></si></sst>'),
    'limit: part-size:67108864',
  ],
  [
    '10 MB that inflate to 10 GB and say 190 MB',
    () => withRaw(SHEET, deflateRepeated(blanks, 640), 190 * MIB),
    'corrupt: size',
  ],
  [
    'a shared string of 60 MB',
    () => withText(STRINGS, `${SST}<si><t>`, 60 * MIB, '</t></si></sst>'),
    'limit: text-length:50000',
  ],
  [
    'a text of 150 MB in a cell',
    () =>
      withText(
        SHEET,
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="str"><v>',
        150 * MIB,
        '</v></c></row></sheetData></worksheet>',
      ),
    'limit: text-length:50000',
  ],
  [
    'a comment of 150 MB',
    () =>
      withText(
        SHEET,
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><!--',
        150 * MIB,
        '--><sheetData></sheetData></worksheet>',
      ),
    'limit: text-length:50000',
  ],
  [
    '100,000 parts',
    () => zip(Array.from({ length: 100_000 }, (_, i) => ({ name: `p${i}`, data: '', method: 0 as const }))),
    'limit: parts:2000',
  ],
  ['a part name that leads out', () => withPart('../../../etc/cron.d/pug'), 'corrupt: part-name'],
  [
    'a part name that leads out in the way of Windows',
    () => withPart('xl\\..\\..\\pug.exe'),
    'corrupt: part-name',
  ],
  [
    'elements nested 200,000 deep',
    () => oneSheet(`<row r="1"><c r="A1">${'<a>'.repeat(200_000)}`),
    'limit: nesting:64',
  ],
  [
    '200,000 merged ranges',
    () =>
      zip(
        workbookParts({
          sheets: [
            {
              name: 'S',
              rows: '',
              after: `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(200_000)}</mergeCells>`,
            },
          ],
        }),
      ),
    'limit: merges:100000',
  ],
  [
    '300,000 rows without a value',
    () => oneSheet(Array.from({ length: 300_000 }, (_, i) => `<row r="${i + 1}"/>`).join('')),
    'read 0 rows',
  ],
  [
    '1,001 sheets',
    () =>
      zip(workbookParts({ sheets: Array.from({ length: 1001 }, (_, i) => ({ name: `S${i}`, rows: '' })) })),
    'limit: sheets:1000',
  ],
  [
    'a tag of 300,000 attributes',
    () => oneSheet(`<row r="1" ${Array.from({ length: 300_000 }, (_, i) => `a${i}="1"`).join(' ')}/>`),
    'read 0 rows',
  ],
];

function withPart(name: string): Buffer {
  return zip([...workbookParts({ sheets: [{ name: 'S', rows: '' }] }), { name, data: 'x' }]);
}

function withText(name: string, before: string, length: number, after: string): Buffer {
  const data = Buffer.concat([Buffer.from(before), prose(length), Buffer.from(after)]);
  return withRaw(name, zlib.deflateRawSync(data, { level: 1 }), data.length, crc32(data));
}

function manyLarge(): Buffer {
  const raw = deflateRepeated(blanks, 4);
  const parts = workbookParts({ sheets: [{ name: 'S', rows: '' }] });
  const large = Array.from({ length: 17 }, (_, i) => ({
    name: `xl/media/g${i}`,
    data: '',
    raw,
    size: 64 * MIB,
    crc: 0,
  }));
  return zip([...parts, ...large]);
}

it.each(BOMBS)(
  '%s: refused in its own words or read unharmed, under 2 s and 300 MB',
  (_, bytes, expected) => {
    const { outcome, milliseconds, megabytes } = readApart(bytes());
    if (typeof expected === 'string') expect(outcome.replace('UnreadableError: ', '')).toBe(expected);
    else expect(outcome).toMatch(expected);
    expect(milliseconds).toBeLessThan(2000);
    expect(megabytes).toBeLessThan(300);
  },
  30_000,
);
