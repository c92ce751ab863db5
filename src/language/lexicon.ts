/** The profile's word lists of figures and sexes, as sets, made once a profile. */
import type { Profile } from '../profile/index.ts';
import { foldWord, words } from './tokens.ts';

export type Sex = 'L' | 'P';

export interface Lexicon {
  readonly angka: Profile['angka'];
  /** Sex of a word that says it by itself. */
  readonly sex: ReadonlyMap<string, Sex>;
  /** Short marks (L, lk, KKP): they say it only beside a figure. */
  readonly short: ReadonlySet<string>;
  readonly letters: ReadonlyMap<string, Sex>;
  /** Words that mean men only where the women's word stands beside ("siswa" and "siswi"). */
  readonly generic: ReadonlyMap<string, string>;
  readonly both: ReadonlySet<string>;
  readonly joins: ReadonlySet<string>;
  /** Names and sayings that hold a sex word and say no sex, by their first word. */
  readonly notSex: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly notBefore: ReadonlySet<string>;
  readonly unitClass: ReadonlyMap<string, string>;
  /** Verbs of a change ("naik", "turun"). */
  readonly moves: ReadonlySet<string>;
  readonly numerals: Readonly<
    Record<'bilangan' | 'pecahan' | 'penyebut' | 'pengali', ReadonlyMap<string, number>>
  >;
  set(name: ListName): ReadonlySet<string>;
}

type ListName = {
  [K in keyof Profile['angka']]: Profile['angka'][K] extends readonly string[] ? K : never;
}[keyof Profile['angka']];

const made = new WeakMap<Profile, Lexicon>();

export function lexicon(profile: Profile): Lexicon {
  const before = made.get(profile);
  if (before) return before;
  const now = make(profile);
  made.set(profile, now);
  return now;
}

function make({ angka, kelamin, sasaran }: Profile): Lexicon {
  const sex = new Map<string, Sex>();
  for (const word of kelamin.laki.kata) sex.set(foldWord(word), 'L');
  for (const word of kelamin.perempuan.kata) sex.set(foldWord(word), 'P');
  const notSex = new Map<string, string[][]>();
  for (const phrase of kelamin.bukan) {
    const parts = words(phrase);
    const [first = ''] = parts;
    notSex.set(first, [...(notSex.get(first) ?? []), parts]);
  }
  const unitClass = new Map<string, string>();
  for (const [name, list] of Object.entries(angka.benda)) for (const word of list) unitClass.set(word, name);
  for (const word of angka.orang) unitClass.set(word, 'orang');
  const sets = new Map<string, ReadonlySet<string>>();
  return {
    angka,
    sex,
    short: new Set(kelamin.singkatan),
    letters: new Map<string, Sex>([
      ...kelamin.laki.huruf.map((letter) => [letter, 'L'] as const),
      ...kelamin.perempuan.huruf.map((letter) => [letter, 'P'] as const),
    ]),
    generic: new Map(Object.entries(kelamin.lawanKata)),
    both: new Set(kelamin.keduanya),
    joins: new Set(kelamin.penyambung),
    notSex,
    notBefore: new Set(kelamin.sebelumAngkaBukan),
    unitClass,
    moves: new Set([...sasaran.naik, ...sasaran.turun]),
    numerals: {
      bilangan: new Map(Object.entries(angka.bilangan)),
      pecahan: new Map(Object.entries(angka.pecahan)),
      penyebut: new Map(Object.entries(angka.penyebut)),
      pengali: new Map(Object.entries(angka.pengali)),
    },
    set(name) {
      const set = sets.get(name) ?? new Set<string>(angka[name]);
      sets.set(name, set);
      return set;
    },
  };
}
