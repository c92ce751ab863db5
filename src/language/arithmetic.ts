/** Sums, percentages and shares of the figures by sex in one text: what does not add up. */
import type { Profile } from '../profile/index.ts';
import type { EquationFault, Fault, SumFault } from './faults.ts';
import type { Figure, Figures, Pair } from './figure.ts';
import { disagreement, overFaults, percentFault, ratioFault, shareFault } from './percentages.ts';
import { makeReckoning, type Reckoning } from './reckoning.ts';
import { freeFrom } from './segment.ts';

export type { Fault } from './faults.ts';

/**
 * What does not add up in a text, in the order of the text. Figures of different matters or years are never put together. A percentage
 * may also be taken of a count that `data`, the figures of step 2, holds.
 */
export function faultsIn(figures: Figures, profile: Profile, data: Figures = figures): Fault[] {
  const reckoning = makeReckoning(figures, data, profile);
  const found: Fault[] = [];
  const paired = new Set<Figure>();
  const over = new Set<number>();
  let counted: Pair | null = null;
  for (const [k, pair] of figures.pairs.entries()) {
    paired.add(pair.l).add(pair.p);
    const sum = sumFault(pair, reckoning, figures.pairs[k - 1]);
    if (sum) found.push(sum);
    for (const fault of overFaults([pair.l, pair.p], pair, reckoning)) {
      found.push(fault);
      over.add(pair.start);
    }
    const percent = over.has(pair.start)
      ? null
      : (percentFault(pair, reckoning) ??
        shareFault(pair, reckoning) ??
        disagreement(pair, counted, reckoning));
    if (percent) found.push(percent);
    if (pair.l.kind === 'jumlah') counted = pair;
  }
  const insidePairs = new Set([...paired].map((figure) => figure.start));
  for (const figure of figures.all) {
    if (insidePairs.has(figure.start)) continue;
    found.push(...overFaults([figure], null, reckoning));
    const percent = ratioFault(figure, reckoning);
    if (percent) found.push(percent);
  }
  found.push(...equationFaults(reckoning));
  return found.sort((a, b) => a.start - b.start);
}

function sumFault(pair: Pair, reckoning: Reckoning, previous: Pair | undefined): SumFault | null {
  const { l, p, total } = pair;
  if (!total || pair.loose || l.kind !== 'jumlah' || p.kind !== 'jumlah' || total.kind !== 'jumlah')
    return null;
  // "Sampel 150: P 13 dari 90, L 38 dari 60": each is out of its own group.
  if (l.of?.said === 'dari' && p.of?.said === 'dari') return null;
  const sum = l.value + p.value;
  const rounding =
    (l.step > 1 || p.step > 1 || total.step > 1 ? (l.step + p.step + total.step) / 2 : 0) + 1e-9;
  if (Math.abs(total.value - sum) <= rounding) return null;
  // A total after several pairs may be of them all.
  if (previous?.segment === pair.segment && total.start > pair.p.start && total.start > pair.l.start)
    return null;
  // A bare number may be a name ("Posyandu Melati 3") or a measure ("1x"): it counts as a total only where it could be one.
  if (total.unitClass === null && (total.value < sum / 2 || total.value > sum * 2)) return null;
  const segment = reckoning.bySegment.get(pair.segment);
  if (segment) {
    const aim = reckoning.lex.set('bukanJumlah');
    for (let i = pair.tokens.since; i < pair.tokens.from; i++)
      if (aim.has(segment.tokens[i]?.word ?? '')) return null;
    // "L 50 P 40, tidak diketahui 10": the rest is said too.
    const [rest] = freeFrom(segment, pair.tokens.to);
    if (rest && rest.amount.kind === 'jumlah' && rest.amount.value === total.value - sum) return null;
  }
  return {
    kind: 'jumlah',
    what: pair.what,
    l: l.value,
    p: p.value,
    sum,
    printed: total.value,
    start: pair.start,
    end: Math.max(pair.end, total.end),
  };
}

/** Sums written out, of either order, whose parts no pair holds. */
function equationFaults({ figures }: Reckoning): EquationFault[] {
  const found: EquationFault[] = [];
  for (const segment of figures.segments) {
    const { free, tokens } = segment;
    for (let k = 0; k + 2 < free.length; k++) {
      const [a, b, c] = [free[k], free[k + 1], free[k + 2]];
      if (!a || !b || !c) break;
      const between = (from: number, to: number): string =>
        tokens
          .slice(from, Math.min(to, from + 3))
          .map((token) => token.text)
          .join('');
      const marks = `${between(a.to, b.from)} ${between(b.to, c.from)}`;
      const [whole, left, right] =
        marks === '= +' ? [a, b, c] : marks === '+ =' ? [c, a, b] : [null, null, null];
      if (!whole || !left || !right || [a, b, c].some((value) => value.amount.kind !== 'jumlah')) continue;
      const sum = left.amount.value + right.amount.value;
      if (sum === whole.amount.value) continue;
      found.push({
        kind: 'persamaan',
        left: left.amount.value,
        right: right.amount.value,
        sum,
        printed: whole.amount.value,
        start: a.start,
        end: c.end,
      });
    }
  }
  return found;
}
