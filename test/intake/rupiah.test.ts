import { expect, it } from 'vitest';
import { normaliseHeading } from '../../src/intake/normalise.ts';
import { isNoValue, parseRupiah, parseStoredRupiah } from '../../src/intake/rupiah.ts';

it.each<[string, bigint]>([
  ['1.234.567', 123_456_700n],
  ['1.234.567,00', 123_456_700n],
  ['1.258.467.590.363,00', 125_846_759_036_300n],
  ['1,234,567.00', 123_456_700n],
  ['1,234,567', 123_456_700n],
  ['Rp1.234.567,-', 123_456_700n],
  ['Rp. 1.000.000', 100_000_000n],
  ['Rp 1.000.000,--', 100_000_000n],
  ['Rp 2.000.000.-', 200_000_000n],
  ['3.000.000,=', 300_000_000n],
  ['Rp.7.500', 750_000n],
  [': Rp1.234.567,00', 123_456_700n],
  ['(1.234)', -123_400n],
  ['(Rp1.234,50)', -123_450n],
  ['-Rp500', -50_000n],
  ['Rp -500', -50_000n],
  ['−2.500', -250_000n],
  ['1,25 M', 125_000_000_000n],
  [' 10 juta', 1_000_000_000n],
  ['Rp7,5 Milyar', 750_000_000_000n],
  ['350rb', 35_000_000n],
  ['35.000', 3_500_000n],
  ['1 234 567', 123_456_700n],
  ['1\u00a0234\u00a0567,5', 123_456_750n],
  ['804078032567.56', 80_407_803_256_756n],
  ['8349008827.9500008', 834_900_882_795n],
  ['99891102196.98982', 9_989_110_219_699n],
  ['0.5', 50n],
  ['0.500', 50n],
  ['1234.567', 123_457n],
  ['12,5', 1250n],
  ['1.43E7', 1_430_000_000n],
  ['999.999.999.999.999.999', 99_999_999_999_999_999_900n],
  ['1500000 rupiah', 150_000_000n],
])('reads %j as exact sen', (text, sen) => {
  expect(parseRupiah(text)).toBe(sen);
});

it.each([
  '',
  '-',
  'null',
  'Rp',
  'Rp.',
  'n/a',
  '12 Dokumen',
  '1.23.4567',
  '1.234,567,89',
  '12.34.56',
  '5.1.02.01',
  'NaN',
  'Infinity',
  ', ',
  '10 juta lebih',
  `${'1.'.repeat(5000)}x`,
])('takes %j for no figure', (text) => {
  expect(parseRupiah(text)).toBeNull();
});

it('applies the unit of the column, and a word of size in the cell takes its place', () => {
  expect(parseRupiah('1.234', 1000)).toBe(123_400_000n);
  expect(parseRupiah('1.234,5', 1_000_000)).toBe(123_450_000_000n);
  expect(parseRupiah('1,5 juta', 1000)).toBe(150_000_000n);
});

it.each<[string, bigint | null]>([
  ['8349008827.9500008', 834_900_882_795n],
  ['-8296749.999999999', -829_675_000n],
  ['1.0783500000000001E+9', 107_835_000_000n],
  ['2E-3', 0n],
  ['35.000', 3500n],
  ['35.125', 3513n],
  ['.5', 50n],
  ['NaN', null],
  ['-Infinity', null],
  ['null', null],
  [', ', null],
  ['.', null],
])('takes the point of a numeric cell %j for the decimal point', (text, sen) => {
  expect(parseStoredRupiah(text)).toBe(sen);
});

it('tells a cell without a figure from one that cannot be read', () => {
  expect(['', ' - ', 'null', 'NULL', 'Rp', 'Rp. -', '—'].every(isNoValue)).toBe(true);
  expect(['0', 'n/a', 'belum ada', ', ', 'Rp x'].some(isNoValue)).toBe(false);
});

it.each([
  ['Pagu Indikatif (Rp.)', 'pagu indikatif rp'],
  ['  KODE_SUBKEGIATAN ', 'kode sub kegiatan'],
  ['Urusan/ Bidang Urusan/\nSub Kegiatan', 'urusan bidang urusan sub kegiatan'],
  ['Realisasi Fisik ( % )', 'realisasi fisik %'],
  ['nama_sub_skpd', 'nama sub skpd'],
])('normalises the heading %j to %j', (heading, normal) => {
  expect(normaliseHeading(heading)).toBe(normal);
});
