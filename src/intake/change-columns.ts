import type { Rupiah } from '../model/index.ts';
import type { Profile } from '../profile/index.ts';
import type { Row } from '../workbook/sheet.ts';
import { kindAt, textAt } from './cells.ts';
import type { Assigned } from './columns.ts';
import { parseRupiah, parseStoredRupiah } from './rupiah.ts';

/** Rows that show a column to be a difference: fewer may agree by chance. */
const FEWEST_ROWS = 2;

/** Whether a heading names a change and does not say that it is what stands after it: "Perubahan" may be the difference. */
const mayDiffer = ({ field, phase }: Assigned): boolean => field === 'paguSesudah' && phase === null;

/** The ceilings without those that only say what was added or taken away: before + it = after in all rows of the sample. */
export function withoutDifferences(ceilings: readonly Assigned[], sample: readonly Row[]): Assigned[] {
  if (ceilings.length < 3) return [...ceilings];
  return ceilings.filter((column) => !mayDiffer(column) || !isDifference(column, ceilings, sample));
}

function isDifference({ index }: Assigned, ceilings: readonly Assigned[], sample: readonly Row[]): boolean {
  const others = ceilings.map((column) => column.index).filter((other) => other !== index);
  return others.some((before) =>
    others.some((after) => before !== after && addsUp(sample, before, index, after)),
  );
}

function addsUp(sample: readonly Row[], before: number, change: number, after: number): boolean {
  let rows = 0;
  for (const row of sample) {
    const end = moneyAt(row, after);
    const start = moneyAt(row, before);
    if (start + moneyAt(row, change) !== end) return false;
    if (start !== 0n && end !== 0n) rows++;
  }
  return rows >= FEWEST_ROWS;
}

function moneyAt(row: Row, index: number): Rupiah {
  const text = textAt(row, index);
  return (kindAt(row, index) === 'number' ? parseStoredRupiah(text) : parseRupiah(text)) ?? 0n;
}

/**
 * Of several changes those in force: the last by name (a perubahan comes after every pergeseran, and what is only called "Menjadi"
 * after both), then by number, and then what a heading says to stand after it.
 */
export function inForce(after: readonly Assigned[], profile: Profile): Assigned[] {
  const named = last(after, (column) => nameRank(column, profile));
  const numbered = last(named, ({ order }) => order);
  return last(numbered, ({ phase }) => Number(phase === 'sesudah'));
}

function nameRank({ words }: Assigned, { headers }: Profile): number {
  const names = (list: readonly string[]) => list.some((word) => ` ${words} `.includes(` ${word} `));
  if (names(headers.perubahanWords)) return 2;
  if (names(headers.pergeseranWords)) return 1;
  const only = words
    .split(' ')
    .every((word) => headers.after.includes(word) || headers.dropWords.includes(word));
  return only || names(['menjadi']) ? 3 : 1;
}

function last(columns: readonly Assigned[], rank: (column: Assigned) => number): Assigned[] {
  const highest = Math.max(...columns.map(rank));
  return columns.filter((column) => rank(column) === highest);
}
