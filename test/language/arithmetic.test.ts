import { expect, it } from 'vitest';
import { faultsIn } from '../../src/language/arithmetic.ts';
import { readFigures } from '../../src/language/figures.ts';
import { DEFAULT_PROFILE } from '../../src/profile/index.ts';
import cases from './arithmetic-cases.json' with { type: 'json' };
import { faultOf } from './notation.ts';

const faults = (teks: string) => faultsIn(readFigures(teks, DEFAULT_PROFILE), DEFAULT_PROFILE).map(faultOf);

it.each(cases.map((one) => [one.teks, one.keliru] as const))(
  'checks the arithmetic of: %s',
  (teks, keliru) => {
    expect(faults(teks)).toEqual(keliru);
  },
);

/** domain.md 7.3: mistakes of published worksheets, in words of our own with their figures. */
it.each([
  ['Pelajar inklusi kota: laki-laki 689 (66,44 %), perempuan 384 (33,56 %)', 1],
  ['Pejalan kaki korban laka 2021 sebanyak 100: L 67 (67), P 36 (36)', 1],
  ['Kelahiran hidup 40158 bayi, L 19788 dan P 20570', 1],
  ['Warga perempuan 1.519.035 (59,72 %) dari 2.548.007 warga terdata', 0],
  ['Penghuni laki-laki 43 dari 80 orang = 53 %', 1],
  ['Ketua RT se-kecamatan 163: L 141 P 31', 1],
  ['Murid SD 14.237 = 7.144 + 7.092', 1],
  ['Peserta rembuk L 170 P 130 (57/43); L 55 P 45 %', 1],
  ['Kunjungan puskesmas laki-laki 2.700.246 (183,34 %)', 1],
] as const)('judges the published figures as the rule says: %s', (teks, count) => {
  expect(faults(teks)).toHaveLength(count);
});

it('accepts a percentage half a point off, and no more', () => {
  expect(faults('Hadir L 4 dari 32 (13%)')).toEqual([]);
  expect(faults('Hadir L 4 dari 32 (13,1%)')).toHaveLength(1);
});

it('lets the profile say how far a percentage may be off', () => {
  const strict = {
    ...DEFAULT_PROFILE,
    thresholds: { ...DEFAULT_PROFILE.thresholds, percentTolerancePoints: 0.05 },
  };
  const figures = readFigures('Warga perempuan 1.519.035 (59,72 %) dari 2.548.007 warga', DEFAULT_PROFILE);
  expect(faultsIn(figures, strict)).toHaveLength(1);
});

it('checks hostile text in linear time', () => {
  for (const unit of [
    'L 1 (9%) P 2 (9%), ',
    'jumlah 9: L 1 P 2; ',
    'L 1 (200%) P 2 (300%) ',
    '1 = 2 + 3 ',
    'L 9% P 9% ',
    'dari total L 9% P 9% ',
  ]) {
    const teks = unit.repeat(Math.floor(100_000 / unit.length));
    const started = performance.now();
    faults(teks);
    expect(performance.now() - started, unit).toBeLessThan(12_000);
  }
}, 60_000);
