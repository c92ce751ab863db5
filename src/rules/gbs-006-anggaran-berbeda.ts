import type { GbsRule } from './rule.ts';

/** Statements print whole rupiah: less than one is rounding. */
const ROUNDING = 100n;

/**
 * Demands that jumlah anggaran is the ceiling that the budget table has for the code: the statement claims exactly that money as gender
 * responsive. Silent where either figure is not known. Basis: our own [D].
 */
export const rule: GbsRule = {
  id: 'GBS-006',
  alias: 'anggaran-berbeda',
  severity: 'error',
  scope: 'gbs',
  *check({ gbs, match }) {
    const said = gbs.anggaran;
    const pagu = match.row?.pagu ?? null;
    if (!said || said.amount === null || pagu === null) return;
    const difference = said.amount - pagu;
    if (difference < ROUNDING && difference > -ROUNDING) return;
    const args: Gbs006Args = { gbs: said.amount, pagu, selisih: difference < 0n ? -difference : difference };
    yield { place: said.place, field: 'anggaran', found: said.text, args };
  },
};

export type Gbs006Args = { readonly gbs: bigint; readonly pagu: bigint; readonly selisih: bigint };
