/** Subjects that concern one sex only, and whether the text brings in the other side. */
import type { Profile } from '../profile/index.ts';
import { perProfile } from '../profile/per-profile.ts';
import type { GapContext } from '../rules/rule.ts';
import type { Figure } from './figure.ts';
import { dataFigures } from './gap-figures.ts';
import { findPhrases, phraseList, stemmed } from './phrases.ts';
import { type Sex, sebutanIn } from './pihak.ts';
import { tokens } from './tokens.ts';

const lists = perProfile(({ satuKelamin }) => ({
  subjects: phraseList<Sex>([
    ...satuKelamin.perempuan.map((phrase) => [phrase, 'P'] as const),
    ...satuKelamin.laki.map((phrase) => [phrase, 'L'] as const),
  ]),
  beside: new Set(satuKelamin.peranLain),
  others: phraseList<boolean>([
    ...satuKelamin.pihakLain.map((phrase) => [phrase, true] as const),
    ...satuKelamin.bukanPihakLain.map((phrase) => [phrase, false] as const),
  ]),
}));

export interface SubjekSatuKelamin {
  readonly sex: Sex;
  /** The words that say so ("ibu hamil" gives "hamil"). */
  readonly kata: string;
}

/** The first subject of one sex that a text names. */
export function subjectIn(text: string, profile: Profile): SubjekSatuKelamin | null {
  const hit = findPhrases(stemmed(text), lists(profile).subjects)[0];
  return hit ? { sex: hit.value, kata: text.slice(hit.start, hit.end) } : null;
}

/**
 * Reading: the one sex that the sub kegiatan is about (kehamilan, kekerasan terhadap perempuan, vasektomi): its name or tujuan says
 * so, or step 2 speaks of such a subject and has no figure of the other sex. Null for anything else.
 */
export function oneSexSubject(ctx: GapContext): SubjekSatuKelamin | null {
  const { gap, match, profile } = ctx;
  for (const text of [gap.subKegiatan?.text, match.row?.name, gap.tujuan?.text]) {
    const subject = text ? subjectIn(text, profile) : null;
    if (subject) return subject;
  }
  const subject = gap.data ? subjectIn(gap.data.text, profile) : null;
  const figures = ctx.read(dataFigures);
  if (!subject || !figures) return null;
  const { beside } = lists(profile);
  // Husbands who come along or strike are the other side's role, not a second group served.
  const asRole = ({ start, end }: Figure): boolean =>
    tokens(figures.text.slice(Math.max(0, start - ROLE_NEAR), end)).some((token) => beside.has(token.word));
  const other = figures.all.some(
    (figure) => figure.sex !== null && figure.sex !== subject.sex && !asRole(figure),
  );
  return other ? null : subject;
}

/** Characters before a figure in which its people are named. */
const ROLE_NEAR = 40;

/** Whether a text speaks of the other side: its people by any word, or the family. */
export function bringsInOtherSide(text: string, sex: Sex, profile: Profile): boolean {
  if (sebutanIn(text, profile).some((mention) => mention.sex !== sex && !mention.subjek)) return true;
  return findPhrases(stemmed(text), lists(profile).others).some((hit) => hit.value);
}
