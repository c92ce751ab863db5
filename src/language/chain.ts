/** The chain from a cause to the action that answers it, in the same words or in other ones. */
import type { Profile } from '../profile/index.ts';
import { perProfile } from '../profile/per-profile.ts';
import type { GapContext } from '../rules/rule.ts';
import { type AksiTerbaca, actions } from './actions.ts';
import { causes, isStock, type Sebab } from './causes.ts';
import { isFunctionWord, isGeneric, isPeople, isUnit } from './likeness.ts';
import { phraseList, type Stemmed, stemmed, valuesIn } from './phrases.ts';
import { sebutanOf } from './pihak.ts';

interface Group {
  readonly id: string;
  readonly step: number | null;
  /** Word lists that it has; a cause or an action must hold a word of each that it asks for. */
  readonly along: boolean;
  readonly causeAlong: boolean;
  /** What people hold or allow, which no purchase answers. */
  readonly social: boolean;
  /** Ids of the kinds that do not count beside it. */
  readonly outweighs: readonly string[];
}

type Role = 'cause' | 'answer' | 'along' | 'causeAlong' | 'not';

/** All words of all groups in two lists, so that a text is read once for all of them; values are "role:group". */
const groups = perProfile((profile) => {
  const words = (role: Role, id: string, list: readonly string[] | undefined) =>
    (list ?? []).map((word) => [word, `${role}:${id}`] as const);
  return {
    all: profile.kaitan.map(
      (kaitan): Group => ({
        id: kaitan.id,
        step: kaitan.langkah ?? null,
        along: kaitan.bersama !== undefined,
        causeAlong: kaitan.sebabBersama !== undefined,
        social: kaitan.sosial === true,
        outweighs: kaitan.mengesampingkan ?? [],
      }),
    ),
    inCauses: phraseList(
      profile.kaitan.flatMap((kaitan) => [
        ...words('cause', kaitan.id, kaitan.sebab),
        ...words('causeAlong', kaitan.id, kaitan.sebabBersama),
        ...words('not', kaitan.id, kaitan.kecuali),
      ]),
    ),
    inActions: phraseList(
      profile.kaitan.flatMap((kaitan) => [
        ...words('answer', kaitan.id, kaitan.jawaban),
        ...words('along', kaitan.id, kaitan.bersama),
      ]),
    ),
  };
});

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
  /** The kinds of cause that it has a remedy for. */
  readonly remedies: ReadonlySet<Group>;
  readonly stems: ReadonlySet<string>;
  /** It names women or men. */
  readonly named: boolean;
}

/** The kinds a cause is of. A stock cause inside the institution is answered by what strengthens the institution only. */
function kindsOf(tokens: readonly Stemmed[], sebab: Sebab, profile: Profile): readonly Group[] {
  const { all, inCauses } = groups(profile);
  const said = valuesIn(tokens, inCauses);
  const has = (role: Role, id: string): boolean => said.has(`${role}:${id}`);
  const own = sebab.step === 4 && isStock(sebab.text, 'internal', profile);
  const found = all
    .filter(({ step }) => step === sebab.step || (step === null && !own))
    .filter(
      ({ id, causeAlong }) => has('cause', id) && !has('not', id) && (!causeAlong || has('causeAlong', id)),
    )
    .sort((a, b) => Number(a.step === null) - Number(b.step === null));
  const outweighed = new Set(found.flatMap(({ outweighs }) => outweighs));
  return found.filter(({ id }) => !outweighed.has(id));
}

/** The kinds of cause that an action has a remedy for. */
function remediesIn(tokens: readonly Stemmed[], profile: Profile): ReadonlySet<Group> {
  const { all, inActions } = groups(profile);
  const said = valuesIn(tokens, inActions);
  return new Set(
    all.filter(({ id, along }) => said.has(`answer:${id}`) && (!along || said.has(`along:${id}`))),
  );
}

function answers(
  action: ReadAction,
  cause: readonly string[],
  kinds: readonly Group[],
  topic: ReadonlySet<string>,
): boolean {
  // Of a cause of no known kind we cannot tell what would answer it: any word in common will do.
  const ties = (root: string): boolean =>
    kinds.length === 0 || (!topic.has(root) && !isPeople(root) && !isUnit(root));
  if (cause.some((root) => ties(root) && action.stems.has(root))) return true;
  const common = cause.filter((root) => action.stems.has(root)).length;
  if (common / cause.length > 0.5) return true;
  return kinds.some((group) => action.remedies.has(group));
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
      return { remedies: remediesIn(tokens, profile), stems: new Set(telling(tokens)), named };
    });
  const open: OpenCause[] = [];
  const busy = new Set<ReadAction>();
  for (const sebab of ctx.read(causes)) {
    const tokens = stemmed(sebab.text);
    const cause = [...new Set(telling(tokens))];
    const kinds = kindsOf(tokens, sebab, profile);
    const answering = read.filter((action) => answers(action, cause, kinds, topic));
    for (const action of answering) busy.add(action);
    if (answering.length > 0 || (cause.length === 0 && kinds.length === 0)) continue;
    open.push({ sebab, kinds });
  }
  const spare = read.filter((action) => !busy.has(action));
  return withoutDoubt(open, spare, profile).map(({ sebab, kinds }) => ({
    sebab,
    jenis: kinds.map((group) => group.id),
  }));
}

interface OpenCause {
  readonly sebab: Sebab;
  readonly kinds: readonly Group[];
}

/**
 * An action that answers no cause we can tell may well be meant for one left open in words we do not know. A cause of no known kind is
 * dropped where any action is to spare; others where actions to spare that name women or men are as many as they. Stock causes
 * stay, what remedies those is known, and so does what only people's minds can change: a purchase is no answer to it.
 */
function withoutDoubt(
  open: readonly OpenCause[],
  spare: readonly ReadAction[],
  profile: Profile,
): readonly OpenCause[] {
  const certain = ({ sebab, kinds }: OpenCause): boolean =>
    isStock(sebab.text, sebab.step === 4 ? 'internal' : 'eksternal', profile) ||
    (kinds.length > 0 && kinds.every((group) => group.social));
  const kept = open.filter((one) => certain(one) || one.kinds.length > 0 || spare.length === 0);
  const doubtful = kept.filter((one) => !certain(one));
  const named = spare.filter((action) => action.named).length;
  return named >= doubtful.length ? kept.filter(certain) : kept;
}
