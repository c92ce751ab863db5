/** Amounts with what is said beside them: their percentage, and the number they are taken out of. */
import type { Lexicon } from './lexicon.ts';
import type { Amount } from './numbers.ts';
import type { Span, Token } from './tokens.ts';

/** `118 dari 310 (38,06%)`: amount 118, of 310, percent 38,06. Token indexes as in Amount. */
export interface Value extends Span {
  readonly from: number;
  readonly to: number;
  readonly amount: Amount;
  readonly percent: Amount | null;
  /** A bare number in brackets after a count, "67 (67)": a percentage only where its twin has one too. */
  readonly bracketed: Amount | null;
  readonly of: Amount | null;
}

const OPENERS: ReadonlySet<string> = new Set(['(', '=', 'atau', ',', '/', '[']);
const FARTHEST = 7;

/** Joins amounts that speak of one thing. `stops` are tokens that no value may reach across (sex marks). Linear. */
export function readValues(
  tokens: readonly Token[],
  amounts: readonly Amount[],
  stops: ReadonlySet<number>,
  lex: Lexicon,
): Value[] {
  const values: Value[] = [];
  const gap = (a: number, b: number): readonly Token[] | null => {
    if (b - a > FARTHEST) return null;
    for (let i = a; i < b; i++) if (stops.has(i)) return null;
    return tokens.slice(a, b);
  };
  for (let k = 0; k < amounts.length; k++) {
    let amount = amounts[k];
    if (!amount) break;
    let { to } = amount;
    const { from } = amount;
    let of: Amount | null = null;
    let percent: Amount | null = null;
    let bracketed: Amount | null = null;
    for (let next = amounts[k + 1]; next; next = amounts[k + 1]) {
      const between = gap(to, next.from);
      if (!between) break;
      if (!of && isBase(percent ?? amount, next, between, tokens, lex)) of = next;
      else if (
        !percent &&
        !opensSplit(next, amounts[k + 2], tokens, lex) &&
        isPercentOf(amount, next, between, tokens, stops)
      ) {
        percent = next;
      } else if (!percent && amount.kind === 'persen' && isCountOf(next, between)) {
        percent = amount;
        amount = next;
      } else if (!bracketed && !percent && isBracketed(amount, next, between, tokens)) bracketed = next;
      else break;
      to = next.to;
      k++;
    }
    if (tokens[to]?.text === ')' && tokens.slice(from, to).some((token) => token.text === '(')) to++;
    values.push({
      from,
      to,
      start: tokens[from]?.start ?? amount.start,
      end: tokens[to - 1]?.end ?? amount.end,
      amount,
      percent,
      bracketed,
      of,
    });
  }
  return values;
}

/** "(60 persen berbanding 40 persen)" after a pair belongs to both. */
function opensSplit(a: Amount, b: Amount | undefined, tokens: readonly Token[], lex: Lexicon): boolean {
  if (b?.kind !== a.kind || b.from - a.to !== 1) return false;
  return lex.set('pemisahDua').has(tokens[a.to]?.word ?? '');
}

/** "28 dari 40", "8 orang dari total 40", "5,44% dari 9.412"; not "naik dari 12 menjadi 40". */
function isBase(
  part: Amount,
  whole: Amount,
  between: readonly Token[],
  tokens: readonly Token[],
  lex: Lexicon,
): boolean {
  const at = between.findIndex((token) => token.word === 'dari');
  if (at < 0 || at > 3 || whole.kind !== 'jumlah') return false;
  if (
    between
      .slice(0, at)
      .some((token) => token.kind !== 'word' || token.word === 'naik' || token.word === 'turun')
  )
    return false;
  if (between.slice(at + 1).some((token) => !lex.set('isiDari').has(token.word))) return false;
  if (/^(?:menjadi|ke|hingga|sampai)$/.test(tokens[whole.to]?.word ?? '')) return false;
  return part.kind === 'persen' || (part.kind === 'jumlah' && part.value <= whole.value);
}

/** "142 orang (73,96%)", "781 = 83,98%", "277 orang atau 36,30%"; not "600 orang, 88 persen perempuan". */
function isPercentOf(
  amount: Amount,
  percent: Amount,
  between: readonly Token[],
  tokens: readonly Token[],
  stops: ReadonlySet<number>,
): boolean {
  if (percent.kind !== 'persen' || amount.kind === 'persen') return false;
  const at = between.findIndex((token) => OPENERS.has(token.text));
  if (at < 0 || at > 3 || between.length - at > 3) return false;
  if (between.slice(0, at).some((token) => token.kind !== 'word')) return false;
  if (between.slice(at + 1).some((token) => token.kind !== 'word' && !/^[±=~≈]$/.test(token.text)))
    return false;
  if (between[at]?.text === '(') return true;
  const after = tokens[percent.to];
  return !stops.has(percent.to) && (after === undefined || after.kind === 'mark');
}

function isCountOf(count: Amount, between: readonly Token[]): boolean {
  return count.kind === 'jumlah' && between.length === 1 && /^(?:\(|atau)$/.test(between[0]?.text ?? '');
}

function isBracketed(
  amount: Amount,
  next: Amount,
  between: readonly Token[],
  tokens: readonly Token[],
): boolean {
  return (
    amount.kind === 'jumlah' &&
    next.kind !== 'persen' &&
    next.unit === null &&
    next.value <= 100 &&
    between.length === 1 &&
    between[0]?.text === '(' &&
    tokens[next.to]?.text === ')'
  );
}
