import { repeatedPair } from '../language/repetition.ts';
import type { GapRule } from './rule.ts';

/**
 * Demands that each factor has its own evidence: one L/P pair given for three or more of akses, partisipasi, kontrol and manfaat shows
 * at most one of them. Basis: our own [D], from published worksheets.
 */
export const rule: GapRule = {
  id: 'GAP-206',
  alias: 'angka-diulang',
  severity: 'warning',
  step: 2,
  scope: 'gap',
  *check(ctx) {
    const repeated = ctx.read(repeatedPair);
    if (!repeated) return;
    const args: Gap206Args = {
      l: repeated.l,
      p: repeated.p,
      persen: repeated.persen,
      faktor: repeated.faktor,
    };
    yield { place: repeated.isian.place, field: 'data', found: repeated.teks, args };
  },
};

export type Gap206Args = {
  readonly l: number;
  readonly p: number;
  readonly persen: boolean;
  readonly faktor: readonly string[];
};
