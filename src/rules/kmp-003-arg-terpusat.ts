import type { BatchRule } from './rule.ts';

/** Says when a few sub kegiatan hold most of the money called ARG: the share of the government then hangs on whether those few
 * are rightly tagged. Wanted by whoever reports the share. Basis: our own [D]. Judged over all files by `assess/recap`. */
export const rule: BatchRule = { id: 'KMP-003', alias: 'arg-terpusat', severity: 'info', scope: 'batch' };

type Holder = { readonly opd: string; readonly code: string; readonly name: string; readonly pagu: bigint };
/** `few` of `tagged` sub kegiatan hold at least `fraction` of `arg`, the money tagged; `holders` are the largest. */
export type Kmp003Args = {
  readonly few: number;
  readonly tagged: number;
  readonly fraction: number;
  readonly arg: bigint;
  readonly holders: readonly Holder[];
};
