import { proposeKategori } from '../language/potensi.ts';
import { crowdFinder } from './row-tag.ts';
import type { RowRule } from './rule.ts';

export type Arg006Args = {
  readonly nama: string;
  /** What stands in the category cell; null where it is empty or there is no such column. */
  readonly kategoriText: string | null;
  readonly usul: 'khusus' | 'pelembagaan' | null;
  /** Number of rows it speaks of; 1, or all of them where they are many. */
  readonly count: number;
};

const withoutKategori = crowdFinder((tag) => tag.tagged && tag.kategori === null);

/**
 * Demands one of the three categories beside every tag: the report on ARG is by category. One finding an OPD where most rows lack it,
 * which is so where the table has no such column. Basis: domain.md 3.1.
 */
export const rule: RowRule = {
  id: 'ARG-006',
  alias: 'kategori-kosong',
  severity: 'warning',
  scope: 'row',
  *check(ctx) {
    const { row, tag, profile } = ctx;
    if (!tag.tagged || tag.kategori !== null) return;
    const crowd = withoutKategori(ctx);
    const together = crowd.together && row.tag !== null;
    if (together && row !== crowd.rows[0]) return;
    const args: Arg006Args = {
      nama: row.name,
      kategoriText: tag.kategoriText,
      usul: proposeKategori(row, profile)?.kategori ?? null,
      count: together ? crowd.rows.length : 1,
    };
    const whole = together ? { subKegiatan: null, unit: null } : {};
    yield { place: tag.place, field: 'kategori', found: tag.kategoriText, args, ...whole };
  },
};
