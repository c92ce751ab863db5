/** Which figures of step 8 step 2 neither holds nor implies. */
import type { GapContext } from '../rules/rule.ts';
import type { Figure, Figures } from './figure.ts';
import { baselineFigures, dataFigures } from './gap-figures.ts';
import { isPlaceholder } from './placeholder.ts';
import type { Span } from './tokens.ts';

interface Known {
  readonly counts: ReadonlySet<number>;
  /** Percentages as printed, and those that follow from the counts, each unrounded. */
  readonly percents: readonly number[];
}

/** Reading: figures of step 8 that step 2 does not bear out, in the order of the text. Empty where step 2 says nothing. */
export function strayBaseline(ctx: GapContext): readonly Span[] {
  const { data } = ctx.gap;
  const given = ctx.read(dataFigures);
  const figures = ctx.read(baselineFigures);
  if (!data || !given || !figures || isPlaceholder(data.text, ctx.profile)) return [];
  const known = knownFrom(given);
  const stray = figures.all.filter(
    (figure) => !figure.approx && !isBorneOut(figure, known) && !isOwnRate(figure, figures.all),
  );
  const exact = stray.some(isExact) ? ratiosOf(given) : [];
  return stray.filter((figure) => !isExact(figure) || !near(figure, exact));
}

/** A percentage with decimals hardly ever meets a ratio by chance, a whole one often does. */
const isExact = ({ kind, step }: Figure): boolean => kind === 'persen' && step < 1;

/** Numbers one after the other that may be parts of one whole. */
const MOST_PARTS = 12;

/** Counts looked at for ratios; a real step 2 has some dozens. */
const MOST_COUNTS = 80;

/** Every count of step 2 in every larger one, in percent, ascending. */
function ratiosOf({ all, pairs }: Figures): number[] {
  const counts = new Set(all.filter(({ kind }) => kind === 'jumlah').map(({ value }) => value));
  for (const { of } of all) if (of) counts.add(of.value);
  for (const { l, p } of pairs) if (l.kind === 'jumlah') counts.add(l.value + p.value);
  const few = [...counts].slice(0, MOST_COUNTS);
  return few
    .flatMap((part) =>
      few.flatMap((whole) => (whole > part ? [(100 * part) / whole, 100 - (100 * part) / whole] : [])),
    )
    .sort((a, b) => a - b);
}

/** "39 dari 156 ibu menyusui (25%)": the percentage of figures beside it. */
function isOwnRate({ kind, value, step, segment }: Figure, all: readonly Figure[]): boolean {
  return (
    kind === 'persen' &&
    all.some(
      (other) =>
        other.segment === segment &&
        other.of?.said === 'dari' &&
        Math.abs((100 * other.value) / other.of.value - value) <= step / 2 + 1e-9,
    )
  );
}

function isBorneOut(figure: Figure, known: Known): boolean {
  // "Belum ada: 0" follows from a step 2 that has none.
  if (figure.value === 0) return true;
  if (figure.kind !== 'persen') return known.counts.has(round(figure.value));
  return near(figure, known.percents);
}

/** Whether one of the ascending values rounds to the percentage as printed. */
function near(figure: Figure, values: readonly number[]): boolean {
  const half = figure.step / 2 + 1e-9;
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < figure.value - half) low = middle + 1;
    else high = middle;
  }
  return (values[low] ?? Number.POSITIVE_INFINITY) <= figure.value + half;
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6;

/**
 * What step 2 holds and what follows from it exactly: of a pair its sum, difference and shares; over pairs next to each other their
 * sums by sex; rates of one sex in another of its figures; the rest of a total; the complement of a percentage.
 */
function knownFrom({ all, pairs, segments }: Figures): Known {
  const counts = new Set<number>();
  const percents: number[] = [];
  const add = (value: number): void => {
    counts.add(round(value));
  };
  const percent = (value: number): void => {
    if (Number.isFinite(value)) percents.push(value, 100 - value);
  };
  for (const figure of all) {
    if (figure.kind === 'persen') percent(figure.value);
    else add(figure.value);
    if (figure.percent) percent(figure.percent.value);
    if (figure.bracketed) percent(figure.bracketed.value);
    if (figure.of) {
      add(figure.of.value);
      if (figure.kind === 'jumlah') {
        add(figure.of.value - figure.value);
        percent((100 * figure.value) / figure.of.value);
      }
    }
  }
  // Figures that follow one another may be compared: what one has over the next.
  all.forEach((figure, i) => {
    const next = all[i + 1];
    if (next && next.kind === figure.kind && figure.kind !== 'persen')
      add(Math.abs(figure.value - next.value));
  });
  // "35 persen laki-laki ... 70 persen perempuan": 35 points between them.
  const printed = all.flatMap(({ kind, value, percent: beside, sex }) =>
    sex === null ? [] : kind === 'persen' ? [{ sex, value }] : beside ? [{ sex, value: beside.value }] : [],
  );
  printed.forEach(({ sex, value }, i) => {
    const next = printed[i + 1];
    if (next && next.sex !== sex) add(Math.abs(value - next.value));
  });
  // A base may stand behind a share ("40 persen dari 1.711"), and free numbers of one sentence may be parts of one.
  for (const { values } of segments) {
    values.forEach(({ amount, of }, i) => {
      if (of) add(of.value);
      if (amount.kind === 'persen') return;
      // "40, 40, 30 orang" in three years are 110.
      let sum = amount.value;
      for (const next of values.slice(i + 1, i + MOST_PARTS)) {
        if (next.amount.kind !== amount.kind) break;
        sum += next.amount.value;
        add(sum);
      }
    });
  }
  pairs.forEach(({ l, p, total, loose }, i) => {
    for (const { percent: printed } of [l, p]) if (printed) percent(printed.value);
    if (l.kind === 'persen') {
      add(Math.abs(l.value - p.value));
      percent(Math.abs(l.value - p.value));
      return;
    }
    add(l.value + p.value);
    add(Math.abs(l.value - p.value));
    if (l.kind === 'jumlah' && !loose) {
      percent((100 * l.value) / (l.value + p.value));
      percent((100 * p.value) / (l.value + p.value));
    }
    if (total) for (const one of [l, p]) add(Math.abs(total.value - one.value));
    for (const other of [pairs[i - 1], pairs[i + 1]]) {
      if (!other || other.l.kind !== l.kind) continue;
      percent((100 * l.value) / other.l.value);
      percent((100 * p.value) / other.p.value);
      percent((100 * (l.value + p.value)) / (other.l.value + other.p.value));
      add(l.value + other.l.value);
      add(p.value + other.p.value);
      add(l.value + p.value + other.l.value + other.p.value);
    }
  });
  return { counts, percents: percents.sort((a, b) => a - b) };
}
