/** The total that a pair, or the number that a single figure, is taken out of. */
import type { Figure } from './figure.ts';
import type { Lexicon } from './lexicon.ts';
import type { Amount } from './numbers.ts';
import { freeBefore, freeFrom, isLight, type Segment } from './segment.ts';
import type { Value } from './values.ts';

/** How far before a count its noun is looked for. */
const NEAR = 12;

/** Counts people, what the pair itself counts (`unit`), or things nobody would mistake for the place or the occasion. */
function mayTotal(amount: Amount, unit: string | null, lex: Lexicon): boolean {
  if (amount.kind !== 'jumlah' || amount.aside) return false;
  if (unit !== null && amount.unit === unit) return true;
  return amount.unit === null || amount.unitClass === 'orang' || !lex.set('wadah').has(amount.unit);
}

/** The count just before a pair: "Ketua RT 163: L 141 P 31", "350 orang, dari jumlah itu 245 laki-laki dan 105 perempuan". */
export function totalBefore(
  segment: Segment,
  since: number,
  start: number,
  unit: string | null,
  lex: Lexicon,
): Value | null {
  const [value] = freeBefore(segment, start);
  if (!value || value.from < since || !mayTotal(value.amount, unit, lex) || value.of || value.percent)
    return null;
  // A noun that is no known unit ("210 undangan hadir") stays with its number.
  const noun = value.amount.noun !== null && lex.set('wadah').has(value.amount.noun);
  const to = value.amount.noun === null ? value.to : value.to + 1;
  return !noun && isLight(segment, to, start, since, lex) ? value : null;
}

/** The count just after a pair: "L 67 P 36 jumlah 100", "L 12 + P 30 = 42", "L 12 P 30 (42 orang)". */
export function totalAfter(segment: Segment, to: number, unit: string | null, lex: Lexicon): Value | null {
  const [value] = freeFrom(segment, to);
  if (!value || value.from - to > 5 || !mayTotal(value.amount, unit, lex)) return null;
  const lead = segment.tokens.slice(to, value.from);
  if (
    !lead.every(
      (token) =>
        token.kind === 'mark' ||
        lex.set('ringan').has(token.word) ||
        lex.set('jumlahSesudah').has(token.word),
    )
  )
    return null;
  if (lead.some((token) => /^(?:;|\||dari|dan|di|antaranya)$/.test(token.word))) return null;
  const named = lead.some((token) => lex.set('jumlahSesudah').has(token.word));
  const bracket =
    lead.length === 1 &&
    lead[0]?.text === '(' &&
    segment.tokens[value.to]?.text === ')' &&
    value.amount.unitClass === 'orang';
  const last = lead.at(-1);
  return (named && (last?.kind === 'word' || /^[:=(]$/.test(last?.text ?? ''))) || bracket ? value : null;
}

/**
 * What a single figure, whose mark or number begins at token `from`, is out of in the same sentence: "dari 40 peserta, 12 perempuan", "12 orang perempuan dari 40 peserta", or a
 * count of persons before it ("Peserta 40 orang, perempuan 12").
 */
export function baseOf(segment: Segment, value: Value, from: number, lex: Lexicon): Figure['of'] {
  if (value.amount.kind !== 'jumlah') return null;
  const fits = (one: Value): boolean =>
    one.amount.kind === 'jumlah' && !one.amount.aside && one.amount.value >= value.amount.value;
  const [after] = freeFrom(segment, value.to);
  if (after && fits(after) && after.from - value.to <= 7) {
    const lead = segment.tokens.slice(value.to, after.from);
    const at = lead.findIndex((token) => token.word === 'dari');
    if (
      at >= 0 &&
      lead.slice(at + 1).every((token) => lex.set('isiDari').has(token.word)) &&
      !lead.some((token) => token.kind === 'mark')
    ) {
      return { value: after.amount.value, said: 'dari' };
    }
  }
  const [before] = freeBefore(segment, value.from);
  if (!before || !fits(before)) return null;
  if (segment.tokens[before.from - 1]?.word === 'dari') return { value: before.amount.value, said: 'dari' };
  if (!mayTotal(before.amount, value.amount.unit, lex)) return null;
  const to = before.amount.noun === null ? before.to : before.to + 1;
  return {
    value: before.amount.value,
    said: isLight(segment, to, from, Math.max(0, before.from - NEAR), lex) ? 'jumlah' : 'dekat',
  };
}
