import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { readWorkbook, UnreadableError } from '../../src/workbook/index.ts';
import { oneSheet, workbookParts } from '../support/workbook.ts';
import { zip } from '../support/zip.ts';

async function refusal(bytes: Uint8Array, name = 'anggaran.xlsx'): Promise<string> {
  const error: unknown = await readWorkbook(bytes, name).then(
    () => 'read',
    (thrown: unknown) => thrown,
  );
  return error instanceof UnreadableError ? error.message : String(error);
}

/** A compound file with one directory entry of that name. */
function compound(entry: string): Buffer {
  const bytes = Buffer.alloc(2048);
  bytes.write('d0cf11e0a1b11ae1', 'hex');
  bytes.write(`${entry}\0`, 1024 + 128, 'utf16le');
  bytes.writeUInt16LE((entry.length + 1) * 2, 1024 + 128 + 64);
  return bytes;
}

const [, ...withoutTypes] = workbookParts({ sheets: [{ name: 'S', rows: '' }] });
const withoutWorkbook = workbookParts({ sheets: [] }).filter((part) => part.name !== 'xl/workbook.xml');

it.each<[string, Uint8Array, string]>([
  ['an empty file', Buffer.alloc(0), 'empty'],
  ['a PDF', Buffer.from('%PDF-1.7\n%\xe2\xe3\n1 0 obj'), 'not-a-spreadsheet: pdf'],
  ['a photo', Buffer.from('\xff\xd8\xff\xe0\0\x10JFIF', 'latin1'), 'not-a-spreadsheet: image'],
  ['a compressed archive', gzipSync('x'), 'not-a-spreadsheet: archive'],
  ['a zip of other things', zip([{ name: 'catatan.txt', data: 'x' }]), 'not-a-spreadsheet: archive'],
  [
    'a Word document',
    zip([
      { name: '[Content_Types].xml', data: '' },
      { name: 'word/document.xml', data: '' },
    ]),
    'not-a-spreadsheet: document',
  ],
  ['a program', Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), 'not-a-spreadsheet: binary'],
  [
    'a web page under the name of a workbook',
    Buffer.from('<html><body><table><tr><td>1</td></tr></table>'),
    'not-a-spreadsheet: html',
  ],
  [
    'an XML workbook of Excel 2003',
    Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
    'not-a-spreadsheet: xml-2003',
  ],
  ['a workbook with a password', compound('EncryptedPackage'), 'encrypted'],
  [
    'a binary workbook',
    zip([
      {
        name: '_rels/.rels',
        data: '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
      },
    ]),
    'xlsb',
  ],
  ['a zip whose parts have a password', zip([{ name: 'xl/workbook.xml', data: 'x', flags: 1 }]), 'encrypted'],
  ['a package without its workbook', zip(withoutWorkbook), 'corrupt: missing-part'],
  ['the first three bytes of a workbook', Buffer.from('PK\x03'), 'truncated'],
])('names %s', async (_, bytes, expected) => {
  expect(await refusal(bytes)).toBe(expected);
});

it('goes by the content, not by the name', async () => {
  expect((await readWorkbook(oneSheet(''), 'anggaran.csv')).format).toBe('xlsx');
  expect((await readWorkbook(Buffer.from('a;b\n1;2\n'), 'anggaran.xlsx')).format).toBe('csv');
  expect((await readWorkbook(zip(withoutTypes), 'tanpa-jenis.xlsx')).format).toBe('xlsx');
});
