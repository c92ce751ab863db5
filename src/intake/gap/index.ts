import type { ReadingNote } from '../../model/index.ts';
import type { Profile } from '../../profile/index.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import { beginsWithCode, isListed, isWide } from '../cells.ts';
import { type Grid, gridOf } from '../form/grid.ts';
import { fewestSteps, labelOf, stepOf } from '../form/labels.ts';
import type { FormReading } from '../form-reading.ts';
import { gbsSections } from '../gbs/sections.ts';
import { readHorizontal } from './horizontal.ts';
import { readVertical } from './vertical.ts';

/** A GAP announces itself within its first rows; further down nothing is looked for. */
const LOOK = 150;
/** In a wide table the headings of a GAP stand above its rows: among these. */
const HEADED = 30;

/** A cheap look at the first rows: do labels of enough of the steps that only a GAP has (2 to 6) stand there? */
export function looksLikeGap(sheet: Sheet, profile: Profile): boolean {
  const { telling } = fewestSteps(profile);
  const steps = new Set<number>();
  const { rows } = sheet;
  for (let at = 0; at < Math.min(rows.length, LOOK); at++) {
    const row = rows[at];
    if (!row || beginsWithCode(row) || isListed(row) || (at >= HEADED && isWide(row))) continue;
    for (const text of row.text) {
      if (text === undefined || text === '') continue;
      const label = labelOf(text.split(':')[0] ?? '', profile.headersGap);
      const step = label?.field ? stepOf(label.field) : (label?.step ?? null);
      if (step !== null && step >= 2 && step <= 6) steps.add(step);
      if (steps.size >= telling) return true;
    }
  }
  return false;
}

/** The sheet without the rows of a GBS, which names the same steps and belongs to its own reader. */
function withoutStatements(sheet: Sheet, profile: Profile): Sheet {
  const sections = gbsSections(sheet, profile);
  if (sections.length === 0) return sheet;
  const free = (row: number) => !sections.some(({ top, bottom }) => row >= top && row <= bottom);
  return { ...sheet, rows: sheet.rows.filter((row) => free(row.number)) };
}

/**
 * Reads a sheet that holds Gender Analysis Pathways: nine columns (domain.md 1.2), the vertical form, or the worksheet of
 * `pug template gap`. A form of which only step 1 is filled counts no GAP. Null: the sheet is no GAP.
 */
export function readGapSheet(sheet: Sheet, file: string, profile: Profile): FormReading | null {
  if (!looksLikeGap(sheet, profile)) return null;
  const grid = gridOf(withoutStatements(sheet, profile), file);
  const reading = readHorizontal(grid, profile) ?? readVertical(grid, profile);
  return reading && reading.gaps.length === 0
    ? { ...reading, notes: [...reading.notes, unfilled(grid)] }
    : reading;
}

/** A form of which nobody has filled in more than step 1 is said, so that nobody believes it was judged. */
function unfilled(grid: Grid): ReadingNote {
  const row = grid.rows[0]?.number ?? 1;
  return { kind: 'assumed', what: 'sheet-skipped', place: grid.place(row, 1), args: { why: 'unfilled' } };
}
