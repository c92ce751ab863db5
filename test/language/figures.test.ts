import { expect, it } from 'vitest';
import { readFigures } from '../../src/language/figures.ts';
import { DEFAULT_PROFILE } from '../../src/profile/index.ts';
import cases from './figures-cases.json' with { type: 'json' };
import { pairsOf, singlesOf } from './notation.ts';

const read = (text: string) => readFigures(text, DEFAULT_PROFILE);

it.each(cases.map((one) => [one.teks, one] as const))('reads the figures by sex of: %s', (teks, one) => {
  const figures = read(teks);
  expect(pairsOf(figures)).toEqual(one.pasangan);
  expect(singlesOf(figures)).toEqual(one.sendiri);
});

it('points at the very characters a figure was read from', () => {
  const teks = 'Peserta 2024: 120 orang, laki-laki 96 orang (80%), perempuan 24 orang (20%)';
  const [pair] = read(teks).pairs;
  expect(pair && teks.slice(pair.p.start, pair.p.end)).toBe('24 orang (20%)');
  expect(pair?.total && teks.slice(pair.total.start, pair.total.end)).toBe('120 orang');
});

it('keeps years, ages, hours, codes, money and places apart from what is counted', () => {
  const teks =
    'SK Nomor 400/117/2024 tanggal 3 Mei 2024, usia 16 s.d. 25 tahun, pukul 08.00-12.00 WIB, kelas 9, RW 05, Pasal 106 ayat (8), telepon 0811-000-000, per 1.000 kelahiran';
  expect(read(teks).all).toEqual([]);
  expect(read(teks).years).toContain(2024);
});

it('says what is counted in the words of the text', () => {
  const teks = 'Simluhtan 2023. Ketua kelompok tani 45 orang: L 43, P 2. Penyuluh: L 12, P 15';
  expect(read(teks).pairs.map((pair) => pair.what)).toEqual(['Ketua kelompok tani 45 orang', 'Penyuluh']);
});

it('reads hostile text in linear time', () => {
  const units = [
    'L 1 P 2 ',
    'L/P ',
    'laki-laki ',
    '12 ',
    '1.',
    '(',
    '((1)',
    'dari 1 ',
    '1 dari 2 ',
    'L: ',
    '| L | P |\n| 1 | 2 |\n',
    'laki-laki dan perempuan 1 dan 2 ',
    '2024 ',
    'L 1 (1%) ',
    'satu ',
    'dua puluh ',
    'P',
    '1/',
    '-',
    'Rp',
    '1,',
    'perempuan (',
    '= 1 ',
    '1 + ',
    'L 1, ',
    'naik dari 1 ',
    'jumlah 1 ',
    'L P\n1 2\n',
  ];
  for (const unit of units) {
    const teks = unit.repeat(Math.floor(100_000 / unit.length));
    const started = performance.now();
    read(teks);
    expect(performance.now() - started, unit).toBeLessThan(12_000);
  }
}, 120_000);
