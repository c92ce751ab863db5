import { strayBaseline } from '../language/baseline.ts';
import type { GapRule } from './rule.ts';

/**
 * Demands that every figure of step 8 stands in step 2, in any notation, or follows exactly from figures there (a sum, difference or
 * percentage): the baseline is taken from the data, so that progress is measured from what was analysed. Basis: Juklak PPRG (J2013).
 */
export const rule: GapRule = {
  id: 'GAP-801',
  alias: 'baseline-tidak-dari-data',
  severity: 'error',
  step: 8,
  scope: 'gap',
  *check(ctx) {
    const { baseline } = ctx.gap;
    const stray = ctx.read(strayBaseline);
    if (!baseline || stray.length === 0) return;
    const asing = stray.map((span) => baseline.text.slice(span.start, span.end));
    const args: Gap801Args = { asing };
    yield { place: baseline.place, field: 'baseline', found: asing.join('; '), args };
  },
};

/** The figures that step 2 does not hold, as written. */
export type Gap801Args = { readonly asing: readonly string[] };
