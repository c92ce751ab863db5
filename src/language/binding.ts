/** Which number belongs to which sex in a sentence. */

import type { Lexicon } from './lexicon.ts';
import { isFunctionWord } from './likeness.ts';
import type { SexMark } from './sexes.ts';
import type { Token } from './tokens.ts';
import type { Value } from './values.ts';

export interface Bound {
  readonly mark: SexMark;
  readonly value: Value;
}

type Item = { readonly from: number; readonly to: number } & (
  | { readonly mark: SexMark; readonly value: null }
  | { readonly mark: null; readonly value: Value }
);

/** What a bond is worth before its distance is taken off; a bond of nothing or less is none. */
const CLOSE = 10;

/**
 * Binds numbers to sexes: each number to at most one of its neighbours on either side, so that the bonds together are the closest
 * ("L 67 P 36", "245 laki-laki dan 105 perempuan", "perempuan pada jemput bola 1.344 orang"). A chain of n marks and numbers is
 * solved in n steps.
 */
export function bind(
  tokens: readonly Token[],
  marks: readonly SexMark[],
  values: readonly Value[],
  idle: ReadonlySet<number>,
  lex: Lexicon,
): Bound[] {
  const items: Item[] = [
    ...marks.map((mark) => ({ from: mark.from, to: mark.to, mark, value: null })),
    ...values.map((value) => ({ from: value.from, to: value.to, mark: null, value })),
  ].sort((a, b) => a.from - b.from);
  const ends = new Set(values.map((value) => value.to));
  const begins = new Set(values.map((value) => value.from));
  // "40 L, 12 P = 53": where one mark closes its number, the others do too.
  const closing = marks.some(
    (mark) => ends.has(mark.from) && !begins.has(mark.to) && !/^[:=(]$/.test(tokens[mark.to]?.text ?? ''),
  );
  const numberEnds = closing ? ends : new Set<number>();
  const best: number[] = [0, 0];
  const bonded: boolean[] = [];
  for (let i = 1; i < items.length; i++) {
    const a = items[i - 1];
    const b = items[i];
    const worth = a && b ? bondWorth(a, b, tokens, idle, numberEnds, lex) : 0;
    const without = best[i] ?? 0;
    const withBond = (best[i - 1] ?? 0) + worth;
    bonded[i] = worth > 0 && withBond > without;
    best[i + 1] = bonded[i] ? withBond : without;
  }
  const bounds: Bound[] = [];
  for (let i = items.length - 1; i > 0; ) {
    if (!bonded[i]) {
      i--;
      continue;
    }
    const a = items[i - 1];
    const b = items[i];
    const mark = a?.mark ?? b?.mark;
    const value = a?.value ?? b?.value;
    if (mark && value) bounds.push({ mark, value });
    i -= 2;
  }
  return bounds.reverse();
}

function bondWorth(
  a: Item,
  b: Item,
  tokens: readonly Token[],
  idle: ReadonlySet<number>,
  numberEnds: ReadonlySet<number>,
  lex: Lexicon,
): number {
  if ((a.mark === null) === (b.mark === null)) return 0;
  const forward = a.mark !== null;
  const mark = a.mark ?? b.mark;
  const value = a.value ?? b.value;
  if (!mark || !value) return 0;
  let cost = forward ? 0 : 1;
  for (let i = a.to; i < b.from && cost < CLOSE; i++) {
    // What stands in brackets between them only explains ("perempuan (IUD, implan) 8.940").
    if (forward && tokens[i]?.text === '(') {
      const close = closingParen(tokens, i, b.from);
      if (close > 0) {
        cost += 1;
        i = close;
        continue;
      }
    }
    const token = tokens[i];
    if (!token || idle.has(i)) continue;
    if (token.kind === 'word') cost += wordCost(token.word, forward, lex);
    else if (token.kind === 'mark') cost += markCost(token.text, forward);
  }
  if (value.amount.aside || (value.amount.kind === 'rupiah' && !forward)) return 0;
  const led = tokens[value.from - 2]?.word ?? '';
  // "perempuan dari 12 pengurus": what they are out of; "naik dari 12" is where they start.
  if (forward && /^(?:dari|antara)$/.test(tokens[value.from - 1]?.word ?? '') && !lex.moves.has(led))
    return 0;
  if (value.amount.unit !== null && lex.set('wadah').has(value.amount.unit)) cost += forward ? 1 : 8;
  if (forward && numberEnds.has(mark.from)) cost += 2;
  // A letter or short form speaks only for the number right beside it.
  if (mark.short && cost > 5) return 0;
  return Math.max(0, CLOSE - cost);
}

/** The bracket that closes the one at `open`, before `end`; -1 where none does. */
function closingParen(tokens: readonly Token[], open: number, end: number): number {
  for (let i = open + 1; i < end; i++) if (tokens[i]?.text === ')') return i;
  return -1;
}

function wordCost(word: string, forward: boolean, lex: Lexicon): number {
  if (word === 'dan' || word === 'serta' || word === 'atau' || word === 'sedangkan' || word === 'sementara')
    return forward ? 4 : 5;
  if (word === 'padahal' || word === 'tetapi' || word === 'namun' || word === 'tapi') return 6;
  if (word === 'menjadi') return 3;

  if (lex.set('ringan').has(word)) return 0;
  if (isFunctionWord(word)) return 0.5;
  return forward ? 0.8 : 1.4;
}

function markCost(mark: string, forward: boolean): number {
  if (mark === ',') return forward ? 3 : CLOSE;
  if (mark === ';' || mark === '|') return 8;
  if (mark === '(') return forward ? 1 : 0.5;
  if (mark === ')') return forward ? 2 : 4;
  if (mark === ':' || mark === '=') return forward ? 0 : 5;
  return forward ? 0.5 : 3;
}
