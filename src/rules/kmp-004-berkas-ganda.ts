import type { BatchRule } from './rule.ts';

/** One OPD, year and stage stands in one file. Two files would count its money twice, so the recap counts the first and says so.
 * Files of different units of an OPD complete each other and are no double. Basis: our own [D]. Judged over all files by `assess/recap`. */
export const rule: BatchRule = { id: 'KMP-004', alias: 'berkas-ganda', severity: 'error', scope: 'batch' };

/** `opds`: the first few names of `count`; `counted` is the file that the recap counts, `other` the one that it does not. */
export type Kmp004Args = {
  readonly opds: readonly string[];
  readonly count: number;
  readonly counted: string;
  readonly other: string;
  readonly countedTotal: bigint;
  readonly otherTotal: bigint;
  /** The two files are the same byte by byte. */
  readonly same: boolean;
};
