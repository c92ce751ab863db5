/**
 * Sketches of texts, so that near-identical ones are found without keeping the texts: the smallest hashes of a text's word
 * pairs. Two texts' Jaccard likeness is read off their sketches (bottom-k estimate; exact for texts of at most SIZE pairs).
 */

/** Hashes kept of each text. */
export const SKETCH_SIZE = 12;

/** 32-bit FNV-1a of a string's code units, mixed so that the smallest values are an even sample. */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Words of a text in lower case; figures count as words, so the same sentence with other figures is another text. */
export function words(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The sketch of a text, ascending and without repeats; null where it has fewer than `minimumWords` words to tell it by. */
export function sketch(text: string, minimumWords: number): Uint32Array | null {
  const all = words(text);
  if (all.length < minimumWords) return null;
  const hashes = new Set<number>();
  for (let i = 0; i + 1 < all.length; i++) hashes.add(hash(`${all[i]} ${all[i + 1]}`));
  return Uint32Array.from(hashes).sort().slice(0, SKETCH_SIZE);
}

/** Estimated Jaccard likeness of two texts, 0 to 1: how much of the smallest hashes of both together stands in both. */
export function likeness(a: Uint32Array, b: Uint32Array): number {
  let [i, j, both, seen] = [0, 0, 0, 0];
  while (seen < SKETCH_SIZE && (i < a.length || j < b.length)) {
    const x = a[i] ?? Number.POSITIVE_INFINITY;
    const y = b[j] ?? Number.POSITIVE_INFINITY;
    if (x === y) both++;
    if (x <= y) i++;
    if (y <= x) j++;
    seen++;
  }
  return seen === 0 ? 0 : both / seen;
}
