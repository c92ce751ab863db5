import type { Place } from '../model/index.ts';
import type { OpdOfCells } from './opd-of-cells.ts';

/** A1 addresses of the first few places, for a message that names them. */
export function places(list: readonly Place[], limit = 5): string[] {
  return list.slice(0, limit).map(({ ref }) => ref);
}

/** Money cells of one column that have the same fault; `places` are the first of `count`. */
interface MoneyCells {
  readonly places: readonly Place[];
  readonly heading: string;
  readonly count: number;
}

/** What findings about the money cells of a column share: where the first stands, whose they are, and which column it is. */
export function ofMoneyCells(cells: MoneyCells, ofCells: OpdOfCells) {
  return {
    ...ofCells(cells.places, cells.count),
    place: cells.places[0] ?? null,
    field: `angka ${cells.heading}`,
  };
}
