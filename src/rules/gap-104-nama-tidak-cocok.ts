import { isPlaceholder } from '../language/placeholder.ts';
import { sameName } from '../model/same-name.ts';
import type { GapRule } from './rule.ts';

/**
 * Demands that the name beside the code is the budget's name for it: code and name of two sub kegiatan in one form leave open which
 * of them was analysed. Case, blanks, joining words and slips of the pen do not count. Basis: our own [D].
 */
export const rule: GapRule = {
  id: 'GAP-104',
  alias: 'nama-tidak-cocok',
  severity: 'warning',
  step: 1,
  scope: 'gap',
  *check(ctx) {
    const { gap, match } = ctx;
    const name = gap.subKegiatan;
    if (match.by !== 'code' || !match.row || !name || isPlaceholder(name.text, ctx.profile)) return;
    if (match.row.name.trim() === '' || sameName(name.text, match.row.name)) return;
    const args: Gap104Args = { kode: match.row.code, tertulis: name.text.trim(), anggaran: match.row.name };
    yield { place: name.place, field: 'subKegiatan', found: name.text, args };
  },
};

export type Gap104Args = { readonly kode: string; readonly tertulis: string; readonly anggaran: string };
