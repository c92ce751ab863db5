/** How alike two texts are, by the stems of the words that carry their matter. Linear in both; very long texts are cut. */
import umum from '../profile/words/umum.json' with { type: 'json' };
import { LONGEST_TEXT } from './phrases.ts';
import { stem, stems } from './stem.ts';

/** Stems looked at: a planning cell has some hundreds; a hostile one is cut here. */
const MOST = 3000;

const KATA_TUGAS: ReadonlySet<string> = new Set(umum.kataTugas.flatMap((word) => [word, stem(word)]));
const SATUAN: ReadonlySet<string> = new Set(umum.satuan.map(stem));
const ORANG: ReadonlySet<string> = new Set(umum.orang.map(stem));
const GENERIK: ReadonlySet<string> = new Set(umum.generik.map(stem));

/** Words that only join ("dan", "yang", "untuk"), by word or stem. */
export function isFunctionWord(root: string): boolean {
  return KATA_TUGAS.has(root);
}

/** Words that any planning text has ("kegiatan", "masyarakat", "perempuan"): they say little of what a text is about. */
export function isGeneric(root: string): boolean {
  return GENERIK.has(root);
}

/** Those whom plans speak of ("petani", "istri"): to share them ties no action to a cause. */
export function isPeople(root: string): boolean {
  return ORANG.has(root);
}

/** What plans count places and people in ("12 desa", "40 orang"). */
export function isUnit(root: string): boolean {
  return SATUAN.has(root);
}

/** The stems of a text that carry its matter, in order, joining words left out. */
export function matterOf(text: string): string[] {
  return stems(text.slice(0, LONGEST_TEXT))
    .filter((root) => root.length > 1 && !KATA_TUGAS.has(root))
    .slice(0, MOST);
}

/** Share of the matter of `part` that stands in `whole`, 0 to 1; 0 where `part` has none. */
export function coverage(part: Iterable<string>, whole: Iterable<string>): number {
  const there = new Set(whole);
  const asked = new Set(part);
  if (asked.size === 0) return 0;
  let found = 0;
  for (const root of asked) if (there.has(root)) found++;
  return found / asked.size;
}

/**
 * Likeness of two texts from 0 (nothing in common) to 1 (the same matter, in whatever order): twice the shared stems over all
 * (Dice). Two texts without matter are not alike.
 */
export function likeness(a: string, b: string): number {
  return likenessOfStems(matterOf(a), matterOf(b));
}

/** The same for stems at hand. */
export function likenessOfStems(a: Iterable<string>, b: Iterable<string>): number {
  const left = new Set(a);
  const right = new Set(b);
  if (left.size === 0 || right.size === 0) return 0;
  let shared = 0;
  for (const root of left) if (right.has(root)) shared++;
  return (2 * shared) / (left.size + right.size);
}
