import { coverage, matterOf } from '../language/likeness.ts';
import { isPlaceholder } from '../language/placeholder.ts';
import type { Place } from '../model/index.ts';
import { sameName } from '../model/same-name.ts';
import type { Profile } from '../profile/index.ts';
import type { GbsRule } from './rule.ts';

/**
 * Demands the same actions in the statement and in step 7: one that stands in the statement only answers no cause, one that stands in
 * the GAP only has no money. A block named after the kegiatan or sub kegiatan itself is no action. Basis: our own [D].
 */
export const rule: GbsRule = {
  id: 'GBS-005',
  alias: 'rencana-aksi-berbeda',
  severity: 'warning',
  scope: 'gbs',
  *check({ gbs, gap, match, profile }) {
    if (!gap) return;
    const names = [gbs.kegiatan?.text, gbs.subKegiatan?.text, match.row?.name, match.row?.kegiatan?.name];
    const own = gbs.aksi.flatMap(({ text }) => (text ? [text] : []));
    const inGbs = known(own, profile).filter(
      ({ text }) => !names.some((name) => name !== undefined && sameName(name, text)),
    );
    const inGap = known(gap.aksi, profile);
    const [first] = inGbs;
    if (!first || inGap.length === 0) return;
    const least = profile.thresholds.gbsActionCoverage;
    const hanyaGbs = without(inGbs, inGap, least);
    const hanyaGap = without(inGap, inGbs, least);
    if (hanyaGbs.length + hanyaGap.length === 0) return;
    const args: Gbs005Args = {
      hanyaGbs: hanyaGbs.map(({ text }) => text),
      hanyaGap: hanyaGap.map(({ text }) => text),
    };
    yield { place: (hanyaGbs[0] ?? first).place, field: 'aksi', found: args.hanyaGbs[0] ?? null, args };
  },
};

export type Gbs005Args = { readonly hanyaGbs: readonly string[]; readonly hanyaGap: readonly string[] };

interface Known {
  readonly text: string;
  readonly plain: string;
  readonly matter: readonly string[];
  readonly place: Place;
}

/** More actions than this in one plan are compared by their exact words only. */
const MOST = 60;

function known(
  cells: readonly { readonly text: string; readonly place: Place }[],
  profile: Profile,
): readonly Known[] {
  return cells
    .filter(({ text }) => !isPlaceholder(text, profile))
    .map(({ text, place }) => ({
      text: text.trim(),
      plain: (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' '),
      matter: matterOf(text),
      place,
    }));
}

/** Actions of one list that the other has in no words: neither the same text nor most of its matter, seen from either side. */
function without(these: readonly Known[], those: readonly Known[], least: number): readonly Known[] {
  const exact = new Set(those.map(({ plain }) => plain));
  const rest = these.filter(({ plain }) => !exact.has(plain));
  if (rest.length > MOST || those.length > MOST) return [];
  const alike = (a: Known, b: Known) =>
    Math.max(coverage(a.matter, b.matter), coverage(b.matter, a.matter)) >= least;
  return rest.filter((one) => !those.some((other) => alike(one, other)));
}
