import { readFaktor } from '../intake/gap/faktor.ts';
import { coverage, matterOf } from '../language/likeness.ts';
import { isPlaceholder } from '../language/placeholder.ts';
import { numbersMissingIn, printedNumbers } from '../language/printed-numbers.ts';
import { FAKTOR, type Faktor, type Gap, type Isian } from '../model/index.ts';
import type { GbsContext, GbsRule } from './rule.ts';

/**
 * Demands that the analysis of the statement is the GAP's: a figure or factor that stands in one of them only shows that one was
 * changed and the other forgotten. Figures are compared by worth, years and list numbers left out. Silent without a GAP, and for a
 * part that the statement leaves empty (GBS-001). Basis: our own [D].
 */
export const rule: GbsRule = {
  id: 'GBS-002',
  alias: 'analisis-berbeda',
  severity: 'error',
  scope: 'gbs',
  *check(ctx) {
    const { gbs, gap } = ctx;
    const said = [gbs.data, gbs.faktor, gbs.internal, gbs.eksternal].filter((isian) => isian !== null);
    if (!gap || said.length === 0) return;
    const before = printedNumbers(analysisOf(gap));
    const after = printedNumbers(said.map(({ text }) => text).join('\n'));
    const added = numbersMissingIn(after, before);
    const left = gbs.data && gbs.faktor ? numbersMissingIn(before, after) : [];
    const factors = comparedFactors(ctx, gap);
    if (added.length + left.length + factors.added.length + factors.left.length === 0) return;
    const args: Gbs002Args = {
      angkaBaru: added.slice(0, MOST),
      angkaHilang: left.slice(0, MOST),
      faktorBaru: factors.added,
      faktorHilang: factors.left,
    };
    const isian = placeOf(said, added, factors.added.length + factors.left.length > 0 ? gbs.faktor : null);
    yield { place: isian.place, field: 'analisis', found: isian.text, args };
  },
};

export type Gbs002Args = {
  readonly angkaBaru: readonly string[];
  readonly angkaHilang: readonly string[];
  readonly faktorBaru: readonly Faktor[];
  readonly faktorHilang: readonly Faktor[];
};

/** Figures named in one finding. */
const MOST = 12;

function analysisOf(gap: Gap): string {
  const factors = [...FAKTOR, 'tanpaLabel' as const].map((name) => gap.faktor[name]);
  return [gap.data, ...factors, gap.internal, gap.eksternal].map((isian) => isian?.text ?? '').join('\n');
}

/** The cell that holds a figure of its own, else the factors, else the first of the analysis. */
function placeOf(said: readonly Isian[], added: readonly string[], faktor: Isian | null): Isian {
  const [figure] = added;
  const [first] = said;
  const holder = figure === undefined ? undefined : said.find(({ text }) => text.includes(figure));
  const isian = holder ?? faktor ?? first;
  if (!isian) throw new Error('an analysis without a cell');
  return isian;
}

/** Factors by label; where one has no label there, its matter is looked for in the whole text before it counts as missing. */
function comparedFactors(ctx: GbsContext, gap: Gap): { added: readonly Faktor[]; left: readonly Faktor[] } {
  const { gbs, profile } = ctx;
  if (!gbs.faktor) return { added: [], left: [] };
  const there = readFaktor([gbs.faktor], {}, profile.headersGap);
  const filled = (isian: Isian | null): isian is Isian => !isPlaceholder(isian?.text, profile);
  const least = profile.thresholds.gbsFactorCoverage;
  const holds = (text: string, isian: Isian) => coverage(matterOf(isian.text), matterOf(text)) >= least;
  const whole = gbs.faktor.text;
  return {
    added: FAKTOR.filter((name) => {
      const own = there[name];
      return filled(own) && !filled(gap.faktor[name]) && !holds(analysisOf(gap), own);
    }),
    left: FAKTOR.filter((name) => {
      const own = gap.faktor[name];
      return filled(own) && !filled(there[name]) && !holds(whole, own);
    }),
  };
}
