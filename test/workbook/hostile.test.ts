import { expect, it } from 'vitest';
import { exceeded } from '../../src/locale/en/berkas-tak-terbaca.ts';
import { terlampaui } from '../../src/locale/id/berkas-tak-terbaca.ts';
import { DEFAULT_LIMITS, type Limits, readWorkbook } from '../../src/workbook/index.ts';
import { isDateFormat } from '../../src/workbook/xlsx/styles.ts';
import { effortOf } from '../support/effort.ts';
import { oneSheet, workbook, workbookParts } from '../support/workbook.ts';
import { zip } from '../support/zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** What became of a file: "read", or the reason and detail of its refusal. */
async function outcome(bytes: Buffer, limits: Partial<Limits> = {}): Promise<string> {
  return readWorkbook(bytes, 'uji.xlsx', { ...DEFAULT_LIMITS, ...limits }).then(
    () => 'read',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

it('reads shared strings whose root declares 60 namespaces and one attribute that is not known', async () => {
  const names = Array.from({ length: 60 }, (_, i) => ` xmlns:a${i}="u"`).join('');
  const strings = `<?xml version="1.0"?><sst xmlns="${MAIN}"${names} lain="1"><si><t>a</t></si></sst>`;
  const bytes = oneSheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', { strings });
  expect(await effortOf(async () => expect(await outcome(bytes)).toBe('read'))).toBeLessThan(500);
});

it('looks through a number format of open brackets once', async () => {
  const code = '[ '.repeat(500);
  expect(
    await effortOf(() => Array.from({ length: 5000 }, () => expect(isDateFormat(code)).toBe(false))),
  ).toBeLessThan(1000);
  expect(isDateFormat('[$-421]dd mmmm yyyy')).toBe(true);
  expect(isDateFormat('[Red][h]:mm')).toBe(true);
  expect(isDateFormat('[Magenta]#,##0')).toBe(false);
});

it('refuses two sheets that are one part: a thousand would cost a thousand times what the directory was checked for', async () => {
  const parts = workbookParts({
    sheets: [
      { name: 'A', rows: '' },
      { name: 'B', rows: '' },
    ],
  });
  const shared = parts.map((part) =>
    part.name.endsWith('.rels')
      ? {
          ...part,
          data: String(part.data).replace('worksheets/sheet2.xml', 'worksheets/../worksheets/Sheet1.xml'),
        }
      : part,
  );
  expect(await outcome(zip(shared))).toBe('corrupt: shared-part');
});

it('counts merged cells and formulas over all sheets, each once however the sheet was read', async () => {
  const sheet = (name: string, comment: string) => ({
    name,
    rows: `<row r="1"><c r="A1"><f>B1</f><v>1</v></c></row>${comment}`,
    after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
  });
  for (const comment of ['', '<!-- strict -->']) {
    const bytes = workbook({ sheets: [sheet('A', comment), sheet('B', comment)] });
    expect(await outcome(bytes, { merges: 2, formulas: 2 })).toBe('read');
    expect(await outcome(bytes, { merges: 1 })).toBe('limit: merges:1');
    expect(await outcome(bytes, { formulas: 1 })).toBe('limit: formulas:1');
  }
});

it('looks at the clock also among rows without a value', async () => {
  const rows = Array.from({ length: 5000 }, (_, i) => `<row r="${i + 1}"/>`).join('');
  expect(await outcome(oneSheet(rows), { time: 0 })).toBe('limit: time:0');
});

it('counts the elements that only the strict parser reads', async () => {
  const rows = `<!-- strict -->${'<row/>'.repeat(20)}`;
  expect(await outcome(oneSheet(rows), { elements: 21 })).toBe('limit: elements:21');
  expect(await outcome(oneSheet(rows), { elements: 22 })).toBe('read');
});

it('refuses a CSV of more rows than are read, however wide each is, before it costs much', async () => {
  const csv = Buffer.from(`Kode;Uraian;Pagu;ARG\n${'a;b\n'.repeat(60_000)}`);
  const limits = { filledRows: 50_000 };
  expect(
    await effortOf(async () => expect(await outcome(csv, limits)).toBe('limit: filled-rows:50000')),
  ).toBeLessThan(2000);
});

it('says of a limit below one MiB how many KiB it is', async () => {
  const parts = [
    ...workbookParts({ sheets: [{ name: 'S', rows: '' }] }),
    { name: 'mimetype', data: 'x'.repeat(3000) },
  ];
  expect(await outcome(zip(parts))).toBe('limit: part-size:1024');
  expect(terlampaui('part-size:1024')).toBe('ukuran satu bagian setelah dibuka melampaui batas baca 1 KiB');
  expect(exceeded('part-size:1024')).toBe('the unpacked size of one part is over the reading limit of 1 KiB');
});

it.each(['r="A1" r="A1"', 'r="A1" s="0" s="0"', 'r="A1" t="n" s="0" t="n"'])(
  'takes the attributes %s for what they are: no XML',
  async (attributes) => {
    expect(await outcome(oneSheet(`<row r="1"><c ${attributes}><v>1</v></c></row>`))).toBe('xml: malformed');
  },
);
