import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DEFAULT_LIMITS, readWorkbook, UnreadableError } from '../../src/workbook/index.ts';
import { hasShared, sharedSheets } from '../support/shared.ts';
import { biffText, cellAt, compoundFile, record, xls } from '../support/xls.ts';

const STYLES = [
  record(0x041e, [[2, 164], biffText('dd\\ mmmm\\ yyyy', 2)]),
  record(0x00e0, [[2, 0], [2, 0], Buffer.alloc(16)]),
  record(0x00e0, [[2, 0], [2, 164], Buffer.alloc(16)]),
  record(0x00e0, [[2, 0], [2, 3], Buffer.alloc(16)]),
];

/** Two texts; the second is cut in its midst and goes on in a CONTINUE record, there in two bytes a character. */
const STRINGS = [
  record(0x00fc, [
    [4, 2],
    [4, 2],
    biffText('Sub Kegiatan', 2),
    [2, 9],
    [1, 0],
    Buffer.from('Dinas ', 'latin1'),
  ]),
  record(0x003c, [[1, 1], Buffer.from('PU–', 'utf16le')]),
];

const SHEET = [
  record(0x007d, [
    [2, 1],
    [2, 1],
    [2, 0],
    [2, 0],
    [2, 1],
    [2, 0],
  ]),
  record(0x0208, [
    [2, 2],
    [2, 0],
    [2, 9],
    [2, 255],
    [4, 0],
    [2, 0x20],
    [2, 0],
  ]),
  record(0x00fd, [...cellAt(1, 1), [4, 0]]),
  record(0x00fd, [...cellAt(1, 2), [4, 1]]),
  record(0x0203, [...cellAt(2, 1, 2), [8, 1010148878495.39]]),
  record(0x027e, [...cellAt(2, 2), [4, (1250 << 2) | 2]]),
  record(0x027e, [...cellAt(2, 3), [4, (12345 << 2) | 3]]),
  record(0x00bd, [
    [2, 1],
    [2, 3],
    [2, 0],
    [4, (7 << 2) | 2],
    [2, 1],
    [4, (46023 << 2) | 2],
    [2, 4],
  ]),
  record(0x0205, [...cellAt(3, 1), [1, 0x17], [1, 1]]),
  record(0x0205, [...cellAt(3, 2), [1, 1], [1, 0]]),
  record(0x0204, [...cellAt(3, 3), biffText('label “lama”', 2)]),
  record(0x0006, [...cellAt(4, 1), [8, 205000000.5], [2, 0], [4, 0], [2, 0]]),
  record(0x0006, [...cellAt(4, 2), Buffer.from([0, 0, 0, 0, 0, 0, 0xff, 0xff]), [2, 0], [4, 0], [2, 0]]),
  record(0x0207, [biffText('teks rumus', 2)]),
  record(0x0006, [...cellAt(4, 3), Buffer.from([2, 0, 0x2a, 0, 0, 0, 0xff, 0xff]), [2, 0], [4, 0], [2, 0]]),
  record(0x00e5, [
    [2, 1],
    [2, 0],
    [2, 1],
    [2, 0],
    [2, 3],
  ]),
];

const whole = xls(
  [...STYLES, ...STRINGS],
  [
    { name: 'Anggaran', records: SHEET },
    { name: 'Arsip–', state: 1, records: [record(0x0203, [...cellAt(9, 1), [8, 1]])] },
  ],
);

async function outcome(bytes: Uint8Array, limits = DEFAULT_LIMITS): Promise<string> {
  return readWorkbook(bytes, 'lama.xls', limits).then(
    (book) => book.format,
    (error: unknown) => (error instanceof UnreadableError ? error.message : `CRASH ${String(error)}`),
  );
}

it('reads a workbook of Excel 97 as it reads one of today', async () => {
  const { format, sheets } = await readWorkbook(whole, 'lama.xls');
  expect(format).toBe('xls');
  expect(sheets.map((sheet) => [sheet.name, sheet.hidden])).toEqual([
    ['Anggaran', false],
    ['Arsip–', true],
  ]);
  const [sheet] = sheets;
  expect(
    sheet?.rows.map((row) => row.text.map((text, c) => (text === undefined ? '' : `${row.kind[c]}:${text}`))),
  ).toEqual([
    ['', 'text:Sub Kegiatan', 'text:Dinas PU–'],
    ['', 'number:1010148878495.39', 'number:1250', 'number:123.45', 'number:7', 'date:2026-01-01'],
    ['', 'error:#REF!', 'boolean:TRUE', 'text:label “lama”'],
    ['', 'number:205000000.5', 'text:teks rumus', 'error:#N/A'],
  ]);
  expect(sheet?.rows.map((row) => row.hidden)).toEqual([false, false, true, false]);
  expect([...(sheet?.hiddenColumns ?? [])]).toEqual([2]);
  expect(sheet?.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 4 }]);
  expect([...(sheet?.formulas.keys() ?? [])]).toEqual(['A4', 'B4', 'C4']);
});

it('reads all of a file that was cut behind its records, and refuses one that was cut within', async () => {
  const all = JSON.stringify((await readWorkbook(whole, 'lama.xls')).sheets);
  for (let length = 600; length < whole.length; length += 97) {
    const cut = whole.subarray(0, length);
    const result = await outcome(cut);
    if (result === 'xls') expect(JSON.stringify((await readWorkbook(cut, 'lama.xls')).sheets)).toBe(all);
    else expect(result).toMatch(/^(truncated|corrupt)/);
    if (length < 4096) expect(result).not.toBe('xls');
  }
});

it.each<[string, Uint8Array, string]>([
  ['one with a password', xls([record(0x002f, [[2, 1]])], []), 'encrypted'],
  ['one of Excel 95', xls([], [], 0x0500), 'legacy-xls'],
  ['one of Excel 5 by its stream', compoundFile('Book', Buffer.alloc(10)), 'legacy-xls'],
  ['an old Word document', compoundFile('WordDocument', Buffer.alloc(10)), 'not-a-spreadsheet: document'],
  ['a container of something else', compoundFile('Isi', Buffer.alloc(10)), 'corrupt'],
  [
    'a shared text that is not there',
    xls(STRINGS, [{ name: 'S', records: [record(0x00fd, [...cellAt(1, 1), [4, 9]])] }]),
    'corrupt: shared-string',
  ],
  [
    'a record shorter than its fields',
    xls([], [{ name: 'S', records: [record(0x0203, [[2, 0]])] }]),
    'corrupt',
  ],
])('names %s', async (_, bytes, expected) => {
  expect(await outcome(bytes)).toBe(expected);
});

it('reads no records twice for two sheets that claim the same place', async () => {
  const shared = xls(
    [],
    [
      { name: 'A', records: [record(0x0203, [...cellAt(1, 1), [8, 1]])] },
      { name: 'B', records: [] },
    ],
  );
  const lists = [...shared.toString('latin1').matchAll(/\x85\0/g)].map((match) => match.index + 4);
  shared.writeUInt32LE(shared.readUInt32LE(lists[0] ?? 0), lists[1] ?? 0);
  expect(await outcome(shared)).toMatch(/^(corrupt|truncated)$/);
});

it('follows no chain of sectors in a circle', async () => {
  const circle = Buffer.from(whole);
  const fat = whole.length - 512;
  for (let at = fat; at < whole.length; at += 4) circle.writeUInt32LE(0, at);
  expect(await outcome(circle)).toBe('corrupt');
});

it('limits the size of an old workbook more than that of a new one', async () => {
  const large = Buffer.alloc(21 * 1024 * 1024);
  whole.copy(large);
  expect(await outcome(large)).toBe(`limit: file-size:${20 * 1024 * 1024}`);
});

it.skipIf(!hasShared)('opens the broken old workbook of the open data portal, or says why not', async () => {
  const [path = ''] = sharedSheets('.xls');
  expect(await outcome(readFileSync(path))).toMatch(/^(xls|corrupt|truncated)$/);
});

it('takes no word of the file for where small streams end', async () => {
  const bytes = xls([], [{ name: 'S', records: SHEET.slice(4, 5) }]);
  bytes.writeUInt32LE(0xffffffff, 56);
  expect((await readWorkbook(bytes, 'uji.xls')).sheets[0]?.rows).toHaveLength(1);
});

it('counts the values of a sheet before they are put in order', async () => {
  const bytes = xls([], [{ name: 'S', records: SHEET.slice(4, 8) }]);
  await expect(readWorkbook(bytes, 'uji.xls', { ...DEFAULT_LIMITS, cells: 2 })).rejects.toThrow(
    'limit: cells:2',
  );
});
