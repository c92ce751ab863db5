import type { Row, Sheet } from '../workbook/sheet.ts';
import type { SourceGrid } from './cells.ts';

/** By sheet and column: a sheet of thousands of tables is not walked anew for each. */
const known = new WeakMap<Sheet, Map<number, ReadonlyMap<number, Row>>>();

/** Rows below the first of a merge over a column (of the code or the tag), by number, with the row that holds the merge's value. */
export function mergedCodes({ sheet }: SourceGrid, column: number): ReadonlyMap<number, Row> {
  const ofSheet = known.get(sheet) ?? new Map<number, ReadonlyMap<number, Row>>();
  known.set(sheet, ofSheet);
  const found = ofSheet.get(column) ?? find(sheet, column);
  ofSheet.set(column, found);
  return found;
}

function find({ rows, merges }: Sheet, column: number): ReadonlyMap<number, Row> {
  const masters = new Map<number, Row>();
  const over = merges.filter((merge) => merge.left === column && merge.bottom > merge.top);
  if (over.length === 0) return masters;
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  for (const { top, bottom } of over) {
    const master = byNumber.get(top);
    if (!master) continue;
    for (let row = top + 1; row <= Math.min(bottom, top + MOST_ROWS); row++) masters.set(row, master);
  }
  return masters;
}

/** A sub kegiatan has no more detail rows than this; larger merges are decoration. */
const MOST_ROWS = 500;
