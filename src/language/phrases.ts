/** Finds the phrases of a word list in a text by their stems, in one pass over its words. */
import { stem } from './stem.ts';
import { type Span, type Token, tokens } from './tokens.ts';

/** A token with its stem; a number's or mark's stem is itself. */
export interface Stemmed extends Token {
  readonly stem: string;
  /** The word without its doubling: "ibu-ibu" is "ibu". */
  readonly plain: string;
}

function undoubled(word: string): string {
  const hyphen = word.indexOf('-');
  if (hyphen < 2) return word;
  const left = word.slice(0, hyphen);
  const right = word.slice(hyphen + 1);
  return right === left || right === `${left}nya` ? left : word;
}

/** Several rules read the same cell one after the other: the last ones are kept, so many tokens in all. */
const recent = new Map<string, readonly Stemmed[]>();
let kept = 0;
const KEPT_MOST = 100_000;

/** A cell of Excel holds 32,767 characters at most; of a longer one (CSV) the rest is not looked at. */
export const LONGEST_TEXT = 33_000;

/** All tokens of a text with their stems; a hyphened pair of two words ("suami-istri") gives two entries of one span. */
export function stemmed(text: string): readonly Stemmed[] {
  const before = recent.get(text);
  if (before) return before;
  const found = readStems(text);
  if (kept + found.length > KEPT_MOST) {
    recent.clear();
    kept = 0;
  }
  recent.set(text, found);
  kept += found.length;
  return found;
}

function readStems(text: string): readonly Stemmed[] {
  const found: Stemmed[] = [];
  // Written out, because a spread of each token takes several times as long.
  for (const { start, end, text: written, word, kind } of tokens(text.slice(0, LONGEST_TEXT))) {
    const plain = undoubled(word);
    const root = kind === 'word' ? stem(word) : word;
    const hyphen = kind === 'word' ? root.indexOf('-') : -1;
    const of = (part: string): Stemmed => ({ start, end, text: written, word, kind, plain, stem: part });
    if (hyphen > 0) found.push(of(root.slice(0, hyphen)), of(root.slice(hyphen + 1)));
    else found.push(of(root));
  }
  return found;
}

/** Where a phrase stands: `from` and `to` are indexes into the tokens (`to` exclusive). */
export interface Hit<T> extends Span {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

interface Entry<T> {
  /** Each part is a stem, or "=word" for that very word. */
  readonly parts: readonly string[];
  readonly value: T;
}

export interface PhraseList<T> {
  readonly byFirst: ReadonlyMap<string, readonly Entry<T>[]>;
  readonly byFirstWord: ReadonlyMap<string, readonly Entry<T>[]>;
}

/**
 * Compiles phrases. A phrase is words with blanks between, compared by stem; "=kurang" stands for that very word only.
 * Of phrases that begin alike the longest is tried first.
 */
export function phraseList<T>(phrases: Iterable<readonly [phrase: string, value: T]>): PhraseList<T> {
  const byFirst = new Map<string, Entry<T>[]>();
  const byFirstWord = new Map<string, Entry<T>[]>();
  for (const [phrase, value] of phrases) {
    const parts = phrase.split(' ').map((part) => (part.startsWith('=') ? part : stem(part)));
    const first = parts[0] ?? '';
    const map = first.startsWith('=') ? byFirstWord : byFirst;
    const key = first.startsWith('=') ? first.slice(1) : first;
    const entries = map.get(key) ?? [];
    entries.push({ parts, value });
    map.set(key, entries);
  }
  for (const entries of [...byFirst.values(), ...byFirstWord.values()]) {
    entries.sort((a, b) => b.parts.length - a.parts.length);
  }
  return { byFirst, byFirstWord };
}

function fits(token: Stemmed | undefined, part: string): boolean {
  if (!token) return false;
  return part.startsWith('=')
    ? token.word === part.slice(1) || token.plain === part.slice(1)
    : token.stem === part;
}

/** Phrases found, left to right, longest first, never overlapping. */
export function findPhrases<T>(text: readonly Stemmed[], list: PhraseList<T>): Hit<T>[] {
  const found: Hit<T>[] = [];
  let at = 0;
  while (at < text.length) {
    const token = text[at];
    if (!token) break;
    let best: Entry<T> | null = null;
    const byWord = token.plain === token.word ? undefined : list.byFirstWord.get(token.word);
    for (const entries of [byWord, list.byFirstWord.get(token.plain), list.byFirst.get(token.stem)]) {
      for (const entry of entries ?? []) {
        if (best && entry.parts.length <= best.parts.length) break;
        if (entry.parts.every((part, i) => fits(text[at + i], part))) {
          best = entry;
          break;
        }
      }
    }
    if (!best) {
      at++;
      continue;
    }
    const to = at + best.parts.length;
    const last = text[to - 1] ?? token;
    found.push({ from: at, to, start: token.start, end: last.end, value: best.value });
    at = to;
  }
  return found;
}

/** The values of every phrase that stands anywhere in a text, overlapping ones too, in one pass. */
export function valuesIn<T>(text: readonly Stemmed[], list: PhraseList<T>): ReadonlySet<T> {
  const found = new Set<T>();
  text.forEach((token, at) => {
    const byWord = token.plain === token.word ? undefined : list.byFirstWord.get(token.word);
    for (const entries of [byWord, list.byFirstWord.get(token.plain), list.byFirst.get(token.stem)]) {
      for (const entry of entries ?? []) {
        if (!found.has(entry.value) && entry.parts.every((part, i) => fits(text[at + i], part)))
          found.add(entry.value);
      }
    }
  });
  return found;
}
