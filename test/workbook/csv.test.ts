import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { DEFAULT_LIMITS, readWorkbook, type Workbook } from '../../src/workbook/index.ts';
import { hasShared, sharedSheets } from '../support/shared.ts';

function read(text: string | Uint8Array): Promise<Workbook> {
  return readWorkbook(Buffer.from(text), 'uji.csv');
}

async function table(text: string | Uint8Array): Promise<(string | undefined)[][]> {
  return (await read(text)).sheets[0]?.rows.map((row) => row.text.slice(1)) ?? [];
}

it.each([
  [',', 'kode,nama,pagu\n1,a,5\n'],
  [';', 'kode;nama, singkat;pagu\n1;b, c;1.000,50\n2;d, e;2.000,50\n'],
  ['\t', 'kode\tnama\tpagu\n1\ta, b\t5\n'],
  ['|', 'kode|nama|pagu\n1|a|5\n'],
  [';', 'Rekap Belanja, Tahun 2026\n\nkode;nama;pagu\n1;a;5\n2;b;6\n'],
  [';', '"a,b,c";"d,e"\n"f,g,h";"i"\n'],
  [
    ';',
    'langkah;data;aksi\n"Program: A,\nTujuan: B, C";"L 1, P 2\nL 3, P ""4"", 5";1, 2\n"Program: B,\n";-;-\n',
  ],
  ['\t', 'langkah\tdata\n"Program: A, B, C\nTujuan: D, E"\t"L 1, P 2, jumlah 3\nL 3, P 4, jumlah 7"\n'],
  [',', 'barang,ukuran\nlayar 15",1\nlayar 17",2\n'],
])('finds the delimiter %j', async (delimiter, text) => {
  expect((await read(text)).csv?.delimiter).toBe(delimiter);
});

it('takes the delimiter that Excel names in the first line, which is then no row', async () => {
  expect(await table('sep=|\r\na;b|c\r\n')).toEqual([['a;b', 'c']]);
});

it('takes the text out of its guard, and leaves a formula as it stands', async () => {
  expect(await table('"=""1.06.02""";="007";="a"&"b";=1+1\n')).toEqual([
    ['1.06.02', '007', '="a"&"b"', '=1+1'],
  ]);
});

it('counts a record with line breaks inside quotes as one row, and an empty line as one', async () => {
  const [sheet] = (await read('a,b\r\n"satu\r\ndua","kata ""kutip"""\r\n\r\nc,d\r\n')).sheets;
  expect(sheet?.name).toBe('CSV');
  expect(sheet?.rows.map((row) => [row.number, row.text.slice(1)])).toEqual([
    [1, ['a', 'b']],
    [2, ['satu\r\ndua', 'kata "kutip"']],
    [4, ['c', 'd']],
  ]);
});

it('lets rows differ in length and quotation marks stand inside a field', async () => {
  expect(await table('a,b,c\nJl. "Merdeka" 5,x\n,,y\n')).toEqual([
    ['a', 'b', 'c'],
    ['Jl. "Merdeka" 5', 'x'],
    [undefined, undefined, 'y'],
  ]);
});

it('keeps numbers as the text they are and tells the error values of Excel', async () => {
  const [sheet] = (await read('kode,pagu\n0012345,"1.250.000,00"\n#N/A,#REF!\n')).sheets;
  expect(sheet?.rows.map((row) => row.kind.slice(1))).toEqual([
    ['text', 'text'],
    ['text', 'text'],
    ['error', 'error'],
  ]);
});

it.each([
  ['utf-8', Buffer.from('\ufeffnama\n“Kesehatan” – é\n')],
  ['utf-8', Buffer.from('nama\n“Kesehatan” – é\n')],
  ['utf-16', Buffer.from('\ufeffnama\n“Kesehatan” – é\n', 'utf16le')],
  ['utf-16', Buffer.from('\ufeffnama\n“Kesehatan” – é\n', 'utf16le').swap16()],
  ['windows-1252', Buffer.from('nama\n\x93Kesehatan\x94 \x96 \xe9\n', 'latin1')],
])('decodes %s', async (encoding, bytes) => {
  expect((await read(bytes)).csv?.encoding).toBe(encoding);
  expect(await table(bytes)).toEqual([['nama'], ['“Kesehatan” – é']]);
});

it('refuses a quotation mark that is never closed instead of swallowing the rest', async () => {
  await expect(read('a,b\n"c,d\ne,f\n')).rejects.toThrow('corrupt: csv-quote');
  await expect(read(`a,b\n"c,${'d\n'.repeat(800_000)}`)).rejects.toThrow(
    `limit: text-length:${DEFAULT_LIMITS.textLength}`,
  );
});

it.each([
  ['rows', { rows: 2 }, 'limit: rows:2'],
  ['columns', { columns: 1 }, 'limit: columns:1'],
  ['cells', { cells: 5 }, 'limit: cells:5'],
  ['the length of a text', { textLength: 3 }, 'limit: text-length:3'],
  ['the size of the file', { fileSize: 10 }, 'limit: file-size:10'],
])('limits %s', async (_, limit, expected) => {
  const bytes = Buffer.from('a,b\nc,panjang\nd,e\n');
  await expect(readWorkbook(bytes, 'uji.csv', { ...DEFAULT_LIMITS, ...limit })).rejects.toThrow(expected);
});

it.each(['', '\n\r\n  \n', '\ufeff'])('calls %j empty', async (text) => {
  await expect(read(text)).rejects.toThrow('empty');
});

it.skipIf(!hasShared).each(sharedSheets('.csv').map((path) => [basename(path), path]))(
  'reads every record of %s',
  async (_, path) => {
    const bytes = readFileSync(path);
    const lines = bytes.toString('utf8').trimEnd().split('\n').length;
    expect((await readWorkbook(bytes, path)).sheets[0]?.rows.length).toBe(lines);
  },
);
