import type { RowRule } from './rule.ts';

export type Arg008Args = {
  readonly nama: string;
  readonly pagu: bigint | null;
  /** Rules of severity E that fired for the GAP, in order, each once. */
  readonly aturan: readonly string[];
  /** Steps they stand in, each once. */
  readonly langkah: readonly number[];
};

/**
 * Says that a tag rests on a GAP with errors: its money is counted in the plain ARG figure and not in the one of GAP that hold.
 * Basis: our own [D].
 */
export const rule: RowRule = {
  id: 'ARG-008',
  alias: 'tag-gap-bermasalah',
  severity: 'warning',
  scope: 'row',
  *check({ row, gap, tag, gapFindings }) {
    if (!tag.tagged || gap === null) return;
    const errors = gapFindings.filter(({ severity }) => severity === 'error');
    if (errors.length === 0) return;
    const args: Arg008Args = {
      nama: row.name,
      pagu: row.pagu,
      aturan: [...new Set(errors.map(({ rule }) => rule))].sort(),
      langkah: [...new Set(errors.flatMap(({ step }) => (step === null ? [] : [step])))].sort(
        (a, b) => a - b,
      ),
    };
    yield { place: tag.place, field: 'gap', args };
  },
};
