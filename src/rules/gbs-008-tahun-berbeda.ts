import type { GbsRule } from './rule.ts';

/** Demands that the statement is of the budget's year: last year's statement says nothing of this year's money. Basis: our own [D]. */
export const rule: GbsRule = {
  id: 'GBS-008',
  alias: 'tahun-berbeda',
  severity: 'error',
  scope: 'gbs',
  *check({ gbs, match, submission }) {
    const years = new Set(submission.opds.map(({ year }) => year));
    const [only = null] = years.size === 1 ? years : [];
    const budget = match.opd ? match.opd.year : only;
    const said = gbs.year;
    if (!said || said.value === null || budget === null || said.value === budget) return;
    const args: Gbs008Args = { gbs: said.value, anggaran: budget };
    yield { place: said.place, field: 'tahun', found: said.text, args };
  },
};

export type Gbs008Args = { readonly gbs: number; readonly anggaran: number };
