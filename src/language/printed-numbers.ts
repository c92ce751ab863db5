import { parseNumeral } from './numeral.ts';

const NUMERAL = /\d+(?:[.,]\d+)*/g;
const YEAR = /^(?:19|20)\d\d$/;

/**
 * The figures that a text prints, each by its worth with the words as they stand: `1.234` and `1234` are one figure, `16,4%` and
 * `16.4 persen` are. Years and the numbers of a list ("1.", "2)") are left out. Linear in the text.
 */
export function printedNumbers(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const match of text.matchAll(NUMERAL)) {
    const [printed] = match;
    const end = match.index + printed.length;
    const listed = printed.length <= 2 && /^[.)](?:\s|$)/.test(text.slice(end, end + 2));
    if (listed || YEAR.test(printed)) continue;
    const worth = parseNumeral(printed)?.value;
    const key = worth === undefined ? printed : String(worth);
    if (!found.has(key)) found.set(key, printed);
  }
  return found;
}

/** Figures of one text that another does not print, as they stand there. */
export function numbersMissingIn(
  of: ReadonlyMap<string, string>,
  there: ReadonlyMap<string, string>,
): readonly string[] {
  return [...of].filter(([key]) => !there.has(key)).map(([, printed]) => printed);
}
