/** Step 2: where its data come from and of which year they are. */

import type { Profile } from '../profile/index.ts';
import { perProfile } from '../profile/per-profile.ts';
import type { GapContext } from '../rules/rule.ts';
import type { Figures } from './figure.ts';
import { dataFigures } from './gap-figures.ts';
import { findPhrases, phraseList, stemmed } from './phrases.ts';
import { type Token, tokens } from './tokens.ts';
import { writtenYears } from './written-years.ts';

const lists = perProfile(({ sumber }) => ({
  words: new Set(sumber.kata),
  units: new Set(sumber.unit),
  before: new Set(sumber.sesudah),
  phrases: phraseList(sumber.frasa.map((phrase) => [`=${phrase.split(' ').join(' =')}`, true] as const)),
  names: sumber.aplikasi.map((pattern) => new RegExp(pattern)),
  counted: new Set(sumber.bukanSingkatan),
  according: new Set(sumber.menurut),
  dividing: new Set(sumber.pembagi),
  data: new Set(sumber.pembukaData),
  notData: new Set(sumber.bukanIsiData),
}));

type Lists = ReturnType<typeof lists>;

/** A name longer than this is none. */
const LONGEST_NAME = 30;
const ABBREVIATION = /^\p{Lu}[\p{Lu}\d]{2,11}$/u;
/** "Disalurkan" begins like "Disnaker". */
const PASSIVE = /^di\p{L}+(?:kan|ai|ui)$/u;
/** "ePPGBM", "SiRUP", "InaTEWS". */
const MIXED = /^\p{L}*\p{Ll}\p{Lu}\p{L}*$/u;

/**
 * Whether a text names an agency, unit, document, survey, application or the OPD's own record. Sources are named in too many ways for a
 * list: a name where a keeper of records would stand is one too.
 */
export function namesSource(text: string, profile: Profile): boolean {
  const known = lists(profile);
  const list = tokens(text);
  return (
    list.some((token, i) => token.kind === 'word' && isSource(token, i, list, known)) ||
    findPhrases(stemmed(text), known.phrases).length > 0
  );
}

function isSource(token: Token, i: number, list: readonly Token[], known: Lists): boolean {
  const { word, text } = token;
  if (known.words.has(word) || word.split('-').some((part) => known.words.has(part))) return true;
  const previous = list[i - 1]?.word ?? '';
  if (known.data.has(previous)) return !known.notData.has(word);
  if (known.according.has(previous)) {
    if (previous === 'menurut' || previous === 'berdasarkan') return !known.dividing.has(word);
  }
  if (known.counted.has(word) || text.length > LONGEST_NAME) return false;
  const capital = /^\p{Lu}/u.test(text);
  if (known.units.has(word) && capital) return true;
  if (known.names.some((name) => name.test(text)) && !PASSIVE.test(word)) return true;
  if (MIXED.test(text) && text.length > 3) return true;
  return ABBREVIATION.test(text) && standsAsKeeper(i, list, known);
}

/** Where a keeper of records is named: first in a sentence, in brackets, after "menurut" or "data", or before a year or comma. */
function standsAsKeeper(i: number, list: readonly Token[], known: Lists): boolean {
  const before = list[i - 1];
  const after = list[i + 1];
  if (before === undefined || /^[.;:(,|]$/.test(before.text)) return true;
  if (known.before.has(before.word) || known.according.has(before.word)) return true;
  return after !== undefined && (/^[,)]$/.test(after.text) || /^(?:19|20)\d\d$/.test(after.text));
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
  const all = yearsOf(figures, ctx.profile);
  const past = all.filter((year) => year <= limit);
  const years = past.length > 0 ? past : all;
  const newest = years.reduce((best, year) => Math.max(best, year), 0);
  return { tahun: newest === 0 ? null : newest, adaSumber: namesSource(figures.text, ctx.profile) };
}

function yearsOf({ text, years, all }: Figures, profile: Profile): number[] {
  return [...years, ...writtenYears(text, all, profile)];
}
