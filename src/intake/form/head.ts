import type { Isian } from '../../model/index.ts';
import type { HeadersGap } from '../../profile/index.ts';
import type { Row } from '../../workbook/sheet.ts';
import { filledColumns } from '../cells.ts';
import { normaliseHeading } from '../normalise.ts';
import { keyAndValue } from '../title.ts';
import type { Grid } from './grid.ts';
import { isHeadRow, isOpdName } from './title.ts';

/** The parts of step 1 that name a sub kegiatan and what it is for. */
export const IDENTITY = ['code', 'program', 'kegiatan', 'subKegiatan', 'tujuan'] as const;
export type IdentityField = (typeof IDENTITY)[number];

/** What stands over the rows of a table and is said of all of them. */
export type Above = Readonly<Partial<Record<IdentityField, Isian>>>;

/** A line "Sub Kegiatan | : | code | name" has no more cells. */
const MOST_CELLS = 4;
/** Lines and titles over a heading stand within so many rows. */
const HIGHEST = 14;

export function identityField(label: string, headers: HeadersGap): IdentityField | null {
  const key = normaliseHeading(label).replace(/^\d{1,2} /, '');
  return IDENTITY.find((field) => headers.fields[field].words.includes(key)) ?? null;
}

/** A line of key and value that names a part of step 1 ("Sub Kegiatan : 1.06.04.2.01.0003 Pemberian ..."). */
export function identityLine(
  grid: Grid,
  row: Row,
  headers: HeadersGap,
): { readonly field: IdentityField; readonly isian: Isian } | null {
  if (filledColumns(row).length > MOST_CELLS) return null;
  const pair = keyAndValue(row);
  const field = pair && identityField(pair.key, headers);
  if (!pair || !field || identityField(pair.value, headers)) return null;
  return { field, isian: { text: pair.value, place: grid.place(row.number, pair.column) } };
}

/**
 * The first of the lines of step 1 right above a heading at row `top`; `top` itself where there are none. What touches a table
 * above (it ends after row `after`, 0 for none) belongs to that one: a blank row or a title parts the two.
 */
export function linesTop(grid: Grid, top: number, after: number, headers: HeadersGap): number {
  let first = top;
  let met = top;
  let below = top;
  for (let at = grid.rows.findLastIndex(({ number }) => number < top); at >= 0; at--) {
    const row = grid.rows[at];
    if (!row || row.number <= after || row.number < top - HIGHEST) return first;
    if (row.number < below - 1) first = met;
    below = row.number;
    if (identityLine(grid, row, headers)) met = row.number;
    else if (isTitle(grid, row, after === 0, headers)) first = met;
    else return first;
  }
  return after === 0 ? met : first;
}

function isTitle(grid: Grid, row: Row, above: boolean, headers: HeadersGap): boolean {
  const cells = grid.cells(row.number);
  const [cell] = cells;
  if (!cell || isHeadRow(cells, headers)) return cell !== undefined;
  if (cells.length === 1 && isOpdName(cell.text, headers)) return true;
  return above && cells.length <= 2 && cells.every(({ kind }) => kind === 'text');
}

/** What the lines right above a heading say of its rows. */
export function linesAbove(grid: Grid, top: number, after: number, headers: HeadersGap): Above {
  const first = linesTop(grid, top, after, headers);
  const found: Partial<Record<IdentityField, Isian>> = {};
  for (const row of grid.rows) {
    if (row.number < first) continue;
    if (row.number >= top) break;
    const line = identityLine(grid, row, headers);
    if (line) found[line.field] ??= line.isian;
  }
  return found;
}

/** The first row of titles and lines over a heading at row `top`, none above row `after`; `top` itself where there are none. */
export function headTop(grid: Grid, top: number, after: number, headers: HeadersGap): number {
  let first = top;
  for (let at = grid.rows.findLastIndex(({ number }) => number < top); at >= 0; at--) {
    const row = grid.rows[at];
    if (!row || row.number <= after || row.number < top - HIGHEST) break;
    const cells = grid.cells(row.number);
    if (isHeadRow(cells, headers)) first = row.number;
    else if (cells.length > 3 && !identityLine(grid, row, headers)) break;
  }
  return Math.min(first, linesTop(grid, top, after, headers));
}
