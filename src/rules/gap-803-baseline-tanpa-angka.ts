import { baselineFigures, dataFigures } from '../language/gap-figures.ts';
import { isPlaceholder } from '../language/placeholder.ts';
import type { GapRule } from './rule.ts';

/**
 * Demands a figure in step 8: a baseline in words cannot be measured against. Years, ages and codes are no figures. An empty or
 * placeholder step is GAP-001's. Basis: Juklak PPRG (J2013).
 */
export const rule: GapRule = {
  id: 'GAP-803',
  alias: 'baseline-tanpa-angka',
  severity: 'error',
  step: 8,
  scope: 'gap',
  *check(ctx) {
    const { baseline, data } = ctx.gap;
    const figures = ctx.read(baselineFigures);
    if (!baseline || !figures || figures.all.length > 0 || isPlaceholder(baseline.text, ctx.profile)) return;
    const pair = ctx.read(dataFigures)?.pairs[0];
    const args: Gap803Args = {
      hal: pair?.what ?? null,
      l: pair?.l.value ?? null,
      p: pair?.p.value ?? null,
      persen: pair?.l.kind === 'persen',
      adaData: data !== null && !isPlaceholder(data.text, ctx.profile),
    };
    yield { place: baseline.place, field: 'baseline', found: baseline.text, args };
  },
};

export type Gap803Args = {
  /** A pair of step 2 that would serve. */
  readonly hal: string | null;
  readonly l: number | null;
  readonly p: number | null;
  readonly persen: boolean;
  readonly adaData: boolean;
};
