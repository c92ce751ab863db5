import { pointsApart } from '../language/evidence.ts';
import { factorStatements, type PernyataanFaktor } from '../language/factors.ts';
import { factorFigures } from '../language/gap-figures.ts';
import type { GapContext, GapRule } from './rule.ts';

/** It states a gap, or speaks of one sex alone in words that may mean one ("yang menentukan jadwal adalah suami"). */
const mayStateGap = ({ kind, claims }: PernyataanFaktor): boolean =>
  kind === 'selisih' ||
  (kind === 'lain' && claims.some(({ sebutan }) => sebutan.some((mention) => !mention.paired)));

/** It only lists figures of both sexes, and these are as near to each other as what is called equal. */
function listsEqualFigures({ faktor, claims }: PernyataanFaktor, ctx: GapContext): boolean {
  const pairs = ctx.read(factorFigures).get(faktor)?.pairs ?? [];
  const { equalClaimPoints } = ctx.profile.thresholds;
  return (
    pairs.length > 0 &&
    claims.every(({ kind, penanda }) => kind !== 'selisih' || penanda === null) &&
    pairs.every((pair) => (pointsApart(pair) ?? Number.POSITIVE_INFINITY) <= equalClaimPoints)
  );
}

/**
 * Demands that at least one factor states a gap. Where two factors or more (or the only one) say that all is the same and none says
 * otherwise, there is nothing for the rest of the worksheet to overcome. A benefit that is only hoped for (GAP-304) does not count
 * either way. Basis: our own [D], after the mechanism of ARG allocation (PMK).
 */
export const rule: GapRule = {
  id: 'GAP-302',
  alias: 'tanpa-kesenjangan',
  severity: 'error',
  step: 3,
  scope: 'gap',
  *check(ctx) {
    if (ctx.fired('GAP-301')) return;
    const counted = ctx
      .read(factorStatements)
      .filter(({ faktor, kind }) => kind !== 'kosong' && !(faktor === 'manfaat' && kind === 'harapan'));
    const equal = counted.filter(({ kind }) => kind === 'sama');
    const first = equal[0];
    const gap = counted.find((one) => mayStateGap(one) && !listsEqualFigures(one, ctx));
    if (!first || gap) return;
    if (equal.length < 2 && counted.length > 1) return;
    const args: Gap302Args = {
      faktor: equal.map(({ faktor, claims }) => ({
        faktor,
        penanda: claims.find((claim) => claim.kind === 'sama')?.penanda ?? null,
      })),
    };
    yield {
      place: first.isian.place,
      field: 'faktor',
      found: equal.map(({ isian }) => isian.text.trim()).join('; '),
      args,
    };
  },
};

export type Gap302Args = {
  /** The factors that say there is no gap, and the words that say it. */
  readonly faktor: readonly { readonly faktor: string | null; readonly penanda: string | null }[];
};
