import type { Isian } from '../../model/index.ts';
import type { HeadersGap, Profile } from '../../profile/index.ts';
import { normaliseHeading, oneLine } from '../normalise.ts';
import type { Cell, Grid } from './grid.ts';

/** What stands around a form: the OPD, its unit and the budget year, wherever its titles or its first rows give them. */
export interface FormTitle {
  readonly opd: Isian | null;
  /** Only where the form names a unit (puskesmas, RSUD, school) beside its OPD. */
  readonly unit: Isian | null;
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

/** Whether a row stands over a form: its title, its OPD, unit or year, in at most three cells. */
export function isHeadRow(cells: readonly Cell[], headers: HeadersGap): boolean {
  const [cell] = cells;
  if (!cell || cells.length > 3 || cell.text.length > LONGEST_TITLE) return false;
  const label = normaliseHeading(cell.text.split(':')[0] ?? '');
  const { opd, unit, year: years } = headers.fields;
  if ([opd, unit, years].some(({ words }) => words.includes(label))) return true;
  const year = /^tahun\b/.test(label) && yearIn(cell.text) !== null;
  return cells.length === 1 && (year || isGapTitle(cell.text, headers));
}

/** Whether words name a unit of an OPD (RSUD, puskesmas, school), by a word among them or, for a title, the first. */
export function isUnitName(text: string, { headersGbs }: Profile, first = false): boolean {
  const plain = `${normaliseHeading(text)} `;
  return headersGbs.unitWords.some((word) =>
    first ? plain.startsWith(`${word} `) : ` ${plain}`.includes(` ${word} `),
  );
}

/** Reads OPD, unit and year from the rows from `top` to `bottom` (1-based, inclusive). */
export function readTitle(grid: Grid, top: number, bottom: number, profile: Profile): FormTitle {
  const { opd: opdWords, unit: unitWords, year: yearWords } = profile.headersGap.fields;
  let opd: Isian | null = null;
  let unit: Isian | null = null;
  let year: number | null = null;
  const standing: { readonly opd: Isian | null; readonly unit: Isian | null }[] = [];
  for (const row of grid.rows) {
    if (row.number < top) continue;
    if (row.number > bottom) break;
    const cells = grid.cells(row.number);
    for (const cell of cells) {
      if (cell.text.length > LONGEST_TITLE) continue;
      const label = normaliseHeading(cell.text.split(':')[0] ?? '');
      if (opd === null && opdWords.words.includes(label)) opd = valueBeside(cell, cells);
      if (unit === null && unitWords.words.includes(label)) unit = valueBeside(cell, cells);
      if (year === null && yearWords.words.includes(label))
        year = yearOf(valueBeside(cell, cells)?.text ?? '');
      year ??= yearIn(cell.text);
      const isian = { text: oneLine(cell.text), place: cell.place };
      if (isUnitName(cell.text, profile, true)) standing.push({ opd: null, unit: isian });
      else if (isOpdName(cell.text, profile.headersGap)) standing.push({ opd: isian, unit: null });
    }
  }
  const named = standing.find((title) => title.unit)?.unit ?? null;
  opd ??= standing.find((title) => title.opd)?.opd ?? null;
  if (unit !== null && !isUnitName(unit.text, profile)) unit = null;
  unit ??= named;
  return opd === null ? { opd: unit, unit: null, year } : { opd, unit, year };
}
