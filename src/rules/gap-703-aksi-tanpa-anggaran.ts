import { actions } from '../language/actions.ts';
import { amountsInGbs } from '../language/amounts.ts';
import type { GapRule } from './rule.ts';

/**
 * Demands an amount for each action where the plan gives amounts, and for some action where the sub kegiatan is tagged: a tag is about
 * money. Silent where the amounts are kept in the Gender Budget Statement. Basis: J2013b.
 */
export const rule: GapRule = {
  id: 'GAP-703',
  alias: 'aksi-tanpa-anggaran',
  severity: 'warning',
  step: 7,
  scope: 'gap',
  *check(ctx) {
    const all = ctx.read(actions).map(({ aksi }) => aksi);
    const without = all.filter((aksi) => aksi.amount === null);
    const first = without[0];
    if (!first) return;
    const none = without.length === all.length;
    if (none && ctx.tag?.tagged !== true) return;
    if (ctx.read(amountsInGbs)) return;
    const args: Gap703Args = {
      tanpa: without.map((aksi) => aksi.text),
      semua: none,
      jumlah: all.length,
      pagu: ctx.match.row?.pagu ?? null,
      terpakai: all.reduce((sum, aksi) => sum + (aksi.amount ?? 0n), 0n),
    };
    yield { place: first.place, field: 'aksi', found: args.tanpa.join('; '), args };
  },
};

export type Gap703Args = {
  readonly tanpa: readonly string[];
  readonly semua: boolean;
  /** Number of actions in all. */
  readonly jumlah: number;
  readonly pagu: bigint | null;
  /** Amounts given so far, added up. */
  readonly terpakai: bigint;
};
