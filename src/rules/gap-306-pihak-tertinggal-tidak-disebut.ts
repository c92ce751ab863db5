import type { Claim } from '../language/claims.ts';
import { factorStatements } from '../language/factors.ts';
import type { GapRule } from './rule.ts';

/** A statement names the side where a sex stands in it alone, in words or beside a figure; a pair of both names neither. */
const namesSide = (claim: Claim): boolean =>
  claim.more !== null || claim.less !== null || claim.sebutan.some((mention) => !mention.paired);

/**
 * Demands that where factors state a gap, at least one says which sex, or which group of women or men, is behind; saying which has
 * more says it too. Basis: Buku Saku PUG: the budget sides with the sex left behind.
 */
export const rule: GapRule = {
  id: 'GAP-306',
  alias: 'pihak-tertinggal-tidak-disebut',
  severity: 'warning',
  step: 3,
  scope: 'gap',
  *check(ctx) {
    if (ctx.fired('GAP-301') || ctx.fired('GAP-302')) return;
    const all = ctx.read(factorStatements);
    const gaps = all.filter(({ kind }) => kind === 'selisih');
    const first = gaps[0];
    if (!first || all.some(({ claims }) => claims.some(namesSide))) return;
    const args: Gap306Args = {
      pernyataan: gaps.map(({ faktor, isian }) => ({ faktor, teks: isian.text })),
      penanda: gaps.flatMap(({ claims }) =>
        claims
          .filter(({ kind }) => kind === 'selisih')
          .flatMap(({ penanda }) => (penanda === null ? [] : [penanda])),
      ),
    };
    yield {
      place: first.isian.place,
      field: 'faktor',
      found: gaps.map(({ isian }) => isian.text.trim()).join('; '),
      args,
    };
  },
};

export type Gap306Args = {
  readonly pernyataan: readonly { readonly faktor: string | null; readonly teks: string }[];
  readonly penanda: readonly string[];
};
