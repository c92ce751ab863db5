import { describe, expect, it } from 'vitest';
import { assumed, readSheets } from './budget.ts';
import { sheetOf } from './sheet-of.ts';

const A = '1.06.04.2.01.0001';

/** A table of one sub kegiatan below the given title rows. */
const below = (...titles: readonly (readonly (string | null)[])[]) =>
  readSheets([
    sheetOf([...titles, [], ['Kode', 'Sub Kegiatan', 'Pagu'], [A, 'Permakanan', 10]], [], 'Sheet1'),
  ]);

describe('the OPD that a title ends with', () => {
  it.each([
    ['PAGU INDIKATIF DINAS SOSIAL', 'DINAS SOSIAL'],
    ['DAFTAR SUB KEGIATAN DINAS SOSIAL TAHUN ANGGARAN 2026', 'DINAS SOSIAL'],
    ['DAFTAR SUB KEGIATAN DINAS SOSIAL YANG RESPONSIF GENDER', 'DINAS SOSIAL'],
    ['ANGGARAN RESPONSIF GENDER DINAS SOSIAL', 'DINAS SOSIAL'],
    ['PAGU INDIKATIF PADA DINAS SOSIAL TAHUN 2026', 'DINAS SOSIAL'],
    ['RENCANA BELANJA DINAS SOSIAL', 'DINAS SOSIAL'],
    ['RENJA DINAS SOSIAL 2026', 'DINAS SOSIAL'],
    ['PAGU DINAS SOSIAL (dalam ribuan rupiah)', 'DINAS SOSIAL'],
    ['RENCANA KERJA DAN ANGGARAN SEKRETARIAT DAERAH', 'SEKRETARIAT DAERAH'],
    ['PEMERINTAH KABUPATEN MUARA\nDINAS SOSIAL\nTAHUN 2026', 'DINAS SOSIAL'],
    ['PAGU INDIKATIF DINAS PENDIDIKAN\nDAN KEBUDAYAAN', 'DINAS PENDIDIKAN DAN KEBUDAYAAN'],
    ['INSPEKTORAT DAERAH', 'INSPEKTORAT DAERAH'],
  ])('%s', (title, name) => {
    const submission = below([title]);
    expect(submission.opds.map((opd) => opd.name)).toEqual([name]);
    expect(assumed(submission)).not.toContain('opd-from-file-name');
  });

  it.each([
    'DAFTAR PAKAIAN DINAS',
    'DAFTAR BELANJA PERJALANAN DINAS',
    'DAFTAR KEGIATAN DINAS LUAR',
    'PAGU INDIKATIF DINAS DAN BADAN',
    'PAGU INDIKATIF DINAS',
  ])('but none where a title only holds the word: %s', (title) => {
    expect(assumed(below([title]))).toContain('opd-from-file-name');
  });

  it('gives way to a line that names the OPD', () => {
    const { opds } = below(['PAGU PADA BADAN KEUANGAN'], ['SKPD', ': Dinas Sosial']);
    expect(opds.map((opd) => opd.name)).toEqual(['Dinas Sosial']);
  });
});

describe('the OPD above a table', () => {
  it('stands with its code in one cell and its name in the next', () => {
    const submission = below(['1.06.2.08.0.00.01.0000', 'Dinas Sosial'], ['TAHUN ANGGARAN 2026']);
    expect(submission.opds.map(({ code, name, year }) => [code, name, year])).toEqual([
      ['1.06.2.08.0.00.01.0000', 'Dinas Sosial', 2026],
    ]);
    expect(assumed(submission)).toEqual(['header-row']);
  });
});

describe('a year of a range is none', () => {
  it.each([
    [['(RENSTRA TAHUN 2025-2029)'], ['TAHUN 2026']],
    [['RENSTRA DINAS SOSIAL TAHUN 2025-2029'], ['PAGU TAHUN 2026']],
    [['RPJMD TAHUN 2025 s.d. 2029'], ['RENJA TAHUN 2026']],
    [['PERIODE TAHUN 2025 sampai dengan 2029'], ['RENJA TAHUN 2026']],
    [['Tahun', ':', '2025 – 2029'], ['RENJA TAHUN 2026']],
    [['RENSTRA TAHUN 2025-2029, TAHUN 2026']],
  ])('%j', (...titles) => {
    expect(below(['DINAS SOSIAL'], ...titles).opds[0]?.year).toBe(2026);
  });

  it('nor where no other stands', () => {
    expect(below(['DINAS SOSIAL'], ['RENSTRA TAHUN 2025-2029']).opds[0]?.year ?? null).toBeNull();
  });
});

describe('the year of a title', () => {
  it.each([
    ['BULAN : JUNI 2026', 2026],
    ['Juni 2026', 2026],
    ['PERIODE JANUARI - JUNI 2026', 2026],
    ['Posisi per 30 Juni 2026', 2026],
    ['RKPD Kabupaten Muara Kencana 2026', 2026],
    ['RENJA DINAS SOSIAL 2026', 2026],
    ['Tanggal : 31 Desember 2025', null],
    ['Muara Kencana, 31 Desember 2025', null],
    ['RKPD Perubahan Renstra 2025-2029', null],
    ['Lampiran Peraturan Bupati Nomor 12 Tahun 2025', null],
  ])('%s', (title, year) => {
    expect(below(['DINAS SOSIAL'], [title]).opds[0]?.year ?? null).toBe(year);
  });

  it('is the labelled one, wherever it stands', () => {
    const { opds } = below(['BULAN : DESEMBER 2025'], ['APBD TAHUN ANGGARAN 2026'], ['DINAS SOSIAL']);
    expect(opds[0]?.year).toBe(2026);
  });
});
