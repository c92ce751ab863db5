import { isPlaceholder } from '../language/placeholder.ts';
import { parseCode } from '../model/index.ts';
import type { GapRule, Match } from './rule.ts';

/**
 * Demands that the code of step 1 is a sub kegiatan code that the budget has: a GAP that stands for no row earns no ARG. A GAP without
 * a code stands for the one row that bears its name exactly. Where no budget was read only the form of the code is judged. Basis: our
 * own [D].
 */
export const rule: GapRule = {
  id: 'GAP-102',
  alias: 'kode-tidak-cocok',
  severity: 'error',
  step: 1,
  scope: 'gap',
  *check(ctx) {
    const { gap, match, submission } = ctx;
    const blank = isPlaceholder(gap.code?.text, ctx.profile);
    if (blank && (match.row || isPlaceholder(gap.subKegiatan?.text, ctx.profile))) return;
    const code = blank ? null : parseCode(gap.code?.text ?? '');
    const shaped = code?.level === 'sub-kegiatan';
    if (shaped && match.by === 'code') return;
    if ((shaped || blank) && submission.opds.length === 0) return;
    const args: Gap102Args = {
      kode: blank ? null : (gap.code?.text.trim() ?? null),
      nama: gap.subKegiatan?.text.trim() ?? null,
      sebab: blank
        ? 'nama-tidak-ada'
        : shaped
          ? isBeside(code.text, match)
            ? 'kode-gap-lain'
            : 'tidak-ada-di-anggaran'
          : code
            ? 'bukan-sub-kegiatan'
            : 'bukan-kode',
      tingkat: code && !shaped ? code.level : null,
      seharusnya: match.row?.code ?? null,
    };
    const said = blank ? gap.subKegiatan : gap.code;
    yield { place: said?.place ?? gap.stepPlace[1], field: 'code', found: said?.text ?? null, args };
  },
};

/** Whether the unit of a GAP that was found by its name has a row of the code that it bears: that row is another GAP's. */
function isBeside(code: string, { row, opd }: Match): boolean {
  if (!row || !opd) return false;
  return opd.subKegiatan.some((other) => other.code === code && other.unit.name === row.unit.name);
}

export type Gap102Args = {
  readonly kode: string | null;
  readonly nama: string | null;
  readonly sebab:
    | 'bukan-kode'
    | 'bukan-sub-kegiatan'
    | 'tidak-ada-di-anggaran'
    | 'kode-gap-lain'
    | 'nama-tidak-ada';
  /** Level of a code that is no sub kegiatan's. */
  readonly tingkat: 'urusan' | 'bidang' | 'program' | 'kegiatan' | 'sub-kegiatan' | null;
  /** Code of the row that bears the name exactly; null where none does. */
  readonly seharusnya: string | null;
};
