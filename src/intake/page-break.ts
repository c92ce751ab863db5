import type { Named } from '../model/index.ts';
import type { Row } from '../workbook/sheet.ts';
import { textAt } from './cells.ts';
import { isNumberRow } from './header-block.ts';
import { normaliseHeading } from './normalise.ts';
import type { TitleFacts } from './title.ts';

/**
 * Position of the first row below a header that is printed again at the top of a page, where the row at `at` is one of `header`'s
 * and the others follow; null where it begins another table.
 */
export function belowRepeatedHeader(rows: readonly Row[], at: number, header: readonly Row[]): number | null {
  const begins = header.findIndex((row) => sameTexts(row, rows[at]));
  if (begins < 0) return null;
  let next = at + 1;
  for (const row of header.slice(begins + 1)) if (!sameTexts(row, rows[next++])) return null;
  for (let row = rows[next]; row && isNumberRow(row); row = rows[next]) next++;
  return next;
}

function sameTexts(a: Row, b: Row | undefined): boolean {
  if (b === undefined) return false;
  const width = Math.max(a.text.length, b.text.length);
  for (let column = 1; column < width; column++) {
    if (textAt(a, column).trim() !== textAt(b, column).trim()) return false;
  }
  return true;
}

/** Whether the titles between two pages say nothing that those of the table do not say: the table goes on. */
export function saysTheSame(own: TitleFacts, before: TitleFacts): boolean {
  const same = (a: Named | null, b: Named | null) =>
    a === null || (b !== null && normaliseHeading(a.name) === normaliseHeading(b.name));
  return (
    same(own.opd, before.opd) &&
    same(own.unit, before.unit) &&
    same(own.program, before.program) &&
    same(own.kegiatan, before.kegiatan) &&
    (own.year === null || own.year === before.year) &&
    (own.stage === null || own.stage === before.stage) &&
    (own.factor === null || own.factor.factor === before.factor?.factor)
  );
}
