import { contradictedClaims } from '../language/evidence.ts';
import type { GapRule } from './rule.ts';

/**
 * Demands that a factor which says who has more, or that both are equal in number or share, agrees with step 2's figures for that
 * matter. That both may take part is no such claim; where step 2 has no figure for it, nothing can be said. Basis: our own [D].
 */
export const rule: GapRule = {
  id: 'GAP-303',
  alias: 'klaim-bertentangan',
  severity: 'error',
  step: 3,
  scope: 'gap',
  *check(ctx) {
    if (ctx.fired('GAP-302')) return;
    for (const { faktor, isian, klaim, lebih, sama, pasangan } of ctx.read(contradictedClaims)) {
      const args: Gap303Args = {
        faktor,
        klaim,
        lebih,
        sama,
        hal: pasangan.what,
        l: pasangan.l.value,
        p: pasangan.p.value,
        persen: pasangan.l.kind === 'persen',
      };
      yield { place: isian.place, field: faktor ?? 'faktor', found: klaim, args };
    }
  },
};

export type Gap303Args = {
  readonly faktor: string | null;
  readonly klaim: string;
  /** Side said to have more. */
  readonly lebih: 'L' | 'P' | null;
  /** The claim says both are equal. */
  readonly sama: boolean;
  /** What step 2 counts, and its figures. */
  readonly hal: string;
  readonly l: number;
  readonly p: number;
  readonly persen: boolean;
};
