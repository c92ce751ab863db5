/** Results hoped for: "Meningkatnya …", "agar … dapat …", "Keluarga sejahtera". They say what one wants, not who has it today. */
import type { Profile } from '../profile/index.ts';
import { perProfile } from '../profile/per-profile.ts';
import { findPhrases, type Hit, phraseList, type Stemmed } from './phrases.ts';
import type { Sebutan } from './pihak.ts';

/** The marks of a statement that a hope is told apart by: what is said to be more, less, uneven, missing, or alike. */
export interface HopeMarks {
  readonly gap: readonly Hit<string>[];
  readonly weak: readonly Hit<string>[];
  readonly equal: readonly Hit<string>[];
}

const exact = (words: readonly string[]) =>
  phraseList(words.map((word) => [`=${word.split(' ').join(' =')}`, true] as const));

const lists = perProfile(({ klaim }) => ({
  prefaces: new Set(klaim.harapanBuka),
  starts: new Set(klaim.harapanAwal),
  notHope: new Set(klaim.bukanHarapanTer),
  outright: exact(klaim.harapanKuat),
  inside: exact(klaim.harapanTengah),
  notWill: new Set(klaim.bukanAkan),
  purposes: new Set(klaim.tujuanTengah),
  modals: new Set(klaim.modalHarapan),
  goodToFall: phraseList(klaim.penurunanBaik.map((word) => [word, true] as const)),
  good: new Set(klaim.keadaanBaik),
  lightGood: new Set(klaim.keadaanRingan),
  notStates: exact(klaim.bukanKeadaan),
  leads: new Set(klaim.pengantarKeadaan),
  falls: new Set(klaim.keadaanTurun),
  today: new Set(klaim.kini),
  getting: new Set(klaim.menerima),
}));

/** How far from the start an outright word of hope ("diharapkan") is looked for, and what a fall's subject is looked for in. */
const NEAR_START = 6;
const NEAR = 4;

/** "Perbaikan ketimpangan upah" aims at what stands right behind its first word. */
const UNEVEN_OBJECT = 1;

const STILL = /^(?:belum|masih|hanya|baru|jarang)$/;

function bothSexes(alone: readonly Sebutan[]): boolean {
  return new Set(alone.map((mention) => mention.sex)).size > 1;
}

/** "Meningkatnya …", "Peningkatan …", "Agar …": a statement that opens as an aim does. */
function opensAsAim(spoken: readonly Stemmed[], profile: Profile): boolean | null {
  const known = lists(profile);
  const first = spoken[0]?.word ?? '';
  if (/^(?:menurun|berkurang|turun|hilang|terhapus|teratasi|tercegah)nya$|^penurunan$/.test(first))
    return findPhrases(spoken.slice(1, NEAR + 1), known.goodToFall).length > 0;
  const named = /^(?:ter|me[mn]?|ber)\p{L}{3,}nya$/u.test(first) && !known.notHope.has(first);
  return named || known.starts.has(first) ? true : null;
}

/** "… agar ibu dapat menabung": an aim after a word of purpose. */
function namesPurpose(spoken: readonly Stemmed[], profile: Profile): boolean {
  const known = lists(profile);
  const at = spoken.findIndex((token) => known.purposes.has(token.word));
  return at >= 0 && spoken.slice(at + 1).some((token) => known.modals.has(token.word));
}

/** "akan" that says what will be; "sadar akan hak" and "tidak akan" are none. */
function says(list: ReturnType<typeof exact>, tokens: readonly Stemmed[], profile: Profile): boolean {
  const { notWill } = lists(profile);
  return findPhrases(tokens, list).some((hit) => !notWill.has(tokens[hit.from - 1]?.word ?? ''));
}

/** Whether a statement, of whatever factor, is of a hoped-for result. */
export function isHope(
  tokens: readonly Stemmed[],
  marks: HopeMarks,
  alone: readonly Sebutan[],
  profile: Profile,
): boolean {
  const known = lists(profile);
  const words = tokens.filter((token) => token.kind === 'word');
  const begin = words.findIndex((token) => !known.prefaces.has(token.word));
  const spoken = words.slice(Math.max(0, begin));
  const lacking = marks.gap.some((hit) => hit.value === 'kurang' || hit.value === 'dominasi');
  const uneven = marks.gap.some((hit) => hit.value === 'timpang');
  const compared = alone.length > 0 && marks.gap.some((hit) => hit.value === 'lebih');
  const still = alone.length > 0 && spoken.some((token) => STILL.test(token.word));
  const figures = tokens.some((token) => token.kind === 'number');
  const told = lacking || still;
  const aim = opensAsAim(spoken, profile);
  if (aim !== null) {
    // "Peningkatan omzet: perempuan 12, laki-laki 40" and "Kenaikan kelas usaha timpang" tell what was, "Meningkatnya …" never does.
    const noun = /^[pk]e\p{L}+an$/u.test(spoken[0]?.word ?? '');
    const measured = noun && figures && bothSexes(alone);
    const found = noun && marks.gap.some((hit) => hit.value === 'timpang' && hit.from > UNEVEN_OBJECT);
    return aim && !told && !compared && !measured && !found;
  }
  if (says(known.outright, spoken.slice(0, NEAR_START), profile) && !told && !uneven) return true;
  const plain =
    !figures &&
    marks.weak.length === 0 &&
    marks.equal.length === 0 &&
    marks.gap.every((hit) => hit.value === 'lebih');
  if (!plain) return false;
  if (!bothSexes(alone) && !compared && namesPurpose(spoken, profile)) return true;
  return alone.length === 0 && says(known.inside, tokens, profile);
}

/**
 * Whether a statement of manfaat only names a state one wishes for ("Keluarga sejahtera", "Pendapatan petani meningkat"): a good
 * state, without figure, time, comparison of the sexes or word of what is lacking. A sex may be its subject ("Perempuan berdaya"), not
 * the one who gets something.
 */
export function isWishedState(
  tokens: readonly Stemmed[],
  marks: HopeMarks,
  alone: readonly Sebutan[],
  profile: Profile,
): boolean {
  const known = lists(profile);
  const spoken = tokens.filter((token) => token.kind === 'word');
  if (tokens.some((token) => token.kind === 'number')) return false;
  if (marks.weak.length > 0 || marks.gap.some((hit) => hit.value !== 'lebih')) return false;
  if (marks.gap.length > 0 && alone.length > 0) return false;
  if (bothSexes(alone) || spoken.some((token) => known.today.has(token.word))) return false;
  if (alone.length > 0 && spoken.some((token) => known.getting.has(token.word))) return false;
  const subject = alone[0]?.start ?? -1;
  const terms = new Set(findPhrases(spoken, known.notStates).flatMap((hit) => [hit.from, hit.to - 1]));
  return spoken.some((token, i) => {
    if (token.start < subject || terms.has(i)) return false;
    if (known.good.has(token.word)) return true;
    if (known.falls.has(token.word)) return findPhrases(spoken.slice(0, i), known.goodToFall).length > 0;
    if (!known.lightGood.has(token.word) || alone.length > 0) return false;
    const next = spoken[i + 1]?.word;
    return known.leads.has(spoken[i - 1]?.word ?? '') || next === undefined || next === 'dan';
  });
}
