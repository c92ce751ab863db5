import { describe, expect, it } from 'vitest';
import { money, notesOf, readSheets } from './budget.ts';
import { sheetOf } from './sheet-of.ts';

const KESEHATAN = '1.02.0.00.0.00.01.0000';
const RSUD = '1.02.0.00.0.00.01.1000';
const PUSKESMAS = '1.02.0.00.0.00.01.0001';

type Line = readonly [code: string | number, name: string, money: number | string];

const read = (lines: readonly Line[], heading = 'Pagu (Rp)') =>
  readSheets([sheetOf([['Kode', 'Uraian', heading], ...lines])]);

/** Cells whose printed figure differs from what stands below it. */
const wrong = (lines: readonly Line[], heading?: string): string[] =>
  notesOf(read(lines, heading), 'total-differs').map(({ place }) => place.ref);

const program = (total: number, kegiatan = total, sub = kegiatan): Line[] => [
  ['1.02.02', 'PROGRAM PEMENUHAN UPAYA KESEHATAN', total],
  ['1.02.02.2.02', 'Penyediaan Layanan Kesehatan', kegiatan],
  ['1.02.02.2.02.0033', 'Operasional Pelayanan Puskesmas', sub],
];

describe('the order in which levels are printed', () => {
  const byUrusan = (bidang: number, opd: number): Line[] => [
    ['1', 'URUSAN PEMERINTAHAN WAJIB YANG BERKAITAN DENGAN PELAYANAN DASAR', bidang],
    ['1.02', 'URUSAN PEMERINTAHAN BIDANG KESEHATAN', bidang],
    [KESEHATAN, 'Dinas Kesehatan', opd],
    ...program(300),
    ['1.02.0.00.0.00.02.0000', 'Badan Kesehatan Hewan', 100],
    ...program(100),
  ];

  it('urusan and bidang may stand above the OPD that are listed under them', () => {
    expect(wrong(byUrusan(400, 300))).toEqual([]);
  });

  it('one wrong cell of such a table is one difference', () => {
    expect(wrong(byUrusan(410, 300))).toEqual(['C3']);
    expect(wrong(byUrusan(400, 310))).toEqual(['C4']);
  });

  it('parents may stand below their children', () => {
    const submission = read([
      ['1.02.02.2.02.0033', 'Operasional Pelayanan Puskesmas', 40],
      ['1.02.02.2.02', 'Penyediaan Layanan Kesehatan', 40],
      ['1.02.02.2.01.0001', 'Pembangunan Rumah Sakit', 60],
      ['1.02.02.2.01.0002', 'Pembangunan Puskesmas', 5],
      ['1.02.02.2.01', 'Penyediaan Fasilitas', 65],
      ['1.02.02', 'PROGRAM PEMENUHAN UPAYA KESEHATAN', 105],
    ]);
    expect(notesOf(submission, 'total-differs')).toEqual([]);
    expect(submission.opds[0]?.subKegiatan.map(({ kegiatan }) => kegiatan?.code)).toEqual([
      '1.02.02.2.02',
      '1.02.02.2.01',
      '1.02.02.2.01',
    ]);
  });

  it('rows may be sorted by level', () => {
    const sorted = (second: number): Line[] => [
      ['1.02.02', 'PROGRAM PEMENUHAN UPAYA KESEHATAN', 105],
      ['1.02.03', 'PROGRAM SUMBER DAYA MANUSIA', second],
      ['1.02.02.2.02', 'Penyediaan Layanan Kesehatan', 105],
      ['1.02.03.2.02', 'Perencanaan Kebutuhan', 7],
      ['1.02.02.2.02.0033', 'Operasional Pelayanan Puskesmas', 105],
      ['1.02.03.2.02.0001', 'Pemenuhan Kebutuhan', 7],
    ];
    expect(wrong(sorted(7))).toEqual([]);
    expect(wrong(sorted(17))).toEqual(['C3']);
  });
});

describe('a recap at the foot without a header of its own', () => {
  const table = (recap: number): Line[] => [
    ['1.02', 'URUSAN PEMERINTAHAN BIDANG KESEHATAN', 700],
    ...program(300),
    ['1.02.03', 'PROGRAM PENINGKATAN KAPASITAS', 400],
    ['1.02.03.2.02', 'Perencanaan Kebutuhan', 400],
    ['1.02.03.2.02.0001', 'Distribusi', 400],
    ['', 'JUMLAH', 700],
    ['', 'REKAPITULASI PER PROGRAM', ''],
    ['1.02.02', 'PROGRAM PEMENUHAN UPAYA KESEHATAN', recap],
    ['1.02.03', 'PROGRAM PENINGKATAN KAPASITAS', 400],
    ['', 'JUMLAH', 700],
  ];

  it('prints levels again and has no rows of its own', () => {
    expect(wrong(table(300))).toEqual([]);
  });

  it('is wrong where it prints other money', () => {
    expect(wrong(table(350))).toContain('C11');
  });
});

describe('units below their OPD', () => {
  const units = (opd: number): Line[] => [
    [KESEHATAN, 'Dinas Kesehatan', opd],
    ...program(300),
    [RSUD, 'RSUD Lembayung', 200],
    ...program(200),
    [PUSKESMAS, 'Puskesmas Ujung Bukit', 100],
    ...program(100),
  ];

  it('add up to it together with its own programs, or stand beside it', () => {
    expect(wrong(units(600))).toEqual([]);
    expect(wrong(units(300))).toEqual([]);
    expect(wrong(units(500))).toEqual(['C2']);
  });

  it('may be listed below a first row with the sum of all, the OPD itself among them', () => {
    expect(wrong([[KESEHATAN, 'Dinas Kesehatan', 600], ...units(300)])).toEqual([]);
  });

  it('belong to it where it has no sub kegiatan of its own', () => {
    const { opds, notes } = read([
      [KESEHATAN, 'Dinas Kesehatan', 300],
      [RSUD, 'RSUD Lembayung', 200],
      ...program(200),
      [PUSKESMAS, 'Puskesmas Ujung Bukit', 100],
      ...program(100),
    ]);
    expect(notes.filter(({ kind }) => kind === 'total-differs')).toEqual([]);
    expect(opds.map(({ name, code }) => [name, code])).toEqual([['Dinas Kesehatan', KESEHATAN]]);
    expect(opds[0]?.subKegiatan.map(({ unit }) => unit.name)).toEqual([
      'RSUD Lembayung',
      'Puskesmas Ujung Bukit',
    ]);
  });
});

describe('figures rounded to a unit', () => {
  const two = (total: number | string, first: number | string, second: number | string): Line[] => [
    ['1.02.02', 'PROGRAM PEMENUHAN UPAYA KESEHATAN', total],
    ['1.02.02.2.02', 'Penyediaan Layanan Kesehatan', total],
    ['1.02.02.2.02.0033', 'Operasional Pelayanan Puskesmas', first],
    ['1.02.02.2.02.0034', 'Operasional Rumah Sakit', second],
  ];

  it('may differ by one unit for each figure that is added up', () => {
    expect(wrong(two(265401, 167300, 98100), 'Pagu (ribuan rupiah)')).toEqual([]);
    expect(wrong(two(265403, 167300, 98100), 'Pagu (ribuan rupiah)')).toEqual(['C3']);
    expect(wrong(two(265403, 167300, 98100))).toEqual(['C3']);
  });

  it('are as fine as their decimals', () => {
    expect(wrong(two('265,5', '167,3', '98,1'), 'Pagu (Rp juta)')).toEqual([]);
    expect(wrong(two('265,9', '167,3', '98,1'), 'Pagu (Rp juta)')).toEqual(['C3']);
    expect(wrong(two(265401, 167300.125, 98100.5), 'Pagu (ribuan rupiah)')).toEqual(['C3']);
  });

  it('keep their money as printed', () => {
    expect(money(read(two('265,5', '167,3', '98,1'), 'Pagu (Rp juta)').opds[0])).toEqual({
      '1.02.02.2.02.0033': '167300000',
      '1.02.02.2.02.0034': '98100000',
    });
  });
});

describe('codes that look like those of another level', () => {
  it('income and BELANJA are accounts, not urusan 4 and 5', () => {
    const lines = (opd: number): Line[] => [
      [KESEHATAN, 'Dinas Kesehatan', opd],
      ['4', 'PENDAPATAN DAERAH', 75],
      ['4.1', 'PENDAPATAN ASLI DAERAH', 75],
      ['5', 'BELANJA', 300],
      ['1', 'URUSAN PEMERINTAHAN WAJIB YANG BERKAITAN DENGAN PELAYANAN DASAR', 300],
      ['1.02', 'URUSAN PEMERINTAHAN BIDANG KESEHATAN', 300],
      ...program(300),
    ];
    expect(wrong(lines(300))).toEqual([]);
    expect(wrong(lines(375))).toEqual(['C2']);
    expect(
      wrong([...lines(300), ['1.02.0.00.0.00.02.0000', 'Badan Kesehatan', 300], ...lines(300).slice(1)]),
    ).toEqual([]);
    const joined = lines(300).map(([code, name, printed]) => [`${code} ${name}`, printed]);
    const submission = readSheets([sheetOf([['Uraian', 'Pagu (Rp)'], ...joined])]);
    expect(notesOf(submission, 'total-differs')).toEqual([]);
    expect(money(submission.opds[0])).toEqual({ '1.02.02.2.02.0033': '300' });
  });

  it('urusan 5 UNSUR PENUNJANG remains one', () => {
    const lines = (urusan: number): Line[] => [
      ['5', 'UNSUR PENUNJANG URUSAN PEMERINTAHAN', urusan],
      ['5.01', 'PERENCANAAN', 30],
      ['5.01.02', 'PROGRAM PERENCANAAN', 30],
      ['5.01.02.2.01', 'Penyusunan Perencanaan', 30],
      ['5.01.02.2.01.0001', 'Analisis Kondisi Daerah', 30],
    ];
    expect(wrong(lines(30))).toEqual([]);
    expect(wrong(lines(40))).toEqual(['C2']);
  });

  it('a bidang that became the number 2.1 is 2.10', () => {
    const lines = (first: number): Line[] => [
      [2, 'URUSAN PEMERINTAHAN WAJIB YANG TIDAK BERKAITAN DENGAN PELAYANAN DASAR', 120],
      [2.1, 'URUSAN PEMERINTAHAN BIDANG PERTANAHAN', first],
      ['2.10.02', 'PROGRAM PENATAGUNAAN TANAH', 50],
      ['2.10.02.2.01', 'Penggunaan Tanah', 50],
      ['2.10.02.2.01.0001', 'Koordinasi Penatagunaan Tanah', 50],
      [2.11, 'URUSAN PEMERINTAHAN BIDANG LINGKUNGAN HIDUP', 70],
      ['2.11.02', 'PROGRAM PERENCANAAN LINGKUNGAN HIDUP', 70],
      ['2.11.02.2.01', 'Rencana Perlindungan', 70],
      ['2.11.02.2.01.0001', 'Penyusunan RPPLH', 70],
    ];
    expect(wrong(lines(50))).toEqual([]);
    expect(wrong(lines(60))).toEqual(['C3']);
  });
});
