import { sideBehind } from '../language/factors.ts';
import { reformulation } from '../language/objective.ts';
import type { GapRule } from './rule.ts';

/**
 * Demands more of step 6 than step 1's objective with "responsif gender", "bagi laki-laki dan perempuan" or the like pasted on: the words
 * sound right and name neither who is behind nor what is to change. Basis: our own [D], from published worksheets.
 */
export const rule: GapRule = {
  id: 'GAP-602',
  alias: 'istilah-tempelan',
  severity: 'warning',
  step: 6,
  scope: 'gap',
  *check(ctx) {
    const change = ctx.read(reformulation);
    const { reformulasi } = ctx.gap;
    if (!reformulasi || change?.perubahan !== 'tempelan') return;
    const args: Gap602Args = {
      tujuan: change.tujuan,
      tempelan: change.tambahan,
      ...ctx.read(sideBehind),
    };
    yield { place: reformulasi.place, field: 'reformulasi', found: reformulasi.text, args };
  },
};

export type Gap602Args = {
  readonly tujuan: string;
  /** The words pasted on. */
  readonly tempelan: readonly string[];
  readonly pihak: string | null;
  readonly kesenjangan: string | null;
};
