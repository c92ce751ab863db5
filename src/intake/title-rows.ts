import type { Profile } from '../profile/index.ts';
import { perProfile } from '../profile/per-profile.ts';
import type { Row } from '../workbook/sheet.ts';
import { filledColumns, textAt } from './cells.ts';
import { normaliseHeading, oneLine } from './normalise.ts';
import { isOpdName } from './opd-name.ts';
import { pemerintahOf, stageOf } from './title.ts';
import { unitInTitle } from './units.ts';

const NIP = /(?:^|[\r\n])\s*nip\b/i;

/**
 * Rows between two tables without the signature under the first: the name of the OPD in it is not the title of the second. A block
 * ends with its NIP; one without ends, at the earliest, with the OPD named below the jabatan, where another one follows.
 */
export function belowSignature(rows: readonly Row[], profile: Profile): readonly Row[] {
  const nip = rows.findLastIndex((row) => row.text.some((text) => text !== undefined && NIP.test(text)));
  if (nip >= 0) return rows.slice(nip + 1);
  const jabatan = rows.findIndex((row) => isJabatan(row, profile));
  if (jabatan < 0) return rows;
  const names = rows.flatMap((row, at) => (at > jabatan && namesOpd(row, profile) ? [at] : []));
  const [first = 0] = names;
  return names.length > 1 ? rows.slice(first + 1) : rows;
}

function isJabatan(row: Row, { tandaTangan }: Profile): boolean {
  return filledColumns(row).some((column) => {
    const text = normaliseHeading(textAt(row, column));
    return tandaTangan.jabatan.some((word) => text === word || text.startsWith(`${word} `));
  });
}

const namesOpd = (row: Row, profile: Profile): boolean =>
  filledColumns(row).some((column) => isOpdName(textAt(row, column), profile));

/** A title that may be the name of an OPD, though no word of it says so. */
export interface StrangeTitle {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const knownWords = perProfile(
  ({ readingWords, tandaTangan }) =>
    new Set([...readingWords.titleWords, ...readingWords.months, ...tandaTangan.pengantar]),
);

const MOST_WORDS = 5;
const NAME = /^\p{L}[\p{L} .,&'()/-]{3,59}$/u;

/**
 * The line between two tables that stands alone in its row like a name (one word, or capitals) and holds no word that titles, notes
 * or signatures have. Null where none does, or where a signature without a NIP stands among the rows, whose name looks the same.
 * `top`: the rows at the top of the sheet, whose titles may run on every page.
 */
export function strangeTitle(
  rows: readonly Row[],
  top: readonly Row[],
  profile: Profile,
): StrangeTitle | null {
  const [first] = rows;
  if (first === undefined || rows.some((row) => isJabatan(row, profile))) return null;
  const known = knownWords(profile);
  for (const row of rows) {
    const [column = 0, more] = filledColumns(row);
    const text = oneLine(textAt(row, column));
    if (column === 0 || more !== undefined || !NAME.test(text)) continue;
    const title = normaliseHeading(text);
    const words = title.split(' ');
    if (words.length > MOST_WORDS || (words.length > 1 && text !== text.toUpperCase())) continue;
    if (words.some((word) => known.has(word)) || stageOf(title, profile) !== null) continue;
    if (pemerintahOf(text) !== null || unitInTitle(text, profile) !== null) continue;
    if (top.some((other) => other.number < first.number && other.text.includes(text))) continue;
    return { row: row.number, column, text };
  }
  return null;
}
