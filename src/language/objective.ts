/** Steps 1 and 6: what kind of sentence the objective is, and what step 6 changed in it. */
import type { Profile } from '../profile/index.ts';
import { perProfile } from '../profile/per-profile.ts';
import type { GapContext } from '../rules/rule.ts';
import { coverage, isFunctionWord, matterOf } from './likeness.ts';
import { findPhrases, phraseList, stemmed } from './phrases.ts';
import { type Sebutan, sebutanIn } from './pihak.ts';
import { isPlaceholder } from './placeholder.ts';
import { stem } from './stem.ts';

export interface BentukTujuan {
  readonly bentuk: 'indikator' | 'hasil-kerja';
  /** The words that give it away. */
  readonly kata: string;
  /** The objective without them. */
  readonly inti: string;
}

const forms = perProfile((profile) => {
  const { tujuanWords } = profile;
  return {
    indicators: new Set(tujuanWords.indikator),
    products: new Set(tujuanWords.hasilKerja),
    documents: phraseList(
      tujuanWords.dokumen.map((word) => [`=${word.split(' ').join(' =')}`, word] as const),
    ),
    yearWords: new Set(tujuanWords.kataTahun),
    references: new Set(tujuanWords.acuan),
  };
});

/** Reads an objective that is none: an indicator ("Jumlah …"), or a work product ("Tersusunnya 3 dokumen"). */
export function formOf(text: string, profile: Profile): BentukTujuan | null {
  const { indicators, products, documents, yearWords, references } = forms(profile);
  const tokens = stemmed(text).filter((token) => token.kind !== 'mark');
  const first = tokens[0];
  if (!first) return null;
  if (indicators.has(first.word))
    return { bentuk: 'indikator', kata: first.text, inti: text.slice(first.end).trim() };
  if (!products.has(first.word)) return null;
  // "sesuai Perda 4/2019" is what it follows, not what it produces.
  const cut = tokens.findIndex((token) => references.has(token.word));
  const rest = tokens.slice(1, cut < 0 ? undefined : cut);
  const document = findPhrases(rest, documents)[0];
  const count = rest.find(
    (token, i) =>
      token.kind === 'number' &&
      !/^(?:19|20)\d\d$/.test(token.text) &&
      !yearWords.has(rest[i - 1]?.word ?? ''),
  );
  if (!document && !count) return null;
  const what = document
    ? text.slice(document.start, document.end)
    : count
      ? text.slice(count.start, count.end)
      : '';
  return { bentuk: 'hasil-kerja', kata: `${first.text} … ${what}`, inti: text.slice(first.end).trim() };
}

export interface Reformulasi {
  /** "ulang": step 1 again; "tempelan": step 1 with terms pasted on; "baru": something else was said. */
  readonly perubahan: 'ulang' | 'tempelan' | 'baru';
  /** The words of step 6 that step 1 does not have, as they stand there. */
  readonly tambahan: readonly string[];
  readonly tujuan: string;
  readonly reformulasi: string;
}

const pasted = perProfile((profile) => ({
  words: new Set(profile.tempelan.kosakata.map(stem)),
  terms: phraseList(profile.tempelan.istilah.map((word) => [word, word] as const)),
  change: new Set(profile.tempelan.perubahan.map(stem)),
}));

function singlesOut(mentions: readonly Sebutan[]): boolean {
  return mentions.some((mention) => !mention.paired);
}

/** Joining words with which a pasted term begins. */
const LINKS: ReadonlySet<string> = new Set([
  'yang',
  'dan',
  'serta',
  'bagi',
  'untuk',
  'dengan',
  'secara',
  'tanpa',
]);

/** Stretches of `text` whose words `known` lacks, with the joining words before them ("yang responsif gender"), as they stand. */
function addedParts(text: string, known: ReadonlySet<string>): readonly string[] {
  const spoken = stemmed(text).filter((token) => token.kind === 'word');
  const found: string[] = [];
  let start: number | null = null;
  let end: number | null = null;
  const close = (): void => {
    if (start !== null && end !== null) found.push(text.slice(start, end));
    start = null;
    end = null;
  };
  for (const token of spoken) {
    const joins = isFunctionWord(token.word) || isFunctionWord(token.stem);
    if (!joins && known.has(token.stem)) close();
    else if (!joins) {
      start ??= token.start;
      end = token.end;
    } else if (LINKS.has(token.word) || !known.has(token.stem)) start ??= token.start;
    if (!joins && known.has(token.stem)) start = null;
  }
  close();
  return found;
}

/**
 * Reading: what step 6 did to the objective of step 1. Null where either is missing, or where step 1 already names the sex or
 * the gap, so that there was nothing to change.
 */
export function reformulation(ctx: GapContext): Reformulasi | null {
  const { tujuan, reformulasi } = ctx.gap;
  const { profile } = ctx;
  if (!tujuan || !reformulasi) return null;
  if (isPlaceholder(tujuan.text, profile) || isPlaceholder(reformulasi.text, profile)) return null;
  if (namesGap(tujuan.text, profile)) return null;
  const { words, terms, change } = pasted(profile);
  const one = (roots: readonly string[]): string[] => roots.map((root) => (change.has(root) ? 'ubah' : root));
  const before = new Set(one(matterOf(tujuan.text)));
  const after = new Set(one(matterOf(reformulasi.text)));
  const mentions = sebutanIn(reformulasi.text, profile);
  const sexes = new Set(['perempuan', 'laki']);
  const added = [...after].filter((root) => !before.has(root));
  const base = {
    tujuan: tujuan.text,
    reformulasi: reformulasi.text,
    tambahan: addedParts(reformulasi.text, new Set(matterOf(tujuan.text))),
  };
  if (coverage(before, after) < profile.thresholds.repeatedObjectiveCoverage || singlesOut(mentions)) {
    return { ...base, perubahan: 'baru' };
  }
  if (added.length === 0 && mentions.length === 0) return { ...base, perubahan: 'ulang' };
  const isTerm = mentions.length > 0 || findPhrases(stemmed(base.tambahan.join(' ')), terms).length > 0;
  // A name ("di Kecamatan Sukaraja") is no new aim.
  const names = new Set(
    stemmed(reformulasi.text)
      .slice(1)
      .filter((token) => /^\p{Lu}/u.test(token.text))
      .map((token) => token.stem),
  );
  const only = added.every(
    (root) =>
      words.has(root) ||
      names.has(root) ||
      sexes.has(root) ||
      mentions.some((m) => stem(m.text.toLowerCase()) === root),
  );
  if (isTerm && only) return { ...base, perubahan: 'tempelan' };
  const fresh = added.length / Math.max(1, after.size);
  if (!isTerm && fresh <= profile.thresholds.repeatedObjectiveNewWords)
    return { ...base, perubahan: 'ulang' };
  return { ...base, perubahan: 'baru' };
}

const gapWords = perProfile((profile) =>
  phraseList(profile.pihak.tentangSelisih.map((word) => [word, word] as const)),
);

/** Whether a text names a sex, a group of women or men, or the gap between them. */
export function namesGap(text: string, profile: Profile): boolean {
  return sebutanIn(text, profile).length > 0 || findPhrases(stemmed(text), gapWords(profile)).length > 0;
}
