import { factorStatements, faktorIn } from '../language/factors.ts';
import { FAKTOR } from '../model/index.ts';
import type { GapRule } from './rule.ts';

/**
 * Demands that step 3 says of at least one factor (akses, partisipasi, kontrol, manfaat) how women and men fare in it. A bare label,
 * "ada", "ya" or a tick says nothing; a statement that is plainly one of the four in other words counts. Basis: Juklak PPRG (J2013).
 */
export const rule: GapRule = {
  id: 'GAP-301',
  alias: 'faktor-tidak-disebut',
  severity: 'error',
  step: 3,
  scope: 'gap',
  *check(ctx) {
    const all = ctx.read(factorStatements);
    const first = all[0];
    if (!first) return;
    const says = all.some(({ faktor, kind, isian }) =>
      faktor === null ? kind !== 'kosong' && faktorIn(isian.text, ctx.profile).size > 0 : kind !== 'kosong',
    );
    if (says) return;
    const args: Gap301Args = {
      isi: [...new Set(all.map(({ isian }) => isian.text.trim()))],
      tanpaLabel: all.every(({ faktor }) => faktor === null),
      faktor: FAKTOR.filter((faktor) => all.some((one) => one.faktor === faktor)),
    };
    yield { place: first.isian.place, field: 'faktor', found: args.isi.join('; '), args };
  },
};

export type Gap301Args = {
  readonly isi: readonly string[];
  /** No factor's label stands there at all. */
  readonly tanpaLabel: boolean;
  readonly faktor: readonly string[];
};
