import { isPlaceholder } from '../language/placeholder.ts';
import { parseCode } from '../model/index.ts';
import type { GapRule } from './rule.ts';

/**
 * Demands program, kegiatan, sub kegiatan and tujuan in step 1, even where the budget could supply them: the worksheet is read by
 * itself, too. A sub kegiatan is named by its code as well. Silent where all of step 1 is empty (GAP-001). Basis: Juklak PPRG (J2013).
 */
export const rule: GapRule = {
  id: 'GAP-101',
  alias: 'identitas-tidak-lengkap',
  severity: 'error',
  step: 1,
  scope: 'gap',
  *check(ctx) {
    const { gap, match } = ctx;
    const given = {
      program: gap.program,
      kegiatan: gap.kegiatan,
      subKegiatan: gap.subKegiatan,
      tujuan: gap.tujuan,
    };
    const missing = (['program', 'kegiatan', 'subKegiatan', 'tujuan'] as const).filter((name) =>
      isPlaceholder(given[name]?.text, ctx.profile),
    );
    if (missing.length === 0 || missing.length === 4) return;
    const coded = parseCode(gap.code?.text ?? '')?.level === 'sub-kegiatan';
    const hilang = missing.filter((name) => !(name === 'subKegiatan' && coded));
    const [first] = hilang;
    if (!first) return;
    const args: Gap101Args = {
      hilang,
      program: match.row?.program?.name ?? null,
      kegiatan: match.row?.kegiatan?.name ?? null,
      subKegiatan: match.row?.name ?? null,
    };
    const said = given[first];
    yield {
      place: said?.place ?? gap.stepPlace[1],
      field: hilang.length === 1 ? first : 'identitas',
      found: said?.text ?? gap.subKegiatan?.text ?? null,
      args,
    };
  },
};

export type Gap101Args = {
  readonly hilang: readonly ('program' | 'kegiatan' | 'subKegiatan' | 'tujuan')[];
  /** What the budget says of this row, to be copied; null where no row matches. */
  readonly program: string | null;
  readonly kegiatan: string | null;
  readonly subKegiatan: string | null;
};
