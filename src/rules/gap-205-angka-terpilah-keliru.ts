import { type Fault, faultsIn } from '../language/arithmetic.ts';
import type { Figures } from '../language/figure.ts';
import {
  baselineFigures,
  dataFigures,
  factorFigures,
  outcomeFigures,
  outputFigures,
} from '../language/gap-figures.ts';
import type { Isian, Step } from '../model/index.ts';
import type { GapContext, GapRule } from './rule.ts';

/**
 * Demands that figures by sex add up: laki-laki and perempuan to the printed total, percentages to their counts (within half a point,
 * on decimals), shares of one whole to 100 (within one), no share over 100. Figures of different populations or years are never put
 * together, and two rates of two groups are no shares. Basis: our own [D], from published worksheets.
 */
export const rule: GapRule = {
  id: 'GAP-205',
  alias: 'angka-terpilah-keliru',
  severity: 'error',
  step: 2,
  scope: 'gap',
  *check(ctx) {
    const data = ctx.read(dataFigures);
    for (const { isian, figures, field, step } of textsWithFigures(ctx)) {
      for (const fault of faultsIn(figures, ctx.profile, data ?? figures)) {
        const { start, end, ...rest } = fault;
        const args: Gap205Args = rest;
        yield { place: isian.place, field, step, found: isian.text.slice(start, end), args };
      }
    }
  },
};

interface Text {
  readonly isian: Isian;
  readonly figures: Figures;
  readonly field: string;
  readonly step: Step;
}

function textsWithFigures(ctx: GapContext): Text[] {
  const { gap } = ctx;
  const found: Text[] = [];
  const add = (isian: Isian | null, figures: Figures | null | undefined, field: string, step: Step): void => {
    if (isian && figures) found.push({ isian, figures, field, step });
  };
  add(gap.data, ctx.read(dataFigures), 'data', 2);
  for (const [faktor, figures] of ctx.read(factorFigures)) {
    add(gap.faktor[faktor ?? 'tanpaLabel'], figures, faktor ?? 'faktor', 3);
  }
  add(gap.baseline, ctx.read(baselineFigures), 'baseline', 8);
  add(gap.output, ctx.read(outputFigures), 'output', 9);
  add(gap.outcome, ctx.read(outcomeFigures), 'outcome', 9);
  return found;
}

type WithoutSpan<T> = T extends unknown ? Omit<T, 'start' | 'end'> : never;
export type Gap205Args = WithoutSpan<Fault>;
