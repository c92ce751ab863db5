/** Steps 4 and 5: the causes one by one, which of them are stock phrases, and on which side of the institution's door they stand. */
import type { Isian } from '../model/index.ts';
import type { Profile } from '../profile/index.ts';
import { perProfile } from '../profile/per-profile.ts';
import type { GapContext } from '../rules/rule.ts';
import { opdName } from './institution.ts';
import { itemsOf } from './items.ts';
import { coverage, isGeneric, likeness, matterOf } from './likeness.ts';
import { findPhrases, type Hit, phraseList, type Stemmed, stemmed } from './phrases.ts';
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
 * vocabulary. "Keterbatasan anggaran untuk kelas malam" has one, and is none. Words of the office's own name add nothing either:
 * "SDM kesehatan" of a Dinas Kesehatan is its SDM.
 */
export function isStock(text: string, side: Sisi, profile: Profile, office = ''): boolean {
  const list = stock(profile)[side];
  const tokens = stemmed(text);
  if (tokens.some((token) => token.kind === 'number')) return false;
  if (findPhrases(tokens, list.core).length === 0 || findPhrases(tokens, list.lack).length === 0)
    return false;
  const named = office === '' ? [] : matterOf(office);
  return matterOf(text).every((root) => list.words.has(root) || named.includes(root));
}

/** "luarLembaga": an organisation outside, which acts; "luarLemah": a bare sex, which may be staff; "dalamLemah": what an office has or does. */
type Cue = 'dalam' | 'dalamLemah' | 'luar' | 'luarLembaga' | 'luarLemah' | 'budaya';

const cues = perProfile((profile) => {
  const { lembaga } = profile;
  const entry = (words: readonly string[], cue: Cue) => words.map((word) => [word, cue] as const);
  return {
    all: phraseList<Cue>([
      ...entry(lembaga.dalam, 'dalam'),
      ...entry(lembaga.luarLembaga, 'luarLembaga'),
      ...entry(lembaga.luar, 'luar'),
      ...entry(lembaga.luarLemah, 'luarLemah'),
      ...entry(lembaga.budaya, 'budaya'),
      ...entry(lembaga.dalamLemah, 'dalamLemah'),
    ]),
    deeds: phraseList(lembaga.perilaku.map((word) => [word, true] as const)),
    served: phraseList(lembaga.opdDilayani.map((word) => [word, true] as const)),
    places: new Set(lembaga.tempat),
    roles: new Set(lembaga.peranan),
    sources: new Set(lembaga.asal),
    openings: new Set(lembaga.pembuka),
    notPassive: new Set(lembaga.bukanPasif),
    suffers: new Set(lembaga.bukanLaku),
    awaited: new Set(lembaga.menungguOrang),
    effects: new Set(lembaga.akibat),
    owners: new Set(lembaga.milik),
    clauseEnds: new Set(lembaga.batasKlausa),
    urusan: new Set(lembaga.urusan.map(stem)),
    ownParts: new Set(lembaga.unitDalam),
    timeOpens: lembaga.awalWaktu.map((phrase) => `${phrase} `),
    bodies: lembaga.badanLayanan.map((body) => ({
      opd: body.opd.map((name) => name.split(' ').map(stem)),
      list: phraseList(body.badan.map((word) => [word, 'dalam'] as const)),
    })),
  };
});

type CueHit = Hit<Cue>;

/** The cues of a cause, left to right: the OPD's own service bodies count as inside, another OPD as outside, a place as nobody. */
function cuesIn(tokens: readonly Stemmed[], opd: string, profile: Profile): readonly CueHit[] {
  const known = cues(profile);
  const own = new Set(stemmed(opd).map((token) => token.stem));
  const bodies = known.bodies
    .filter((body) => body.opd.some((name) => name.every((part) => own.has(part))))
    .flatMap((body) => findPhrases<Cue>(tokens, body.list));
  const taken = new Set(bodies.map((hit) => hit.from));
  const foreign = (hit: CueHit): boolean => {
    const next = tokens[hit.to];
    const office = /^(?:dinas|badan|kantor|petugas|pegawai)$/.test(tokens[hit.to - 1]?.word ?? '');
    if (hit.value !== 'dalam' || !office || !next || own.has(next.stem)) return false;
    return (
      known.urusan.has(next.stem) ||
      findPhrases([next], known.all).some(({ value }) => value === 'luar' || value === 'luarLembaga')
    );
  };
  // "sopir truk dinas": its own.
  const owned = (hit: CueHit): boolean => {
    const after = tokens.slice(hit.to, hit.to + 3);
    const at = after.findIndex((token) => known.owners.has(token.word));
    return (
      hit.value.startsWith('luar') &&
      at >= 0 &&
      after.slice(0, at).every(({ word }) => !known.places.has(word) && !/^(?:me|ber|di|ke)\p{L}/u.test(word))
    );
  };
  // "Bidang Ketenagaan belum mempunyai peta": a part of the OPD by its name; "bidang pertanian" is a field.
  const isPart = (hit: CueHit): boolean =>
    hit.from === 0 &&
    known.ownParts.has(tokens[0]?.word ?? '') &&
    /^\p{Lu}\p{Ll}/u.test(tokens[1]?.text ?? '');
  return (
    [...bodies, ...findPhrases(tokens, known.all).filter((hit) => !taken.has(hit.from))]
      .map((hit): CueHit => (owned(hit) || isPart(hit) ? { ...hit, value: 'dalam' } : hit))
      .map((hit): CueHit => (foreign(hit) ? { ...hit, value: 'luarLembaga' } : hit))
      .filter((hit) => hit.value !== 'luarLembaga' || !own.has(tokens[hit.from]?.stem ?? ''))
      // "menjadi pengurus": what somebody is to become, not who does it.
      .filter((hit) => hit.value !== 'dalamLemah' || !known.roles.has(tokens[hit.from - 1]?.word ?? ''))
      .filter((hit) => hit.value !== 'dalam' || !known.places.has(tokens[hit.from - 1]?.word ?? ''))
      .sort((a, b) => a.from - b.from)
  );
}

/** Whether the subject that ends before `from` does nothing itself: its first verb is passive or of receiving ("belum dilibatkan", "menerima"). What a body outside receives is its own doing. */
function isPassive(tokens: readonly Stemmed[], from: number, body: boolean, profile: Profile): boolean {
  const known = cues(profile);
  for (const [i, token] of tokens.slice(from, from + 6).entries()) {
    if (known.clauseEnds.has(token.word)) return false;
    if (!body && known.suffers.has(token.word)) return true;
    if (!body && token.word === 'menunggu') return !known.awaited.has(tokens[from + i + 1]?.word ?? '');
    if (/^(?:me|ber)\p{L}{3,}/u.test(token.word)) return false;
    if (/^di\p{L}{3,}/u.test(token.word) && !known.notPassive.has(token.word)) return true;
  }
  return false;
}

/** Whether what follows from a cause is said of people outside, who act ("honor kecil sehingga bapak memilih bekerja"). */
function endsOutside(tokens: readonly Stemmed[], hits: readonly CueHit[], profile: Profile): boolean {
  const known = cues(profile);
  const at = tokens.findIndex((token) => known.effects.has(token.word));
  if (at < 0) return false;
  const outside = hits.some((hit) => hit.from > at && hit.value.startsWith('luar'));
  return outside && findPhrases(tokens.slice(at), known.deeds).length > 0;
}

/** "Pada jam itu para ibu memasak": when it is says nothing of who does it. */
function withoutTime(text: string, profile: Profile): string {
  const lower = text.toLowerCase();
  const opening = cues(profile).timeOpens.find((phrase) => lower.startsWith(phrase));
  return opening === undefined ? text : text.slice(opening.length);
}

/**
 * On which side of the institution a cause stands, by its subject: citizens and families who do or believe something, organisations
 * that act, and norms are outside; the OPD, its staff, rules and counters are inside. Null where the words do not settle it, as where
 * something was not done *to* citizens. `servesOffices`: the service is for other offices, as that of an inspectorate or of gender mainstreaming.
 */
export function sideOf(text: string, opd: string, profile: Profile, servesOffices = false): Sisi | null {
  const known = cues(profile);
  const tokens = stemmed(withoutTime(text, profile));
  const hits = cuesIn(tokens, opd, profile);
  const first = hits[0];
  if (!first) return null;
  // Where offices are those served, "perangkat daerah" may be any but the one that writes.
  if (servesOffices && first.value === 'dalam' && findPhrases(tokens, known.served)[0]?.from === first.from)
    return null;
  const has = (...values: Cue[]): boolean => hits.some((hit) => values.includes(hit.value));
  const opens = tokens
    .slice(0, first.from)
    .every((token) => token.kind !== 'word' || known.openings.has(token.word));
  const fromInside = hits.some(
    (hit) => hit.value.startsWith('dalam') && known.sources.has(tokens[hit.from - 1]?.word ?? ''),
  );
  const acts = opens && !fromInside && !isPassive(tokens, first.to, first.value === 'luarLembaga', profile);
  const behaves = findPhrases(tokens, known.deeds).length > 0;
  if (acts && first.value === 'luarLembaga') return 'eksternal';
  if (acts && first.value === 'luar' && (behaves || !has('dalam', 'dalamLemah'))) return 'eksternal';
  if (acts && first.value === 'luarLemah' && behaves && !has('dalam', 'dalamLemah')) return 'eksternal';
  // "Tukang perempuan dianggap lemah": whoever it is said of.
  const belief = hits.find((hit) => !hit.value.startsWith('luar'));
  if (belief?.value === 'budaya' && belief.from <= 6 && !has('dalam', 'dalamLemah')) return 'eksternal';
  const inside = hits.find((hit) => hit.value === 'dalam');
  // "jadwal RKA dari TAPD": someone else's.
  const fromElsewhere = tokens.some(
    (token, i) =>
      known.sources.has(token.word) && !hits.some((hit) => hit.value === 'dalam' && hit.from === i + 1),
  );
  if (fromElsewhere) return null;
  if (endsOutside(tokens, hits, profile)) return has('dalam', 'dalamLemah') ? null : 'eksternal';
  // "Ruang menyusui belum kami masukkan ke rencana": we did not do it.
  const undone = tokens.some(
    ({ word }, i) => known.owners.has(word) && /^(?:belum|tidak|tak)$/.test(tokens[i - 1]?.word ?? ''),
  );
  if (undone) return 'internal';
  const foreigner = hits.some((hit) => hit.value === 'luarLembaga' && hit.from - first.to < 3);
  if (first.value === 'dalam' && opens && !foreigner) return 'internal';
  if (inside && inside.from <= 4 && !has('luar', 'luarLembaga', 'budaya')) return 'internal';
  return null;
}

/** Fewest telling words, and share of the shorter text, that two texts must have in common to say the same in other words. */
const SHARED = [
  { fewest: 4, share: 0.8 },
  { fewest: 6, share: 0.7 },
];

const alike = perProfile(
  ({ lembaga }) =>
    new Map(lembaga.searti.flatMap((group) => group.map((word) => [stem(word), stem(group[0] ?? word)]))),
);

/** The telling stems of a cause, words of one meaning as one. */
function told(text: string, profile: Profile): ReadonlySet<string> {
  const same = alike(profile);
  return new Set(
    matterOf(text)
      .filter((root) => !isGeneric(root))
      .map((root) => same.get(root) ?? root),
  );
}

/** So much in common that the same is said, whoever does it in step 5. */
const SURELY = { fewest: 7, share: 0.7 };

/** Whether most of what the shorter text tells stands in the other, and the other adds little; "surely" where hardly anything is new. */
function saysAgain(a: string, b: string, profile: Profile): 'surely' | 'perhaps' | null {
  const left = told(a, profile);
  const right = told(b, profile);
  const shorter = left.size <= right.size ? left : right;
  const longer = shorter === left ? right : left;
  const shared = coverage(shorter, longer) * shorter.size;
  const has = ({ fewest, share }: typeof SURELY): boolean =>
    shared >= fewest && shared >= share * shorter.size;
  if (2 * shared < longer.size) return null;
  return has(SURELY) ? 'surely' : SHARED.some(has) ? 'perhaps' : null;
}

/**
 * Reading: steps 4 and 5 say the same, in the same words or in nearly the same. In other words only where step 5 does not turn to what
 * people outside do.
 */
export function sameCauses(ctx: GapContext): boolean {
  const { internal, eksternal } = ctx.gap;
  if (!internal || !eksternal) return false;
  const { profile } = ctx;
  if (isPlaceholder(internal.text, profile) || isPlaceholder(eksternal.text, profile)) return false;
  if (likeness(internal.text, eksternal.text) >= profile.thresholds.sameCauseLikeness) return true;
  const again = saysAgain(internal.text, eksternal.text, profile);
  return (
    again === 'surely' ||
    (again === 'perhaps' &&
      ctx
        .read(causes)
        .every(({ step, text }) => step === 4 || sideOf(text, opdName(ctx), profile) !== 'eksternal'))
  );
}
