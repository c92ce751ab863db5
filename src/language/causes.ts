/** Steps 4 and 5: the causes one by one, which of them are stock phrases, and on which side of the institution's door they stand. */
import type { Isian } from '../model/index.ts';
import type { Profile } from '../profile/index.ts';
import { perProfile } from '../profile/per-profile.ts';
import type { GapContext } from '../rules/rule.ts';
import { itemsOf } from './items.ts';
import { likeness, matterOf } from './likeness.ts';
import { findPhrases, phraseList, stemmed } from './phrases.ts';
import { isPlaceholder } from './placeholder.ts';
import { stem } from './stem.ts';

export interface Sebab {
  readonly step: 4 | 5;
  readonly text: string;
  readonly isian: Isian;
}

/** Reading: the causes of steps 4 and 5, in order. */
export function causes(ctx: GapContext): readonly Sebab[] {
  const found: Sebab[] = [];
  for (const [step, isian] of [[4, ctx.gap.internal] as const, [5, ctx.gap.eksternal] as const]) {
    if (!isian || isPlaceholder(isian.text, ctx.profile)) continue;
    for (const text of itemsOf(isian.text, ctx.profile)) {
      if (!isPlaceholder(text, ctx.profile)) found.push({ step, text, isian });
    }
  }
  return found;
}

export type Sisi = 'internal' | 'eksternal';

const stock = perProfile((profile) => {
  const make = (list: Profile['klise'][Sisi]) => ({
    core: phraseList(list.inti.map((word) => [word, true] as const)),
    lack: phraseList(list.kekurangan.map((word) => [word, true] as const)),
    words: new Set(list.kosakata.flatMap((word) => word.split(' ').map(stem))),
  });
  return { internal: make(profile.klise.internal), eksternal: make(profile.klise.eksternal) };
});

/**
 * Whether a cause is only a stock phrase: it lacks something, names one of the stock objects, and has no word beyond the stock
 * vocabulary. "Keterbatasan anggaran untuk kelas malam" has one, and is none.
 */
export function isStock(text: string, side: Sisi, profile: Profile): boolean {
  const list = stock(profile)[side];
  const tokens = stemmed(text);
  if (tokens.some((token) => token.kind === 'number')) return false;
  if (findPhrases(tokens, list.core).length === 0 || findPhrases(tokens, list.lack).length === 0)
    return false;
  return matterOf(text).every((root) => list.words.has(root));
}

type Cue = 'dalam' | 'dalamLemah' | 'luar' | 'budaya';

const cues = perProfile((profile) => {
  const { lembaga } = profile;
  const entry = (words: readonly string[], cue: Cue) => words.map((word) => [word, cue] as const);
  return {
    all: phraseList<Cue>([
      ...entry(lembaga.dalam, 'dalam'),
      ...entry(lembaga.luar, 'luar'),
      ...entry(lembaga.budaya, 'budaya'),
      ...entry(lembaga.dalamLemah, 'dalamLemah'),
    ]),
    deeds: phraseList(lembaga.perilaku.map((word) => [word, true] as const)),
    places: new Set(lembaga.tempat),
    openings: new Set(lembaga.pembuka),
    notPassive: new Set(lembaga.bukanPasif),
    urusan: new Set(lembaga.urusan.map(stem)),
    bodies: lembaga.badanLayanan.map((body) => ({
      opd: body.opd.map((name) => name.split(' ').map(stem)),
      list: phraseList(body.badan.map((word) => [word, 'dalam'] as const)),
    })),
  };
});

/** On which side of the institution a cause stands; null where the words do not settle it. */
export function sideOf(text: string, opd: string, profile: Profile): Sisi | null {
  const known = cues(profile);
  const tokens = stemmed(text);
  const own = new Set(stemmed(opd).map((token) => token.stem));
  const bodies = known.bodies
    .filter((body) => body.opd.some((name) => name.every((part) => own.has(part))))
    .flatMap((body) => findPhrases(tokens, body.list));
  const taken = new Set(bodies.map((hit) => hit.from));
  const hits = [...bodies, ...findPhrases(tokens, known.all).filter((hit) => !taken.has(hit.from))]
    .map((hit) => {
      const next = tokens[hit.to];
      const office =
        hit.value === 'dalam' &&
        /^(?:dinas|badan|kantor|petugas|pegawai)$/.test(tokens[hit.to - 1]?.word ?? '');
      const foreign =
        office &&
        next !== undefined &&
        !own.has(next.stem) &&
        (known.urusan.has(next.stem) ||
          findPhrases([next], known.all).some((other) => other.value === 'luar'));
      return foreign ? { ...hit, value: 'luar' as const } : hit;
    })
    // A place is no actor: "malu datang ke puskesmas" is not about the puskesmas.
    .filter((hit) => hit.value !== 'dalam' || !known.places.has(tokens[hit.from - 1]?.word ?? ''))
    .sort((a, b) => a.from - b.from);
  const first = hits[0];
  if (!first) return null;
  const opens = tokens
    .slice(0, first.from)
    .every((token) => token.kind !== 'word' || known.openings.has(token.word));
  const has = (...values: Cue[]): boolean => hits.some((hit) => values.includes(hit.value));
  const passive = tokens.some(
    (token, i) =>
      /^di\p{L}{4,}/u.test(token.word) &&
      !known.notPassive.has(token.word) &&
      i - first.to <= 4 &&
      i >= first.to,
  );
  const behaves = findPhrases(tokens, known.deeds).length > 0;
  if (first.value === 'luar' && opens && !has('dalam') && !passive && (behaves || !has('dalamLemah')))
    return 'eksternal';
  if (first.value === 'budaya' && first.from <= 3 && !has('dalam', 'dalamLemah')) return 'eksternal';
  if (first.value === 'dalam' && first.from <= 4 && !has('luar', 'budaya')) return 'internal';
  return null;
}

/** Reading: steps 4 and 5 say the same. */
export function sameCauses(ctx: GapContext): boolean {
  const { internal, eksternal } = ctx.gap;
  if (!internal || !eksternal) return false;
  if (isPlaceholder(internal.text, ctx.profile) || isPlaceholder(eksternal.text, ctx.profile)) return false;
  return likeness(internal.text, eksternal.text) >= ctx.profile.thresholds.sameCauseLikeness;
}
