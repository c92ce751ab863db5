/** The chain from a cause to the action that answers it, in the same words or in other ones. */
import type { Profile } from '../profile/index.ts';
import { perProfile } from '../profile/per-profile.ts';
import type { GapContext } from '../rules/rule.ts';
import { type AksiTerbaca, actions } from './actions.ts';
import { causes, isStock, type Sebab } from './causes.ts';
import { isFunctionWord, isGeneric, isUnit } from './likeness.ts';
import { findPhrases, phraseList, type Stemmed, stemmed } from './phrases.ts';
import { sebutanOf } from './pihak.ts';

interface Group {
  readonly id: string;
  readonly step: number | null;
  readonly cause: ReturnType<typeof phraseList<true>>;
  readonly answer: ReturnType<typeof phraseList<true>>;
  readonly along: ReturnType<typeof phraseList<true>> | null;
  readonly causeAlong: ReturnType<typeof phraseList<true>> | null;
  readonly not: ReturnType<typeof phraseList<true>> | null;
}

const list = (words: readonly string[]) => phraseList<true>(words.map((word) => [word, true] as const));

const groups = perProfile((profile): readonly Group[] =>
  profile.kaitan.map((kaitan) => ({
    id: kaitan.id,
    step: kaitan.langkah ?? null,
    cause: list(kaitan.sebab),
    answer: list(kaitan.jawaban),
    along: kaitan.bersama ? list(kaitan.bersama) : null,
    causeAlong: kaitan.sebabBersama ? list(kaitan.sebabBersama) : null,
    not: kaitan.kecuali ? list(kaitan.kecuali) : null,
  })),
);

/** Stems that tell one matter from another: no joining word, no word that any plan has, no unit of a count ("12 desa"). */
function telling(tokens: readonly Stemmed[]): string[] {
  return tokens
    .filter(
      (token, i) =>
        token.kind === 'word' &&
        token.stem.length > 2 &&
        !(isUnit(token.stem) && tokens[i - 1]?.kind === 'number'),
    )
    .map((token) => token.stem)
    .filter((root) => !isFunctionWord(root) && !isGeneric(root));
}

export interface SebabTerbuka {
  readonly sebab: Sebab;
  /** Kinds of cause it belongs to (`profile/words/kaitan.json`), for an example of an action. */
  readonly jenis: readonly string[];
}

interface ReadAction {
  readonly tokens: readonly Stemmed[];
  readonly stems: ReadonlySet<string>;
  /** It names women or men. */
  readonly named: boolean;
}

/** The kinds a cause is of. A stock cause inside the institution is answered by what strengthens the institution only. */
function kindsOf(tokens: readonly Stemmed[], sebab: Sebab, profile: Profile): readonly Group[] {
  const has = (words: Group['cause'] | null): boolean =>
    words !== null && findPhrases(tokens, words).length > 0;
  const own = sebab.step === 4 && isStock(sebab.text, 'internal', profile);
  return groups(profile)
    .filter((group) => group.step === sebab.step || (group.step === null && !own))
    .filter(
      (group) => has(group.cause) && !has(group.not) && (group.causeAlong === null || has(group.causeAlong)),
    )
    .sort((a, b) => Number(a.step === null) - Number(b.step === null));
}

function answers(
  action: ReadAction,
  cause: readonly string[],
  kinds: readonly Group[],
  topic: ReadonlySet<string>,
): boolean {
  if (cause.some((root) => !topic.has(root) && action.stems.has(root))) return true;
  const common = cause.filter((root) => action.stems.has(root)).length;
  if (common / cause.length > 0.5) return true;
  return kinds.some(
    (group) =>
      findPhrases(action.tokens, group.answer).length > 0 &&
      (group.along === null || findPhrases(action.tokens, group.along).length > 0),
  );
}

/**
 * Reading: causes that no action answers. An action answers a cause where it shares a telling word with it that is not just the
 * service's subject, where it names a remedy of the cause's kind, or where most of the cause stands in it. An action that only
 * wishes answers nothing.
 */
export function openCauses(ctx: GapContext): readonly SebabTerbuka[] {
  const all = ctx.read(actions);
  if (all.length === 0) return [];
  const { gap, profile } = ctx;
  const subject = [gap.subKegiatan?.text, gap.tujuan?.text, ctx.match.row?.name].filter(
    (text) => text !== undefined,
  );
  const topic = new Set(telling(stemmed(subject.join(' '))));
  const read: ReadAction[] = all
    .filter((one: AksiTerbaca) => one.harapan === null)
    .map(({ aksi }) => {
      const tokens = stemmed(aksi.text);
      const named = sebutanOf(tokens, aksi.text, profile).length > 0;
      return { tokens, stems: new Set(telling(tokens)), named };
    });
  const open: SebabTerbuka[] = [];
  const busy = new Set<ReadAction>();
  for (const sebab of ctx.read(causes)) {
    const tokens = stemmed(sebab.text);
    const cause = [...new Set(telling(tokens))];
    const kinds = kindsOf(tokens, sebab, profile);
    const answering = read.filter((action) => answers(action, cause, kinds, topic));
    for (const action of answering) busy.add(action);
    if (answering.length > 0 || (cause.length === 0 && kinds.length === 0)) continue;
    open.push({ sebab, jenis: kinds.map((group) => group.id) });
  }
  return withoutDoubt(open, read.filter((action) => action.named && !busy.has(action)).length, profile);
}

/**
 * An action for women or men that answers no cause we can tell may well be meant for one left open in words we do not know. Where such
 * actions are as many as the causes left open, only stock causes stay: what remedies those is known.
 */
function withoutDoubt(
  open: readonly SebabTerbuka[],
  spare: number,
  profile: Profile,
): readonly SebabTerbuka[] {
  const known = open.filter(({ sebab }) =>
    isStock(sebab.text, sebab.step === 4 ? 'internal' : 'eksternal', profile),
  );
  return spare >= open.length - known.length ? known : open;
}
