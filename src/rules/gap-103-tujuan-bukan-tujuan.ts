import { formOf } from '../language/objective.ts';
import { isPlaceholder } from '../language/placeholder.ts';
import type { GapRule } from './rule.ts';

/**
 * Demands that step 1 states an objective. "Jumlah ..." and "Persentase ..." are indicators, "Tersusunnya 3 dokumen" is a work
 * product: step 6 can reformulate neither. Wanted by whoever must judge whether the aim reacts to a gap. Basis: our own [D].
 */
export const rule: GapRule = {
  id: 'GAP-103',
  alias: 'tujuan-bukan-tujuan',
  severity: 'warning',
  step: 1,
  scope: 'gap',
  *check({ gap, profile }) {
    if (!gap.tujuan || isPlaceholder(gap.tujuan.text, profile)) return;
    const form = formOf(gap.tujuan.text, profile);
    if (!form) return;
    const args: Gap103Args = {
      bentuk: form.bentuk,
      kata: form.kata,
      tujuan: gap.tujuan.text,
      inti: form.inti,
    };
    yield { place: gap.tujuan.place, field: 'tujuan', found: gap.tujuan.text, args };
  },
};

export type Gap103Args = {
  readonly bentuk: 'indikator' | 'hasil-kerja';
  readonly kata: string;
  readonly tujuan: string;
  /** The objective without the words that make it an indicator or product. */
  readonly inti: string;
};
