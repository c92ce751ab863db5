import { Remembered } from '../profile/remembered.ts';
import singkatan from '../profile/words/singkatan.json' with { type: 'json' };

/** A stretch of a text, `end` exclusive, in UTF-16 units of the text as it stands in the cell. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Token extends Span {
  /** As written. */
  readonly text: string;
  /** Lower case, accents and scanning slips undone (`foldWord`); of a number its digits and marks as written. */
  readonly word: string;
  readonly kind: 'word' | 'number' | 'mark';
}

/**
 * A word may hold digits after its first letter and inner hyphens or apostrophes ("laki-laki", "laki2", "K6", "Jum'at"); a number
 * holds its grouping and decimal marks ("1.234,5"); anything else that is no blank is a mark of one character. "Rp9,4" and "L67"
 * are two tokens each, "P4K" is one.
 */
const TOKEN =
  /[Rr][Pp](?=\d)|[LP](?=\d{1,9}(?:[.,]\d{1,3}){0,4}(?![\p{L}\d]))|\p{L}[\p{L}\p{M}\d]*(?:[-'’‐‑]\p{L}[\p{L}\p{M}\d]*)*|\d+(?:[.,]\d+)*|\S/gu;

/** Words as hurried planners shorten them, in full; a short form that may mean several words ("kel", "tp") is not among them. */
const IN_FULL: ReadonlyMap<string, string> = new Map(Object.entries(singkatan));

/**
 * The form in which words are compared: lower case, no accents, plain hyphen and apostrophe, the usual short forms in full ("yg", "laki2"),
 * and the capital I that scans print for an l undone where the writer can only have meant an l ("Iaki-Iaki").
 */
export function foldWord(word: string): string {
  return folded.of(word, fold);
}

/** Plans use the same few thousand words again and again. */
const folded = new Remembered<string>(20_000);

function fold(word: string): string {
  const lower = word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[‐‑]/g, '-')
    .replace(/’/g, "'");
  const full = IN_FULL.get(lower) ?? lower.replace(/^(\p{L}{3,})2$/u, '$1-$1');
  return full.replace(/\biaki/g, 'laki').replace(/^iain-iain$/, 'lain-lain');
}

/** All tokens of a text in order, in time linear in its length. `offset` is added to every span. */
export function tokens(text: string, offset = 0): Token[] {
  const found: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const raw = match[0];
    const start = offset + match.index;
    const first = raw.codePointAt(0) ?? 0;
    const digit = first >= 48 && first <= 57;
    const plain = (first >= 65 && first <= 90) || (first >= 97 && first <= 122);
    const kind = digit ? 'number' : plain || /^\p{L}/u.test(raw) ? 'word' : 'mark';
    found.push({
      start,
      end: start + raw.length,
      text: raw,
      word: kind === 'word' ? foldWord(raw) : raw,
      kind,
    });
  }
  return found;
}

/** The words of a text, folded, without numbers and marks. */
export function words(text: string): string[] {
  return tokens(text)
    .filter((token) => token.kind === 'word')
    .map((token) => token.word);
}

/** A text made comparable as a whole: folded words and numbers with one blank between, marks dropped. */
export function normalise(text: string): string {
  return tokens(text)
    .filter((token) => token.kind !== 'mark')
    .map((token) => token.word)
    .join(' ');
}
