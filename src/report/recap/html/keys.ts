import { MOST_FULL } from '../run-tables.ts';

/** Sections of OPDs that the page holds; a browser still handles them with ease. */
const MOST_SECTIONS = 400;

/** How many OPDs of each government, year and stage have a section, of those that are shown in full: the first of the page, in the order they are ranked. */
export function sectionsOf(periods: readonly { readonly ranking: readonly unknown[] }[]): readonly number[] {
  let left = MOST_SECTIONS;
  return periods.slice(0, MOST_FULL).map(({ ranking }) => {
    const count = Math.min(left, ranking.length);
    left -= count;
    return count;
  });
}
