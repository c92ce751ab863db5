import { arahIn } from '../language/claims.ts';
import { isInstitutionalText, namesStaff } from '../language/institution.ts';
import { sebutanIn, sexesAlone, sexesInTheirOwnRight } from '../language/pihak.ts';
import { isPlaceholder } from '../language/placeholder.ts';
import type { RowContext, RowRule } from './rule.ts';

export type Arg004Args = {
  readonly kategori: 'khusus' | 'kesetaraan' | 'pelembagaan';
  /** Words of the sub kegiatan's name, and of step 6 where a GAP has it. */
  readonly nama: string;
  readonly reformulasi: string | null;
  /** Category that the words speak for. */
  readonly usul: 'khusus' | 'kesetaraan' | 'pelembagaan' | null;
};

/** Whether a text is about one sex only; null where it names none. The other side in a supporting role follows the first one named. */
function oneSex(text: string, { profile }: RowContext): boolean | null {
  const mentions = sebutanIn(text, profile);
  if (mentions.length === 0) return null;
  // "Menaikkan ... lansia laki-laki dan mengurangi ... lansia perempuan": each sex has a change of its own.
  const wanted = arahIn(text, profile).map(({ hal }) => sexesInTheirOwnRight(hal, profile));
  const only = new Set(wanted.flatMap((sexes) => (sexes.size === 1 ? [...sexes] : [])));
  if (only.size > 1) return false;
  return mentions[0]?.subjek === true || (!mentions[0]?.paired && sexesAlone(mentions).size > 0);
}

/** What contradicts the declared category; null where nothing does. */
function contradiction(ctx: RowContext, reformulasi: string | null): Arg004Args['usul'] | undefined {
  const { row, gap, gapFindings, profile } = ctx;
  switch (row.tag?.kategori) {
    case 'kesetaraan':
      return gapFindings.some((finding) => finding.rule === 'GAP-302') ? null : undefined;
    case 'khusus': {
      if (oneSex(row.name, ctx) === true) return undefined;
      if (reformulasi === null) return undefined;
      return oneSex(reformulasi, ctx) === true ? undefined : 'kesetaraan';
    }
    case 'pelembagaan': {
      if (!gap) return undefined;
      const text = [row.name, gap.tujuan?.text, reformulasi].filter((part) => part).join('\n');
      return isInstitutionalText(text, profile) || namesStaff(text, profile) ? undefined : 'kesetaraan';
    }
    default:
      return undefined;
  }
}

/**
 * Demands that the declared category fits: khusus is for the needs of one sex, pelembagaan for institutions and data, not for a service to
 * citizens, kesetaraan for a gap that a GAP states. The side that GAP-203 asks for (husbands beside pregnant women) is no beneficiary.
 * Basis: our own [D], from the three categories of ARG.
 */
export const rule: RowRule = {
  id: 'ARG-004',
  alias: 'kategori-tidak-cocok',
  severity: 'warning',
  scope: 'row',
  *check(ctx) {
    const tag = ctx.row.tag;
    if (!tag?.tagged || tag.kategori === null) return;
    const step6 = ctx.gap?.reformulasi?.text ?? null;
    const reformulasi = isPlaceholder(step6, ctx.profile) ? null : step6;
    const usul = contradiction(ctx, reformulasi);
    if (usul === undefined) return;
    const args: Arg004Args = { kategori: tag.kategori, nama: ctx.row.name, reformulasi, usul };
    yield { place: tag.place, field: 'kategori', found: tag.kategoriText, args };
  },
};
