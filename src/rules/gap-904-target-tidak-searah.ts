import { type SasaranBerbalik, type SatuanBerbeda, targetAgainst } from '../language/direction.ts';
import { outcomeFigures } from '../language/gap-figures.ts';
import { hasTarget } from '../language/targets.ts';
import type { GapRule } from './rule.ts';

/**
 * Demands that the outcome's target moves the way step 6 wants and is counted in a unit of the baseline, so that the two can be
 * compared at the year's end; the output may be counted in its own. Silent where the outcome has no figure (GAP-902) or step 8 has
 * none (GAP-803). Basis: our own [D].
 */
export const rule: GapRule = {
  id: 'GAP-904',
  alias: 'target-tidak-searah',
  severity: 'warning',
  step: 9,
  scope: 'gap',
  *check(ctx) {
    const { outcome, reformulasi } = ctx.gap;
    const figures = ctx.read(outcomeFigures);
    if (!outcome || !figures || !hasTarget(figures)) return;
    const against = ctx.read(targetAgainst);
    if (!against) return;
    const args: Gap904Args = { ...against, tujuan: reformulasi?.text ?? null };
    yield { place: outcome.place, field: 'outcome', found: against.teks, args };
  },
};

export type Gap904Args = (SasaranBerbalik | SatuanBerbeda) & { readonly tujuan: string | null };
