import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EN, ID } from '../../src/locale/format.ts';

it('writes figures as the language does', () => {
  expect([1234567, 63.5799, 0.5, -12.345, 0, -0.001, 1e15].map(ID.angka)).toEqual([
    '1.234.567',
    '63,58',
    '0,5',
    '-12,35',
    '0',
    '0',
    '1.000.000.000.000.000',
  ]);
  expect(EN.angka(1234.5)).toBe('1,234.5');
  expect(ID.persen(0.0853)).toBe('8,53%');
});

it('agrees with the platform on every figure a budget can hold', () => {
  const platform = new Intl.NumberFormat('id-ID', {
    maximumFractionDigits: 2,
    roundingMode: 'halfExpand',
    signDisplay: 'negative',
  });
  fc.assert(
    fc.property(
      fc.double({ min: -1e12, max: 1e12, noNaN: true }),
      (value) => ID.angka(value) === platform.format(value),
    ),
    { seed: 7, numRuns: 2000 },
  );
});
