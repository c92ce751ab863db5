import type { Gap, Opd, SubKegiatan, Tag } from '../model/index.ts';
import type { RowContext } from './rule.ts';

/** The tag that counts for a row: its own, else the one in its GAP; null where neither table has a tag column. */
export function tagOf(row: SubKegiatan, gap: Gap | null): Tag | null {
  return row.tag ?? gap?.tag ?? null;
}

/** Rows of an OPD that one rule speaks of, where they are so many that one finding says it for all of them. */
export interface Crowd {
  readonly rows: readonly SubKegiatan[];
  /** Whether they are to be one finding, which stands at the first of them. */
  readonly together: boolean;
}

/**
 * Makes the finder of a rule's crowd: a report in which every row says the same is read by nobody. Worked out once an OPD, so the
 * rules stay linear in the rows.
 */
export function crowdFinder(speaksOf: (tag: Tag) => boolean): (context: RowContext) => Crowd {
  const known = new WeakMap<Opd, Crowd>();
  return ({ opd, profile }) => {
    const before = known.get(opd);
    if (before) return before;
    const rows = opd.subKegiatan.filter((row) => row.tag !== null && speaksOf(row.tag));
    const { groupMinimum, groupShare } = profile.thresholds;
    const together = rows.length >= groupMinimum && rows.length >= groupShare * opd.subKegiatan.length;
    const crowd = { rows, together };
    known.set(opd, crowd);
    return crowd;
  };
}
