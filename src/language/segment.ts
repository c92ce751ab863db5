/** A sentence (or table row) with its numbers and sexes read, before they are made into figures. */
import { type Bound, bind } from './binding.ts';
import type { Lexicon } from './lexicon.ts';
import { isFunctionWord } from './likeness.ts';
import { readNumbers, type Year } from './numbers.ts';
import { lines, type Passage, sentences } from './sentences.ts';
import { type BothMark, readSexes, type SexMark } from './sexes.ts';
import { type Token, tokens } from './tokens.ts';
import { readValues, type Value } from './values.ts';

export interface Segment extends Passage {
  /** Number of the line of the cell it stands on. */
  readonly line: number;
  /** It goes on after a semicolon or comma: what was spoken of before still is. */
  readonly continues: boolean;
  readonly index: number;
  readonly tokens: readonly Token[];
  readonly values: readonly Value[];
  readonly years: readonly Year[];
  /** Tokens of numerals that are no data. */
  readonly idle: ReadonlySet<number>;
  readonly marks: readonly SexMark[];
  readonly both: readonly BothMark[];
  readonly bounds: readonly Bound[];
  /** Values that belong to no sex, in order. */
  readonly free: readonly Value[];
}

/** The sentences of a cell, each read. */
export function readSegments(text: string, lex: Lexicon): Segment[] {
  const rows = lines(text);
  let row = 0;
  return sentences(text).map((sentence, index) => {
    while (row < rows.length - 1 && (rows[row]?.end ?? 0) < sentence.end) row++;
    const before = text.slice(Math.max(0, sentence.start - 4), sentence.start).trimEnd();
    return readSegment(sentence, row, index, lex, /[;,]$/.test(before));
  });
}

export function readSegment(
  passage: Passage,
  line: number,
  index: number,
  lex: Lexicon,
  continues = false,
): Segment {
  const list = tokens(passage.text, passage.start);
  const { amounts, years, idle } = readNumbers(list, lex);
  const { marks, both } = readSexes(list, lex, {
    begins: new Set(amounts.map((amount) => amount.from)),
    ends: new Set(amounts.map((amount) => amount.to)),
  });
  const stops = new Set<number>();
  for (const mark of [...marks, ...both]) for (let i = mark.from; i < mark.to; i++) stops.add(i);
  const values = readValues(list, amounts, stops, lex);
  const bounds = bind(list, marks, values, idle, lex);
  const taken = new Set(bounds.map((bound) => bound.value));
  return {
    ...passage,
    line,
    continues,
    index,
    tokens: list,
    values,
    years,
    idle,
    marks,
    both,
    bounds,
    free: values.filter((value) => !taken.has(value)),
  };
}

/** Words between two tokens that carry matter: no joining words, units, sexes, and words that only lead to a figure. */
export function contentWords(segment: Segment, from: number, to: number, lex: Lexicon): string[] {
  const found: string[] = [];
  for (let i = Math.max(0, from); i < to; i++) {
    const token = segment.tokens[i];
    if (token?.kind === 'word' && isContent(token.word, lex)) found.push(token.word);
  }
  return found;
}

export function isContent(word: string, lex: Lexicon): boolean {
  return !(
    isFunctionWord(word) ||
    lex.set('ringan').has(word) ||
    lex.set('persen').has(word) ||
    lex.set('tahun').has(word) ||
    lex.sex.has(word) ||
    lex.letters.has(word) ||
    lex.both.has(word) ||
    lex.numerals.pengali.has(word)
  );
}

/**
 * Whether only words that lead to a figure, words already said since `said`, and light marks stand between two tokens: then what
 * follows divides what came before ("Peserta 40 orang: peserta laki-laki 30").
 */
export function isLight(segment: Segment, from: number, to: number, said: number, lex: Lexicon): boolean {
  let before: Set<string> | null = null;
  for (let i = from; i < to; i++) {
    const token = segment.tokens[i];
    if (!token) continue;
    if (token.kind === 'number' || token.text === '|') return false;
    if (token.kind !== 'word' || lex.set('ringan').has(token.word)) continue;
    before ??= new Set(segment.tokens.slice(said, from).map((one) => one.word));
    if (!before.has(token.word)) return false;
  }
  return true;
}

/** First index in an ascending list whose place is at or past `token`. */
function firstFrom(list: readonly { readonly from: number }[], token: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.from ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last year said before a token, else the first one said in the segment; null where none is. */
export function yearAt(segment: Segment, token: number): number | null {
  const before = segment.years[firstFrom(segment.years, token) - 1];
  return (before ?? segment.years[0])?.value ?? null;
}

/** The first two values from a token on that belong to no sex. */
export function freeFrom(segment: Segment, token: number): readonly [Value | undefined, Value | undefined] {
  const at = firstFrom(segment.free, token);
  return [segment.free[at], segment.free[at + 1]];
}

/** The last two values before a token that belong to no sex, the nearest first. */
export function freeBefore(segment: Segment, token: number): readonly [Value | undefined, Value | undefined] {
  const at = firstFrom(segment.free, token);
  const inside = (value: Value | undefined) => (value && value.to <= token ? value : undefined);
  return [inside(segment.free[at - 1]), inside(segment.free[at - 2])];
}
