/** Step 7: which actions name work that can be seen done, and which only wish. */
import type { Aksi } from '../model/index.ts';
import type { Profile } from '../profile/index.ts';
import { perProfile } from '../profile/per-profile.ts';
import type { GapContext } from '../rules/rule.ts';
import { isFunctionWord } from './likeness.ts';
import { findPhrases, phraseList, type Stemmed, stemmed } from './phrases.ts';
import { isPlaceholder } from './placeholder.ts';

const lists = perProfile((profile) => {
  const entry = (words: readonly string[]) => words.map((word) => [word, word] as const);
  return {
    wish: new Set(profile.aksi.berharap),
    doing: new Set(profile.aksi.pelaksanaan),
    mere: new Set(profile.aksi.berharapKuat),
    abstract: phraseList(entry(profile.aksi.abstrak)),
    concrete: phraseList<'nyata' | 'pelaku' | null>([
      ...profile.aksi.bukanNyata.map((word) => [word, null] as const),
      ...profile.aksi.nyata.map((word) => [word, 'nyata'] as const),
      ...profile.aksi.pelaku.map((word) => [word, 'pelaku'] as const),
    ]),
    field: new Set(profile.aksi.ranah),
    means: new Set(profile.aksi.cara),
  };
});

/** Rupiah and years are no quantity of work. */
function countsWork(tokens: readonly Stemmed[]): boolean {
  return tokens.some((token, i) => {
    if (token.kind !== 'number' || /^(?:19|20)\d\d$/.test(token.text)) return false;
    const before = tokens[i - 1]?.word ?? '';
    const after = tokens[i + 1]?.word ?? '';
    return (
      !/^(?:rp|idr|tahun|ta|nomor|no|langkah|poin)$/.test(before) &&
      !/^(?:juta|miliar|milyar|ribu|rupiah|jt|m)$/.test(after) &&
      tokens[i - 1]?.text !== '.' &&
      /^\p{L}/u.test(after)
    );
  });
}

/**
 * The words among which a deed would stand: those before a field is named ("peran perempuan *dalam verifikasi*" is no verification),
 * and all after a word of means ("melalui pelatihan") or a mark that opens a new part.
 */
function deedPart(rest: readonly Stemmed[], text: string, profile: Profile): readonly Stemmed[] {
  const { field, means } = lists(profile);
  const turn = rest.findIndex(
    (token, i) =>
      means.has(token.word) || (i > 0 && /[,;:(]/.test(text.slice(rest[i - 1]?.end, token.start))),
  );
  const head = turn < 0 ? rest : rest.slice(0, turn);
  const end = head.findIndex((token) => field.has(token.word));
  return [...(end < 0 ? head : head.slice(0, end)), ...(turn < 0 ? [] : rest.slice(turn))];
}

/** What makes an action a wish: its verb and the abstract thing it is said of; null where the action names work. */
export interface Harapan {
  readonly verba: string;
  readonly objek: string;
}

/** Words after a verb that does nothing but wish; a longer text may well name work in words we do not know. */
const FEW = 6;

/**
 * Reads an action as a wish ("meningkatkan peran perempuan"): a verb of wishing, an abstract object within its next words, and
 * no word of concrete work or counted things anywhere. A verb that wishes whatever its object ("mengoptimalkan") needs no abstract one.
 * Who the abstract thing is said of ("kapasitas petugas") is no work. An amount of money cures nothing.
 */
export function wishOf(text: string, profile: Profile): Harapan | null {
  const { wish, doing, mere, abstract, concrete } = lists(profile);
  const tokens = stemmed(text).filter((token) => token.kind !== 'mark' || token.text === '.');
  const spoken = tokens.filter((token) => token.kind === 'word' && !(token.word.length === 1));
  // "Melakukan penguatan kelembagaan": the wish is what is done.
  const at = doing.has(spoken[0]?.word ?? '') && wish.has(spoken[1]?.word ?? '') ? 1 : 0;
  const first = spoken[at];
  if (!first || !wish.has(first.word)) return null;
  if (countsWork(tokens)) return null;
  const rest = spoken.slice(at + 1);
  const content = rest.filter((token) => !isFunctionWord(token.stem));
  const near = content.slice(0, 3);
  // "Menambah jaksa perempuan" speaks of jaksa.
  const object = findPhrases(near, abstract).find(
    (hit) => hit.from === 0 || near[hit.from]?.stem !== 'perempuan',
  );
  const work = findPhrases(deedPart(rest, text, profile), concrete).filter((hit) => hit.value !== null);
  if (work.some((hit) => hit.value === 'nyata' || object?.from !== 0)) return null;
  const said = (from: number, to: number): Harapan => ({ verba: first.text, objek: text.slice(from, to) });
  if (object) return said(object.start, object.end);
  const [start] = near;
  if (!start) return { verba: first.text, objek: '' };
  const end = near[near.length - 1] ?? start;
  return mere.has(first.word) && content.length <= FEW ? said(start.start, end.end) : null;
}

export interface AksiTerbaca {
  readonly aksi: Aksi;
  /** Not null: it only wishes (GAP-702). */
  readonly harapan: Harapan | null;
}

/** Reading: the actions that say something, with those that only wish marked. */
export function actions(ctx: GapContext): readonly AksiTerbaca[] {
  return ctx.gap.aksi
    .filter((aksi) => !isPlaceholder(aksi.text, ctx.profile))
    .map((aksi) => ({ aksi, harapan: wishOf(aksi.text, ctx.profile) }));
}

/** Reading: step 7 holds actions, and none of them names work. */
export function onlyWishes(ctx: GapContext): boolean {
  const all = ctx.read(actions);
  return all.length > 0 && all.every(({ harapan }) => harapan !== null);
}
