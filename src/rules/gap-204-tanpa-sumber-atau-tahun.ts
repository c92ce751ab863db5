import { dataOrigin } from '../language/sources.ts';
import type { GapRule } from './rule.ts';

/**
 * Demands that step 2 says of which year its figures are and where they come from, and that they are no older than the profile allows
 * before the budget year: else nobody can look them up. Basis: our own [D].
 */
export const rule: GapRule = {
  id: 'GAP-204',
  alias: 'tanpa-sumber-atau-tahun',
  severity: 'warning',
  step: 2,
  scope: 'gap',
  *check(ctx) {
    const { data } = ctx.gap;
    const origin = ctx.read(dataOrigin);
    if (!data || !origin) return;
    const { tahun, adaSumber } = origin;
    const tertua = ctx.year === null ? null : ctx.year - ctx.profile.thresholds.dataMaxAgeYears;
    const usang = tahun !== null && tertua !== null && tahun < tertua;
    if (tahun !== null && adaSumber && !usang) return;
    const args: Gap204Args = { tahun, tanpaSumber: !adaSumber, usang, anggaran: ctx.year, tertua };
    yield { place: data.place, field: 'data', found: data.text, args };
  },
};

export type Gap204Args = {
  /** Newest year of the data; null: none is named. */
  readonly tahun: number | null;
  readonly tanpaSumber: boolean;
  readonly usang: boolean;
  readonly anggaran: number | null;
  /** Oldest year that still serves. */
  readonly tertua: number | null;
};
