/** Claims of step 3 held against the figures of step 2: which figures are about the same matter, and what they say. */
import type { Faktor, Isian } from '../model/index.ts';
import type { Profile } from '../profile/index.ts';
import { perProfile } from '../profile/per-profile.ts';
import type { GapContext } from '../rules/rule.ts';
import type { Claim } from './claims.ts';
import { factorStatements } from './factors.ts';
import type { Pair } from './figure.ts';
import { dataFigures, factorFigures } from './gap-figures.ts';
import { mutuOf } from './goodness.ts';
import type { Sex } from './lexicon.ts';
import { stem } from './stem.ts';
import { stemsOfWords } from './targets.ts';
import { words } from './tokens.ts';

/** Words of evidence, as sets. */
export const evidenceWords = perProfile(({ bukti }) => {
  const both = (list: readonly string[]) => new Set(list.flatMap((word) => [word, stem(word)]));
  return {
    amounts: both(bukti.bandingJumlah),
    equals: both(bukti.samaJumlah),
    numbers: both(bukti.kataJumlah),
    most: bukti.bagianTerbesar,
    may: both(bukti.boleh),
    turns: both(bukti.pembalik),
    decides: both(bukti.keputusan),
    enrolled: both(bukti.terdaftar),
    kin: new Map(
      bukti.serumpun.flatMap((group, i) =>
        group.flatMap((word) => [word, stem(word)]).map((word) => [word, `#${i}`] as const),
      ),
    ),
  };
});

export interface KlaimBertentangan {
  readonly faktor: Faktor | null;
  readonly isian: Isian;
  readonly klaim: string;
  /** Side the claim says has more; null where it says both are equal. */
  readonly lebih: Sex | null;
  readonly sama: boolean;
  readonly pasangan: Pair;
}

/** Claims of a factor and pairs of step 2 looked at: a real worksheet has some dozens; a hostile text is cut here. */
export const MOST_CLAIMS = 40;
export const MOST_PAIRS = 400;

/** Reading: what each pair of step 2 is about, as stems and as the words written before it. */
function pairMatters(ctx: GapContext): readonly PairMatter[] {
  const pairs = ctx.read(dataFigures)?.pairs.slice(0, MOST_PAIRS) ?? [];
  return pairs.map((pair) => ({
    pair,
    matter: matterOf(pair, ctx.profile),
    words: new Set(words(pair.what)),
  }));
}

interface PairMatter {
  readonly pair: Pair;
  readonly matter: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

/** Reading: claims about how many that every figure of step 2 for that matter denies. */
export function contradictedClaims(ctx: GapContext): readonly KlaimBertentangan[] {
  const matters = ctx.read(pairMatters);
  if (matters.length === 0) return [];
  const found: KlaimBertentangan[] = [];
  for (const { faktor, isian, claims } of ctx.read(factorStatements)) {
    for (const claim of claims.slice(0, MOST_CLAIMS)) {
      const says = quantityOf(claim, ctx.profile);
      if (!says) continue;
      const about = countedFirst(pairsAbout(claim, matters, ctx.profile), claim).filter(
        ({ what }) => !isOpposite(what, claim.text, ctx.profile),
      );
      const pairs = ofOwnFigures(about, claim, faktor, ctx);
      const judged = pairs.map((pair) => verdict(says, pair, ctx));
      const against = pairs.find((_, i) => judged[i] === 'melawan');
      if (!against || judged.includes('mendukung')) continue;
      found.push({
        faktor,
        isian,
        klaim: claim.text,
        lebih: says === 'sama' ? null : says,
        sama: says === 'sama',
        pasangan: against,
      });
    }
  }
  return found;
}

/** "Fewer enjoy decent treatment" says nothing against many complaints of rough treatment. */
function isOpposite(counted: string, claim: string, profile: Profile): boolean {
  return mutuOf(words(counted), profile) === 'buruk' && mutuOf(words(claim), profile) === 'biasa';
}

/** "Lebih banyak" is said of people before it is said of their money. */
function countedFirst(pairs: readonly Pair[], { penanda }: Claim): readonly Pair[] {
  if (!/banyak|sedikit|domin|mayoritas|minoritas/i.test(penanda ?? '')) return pairs;
  const counted = pairs.filter(({ l }) => l.kind === 'jumlah' || l.kind === 'persen');
  return counted.length > 0 ? counted : pairs;
}

/** Where a claim repeats figures of step 2, these are the ones it speaks of, and no others. */
function ofOwnFigures(
  pairs: readonly Pair[],
  claim: Claim,
  faktor: Faktor | null,
  ctx: GapContext,
): readonly Pair[] {
  const figures = ctx.read(factorFigures).get(faktor)?.all ?? [];
  const own = new Set(
    figures.filter(({ start, end }) => start >= claim.start && end <= claim.end).map(({ value }) => value),
  );
  if (own.size === 0 || !ctx.read(dataFigures)?.all.some(({ value }) => own.has(value))) return pairs;
  return pairs.filter(({ l, p }) =>
    [l, p].some(({ value, percent }) => own.has(value) || (percent !== null && own.has(percent.value))),
  );
}

/** "Sebagian besar perempuan (471 dari 578) bekerja borongan", "Perempuan umumnya petani": a share within one sex. */
function isWithinOne(claim: Claim, profile: Profile): boolean {
  const { most } = evidenceWords(profile);
  if (!most.some((phrase) => claim.penanda?.toLowerCase().startsWith(phrase))) return false;
  const at = claim.text.indexOf(claim.penanda ?? '');
  const side = claim.sebutan.find((mention) => !mention.paired);
  if (!side) return true;
  const mention = side.start;
  if (mention < at) return !/\b(?:adalah|ialah|merupakan)\b/.test(claim.text.slice(0, at));
  const between = words(claim.text.slice(at + (claim.penanda ?? '').length, mention));
  // "Kebanyakan laki-laki, perempuan tak sampai separuh" goes on with the others.
  const [after = ''] = claim.text
    .slice(side.end)
    .replace(/\([^)]*\)/g, ' ')
    .split(/[,;:]/);
  return between.length === 0 && stemsOfWords(words(after), profile).length > 0;
}

/** Which side a claim says has more in number or share, or that they are equal; null for any other claim. */
function quantityOf(claim: Claim, profile: Profile): Sex | 'sama' | null {
  const known = evidenceWords(profile);
  const spoken = words(claim.text);
  const says = (set: ReadonlySet<string>): boolean =>
    spoken.some((word) => set.has(word) || set.has(stem(word)));
  if (claim.kind === 'sama') {
    const equal = words(claim.penanda ?? '').some((word) => known.equals.has(word));
    return equal && says(known.numbers) && !says(known.may) ? 'sama' : null;
  }
  if (claim.kind !== 'selisih' || !claim.tegas) return null;
  if (isWithinOne(claim, profile)) return null;
  const marker = words(claim.penanda ?? '');
  if (!marker.some((word) => known.amounts.has(word) || known.amounts.has(stem(word)))) return null;
  if (claim.more) return claim.more;
  return claim.less ? (claim.less === 'L' ? 'P' : 'L') : null;
}

/** Who decides is another matter than who takes part. */
export const DECIDED: ReadonlySet<string> = new Set(['putus', 'tentu', 'wenang', 'tetap']);

/** Pairs of step 2 that share the most words with a claim; none where they share none, or the claim turns the matter round. */
function pairsAbout({ text, penanda }: Claim, matters: readonly PairMatter[], profile: Profile): Pair[] {
  const { turns, decides } = evidenceWords(profile);
  const spoken = words(countedBy(text, penanda));
  const asked = stemsOfWords(spoken, profile);
  // "Rasa aman lebih rendah pada perempuan: 65% tidak aman", "(84 korban)": what follows the colon or stands in brackets only shows it.
  const [head = ''] = text.split(/[:(]/);
  const claimed = words(head);
  // "Kebanyakan laki-laki, perempuan tak sampai separuh": what is denied after the comma is another statement.
  const marked = penanda === null ? -1 : head.indexOf(',', head.indexOf(penanda) + 1);
  const upTo = marked < 0 ? claimed : words(head.slice(0, marked));
  const turned = new Set(
    upTo.filter((word, i) => turns.has(word) && !(word === 'kurang' && upTo[i + 1] === 'lebih')),
  );
  const shown = head !== text && penanda !== null && head.includes(penanda);
  const subject = shown ? stemsOfWords(claimed, profile) : asked;
  const decided = asked.some((root) => DECIDED.has(root));
  let best = 0;
  let close: PairMatter[] = [];
  for (const one of matters) {
    if (one.pair.loose || (decided && !asked.some((root) => decides.has(root) && one.matter.has(root))))
      continue;
    if (!subject.some((root) => one.matter.has(root))) continue;
    const shared = asked.filter((root) => one.matter.has(root)).length;
    if (shared < best) continue;
    if (shared > best) close = [];
    best = shared;
    close.push(one);
  }
  const exact = close.filter(({ matter }) => [...matter].every((root) => asked.includes(root)));
  return (exact.length > 0 ? exact : close)
    .filter(
      ({ words: what }) =>
        [...turned].every((word) => what.has(word)) &&
        [...what].every((word) => !turns.has(word) || turned.has(word)),
    )
    .map(({ pair }) => pair);
}

/** "Perempuan yang wafat lebih banyak yang terhitung": how many are counted is told by what follows the second "yang". */
function countedBy(text: string, penanda: string | null): string {
  const after = penanda === null ? '' : text.slice(text.indexOf(penanda) + penanda.length);
  return /^\s+yang\s+\p{L}/u.test(after) ? after : text;
}

/** Stems of what a pair counts. */
export function matterOf(pair: Pair, profile: Profile): ReadonlySet<string> {
  return new Set([...stemsOfWords(words(pair.what), profile), ...pair.matter]);
}

function verdict(says: Sex | 'sama', pair: Pair, ctx: GapContext): 'mendukung' | 'melawan' | 'diam' {
  const { l, p } = pair;
  const points = pointsApart(pair);
  if (says === 'sama') {
    if (points === null) return 'diam';
    return points > ctx.profile.thresholds.equalClaimPoints ? 'melawan' : 'mendukung';
  }
  if (l.value === p.value) return 'diam';
  const more = l.value > p.value ? 'L' : 'P';
  // Rates of each group may point the other way than the counts: then either may be meant.
  if (l.of?.said === 'dari' && p.of?.said === 'dari') {
    const rate = l.value / l.of.value > p.value / p.of.value ? 'L' : 'P';
    if (rate !== more) return 'diam';
  }
  return says === more ? 'mendukung' : 'melawan';
}

/** How many points the shares (or the two percentages) of a pair are apart; null where they are no counts or percentages. */
export function pointsApart({ l, p }: Pair): number | null {
  if (l.kind === 'persen') return Math.abs(l.value - p.value);
  const sum = l.value + p.value;
  return l.kind === 'jumlah' && sum > 0 ? (100 * Math.abs(l.value - p.value)) / sum : null;
}
