import type { Range, Row } from '../workbook/sheet.ts';
import { filledColumns, isBlank, kindAt, type SourceGrid, textAt } from './cells.ts';
import type { CodeBook } from './code-cell.ts';
import type { HeaderBook, HeadingMeaning } from './header-book.ts';

/** A column under a header: its headings from the outermost parent down to its own. */
export interface HeaderColumn {
  readonly index: number;
  /** Text of the lowest heading, as it stands. */
  readonly heading: string;
  readonly path: readonly HeadingMeaning[];
}

/** The header of a table: one to five rows, merged or not. */
export interface HeaderBlock {
  /** Row numbers, 1-based. */
  readonly top: number;
  readonly bottom: number;
  /** Position in `sheet.rows` of the first row that may hold data; number rows are passed over. */
  readonly next: number;
  readonly columns: readonly HeaderColumn[];
}

/** Rows after which a sheet without a header is given up. */
const SEARCH = 80;
const MOST_ROWS = 5;
/** Wider tables and more merges in a header than any real one has are not looked at, so that cost stays linear. */
const MOST_COLUMNS = 1000;
const MOST_MERGES = 500;
const NUMBERING = /^\(?\s*(\d{1,2})[a-z]?\s*(?:\)\s*)?(?:=.*)?$/i;

/**
 * The first header at or after `from` (a position in `sheet.rows`), or null. A row is a header where two headings of different
 * fields stand in it, one of them naming an organisation, a code or a level of the budget, and no cell holds a full code.
 */
export function findHeader(
  grid: SourceGrid,
  from: number,
  book: HeaderBook,
  codes: CodeBook,
  search = SEARCH,
): HeaderBlock | null {
  const { rows } = grid.sheet;
  const until = Math.min(rows.length, from + search);
  for (let at = from; at < until; at++) {
    const row = rows[at];
    if (row !== undefined && isHeaderRow(row, book, codes)) return grow(grid, at, from, book, codes);
  }
  return null;
}

/** Whether a row, seen alone, is the header of a table. */
export function isHeaderRow(row: Row, book: HeaderBook, codes: CodeBook): boolean {
  const fields = new Set<string>();
  let known = 0;
  let anchored = false;
  const width = Math.min(row.text.length, MOST_COLUMNS + 1);
  for (let column = 1; column < width; column++) {
    const text = row.text[column];
    if (text === undefined || text === '' || kindAt(row, column) === 'number') continue;
    if (text.charCodeAt(0) === 58 || isFullCode(text, codes)) return false;
    const { field, near, rank } = book.read(text);
    if (field === null || (near && rank === 500)) continue;
    if (!fields.has(field) && !near) known++;
    fields.add(field);
    if (book.anchors.has(field)) anchored = true;
  }
  return anchored && known > 0 && fields.size >= 2;
}

/** `0 1 2 3`, `(1) (2)`, `6=(3x5)`: the columns numbered, above or below a header. */
export function isNumberRow(row: Row): boolean {
  let filled = 0;
  let last = -1;
  for (let column = 1; column < row.text.length; column++) {
    if (isBlank(row, column)) continue;
    const match = NUMBERING.exec(textAt(row, column).trim());
    if (!match) return false;
    const number = Number(match[1]);
    if (number < last || (filled > 0 && number > last + 3)) return false;
    if (filled === 0 && number > 2) return false;
    last = number;
    filled++;
  }
  return filled >= 3 || (filled === 2 && last <= 3);
}

function isFullCode(text: string, codes: CodeBook): boolean {
  const first = text.charCodeAt(0);
  if (first !== 88 && first !== 120 && (first < 48 || first > 57)) return false;
  const cell = codes.read(text);
  return (
    cell.kind === 'organisasi' ||
    (cell.kind === 'nomenklatur' && cell.code.segments.length >= 3) ||
    (cell.kind === 'rekening' && cell.segments.length >= 3)
  );
}

function grow(grid: SourceGrid, at: number, from: number, book: HeaderBook, codes: CodeBook): HeaderBlock {
  const { rows } = grid.sheet;
  let top = at;
  const above = rows[at - 1];
  const start = rows[at];
  const here = start?.number ?? 1;
  const merges = grid.sheet.merges
    .filter((merge) => merge.bottom >= here - 1 && merge.top <= here + MOST_ROWS)
    .slice(0, MOST_MERGES);
  if (above && start && at - 1 >= from && isGroupRow(above, start, merges)) top = at - 1;
  let bottom = at;
  while (bottom - top + 1 < MOST_ROWS) {
    const next = rows[bottom + 1];
    const last = rows[bottom];
    if (!next || !last || next.number !== last.number + 1) break;
    if (!isContinuation(next, rows.slice(top, bottom + 1), merges, book, codes)) break;
    bottom++;
  }
  const block = rows.slice(top, bottom + 1);
  let next = bottom + 1;
  for (let row = rows[next]; row && isNumberRow(row); row = rows[next]) next++;
  const topRow = rows[top]?.number ?? 1;
  const bottomRow = rows[bottom]?.number ?? topRow;
  return { top: topRow, bottom: bottomRow, next, columns: columnsOf(block, merges, book) };
}

/** A row of group headings over the header: it spans columns that the header fills, and is no title. */
function isGroupRow(row: Row, below: Row, merges: readonly Range[]): boolean {
  if (row.number !== below.number - 1 || isNumberRow(row)) return false;
  const filled = filledColumns(row, MOST_COLUMNS);
  const first = filled[0] ?? 0;
  if (filled.length === 0 || filled.some((column) => kindAt(row, column) === 'number')) return false;
  const headed = filledColumns(below, MOST_COLUMNS);
  const wide = (column: number) => {
    const merge = mergeAt(merges, row.number, column);
    return merge !== null && merge.right > merge.left;
  };
  const leftmost = headed[0] ?? 1;
  return first > leftmost && filled.every((column) => isBlank(below, column) === false) && filled.some(wide);
}

/** Whether a row goes on with the header above it: headings stand under groups, and no column that is headed gets data. */
function isContinuation(
  row: Row,
  block: readonly Row[],
  merges: readonly Range[],
  book: HeaderBook,
  codes: CodeBook,
): boolean {
  if (isNumberRow(row)) return false;
  let heads = 0;
  for (const column of filledColumns(row, MOST_COLUMNS)) {
    const text = textAt(row, column);
    if (kindAt(row, column) === 'number' && !/^20[0-4]\d$/.test(text)) return false;
    if (isFullCode(text, codes) || text.trim().startsWith(':')) return false;
    const known = book.isKnown(text) || isUnitAlone(text, book);
    const owner = ownerAt(block, column);
    if (owner === null || isGroup(owner, column, block, merges)) {
      heads++;
      continue;
    }
    if (!known) return false;
    heads++;
  }
  return heads > 0;
}

/** "(Rp)" or "(ribuan)" below the heading of a column: a remark of words that carry nothing. */
function isUnitAlone(text: string, book: HeaderBook): boolean {
  return /^\s*\([^()]*\)\s*$/.test(text) && book.read(text).core === '';
}

/** The lowest row of the block in which a column has a heading of its own. */
function ownerAt(block: readonly Row[], column: number): Row | null {
  for (let at = block.length - 1; at >= 0; at--) {
    const row = block[at];
    if (row && !isBlank(row, column)) return row;
  }
  return null;
}

/** A heading over several columns: merged across, or with nothing of its own to the right. */
function isGroup(owner: Row, column: number, block: readonly Row[], merges: readonly Range[]): boolean {
  const merge = mergeAt(merges, owner.number, column);
  if (merge) return merge.right > merge.left;
  return ownerAt(block, column + 1) === null && column + 1 < Math.max(...block.map((row) => row.text.length));
}

function mergeAt(merges: readonly Range[], row: number, column: number): Range | null {
  for (const merge of merges) {
    if (row >= merge.top && row <= merge.bottom && column >= merge.left && column <= merge.right)
      return merge;
  }
  return null;
}

function columnsOf(block: readonly Row[], merges: readonly Range[], book: HeaderBook): HeaderColumn[] {
  let width = Math.max(...block.map((row) => row.text.length - 1));
  for (const merge of merges) if (merge.right < width + 20) width = Math.max(width, merge.right);
  width = Math.min(width, MOST_COLUMNS);
  const levels = block.map((_, at) => headingsOf(block, at, width, merges));
  const columns: HeaderColumn[] = [];
  for (let index = 1; index <= width; index++) {
    const texts: string[] = [];
    for (const level of levels) {
      const text = level[index] ?? '';
      if (text !== '' && text !== texts[texts.length - 1]) texts.push(text);
    }
    const heading = texts[texts.length - 1];
    if (heading !== undefined) columns.push({ index, heading, path: texts.map((text) => book.read(text)) });
  }
  return columns;
}

/** Headings of one header row, by column: its own, that of its merge, or of the group to its left that it stands under. */
function headingsOf(block: readonly Row[], at: number, width: number, merges: readonly Range[]): string[] {
  const row = block[at];
  const headings: string[] = Array(width + 1).fill('');
  if (!row) return headings;
  const below = block.slice(at + 1);
  const headed = (column: number) => below.some((lower) => !isBlank(lower, column));
  let group = '';
  for (let column = 1; column <= width; column++) {
    if (!isBlank(row, column)) {
      const text = textAt(row, column).trim();
      headings[column] = text;
      group = headed(column) ? text : '';
    } else if (group !== '' && headed(column)) {
      headings[column] = group;
    }
  }
  for (const merge of merges) {
    if (row.number < merge.top || row.number > merge.bottom) continue;
    const master = block.find((other) => other.number === merge.top);
    const text = master ? textAt(master, merge.left).trim() : '';
    for (let column = merge.left; column <= Math.min(merge.right, width); column++) headings[column] = text;
  }
  return headings;
}
