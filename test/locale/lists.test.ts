import { expect, it } from 'vitest';
import { REKAP } from '../../src/locale/rekap.ts';

it('says after the last name of a list that there are more, and "and" once only', () => {
  const names = ['Permakanan', 'Alat Bantu', 'Kelas Ibu'];
  const say = (lang: 'id' | 'en', count: number, shown: number): string =>
    REKAP[lang].catatan.memenuhi(count, names.slice(0, shown));
  expect(say('id', 3, 3)).toMatch(/: Permakanan, Alat Bantu, dan Kelas Ibu\.$/);
  expect(say('id', 5, 3)).toMatch(/: Permakanan, Alat Bantu, Kelas Ibu, dan lainnya\.$/);
  expect(say('id', 2, 1)).toMatch(/: Permakanan dan lainnya\.$/);
  expect(say('en', 5, 3)).toMatch(/: Permakanan, Alat Bantu, Kelas Ibu, and others\.$/);
});
