import type { BatchRule } from './rule.ts';

/** All files of a recap are of one budget year: ceilings of two years added up are the budget of none. Basis: our own [D]. Judged over all files by `assess/recap`. */
export const rule: BatchRule = { id: 'KMP-005', alias: 'tahun-berbeda', severity: 'error', scope: 'batch' };

/** `count` files are of `year`, while most (`expectedCount`) are of `expected`. `files` are the first few of them. */
export type Kmp005Args = {
  readonly year: number;
  readonly count: number;
  readonly files: readonly string[];
  readonly expected: number;
  readonly expectedCount: number;
};
