import type { BatchRule } from './rule.ts';

/** A GAP is written for one sub kegiatan. Where three steps or more of two GAPs are near-identical, one was copied, and an analysis
 * of someone else's gap answers nobody's. Wanted by reviewers of the Pokja PUG. Basis: our own [D]. Judged over all files by `assess/recap`. */
export const rule: BatchRule = { id: 'KMP-002', alias: 'teks-tersalin', severity: 'warning', scope: 'batch' };

/** One place where the text stands. */
type Member = {
  readonly opd: string;
  readonly code: string;
  readonly name: string;
  readonly file: string;
  readonly sheet: string;
  readonly ref: string;
};
/** `members`: the first few of `count` places; `steps`: the steps that are near-identical. */
export type Kmp002Args = {
  readonly members: readonly Member[];
  readonly count: number;
  readonly steps: readonly number[];
};
