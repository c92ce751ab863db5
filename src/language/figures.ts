/**
 * Figures by sex, read from free text: counts, shares and measures for laki-laki and perempuan in the dialects of planners
 * (domain.md 7.3 and 8.1), what they count, of which total and of which year, with the span they stand at.
 */
import type { Profile } from '../profile/index.ts';
import { type Lexicon, lexicon, type Sex } from './lexicon.ts';
import type { Amount, AmountKind } from './numbers.ts';
import { pairsOf } from './pairs.ts';
import { contentWords, readSegments, type Segment, yearAt } from './segment.ts';
import { stem } from './stem.ts';
import { readTables } from './table.ts';
import type { Span } from './tokens.ts';
import type { Value } from './values.ts';

export interface Figure extends Span {
  /** Null: of both sexes together, or of none. */
  readonly sex: Sex | null;
  readonly value: number;
  readonly kind: AmountKind;
  readonly unit: string | null;
  readonly unitClass: string | null;
  /** Worth of the last digit printed. */
  readonly step: number;
  readonly approx: boolean;
  /** Percentage printed beside a count. */
  readonly percent: Amount | null;
  /** "67 (67)": perhaps a percentage. */
  readonly bracketed: Amount | null;
  /** The number it is taken out of: said so ("dari"), the total it directly follows, or only a larger count before it. */
  readonly of: { readonly value: number; readonly said: 'dari' | 'jumlah' | 'dekat' } | null;
  readonly year: number | null;
  /** Segment (sentence) it stands in. */
  readonly segment: number;
}

/** Two figures of one matter, one for each sex. */
export interface Pair extends Span {
  readonly l: Figure;
  readonly p: Figure;
  /** The total printed with it. */
  readonly total: Figure | null;
  /** What is counted, as the text says it. */
  readonly what: string;
  /** Stems of what is counted. */
  readonly matter: readonly string[];
  readonly year: number | null;
  /** The two are said of somewhat different things ("nelayan pria", "pengolah perempuan"): compared, never added up. */
  readonly loose: boolean;
  readonly segment: number;
  /** Tokens of its segment: where the words about it begin, where its first mark or number stands, and where it ends. */
  readonly tokens: {
    readonly since: number;
    readonly from: number;
    readonly to: number;
    /** The numbers stand before their sexes: "88 persen perempuan dan 12 persen laki-laki". */
    readonly numberFirst: boolean;
  };
}

export interface Figures {
  readonly text: string;
  readonly segments: readonly Segment[];
  /** Every figure that is data, of a sex or not, in the order of the text. */
  readonly all: readonly Figure[];
  readonly pairs: readonly Pair[];
  /** Figures of one sex that found no partner. */
  readonly single: readonly (Figure & {
    readonly sex: Sex;
    readonly matter: readonly string[];
    readonly what: string;
  })[];
  readonly years: readonly number[];
}

export function readFigures(text: string, profile: Profile): Figures {
  const lex = lexicon(profile);
  const tables = readTables(text, lex);
  const segments = readSegments(tables.rest, lex);
  const { pairs, single, sexed, totals, spent } = pairsOf(segments, lex);
  const free = segments.flatMap((segment) =>
    segment.free
      .filter((value) => !totals.has(value) && !spent.has(value))
      .map((value) => makeFigure(segment, value, null, value.from)),
  );
  const all = [...sexed, ...totals.values(), ...free, ...tables.figures].sort((a, b) => a.start - b.start);
  return {
    text,
    segments,
    all,
    pairs: [...tables.pairs, ...pairs].sort((a, b) => a.start - b.start),
    single,
    years: [...segments.flatMap((segment) => segment.years.map((year) => year.value)), ...tables.years],
  };
}

/** A value of a segment as a figure. `at` is the token by which its year is looked up. */
export function makeFigure(segment: Segment, value: Value, sex: Sex | null, at: number): Figure {
  const { amount } = value;
  return {
    start: value.start,
    end: value.end,
    sex,
    value: amount.value,
    kind: amount.kind,
    unit: amount.unit ?? amount.noun,
    unitClass: amount.unitClass,
    step: amount.step,
    approx: amount.approx,
    percent: value.percent,
    bracketed: value.bracketed,
    of: value.of === null ? null : { value: value.of.value, said: 'dari' },
    year: yearAt(segment, at),
    segment: segment.index,
  };
}

/** Stems of the words that say what is counted between two tokens. */
export function matterBetween(segment: Segment, from: number, to: number, lex: Lexicon): string[] {
  return [...new Set(contentWords(segment, from, to, lex).map(stem))];
}
