import type { Kategori, SubKegiatan } from '../model/index.ts';
import type { Profile } from '../profile/index.ts';
import { perProfile } from '../profile/per-profile.ts';

/** A category that a sub kegiatan's name or code speaks for, with what was seen. */
export interface Potensi {
  readonly kategori: Exclude<Kategori, 'kesetaraan'>;
  /** Groups of the word list that were met ("kehamilan", "pug", "kode-perempuan"); the catalogues name them. */
  readonly kelompok: readonly string[];
  /** The words as they stand in the name; for a code alone, its leading part. */
  readonly words: readonly string[];
}

type Kelompok = Profile['potensi']['kelompok'][number];

interface Phrase {
  readonly words: readonly string[];
  /** Null: a name that holds the words and means none ("Gedung Wanita"). */
  readonly kelompok: Kelompok | null;
}

/** The word list made ready once for a profile: every sub kegiatan of a run is held against it. */
interface Lexicon {
  /** Phrases by their first word, longest first, so that "kekerasan berbasis gender" is met before "gender". */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** Words that count only as they are written ("PUG"). */
  readonly exact: ReadonlyMap<string, Kelompok>;
  /** Last words of what speaks for a category, in small letters: a name without any of them, as most are, speaks for none. */
  readonly ends: ReadonlySet<string>;
  readonly netral: ReadonlySet<string>;
  /** Leading segments of the codes that speak for a category. */
  readonly codes: readonly CodePattern[];
}

interface CodePattern {
  readonly id: string;
  readonly kategori: Potensi['kategori'];
  readonly parts: readonly string[];
}

const lexiconOf = perProfile(({ potensi }): Lexicon => {
  const phrases = new Map<string, Phrase[]>();
  const add = (text: string, kelompok: Kelompok | null): void => {
    const words = text.split(' ');
    const first = words[0] ?? '';
    const list = phrases.get(first);
    if (list) list.push({ words, kelompok });
    else phrases.set(first, [{ words, kelompok }]);
  };
  for (const text of potensi.bukan) add(text, null);
  for (const kelompok of potensi.kelompok) for (const text of kelompok.kata) add(text, kelompok);
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length);
  const exact = new Map<string, Kelompok>();
  for (const kelompok of potensi.kelompok) {
    for (const word of kelompok.persis ?? []) if (!exact.has(word)) exact.set(word, kelompok);
  }
  const codes = potensi.kode.flatMap(({ id, kategori, awalan }) =>
    awalan.map((pattern) => ({ id, kategori: kategoriOf(kategori), parts: pattern.split('.') })),
  );
  const telling = potensi.kelompok.flatMap(({ kata, persis = [] }) => [...kata, ...persis]);
  const ends = new Set(telling.map((text) => text.slice(text.lastIndexOf(' ') + 1).toLowerCase()));
  return { phrases, exact, ends, netral: new Set(potensi.netral), codes };
});

function startsWithCode(segments: readonly string[], parts: readonly string[]): boolean {
  for (let at = 0; at < parts.length; at++) {
    if (parts[at] !== segments[at] && parts[at] !== '*') return false;
  }
  return true;
}

/** Whole words as they are written. */
function wordsOf(name: string): readonly string[] {
  return name.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Names are ASCII but for a few; to take them apart by the classes of Unicode would take ten times as long. */
function saysNothing(name: string, { ends }: Lexicon): boolean {
  if (!/^[ -~]*$/.test(name)) return false;
  const lower = name.toLowerCase();
  const words = /^[a-z0-9 ]*$/.test(lower) ? lower.split(' ') : lower.split(/[^a-z0-9]+/);
  return !words.some((word) => ends.has(word));
}

/**
 * The category that the name or code of a sub kegiatan speaks for: 1 (khusus) for a service to one sex, 3 (pelembagaan) for the
 * institutions of gender mainstreaming; null where neither speaks. Never category 2: only a GAP that states a gap earns that
 * (domain.md 3.1). Words are whole words ("ibu" is not in "distribusi"), the longest phrase counts, the name goes before the code,
 * and program 01 (penunjang) is neutral whatever it says. Linear in the length of the name.
 */
export function proposeKategori(row: Pick<SubKegiatan, 'code' | 'name'>, profile: Profile): Potensi | null {
  const lexicon = lexiconOf(profile);
  const segments = row.code.split('.');
  if (lexicon.netral.has(segments[2] ?? '')) return null;
  if (saysNothing(row.name, lexicon)) return byCode(segments, lexicon);
  const hits = hitsIn(row.name, segments, lexicon, profile);
  const wanted = hits.some((hit) => hit.kelompok.kategori === 'pelembagaan') ? 'pelembagaan' : 'khusus';
  const telling = hits.filter((hit) => hit.kelompok.kategori === wanted);
  if (telling.length > 0) {
    return {
      kategori: wanted,
      kelompok: [...new Set(telling.map((hit) => hit.kelompok.id))],
      words: [...new Set(telling.map((hit) => hit.words))],
    };
  }
  return byCode(segments, lexicon);
}

function byCode(segments: readonly string[], { codes }: Lexicon): Potensi | null {
  const code = codes.find(({ parts }) => startsWithCode(segments, parts));
  if (code === undefined) return null;
  const { id, kategori, parts } = code;
  return { kategori, kelompok: [id], words: [segments.slice(0, parts.length).join('.')] };
}

interface Hit {
  readonly kelompok: Kelompok;
  readonly words: string;
}

function hitsIn(
  name: string,
  segments: readonly string[],
  { phrases, exact }: Lexicon,
  { potensi }: Profile,
): Hit[] {
  const raw = wordsOf(name);
  const words = raw.map((word) => word.toLowerCase());
  const has = (word: string): boolean => words.includes(word) || raw.includes(word);
  const allows = (kelompok: Kelompok): boolean =>
    !kelompok.kecualiKata?.some(has) &&
    !kelompok.kecualiKode?.some((code) => startsWithCode(segments, code.split('.'))) &&
    !(kelompok.bukanAnakSaja && has('anak') && !potensi.kataPerempuan.some(has));

  const hits: Hit[] = [];
  for (let at = 0; at < words.length; ) {
    const phrase = phrases
      .get(words[at] ?? '')
      ?.find((candidate) => candidate.words.every((word, offset) => words[at + offset] === word));
    const length = phrase?.words.length ?? 1;
    const kelompok = phrase ? phrase.kelompok : exact.get(raw[at] ?? '');
    if (kelompok && allows(kelompok)) hits.push({ kelompok, words: raw.slice(at, at + length).join(' ') });
    at += length;
  }
  return hits;
}

function kategoriOf(text: string): Potensi['kategori'] {
  return text === 'pelembagaan' ? 'pelembagaan' : 'khusus';
}
