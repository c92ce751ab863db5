/** What the checks of figures by sex share: the text's figures, the tolerances, and the counts a rate may be taken of. */
import type { Profile } from '../profile/index.ts';
import type { Figures } from './figure.ts';
import { type Lexicon, lexicon } from './lexicon.ts';
import type { Segment } from './segment.ts';
import { stem } from './stem.ts';

export interface Reckoning {
  readonly figures: Figures;
  readonly lex: Lexicon;
  /** Points by which a percentage may differ from its counts, and a sum of shares from 100. */
  readonly near: number;
  readonly whole: number;
  /** Stems of "persentase", "komposisi" and the like, which say nothing of what is counted. */
  readonly shareWords: ReadonlySet<string>;
  readonly bySegment: ReadonlyMap<number, Segment>;
  /** Every count of the text and of step 2, ascending: a percentage that fits one of them may be a rate of it. */
  readonly counts: readonly number[];
}

export function makeReckoning(figures: Figures, data: Figures, profile: Profile): Reckoning {
  return {
    figures,
    lex: lexicon(profile),
    near: profile.thresholds.percentTolerancePoints,
    whole: profile.thresholds.shareSumTolerancePoints,
    shareWords: new Set(profile.angka.kataBagian.flatMap((word) => [word, stem(word)])),
    bySegment: new Map(figures.segments.map((segment) => [segment.index, segment])),
    counts: countsOf(figures === data ? [figures] : [figures, data]),
  };
}

function countsOf(texts: readonly Figures[]): number[] {
  const counts: number[] = [];
  for (const { all, pairs } of texts) {
    for (const { kind, value } of all) if (kind === 'jumlah') counts.push(value);
    for (const { l, p } of pairs) if (l.kind === 'jumlah') counts.push(l.value + p.value);
    for (const { of } of all) if (of) counts.push(of.value);
  }
  return counts.sort((a, b) => a - b);
}

export const share = (part: number, whole: number): number => (whole > 0 ? (100 * part) / whole : Number.NaN);

/** Within the tolerance, computed on the decimals as printed; 12,5 against a printed 13 is just inside. */
export function fits(part: number, whole: number, printed: number, { near }: Reckoning): boolean {
  return Math.abs(share(part, whole) - printed) <= near + 1e-9;
}

export const round = (value: number): number => Math.round(value * 100) / 100;

/** Whether a count of the text is what the percentage is taken of ("219 (73%)" of 300 named elsewhere). */
export function isRateOfSomething(count: number, printed: number, { counts, near }: Reckoning): boolean {
  if (printed <= 0) return count === 0;
  const least = (100 * count) / (printed + near);
  const most = printed > near ? (100 * count) / (printed - near) : Number.POSITIVE_INFINITY;
  let low = 0;
  let high = counts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((counts[middle] ?? 0) < least - 1e-9) low = middle + 1;
    else high = middle;
  }
  return (counts[low] ?? Number.POSITIVE_INFINITY) <= most + 1e-9;
}
