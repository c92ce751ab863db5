import { normalCode } from '../model/index.ts';
import type { GapContext } from '../rules/rule.ts';
import { normalise } from './tokens.ts';

/** Code as it is compared: normalised where it is one. */
const key = (text: string | undefined): string => normalCode(text) ?? '';

/** Reading: a Gender Budget Statement of this sub kegiatan stands in the files and gives amounts for its actions. */
export function amountsInGbs(ctx: GapContext): boolean {
  const { gap, match, submission } = ctx;
  const code = match.row?.code ?? key(gap.code?.text);
  const name = normalise(match.row?.name ?? gap.subKegiatan?.text ?? '');
  return submission.gbs.some((gbs) => {
    const same =
      (code !== '' && key(gbs.code?.text) === code) ||
      (name !== '' && normalise(gbs.subKegiatan?.text ?? '') === name);
    return same && gbs.aksi.some((aksi) => aksi.masukan !== null && aksi.masukan.amount !== null);
  });
}
