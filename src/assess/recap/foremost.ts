import { nameKey, opdName } from '../../intake/opd-name.ts';
import type { Profile } from '../../profile/index.ts';
import { byPagu, type NamedItem, type OpdSummary } from './summary.ts';

/** Untagged sub kegiatan, and holders of the ARG, that the recap names of a government, year and stage. */
export const POTENTIALS = 20;
export const HOLDERS = 5;

/** The first of the items, largest ceiling first. */
export function foremost(items: readonly NamedItem[], most: number): readonly NamedItem[] {
  return [...items].sort(byPagu).slice(0, most);
}

/** Key of a government, year and stage. */
export function periodKey({ pemerintah, year, stage }: OpdSummary): string {
  return `${pemerintah ?? ''}|${year ?? ''}|${stage ?? ''}`;
}

/** Summaries by government, year and stage, in the order in which each is met first. */
export function byPeriod(summaries: readonly OpdSummary[]): ReadonlyMap<string, readonly OpdSummary[]> {
  const groups = new Map<string, OpdSummary[]>();
  for (const opd of summaries) {
    const group = groups.get(periodKey(opd));
    if (group) group.push(opd);
    else groups.set(periodKey(opd), [opd]);
  }
  return groups;
}

/**
 * Forgets, while the summaries of a run come in, the items that the recap will not name because enough others outdo them: of all that a
 * summary holds they take the most memory. An OPD that may be a double of an earlier one (KMP-004) is not counted in the end, perhaps, and
 * outdoes nobody.
 */
export class Forgetter {
  readonly #profile: Profile;
  /** Codes and names of the OPDs met, with their government and without it. */
  readonly #met = new Set<string>();

  constructor(profile: Profile) {
    this.#profile = profile;
  }

  /** The next summaries of the run without those items. */
  trim(summaries: readonly OpdSummary[]): readonly OpdSummary[] {
    const counted = new Set(summaries.filter((opd) => this.#isFirst(opd)));
    const wanted = new Map(
      [...byPeriod(summaries)].map(([key, opds]) => {
        const sure = opds.filter((opd) => counted.has(opd));
        const isPotential = among(
          sure.flatMap((opd) => opd.potentials),
          POTENTIALS,
        );
        const isHolder = among(
          sure.flatMap((opd) => opd.largestArg),
          HOLDERS,
        );
        return [key, { isPotential, isHolder }] as const;
      }),
    );
    return summaries.map((opd) => {
      const is = wanted.get(periodKey(opd));
      if (!is) return opd;
      const potentials = opd.potentials.filter(is.isPotential);
      return { ...opd, potentials, largestArg: opd.largestArg.filter(is.isHolder) };
    });
  }

  #isFirst({ name, code, pemerintah, year, stage }: OpdSummary): boolean {
    const taken = opdName(name, code, this.#profile.namaOpd);
    const government = pemerintah?.toLowerCase() ?? '';
    let isFirst = true;
    for (const key of taken.code === null ? [nameKey(taken)] : [taken.code, nameKey(taken)]) {
      const anywhere = `${year}|${stage}|${key}`;
      // A file that names no government may be of any.
      const known =
        government === ''
          ? this.#met.has(anywhere)
          : this.#met.has(`${government}|${anywhere}`) || this.#met.has(`|${anywhere}`);
      if (known) isFirst = false;
      this.#met.add(anywhere).add(`${government}|${anywhere}`);
    }
    return isFirst;
  }
}

/** Whether an item is one of the first `most` of those, or would be. */
function among(items: readonly NamedItem[], most: number): (item: NamedItem) => boolean {
  const last = foremost(items, most)[most - 1];
  return (item) => last === undefined || byPagu(item, last) <= 0;
}
