import { expect, it } from 'vitest';
import { readWorkbook, type Sheet, UnreadableError } from '../../src/workbook/index.ts';
import { oneSheet, type WorkbookXml, workbook } from '../support/workbook.ts';

async function sheetOf(rows: string, book: Omit<WorkbookXml, 'sheets'> = {}): Promise<Sheet> {
  const [sheet] = (await readWorkbook(oneSheet(rows, book), 'uji.xlsx')).sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

/** Cells of the sheet as "A1=kind:text". */
function cells(sheet: Sheet): string[] {
  return sheet.rows.flatMap((row) =>
    row.text.flatMap((text, column) =>
      text === undefined
        ? []
        : [`${String.fromCharCode(64 + column)}${row.number}=${row.kind[column]}:${text}`],
    ),
  );
}

async function refusal(bytes: Uint8Array): Promise<string> {
  const error: unknown = await readWorkbook(bytes, 'uji.xlsx').then(
    () => 'read',
    (thrown: unknown) => thrown,
  );
  return error instanceof UnreadableError ? error.message : String(error);
}

it('keeps a number as the text that is stored, so that money stays exact', async () => {
  const sheet = await sheetOf(
    '<row r="1"><c r="A1"><v>9007199254740993</v></c><c r="B1"><v>1.25E9</v></c><c r="C1"><v>0.10</v></c><c r="D1"><v> -7 </v></c></row>',
  );
  expect(cells(sheet)).toEqual([
    'A1=number:9007199254740993',
    'B1=number:1.25E9',
    'C1=number:0.10',
    'D1=number:-7',
  ]);
});

it('keeps the text of a number cell that holds no finite number', async () => {
  const sheet = await sheetOf(
    '<row r="2"><c r="A2" s="6"><v>null</v></c><c r="B2"><v>Jumlah (Rp)</v></c><c r="C2" t="n"><v>Infinity</v></c><c r="D2"><v>1E999</v></c><c r="E2"><v>1.2.3</v></c><c r="F2"><v>.</v></c></row>',
  );
  expect(cells(sheet)).toEqual([
    'A2=nan:null',
    'B2=nan:Jumlah (Rp)',
    'C2=nan:Infinity',
    'D2=nan:1E999',
    'E2=nan:1.2.3',
    'F2=nan:.',
  ]);
});

it('takes text from shared strings, inline strings, rich runs and formulas alike', async () => {
  const sheet = await sheetOf(
    `<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><t xml:space="preserve"> sisip </t></is></c><c r="C1" t="inlineStr"><is><r><t>dua </t></r><r><rPr><b/></rPr><t>bagian</t></r></is></c><c r="D1" t="str"><f>A1&amp;"x"</f><v xml:space="preserve">TRUE</v></c><c r="E1" t="s"><v>0</v></c></row>`,
    {
      strings:
        '<si><t>Dinas &amp; Badan &#8211; &#x41;</t></si><si><r><rPr><b/></rPr><t>Sub </t></r><r><t xml:space="preserve">Kegiatan</t></r><rPh sb="0" eb="1"><t>baca</t></rPh></si>',
    },
  );
  expect(cells(sheet)).toEqual([
    'A1=text:Sub Kegiatan',
    'B1=text: sisip ',
    'C1=text:dua bagian',
    'D1=text:TRUE',
    'E1=text:Dinas & Badan – A',
  ]);
  expect([...sheet.formulas]).toEqual([['D1', 'A1&"x"']]);
});

it('undoes the escapes that Excel writes for control characters', async () => {
  const sheet = await sheetOf(
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="str"><v>a_x000D_b</v></c></row>',
    {
      strings: '<si><t>baris_x000D_\nlain _x005F_x0041_</t></si>',
    },
  );
  expect(cells(sheet)).toEqual(['A1=text:baris\r\nlain _x0041_', 'B1=text:a\rb']);
});

it('tells a formula without a cached value from one with a value or an empty text', async () => {
  const sheet = await sheetOf(
    '<row r="1"><c r="A1"><f>SUM(B1:C1)</f></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1"><f>1+2</f><v></v></c><c r="D1"><f>1+3</f><v/></c><c r="E1" t="str"><f>""</f><v></v></c><c r="F1"><f t="shared" si="0"/><v>9</v></c></row>',
  );
  expect(cells(sheet)).toEqual(['A1=formula:', 'B1=number:2', 'C1=formula:', 'D1=formula:', 'F1=number:9']);
  expect([...sheet.formulas.keys()]).toEqual(['A1', 'B1', 'C1', 'D1', 'E1', 'F1']);
});

it('reads errors and booleans', async () => {
  const sheet = await sheetOf(
    '<row r="1"><c r="A1" t="e"><v>#REF!</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="b"><v>0</v></c><c r="D1" t="b"><v>true</v></c></row>',
  );
  expect(cells(sheet)).toEqual(['A1=error:#REF!', 'B1=boolean:TRUE', 'C1=boolean:FALSE', 'D1=boolean:TRUE']);
});

const STYLES =
  '<numFmts><numFmt numFmtId="164" formatCode="[$-421]dd\\ mmmm\\ yyyy;@"/><numFmt numFmtId="165" formatCode="&quot;Rp. &quot;#,##0;[Red]-#,##0"/><numFmt numFmtId="166" formatCode="[h]:mm"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14" xfId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>';

it('shows a number with a date format as the date', async () => {
  const rows =
    '<row r="1"><c r="A1" s="1"><v>46023</v></c><c r="B1" s="2"><v>46023.5</v></c><c r="C1" s="3"><v>46023</v></c><c r="D1" s="4"><v>0.75</v></c><c r="E1" t="d"><v>2026-01-31T00:00:00</v></c><c r="F1" s="1"><v>59</v></c><c r="G1" s="1"><v>61</v></c><c r="H1" s="1"><v>99999999999</v></c></row>';
  expect(cells(await sheetOf(rows, { styles: STYLES }))).toEqual([
    'A1=date:2026-01-01',
    'B1=date:2026-01-01T12:00:00',
    'C1=number:46023',
    'D1=date:18:00:00',
    'E1=date:2026-01-31',
    'F1=date:1900-02-28',
    'G1=date:1900-03-01',
    'H1=number:99999999999',
  ]);
});

it('shows the zeros before a number that its format asks for', async () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="0000"/><numFmt numFmtId="165" formatCode="0.00"/></numFmts>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>';
  const rows =
    '<row r="1"><c r="A1" s="1"><v>7</v></c><c r="B1" s="1"><v>12345</v></c><c r="C1" s="1"><v>-7</v></c><c r="D1" s="2"><v>2</v></c><c r="E1"><v>7</v></c></row>';
  expect(cells(await sheetOf(rows, { styles }))).toEqual([
    'A1=number:0007',
    'B1=number:12345',
    'C1=number:-7',
    'D1=number:2',
    'E1=number:7',
  ]);
});

it('counts dates from 1904 where the workbook says so', async () => {
  const rows = '<row r="1"><c r="A1" s="1"><v>44561</v></c><c r="B1" s="1"><v>0</v></c></row>';
  const sheet = await sheetOf(rows, { styles: STYLES, workbookPr: '<workbookPr date1904="1"/>' });
  expect(cells(sheet)).toEqual(['A1=date:2026-01-01', 'B1=date:1904-01-01']);
});

it('places cells and rows that bear no address after the one before', async () => {
  const sheet = await sheetOf(
    '<row><c><v>1</v></c><c t="str"><v>dua</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
  );
  expect(cells(sheet)).toEqual(['A1=number:1', 'B1=text:dua', 'C5=number:3', 'D5=number:4', 'A6=number:5']);
});

it('keeps only rows with a value, and says which rows and columns are hidden', async () => {
  const [sheet] = (
    await readWorkbook(
      workbook({
        sheets: [
          {
            name: 'A &amp; B',
            state: 'veryHidden',
            before:
              '<dimension ref="A1:XFD1048576"/><cols><col min="2" max="16384" width="9" hidden="1"/></cols>',
            rows: '<row r="1" spans="1:3" hidden="1" ht="15"><c r="A1"><v>1</v></c><c r="C1"><v>2</v></c></row><row r="2"><c r="A2" s="3"/></row><row r="3"/><row r="9"><c r="B9" t="str"><v> </v></c></row>',
            after:
              '<mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="D4"/></mergeCells><dataValidations count="1"><dataValidation type="list" sqref="Q13:Q1048576"><formula1>"Ya,Tidak"</formula1></dataValidation></dataValidations>',
          },
        ],
      }),
      'uji.xlsx',
    )
  ).sheets;
  expect(sheet?.name).toBe('A & B');
  expect(sheet?.hidden).toBe(true);
  expect(sheet?.rows.map((row) => [row.number, row.hidden])).toEqual([
    [1, true],
    [9, false],
  ]);
  expect([...(sheet?.hiddenColumns ?? [])]).toEqual([2, 3]);
  expect(sheet?.merges).toEqual([
    { top: 1, left: 1, bottom: 2, right: 2 },
    { top: 4, left: 4, bottom: 4, right: 4 },
  ]);
});

it('sorts rows that stand out of order', async () => {
  const sheet = await sheetOf(
    '<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>',
  );
  expect(cells(sheet)).toEqual(['A1=number:1', 'A3=number:3']);
});

it.each([
  [
    'a cell that stands twice',
    '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
    'corrupt: duplicate-cell',
  ],
  [
    'a row that stands twice',
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>',
    'corrupt: duplicate-cell',
  ],
  [
    'a cell with the address of another row',
    '<row r="1"><c r="A2"><v>1</v></c></row>',
    'corrupt: cell-address',
  ],
  ['a cell address that is none', '<row r="1"><c r="__proto__"><v>1</v></c></row>', 'corrupt: cell-address'],
  [
    'a shared string that is not there',
    '<row r="1"><c r="A1" t="s"><v>1</v></c></row>',
    'corrupt: shared-string',
  ],
  [
    'a shared string with a number below zero',
    '<row r="1"><c r="A1" t="s"><v>-1</v></c></row>',
    'corrupt: shared-string',
  ],
])('refuses %s rather than guess', async (_, rows, expected) => {
  expect(await refusal(oneSheet(rows, { strings: '<si><t>satu</t></si>' }))).toBe(expected);
});
