/** Who a text speaks of: women, men, or a group of either, named alone or in a pair of both. */
import type { Profile } from '../profile/index.ts';
import { perProfile } from '../profile/per-profile.ts';
import type { Sex } from './lexicon.ts';
import { findPhrases, phraseList, type Stemmed, stemmed } from './phrases.ts';
import type { Span } from './tokens.ts';

export type { Sex } from './lexicon.ts';

export const lawan = (sex: Sex): Sex => (sex === 'L' ? 'P' : 'L');

export interface Sebutan extends Span {
  readonly sex: Sex;
  readonly text: string;
  /** Index of its first token. */
  readonly from: number;
  /** It stands in a pair of both sexes ("laki-laki dan perempuan", "suami istri"), which singles out neither. */
  readonly paired: boolean;
  /** A matter of one sex (kehamilan, IVA, vasektomi) rather than the people themselves. */
  readonly subjek: boolean;
}

type Kind = { readonly sex: Sex | 'both' | null; readonly subjek: boolean };

const lists = perProfile((profile) => {
  const { pihak } = profile;
  const entry = (words: readonly string[], kind: Kind) => words.map((word) => [word, kind] as const);
  return {
    phrases: phraseList([
      ...entry(pihak.bukan, { sex: null, subjek: false }),
      ...entry(pihak.keduanya, { sex: 'both', subjek: false }),
      ...entry(pihak.perempuan, { sex: 'P', subjek: false }),
      ...entry(pihak.laki, { sex: 'L', subjek: false }),
      ...entry(pihak.subjekPerempuan, { sex: 'P', subjek: true }),
      ...entry(pihak.subjekLaki, { sex: 'L', subjek: true }),
    ]),
    links: new Set(pihak.penghubung),
  };
});

/** "L" and "P" stand for a sex only beside a figure or mark ("L 310", "P: 13", "L/P"). */
function letterOf(text: readonly Stemmed[], at: number): Sex | null {
  const token = text[at];
  if (!token || (token.text !== 'L' && token.text !== 'P')) return null;
  const next = text[at + 1];
  const before = text[at - 1];
  const marked = next && (next.kind === 'number' || /^[:=/()&+.]$/.test(next.text));
  return marked || (before && /^[/(&+]$/.test(before.text)) || before?.kind === 'number' ? token.text : null;
}

/** Every mention of women or men in a text, in order. */
export function sebutanIn(text: string, profile: Profile): Sebutan[] {
  return sebutanOf(stemmed(text), text, profile);
}

/** The same for tokens at hand; `text` is the text their spans are of. */
export function sebutanOf(tokens: readonly Stemmed[], text: string, profile: Profile): Sebutan[] {
  const { phrases, links } = lists(profile);
  const raw: { sex: Sex | 'both'; from: number; to: number; start: number; end: number; subjek: boolean }[] =
    [];
  for (const hit of findPhrases(tokens, phrases)) {
    if (hit.value.sex !== null) raw.push({ ...hit, sex: hit.value.sex, subjek: hit.value.subjek });
  }
  for (let at = 0; at < tokens.length; at++) {
    const sex = letterOf(tokens, at);
    const token = tokens[at];
    if (sex && token)
      raw.push({ sex, from: at, to: at + 1, start: token.start, end: token.end, subjek: false });
  }
  raw.sort((a, b) => a.from - b.from);
  const found: Sebutan[] = [];
  raw.forEach((mention, i) => {
    const { from, start, end, subjek } = mention;
    const words = text.slice(start, end);
    if (mention.sex === 'both') {
      for (const sex of ['L', 'P'] as const) {
        found.push({ sex, start, end, from, subjek, text: words, paired: true });
      }
      return;
    }
    const near = (other: (typeof raw)[number] | undefined): boolean => {
      if (!other || other.sex === mention.sex || other.sex === 'both') return false;
      const left = Math.min(mention.to, other.to);
      const right = Math.max(mention.from, other.from);
      if (right - left > 4) return false;
      for (let at = left; at < right; at++) if (!links.has(tokens[at]?.word ?? '')) return false;
      return true;
    };
    const paired = near(raw[i - 1]) || near(raw[i + 1]);
    found.push({ sex: mention.sex, start, end, from, subjek, text: words, paired });
  });
  return found;
}

/** The sexes that a text singles out, pairs of both left out. */
export function sexesAlone(mentions: readonly Sebutan[]): ReadonlySet<Sex> {
  return new Set(mentions.filter((mention) => !mention.paired).map((mention) => mention.sex));
}

const kin = perProfile(({ pihak }) => phraseList(pihak.kerabat.map((word) => [word, true] as const)));

/** The sexes that a text singles out otherwise than as somebody's husband, wife or parent. */
export function sexesInTheirOwnRight(text: string, profile: Profile): ReadonlySet<Sex> {
  const relatives = new Set(findPhrases(stemmed(text), kin(profile)).map(({ from }) => from));
  return sexesAlone(sebutanIn(text, profile).filter(({ from }) => !relatives.has(from)));
}
