import { arahIn } from '../language/claims.ts';
import { sideBehind } from '../language/factors.ts';
import { isInstitutional, namesStaff, pugWords } from '../language/institution.ts';
import { namesGap } from '../language/objective.ts';
import { isPlaceholder } from '../language/placeholder.ts';
import type { GapRule } from './rule.ts';

/**
 * Demands that step 6 names a sex, or a group of women or men, and says which way things are to change. In category pelembagaan the OPD,
 * its staff or its documents are the group. Silent where GAP-601 or GAP-602 fired. Basis: Juklak PPRG (J2013).
 */
export const rule: GapRule = {
  id: 'GAP-603',
  alias: 'tujuan-tanpa-sasaran',
  severity: 'error',
  step: 6,
  scope: 'gap',
  *check(ctx) {
    const { reformulasi } = ctx.gap;
    const { profile } = ctx;
    if (!reformulasi || isPlaceholder(reformulasi.text, profile)) return;
    if (ctx.fired('GAP-601') || ctx.fired('GAP-602')) return;
    const { text } = reformulasi;
    const institutional =
      ctx.read(isInstitutional) && (namesStaff(text, profile) || pugWords(text, profile).length > 0);
    const named = institutional || namesGap(text, profile);
    const directed = arahIn(text, profile).length > 0;
    if (named && directed) return;
    const args: Gap603Args = {
      tanpaPihak: !named,
      tanpaArah: !directed,
      teks: text,
      ...ctx.read(sideBehind),
    };
    yield { place: reformulasi.place, field: 'reformulasi', found: text, args };
  },
};

export type Gap603Args = {
  readonly tanpaPihak: boolean;
  readonly tanpaArah: boolean;
  readonly teks: string;
  readonly pihak: string | null;
  readonly kesenjangan: string | null;
};
