/** Worth of a numeral, in figures or in words. */
import type { Lexicon } from './lexicon.ts';
import type { Token } from './tokens.ts';

export interface Numeral {
  readonly value: number;
  /** Decimals printed. */
  readonly places: number;
}

/**
 * Worth of a numeral as written: `82.250`, `1,473,988`, `51,08`, `51.08`, `1.234,5`. `decimal` says which
 * single mark before three digits is a decimal one: a comma in measures, either in percentages, none in counts. Null for codes, dates and numbers that begin with an idle zero.
 */
export function parseNumeral(text: string, decimal: 'none' | 'comma' | 'both' = 'none'): Numeral | null {
  if (/^0\d/.test(text) || text.length > 24) return null;
  const dots = text.split('.').length - 1;
  const commas = text.split(',').length - 1;
  if (dots + commas === 0) return text.length > 12 ? null : { value: Number(text), places: 0 };
  const mark = text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ',';
  const parts = text.split(mark);
  const head = parts[0] ?? '';
  const tail = parts.at(-1) ?? '';
  if (dots > 0 && commas > 0) {
    const groups = head.split(mark === '.' ? ',' : '.');
    if (parts.length !== 2 || groups.slice(1).some((group) => group.length !== 3)) return null;
    return { value: Number(`${groups.join('')}.${tail}`), places: tail.length };
  }
  if (parts.length > 2) {
    const grouped = head.length <= 3 && parts.slice(1).every((part) => part.length === 3);
    return grouped ? { value: Number(parts.join('')), places: 0 } : null;
  }
  if (
    tail.length === 3 &&
    head.length <= 3 &&
    head !== '0' &&
    decimal !== 'both' &&
    !(decimal === 'comma' && mark === ',')
  ) {
    return { value: Number(head + tail), places: 0 };
  }
  return { value: Number(`${head}.${tail}`), places: tail.length };
}

/** A number in words: how many tokens it takes and its worth; `share` for a fraction of a whole, in percent. */
export interface Spelled {
  readonly length: number;
  readonly value: number;
  readonly share: boolean;
}

/**
 * Reads "dua puluh lima", "seratus dua belas", "separuh", "dua pertiga" at token `i`. A lone small number counts only where its
 * neighbours say so: before "dari" or a word for persons, or after "dari" ("tiga dari empat"); "satu kali" is no figure.
 */
export function spelledAt(tokens: readonly Token[], i: number, lex: Lexicon): Spelled | null {
  const word = (at: number): string => (tokens[at]?.kind === 'word' ? (tokens[at]?.word ?? '') : '');
  const { bilangan, pecahan, penyebut } = lex.numerals;
  const whole = pecahan.get(word(i));
  if (whole !== undefined) {
    return lex.set('durasi').has(word(i + 1)) ? null : { length: 1, value: whole, share: true };
  }
  const first = bilangan.get(word(i));
  if (first === undefined) return null;
  const under = penyebut.get(word(i + 1));
  if (under !== undefined && first < under) return { length: 2, value: (100 * first) / under, share: true };

  let total = 0;
  let group = 0;
  let at = i;
  for (; at < i + 12; at++) {
    const digit = bilangan.get(word(at));
    if (digit === undefined) break;
    const next = word(at + 1);
    if (next === 'belas') group += 10 + digit;
    else if (next === 'puluh') group += digit * 10;
    else if (next === 'ratus') group += digit * 100;
    else {
      // A unit ends its group, unless it is one of "seratus", "seribu".
      group += digit;
      if (digit < 100 && next !== 'ribu' && next !== 'juta') {
        at++;
        break;
      }
    }
    if (next === 'belas' || next === 'puluh' || next === 'ratus') at++;
    const scale = word(at + 1) === 'ribu' ? 1000 : word(at + 1) === 'juta' ? 1_000_000 : 0;
    if (scale > 0) {
      total += group * scale;
      group = 0;
      at++;
    }
  }
  const length = at - i;
  const person = lex.unitClass.get(word(at)) === 'orang' || lex.sex.has(word(at));
  const ratio = word(at) === 'dari' || word(i - 1) === 'dari';
  if (length === 1 && !person && !ratio) return null;
  return { length, value: total + group, share: false };
}
