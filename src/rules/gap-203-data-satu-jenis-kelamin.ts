import { bringsInOtherSide, oneSexSubject } from '../language/one-sex.ts';
import { isPlaceholder } from '../language/placeholder.ts';
import { FAKTOR } from '../model/index.ts';
import type { GapRule } from './rule.ts';

/**
 * Asks, where the subject concerns one sex only (kehamilan, kekerasan terhadap perempuan, vasektomi), for the other side's role:
 * suami, keluarga, laki-laki. Health staff count only where their sex is said. Basis: Data Pembuka Wawasan (DPW).
 */
export const rule: GapRule = {
  id: 'GAP-203',
  alias: 'data-satu-jenis-kelamin',
  severity: 'info',
  step: 2,
  scope: 'gap',
  *check(ctx) {
    const { data, faktor, internal, eksternal } = ctx.gap;
    const subject = ctx.read(oneSexSubject);
    if (!data || !subject || isPlaceholder(data.text, ctx.profile)) return;
    const texts = [data, ...FAKTOR.map((name) => faktor[name]), faktor.tanpaLabel, internal, eksternal];
    if (texts.some((isian) => isian && bringsInOtherSide(isian.text, subject.sex, ctx.profile))) return;
    const args: Gap203Args = { sex: subject.sex, subjek: subject.kata };
    yield { place: data.place, field: 'data', found: data.text, args };
  },
};

export type Gap203Args = { readonly sex: 'L' | 'P'; readonly subjek: string };
