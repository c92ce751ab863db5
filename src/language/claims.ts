/** What a statement claims: a gap or its absence, which side has more or less, or a result that is only hoped for. */
import type { Faktor } from '../model/index.ts';
import type { Profile } from '../profile/index.ts';
import { perProfile } from '../profile/per-profile.ts';
import { isHope, isWishedState } from './hopes.ts';
import { findPhrases, type Hit, LONGEST_TEXT, phraseList, type Stemmed, stemmed } from './phrases.ts';
import { lawan, type Sebutan, type Sex, sebutanOf } from './pihak.ts';
import { sentences } from './sentences.ts';
import { foldWord, type Span } from './tokens.ts';

/** "selisih": a gap; "sama": its absence; "harapan": a result hoped for; "lain": none of these can be said. */
export type ClaimKind = 'selisih' | 'sama' | 'harapan' | 'lain';

export interface Claim extends Span {
  readonly text: string;
  readonly kind: ClaimKind;
  /** Side said to have more, and side said to have less or to be behind; null where the words do not say. */
  readonly more: Sex | null;
  readonly less: Sex | null;
  /** Compared outright ("lebih banyak", "didominasi", "paling sedikit"), not only by "hanya", "belum" or by figures beside the sexes. */
  readonly tegas: boolean;
  /** The words that make it a claim ("lebih sedikit", "setara"); null where figures alone do. */
  readonly penanda: string | null;
  readonly sebutan: readonly Sebutan[];
}

type Category =
  | 'lebih'
  | 'dominasi'
  | 'kurang'
  | 'lemah'
  | 'timpang'
  | 'sama'
  | 'bukanSama'
  | 'tiadaTimpang'
  | 'negasi';

const lists = perProfile((profile) => {
  const { klaim } = profile;
  const entry = (words: readonly string[], category: Category) =>
    words.map((word) => [word, category] as const);
  return {
    markers: phraseList<Category>([
      ...entry(klaim.bukanSama, 'bukanSama'),
      ...entry(klaim.sama, 'sama'),
      ...entry(klaim.tiadaTimpang, 'tiadaTimpang'),
      ...entry(klaim.timpang, 'timpang'),
      ...entry(klaim.lebih, 'lebih'),
      ...entry(klaim.dominasi, 'dominasi'),
      ...entry(klaim.kurang, 'kurang'),
      ...entry(klaim.negasi, 'negasi'),
      ...entry(klaim.lemah, 'lemah'),
    ]),
    splitters: new Set(klaim.pertentangan),
    agents: new Set(klaim.pelakuDiBelakang),
  };
});

/** "tidak lagi terbebani", "tanpa kesulitan": nothing is lacking. */
const undone = new Set(['tidak', 'tanpa', 'tak', 'bukan']);

const COMPARED = new Set(['daripada', 'dari', 'dibanding', 'dibandingkan', 'ketimbang']);

/** More statements than a factor ever holds; the rest is not looked at. */
const MOST = 400;

/** Statements of a text: its sentences, cut again before a word that sets one against another ("tetapi", "padahal"). */
export function statements(text: string, profile: Profile): (Span & { readonly text: string })[] {
  const { splitters } = lists(profile);
  const found: (Span & { text: string })[] = [];
  for (const sentence of sentences(text.slice(0, LONGEST_TEXT))) {
    if (found.length >= MOST) break;
    let start = sentence.start;
    const cut = (end: number): void => {
      const part = text.slice(start, end).replace(/[\s,]+$/, '');
      if (/[\p{L}\d]/u.test(part)) found.push({ start, end: start + part.length, text: part });
      start = end;
    };
    for (const match of sentence.text.matchAll(/\p{L}+/gu)) {
      const at = sentence.start + match.index;
      if (at > start && splitters.has(foldWord(match[0]))) cut(at);
    }
    cut(sentence.end);
  }
  return found;
}

interface Marks {
  readonly gap: readonly Hit<Category>[];
  readonly weak: readonly Hit<Category>[];
  readonly equal: readonly Hit<Category>[];
}

/** Sorts the markers found, with negations resolved: "tidak seimbang" is a gap, "tidak ada perbedaan" is none. */
function marksOf(hits: readonly Hit<Category>[], tokens: readonly Stemmed[]): Marks {
  const gap: Hit<Category>[] = [];
  const weak: Hit<Category>[] = [];
  const equal: Hit<Category>[] = [];
  const said = (hit: Hit<Category>): string => tokens[hit.from]?.word ?? '';
  hits.forEach((hit, i) => {
    const before = hits[i - 1];
    const near = before !== undefined && hit.from - before.to <= 2;
    const denied =
      near &&
      (before.value === 'negasi' || before.value === 'tiadaTimpang' || before.value === 'lemah') &&
      before.value !== hit.value;
    if (hit.value === 'sama') (denied ? gap : equal).push(hit);
    else if (hit.value === 'timpang') (denied ? equal : gap).push(hit);
    else if (hit.value === 'kurang' && near && undone.has(said(before))) return;
    else if (hit.value === 'lebih' || hit.value === 'dominasi' || hit.value === 'kurang') gap.push(hit);
    else if (hit.value === 'lemah' || hit.value === 'tiadaTimpang' || hit.value === 'negasi') {
      const next = hits[i + 1];
      const spent = next && next.from - hit.to <= 2 && (next.value === 'sama' || next.value === 'timpang');
      if (!spent) weak.push(hit);
    }
  });
  return { gap, weak, equal };
}

/** Words between a passive verb and who does it. */
const BEHIND = 4;

/** The side a comparison speaks of: the last one named alone before it, else the first after it. */
function subjectOf(
  hit: Hit<Category>,
  alone: readonly Sebutan[],
  tokens: readonly Stemmed[],
  agents: ReadonlySet<string>,
): Sex | null {
  // "bimtek lebih banyak diterima staf perempuan": who receives stands behind the verb.
  if (agents.has(tokens[hit.to]?.word ?? '')) {
    const agent = alone.find((mention) => mention.from > hit.to && mention.from - hit.to <= BEHIND);
    const between = tokens.slice(hit.to, agent?.from ?? hit.to);
    if (agent && between.every(({ kind, word }) => kind === 'word' && !COMPARED.has(word))) return agent.sex;
  }
  const before = alone.filter((mention) => mention.from < hit.from).at(-1);
  if (before) return COMPARED.has(tokens[before.from - 1]?.word ?? '') ? lawan(before.sex) : before.sex;
  const after = alone.find((mention) => mention.from >= hit.to);
  if (!after) return null;
  // "kebanyakan dari laki-laki" compares with nobody.
  const whole = hit.value === 'lebih' && !/^(?:lebih|paling|ter)/.test(tokens[hit.from]?.word ?? '');
  for (let at = hit.to; !whole && at < after.from; at++) {
    if (COMPARED.has(tokens[at]?.word ?? '')) return lawan(after.sex);
  }
  return after.sex;
}

function sidesOf(
  hit: Hit<Category>,
  alone: readonly Sebutan[],
  tokens: readonly Stemmed[],
  agents: ReadonlySet<string>,
): { readonly more: Sex | null; readonly less: Sex | null } {
  if (hit.value === 'dominasi') {
    const passive = (tokens[hit.from]?.word ?? '').startsWith('di') || hit.to - hit.from > 1;
    const rest = alone.filter((mention) => mention.from >= hit.to);
    const after = rest[0];
    // "dipegang P 24, L 61" only lists figures.
    const counted = after !== undefined && tokens[after.from + 1]?.kind === 'number';
    if (passive && counted && new Set(rest.map((mention) => mention.sex)).size > 1)
      return { more: null, less: null };
    const before = alone.filter((mention) => mention.from < hit.from).at(-1);
    const more = (passive ? (after ?? null) : (before ?? after ?? null))?.sex ?? null;
    return { more, less: null };
  }
  const side = subjectOf(hit, alone, tokens, agents);
  if (hit.value === 'lebih') return { more: side, less: null };
  return hit.value === 'timpang' || hit.value === 'sama'
    ? { more: null, less: null }
    : { more: null, less: side };
}

/** What each statement of a text claims, in order. Under manfaat a bare good state ("Keluarga sejahtera") is a hope too. */
export function claimsIn(text: string, profile: Profile, faktor: Faktor | null = null): Claim[] {
  const { markers, agents } = lists(profile);
  return statements(text, profile).map((part): Claim => {
    const tokens = stemmed(part.text);
    const sebutan = sebutanOf(tokens, part.text, profile);
    const alone = sebutan.filter((mention) => !mention.paired);
    const marks = marksOf(findPhrases(tokens, markers), tokens);
    const base = { start: part.start, end: part.end, text: part.text, sebutan };
    const say = (hit: Hit<Category>): string => part.text.slice(hit.start, hit.end);
    const none = { more: null, less: null, tegas: false, penanda: null } as const;
    const hoped =
      isHope(tokens, marks, alone, profile) ||
      (faktor === 'manfaat' && isWishedState(tokens, marks, alone, profile));
    if (hoped) return { ...base, ...none, kind: 'harapan' };
    const strong = marks.gap.find((hit) => hit.value !== 'timpang') ?? marks.gap[0];
    if (strong && !(marks.equal.length > 0 && strong.value === 'lebih')) {
      return {
        ...base,
        ...sidesOf(strong, alone, tokens, agents),
        kind: 'selisih',
        tegas: true,
        penanda: say(strong),
      };
    }
    const equal = marks.equal[0];
    if (equal) return { ...base, ...none, kind: 'sama', tegas: true, penanda: say(equal) };
    const figures = tokens.some((token) => token.kind === 'number');
    const weak = marks.weak[0];
    if (weak && (alone.length > 0 || figures)) {
      const sides =
        figures && alone.length > 1 ? none : sidesOf({ ...weak, value: 'lemah' }, alone, tokens, agents);
      return { ...base, ...none, ...sides, kind: 'selisih', tegas: false, penanda: say(weak) };
    }
    if (figures && alone.length > 0) return { ...base, ...none, kind: 'selisih' };
    return { ...base, ...none, kind: 'lain' };
  });
}

/** A change that an objective or action wants: "naik" or "turun", with the words that say so and the text that follows them. */
export interface Arah extends Span {
  readonly arah: 'naik' | 'turun';
  readonly text: string;
  /** What is to change: the text up to the next wanted change. */
  readonly hal: string;
}

const directions = perProfile((profile) =>
  phraseList<'naik' | 'turun'>([
    ...profile.klaim.arahNaik.map((word) => [word, 'naik'] as const),
    ...profile.klaim.arahTurun.map((word) => [word, 'turun'] as const),
  ]),
);

/** The changes a text asks for, in order; empty where it says none. */
export function arahIn(text: string, profile: Profile): Arah[] {
  const hits = findPhrases(stemmed(text), directions(profile));
  return hits.map((hit, i) => ({
    start: hit.start,
    end: hit.end,
    arah: hit.value,
    text: text.slice(hit.start, hit.end),
    hal: text.slice(hit.end, hits[i + 1]?.start ?? text.length).trim(),
  }));
}
