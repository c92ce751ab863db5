import type { Row } from '../workbook/sheet.ts';
import { isBlank, textAt } from './cells.ts';
import type { CodeBook } from './code-cell.ts';
import type { Columns } from './columns.ts';
import { SplitCode } from './split-code.ts';

/**
 * How a table says which sub kegiatan a row belongs to. `flat`: every row names it, its parents beside it (exports, lists). `levels`:
 * one code column, or one name column with codes, holds all levels. `own`: each level has a column and a row of its own.
 */
export interface Layout {
  readonly style: 'flat' | 'levels' | 'own';
  /** Column or columns of the code (levels, flat). */
  readonly code: readonly number[];
  /** `flat`: columns whose cells, joined, make the code where it is split by level. */
  readonly split: readonly number[];
}

/** Rows looked at to tell the style; many more where no sub kegiatan stands among the first. */
const SAMPLE = 300;
const LONG_SAMPLE = 3000;

/** Null where no cell of the table holds the code of a sub kegiatan. */
export function decideLayout(
  columns: Columns,
  rows: readonly Row[],
  from: number,
  codes: CodeBook,
): Layout | null {
  const short = layoutOf(columns, rows.slice(from, from + SAMPLE), codes);
  return (
    short ??
    (rows.length > from + SAMPLE ? layoutOf(columns, rows.slice(from, from + LONG_SAMPLE), codes) : null)
  );
}

function layoutOf(columns: Columns, sample: readonly Row[], codes: CodeBook): Layout | null {
  for (const column of [columns.kodeSub, columns.sub]) {
    if (column === 0) continue;
    const levels = levelsIn(sample, column, codes);
    if (levels.sub === 0) continue;
    if (levels.above > 1 || levels.above >= levels.sub) return { style: 'levels', code: [column], split: [] };
    return { style: standsAlone(columns, sample, column) ? 'own' : 'flat', code: [column], split: [] };
  }
  if (columns.code.length > 1) return { style: 'levels', code: columns.code, split: [] };
  const [code] = columns.code;
  if (code !== undefined && levelsIn(sample, code, codes).sub > 0)
    return { style: 'levels', code: [code], split: [] };
  const split = [
    columns.kodeUrusan,
    columns.kodeBidang,
    columns.kodeProgram,
    columns.kodeKegiatan,
    columns.kodeSub,
  ].filter((column) => column > 0);
  if (columns.kodeSub > 0 && split.length > 1) {
    const reader = new SplitCode(split, codes);
    const levels = count(sample, (row) => reader.read(row), codes);
    if (levels.above > 1 && levels.sub > 0) return { style: 'levels', code: split, split: [] };
    if (levels.sub > 0) return { style: 'flat', code: [columns.kodeSub], split };
  }
  for (const column of columns.names) {
    if (levelsIn(sample, column, codes).sub > 0) return { style: 'levels', code: [column], split: [] };
  }
  return null;
}

interface Levels {
  sub: number;
  above: number;
}

function levelsIn(sample: readonly Row[], column: number, codes: CodeBook): Levels {
  return count(sample, (row) => textAt(row, column), codes);
}

/** How many rows have the code of a sub kegiatan, and how many that of a level above it. */
function count(sample: readonly Row[], textOf: (row: Row) => string, codes: CodeBook): Levels {
  const found = { sub: 0, above: 0 };
  for (const row of sample) {
    const cell = codes.read(textOf(row));
    if (cell.kind === 'bad' && cell.segments === 6) found.sub++;
    if (cell.kind !== 'nomenklatur') continue;
    if (cell.code.level === 'sub-kegiatan') found.sub++;
    else if (cell.code.segments.length >= 3) found.above++;
  }
  return found;
}

/** Whether programs and kegiatan stand on rows of their own: mostly blank beside a sub kegiatan, and filled where that is blank. */
function standsAlone(columns: Columns, sample: readonly Row[], sub: number): boolean {
  const parents = [columns.kodeKegiatan, columns.kegiatan, columns.kodeProgram, columns.program].filter(
    (column) => column > 0,
  );
  const hasParent = (row: Row) => parents.some((column) => !isBlank(row, column));
  const subs = sample.filter((row) => !isBlank(row, sub));
  // In a list every row names its sub kegiatan.
  if (subs.length === sample.length || !sample.some((row) => isBlank(row, sub) && hasParent(row)))
    return false;
  return subs.filter(hasParent).length * 2 < subs.length;
}
