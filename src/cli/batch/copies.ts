import { type CopyCluster, type CopyFinder, type GapName, namedGroups } from '../../assess/recap/copies.ts';
import type { Thresholds } from '../../profile/index.ts';
import type { Spool } from './spool.ts';

/** GAPs that share their text; their names are read back only where there are any. */
export async function copiesOf(
  finder: CopyFinder,
  gaps: Spool,
  thresholds: Thresholds,
): Promise<readonly CopyCluster[]> {
  const groups = finder.groups(thresholds);
  if (groups.length === 0) return [];
  const wanted = new Set(groups.flatMap(({ members }) => members));
  const names = new Map<number, GapName>();
  let number = 0;
  for await (const name of gaps.lines<GapName>()) {
    if (wanted.has(number)) names.set(number, name);
    number++;
  }
  return namedGroups(groups, (gap) => names.get(gap));
}
