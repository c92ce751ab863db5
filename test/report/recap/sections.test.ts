import { expect, it } from 'vitest';
import { sectionsOf } from '../../../src/report/recap/html/keys.ts';

const ranked = (opds: number) => ({ ranking: Array.from({ length: opds }) });

it('gives the OPDs of one government a section each', () => {
  expect(sectionsOf([ranked(42), ranked(42)])).toEqual([42, 42]);
});

it('holds no more sections than a browser handles, however many governments a run has', () => {
  expect(sectionsOf([ranked(300), ranked(300), ranked(40)])).toEqual([300, 100, 0]);
});
