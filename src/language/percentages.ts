/** Percentages against their counts, and shares of one whole. */

import type { DisagreeFault, OverFault, PercentFault, ShareFault } from './faults.ts';
import type { Figure, Pair } from './figure.ts';
import { fits, isRateOfSomething, type Reckoning, round, share } from './reckoning.ts';
import type { Segment } from './segment.ts';

/** Percentages beside the counts of a pair. */
export function percentFault(pair: Pair, reckoning: Reckoning): PercentFault | null {
  const { l, p, total } = pair;
  if (l.kind !== 'jumlah' || p.kind !== 'jumlah') return null;
  const sum = l.value + p.value;
  const wholes = [sum, ...(total?.kind === 'jumlah' ? [total.value] : [])];
  const right = (figure: Figure, printed: number): boolean =>
    wholes.some((whole) => fits(figure.value, whole, printed, reckoning));
  const make = (
    figures: readonly Figure[],
    printed: (figure: Figure) => number,
    whole: number,
  ): PercentFault => ({
    kind: 'persen',
    what: pair.what,
    whole,
    wrong: figures.map((figure) => ({
      sex: figure.sex,
      count: figure.value,
      printed: printed(figure),
      right: round(share(figure.value, whole)),
    })),
    start: pair.start,
    end: pair.end,
  });

  const rates = [l, p].filter((figure) => figure.of?.said === 'dari' && figure.percent);
  const wrongRates = rates.filter(
    (figure) => !fits(figure.value, figure.of?.value ?? 0, figure.percent?.value ?? 0, reckoning),
  );
  if (wrongRates.length > 0) {
    const unlike = wrongRates.filter((figure) => !right(figure, figure.percent?.value ?? 0));
    const [first] = unlike;
    return first ? make([first], (figure) => figure.percent?.value ?? 0, first.of?.value ?? sum) : null;
  }
  if (rates.length > 0 || pair.loose) return null;

  const printedL = l.percent?.value ?? (p.percent ? null : (l.bracketed?.value ?? null));
  const printedP = p.percent?.value ?? (l.percent ? null : (p.bracketed?.value ?? null));
  if (printedL !== null && printedP !== null) {
    const wrong = [l, p].filter((figure) => !right(figure, figure === l ? printedL : printedP));
    if (wrong.length === 0) return null;
    const printed = (figure: Figure): number => (figure === l ? printedL : printedP);
    const signed = l.percent !== null || p.percent !== null;
    const shares = Math.abs(printedL + printedP - 100) <= reckoning.whole;
    if (wrong.every((figure) => isRateOfSomething(figure.value, printed(figure), reckoning))) return null;
    const oneWhole = total?.kind === 'jumlah' && Math.abs(total.value - sum) < 1e-9;
    if (isCalledRate(pair, reckoning)) return null;
    // Shares make 100, and rates of two groups hardly ever do; where one is the share the other was meant as one too, and beside a printed
    // total shares that miss 100 by a little are slips.
    const meant =
      shares ||
      (signed &&
        (wrong.length === 1 ||
          (oneWhole && Math.abs(printedL + printedP - 100) <= SLIP && !isDeed(pair, reckoning))));
    return meant ? make(wrong, printed, sum) : null;
  }
  const only = printedL !== null ? l : printedP !== null ? p : null;
  const printed = printedL ?? printedP;
  if (!only || printed === null || !only.percent || !total || right(only, printed)) return null;
  return isRateOfSomething(only.value, printed, reckoning) ? null : make([only], () => printed, sum);
}

/** How far from 100 two percentages may add up and still be meant as shares of the total printed with them. */
const SLIP = 12;

/** "Cakupan posbindu: L 3.110 (31%)": the word says that each is out of its own group. */
function isCalledRate(pair: Pair, reckoning: Reckoning): boolean {
  const segment = reckoning.bySegment.get(pair.segment);
  const rates = reckoning.lex.set('kataTingkat');
  for (let i = pair.tokens.since; i < pair.tokens.from; i++)
    if (rates.has(segment?.tokens[i]?.word ?? '')) return true;
  return false;
}

/** "Yang lulus 260 orang", "Diperiksa 900": they did something, so the percentages may be of those who could have. */
function isDeed(pair: Pair, reckoning: Reckoning): boolean {
  const words =
    reckoning.bySegment.get(pair.segment)?.tokens.slice(pair.tokens.since, pair.tokens.from) ?? [];
  const deeds = reckoning.lex.set('kataPerbuatan');
  return words.some(({ word }) => deeds.has(word) || /^(?:di|ter|ber|me)\p{L}{4,}$/u.test(word));
}

/** "43 dari 80 (53%)", of one sex or none; and a share beside a count whose total directly precedes it. */
export function ratioFault(figure: Figure, reckoning: Reckoning): PercentFault | null {
  const { of, percent } = figure;
  if (!of || !percent || figure.kind !== 'jumlah' || of.said === 'dekat') return null;
  if (fits(figure.value, of.value, percent.value, reckoning)) return null;
  if (of.said === 'jumlah' && isRateOfSomething(figure.value, percent.value, reckoning)) return null;
  return {
    kind: 'persen',
    what: '',
    whole: of.value,
    wrong: [
      {
        sex: figure.sex,
        count: figure.value,
        printed: percent.value,
        right: round(share(figure.value, of.value)),
      },
    ],
    start: figure.start,
    end: figure.end,
  };
}

/** Percentages without counts that the text itself calls shares of one whole. */
export function shareFault(pair: Pair, reckoning: Reckoning): ShareFault | null {
  const { l, p, total } = pair;
  if (l.kind !== 'persen' || p.kind !== 'persen' || pair.loose || l.approx || p.approx) return null;
  const sum = l.value + p.value;
  if (Math.abs(sum - 100) <= reckoning.whole + 1e-9) return null;
  const segment = reckoning.bySegment.get(pair.segment);
  if (!segment || !isCalledShares(segment, pair, total !== null && pair.tokens.numberFirst, reckoning))
    return null;
  return {
    kind: 'bagian',
    what: pair.what,
    l: l.value,
    p: p.value,
    sum: round(sum),
    start: pair.start,
    end: pair.end,
  };
}

const WHOLES = /^(?:seluruh|total|jumlah|keseluruhan|semua)$/;

function isCalledShares(segment: Segment, pair: Pair, afterTotal: boolean, { lex }: Reckoning): boolean {
  const word = (i: number): string => segment.tokens[i]?.word ?? '';
  // "laki-laki 41 persen hadir": a verb after the figure makes it a rate.
  const after = segment.tokens[pair.tokens.to];
  if (
    after?.kind === 'word' &&
    !lex.set('ringan').has(after.word) &&
    !/^(?:pada|di|tahun|dalam|dari)$/.test(after.word)
  )
    return false;
  // "... dari seluruh pengusul" may also stand behind.
  if (after?.word === 'dari' && WHOLES.test(word(pair.tokens.to + 1)))
    return word(pair.tokens.to + 2) !== 'masing-masing';
  // "Dari 140 lansia yang sendiri, opa 29% dan oma 81%": nothing stands between the whole and its two parts.
  const direct = word(pair.tokens.from - 1) === ',' && !pair.tokens.numberFirst;
  for (let i = pair.tokens.since; i < pair.tokens.from; i++) {
    if (direct && word(i) === 'dari' && segment.tokens[i + 1]?.kind === 'number') return true;
    if (lex.set('satuKeseluruhan').has(word(i))) return true;
    if (word(i) === 'dari' && WHOLES.test(word(i + 1)) && i + 2 < pair.tokens.from) return true;
  }
  return afterTotal;
}

export function overFaults(figures: readonly Figure[], pair: Pair | null, reckoning: Reckoning): OverFault[] {
  return figures.flatMap((figure) => {
    const printed = figure.percent?.value ?? 0;
    if (figure.sex === null || printed <= 100 || figure.kind !== 'jumlah') return [];
    const segment = reckoning.bySegment.get(figure.segment);
    const may = reckoning.lex.set('bolehDiAtas100');
    const [from, to] = pair
      ? [pair.tokens.since, pair.tokens.to]
      : [0, Math.min(segment?.tokens.length ?? 0, NEAR)];
    for (let i = from; i < to; i++) if (may.has(segment?.tokens[i]?.word ?? '')) return [];
    return [
      {
        kind: 'lebih100' as const,
        what: pair?.what ?? '',
        sex: figure.sex,
        printed,
        start: pair?.start ?? figure.start,
        end: pair?.end ?? figure.end,
      },
    ];
  });
}

const NEAR = 40;

/** "L 170 P 130 ... L 55 P 45 %" of the same matter and year. */
export function disagreement(pair: Pair, counted: Pair | null, reckoning: Reckoning): DisagreeFault | null {
  if (!counted || pair.l.kind !== 'persen' || pair.p.kind !== 'persen' || pair.loose || counted.loose)
    return null;
  if (Math.abs(pair.l.value + pair.p.value - 100) > reckoning.whole) return null;
  if (pair.year !== null && counted.year !== null && pair.year !== counted.year) return null;
  const matter = pair.matter.filter((word) => !reckoning.shareWords.has(word));
  if (matter.length === 0 && pair.segment !== counted.segment) return null;
  if (!matter.every((word) => counted.matter.includes(word))) return null;
  const sum = counted.l.value + counted.p.value;
  if (
    fits(counted.l.value, sum, pair.l.value, reckoning) ||
    isRateOfSomething(counted.l.value, pair.l.value, reckoning)
  )
    return null;
  return {
    kind: 'berbeda',
    what: counted.what,
    l: counted.l.value,
    p: counted.p.value,
    shareL: pair.l.value,
    shareP: pair.p.value,
    rightL: round(share(counted.l.value, sum)),
    rightP: round(share(counted.p.value, sum)),
    start: pair.start,
    end: pair.end,
  };
}
