import type { Profile } from '../profile/index.ts';
import { DEPTH } from './level-tree.ts';
import { levelInWords } from './level-words.ts';
import { normaliseHeading, oneLine } from './normalise.ts';
import { isOpdName } from './opd-name.ts';

const MAX_LABEL = 90;
const LETTERS = /(?<!\p{L})(?:\p{L} ){3,}\p{L}(?!\p{L})/gu;

/** What a total is of: all that stands above it, one level of the budget, or one organisation. */
export type TotalOf =
  | { readonly kind: 'all' }
  | { readonly kind: 'level'; readonly depth: number }
  | { readonly kind: 'opd'; readonly name: string };

/** The label of a total as it is compared; letters set apart ("J U M L A H") are a word. Null where the text labels none. */
export function totalLabel(text: string, profile: Profile): string | null {
  if (text.length > MAX_LABEL) return null;
  const label = normaliseHeading(oneLine(text).replace(LETTERS, (word) => word.replaceAll(' ', '')));
  const { totalLabels, totalPrefixes } = profile.readingWords;
  const labels = totalLabels.includes(label) || totalPrefixes.some((prefix) => label.startsWith(prefix));
  return labels ? label : null;
}

/**
 * What the label of a total says that it adds up; null where that is something else ("Jumlah ARG", "Jumlah Belanja Modal"), or may be a
 * count ("Jumlah Program", "Jumlah Puskesmas").
 */
export function totalOf(label: string, profile: Profile): TotalOf | null {
  const { totalLabels, totalPrefixes, totalWords } = profile.readingWords;
  if (label === '' || totalLabels.includes(label)) return { kind: 'all' };
  const prefix = totalPrefixes.find((words) => label.startsWith(words));
  if (prefix === undefined) return null;
  const words = label.slice(prefix.length).split(' ');
  const isNeutral = (word: string) => totalWords.includes(word) || /^20\d\d$/.test(word);
  const from = words.findIndex((word) => !isNeutral(word));
  if (from < 0) return { kind: 'all' };
  const rest = words.slice(from);
  const said = rest.join(' ');
  // Without a word of money before it the bare name of a level may be counted.
  if (said.startsWith('sub kegiatan'))
    return from > 0 && rest.slice(2).every(isNeutral) ? { kind: 'all' } : null;
  if (from === 0 && rest.length < 2) return null;
  const level = levelInWords(said);
  if (level !== null) return rest[1] === 'dan' ? null : { kind: 'level', depth: DEPTH[level] };
  return isOpdName(said, profile) ? { kind: 'opd', name: said } : null;
}
