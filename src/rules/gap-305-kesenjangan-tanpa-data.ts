import { gapsWithoutData } from '../language/backing.ts';
import type { GapRule } from './rule.ts';

/**
 * Demands a figure about the same matter, in step 2 or in the factor itself, behind every gap a factor claims. The population of the
 * area is none about a factor; how many take part is none about who decides; enrolment is one about using or receiving what the
 * enrolled get. Silent where step 3 states nothing (GAP-301). Basis: Juklak PPRG (J2013).
 */
export const rule: GapRule = {
  id: 'GAP-305',
  alias: 'kesenjangan-tanpa-data',
  severity: 'warning',
  step: 3,
  scope: 'gap',
  *check(ctx) {
    if (ctx.fired('GAP-301')) return;
    for (const { faktor, isian, klaim, hanyaPenduduk } of ctx.read(gapsWithoutData)) {
      const args: Gap305Args = { faktor, klaim, hanyaPenduduk };
      yield { place: isian.place, field: faktor ?? 'faktor', found: klaim, args };
    }
  },
};

export type Gap305Args = {
  readonly faktor: string | null;
  readonly klaim: string;
  readonly hanyaPenduduk: boolean;
};
