import { outcomeFigures, outputFigures } from '../language/gap-figures.ts';
import { isPlaceholder } from '../language/placeholder.ts';
import { hasTarget } from '../language/targets.ts';
import type { GapRule } from './rule.ts';

/**
 * Demands of every indicator a figure and unit to reach ("80 orang", "naik dari 16% menjadi 26%"): "Jumlah peserta" and "meningkat"
 * cannot be checked at the year's end. A missing indicator is GAP-901's. Basis: note of the Juklak's matrix (J2013b).
 */
export const rule: GapRule = {
  id: 'GAP-902',
  alias: 'indikator-tidak-terukur',
  severity: 'warning',
  step: 9,
  scope: 'gap',
  *check(ctx) {
    for (const [field, reading] of [
      ['output', outputFigures],
      ['outcome', outcomeFigures],
    ] as const) {
      const isian = ctx.gap[field];
      const figures = ctx.read(reading);
      if (!isian || !figures || isPlaceholder(isian.text, ctx.profile) || hasTarget(figures)) continue;
      const args: Gap902Args = { indikator: field, teks: isian.text, hanyaAwal: figures.all.length > 0 };
      yield { place: isian.place, field, found: isian.text, args };
    }
  },
};

export type Gap902Args = {
  readonly indikator: 'output' | 'outcome';
  readonly teks: string;
  /** It has a figure to start from ("turun dari 869") and none to reach. */
  readonly hanyaAwal: boolean;
};
