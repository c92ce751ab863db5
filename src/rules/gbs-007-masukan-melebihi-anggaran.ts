import { sum } from '../model/index.ts';
import type { GbsRule } from './rule.ts';

/** Demands that the masukan of the actions add to no more than jumlah anggaran: what exceeds it has no money. Basis: our own [D]. */
export const rule: GbsRule = {
  id: 'GBS-007',
  alias: 'masukan-melebihi-anggaran',
  severity: 'error',
  scope: 'gbs',
  *check({ gbs }) {
    const given = gbs.aksi.flatMap(({ masukan }) => (masukan ? [masukan] : []));
    const total = sum(given.flatMap(({ amount }) => (amount === null ? [] : [amount])));
    const budget = gbs.anggaran?.amount ?? null;
    const [first] = given;
    if (budget === null || !first || total <= budget) return;
    const args: Gbs007Args = {
      masukan: total,
      anggaran: budget,
      selisih: total - budget,
      aksi: given.length,
    };
    yield { place: first.place, field: 'masukan', found: given.map(({ text }) => text).join('; '), args };
  },
};

export type Gbs007Args = {
  readonly masukan: bigint;
  readonly anggaran: bigint;
  readonly selisih: bigint;
  readonly aksi: number;
};
