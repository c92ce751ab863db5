import type { Profile } from '../profile/index.ts';
import { coverage, likeness, matterOf } from './likeness.ts';
import { numbersMissingIn, printedNumbers } from './printed-numbers.ts';

const plain = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}%]+/gu) ?? []).join(' ');

/**
 * Whether two cells say the same but for blanks, numbering, punctuation and a few words: equal letters and figures, or the same
 * figures and nearly the same matter (threshold `gbsTextLikeness`).
 */
export function sameText(a: string, b: string, profile: Profile): boolean {
  if (plain(a) === plain(b)) return true;
  const [left, right] = [printedNumbers(a), printedNumbers(b)];
  if (numbersMissingIn(left, right).length + numbersMissingIn(right, left).length > 0) return false;
  return likeness(a, b) >= profile.thresholds.gbsTextLikeness;
}

/** Whether the matter and every figure of `part` stand in `whole`. */
export function holdsText(whole: string, part: string, profile: Profile): boolean {
  if (plain(whole).includes(plain(part))) return true;
  if (numbersMissingIn(printedNumbers(part), printedNumbers(whole)).length > 0) return false;
  return coverage(matterOf(part), matterOf(whole)) >= profile.thresholds.gbsTextLikeness;
}
