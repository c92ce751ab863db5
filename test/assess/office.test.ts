import { describe, expect, it } from 'vitest';
import { givenFor, unmetNames } from '../../src/assess/index.ts';

const KESEHATAN = { code: '1.02.0.00.0.00.01.0000', name: 'DINAS KESEHATAN' };
const SOSIAL = { code: null, name: 'Dinas Sosial' };
const of = (...names: readonly string[]) => new Map(names.map((name) => [name, name]));

describe('a name in the configuration', () => {
  it('is that of an OPD however it is written, or its code', () => {
    for (const name of [
      'Dinas Kesehatan',
      'dinas  kesehatan ',
      'Dinas Kesehatan Kabupaten Banyurejo',
      KESEHATAN.code,
    ])
      expect(givenFor(KESEHATAN, of('Dinas Sosial', name))).toBe(name);
    expect(givenFor(KESEHATAN, of('Dinas', 'Dinas Sosial'))).toBeUndefined();
  });

  it('goes before one that only means it, and of two that only mean it none is taken', () => {
    const longer = 'Dinas Kesehatan Hewan';
    expect(givenFor(KESEHATAN, of(longer, 'Dinas Kesehatan'))).toBe('Dinas Kesehatan');
    expect(givenFor(KESEHATAN, of('Dinas Kesehatan', longer, KESEHATAN.code))).toBe(KESEHATAN.code);
    expect(givenFor(KESEHATAN, of(longer, 'Dinas Kesehatan Kota Banyurejo'))).toBeUndefined();
  });

  it('is unmet where an OPD of the run has none, and never where all have theirs', () => {
    expect(unmetNames(['Dinas Kesehtan', 'Dinas Sosial'], [KESEHATAN, SOSIAL])).toEqual(['Dinas Kesehtan']);
    expect(unmetNames(['Dinas Kesehatan', 'Dinas Sosial', 'Bappeda'], [KESEHATAN, SOSIAL])).toEqual([]);
    expect(unmetNames([], [KESEHATAN])).toEqual([]);
  });
});
