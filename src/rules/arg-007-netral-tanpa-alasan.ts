import { crowdFinder } from './row-tag.ts';
import type { RowRule } from './rule.ts';

export type Arg007Args = { readonly nama: string; readonly count: number };

const unfounded = crowdFinder((tag) => tag.netral && tag.alasan === null);

/**
 * Asks for the reason where a sub kegiatan is declared neutral: "neutral" is a claim that women and men are affected alike, and a
 * reviewer wants to know why. A plain "Tidak" claims nothing. One finding an OPD where most rows do it. Basis: our own [D].
 */
export const rule: RowRule = {
  id: 'ARG-007',
  alias: 'netral-tanpa-alasan',
  severity: 'info',
  scope: 'row',
  *check(ctx) {
    const { row, tag } = ctx;
    if (!tag.netral || tag.alasan !== null) return;
    const crowd = unfounded(ctx);
    const together = crowd.together && row.tag !== null;
    if (together && row !== crowd.rows[0]) return;
    const args: Arg007Args = { nama: row.name, count: together ? crowd.rows.length : 1 };
    const whole = together ? { subKegiatan: null, unit: null } : {};
    yield { place: tag.place, field: 'alasan', args, ...whole };
  },
};
