import { a1, type Place } from '../model/index.ts';
import type { CellKind, Row, Sheet } from '../workbook/sheet.ts';

/** A sheet under reading, with the name of its file: every place is made from it. */
export interface SourceGrid {
  readonly file: string;
  readonly sheet: Sheet;
}

/** Text of a cell, "" where it is empty. */
export function textAt(row: Row, column: number): string {
  return row.text[column] ?? '';
}

export function kindAt(row: Row, column: number): CellKind | undefined {
  return row.kind[column];
}

/** Whether the cell shows nothing. Most begin with a letter or digit of ASCII, which is something. */
export function isBlank(row: Row, column: number): boolean {
  const text = row.text[column];
  if (text === undefined) return true;
  const first = text.charCodeAt(0);
  return !(first > 0x20 && first < 0x7f) && text.trim() === '';
}

const CODE_ALONE = /^\s*[\dXx]+(?:\.[\dXx]+){2,}\s*$/;

/** Whether the first filled cell of a row is a code and nothing else: a row of a table, which heads and labels nothing. */
export function beginsWithCode(row: Row): boolean {
  return CODE_ALONE.test(textAt(row, firstFilled(row)));
}

/** The first column of a row whose cell is not empty; 0 where all are. */
export function firstFilled({ text }: Row): number {
  for (let column = 1; column < text.length; column++) {
    if (text[column] !== undefined && text[column] !== '') return column;
  }
  return 0;
}

const WIDEST_FORM = 14;
const LISTED = 8;

/** More cells than a form fills beside one another: a row of a list, such as an export. */
export function isWide(row: Row): boolean {
  return filledIn(row) > WIDEST_FORM;
}

/** A row of a list, too, though it is no wider than a form may be: many cells, with a figure or a code among them. */
export function isListed(row: Row): boolean {
  if (filledIn(row) < LISTED) return false;
  return row.kind.includes('number') || row.text.some((text) => text !== undefined && CODE_ALONE.test(text));
}

function filledIn({ text }: Row): number {
  let filled = 0;
  for (const cell of text) if (cell !== undefined && cell !== '') filled++;
  return filled;
}

export function placeOf(grid: SourceGrid, row: number, column: number): Place {
  return { file: grid.file, sheet: grid.sheet.name, ref: a1(row, column) };
}

/** Columns of a row that show something, left to right, as far as `limit`. */
export function filledColumns(row: Row, limit = 16_384): number[] {
  const filled: number[] = [];
  for (let column = 1; column < Math.min(row.text.length, limit + 1); column++) {
    if (!isBlank(row, column)) filled.push(column);
  }
  return filled;
}
