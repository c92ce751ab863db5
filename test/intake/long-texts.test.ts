import { expect, it } from 'vitest';
import { splitByLabels } from '../../src/intake/form/labelled.ts';
import { yearIn } from '../../src/intake/form/title.ts';
import { readAksi } from '../../src/intake/gap/aksi.ts';
import { withAmounts } from '../../src/intake/gap/amount.ts';
import { isNumberRow } from '../../src/intake/header-block.ts';
import { DEFAULT_PROFILE } from '../../src/profile/index.ts';
import { effortOf } from '../support/effort.ts';

const LONG = 50_000;
const place = { file: 'uji.xlsx', sheet: 'S', ref: 'A1' };
const headers = DEFAULT_PROFILE.headersGap;
const blanks = ' '.repeat(LONG);

const READINGS: [what: string, read: () => unknown][] = [
  ['blanks inside an amount', () => withAmounts([`Pelatihan Rp5000${blanks}a`], headers)],
  ['blanks before an amount', () => withAmounts([`Pelatihan${blanks}a Rp5000`], headers)],
  ['one word before an amount', () => withAmounts([`${'a'.repeat(LONG)}- Rp5000`], headers)],
  ['blanks after a year label', () => yearIn(`tahun${blanks}x`)],
  ['blanks between two labels', () => splitByLabels([{ text: `Akses: a${blanks}b`, place }], new Map())],
  [
    'numbers in brackets',
    () => readAksi([{ text: `1. ${'a. 2. '.repeat(LONG / 6)}`, place, amount: null }], headers),
  ],
  [
    'blanks in a cell of a number row',
    () =>
      isNumberRow({ number: 1, hidden: false, text: [undefined, `1${blanks}x`], kind: [undefined, 'text'] }),
  ],
];

it.each(READINGS)(`%s, ${LONG.toLocaleString('en-US')} characters long, are walked once`, async (_, read) => {
  expect(await effortOf(read)).toBeLessThan(500);
});
