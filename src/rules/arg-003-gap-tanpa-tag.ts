import { proposeKategori } from '../language/potensi.ts';
import type { RowRule } from './rule.ts';

export type Arg003Args = {
  readonly nama: string;
  readonly pagu: bigint | null;
  /** What the name speaks for, else kesetaraan: the GAP states a gap. */
  readonly usul: 'khusus' | 'kesetaraan' | 'pelembagaan';
};

/**
 * Demands that a sub kegiatan with a GAP that holds is tagged, so that its money is counted. Silent where the GAP has an error: it must
 * be mended first. Basis: our own [D].
 */
export const rule: RowRule = {
  id: 'ARG-003',
  alias: 'gap-tanpa-tag',
  severity: 'warning',
  scope: 'row',
  *check({ row, gap, tag, gapFindings, profile }) {
    if (tag.tagged || gap === null) return;
    if (gapFindings.some(({ severity }) => severity === 'error')) return;
    const usul = proposeKategori(row, profile)?.kategori ?? 'kesetaraan';
    const args: Arg003Args = { nama: row.name, pagu: row.pagu, usul };
    yield { place: tag.place, field: 'tag', args };
  },
};
