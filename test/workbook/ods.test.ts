import { expect, it } from 'vitest';
import { DEFAULT_LIMITS, readWorkbook, type Sheet, UnreadableError } from '../../src/workbook/index.ts';
import { zip } from '../support/zip.ts';

const NAMESPACES = ['office', 'table', 'text', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"')
  .join(' ');

function ods(tables: string, styles = '', more: { name: string; data: string }[] = []): Buffer {
  return zip([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', method: 0 },
    {
      name: 'content.xml',
      data: `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${NAMESPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    },
    ...more,
  ]);
}

const table = (rows: string, attributes = ''): string =>
  `<table:table table:name="Anggaran"${attributes}>${rows}</table:table>`;
const text = (words: string, attributes = ''): string =>
  `<table:table-cell office:value-type="string"${attributes}><text:p>${words}</text:p></table:table-cell>`;
const number = (value: string, attributes = ''): string =>
  `<table:table-cell office:value-type="float" office:value="${value}"${attributes}><text:p>x</text:p></table:table-cell>`;
const row = (cells: string, attributes = ''): string =>
  `<table:table-row${attributes}>${cells}</table:table-row>`;

async function sheetOf(bytes: Buffer): Promise<Sheet> {
  const { format, sheets } = await readWorkbook(bytes, 'uji.ods');
  expect(format).toBe('ods');
  if (!sheets[0]) throw new Error('no sheet');
  return sheets[0];
}

async function cells(bytes: Buffer): Promise<string[]> {
  return (await sheetOf(bytes)).rows.flatMap((each) =>
    each.text.flatMap((value, c) =>
      value === undefined ? [] : [`${String.fromCharCode(64 + c)}${each.number}=${each.kind[c]}:${value}`],
    ),
  );
}

it('reads values of every type, exact as they are stored', async () => {
  const rows = row(
    text('Sub <text:span>Kegiatan</text:span>') +
      number('1010148878495.39') +
      '<table:table-cell office:value-type="currency" office:value="5" /><table:table-cell office:value-type="date" office:date-value="2026-01-31T00:00:00"><text:p>31/01/26</text:p></table:table-cell>' +
      '<table:table-cell office:value-type="boolean" office:boolean-value="true"/><table:table-cell office:value-type="float" office:value="NaN"/>' +
      '<table:table-cell table:formula="of:=SUM([.A1:.B1])" office:value-type="string"><text:p>#REF!</text:p></table:table-cell><table:table-cell table:formula="of:=[.A2]"/>',
  );
  expect(await cells(ods(table(rows)))).toEqual([
    'A1=text:Sub Kegiatan',
    'B1=number:1010148878495.39',
    'C1=number:5',
    'D1=date:2026-01-31',
    'E1=boolean:TRUE',
    'F1=nan:NaN',
    'G1=error:#REF!',
    'H1=formula:',
  ]);
});

it('joins paragraphs, blanks and line breaks, and leaves out comments and drawings', async () => {
  const cell =
    '<table:table-cell office:value-type="string"><office:annotation><text:p>catatan</text:p></office:annotation><draw:custom-shape><text:p>kotak</text:p></draw:custom-shape><text:p>satu<text:s text:c="3"/>dua</text:p><text:p>tiga<text:line-break/>empat<text:tab/>lima</text:p></table:table-cell>';
  expect(await cells(ods(table(row(cell))))).toEqual(['A1=text:satu   dua\ntiga\nempat\tlima']);
});

it('counts repeated rows and cells, and makes rows only of those with a value', async () => {
  const rows =
    row('<table:table-cell table:number-columns-repeated="16384"/>', ' table:number-rows-repeated="4"') +
    row(number('7', ' table:number-columns-repeated="2"'), ' table:number-rows-repeated="2"') +
    row(`<table:table-cell table:number-columns-repeated="3"/>${text('akhir')}`) +
    row('<table:table-cell/>', ' table:number-rows-repeated="1048570"');
  expect(await cells(ods(table(rows)))).toEqual([
    'A5=number:7',
    'B5=number:7',
    'A6=number:7',
    'B6=number:7',
    'D7=text:akhir',
  ]);
});

it('knows merged cells and hidden sheets, rows and columns', async () => {
  const styles =
    '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
  const rows =
    '<table:table-column table:number-columns-repeated="1"/><table:table-column table:visibility="collapse" table:number-columns-repeated="5"/>' +
    row(
      text('judul', ' table:number-columns-spanned="3" table:number-rows-spanned="2"') +
        '<table:covered-table-cell table:number-columns-repeated="2"/>',
    ) +
    row(`<table:covered-table-cell/>${number('1')}`, ' table:visibility="filter"');
  const sheet = await sheetOf(ods(table(rows, ' table:style-name="ta2"'), styles));
  expect(sheet.hidden).toBe(true);
  expect(sheet.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 3 }]);
  expect(sheet.rows.map((each) => each.hidden)).toEqual([false, true]);
  expect([...sheet.hiddenColumns]).toEqual([2]);
});

it.each<[string, Buffer, string]>([
  [
    'a password',
    ods('', '', [{ name: 'META-INF/manifest.xml', data: '<manifest:encryption-data/>' }]),
    'encrypted',
  ],
  [
    'no content',
    zip([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet' }]),
    'corrupt: missing-part',
  ],
  [
    'a text document',
    zip([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.text' }]),
    'not-a-spreadsheet: document',
  ],
  [
    'a value that repeats over a million rows',
    ods(
      table(
        row(number('1', ' table:number-columns-repeated="16384"'), ' table:number-rows-repeated="1048576"'),
      ),
    ),
    `limit: cells:${DEFAULT_LIMITS.cells}`,
  ],
  [
    'a value that repeats beyond the last column',
    ods(table(row(number('1', ' table:number-columns-repeated="999999999"')))),
    'limit: columns:16384',
  ],
  [
    'blanks without end',
    ods(table(row(text('<text:s text:c="999999999"/>'.repeat(30))))),
    `limit: text-length:${DEFAULT_LIMITS.textLength}`,
  ],
])('refuses %s', async (_, bytes, expected) => {
  const error: unknown = await readWorkbook(bytes, 'uji.ods').catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UnreadableError);
  expect(String(error)).toBe(`UnreadableError: ${expected}`);
});
