import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { readWorkbook, type Sheet, UnreadableError } from '../../src/workbook/index.ts';
import { Budget, DEFAULT_LIMITS } from '../../src/workbook/limits.ts';
import { parseSheet, scanSheet } from '../../src/workbook/xlsx/read-sheet.ts';
import { parseSharedStrings, scanSharedStrings } from '../../src/workbook/xlsx/shared-strings.ts';
import { readNumberStyles } from '../../src/workbook/xlsx/styles.ts';
import { readWorkbookPart } from '../../src/workbook/xlsx/workbook-part.ts';
import { openZip } from '../../src/workbook/xlsx/zip.ts';
import { hasShared, sharedSheets } from '../support/shared.ts';
import { oneSheet, workbook } from '../support/workbook.ts';

/** Reads every sheet both ways: what each gave as comparable text, null where the quick way gave up. */
async function bothWays(bytes: Buffer): Promise<{ quick: string | null; strict: string }[]> {
  const budget = new Budget(DEFAULT_LIMITS);
  const zip = openZip(bytes, DEFAULT_LIMITS);
  const book = await readWorkbookPart(zip, budget);
  const table = book.sharedStrings === null ? null : zip.read(book.sharedStrings, DEFAULT_LIMITS.stringsSize);
  const strings = table ? await parseSharedStrings(table, budget) : [];
  if (table) expect(scanSharedStrings(table, budget) ?? strings).toEqual(strings);
  const shared = { strings, ...(await readNumberStyles(zip, book.styles, budget)), date1904: book.date1904 };
  const results = [];
  for (const sheet of book.sheets) {
    const part = zip.read(sheet.part, DEFAULT_LIMITS.sheetSize);
    if (!part) throw new Error(`${sheet.part} is not there`);
    const quick = scanSheet(part, sheet, shared, budget);
    results.push({
      quick: quick && flat(quick),
      strict: flat(await parseSheet(part, sheet, shared, budget)),
    });
  }
  return results;
}

function flat(sheet: Sheet): string {
  return JSON.stringify({ ...sheet, hiddenColumns: [...sheet.hiddenColumns], formulas: [...sheet.formulas] });
}

it.skipIf(!hasShared).each(sharedSheets('.xlsx').map((path) => [basename(path), path]))(
  'reads %s the quick way, and the strict way gives the same',
  async (_, path) => {
    for (const { quick, strict } of await bothWays(readFileSync(path))) expect(quick === strict).toBe(true);
  },
  60_000,
);

const CELL = '<c r="A1" t="str"><v>teks</v></c>';

/** Ordinary in the eyes of XML and not of the quick way: what it must hand over, and what the strict way makes of it. */
const UNUSUAL: [string, string, string[]][] = [
  ['a comment', `<row r="1"><!-- <c r="B1"><v>1</v></c> -->${CELL}</row>`, ['teks']],
  ['CDATA', '<row r="1"><c r="A1" t="str"><v><![CDATA[a < b & c]]></v></c></row>', ['a < b & c']],
  [
    'CDATA in an inline text',
    '<row r="1"><c r="A1" t="inlineStr"><is><t>a<![CDATA[<b>]]></t></is></c></row>',
    ['a<b>'],
  ],
  ['a processing instruction', `<row r="1"><?kerja ya?>${CELL}</row>`, ['teks']],
  ['single quotes', "<row r='1'><c r='A1' t='str'><v>teks</v></c></row>", ['teks']],
  ['blanks around the equals sign', '<row r = "1"><c r = "A1"><v>7</v></c></row>', ['7']],
  ['an address in small letters', '<row r="1"><c r="a1"><v>7</v></c></row>', ['7']],
  ['a reference in an attribute', '<row r="&#49;"><c r="A1"><v>7</v></c></row>', ['7']],
  [
    'an element of another namespace',
    `<row r="1"><z:c xmlns:z="urn:z" r="A1"><z:v>9</z:v></z:c>${CELL}</row>`,
    ['teks'],
  ],
  ['a row without a number', `<row>${CELL}</row>`, ['teks']],
];

it.each(UNUSUAL)('hands %s to the strict way', async (_, rows, expected) => {
  const [sheet] = await bothWays(oneSheet(rows));
  expect(sheet?.quick).toBeNull();
  const [read] = (await readWorkbook(oneSheet(rows), 'uji.xlsx')).sheets;
  expect(read?.rows.flatMap((row) => row.text.filter((text) => text !== undefined))).toEqual(expected);
});

/** Written in the ordinary way, if not in the usual one: the quick way must manage, and as the strict way does. */
const ORDINARY: [string, string][] = [
  ['line breaks between all tags', '\n<row r="1">\r\n\t<c r="A1">\n<v>1</v>\n</c> </row>\n'],
  ['a carriage return inside a text', '<row r="1"><c r="A1" t="str"><v>a\r\nb\rc</v></c></row>'],
  ['characters beyond ASCII', '<row r="1"><c r="A1" t="str"><v>é – 𝄞 “ya”</v></c></row>'],
  ['references', '<row r="1"><c r="A1" t="str"><v>&lt;&amp;&gt;&quot;&apos;&#65;&#x1D11E;</v></c></row>'],
  ['a raw greater-than sign', '<row r="1"><c r="A1" t="str"><v>a > b ]] > c</v></c></row>'],
  [
    'attributes that say nothing of the value',
    '<row r="1" spans="1:2" x="1"><c s="2" cm="1" r="A1" t="n" ><v>1</v></c></row>',
  ],
  ['empty tags with a blank', '<row r="1" /><row r="2" ><c r="A2" /><c r="B2" ><v >2</v></c></row>'],
  [
    'formulas with attributes',
    '<row r="1"><c r="A1"><f t="array" ref="A1:B2">IF(A2&lt;1,"a","b")</f><v>3</v></c></row>',
  ],
  [
    'a value of every type',
    '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="e"><v>#N/A</v></c><c r="C1" t="d"><v>2026-01-01</v></c><c r="D1" t="n"><v>-1.50</v></c></row>',
  ],
  [
    'an inline text with a line break',
    '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve">a\nb </t></is></c></row>',
  ],
  ['cells without addresses', '<row r="4"><c><v>1</v></c><c r="E4"><v>2</v></c><c><v>3</v></c></row>'],
];

it.each(ORDINARY)('reads %s the quick way as the strict way does', async (_, rows) => {
  const [sheet] = await bothWays(oneSheet(rows));
  expect(sheet?.quick).toBe(sheet?.strict);
});

const PREFIXED = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:cols><x:col min="1" max="1" hidden="1"/></x:cols><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>teks</x:t></x:is></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>`;
const STRICT_OOXML = `<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheetData><row r="1"><c r="A1" t="str"><v>teks</v></c></row></sheetData></worksheet>`;

it.each([
  ['any namespace prefix', PREFIXED],
  ['strict OOXML', STRICT_OOXML],
  ['UTF-16', Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${STRICT_OOXML}`, 'utf16le')],
  ['a byte order mark', Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-8"?>${STRICT_OOXML}`)],
  ['Latin-1', Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${STRICT_OOXML}`, 'latin1')],
])('reads a sheet in %s', async (_, data) => {
  const parts = [{ name: 'xl/worksheets/sheet1.xml', data }];
  const book = await readWorkbook(workbook({ sheets: [{ name: 'S', rows: '' }], parts }), 'uji.xlsx');
  expect(book.sheets[0]?.rows[0]?.text).toEqual([undefined, 'teks']);
});

it('reads a workbook whose every part bears a prefix and lies elsewhere', async () => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const rels = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const bytes = workbook({
    sheets: [],
    parts: [
      {
        name: '_rels/.rels',
        data: `<p:Relationships xmlns:p="${rels}"><p:Relationship Id="a" Type="${office}/officeDocument" Target="/buku/utama.xml"/></p:Relationships>`,
      },
      {
        name: 'buku/utama.xml',
        data: `<x:workbook xmlns:x="${main}" xmlns:q="${office}"><x:sheets><x:sheet name="S" sheetId="1" q:id="b"/></x:sheets></x:workbook>`,
      },
      {
        name: 'buku/_rels/utama.xml.rels',
        data: `<Relationships xmlns="${rels}"><Relationship Id="b" Type="${office}/worksheet" Target="../lembar/satu.xml"/></Relationships>`,
      },
      { name: 'lembar/satu.xml', data: PREFIXED },
    ],
  });
  expect((await readWorkbook(bytes, 'uji.xlsx')).sheets[0]?.rows[0]?.text).toEqual([undefined, 'teks']);
});

it.each([
  ['cut inside a tag', '<row r="1"><c r="A1"><v>1</v></c', 'xml: ended-early'],
  ['cut between rows', '<row r="1"><c r="A1"><v>1</v></c></row>', 'xml: ended-early'],
  ['cut inside a text', '<row r="1"><c r="A1" t="str"><v>sepa', 'xml: ended-early'],
])('never takes a sheet for whole that is %s', async (_, rows, expected) => {
  const xml = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}`;
  await expect(readWorkbook(workbook({ sheets: [{ name: 'S', rows, xml }] }), 'uji.xlsx')).rejects.toThrow(
    expected,
  );
});

it.each([
  ['tags that cross', '<row r="1"><c r="A1"><v>1</c></v></row>', 'xml: malformed'],
  ['an unknown reference', '<row r="1"><c r="A1" t="str"><v>&nbsp;</v></c></row>', 'xml: malformed'],
  ['a control character', '<row r="1"><c r="A1" t="str"><v>a\u0001b</v></c></row>', 'xml: malformed'],
  ['an attribute that stands twice', '<row r="1" r="2"/>', 'xml: malformed'],
])('refuses %s', async (_, rows, expected) => {
  const error: unknown = await readWorkbook(oneSheet(rows), 'uji.xlsx').catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UnreadableError);
  expect(String(error)).toContain(expected);
});

it('refuses bytes that are not of the encoding they claim', async () => {
  const rows = '<row r="1"><c r="A1" t="str"><v>X</v></c></row>';
  const data = Buffer.from(STRICT_OOXML.replace('teks', 'te\xe9ks'), 'latin1');
  const bytes = workbook({
    sheets: [{ name: 'S', rows }],
    parts: [{ name: 'xl/worksheets/sheet1.xml', data }],
  });
  await expect(readWorkbook(bytes, 'uji.xlsx')).rejects.toThrow('xml: encoding');
});
