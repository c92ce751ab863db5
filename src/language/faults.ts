/** What in a text's figures by sex does not add up. */
import type { Sex } from './lexicon.ts';
import type { Span } from './tokens.ts';

/** Laki-laki and perempuan do not add up to the total printed. */
export interface SumFault extends Span {
  readonly kind: 'jumlah';
  readonly what: string;
  readonly l: number;
  readonly p: number;
  readonly sum: number;
  readonly printed: number;
}

/** A percentage that its counts do not bear out. */
export interface PercentFault extends Span {
  readonly kind: 'persen';
  readonly what: string;
  readonly whole: number;
  readonly wrong: readonly {
    readonly sex: Sex | null;
    readonly count: number;
    readonly printed: number;
    readonly right: number;
  }[];
}

/** Shares of one whole that make another sum than 100. */
export interface ShareFault extends Span {
  readonly kind: 'bagian';
  readonly what: string;
  readonly l: number;
  readonly p: number;
  readonly sum: number;
}

/** A share of a count over 100 percent. */
export interface OverFault extends Span {
  readonly kind: 'lebih100';
  readonly what: string;
  readonly sex: Sex | null;
  readonly printed: number;
}

/** Shares given for counts that stand elsewhere in the text and say otherwise. */
export interface DisagreeFault extends Span {
  readonly kind: 'berbeda';
  readonly what: string;
  readonly l: number;
  readonly p: number;
  readonly shareL: number;
  readonly shareP: number;
  readonly rightL: number;
  readonly rightP: number;
}

/** "14.237 = 7.144 + 7.092". */
export interface EquationFault extends Span {
  readonly kind: 'persamaan';
  readonly left: number;
  readonly right: number;
  readonly sum: number;
  readonly printed: number;
}

export type Fault = SumFault | PercentFault | ShareFault | OverFault | DisagreeFault | EquationFault;
