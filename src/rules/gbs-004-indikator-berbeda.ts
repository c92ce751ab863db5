import { likeness } from '../language/likeness.ts';
import { isPlaceholder } from '../language/placeholder.ts';
import { numbersMissingIn, printedNumbers } from '../language/printed-numbers.ts';
import { holdsText } from '../language/same-text.ts';
import type { Gap, Gbs, Isian } from '../model/index.ts';
import type { Profile } from '../profile/index.ts';
import type { GbsRule } from './rule.ts';

/**
 * Demands that indikator and target are step 9's: two targets for one service cannot both be met. The row of the indicator must come
 * from step 9, and the outcome of step 9 must stand somewhere in the statement; keluaran and hasil of an action are compared only
 * where they speak of the same matter, since an action may have its own. Basis: our own [D], from the published mapping.
 */
export const rule: GbsRule = {
  id: 'GBS-004',
  alias: 'indikator-berbeda',
  severity: 'warning',
  scope: 'gbs',
  *check({ gbs, gap, profile }) {
    if (!gap) return;
    const nine = filled([gap.output, gap.outcome], profile);
    const said = filled([gbs.indikator], profile);
    const all = [...said, ...filled(partsOf(gbs), profile)];
    const [first] = all;
    if (nine.length === 0 || !first) return;
    const given = `${textOf(nine)}\n${labelsOf(profile)}`;
    const differs = said.find((isian) => !holdsText(given, isian.text, profile));
    const [outcome] = filled([gap.outcome], profile);
    const lacks = outcome && !holdsText(textOf(all), outcome.text, profile) ? outcome : undefined;
    const changed = changedTarget(gap, gbs, profile);
    const place = differs ?? changed ?? withoutTarget(said, nine) ?? (lacks ? (said[0] ?? first) : undefined);
    if (!place) return;
    const args: Gbs004Args = {
      gbs: place.text.trim(),
      output: gap.output?.text.trim() ?? null,
      outcome: gap.outcome?.text.trim() ?? null,
      angka: numbersMissingIn(printedNumbers(place.text), printedNumbers(textOf(nine))),
    };
    yield { place: place.place, field: 'indikator', found: place.text, args };
  },
};

export type Gbs004Args = {
  readonly gbs: string;
  readonly output: string | null;
  readonly outcome: string | null;
  /** Figures of the statement that step 9 does not print. */
  readonly angka: readonly string[];
};

/** A cell without a placeholder. */
function filled(cells: readonly (Isian | null)[], profile: Profile): readonly Isian[] {
  return cells.filter((isian): isian is Isian => isian !== null && !isPlaceholder(isian.text, profile));
}

/** The labels of step 9 themselves ("Output", "Indikator kinerja"): a statement may print them before the text. */
function labelsOf(profile: Profile): string {
  const { output, outcome, indikator } = profile.headersGap.fields;
  return [output, outcome, indikator].flatMap(({ words }) => words).join(' ');
}

const textOf = (cells: readonly Isian[]): string => cells.map(({ text }) => text).join('\n');
const partsOf = (gbs: Gbs): readonly (Isian | null)[] =>
  gbs.aksi.flatMap(({ keluaran, hasil }) => [keluaran, hasil]);

/** An indicator row without any figure where step 9 has its target: the figures in a row of an action do not stand for it. */
function withoutTarget(said: readonly Isian[], nine: readonly Isian[]): Isian | undefined {
  const targets = nine.every(({ text }) => printedNumbers(text).size > 0);
  return targets ? said.find(({ text }) => printedNumbers(text).size === 0) : undefined;
}

/** A keluaran or hasil that says what step 9 says, with other figures. */
function changedTarget(gap: Gap, gbs: Gbs, profile: Profile): Isian | undefined {
  const pairs: readonly (readonly [Isian | null, readonly (Isian | null)[]])[] = [
    [gap.output, gbs.aksi.map(({ keluaran }) => keluaran)],
    [gap.outcome, gbs.aksi.map(({ hasil }) => hasil)],
  ];
  for (const [target, cells] of pairs) {
    if (!target) continue;
    const figures = printedNumbers(target.text);
    for (const cell of filled(cells, profile)) {
      if (numbersMissingIn(printedNumbers(cell.text), figures).length === 0) continue;
      if (likeness(cell.text, target.text) >= profile.thresholds.gbsTextLikeness) return cell;
    }
  }
  return undefined;
}
