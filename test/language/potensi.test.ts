import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { proposeKategori } from '../../src/language/potensi.ts';
import { DEFAULT_PROFILE } from '../../src/profile/index.ts';
import { potensiSchema } from '../../src/profile/schema/potensi.ts';
import cases from './potensi-cases.json' with { type: 'json' };

/** A code that says nothing of its own. */
const of = (name: string, code = '9.99.02.2.01.0001') => proposeKategori({ code, name }, DEFAULT_PROFILE);

it.each(cases.khusus)('%s speaks for category 1', (name) => {
  expect(of(name)?.kategori).toBe('khusus');
});

it.each(cases.pelembagaan)('%s speaks for category 3', (name) => {
  expect(of(name)?.kategori).toBe('pelembagaan');
});

it.each(cases.tidak)('%s speaks for none', (name) => {
  expect(of(name)).toBeNull();
});

it('takes the code where the name is silent, in both editions, and for a province', () => {
  expect(of('Rapat Kerja', '2.08.02.2.01.0005')).toMatchObject({
    kategori: 'pelembagaan',
    words: ['2.08.02.2.01'],
  });
  expect(of('Rapat Kerja', '2.08.03.1.01.01')).toMatchObject({
    kategori: 'khusus',
    kelompok: ['kode-perempuan'],
  });
  expect(of('Rapat Kerja', '2.08.06.2.01.0001')).toBeNull();
});

it('proposes nothing in program 01, whatever the name says', () => {
  expect(of('Penyediaan Ruang Laktasi', '2.08.01.2.09.0001')).toBeNull();
});

it('gives the words as they stand in the name', () => {
  expect(of('Layanan bagi PEREMPUAN Korban  Kekerasan')?.words).toEqual(['PEREMPUAN Korban Kekerasan']);
});

it('is quick on a name of a million letters', () => {
  const before = performance.now();
  of(`${'ibu '.repeat(250_000)}hamil`);
  expect(performance.now() - before).toBeLessThan(2000);
});

it('the shipped word list satisfies its schema', () => {
  expect(potensiSchema.parse(DEFAULT_PROFILE.potensi)).toEqual(DEFAULT_PROFILE.potensi);
});

const judged = new URL('../../../shared/sheets/arg-potential.json', import.meta.url);
const there = existsSync(judged);
if (!there)
  console.info(
    'SKIPPED: ../shared/sheets/arg-potential.json is not here, ARG-005 is not held against real names',
  );

it.skipIf(!there)(
  'proposes every real name that was judged potential, with its category, and no hard negative',
  () => {
    const { potential, hardNegatives } = JSON.parse(readFileSync(judged, 'utf8'));
    const numbers = { khusus: 1, pelembagaan: 3 };
    for (const { code, name, category, alsoAccept = [] } of potential) {
      const found = proposeKategori({ code, name }, DEFAULT_PROFILE);
      expect([category, ...alsoAccept], name).toContain(found && numbers[found.kategori]);
      expect(found?.words.length, name).toBeGreaterThan(0);
    }
    for (const { code, name } of hardNegatives) {
      expect(proposeKategori({ code, name }, DEFAULT_PROFILE), name).toBeNull();
    }
  },
);
