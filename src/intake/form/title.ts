import type { Isian } from '../../model/index.ts';
import type { HeadersGap } from '../../profile/index.ts';
import { normaliseHeading, oneLine } from '../normalise.ts';
import type { Cell, Grid } from './grid.ts';

/** What stands around a form: the OPD and the budget year, wherever its titles or its first rows give them. */
export interface FormTitle {
  readonly opd: Isian | null;
  readonly year: number | null;
}

const YEAR = /\b(?:tahun(?: anggaran)?|t\.?\s?a\.?)\s*(?::\s*)?(20[1-4]\d)\b/i;
const LONGEST_TITLE = 160;

/** Year of a text such as "TAHUN ANGGARAN 2026", "TA 2026"; null without one. */
export function yearIn(text: string): number | null {
  const match = YEAR.exec(text);
  return match ? Number(match[1]) : null;
}

/** A year cell's figure: "2026", "TA. 2026", ": 2026". */
export function yearOf(text: string): number | null {
  const match = /(?<!\d)(20[1-4]\d)(?!\d)/.exec(text);
  return match ? Number(match[1]) : null;
}

/** The value beside a label: the rest of its own cell after a colon, else the next filled cell of the row, its colon cut off. */
function valueBeside(cell: Cell, cells: readonly Cell[]): Isian | null {
  const colon = cell.text.indexOf(':');
  const own = colon < 0 ? '' : cell.text.slice(colon + 1).trim();
  if (own !== '') return { text: own, place: cell.place };
  for (const next of cells) {
    if (next.column <= cell.column) continue;
    const text = next.text.replace(/^\s*[:=]\s*/, '').trim();
    if (text !== '') return { text, place: next.place };
  }
  return null;
}

/** Whether a text is the name of an OPD standing by itself ("DINAS PENDIDIKAN KABUPATEN ..."). */
export function isOpdName(text: string, headers: HeadersGap): boolean {
  const plain = normaliseHeading(text);
  return (
    plain.length <= LONGEST_TITLE &&
    headers.opdWords.some((word) => plain.startsWith(`${word} `) || plain === word)
  );
}

/** Whether a text is the title of a GAP form ("LEMBAR KERJA GENDER ANALYSIS PATHWAY"). */
export function isGapTitle(text: string, headers: HeadersGap): boolean {
  if (text.length > LONGEST_TITLE) return false;
  const plain = normaliseHeading(text);
  return headers.titles.some(
    (title) => plain === title || (title.includes(' ') && plain.startsWith(`${title} `)),
  );
}

/** Whether a row stands over a form: its title, its OPD or its year, in at most two cells. */
export function isHeadRow(cells: readonly Cell[], headers: HeadersGap): boolean {
  const [cell] = cells;
  if (!cell || cells.length > 3 || cell.text.length > LONGEST_TITLE) return false;
  const label = normaliseHeading(cell.text.split(':')[0] ?? '');
  const named = headers.fields.opd.words.includes(label) || headers.fields.year.words.includes(label);
  if (named) return true;
  const year = /^tahun\b/.test(label) && yearIn(cell.text) !== null;
  return cells.length === 1 && (year || isGapTitle(cell.text, headers));
}

/** Highest block of titles over the heading of a table. */
const HIGHEST_HEAD = 8;

/** The first row of the titles over a heading at row `top`, none above row `after`; `top` itself where there are none. */
export function headTop(grid: Grid, top: number, after: number, headers: HeadersGap): number {
  let first = top;
  for (let row = top - 1; row > Math.max(after, top - HIGHEST_HEAD - 1); row--) {
    const cells = grid.cells(row);
    if (cells.length > 3) break;
    if (isHeadRow(cells, headers)) first = row;
  }
  return first;
}

/** Reads OPD and year from the rows from `top` to `bottom` (1-based, inclusive). */
export function readTitle(grid: Grid, top: number, bottom: number, headers: HeadersGap): FormTitle {
  const { opd: opdWords, year: yearWords } = {
    opd: headers.fields.opd.words,
    year: headers.fields.year.words,
  };
  let opd: Isian | null = null;
  let standing: Isian | null = null;
  let year: number | null = null;
  for (const row of grid.rows) {
    if (row.number < top) continue;
    if (row.number > bottom) break;
    const cells = grid.cells(row.number);
    for (const cell of cells) {
      if (cell.text.length > LONGEST_TITLE) continue;
      const label = normaliseHeading(cell.text.split(':')[0] ?? '');
      if (opd === null && opdWords.includes(label)) opd = valueBeside(cell, cells);
      if (year === null && yearWords.includes(label)) year = yearOf(valueBeside(cell, cells)?.text ?? '');
      year ??= yearIn(cell.text);
      if (standing === null && isOpdName(cell.text, headers))
        standing = { text: oneLine(cell.text), place: cell.place };
    }
  }
  return { opd: opd ?? standing, year };
}
