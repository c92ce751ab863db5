import type { SubKegiatan } from '../../model/index.ts';
import { hash } from './sketch.ts';

/** The rows of an OPD as sorted hashes of unit and code: enough to see whether two files hold the same rows. */
export type RowPrint = Uint32Array;

/** Rows are identified by unit and code (contracts.md, Input); a unit by its code, or its name where it has none. */
export function printRows(rows: readonly SubKegiatan[]): RowPrint {
  const key = (row: SubKegiatan) => `${row.unit.code ?? row.unit.name.toLowerCase()}|${row.code}`;
  return Uint32Array.from(rows, (row) => hash(key(row))).sort();
}

/** Whether a row stands in both. */
export function haveSameRow(a: RowPrint, b: RowPrint): boolean {
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [x = 0, y = 0] = [a[i], b[j]];
    if (x === y) return true;
    if (x < y) i++;
    else j++;
  }
  return false;
}
