/** Readings: the figures of the steps that hold them. */
import { FAKTOR, type Faktor } from '../model/index.ts';
import type { GapContext } from '../rules/rule.ts';
import type { Figures } from './figure.ts';
import { readFigures } from './figures.ts';

/** Figures of step 2; null where it is empty. */
export function dataFigures(ctx: GapContext): Figures | null {
  return ctx.gap.data ? readFigures(ctx.gap.data.text, ctx.profile) : null;
}

/** Figures of each filled factor of step 3. */
export function factorFigures(ctx: GapContext): ReadonlyMap<Faktor | null, Figures> {
  const found = new Map<Faktor | null, Figures>();
  for (const faktor of [...FAKTOR, null]) {
    const isian = faktor === null ? ctx.gap.faktor.tanpaLabel : ctx.gap.faktor[faktor];
    if (isian) found.set(faktor, readFigures(isian.text, ctx.profile));
  }
  return found;
}

/** Figures of step 8; null where it is empty. */
export function baselineFigures(ctx: GapContext): Figures | null {
  return ctx.gap.baseline ? readFigures(ctx.gap.baseline.text, ctx.profile) : null;
}

export function outputFigures(ctx: GapContext): Figures | null {
  return ctx.gap.output ? readFigures(ctx.gap.output.text, ctx.profile) : null;
}

export function outcomeFigures(ctx: GapContext): Figures | null {
  return ctx.gap.outcome ? readFigures(ctx.gap.outcome.text, ctx.profile) : null;
}
