/** Population of the area an OPD serves, told from figures about its service. */
import type { Profile } from '../profile/index.ts';
import { perProfile } from '../profile/per-profile.ts';
import type { GapContext } from '../rules/rule.ts';
import type { Pair } from './figure.ts';
import { dataFigures, factorFigures } from './gap-figures.ts';
import { lexicon } from './lexicon.ts';
import { isContent } from './segment.ts';
import { type Token, tokens } from './tokens.ts';

const lists = perProfile(({ penduduk }) => ({
  heads: new Set(penduduk.inti),
  // "Masyarakat Peduli Api" and "Warga Belajar" are groups with a name.
  loose: new Set(penduduk.intiLonggar),
  plain: new Set([...penduduk.wilayah, ...penduduk.inti]),
}));

/**
 * Whether a pair counts the people of an area and nothing narrower: "Penduduk Kecamatan Sukolilo 120.000 jiwa", not "penduduk
 * miskin" or "warga yang hadir". Names (written with a capital inside the phrase) narrow nothing.
 */
export function isPopulation(pair: Pair, profile: Profile): boolean {
  const { heads, plain, loose } = lists(profile);
  const lex = lexicon(profile);
  const said = tokens(pair.what.slice(-400)).filter((token) => token.kind === 'word');
  const unit = pair.total?.unit ?? pair.l.unit;
  if (!said.some((token) => heads.has(token.word)) && unit !== 'jiwa') return false;
  const narrow = (token: Token, i: number): boolean =>
    isContent(token.word, lex) &&
    !plain.has(token.word) &&
    !(i > 0 && /^\p{Lu}/u.test(token.text) && !loose.has(said[i - 1]?.word ?? '')) &&
    token.word.length > 1;
  return !said.some(narrow) && !said.some((token) => token.word === 'yang');
}

/** How a pair is known again where it is repeated: its counts, or its shares. */
export function keysOf({ l, p }: Pair): string[] {
  const keys = [`${l.kind}:${l.value}|${p.value}`];
  if (l.percent && p.percent) keys.push(`persen:${l.percent.value}|${p.percent.value}`);
  return keys;
}

/** Reading: every pair of step 2 that is the population, by its keys. */
export function populationKeys(ctx: GapContext): ReadonlySet<string> {
  const pairs = ctx.read(dataFigures)?.pairs ?? [];
  return new Set(pairs.filter((pair) => isPopulation(pair, ctx.profile)).flatMap(keysOf));
}

/** Reading: the population figure where steps 2 and 3 hold no other figure by sex; null where they do, or hold none at all. */
export function onlyPopulation(ctx: GapContext): Pair | null {
  const known = ctx.read(populationKeys);
  const data = ctx.read(dataFigures);
  const first = data?.pairs.find((pair) => keysOf(pair).some((key) => known.has(key)));
  if (!data || !first) return null;
  const all = [data, ...ctx.read(factorFigures).values()];
  const other = all.some(
    ({ pairs, single }) =>
      pairs.some((pair) => !keysOf(pair).some((key) => known.has(key))) ||
      single.some(({ kind, value }) => !isPart(kind, value, known)),
  );
  return other ? null : first;
}

/** One side of a population pair, repeated alone ("perempuan 50,4%"). */
function isPart(kind: string, value: number, known: ReadonlySet<string>): boolean {
  for (const key of known) {
    const [of, values = ''] = key.split(':');
    if (of === kind && values.split('|').includes(String(value))) return true;
  }
  return false;
}
