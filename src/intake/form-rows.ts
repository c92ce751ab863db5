import type { Profile } from '../profile/index.ts';
import type { Row, Sheet } from '../workbook/sheet.ts';
import { append } from './append.ts';
import type { Tools } from './budget-sheet.ts';
import { filledColumns, textAt } from './cells.ts';
import { type Grid, gridOf } from './form/grid.ts';
import { linesTop } from './form/head.ts';
import { labelOf, stepOf } from './form/labels.ts';
import { findHeader } from './gap/header.ts';
import { looksLikeGap } from './gap/index.ts';
import { verticalColumns } from './gap/vertical-columns.ts';
import { gbsSections } from './gbs/sections.ts';
import { isHeaderRow } from './header-block.ts';

/**
 * Rows of a sheet that GAP and GBS forms take, 1-based and inclusive. `until`: up to this row the titles of the budget table stand
 * that follows; they are no part of the form.
 */
export interface FormRows {
  readonly top: number;
  readonly bottom: number;
  readonly until: number;
}

/** A form's own labels or headings are looked for within so many rows. */
const LOOK = 150;
/** A table that begins at a heading shows a code, or a vertical form its steps, within so many rows. */
const NEAR = 14;
/** Rows of step 1 ("Program", "Kegiatan", ...) that stand above the first further step of a vertical form. */
const HIGHEST_HEAD = 14;
const LONGEST_TITLE = 160;
const NIP = /\bnip\b/i;

/**
 * The rows of a sheet that are GAP or GBS forms. A form names program, kegiatan and sub kegiatan with their codes, and amounts: seen
 * by itself such a row is one of a budget or an RKA. So the budget is read from what the forms leave, never the other way round.
 */
export function formRows(sheet: Sheet, file: string, tools: Tools): readonly FormRows[] {
  const { profile } = tools;
  const statements = gbsSections(sheet, profile);
  const gap = looksLikeGap(sheet, profile);
  if (statements.length === 0 && !gap) return [];
  const grid = gridOf(sheet, file);
  const found: FormRows[] = statements.map(({ top, bottom }) => endOf(grid, top, bottom, top, tools));
  if (gap) append(found, gapRows(grid, statements, tools));
  return found;
}

function gapRows(
  grid: Grid,
  statements: readonly { readonly top: number; readonly bottom: number }[],
  tools: Tools,
): readonly FormRows[] {
  const { profile } = tools;
  const free = (row: number) => !statements.some(({ top, bottom }) => row >= top && row <= bottom);
  const rows = grid.rows.filter((row) => free(row.number));
  const own = gridOf({ ...grid.sheet, rows }, grid.file);
  const last = rows[rows.length - 1]?.number ?? 0;
  const found: FormRows[] = [];
  let from = rows[0]?.number ?? 1;
  const starts = startsOf(own, from, rows[LOOK]?.number ?? last, profile);
  while (starts && from <= last) {
    const start = starts(from, last);
    if (start === null) break;
    const top = linesTop(own, start.top, found.length === 0 ? 0 : from - 1, profile.headersGap);
    const part = endOf(own, top, last, start.top + start.height, tools);
    found.push(part);
    from = part.until + 1;
  }
  return found;
}

type Start = { readonly top: number; readonly height: number };

/** How further forms of a sheet are found, from its first one: by a heading of nine columns, or by labels in one column. */
function startsOf(
  grid: Grid,
  first: number,
  to: number,
  profile: Profile,
): ((from: number, last: number) => Start | null) | null {
  if (findHeader(grid, first, to, profile))
    return (from, last) => {
      const header = findHeader(grid, from, last, profile);
      return header && { top: header.top, height: header.bottom - header.top };
    };
  const columns = verticalColumns(grid, profile);
  if (!columns) return null;
  return (from) => {
    const at = grid.rows.findIndex(
      ({ number }) => number >= from && telling(grid, number, columns.label, profile) !== null,
    );
    return at < 0 ? null : { top: headOf(grid, at, columns.label, profile), height: 0 };
  };
}

/** Step 2 to 6 that a cell labels, if any. */
function telling(grid: Grid, row: number, column: number, profile: Profile): number | null {
  const step = stepAt(grid, row, column, profile);
  return step !== null && step >= 2 && step <= 6 ? step : null;
}

function stepAt(grid: Grid, row: number, column: number, profile: Profile): number | null {
  const cell = grid.at(row, column);
  const label = cell && labelOf(cell.text.split(/:\s*\S/)[0] ?? '', profile.headersGap);
  if (!label || !(label.whole || label.starts)) return null;
  return label.field ? stepOf(label.field) : label.step;
}

/** The first row of a vertical form: step 1 stands above the step that it was known by, with its heading ("Langkah | Uraian | Isian"). */
function headOf(grid: Grid, at: number, column: number, profile: Profile): number {
  let top = at;
  for (let above = at - 1; above >= Math.max(0, at - HIGHEST_HEAD); above--) {
    const row = grid.rows[above];
    if (
      !row ||
      filledColumns(row).length > 4 ||
      grid.cells(row.number).some((cell) => cell.kind === 'number')
    )
      break;
    if (stepAt(grid, row.number, column, profile) === 1) top = above;
  }
  const heading = grid.rows[top - 1];
  const first = grid.rows[top]?.number ?? 1;
  const headed =
    heading?.number === first - 1 &&
    grid.cells(heading.number).length > 1 &&
    grid.cells(heading.number).every((cell) => cell.kind === 'text' && cell.text.length <= 40);
  return headed ? heading.number : first;
}

/** Where a form that begins at `top` ends: at `last`, or before the titles of a budget table. `from`: last row of its own heading. */
function endOf(grid: Grid, top: number, last: number, from: number, tools: Tools): FormRows {
  let passed = from;
  for (const [at, row] of grid.rows.entries()) {
    if (row.number <= passed) continue;
    if (row.number > last) break;
    if (!isHeaderRow(row, tools.book, tools.codes)) continue;
    const heading = findHeader(grid, row.number - 3, row.number + 3, tools.profile);
    if (heading && heading.top <= row.number && heading.bottom >= row.number) passed = heading.bottom;
    else if (opensBudget(grid, at, tools)) {
      const bottom = titlesFrom(grid, at, top, tools.profile) - 1;
      return { top, bottom, until: row.number - 1 };
    }
  }
  return { top, bottom: last, until: last };
}

/** Whether the rows under a heading are those of a budget: a code stands there, and no steps of a vertical form below one another. */
function opensBudget(grid: Grid, at: number, { codes, profile }: Tools): boolean {
  const steps = new Map<number, Set<number>>();
  let coded = false;
  for (const row of grid.rows.slice(at + 1, at + 1 + NEAR))
    for (const column of filledColumns(row, 12)) {
      const cell = codes.read(textAt(row, column));
      coded ||= cell.kind === 'nomenklatur' && cell.code.segments.length >= 3;
      const step = telling(grid, row.number, column, profile);
      if (step !== null) steps.set(column, (steps.get(column) ?? new Set()).add(step));
    }
  return coded && [...steps.values()].every((said) => said.size < 2);
}

/** The first row of the titles above a heading, which a blank row parts from the form above them. */
function titlesFrom(grid: Grid, at: number, top: number, profile: Profile): number {
  let first = at;
  let parted: number | null = null;
  for (let above = at - 1; above >= 0; above--) {
    const row = grid.rows[above];
    if (!row || row.number <= top || !isTitleRow(grid, row, profile)) break;
    first = above;
    if ((grid.rows[above - 1]?.number ?? 0) < row.number - 1) parted = above;
  }
  return grid.rows[parted ?? first]?.number ?? top;
}

function isTitleRow(grid: Grid, row: Row, profile: Profile): boolean {
  const cells = grid.cells(row.number);
  const [cell] = cells;
  if (!cell || cells.length > 2 || cell.column > 2) return false;
  return cells.every(
    ({ text, column }) =>
      text.length <= LONGEST_TITLE && !NIP.test(text) && stepAt(grid, row.number, column, profile) === null,
  );
}
