import { sideBehind } from '../language/factors.ts';
import { isInstitutional, pugWords } from '../language/institution.ts';
import { namesGap } from '../language/objective.ts';
import { isPlaceholder } from '../language/placeholder.ts';
import type { GapRule } from './rule.ts';

/**
 * Demands that at least one indicator of step 9 names a sex, a group of women or men, or the gap: else nobody can see whether it closed.
 * In category pelembagaan the indicators may be about GAP, GBS, PPRG or disaggregated data. Basis: Juklak PPRG (J2013).
 */
export const rule: GapRule = {
  id: 'GAP-903',
  alias: 'indikator-tanpa-gender',
  severity: 'warning',
  step: 9,
  scope: 'gap',
  *check(ctx) {
    const { profile } = ctx;
    const given = [ctx.gap.output, ctx.gap.outcome].filter(
      (isian) => isian && !isPlaceholder(isian.text, profile),
    );
    const first = given[0];
    if (!first) return;
    const text = given.map((isian) => isian?.text ?? '').join('\n');
    if (namesGap(text, profile)) return;
    if (ctx.read(isInstitutional) && pugWords(text, profile).length > 0) return;
    const args: Gap903Args = {
      output: ctx.gap.output?.text ?? null,
      outcome: ctx.gap.outcome?.text ?? null,
      ...ctx.read(sideBehind),
    };
    yield { place: first.place, field: 'indikator', found: text, args };
  },
};

export type Gap903Args = {
  readonly output: string | null;
  readonly outcome: string | null;
  readonly pihak: string | null;
  readonly kesenjangan: string | null;
};
