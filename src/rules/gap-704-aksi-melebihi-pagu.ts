import { sum } from '../model/index.ts';
import type { GapRule } from './rule.ts';

/**
 * Demands that the amounts of the actions stay within the ceiling of the sub kegiatan: what exceeds it has no budget. Silent where the
 * budget's row or its ceiling is not known. Basis: our own [D].
 */
export const rule: GapRule = {
  id: 'GAP-704',
  alias: 'aksi-melebihi-pagu',
  severity: 'error',
  step: 7,
  scope: 'gap',
  *check(ctx) {
    const pagu = ctx.match.row?.pagu ?? null;
    const amounts = ctx.gap.aksi.flatMap(({ amount }) => (amount === null ? [] : [amount]));
    const total = sum(amounts);
    if (pagu === null || total <= pagu) return;
    const [first] = ctx.gap.aksi;
    const args: Gap704Args = { jumlah: total, pagu, selisih: total - pagu, aksi: amounts.length };
    yield {
      place: first?.place ?? ctx.gap.stepPlace[7],
      field: 'aksi',
      found: ctx.gap.aksi.map(({ text }) => text).join('; '),
      args,
    };
  },
};

export type Gap704Args = {
  readonly jumlah: bigint;
  readonly pagu: bigint;
  readonly selisih: bigint;
  /** Actions that have an amount. */
  readonly aksi: number;
};
