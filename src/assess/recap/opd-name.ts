/** Names of organisations as people write them, matched with care: what is not certain is said to be so. */
import { nameKey, type OpdName } from '../../intake/opd-name.ts';
import { lettersApart } from '../../intake/spelling.ts';
import type { Profile } from '../../profile/index.ts';

type NameWords = Profile['namaOpd'];

/**
 * How a name was matched, surest first. `kode`: the organisation codes are the same. `nama`: the same words, abbreviations written
 * out. `potongan`: cut off at the length a sheet's name may have. `unit`: a unit of that OPD. `singkatan`: initials or first
 * letters of the words. `mirip`: most words are the same.
 */
export const MATCH_WAYS = ['kode', 'nama', 'potongan', 'unit', 'singkatan', 'mirip'] as const;
export type MatchWay = (typeof MATCH_WAYS)[number];

/** Ways that a person should look at again. */
export function isDoubtful(way: MatchWay): boolean {
  return way === 'singkatan' || way === 'mirip';
}

/** At most one letter differs, in words long enough that this is a slip ("permukiman", "pemukiman"). */
function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 7 || Math.abs(a.length - b.length) > 1) return false;
  return lettersApart(a, b) <= 1;
}

/** `dp3ap2kb` is `dpppappkb`: a digit repeats the letter before it. */
function spellDigits(word: string): string {
  return word.replace(/(\p{L})([2-9])/gu, (_, letter: string, times: string) => letter.repeat(Number(times)));
}

function isInitials(short: OpdName, long: OpdName): boolean {
  const letters = spellDigits(short.plain.replace(/ /g, ''));
  if (letters.length < 3 || long.words.length < 3) return false;
  return letters === long.words.map((word) => word[0] ?? '').join('');
}

/** "Dinas P dan K": word by word the beginning of the other's, at least one of them shortened. */
function isFirstLetters(short: OpdName, long: OpdName): boolean {
  return (
    short.words.length > 1 &&
    short.words.length === long.words.length &&
    short.words.every((word, i) => (long.words[i] ?? '').startsWith(word)) &&
    short.words.some((word, i) => word !== long.words[i])
  );
}

const CUT_AT = 28;
function isCut(short: OpdName, long: OpdName): boolean {
  return (
    short.plain.length >= CUT_AT &&
    short.plain.length < long.plain.length &&
    long.plain.startsWith(short.plain)
  );
}

const ALIKE = 0.75;
function isAlike(a: OpdName, b: OpdName, names: NameWords): boolean {
  const [kindA = '', kindB = ''] = [a.words[0], b.words[0]];
  if (kindA !== kindB && [kindA, kindB].some((kind) => names.tanpaWilayah.includes(kind))) return false;
  const content = (name: OpdName) => [...new Set(name.words.filter((word) => !names.jenis.includes(word)))];
  const [x, y] = [content(a), content(b)];
  if (x.length === 0 || y.length === 0) return false;
  const both = x.filter((word) => y.some((other) => sameWord(word, other))).length;
  return both === Math.min(x.length, y.length) || (2 * both) / (x.length + y.length) >= ALIKE;
}

function isUnitOf(unit: OpdName, opd: OpdName, names: NameWords): boolean {
  const text = ` ${unit.words.join(' ')} `;
  const parent = ` ${opd.words.join(' ')} `;
  return names.unit.some(
    ({ kata, induk }) =>
      parent.includes(` ${induk} `) &&
      kata.some((word) => text.includes(` ${word} `)) &&
      !kata.some((word) => parent.includes(` ${word} `)),
  );
}

/** Whether `name` is that of `listed`, this way. */
function fits(way: MatchWay, name: OpdName, listed: OpdName, names: NameWords): boolean {
  switch (way) {
    case 'kode':
      return name.code !== null && name.code === listed.code;
    case 'nama':
      return nameKey(name) === nameKey(listed);
    case 'potongan':
      return isCut(name, listed) || isCut(listed, name);
    case 'unit':
      return isUnitOf(name, listed, names);
    case 'singkatan':
      return (
        isInitials(name, listed) ||
        isInitials(listed, name) ||
        isFirstLetters(name, listed) ||
        isFirstLetters(listed, name)
      );
    case 'mirip':
      return isAlike(name, listed, names);
  }
}

export interface NameMatch {
  /** Index in the list. */
  readonly index: number;
  readonly way: MatchWay;
}

/**
 * Matches names with the entries of a list, surest way first: a name that is certain takes its entry before a doubtful one may.
 * Several names may share an entry (files apart, units) as long as their way is not a doubtful one. A name that fits several
 * entries equally well is left unmatched; `rivals` says which.
 */
export function matchNames(
  given: readonly OpdName[],
  listed: readonly OpdName[],
  names: NameWords,
): readonly { readonly match: NameMatch | null; readonly rivals: readonly number[] }[] {
  const matches: (NameMatch | null)[] = given.map(() => null);
  const rivals: number[][] = given.map(() => []);
  const taken = new Set<number>();
  for (const way of MATCH_WAYS) {
    const now: [number, number][] = [];
    given.forEach((name, i) => {
      if (matches[i]) return;
      // Two organisation codes that differ are two organisations, however alike their names are.
      const open = listed.flatMap((entry, j) =>
        !(isDoubtful(way) && taken.has(j)) &&
        (way === 'kode' ||
          way === 'unit' ||
          name.code === null ||
          entry.code === null ||
          name.code === entry.code) &&
        fits(way, name, entry, names)
          ? [j]
          : [],
      );
      if (open.length === 1 && open[0] !== undefined) now.push([i, open[0]]);
      else if (open.length > 1) rivals[i] = open;
    });
    for (const [i, j] of now) {
      matches[i] = { index: j, way };
      rivals[i] = [];
      taken.add(j);
    }
  }
  return matches.map((match, i) => ({ match, rivals: rivals[i] ?? [] }));
}
