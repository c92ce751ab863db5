/** Step 2: where its data come from and of which year they are. */

import type { Profile } from '../profile/index.ts';
import { perProfile } from '../profile/per-profile.ts';
import type { GapContext } from '../rules/rule.ts';
import { dataFigures } from './gap-figures.ts';
import { findPhrases, phraseList, stemmed } from './phrases.ts';
import { tokens } from './tokens.ts';

const lists = perProfile(({ sumber }) => ({
  words: new Set(sumber.kata),
  units: new Set(sumber.unit),
  before: new Set(sumber.sesudah),
  phrases: phraseList(sumber.frasa.map((phrase) => [`=${phrase.split(' ').join(' =')}`, true] as const)),
  names: sumber.aplikasi.map((pattern) => new RegExp(pattern)),
}));

/** Whether a text names an agency, unit, document, survey, application or the OPD's own record. */
export function namesSource(text: string, profile: Profile): boolean {
  const { words, units, before, phrases, names } = lists(profile);
  const list = tokens(text);
  const found = list.some(
    (token, i) =>
      token.kind === 'word' &&
      (words.has(token.word) ||
        (units.has(token.word) && /^\p{Lu}/u.test(token.text)) ||
        token.word.split('-').some((part) => words.has(part)) ||
        (/^\p{Lu}{3,12}$/u.test(token.text) && before.has(list[i - 1]?.word ?? '')) ||
        (token.text.length <= 30 && names.some((name) => name.test(token.text)))),
  );
  return found || findPhrases(stemmed(text), phrases).length > 0;
}

export interface AsalData {
  /** Newest year of the data, years after the budget year left out; null where step 2 names none. */
  readonly tahun: number | null;
  readonly adaSumber: boolean;
}

/** Reading: year and source of step 2; null where it holds no figure at all. */
export function dataOrigin(ctx: GapContext): AsalData | null {
  const figures = ctx.read(dataFigures);
  if (!figures || figures.all.length === 0) return null;
  const limit = ctx.year ?? Number.POSITIVE_INFINITY;
  const past = figures.years.filter((year) => year <= limit);
  const years = past.length > 0 ? past : figures.years;
  const newest = years.reduce((best, year) => Math.max(best, year), 0);
  return { tahun: newest === 0 ? null : newest, adaSumber: namesSource(figures.text, ctx.profile) };
}
