import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { readGbsSheet } from '../../src/intake/gbs/index.ts';
import { DEFAULT_SETTINGS, type PenandaTangan, rupiah } from '../../src/model/index.ts';
import { DEFAULT_PROFILE } from '../../src/profile/index.ts';
import { type Paper, statementXlsx } from '../../src/report/statement-xlsx.ts';
import { placeholdersIn, TemplateError } from '../../src/report/template-text.ts';
import { makeStatements, type Statement } from '../../src/statement/index.ts';
import { readWorkbook } from '../../src/workbook/index.ts';
import { aksi, assessed, assessment, gap, isian, opd, row } from '../support/assessment.ts';
import { beside, firstSheet, formulas, openWorkbook, texts } from '../support/open-workbook.ts';

const template = new Uint8Array(readFileSync(new URL('../../templates/gbs.xlsx', import.meta.url)));
const HEAD: PenandaTangan = {
  tempat: 'Banyurejo',
  tanggal: '12 Januari 2026',
  jabatan: 'Kepala Dinas Pertanian',
  nama: 'Sari Lestari Widyaningrum, S.P.',
  pangkat: 'Pembina Utama Muda',
  nip: '197001011995032001',
  place: null,
};
const LONG =
  'Peserta pelatihan terdiri atas laki-laki 69 orang dan perempuan 21 orang menurut laporan bidang. '.repeat(
    90,
  );

function statement(
  over: Parameters<typeof gap>[0] = {},
  pagu = rupiah(420_000_000),
  signed = true,
): Statement {
  const item = assessed({ row: row({ pagu }), gap: gap(over) });
  const [made] = makeStatements(assessment([opd([item])]), {
    ...DEFAULT_SETTINGS,
    penandaTangan: signed ? HEAD : null,
  });
  if (!made) throw new Error('no statement');
  return made;
}

async function sheetOf(made: Statement, paper: Paper = 'a4', form: Uint8Array = template) {
  return firstSheet(await openWorkbook(await statementXlsx(made, { template: form, paper, lang: 'id' })));
}

it('holds the official rows in their order, each with its value', async () => {
  const sheet = await sheetOf(statement());
  const labels = [...texts(sheet)].filter(([at]) => at.startsWith('A')).map(([, text]) => text);
  expect(labels.filter((text) => text !== '')).toEqual([
    'PERNYATAAN ANGGARAN GENDER (GENDER BUDGET STATEMENT)',
    'NAMA PERANGKAT DAERAH',
    'UNIT ORGANISASI',
    'TAHUN ANGGARAN',
    'PROGRAM',
    'KODE PROGRAM',
    'KEGIATAN',
    'SUB KEGIATAN',
    'KODE SUB KEGIATAN',
    'TUJUAN SUB KEGIATAN',
    'ANALISIS SITUASI',
    'CAPAIAN SUB KEGIATAN',
    'JUMLAH ANGGARAN SUB KEGIATAN',
    'RENCANA AKSI 1',
    'RENCANA AKSI 2',
    'KELUARAN DAN HASIL SUB KEGIATAN',
  ]);
  expect([...texts(sheet).values()].filter((text) => text === 'Keluaran (Output)')).toHaveLength(1);
  expect(beside(sheet, 'KODE SUB KEGIATAN')).toBe('3.27.07.2.01.0001');
  expect(beside(sheet, 'JUMLAH ANGGARAN SUB KEGIATAN')).toBe('Rp420.000.000');
  expect(beside(sheet, '1. Tolok Ukur')).toContain('keikutsertaan perempuan tani');
  expect(beside(sheet, '2. Indikator dan Target Kinerja (Outcome)')).toContain('menjadi 40%');
});

it('leaves no placeholder unfilled, in the cells or in the footer', async () => {
  const sheet = await sheetOf(statement());
  expect([...texts(sheet).values()].flatMap(placeholdersIn)).toEqual([]);
  expect(sheet.headerFooter.oddFooter).toBe('&L&8 3.27.07.2.01.0001&R&8 Halaman &P/&N');
});

it('shows what is missing as missing, with the step where it belongs', async () => {
  const made = statement({ data: null, reformulasi: isian('-'), outcome: null, output: null, aksi: [] });
  const sheet = await sheetOf(made);
  expect(beside(sheet, '1. Data Pembuka Wawasan')).toBe('(belum diisi pada GAP langkah 2)');
  expect(beside(sheet, '1. Tolok Ukur')).toBe('(belum diisi pada GAP langkah 6)');
  expect(beside(sheet, 'Rencana Aksi')).toBe('(belum diisi pada GAP langkah 7)');
  expect(beside(sheet, 'Keluaran (Output)')).toBe('(belum diisi pada GAP langkah 9)');
});

it('leaves lines to fill in by hand where no signatory is known', async () => {
  const all = [...texts(await sheetOf(statement({}, rupiah(1), false))).values()].join('\n');
  expect(all).toMatch(/NIP\. \.{20,}/);
  expect(all).not.toContain('Kepala');
});

it('writes a value that looks like a formula as text', async () => {
  const made = statement({
    tujuan: isian('=1+1'),
    internal: isian('@SUM(A1)'),
    eksternal: isian('+62'),
    data: isian('-5'),
  });
  const workbook = await openWorkbook(await statementXlsx(made, { template, paper: 'a4', lang: 'id' }));
  expect(formulas(workbook)).toEqual([]);
  expect(beside(firstSheet(workbook), 'TUJUAN SUB KEGIATAN')).toBe('=1+1');
  expect(beside(firstSheet(workbook), 'b. Penyebab Internal')).toBe('@SUM(A1)');
});

it('writes characters that XML cannot hold as a mark, so that the file opens', async () => {
  const odd = 'nol \u0000 kosong \u0008 tegak \u000b separuh \ud800 akhir \uffff senyum 😀 < & >';
  const made = statement({ tujuan: isian(odd) });
  const bytes = await statementXlsx(made, { template, paper: 'a4', lang: 'id' });
  const [sheet] = (await readWorkbook(bytes, 'gbs.xlsx')).sheets;
  const texts = sheet?.rows.flatMap((line) => line.text) ?? [];
  expect(texts).toContain('nol � kosong � tegak � separuh � akhir � senyum 😀 < & >');
});

it('does not read a placeholder out of a value', async () => {
  const sheet = await sheetOf(statement({ tujuan: isian('{{opd}} dan {{anggaran}}') }));
  expect(beside(sheet, 'TUJUAN SUB KEGIATAN')).toBe('{{opd}} dan {{anggaran}}');
});

it('gives the same bytes for the same statement', async () => {
  const [first, second] = await Promise.all(
    [1, 2].map(() => statementXlsx(statement(), { template, paper: 'a4', lang: 'id' })),
  );
  expect(Buffer.from(first ?? []).equals(Buffer.from(second ?? []))).toBe(true);
});

it.each([
  ['a4', 9],
  ['f4', 14],
] as const)('is set to print on %s, portrait, one page wide, with its print area', async (paper, code) => {
  const { pageSetup, rowCount } = await sheetOf(statement(), paper);
  expect(pageSetup).toMatchObject({
    paperSize: code,
    orientation: 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 1,
  });
  expect(pageSetup.printArea).toBe(`A1:C${rowCount}`);
  expect(pageSetup.printTitlesRow).toBe('1:1');
});

it('goes over several pages where the text is too long, and loses no word of it', async () => {
  const sheet = await sheetOf(statement({ data: isian(LONG.trim()) }));
  expect(sheet.pageSetup).toMatchObject({ fitToWidth: 1, fitToHeight: 0 });
  const parts = [...texts(sheet)].filter(
    ([at, text]) => at.startsWith('C') && text.includes('pelatihan terdiri'),
  );
  expect(parts.length).toBeGreaterThan(1);
  expect(
    parts
      .map(([, text]) => text)
      .join(' ')
      .replace(/\s+/g, ' '),
  ).toBe(LONG.trim());
  sheet.eachRow((line) => expect(line.height).toBeLessThanOrEqual(409.5));
});

it('keeps the signature in one row, which no page break can split', async () => {
  const sheet = await sheetOf(statement({ data: isian(LONG) }));
  const last = [...texts(sheet)].at(-1)?.[1];
  expect(last).toContain('Kepala Dinas Pertanian');
  expect(last).toContain('NIP. 197001011995032001');
});

it('reads back as the statement it was made from', async () => {
  const bytes = await statementXlsx(statement({ data: isian(LONG.trim()) }), {
    template,
    paper: 'a4',
    lang: 'id',
  });
  const [sheet] = (await readWorkbook(bytes, 'gbs.xlsx')).sheets;
  const gbs = sheet && readGbsSheet(sheet, 'gbs.xlsx', DEFAULT_PROFILE)?.gbs[0];
  expect(gbs?.code?.text).toBe('3.27.07.2.01.0001');
  expect(gbs?.year?.value).toBe(2026);
  expect(gbs?.anggaran?.amount).toBe(42_000_000_000n);
  expect(gbs?.tolokUkur?.text).toBe(
    'Meningkatkan keikutsertaan perempuan tani dalam pelatihan kelembagaan petani',
  );
  expect(gbs?.data?.text.replace(/\s+/g, ' ')).toBe(LONG.trim());
  expect(gbs?.aksi.map((item) => item.masukan?.amount)).toEqual([15_000_000_000n, 2_500_000_000n]);
  expect(gbs?.aksi.at(-1)?.keluaran?.text).toBe('60 perempuan tani mengikuti kelas sore di 6 kecamatan');
  expect(gbs?.penandaTangan).toMatchObject({ nama: HEAD.nama, jabatan: HEAD.jabatan, nip: HEAD.nip });
});

/** A region's own form: its rows in its order, a number format for money, a logo sheet beside it. */
async function ownForm(text: string, numFmt?: string): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Lembar ARG');
  sheet.addRow(['LEMBAR ARG', null]);
  sheet.mergeCells('A1:B1');
  sheet.addRow(['Jumlah', text]);
  if (numFmt) sheet.getCell('B2').numFmt = numFmt;
  sheet.addRow(['{{aksi.nomor}}. {{aksi.uraian}}', '{{aksi.masukan}}']);
  sheet.addRow(['Penutup', '{{opd}}']);
  workbook.addWorksheet('Petunjuk').addRow(['Disusun oleh {{nama petugas}}']);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

it("fills a region's own form: actions repeat, money is a number where the cell has a format, other sheets stay", async () => {
  const workbook = await openWorkbook(
    await statementXlsx(statement(), {
      template: await ownForm('{{anggaran}}', '#,##0'),
      paper: 'a4',
      lang: 'id',
    }),
  );
  const sheet = firstSheet(workbook);
  expect(sheet.getCell('B2').value).toBe(420_000_000);
  expect(sheet.getCell('A3').text).toBe('1. Membuka kelas sore di 6 kecamatan bagi 60 perempuan tani');
  expect(sheet.getCell('B3').text).toBe('Rp150.000.000');
  expect(sheet.getCell('A4').text).toMatch(/^2\. Menyampaikan/);
  expect(sheet.getCell('A5').text).toBe('Penutup');
  expect(sheet.getCell('A1').isMerged).toBe(true);
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Lembar ARG', 'Petunjuk']);
});

it('keeps money that a spreadsheet cannot hold exactly as text', async () => {
  const huge = statement({}, 123_456_789_012_345_678n);
  const sheet = await sheetOf(huge, 'a4', await ownForm('{{anggaran}}', '#,##0'));
  expect(sheet.getCell('B2').value).toBe('Rp1.234.567.890.123.456,78');
});

it('refuses a form with a placeholder that it does not know, and says which are known', async () => {
  const refused = statementXlsx(statement(), {
    template: await ownForm('{{anggran}}'),
    paper: 'a4',
    lang: 'id',
  });
  await expect(refused).rejects.toThrow(TemplateError);
  await expect(refused).rejects.toThrow(/\{\{anggran\}\} \(B2\).*anggaran/);
});

it('has no action rows left over where the GAP has one action', async () => {
  const sheet = await sheetOf(statement({ aksi: [aksi('Satu', 5)] }), 'a4', await ownForm('{{anggaran}}'));
  expect(sheet.getCell('A4').text).toBe('Penutup');
});
