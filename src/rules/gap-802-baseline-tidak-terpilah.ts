import { baselineFigures, dataFigures } from '../language/gap-figures.ts';
import { oneSexSubject } from '../language/one-sex.ts';
import { sebutanIn } from '../language/pihak.ts';
import type { GapRule } from './rule.ts';

/**
 * Demands that a baseline with figures gives at least one of them by sex (one sex is enough): a gap cannot be measured on a figure of
 * both together. Silent on a subject of one sex. Basis: Juklak PPRG (J2013).
 */
export const rule: GapRule = {
  id: 'GAP-802',
  alias: 'baseline-tidak-terpilah',
  severity: 'warning',
  step: 8,
  scope: 'gap',
  *check(ctx) {
    const { baseline } = ctx.gap;
    const figures = ctx.read(baselineFigures);
    if (!baseline || !figures || figures.all.length === 0 || ctx.read(oneSexSubject)) return;
    if (figures.all.some((figure) => figure.sex !== null)) return;
    const named = figures.segments.some(
      (segment) => segment.values.length > 0 && sebutanIn(segment.text, ctx.profile).length > 0,
    );
    if (named) return;
    const pair = ctx.read(dataFigures)?.pairs[0];
    const data = ctx.gap.data?.text ?? '';
    const args: Gap802Args = {
      baseline: baseline.text,
      contoh: pair ? data.slice(Math.min(pair.l.start, pair.p.start), pair.end) : null,
      hal: pair?.what ?? null,
      l: pair?.l.value ?? null,
      p: pair?.p.value ?? null,
      persen: pair?.l.kind === 'persen',
    };
    yield { place: baseline.place, field: 'baseline', found: baseline.text, args };
  },
};

export type Gap802Args = {
  readonly baseline: string;
  /** A pair of step 2 that would serve, as written there and in its parts. */
  readonly contoh: string | null;
  readonly hal: string | null;
  readonly l: number | null;
  readonly p: number | null;
  readonly persen: boolean;
};
