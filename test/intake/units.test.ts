import { describe, expect, it } from 'vitest';
import { normaliseHeading } from '../../src/intake/normalise.ts';
import { unitInHeading, unitInTitle } from '../../src/intake/units.ts';
import { DEFAULT_PROFILE } from '../../src/profile/index.ts';
import { assumed, money, readSheets } from './budget.ts';
import { sheetOf } from './sheet-of.ts';

const A = '1.06.04.2.01.0001';

describe('the heading of a money column names its unit', () => {
  it.each([
    ['Pagu (Ribu Rp)', 1000],
    ['Pagu (Rp.000)', 1000],
    ['Pagu (x Rp1.000)', 1000],
    ['Pagu (ribuan)', 1000],
    ['Pagu Ribuan Rupiah', 1000],
    ['Pagu (jutaan)', 1_000_000],
    ['Pagu (x Rp1.000.000)', 1_000_000],
    ['Pagu (Rp miliar)', 1_000_000_000],
    ['Pagu (Rp. 1.000,-)', 1000],
    ['Pagu (dalam Rp. 1.000,-)', 1000],
    ['Pagu (Rp1.000)', 1000],
    ['Pagu (Rp.1000)', 1000],
    ['Pagu (1000 Rp)', 1000],
    ['Pagu (dlm ribuan rupiah)', 1000],
    ['Pagu (Rp 1.000.000)', 1_000_000],
    ['Pagu (Rp 1.000.000.000)', 1_000_000_000],
    ['Pagu (Rp)', undefined],
    ['Pagu (Rp 1.000.500)', undefined],
    ['Pagu di atas Rp 1.000.000', undefined],
    ['Pagu (dalam rupiah)', undefined],
  ])('%s', (heading, factor) => {
    expect(unitInHeading(normaliseHeading(heading), DEFAULT_PROFILE)?.factor).toBe(factor);
  });

  it.each(['Pagu (Rp. 1.000,-)', 'Pagu\n(Rp 1.000)', 'Jumlah (1000 Rp)'])(
    'and an exact one: %s',
    (heading) => {
      const submission = readSheets([
        sheetOf([
          ['OPD', 'Kode', 'Sub Kegiatan', heading],
          ['Dinas Sosial', A, 'Permakanan', 215_000],
        ]),
      ]);
      expect(money(submission.opds[0])).toEqual({ [A]: '215000000' });
      expect(assumed(submission)).toEqual(['unit']);
    },
  );

  it.each(['(Rp. 1.000,-)', '(ribuan)'])('in a header row of its own: %s', (unit) => {
    const submission = readSheets([
      sheetOf([
        ['OPD', 'Kode', 'Sub Kegiatan', 'Pagu'],
        ['', '', '', unit],
        ['Dinas Sosial', A, 'Permakanan', 215_000],
      ]),
    ]);
    expect(money(submission.opds[0])).toEqual({ [A]: '215000000' });
  });

  it('and the column is still known', () => {
    const submission = readSheets([
      sheetOf([
        ['OPD', 'Kode', 'Sub Kegiatan', 'Pagu (Rp miliar)'],
        ['Dinas Sosial', A, 'Permakanan', '1,25'],
      ]),
    ]);
    expect(money(submission.opds[0])).toEqual({ [A]: '1250000000' });
    expect(assumed(submission)).toEqual(['unit']);
  });
});

describe('a title states a unit', () => {
  it.each([
    ['(dalam ribuan rupiah)', 1000],
    ['Satuan: Ribu Rupiah', 1000],
    ['Keterangan: angka dalam jutaan rupiah', 1_000_000],
    ['PAGU INDIKATIF DINAS SOSIAL TAHUN 2026 DALAM RIBUAN RUPIAH', 1000],
    ['RINGKASAN APBD TAHUN 2026 (Rp Juta)', 1_000_000],
    ['RINGKASAN APBD\n(dalam jutaan rupiah, kecuali disebut lain)', 1_000_000],
    ['Rp.000', 1000],
    ['(Rp. 1.000,-)', 1000],
    ['Rp. 1.000,-', 1000],
    ['(Dalam Rp. 1.000,-)', 1000],
    ['Satuan: Rp 1.000', 1000],
    ['PAGU INDIKATIF TAHUN 2026 (Rp 1.000)', 1000],
    ['(dlm ribuan rupiah)', 1000],
    ['(Rp 1.000.000)', 1_000_000],
  ])('%s', (title, factor) => {
    expect(unitInTitle(title, DEFAULT_PROFILE)?.factor).toBe(factor);
  });

  it.each([
    'Catatan: anggaran dalam rupiah penuh, bukan ribuan rupiah',
    'Penerima bantuan modal jutaan rupiah per kelompok',
    'Program ini menjangkau ribuan petani dan jutaan rupiah bantuan benih',
    'Pagu tidak dalam ribuan rupiah',
    'Bantuan 5 juta rupiah',
    'Pagu: Rp 1.000.000',
    'Insentif kader (Rp 1.000.000)',
    'Insentif kader per bulan (Rp 1.000.000) dibayar tiap triwulan',
    'Pagu sebesar Rp 1.000.000.000',
    'Pagu Rp 1.000.500',
    'Anggaran per siswa dalam setahun Rp 1.000.000',
    '(dalam rupiah)',
  ])('but prose does not: %s', (title) => {
    expect(unitInTitle(title, DEFAULT_PROFILE)).toBeNull();
  });

  it('nor does an amount beside its label', () => {
    const submission = readSheets([
      sheetOf([
        ['Pagu', 'Rp 1.000.000'],
        ['OPD', 'Kode', 'Sub Kegiatan', 'Pagu'],
        ['Dinas Sosial', A, 'Permakanan', 1_000_000],
      ]),
    ]);
    expect(money(submission.opds[0])).toEqual({ [A]: '1000000' });
  });
});
