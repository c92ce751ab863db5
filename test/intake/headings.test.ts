import { describe, expect, it } from 'vitest';
import { money, notesOf, readSheets } from './budget.ts';
import { sheetOf } from './sheet-of.ts';

const A = '1.06.04.2.01.0001';
const B = '1.06.04.2.01.0003';

describe('the units of an OPD stand in a column of their own', () => {
  const kinds = ['Unit Kerja', 'Nama Unit Kerja', 'UPTD/Unit', 'Unit Organisasi', 'Sub Unit'];
  it.each(kinds)('OPD and %s', (heading) => {
    const submission = readSheets([
      sheetOf([
        ['OPD', heading, 'Kode', 'Sub Kegiatan', 'Pagu'],
        ['Dinas Kesehatan', 'Dinas Kesehatan', A, 'Operasional', 10],
        ['Dinas Kesehatan', 'Puskesmas Ujung', A, 'Operasional', 20],
      ]),
    ]);
    expect(submission.opds.map(({ name }) => name)).toEqual(['Dinas Kesehatan']);
    expect(submission.opds[0]?.subKegiatan.map(({ unit, kembar }) => [unit.name, kembar])).toEqual([
      ['Dinas Kesehatan', []],
      ['Puskesmas Ujung', []],
    ]);
  });

  it('Unit Kerja alone names the OPD', () => {
    const rows = [
      ['Unit Kerja', 'Kode', 'Sub Kegiatan', 'Pagu'],
      ['Dinas Kesehatan', A, 'Operasional', 10],
    ];
    expect(readSheets([sheetOf(rows)]).opds.map(({ name }) => name)).toEqual(['Dinas Kesehatan']);
  });
});

describe('a list of sub kegiatan is known under the headings', () => {
  it.each([
    ['Kode Rek.', 'Program/Kegiatan/Sub Kegiatan', 'Anggaran'],
    ['Nomor Rekening', 'Nama Sub Kegiatan', 'Belanja'],
    ['Kode', 'Program / Kegiatan / Sub Kegiatan', 'Jumlah Dana (Rp)'],
    ['Kode Giat', 'Nama Sub Giat', 'Nilai'],
  ])('%s, %s and %s', (...headings) => {
    const submission = readSheets([
      sheetOf([['DINAS SOSIAL'], headings, [A, 'Permakanan', 10], [B, 'Alat Bantu', 20]]),
    ]);
    expect(money(submission.opds[0])).toEqual({ [A]: '10', [B]: '20' });
    expect(submission.opds[0]?.subKegiatan[0]?.kegiatan).toBeNull();
  });

  it('and a list of bank accounts below it is none', () => {
    const submission = readSheets([
      sheetOf([
        ['DINAS SOSIAL'],
        ['Kode', 'Sub Kegiatan', 'Pagu'],
        [A, 'Permakanan', 10],
        [],
        ['Nama', 'Nomor Rekening', 'Jumlah'],
        ['Budi', '0012345678', 5],
      ]),
    ]);
    expect(money(submission.opds[0])).toEqual({ [A]: '10' });
    expect(notesOf(submission, 'missing-column')).toEqual([]);
  });
});
