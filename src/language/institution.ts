/** Whether a sub kegiatan builds institutions for gender equality (category 3) rather than serving citizens. */
import type { Profile } from '../profile/index.ts';
import { perProfile } from '../profile/per-profile.ts';
import type { GapContext } from '../rules/rule.ts';
import { findPhrases, phraseList, stemmed } from './phrases.ts';

const lists = perProfile((profile) => {
  const make = (words: readonly string[]) => phraseList(words.map((word) => [word, word] as const));
  return { pug: make(profile.pelembagaan.pug), staff: make(profile.pelembagaan.aparatur) };
});

/** Words of gender mainstreaming in a text ("PPRG", "data terpilah"), as the list spells them. */
export function pugWords(text: string, profile: Profile): readonly string[] {
  return findPhrases(stemmed(text), lists(profile).pug).map((hit) => hit.value);
}

/** Whether a text speaks of officials or government bodies as those served. */
export function namesStaff(text: string, profile: Profile): boolean {
  return findPhrases(stemmed(text), lists(profile).staff).length > 0;
}

/** What step 1 calls the service: the sub kegiatan's name (the budget's, else the form's). */
export function serviceName(ctx: GapContext): string {
  return ctx.match.row?.name ?? ctx.gap.subKegiatan?.text ?? '';
}

/** Reading: the row is declared pelembagaan, or its name speaks of gender mainstreaming itself. */
export function isInstitutional(ctx: GapContext): boolean {
  return ctx.tag?.kategori === 'pelembagaan' || pugWords(serviceName(ctx), ctx.profile).length > 0;
}

/** Whether a text is about gender mainstreaming itself. */
export function isInstitutionalText(text: string, profile: Profile): boolean {
  return pugWords(text, profile).length > 0;
}

/** Name of the OPD whose service it is; empty where neither budget nor form says. */
export function opdName(ctx: GapContext): string {
  return ctx.match.opd?.name ?? ctx.gap.opd?.text ?? '';
}
