import { isPlaceholder } from '../language/placeholder.ts';
import { sameText } from '../language/same-text.ts';
import type { GbsRule } from './rule.ts';

/**
 * Demands that tolok ukur is the reformulated aim of step 6: with another aim the statement no longer answers the gap that was found.
 * Basis: our own [D], from the published mapping of GAP to GBS.
 */
export const rule: GbsRule = {
  id: 'GBS-003',
  alias: 'tolok-ukur-berbeda',
  severity: 'warning',
  scope: 'gbs',
  *check({ gbs, gap, profile }) {
    const said = gbs.tolokUkur;
    const aim = gap?.reformulasi ?? null;
    if (!said || !aim || isPlaceholder(said.text, profile) || isPlaceholder(aim.text, profile)) return;
    if (sameText(said.text, aim.text, profile)) return;
    const args: Gbs003Args = { tolokUkur: said.text.trim(), reformulasi: aim.text.trim() };
    yield { place: said.place, field: 'tolokUkur', found: said.text, args };
  },
};

export type Gbs003Args = { readonly tolokUkur: string; readonly reformulasi: string };
