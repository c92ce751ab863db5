/** Step 3: what each factor states, by itself and all together. */
import { FAKTOR, type Faktor, type Isian } from '../model/index.ts';
import type { Profile } from '../profile/index.ts';
import { perProfile } from '../profile/per-profile.ts';
import type { GapContext } from '../rules/rule.ts';
import { type Claim, claimsIn } from './claims.ts';
import { findPhrases, phraseList, stemmed } from './phrases.ts';
import { lawan, type Sex } from './pihak.ts';
import { isPlaceholder } from './placeholder.ts';
import { normalise } from './tokens.ts';

export interface PernyataanFaktor {
  /** Null: text of step 3 that stands under no factor's label. */
  readonly faktor: Faktor | null;
  readonly isian: Isian;
  readonly claims: readonly Claim[];
  /** "kosong": a bare label, "ada", "ya" or a tick. Else a gap beats its absence, which beats a hope. */
  readonly kind: 'selisih' | 'sama' | 'harapan' | 'lain' | 'kosong';
}

const lists = perProfile((profile) => ({
  bare: new Set(profile.faktorWords.kosong.map(normalise)),
  factors: phraseList<Faktor>(
    FAKTOR.flatMap((faktor) => profile.faktorWords[faktor].map((word) => [word, faktor] as const)),
  ),
}));

/** Whether a factor's cell says nothing: its label, "ada", "ya", a tick, one of these a line. */
export function isBare(text: string, profile: Profile): boolean {
  if (isPlaceholder(text, profile)) return true;
  const { bare } = lists(profile);
  return text.split(/[\n;:.,]/).every((part) => {
    const words = normalise(part);
    return words === '' || bare.has(words) || words.split(' ').every((word) => bare.has(word));
  });
}

/** Which of the four factors a text speaks of, by its words (kesempatan, keikutsertaan, keputusan, penerima). */
export function faktorIn(text: string, profile: Profile): ReadonlySet<Faktor> {
  return new Set(findPhrases(stemmed(text), lists(profile).factors).map((hit) => hit.value));
}

function kindOf(claims: readonly Claim[], text: string, profile: Profile): PernyataanFaktor['kind'] {
  if (isBare(text, profile)) {
    return claims.some((claim) => claim.kind === 'sama') ? 'sama' : 'kosong';
  }
  for (const kind of ['selisih', 'sama', 'harapan'] as const) {
    if (claims.some((claim) => claim.kind === kind)) return kind;
  }
  return 'lain';
}

/** Reading: every filled factor of step 3 with what it claims. A placeholder is left out; a bare "ada" is kept as "kosong". */
export function factorStatements(ctx: GapContext): readonly PernyataanFaktor[] {
  const { faktor } = ctx.gap;
  const found: PernyataanFaktor[] = [];
  for (const name of [...FAKTOR, null]) {
    const isian = name === null ? faktor.tanpaLabel : faktor[name];
    if (!isian || isPlaceholder(isian.text, ctx.profile)) continue;
    const claims = claimsIn(isian.text, ctx.profile, name);
    found.push({ faktor: name, isian, claims, kind: kindOf(claims, isian.text, ctx.profile) });
  }
  return found;
}

/** Reading: a statement of step 3 that states a gap, to quote in advice: an outright comparison first. Null where there is none. */
export function statedGap(ctx: GapContext): string | null {
  const claims = ctx
    .read(factorStatements)
    .flatMap(({ claims: own }) => own.filter(({ kind }) => kind === 'selisih'));
  return (claims.find(({ tegas }) => tegas) ?? claims[0])?.text ?? null;
}

export interface PihakTertinggal {
  /** The side as step 3 calls it ("perempuan", "suami"); null where step 3 singles out none or both alike. */
  readonly pihak: string | null;
  readonly kesenjangan: string | null;
}

/**
 * Reading: which side step 3 says is behind, for advice: a side said to have or to do less, or the other one of a side that dominates.
 * Figures alone and "lebih sering" do not say it: more is not always better.
 */
export function sideBehind(ctx: GapContext): PihakTertinggal {
  const claims = ctx
    .read(factorStatements)
    .flatMap(({ claims: own }) => own.filter(({ kind }) => kind === 'selisih'));
  const behind = ({ less, more, penanda }: Claim): Sex | null =>
    less ??
    (more !== null && penanda !== null && !/lebih|paling|mayoritas/i.test(penanda) ? lawan(more) : null);
  const votes = { L: 0, P: 0 };
  for (const claim of claims) {
    const side = behind(claim);
    if (side) votes[side] += claim.tegas ? 2 : 1;
  }
  const side = votes.P > votes.L ? 'P' : votes.L > votes.P ? 'L' : null;
  const claim = side === null ? undefined : claims.find((one) => behind(one) === side);
  const named = claim?.sebutan.find((mention) => mention.sex === side && !mention.paired)?.text.toLowerCase();
  const pihak =
    side === null ? null : named && named.length > 2 ? named : side === 'P' ? 'perempuan' : 'laki-laki';
  return { pihak, kesenjangan: claim?.text ?? ctx.read(statedGap) };
}
