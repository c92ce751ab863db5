/** One pair of figures given as evidence for several factors. */
import { FAKTOR, type Faktor, type Isian } from '../model/index.ts';
import type { GapContext } from '../rules/rule.ts';
import type { Pair } from './figure.ts';
import { dataFigures, factorFigures } from './gap-figures.ts';
import { keysOf } from './populations.ts';

export interface PasanganDiulang {
  readonly l: number;
  readonly p: number;
  readonly persen: boolean;
  readonly faktor: readonly Faktor[];
  /** Where it stands first, and its words there. */
  readonly isian: Isian;
  readonly teks: string;
}

const ENOUGH = 3;

interface Seen {
  readonly pair: Pair;
  readonly isian: Isian;
  readonly factors: Set<Faktor>;
}

/**
 * Reading: the pair that stands for three or more of the four factors, in step 3 or in the labelled lines of step 2 ("Akses: L ... P
 * ..."); the one that stands for most. Null where none does.
 */
export function repeatedPair(ctx: GapContext): PasanganDiulang | null {
  const seen = new Map<string, Seen>();
  const note = (faktor: Faktor, pair: Pair, isian: Isian): void => {
    for (const key of keysOf(pair)) {
      const known = seen.get(key) ?? { pair, isian, factors: new Set<Faktor>() };
      known.factors.add(faktor);
      seen.set(key, known);
    }
  };
  for (const [faktor, figures] of ctx.read(factorFigures)) {
    const isian = faktor && ctx.gap.faktor[faktor];
    if (faktor && isian) for (const pair of figures.pairs) note(faktor, pair, isian);
  }
  const { data } = ctx.gap;
  const labelled = ctx.read(dataFigures);
  if (data && labelled) {
    for (const pair of labelled.pairs) {
      const label = FAKTOR.find((faktor) => pair.what.trimStart().toLowerCase().startsWith(faktor));
      if (label) note(label, pair, data);
    }
  }
  const most = [...seen.values()].reduce<Seen | null>(
    (best, one) => (one.factors.size > (best?.factors.size ?? ENOUGH - 1) ? one : best),
    null,
  );
  if (!most) return null;
  const { pair, isian, factors } = most;
  return {
    l: pair.l.value,
    p: pair.p.value,
    persen: pair.l.kind === 'persen',
    faktor: FAKTOR.filter((faktor) => factors.has(faktor)),
    isian,
    teks: isian.text.slice(Math.min(pair.l.start, pair.p.start), pair.end),
  };
}
