/** Years in the notations of dates, which no reader of figures meets as numbers: "31-12-24", "Des'24", "thn2024", "2024/25". */
import type { Profile } from '../profile/index.ts';
import { perProfile } from '../profile/per-profile.ts';
import type { Span } from './tokens.ts';

const CENTURY = 2000;
const DATE = /(?<![\d.,/-])\d{1,2}([-/.])\d{1,2}\1((?:19|20)\d{2}|\d{2})(?![\d.,]?\d)/g;
const GLUED = /(?<=\p{L})(20[0-4]\d)(?!\d)/gu;
const SHORT_RANGE = /(?<!\d)(20[0-4]\d)\s?[/–-]\s?(\d{2})(?!\d)/g;
const months = perProfile(
  ({ angka }) => new RegExp(`(?<!\\p{L})(?:${angka.bulan.join('|')})\\s?[.'’-]\\s?(\\d{2})(?!\\d)`, 'giu'),
);

/** The years of a text's dates. `figures` are what it counts, in order: what stands inside one is no date. */
export function writtenYears(text: string, figures: readonly Span[], profile: Profile): number[] {
  const found: { readonly at: number; readonly year: number }[] = [];
  const add = (at: number, digits: string | undefined): void => {
    if (digits !== undefined) found.push({ at, year: Number(digits) + (digits.length === 2 ? CENTURY : 0) });
  };
  for (const match of text.matchAll(DATE)) add(match.index, match[2]);
  for (const match of text.matchAll(GLUED)) add(match.index, match[1]);
  for (const match of text.matchAll(months(profile))) add(match.index, match[1]);
  for (const match of text.matchAll(SHORT_RANGE)) {
    if (Number(match[2]) === (Number(match[1]) + 1) % 100) add(match.index, String(Number(match[1]) + 1));
  }
  found.sort((a, b) => a.at - b.at);
  let k = 0;
  return found
    .filter(({ at }) => {
      while (k < figures.length && (figures[k]?.end ?? 0) <= at) k++;
      return at < (figures[k]?.start ?? Number.POSITIVE_INFINITY);
    })
    .map(({ year }) => year);
}
