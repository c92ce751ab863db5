/** Gaps claimed in step 3 that no figure by sex bears out. */
import type { Faktor, Isian } from '../model/index.ts';
import type { Profile } from '../profile/index.ts';
import type { GapContext } from '../rules/rule.ts';
import { DECIDED, evidenceWords, MOST_CLAIMS, MOST_PAIRS, matterOf } from './evidence.ts';
import { factorStatements } from './factors.ts';
import type { Figures } from './figure.ts';
import { dataFigures, factorFigures } from './gap-figures.ts';
import { keysOf, populationKeys } from './populations.ts';
import { stemsOfWords } from './targets.ts';
import { words } from './tokens.ts';

export interface KesenjanganTanpaData {
  readonly faktor: Faktor | null;
  readonly isian: Isian;
  readonly klaim: string;
  /** The only figure there is counts the people of the area. */
  readonly hanyaPenduduk: boolean;
}

/** Reading: factors that claim a gap while neither they nor step 2 hold a figure by sex about the same matter. */
export function gapsWithoutData(ctx: GapContext): readonly KesenjanganTanpaData[] {
  const data = ctx.read(dataFigures);
  const population = ctx.read(populationKeys);
  const evidence = data
    ? evidenceOf(data, population, ctx.profile).map((matter) => withKin(matter, ctx.profile))
    : [];
  const found: KesenjanganTanpaData[] = [];
  for (const { faktor, isian, claims, kind } of ctx.read(factorStatements)) {
    if (kind !== 'selisih') continue;
    const own = ctx.read(factorFigures).get(faktor);
    if (own && hasOwnFigure(own, population)) continue;
    const stated = claims.filter((claim) => claim.kind === 'selisih').slice(0, MOST_CLAIMS);
    const backed = stated.some((claim) => isBacked(claim.text, faktor, evidence, ctx.profile));
    const [first] = stated;
    if (backed || !first) continue;
    found.push({
      faktor,
      isian,
      klaim: first.text,
      hanyaPenduduk: population.size > 0 && evidence.length === 0,
    });
  }
  return found;
}

/** A figure of the factor itself, the population repeated there left out. */
function hasOwnFigure(figures: Figures, population: ReadonlySet<string>): boolean {
  const repeated = figures.pairs.filter((pair) => keysOf(pair).some((key) => population.has(key)));
  const taken = new Set(repeated.flatMap(({ l, p, total }) => [l.start, p.start, total?.start ?? -1]));
  return figures.all.some(
    (figure) => !taken.has(figure.start) && !(figure.kind === 'rupiah' && figure.sex === null),
  );
}

/** Stems of each statement of step 2 that holds a figure by sex about the service. */
function evidenceOf(data: Figures, population: ReadonlySet<string>, profile: Profile): ReadonlySet<string>[] {
  const found: ReadonlySet<string>[] = [];
  for (const pair of data.pairs.slice(0, MOST_PAIRS)) {
    if (!keysOf(pair).some((key) => population.has(key))) found.push(matterOf(pair, profile));
  }
  for (const figure of data.single.slice(0, MOST_PAIRS))
    found.push(new Set([...figure.matter, ...stemsOfWords(words(figure.what.slice(0, 400)), profile)]));
  return found;
}

/** "Kepala keluarga perempuan": of whom a household is counted, not who decided anything. */
function headsHome(matter: ReadonlySet<string>): boolean {
  return matter.has('keluarga') || matter.has('tangga') || matter.has('kk');
}

/** "Susunan tim perumus berat sebelah" opens with so many words of "Tim perumus: L 9, P 2" that it speaks of the same body. */
const OPENING = 3;
const SAME_BODY = 2;

function isBacked(
  text: string,
  faktor: Faktor | null,
  evidence: readonly ReadonlySet<string>[],
  profile: Profile,
): boolean {
  const { decides, enrolled } = evidenceWords(profile);
  const roots = stemsOfWords(words(text), profile);
  const [head = ''] = roots;
  const asked = [...withKin(roots, profile)];
  return evidence.some((matter) => {
    // How many take part says nothing about who decides, unless the claim itself is about them ("pelatih didominasi laki-laki").
    if (faktor === 'kontrol') {
      const opening = roots.slice(0, OPENING);
      const same = opening.filter((root) => matter.has(root)).length >= SAME_BODY;
      return (
        (same && !opening.some((root) => DECIDED.has(root))) ||
        matter.has(head) ||
        [...matter].some((root) => decides.has(root) && !(root === 'kepala' && headsHome(matter)))
      );
    }
    if (asked.some((root) => matter.has(root))) return true;
    return (faktor === 'akses' || faktor === 'manfaat') && [...matter].some((root) => enrolled.has(root));
  });
}

/** Stems with the group of each: words for one matter (hadir, absen) count as the matter itself. */
function withKin(roots: Iterable<string>, profile: Profile): ReadonlySet<string> {
  const { kin } = evidenceWords(profile);
  return new Set([...roots].flatMap((root) => [root, kin.get(root) ?? root]));
}
