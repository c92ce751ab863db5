/** What a figure is, and a pair of them: counts, shares and measures of laki-laki and perempuan with what is known of each. */
import type { Lexicon, Sex } from './lexicon.ts';
import type { Amount, AmountKind } from './numbers.ts';
import { contentWords, type Segment, yearAt } from './segment.ts';
import { stem } from './stem.ts';
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

/** A figure of one sex without its twin, with what it counts. */
export type Single = Figure & {
  readonly sex: Sex;
  readonly matter: readonly string[];
  readonly what: string;
};

export interface Figures {
  readonly text: string;
  readonly segments: readonly Segment[];
  /** Every figure that is data, of a sex or not, in the order of the text. */
  readonly all: readonly Figure[];
  readonly pairs: readonly Pair[];
  /** Figures of one sex that found no partner. */
  readonly single: readonly Single[];
  readonly years: readonly number[];
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
