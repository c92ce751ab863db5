import type { ReadingNote } from '../../model/index.ts';
import type { Profile } from '../../profile/index.ts';
import type { Row } from '../../workbook/sheet.ts';
import { placeOf, type SourceGrid } from '../cells.ts';
import { normaliseHeading } from '../normalise.ts';

/** Headings stand within so many rows. */
const LOOK = 40;
const LONGEST_HEADING = 80;
const FEWEST = 2;
const FORM = 'empat-langkah';

/** Headings of a row that only the form in four steps has, without the number of their step. */
function headingsIn(row: Row, profile: Profile): number {
  const { fourSteps, stepLabels } = profile.headersGap;
  const found = new Set<string>();
  for (const text of row.text) {
    if (text === undefined || text.length > LONGEST_HEADING) continue;
    const words = normaliseHeading(text).split(' ');
    const plain = (stepLabels.includes(words[0] ?? '') ? words.slice(2) : words).join(' ');
    if (fourSteps.includes(plain)) found.add(plain);
  }
  return found.size;
}

/** Says that a sheet looks like a GAP in four steps where the nine are looked for: else it is passed over, or found empty in part. */
export function fourStepsNote(grid: SourceGrid, profile: Profile): readonly ReadingNote[] {
  if (profile.id === FORM) return [];
  const row = grid.sheet.rows.slice(0, LOOK).find((one) => headingsIn(one, profile) >= FEWEST);
  if (!row) return [];
  const place = placeOf(grid, row.number, 1);
  return [{ kind: 'assumed', what: 'four-steps', place, args: { profile: FORM } }];
}
