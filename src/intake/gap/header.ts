import type { GapField, Profile } from '../../profile/index.ts';
import type { Grid } from '../form/grid.ts';
import { headTop } from '../form/head.ts';
import { FIELD_OF_STEP, fewestSteps, type Label, labelOf, stepOf } from '../form/labels.ts';
import { oneLine } from '../normalise.ts';

/** What a column of a nine-column GAP holds. `prefix` is a sub heading that is part of what its cells say ("Laki-laki"). */
export interface Column {
  readonly field: GapField;
  readonly prefix: string | null;
}

/** A header of one to four rows. `near` lists the headings matched by a near spelling. */
export interface Header {
  readonly top: number;
  readonly bottom: number;
  readonly columns: ReadonlyMap<number, Column>;
  readonly near: readonly {
    readonly row: number;
    readonly column: number;
    readonly text: string;
    readonly field: GapField;
  }[];
}

const LONGEST_SUBHEADING = 40;
const MOST_ROWS = 4;

const isNumber = (text: string): boolean => /^\(?\s*\d{1,2}\s*\)?$/.test(text.trim());

/** Whether a row only numbers the columns: "1 2 3 ... 9", "(1) (2) ...". */
export function isNumberRow(grid: Grid, row: number): boolean {
  const cells = grid.cells(row);
  if (cells.length < 3 || !cells.every((cell) => isNumber(cell.text))) return false;
  const numbers = cells.map((cell) => Number(/\d+/.exec(cell.text)?.[0]));
  return numbers.every((n, at) => at === 0 || n >= (numbers[at - 1] ?? 0));
}

function labelsOf(grid: Grid, row: number, profile: Profile): readonly (Label | null)[] {
  return grid.cells(row).map((cell) => labelOf(cell.text, profile.headersGap));
}

function distinctSteps(labels: Iterable<Label | null>): number {
  const steps = new Set<number>();
  for (const label of labels) {
    const step = label?.field ? stepOf(label.field) : label?.step;
    if (step) steps.add(step);
  }
  return steps.size;
}

/** Whether the row above the best one belongs to the header too: nothing but labels, groups and step numbers stands in it. */
function belongsAbove(grid: Grid, row: number, profile: Profile): boolean {
  const labels = labelsOf(grid, row, profile);
  return labels.length > 1 && labels.every((label) => label !== null);
}

/** Whether the row below belongs to the header: sub headings under a spanning one, or column numbers. */
function belongsBelow(grid: Grid, row: number, top: number, profile: Profile): boolean {
  const cells = grid.cells(row);
  if (cells.length === 0) return false;
  if (isNumberRow(grid, row)) return true;
  return cells.every((cell) => {
    if (labelOf(cell.text, profile.headersGap)?.whole) return true;
    if (cell.text.length > LONGEST_SUBHEADING || cell.kind === 'number') return false;
    for (let above = row - 1; above >= top; above--) {
      const merge = grid.mergeAt(above, cell.column);
      if (merge && merge.right > merge.left) return true;
      if (grid.at(above, cell.column)) return false;
    }
    return false;
  });
}

/** The numbers of another form's steps say nothing about these nine: "Langkah 2" of four is no opening data. */
function fieldOf(label: Label, profile: Profile): GapField | null {
  if (label.field || label.step === null || profile.steps.length < FIELD_OF_STEP.length - 1)
    return label.field;
  return FIELD_OF_STEP[label.step] ?? null;
}

/** What a column holds, from its deepest heading up. */
function columnOf(
  grid: Grid,
  top: number,
  bottom: number,
  column: number,
  profile: Profile,
): { column: Column; near: { row: number; text: string } | null; ofPlan?: boolean } | null {
  let prefix: string | null = null;
  let found: { field: GapField; label: Label; row: number; text: string } | null = null;
  let previous = '';
  for (let row = bottom; row >= top; row--) {
    if (isNumberRow(grid, row)) continue;
    const cell = grid.shown(row, column);
    if (!cell || cell.text === previous) continue;
    previous = cell.text;
    const label = labelOf(cell.text, profile.headersGap);
    const field = label ? fieldOf(label, profile) : null;
    if (!found) {
      if (label && field) found = { field, label, row: cell.row, text: cell.text };
      else if (!label?.group) prefix ??= oneLine(cell.text);
      continue;
    }
    if (field === 'data' && stepOf(found.field) === 3)
      return { column: { field: 'data', prefix: oneLine(found.text) }, near: null };
    if (field === 'aksi' && stepOf(found.field) === 9)
      return { column: { field: found.field, prefix }, near: null, ofPlan: true };
    if (field === 'abaikan' || (found.field === 'indikator' && field === 'langkah1'))
      return { column: { field: 'abaikan', prefix: null }, near: null };
  }
  if (!found) return null;
  return {
    column: { field: found.field, prefix },
    near: found.label.near ? { row: found.row, text: found.text } : null,
  };
}

/** Columns whose heading says nothing, named by the number row where it numbers the known ones 1 to 9. */
function nameByNumbers(grid: Grid, top: number, bottom: number, columns: Map<number, Column>): void {
  for (let row = top; row <= bottom + 1; row++) {
    if (!isNumberRow(grid, row)) continue;
    const cells = grid.cells(row);
    const numberOf = (text: string) => Number(/\d+/.exec(text)?.[0]);
    const known = cells.filter((cell) => stepOf(columns.get(cell.column)?.field ?? 'no') !== null);
    const right = known.filter(
      (cell) => stepOf(columns.get(cell.column)?.field ?? 'no') === numberOf(cell.text),
    );
    if (known.length < 3 || right.length < known.length) return;
    for (const cell of cells) {
      const field = FIELD_OF_STEP[numberOf(cell.text)];
      if (field && !columns.has(cell.column)) columns.set(cell.column, { field, prefix: null });
    }
  }
}

/** "Isu Gender" is a group over steps 3 to 5, and step 3 itself where no column below it says so. */
function nameIsuGender(
  grid: Grid,
  top: number,
  bottom: number,
  columns: Map<number, Column>,
  profile: Profile,
): void {
  for (const column of columns.values()) if (stepOf(column.field) === 3) return;
  for (let row = bottom; row >= top; row--)
    for (const cell of grid.cells(row))
      if (!columns.has(cell.column) && labelOf(cell.text, profile.headersGap)?.group)
        return void columns.set(cell.column, { field: 'faktor', prefix: null });
}

/** Opening data with issues in a column of their own: these are then step 3, where no other column is. */
function nameIssues(columns: Map<number, Column>): void {
  const data = [...columns].filter(([, { field, prefix }]) => field === 'data' && prefix === null);
  const last = data[data.length - 1];
  if (data.length < 2 || !last || [...columns.values()].some(({ field }) => stepOf(field) === 3)) return;
  columns.set(last[0], { field: 'faktor', prefix: null });
}

/** A blank heading beside a step that is often split into label and text goes with the column at its left. */
function nameBlank(grid: Grid, bottom: number, columns: Map<number, Column>): void {
  const last = Math.max(...columns.keys());
  for (let column = Math.min(...columns.keys()) + 1; column <= last; column++) {
    const left = columns.get(column - 1);
    if (columns.has(column) || !left || !['faktor', 'indikator', 'aksi', 'langkah1'].includes(left.field))
      continue;
    if (grid.rows.some((row) => row.number > bottom && grid.at(row.number, column)))
      columns.set(column, { field: left.field === 'aksi' ? 'jumlah' : left.field, prefix: null });
  }
}

/** Output and outcome of the plan are those of step 9 only where it has no columns of its own (the form in four steps). */
function keepStepNine(columns: Map<number, Column>, ofPlan: readonly number[]): void {
  const own = [...columns].some(([column, { field }]) => stepOf(field) === 9 && !ofPlan.includes(column));
  if (own) for (const column of ofPlan) columns.set(column, { field: 'abaikan', prefix: null });
}

/** Headings whose number is that of another step: one may be a slip, several are the numbers of another form. */
const MOST_MISNUMBERED = 1;

function misnumbered(grid: Grid, top: number, bottom: number, profile: Profile): number {
  let count = 0;
  for (let row = top; row <= bottom; row++)
    for (const label of labelsOf(grid, row, profile)) {
      const step = label?.field ? stepOf(label.field) : null;
      if (step !== null && label?.step && label.step !== step) count++;
    }
  return count;
}

/** Reads the header whose fullest row is `best`, or null where it is none. */
function headerAround(grid: Grid, best: number, profile: Profile): Header | null {
  let top = best;
  while (best - top < MOST_ROWS - 1 && belongsAbove(grid, top - 1, profile)) top--;
  let bottom = best;
  while (bottom - top < MOST_ROWS && belongsBelow(grid, bottom + 1, top, profile)) bottom++;
  const numbered = profile.steps.length === FIELD_OF_STEP.length - 1;
  if (numbered && misnumbered(grid, top, bottom, profile) > MOST_MISNUMBERED) return null;
  const columns = new Map<number, Column>();
  const near: { row: number; column: number; text: string; field: GapField }[] = [];
  const ofPlan: number[] = [];
  const used = new Set<number>();
  for (let row = top; row <= bottom; row++)
    for (const cell of grid.cells(row)) {
      const right = grid.mergeAt(row, cell.column)?.right ?? cell.column;
      for (let column = cell.column; column <= right; column++) used.add(column);
    }
  for (const column of [...used].sort((a, b) => a - b)) {
    const read = columnOf(grid, top, bottom, column, profile);
    if (!read) continue;
    columns.set(column, read.column);
    if (read.ofPlan) ofPlan.push(column);
    if (read.near) near.push({ ...read.near, column, field: read.column.field });
  }
  if (columns.size === 0) return null;
  keepStepNine(columns, ofPlan);
  nameByNumbers(grid, top, bottom, columns);
  nameIsuGender(grid, top, bottom, columns, profile);
  if (!numbered) nameIssues(columns);
  nameBlank(grid, bottom, columns);
  const steps = new Set([...columns.values()].map(({ field }) => stepOf(field)));
  const telling = [2, 3, 4, 5, 6].filter((step) => steps.has(step)).length;
  steps.delete(null);
  const fewest = fewestSteps(profile);
  return steps.size >= fewest.all && telling >= fewest.telling ? { top, bottom, columns, near } : null;
}

/** The header that begins at or below row `from`, looked for in the rows up to `to`; null where none does. */
export function findHeader(grid: Grid, from: number, to: number, profile: Profile): Header | null {
  let best: { row: number; steps: number } | null = null;
  for (const row of grid.rows) {
    if (row.number < from) continue;
    if (row.number > to || (best && row.number > best.row + MOST_ROWS)) break;
    const steps = distinctSteps(labelsOf(grid, row.number, profile));
    if (steps >= 3 && (!best || steps > best.steps)) best = { row: row.number, steps };
  }
  if (!best) return null;
  return headerAround(grid, best.row, profile) ?? findHeader(grid, best.row + 1, to, profile);
}

/**
 * The header that a row opens again: a heading repeated on a new page, or that of a further table, whose first row may name but one
 * step and groups over the others. Null where the row opens none.
 */
function headerAt(grid: Grid, row: number, profile: Profile): Header | null {
  const cells = grid.cells(row);
  if (cells.length < 3) return null;
  const labels = cells.map((cell) => labelOf(cell.text, profile.headersGap));
  const opens = distinctSteps(labels) >= 4 || labels.every((label) => label !== null);
  if (!opens) return null;
  const header = findHeader(grid, row, row + MOST_ROWS, profile);
  return header && header.top <= row ? header : null;
}

/** A further table of a sheet: its header, and the row at which the titles over it begin. */
export interface FurtherTable {
  readonly header: Header;
  readonly head: number;
}

/** The tables below the first one, by the row at which each begins. */
export function furtherTables(
  grid: Grid,
  first: Header,
  profile: Profile,
): ReadonlyMap<number, FurtherTable> {
  const tables = new Map<number, FurtherTable>();
  let passed = first.bottom;
  for (const { number } of grid.rows) {
    if (number <= passed) continue;
    const header = headerAt(grid, number, profile);
    if (!header) continue;
    const head = headTop(grid, header.top, passed, profile.headersGap);
    tables.set(head, { header, head });
    passed = header.bottom;
  }
  return tables;
}
