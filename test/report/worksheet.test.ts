import { expect, it } from 'vitest';
import { readSubmission } from '../../src/intake/index.ts';
import { DEFAULT_PROFILE } from '../../src/profile/index.ts';
import { TEMPLATE_KINDS, templateWorkbook } from '../../src/report/template-workbook.ts';
import { gapWorksheet } from '../../src/report/worksheet.ts';
import { readWorkbook } from '../../src/workbook/index.ts';
import { assessed, gap, opd, row } from '../support/assessment.ts';
import { beside, formulas, openWorkbook } from '../support/open-workbook.ts';

const code = (n: number) => `1.02.02.2.02.${String(n).padStart(4, '0')}`;
const many = (count: number, over: Parameters<typeof assessed>[0]) =>
  Array.from({ length: count }, (_, n) => assessed({ ...over, row: row({ code: code(n + 1) }) }));

async function read(bytes: Uint8Array, file: string) {
  const workbook = await readWorkbook(bytes, file);
  return readSubmission([{ file, sha256: '', workbook, unreadable: null }], DEFAULT_PROFILE);
}

it('has a sheet for each sub kegiatan that is tagged without GAP or proposed, tagged ones first', async () => {
  const made = await gapWorksheet(
    opd([
      assessed({ row: row({ code: code(1) }), proposed: 'khusus' }),
      assessed({ row: row({ code: code(2) }), tagged: true }),
      assessed({ row: row({ code: code(3) }), tagged: true, gap: gap() }),
      assessed({ row: row({ code: code(4) }) }),
    ]),
    { lang: 'id' },
  );
  const workbook = await openWorkbook(made?.bytes ?? new Uint8Array());
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Daftar', code(2), code(1)]);
});

it.each(['id', 'en'] as const)(
  'lists them with code and money, and is read as no budget (%s)',
  async (lang) => {
    const made = await gapWorksheet(opd(many(2, { tagged: true })), { lang });
    const bytes = made?.bytes ?? new Uint8Array();
    const list = (await openWorkbook(bytes)).getWorksheet('Daftar');
    expect(list?.getCell('B5').text).toBe(code(1));
    expect(list?.getCell('D5').value).toBe(420_000_000);
    const { opds, notes } = await read(bytes, 'kosong.xlsx');
    expect(opds).toEqual([]);
    expect(notes).toContainEqual(expect.objectContaining({ kind: 'no-table', unfilled: 2 }));
    expect(notes.filter(({ kind }) => kind === 'missing-column')).toEqual([]);
  },
);

it('is not written where nothing needs a GAP', async () => {
  expect(await gapWorksheet(opd([assessed({ tagged: true, gap: gap() })]), { lang: 'id' })).toBeNull();
});

it('says how many were left out of a workbook that would grow too large', async () => {
  const made = await gapWorksheet(opd(many(7, { tagged: true })), { lang: 'id', most: 5 });
  expect(made).toMatchObject({ written: 5, leftOut: 2 });
  const workbook = await openWorkbook(made?.bytes ?? new Uint8Array());
  const list = workbook.getWorksheet('Daftar');
  const last = list?.getCell(`A${list.rowCount}`).text;
  expect(last).toMatch(/^2 sub kegiatan lain juga memerlukan GAP/);
});

it('fills in step 1 from the budget and leaves the rest empty, with choices to pick from', async () => {
  const made = await gapWorksheet(opd([assessed({ tagged: true, kategori: 'pelembagaan' })]), { lang: 'id' });
  const workbook = await openWorkbook(made?.bytes ?? new Uint8Array());
  const sheet = workbook.getWorksheet('3.27.07.2.01.0001');
  if (!sheet) throw new Error('no sheet');
  expect(beside(sheet, 'Kode Sub Kegiatan')).toBe('3.27.07.2.01.0001');
  expect(beside(sheet, 'Program')).toBe('PROGRAM PENYULUHAN PERTANIAN');
  expect(beside(sheet, 'Ditandai ARG')).toBe('Ya');
  expect(beside(sheet, 'Kategori ARG')).toBe('Pelembagaan kesetaraan gender');
  expect(formulas(workbook)).toEqual([]);
  const lists: string[] = [];
  sheet.eachRow((line) => {
    const rule = line.getCell(3).dataValidation;
    if (rule?.type === 'list') lists.push(String(rule.formulae[0]));
  });
  expect(lists).toEqual([
    '"Ya,Tidak,Netral"',
    '"Khusus target gender,Kesetaraan gender,Pelembagaan kesetaraan gender"',
  ]);
});

it('reads back as the GAP that was filled in, and counts none while it is still empty', async () => {
  const made = await gapWorksheet(opd([assessed({ tagged: true })]), { lang: 'id' });
  const workbook = await openWorkbook(made?.bytes ?? new Uint8Array());
  const sheet = workbook.getWorksheet('3.27.07.2.01.0001');
  expect((await read(made?.bytes ?? new Uint8Array(), 'kosong.xlsx')).gaps).toEqual([]);
  sheet?.eachRow((line, number) => {
    const label = line.getCell(2).text;
    if (number > 6 && line.getCell(3).text === '' && label !== '') line.getCell(3).value = `Isi ${label}`;
    if (label === 'Rencana Aksi 1') line.getCell(4).value = 25_000_000;
    if (label === 'Kategori ARG') line.getCell(3).value = 'Kesetaraan gender';
    if (label.startsWith('Alasan')) line.getCell(3).value = null;
  });
  const [gapRead] = (await read(new Uint8Array(await workbook.xlsx.writeBuffer()), 'isi.xlsx')).gaps;
  expect(gapRead?.code?.text).toBe('3.27.07.2.01.0001');
  expect(gapRead?.subKegiatan?.text).toBe('Pengembangan Kapasitas Kelembagaan Petani di Kecamatan dan Desa');
  expect(gapRead?.data?.text).toBe('Isi Data Pembuka Wawasan');
  expect(gapRead?.faktor.manfaat?.text).toBe('Isi Faktor Kesenjangan: Manfaat');
  expect(gapRead?.aksi).toHaveLength(10);
  expect(gapRead?.aksi[0]).toMatchObject({ text: 'Isi Rencana Aksi 1', amount: 2_500_000_000n });
  expect(gapRead?.outcome?.text).toBe('Isi Indikator Kinerja: Outcome (Hasil)');
  expect(gapRead?.tag).toMatchObject({ tagged: true, kategori: 'kesetaraan' });
});

it('gives a budget table that reads back to the rupiah, with tag and category', async () => {
  const rows = [
    assessed({ row: row({ code: code(1), pagu: 12_345n }), tagged: true, kategori: 'khusus' }),
    assessed({ row: row({ code: code(2), pagu: 123_456_789_012_345_678n }), tagged: false }),
  ];
  const { opds } = await read(await templateWorkbook('anggaran', [opd(rows)], 'id'), 'anggaran.xlsx');
  expect(opds.map(({ name, year }) => [name, year])).toEqual([['Dinas Pertanian', 2026]]);
  expect(
    opds[0]?.subKegiatan.map((item) => [item.code, item.pagu, item.tag?.tagged, item.tag?.kategori]),
  ).toEqual([
    [code(1), 12_345n, true, 'khusus'],
    [code(2), 123_456_789_012_345_678n, false, null],
  ]);
});

it('gives blank forms that are recognised for what they are', async () => {
  const roles = await Promise.all(
    TEMPLATE_KINDS.map(async (kind) => {
      const { sources } = await read(await templateWorkbook(kind, [], 'id'), `${kind}.xlsx`);
      return [kind, sources[0]?.sheets[0]?.role];
    }),
  );
  expect(Object.fromEntries(roles)).toMatchObject({ gap: 'gap', gbs: 'gbs', opd: 'opd-list' });
});

it('gives the same bytes for the same rows', async () => {
  const make = () => templateWorkbook('gap', [opd(many(3, { tagged: true }))], 'id');
  expect(Buffer.from(await make()).equals(Buffer.from(await make()))).toBe(true);
});
