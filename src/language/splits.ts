/** Two numbers given together: "L/P: 12/34", "laki-laki dan perempuan 60:40", and "(57/43)" after a pair. */
import type { Lexicon, Sex } from './lexicon.ts';
import type { Amount } from './numbers.ts';
import { freeBefore, freeFrom, type Segment } from './segment.ts';
import type { BothMark } from './sexes.ts';
import type { Value } from './values.ts';

const FARTHEST = 8;

/** Numbers of each sex where both sexes are named together and two numbers (or "masing-masing" one) follow. */
export function splitOfBoth(
  segment: Segment,
  both: BothMark,
  lex: Lexicon,
): readonly { readonly sex: Sex; readonly value: Value }[] {
  const [a, b] = freeFrom(segment, both.to);
  if (a && a.from - both.to <= FARTHEST && !crosses(segment, both.to, a.from)) {
    if (b && isSplit(segment, a, b, lex)) {
      return [
        { sex: both.order[0], value: a },
        { sex: both.order[1], value: b },
      ];
    }
    const each = segment.tokens.slice(both.to, a.from).some((token) => token.word === 'masing-masing');
    if (each) return both.order.map((sex) => ({ sex, value: a }));
    return [];
  }
  const [y, x] = freeBefore(segment, both.from);
  if (x && y && both.from - y.to <= 3 && isSplit(segment, x, y, lex) && !crosses(segment, y.to, both.from)) {
    return [
      { sex: both.order[0], value: x },
      { sex: both.order[1], value: y },
    ];
  }
  return [];
}

/** Two numbers with only "/", ":", "dan", "berbanding" and the like between. */
function isSplit(segment: Segment, a: Value, b: Value, lex: Lexicon): boolean {
  const between = segment.tokens.slice(a.to, b.from).map((token) => token.word);
  const [only] = between;
  return (
    between.length === 1 &&
    only !== undefined &&
    (only === ',' || lex.set('pemisahDua').has(only)) &&
    like(a.amount, b.amount)
  );
}

function like(a: Amount, b: Amount): boolean {
  return a.kind === b.kind || (a.unit === null && a.kind === 'jumlah');
}

/** Another statement begins between two tokens. */
function crosses(segment: Segment, from: number, to: number): boolean {
  return segment.tokens
    .slice(from, to)
    .some((token) => /^(?:;|\||,|sehingga|padahal|karena|namun|tetapi)$/.test(token.word));
}

/** Percentages of a pair said after it: "(57/43)", "= 30,83% dan 69,17%", "(60 persen berbanding 40 persen)". */
export function percentsAfter(segment: Segment, to: number, lex: Lexicon): readonly [Value, Value] | null {
  const [a, b] = freeFrom(segment, to);
  if (!a || !b || a.from - to > 4 || !isSplit(segment, a, b, lex)) return null;
  const lead = segment.tokens.slice(to, a.from);
  if (lead.some((token) => token.kind === 'number' || /^[;|]$/.test(token.text))) return null;
  if (
    lead.some(
      (token) =>
        token.kind === 'word' &&
        !lex.set('ringan').has(token.word) &&
        !/^(?:atau|rasio|perbandingan)$/.test(token.word),
    )
  )
    return null;
  const signed = a.amount.kind === 'persen' || b.amount.kind === 'persen';
  const whole = Math.abs(a.amount.value + b.amount.value - 100) <= 1;
  return signed || (whole && a.amount.unit === null && b.amount.unit === null) ? [a, b] : null;
}
