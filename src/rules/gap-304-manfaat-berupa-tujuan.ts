import { factorStatements } from '../language/factors.ts';
import type { GapRule } from './rule.ts';

/**
 * Demands that manfaat says who benefits less today, not what one hopes for ("Terwujudnya ...", "masyarakat menjadi ..."): a hope shows
 * no gap. Basis: our own [D], from published worksheets.
 */
export const rule: GapRule = {
  id: 'GAP-304',
  alias: 'manfaat-berupa-tujuan',
  severity: 'warning',
  step: 3,
  scope: 'gap',
  *check(ctx) {
    const manfaat = ctx.read(factorStatements).find(({ faktor }) => faktor === 'manfaat');
    if (manfaat?.kind !== 'harapan') return;
    const args: Gap304Args = { manfaat: manfaat.isian.text };
    yield { place: manfaat.isian.place, field: 'manfaat', found: manfaat.isian.text, args };
  },
};

export type Gap304Args = { readonly manfaat: string };
