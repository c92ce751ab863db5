import { sideBehind } from '../language/factors.ts';
import { reformulation } from '../language/objective.ts';
import type { GapRule } from './rule.ts';

/**
 * Demands that step 6 changes the objective of step 1, unless that already names the sex or the gap: the same words in another order
 * answer no gap. Basis: Juklak PPRG (J2013).
 */
export const rule: GapRule = {
  id: 'GAP-601',
  alias: 'tujuan-tidak-berubah',
  severity: 'error',
  step: 6,
  scope: 'gap',
  *check(ctx) {
    const change = ctx.read(reformulation);
    const { reformulasi } = ctx.gap;
    if (!reformulasi || change?.perubahan !== 'ulang') return;
    const args: Gap601Args = {
      tujuan: change.tujuan,
      reformulasi: change.reformulasi,
      ...ctx.read(sideBehind),
    };
    yield { place: reformulasi.place, field: 'reformulasi', found: reformulasi.text, args };
  },
};

export type Gap601Args = {
  readonly tujuan: string;
  readonly reformulasi: string;
  /** Side that step 3 says is behind, as it is called there, and the statement that says it; null where it does not. */
  readonly pihak: string | null;
  readonly kesenjangan: string | null;
};
