import { proposeKategori } from '../language/potensi.ts';
import type { RowRule } from './rule.ts';

export type Arg001Args = {
  readonly nama: string;
  readonly pagu: bigint | null;
  /** Category that the name or code speaks for, where it does. */
  readonly usul: 'khusus' | 'pelembagaan' | null;
};

/**
 * Demands a GAP behind every tag: ARG is money that answers a gap found by analysis, and a reviewer counts nothing without one.
 * Basis: domain.md 3.1 and 3.3 (tags rest on GAP and GBS).
 */
export const rule: RowRule = {
  id: 'ARG-001',
  alias: 'tag-tanpa-gap',
  severity: 'error',
  scope: 'row',
  *check({ row, gap, tag, profile }) {
    if (!tag.tagged || gap !== null) return;
    const usul = proposeKategori(row, profile)?.kategori ?? null;
    const args: Arg001Args = { nama: row.name, pagu: row.pagu, usul };
    yield { place: tag.place, field: 'gap', args };
  },
};
