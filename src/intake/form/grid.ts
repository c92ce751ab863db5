import { a1, type Place } from '../../model/index.ts';
import type { CellKind, Range, Row, Sheet } from '../../workbook/sheet.ts';

/** A filled cell of a form. `ref` is the merge it heads ("A4:D4"), where it heads one. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly kind: CellKind;
  readonly place: Place;
}

/** A sheet as forms read it: rows by number, cells by address, merges by the cells they cover. */
export interface Grid {
  readonly sheet: Sheet;
  readonly file: string;
  readonly rows: readonly Row[];
  /** The cell's own value; null where it is blank. */
  at(row: number, column: number): Cell | null;
  /** Filled cells of a row, left to right. */
  cells(row: number): readonly Cell[];
  /** The merge that covers a cell, head or not. */
  mergeAt(row: number, column: number): Range | null;
  /** The value shown at a cell: its own, or that of the merge that covers it. */
  shown(row: number, column: number): Cell | null;
  place(row: number, column: number): Place;
  /** From the first cell to the last, where a value stands on several. */
  span(first: Place, last: Place): Place;
}

const key = (row: number, column: number): number => row * 20_000 + column;
/** Merges larger than this many cells are page decoration; only their head is kept. */
const MAX_MERGE = 20_000;
/** Cells that all merges together may cover: of a file with more, the rest are taken for decoration too. */
const MAX_MERGED = 1_000_000;

export function gridOf(sheet: Sheet, file: string): Grid {
  const byNumber = new Map<number, Row>();
  for (const row of sheet.rows) byNumber.set(row.number, row);
  const merges = new Map<number, Range>();
  let covered = 0;
  for (const range of sheet.merges) {
    const size = (range.bottom - range.top + 1) * (range.right - range.left + 1);
    covered += Math.min(size, MAX_MERGE);
    if (size > MAX_MERGE || covered > MAX_MERGED) merges.set(key(range.top, range.left), range);
    else
      for (let row = range.top; row <= range.bottom; row++)
        for (let column = range.left; column <= range.right; column++) merges.set(key(row, column), range);
  }
  const mergeAt = (row: number, column: number) => merges.get(key(row, column)) ?? null;
  const place = (row: number, column: number): Place => {
    const range = mergeAt(row, column);
    const ref =
      range && range.top === row && range.left === column
        ? `${a1(range.top, range.left)}:${a1(range.bottom, range.right)}`
        : a1(row, column);
    return { file, sheet: sheet.name, ref };
  };
  const at = (row: number, column: number): Cell | null => {
    const line = byNumber.get(row);
    const text = line?.text[column];
    if (text === undefined || text.trim() === '') return null;
    return { row, column, text, kind: line?.kind[column] ?? 'text', place: place(row, column) };
  };
  const cells = (row: number): readonly Cell[] => {
    const found: Cell[] = [];
    const texts = byNumber.get(row)?.text ?? [];
    for (let column = 1; column < texts.length; column++) {
      const cell = at(row, column);
      if (cell) found.push(cell);
    }
    return found;
  };
  const shown = (row: number, column: number): Cell | null => {
    const own = at(row, column);
    if (own) return own;
    const range = mergeAt(row, column);
    return range ? at(range.top, range.left) : null;
  };
  const span = (first: Place, last: Place): Place => {
    if (first.ref === last.ref) return first;
    const head = first.ref.split(':')[0] ?? first.ref;
    const tail = last.ref.split(':').pop() ?? last.ref;
    return { ...first, ref: `${head}:${tail}` };
  };
  return { sheet, file, rows: sheet.rows, at, cells, mergeAt, shown, place, span };
}
