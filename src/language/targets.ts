/** Indicators of step 9: what is to be reached, from where, and whether that is the way step 6 wants to go. */

import type { Profile } from '../profile/index.ts';
import { perProfile } from '../profile/per-profile.ts';
import type { Figures } from './figure.ts';
import { type Mutu, mutuOf } from './goodness.ts';
import type { Sex } from './lexicon.ts';
import { isFunctionWord } from './likeness.ts';
import type { Amount } from './numbers.ts';
import type { Segment } from './segment.ts';
import { stem } from './stem.ts';

export interface Sasaran {
  readonly segment: Segment;
  /** The last sex named before the figure; null where none or both are. */
  readonly sex: Sex | null;
  /** What it starts from, where the indicator says so itself. */
  readonly dari: Amount | null;
  readonly ke: Amount;
  /** The change the indicator names, a denied one ("tidak turun") left out. */
  readonly arah: 'naik' | 'turun' | null;
  /** The figure is the change itself ("bertambah 10 orang"), not what is reached. */
  readonly selisih: boolean;
  /** Whether it is a matter that should fall (korban, putus sekolah, "belum"). */
  readonly mutu: Mutu;
  /** Stems of what is measured. */
  readonly hal: readonly string[];
}

export const targetWords = perProfile(({ sasaran, bukti }) => ({
  towards: new Set(sasaran.menuju),
  rise: new Set(sasaran.naik),
  fall: new Set(sasaran.turun),
  joins: new Set(sasaran.penyambung),
  denial: new Set(sasaran.ingkar),
  more: new Set(sasaran.tambahan),
  before: new Set(sasaran.takTransitif),
  alike: new Set(sasaran.tanpaBeda.flatMap((word) => [word, stem(word)])),
  empty: new Set(bukti.tanpaIsi.flatMap((word) => [word, stem(word)])),
}));

/** Whether an indicator gives a figure to reach: one that is more than a starting point, with a unit or a word for what it counts. */
export function hasTarget(figures: Figures): boolean {
  return figures.segments.some((segment) => {
    const words = segment.tokens.some((token) => token.kind === 'word' && token.word.length > 1);
    return segment.values.some((value, i) => {
      const bare = value.amount.unit === null && value.amount.noun === null && !words;
      return !bare && !value.amount.aside && !startsOnly(segment, i);
    });
  });
}

/** "turun dari 869 jiwa": a start without an end. */
function startsOnly(segment: Segment, i: number): boolean {
  const value = segment.values[i];
  if (!value || !isStart(segment, value.from)) return false;
  return segment.values.length === i + 1 && i === 0;
}

/** "dari 869 jiwa" is where a change starts, "tidak lebih dari 45 orang" is what is to be reached. */
function isStart({ tokens }: Segment, at: number): boolean {
  return tokens[at - 1]?.word === 'dari' && !/^(?:lebih|kurang)$/.test(tokens[at - 2]?.word ?? '');
}

/** Targets looked at: an indicator has a few; a hostile text is cut here, since each is read with its whole clause. */
const MOST = 60;

/** The first targets of an indicator, in order. */
export function targetsIn(figures: Figures, profile: Profile): Sasaran[] {
  const words = targetWords(profile);
  const found: Sasaran[] = [];
  for (const segment of figures.segments) {
    let from: Amount | null = null;
    let since = 0;
    let passed = 0;
    const whole = contentStems(segment, profile);
    for (const [at, value] of segment.values.entries()) {
      if (value.amount.aside || value.amount.approx) continue;
      if (found.length >= MOST) return found;
      const lead = segment.tokens[value.from - 1]?.word ?? '';
      if (isStart(segment, value.from)) {
        from = value.amount;
        continue;
      }
      while (passed < segment.marks.length && (segment.marks[passed]?.from ?? 0) < value.to) passed++;
      const apart = ownClause(segment, since, value.from, profile) ?? beforeNext(segment, at, profile);
      const mark = segment.marks[passed - 1] ?? segment.marks[0];
      const moved = /^(?:sebesar|sebanyak|sekitar|minimal|hingga)$/.test(lead)
        ? (segment.tokens[value.from - 2]?.word ?? '')
        : lead;
      let arah: Sasaran['arah'] = null;
      for (let i = since; i < value.from; i++) {
        const word = segment.tokens[i]?.word ?? '';
        const denied = words.denial.has(segment.tokens[i - 1]?.word ?? '');
        if (words.rise.has(word)) arah = denied ? null : 'naik';
        if (words.fall.has(word)) arah = denied ? null : 'turun';
      }
      found.push({
        segment,
        sex: segment.both.length > 0 ? null : (mark?.sex ?? null),
        dari: from !== null && from.kind === value.amount.kind ? from : null,
        ke: value.amount,
        arah,
        selisih: words.rise.has(moved) || words.fall.has(moved) || addsOn(segment, value.to, words.more),
        mutu: mutuOf(apart ?? clauseOf(segment, value.to), profile),
        hal: apart ? stemsOfWords(apart, profile) : whole,
      });
      from = null;
      since = value.to;
    }
  }
  return found;
}

/** Words of a further target that stands after a joining word ("..., dan pengurus perempuan dari 4 menjadi 16"); null where it names nothing of its own. */
function ownClause(segment: Segment, since: number, before: number, profile: Profile): string[] | null {
  if (since === 0) return null;
  const { joins } = targetWords(profile);
  const between = segment.tokens.slice(since, before);
  const at = between.findLastIndex(({ word }) => joins.has(word));
  if (at < 0) return null;
  const own = between.slice(at + 1).flatMap(({ kind, word }) => (kind === 'word' ? [word] : []));
  return stemsOfWords(own, profile).length > 0 ? own : null;
}

/** Words of the first target where a further one with words of its own is joined to it ("Kios perempuan 60 unit dan peserta perempuan 120 orang"); null where none is. */
function beforeNext(segment: Segment, at: number, profile: Profile): string[] | null {
  const [value, next] = [segment.values[at], segment.values[at + 1]];
  if (at > 0 || !value || !next || ownClause(segment, value.to, next.from, profile) === null) return null;
  const { joins } = targetWords(profile);
  const join = segment.tokens.slice(0, next.from).findLastIndex(({ word }) => joins.has(word));
  return segment.tokens.slice(0, join).flatMap(({ kind, word }) => (kind === 'word' ? [word] : []));
}

/** Words of a target that follows no other: all up to where its clause ends, so that what is said of others after it is left out. */
function clauseOf(segment: Segment, from: number): string[] {
  const end = segment.tokens.findIndex(({ word }, at) => at >= from && (word === ',' || word === ';'));
  const clause = end < 0 ? segment.tokens : segment.tokens.slice(0, end);
  return clause.flatMap(({ kind, word }) => (kind === 'word' ? [word] : []));
}

/** "80 sambungan baru": so many more. */
function addsOn(segment: Segment, from: number, more: ReadonlySet<string>): boolean {
  return segment.tokens.slice(from, from + ADDED).some((token) => more.has(token.word));
}

const ADDED = 6;

/** Stems of a segment that say what it is about: no joining words, persons in general, or words of comparison. */
export function contentStems(segment: Segment, profile: Profile): string[] {
  return stemsOfWords(
    segment.tokens.filter((token) => token.kind === 'word').map((token) => token.word),
    profile,
  );
}

export function stemsOfWords(words: readonly string[], profile: Profile): string[] {
  const { empty } = targetWords(profile);
  const sexes = sexWords(profile);
  const stems = words
    .filter((word) => !sexes.has(word) && !isFunctionWord(word) && !empty.has(word))
    .map(stem)
    .filter((root) => root.length > 1 && !empty.has(root) && !isFunctionWord(root) && !sexes.has(root));
  return [...new Set(stems)];
}

const sexWords = perProfile(
  ({ kelamin }) => new Set([...kelamin.laki.kata, ...kelamin.perempuan.kata, ...kelamin.keduanya, 'l', 'p']),
);
