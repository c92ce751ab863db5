/** Who submitted: against a list (KMP-001), twice (KMP-004), for which year (KMP-005), and what could not be read. */

import { nameKey, type OpdName, opdName } from '../../intake/opd-name.ts';
import {
  isOrganisationCode,
  type Place,
  type Rupiah,
  type Tahap,
  type UnreadableReason,
} from '../../model/index.ts';
import type { Profile } from '../../profile/index.ts';
import { isAskedOpd } from '../narrow.ts';
import type { Mentioned } from './mentioned.ts';
import { isDoubtful, type MatchWay, matchNames } from './opd-name.ts';
import { haveSameRow } from './row-print.ts';
import type { OpdSummary } from './summary.ts';

/** An OPD that is expected to submit. */
export interface ListedOpd {
  readonly code: string | null;
  readonly name: string;
  readonly place: Place | null;
}

/** A file and what became of it. */
export interface FileLine {
  readonly file: string;
  readonly sha256: string;
  /** Null: it was read. */
  readonly unreadable: { readonly reason: UnreadableReason; readonly detail: string | null } | null;
  /** Ids of the OPDs whose budget stands in it. */
  readonly opds: readonly string[];
  /** Money of those; null where it holds no budget. */
  readonly total: Rupiah | null;
  readonly gaps: number;
  readonly gbs: number;
  /** It holds something that was not asked for (`--opd`, `--year`). */
  readonly unasked: boolean;
}

/**
 * `unit-saja`: only units of the OPD (a hospital, a school) submitted, the OPD itself did not. `formulir-saja`: GAP or GBS came and no
 * budget. `tahun-lain`: what came is of a year that was not asked for.
 */
export type RollStatus =
  | 'menyampaikan'
  | 'unit-saja'
  | 'formulir-saja'
  | 'tahun-lain'
  | 'tidak-terbaca'
  | 'belum';

/** OPDs that the files speak of beside those whose budgets count. */
export interface MentionedOpds {
  readonly forms: readonly Mentioned[];
  readonly unasked: readonly Mentioned[];
}

export interface RollLine {
  readonly listed: ListedOpd;
  readonly status: RollStatus;
  readonly files: readonly string[];
  /** The name as the files give it, where it was matched by anything but code or name. */
  readonly as: string | null;
  readonly way: MatchWay | null;
  readonly doubtful: boolean;
}

/** One OPD, year and stage that stands in two files. Only the first is counted. */
export interface Double {
  readonly id: string;
  readonly name: string;
  readonly year: number | null;
  readonly stage: Tahap | null;
  readonly counted: OpdSummary;
  readonly other: OpdSummary;
}

export interface YearLine {
  readonly year: number;
  readonly files: readonly string[];
}

export interface RollCall {
  /** Empty where no list was given. */
  readonly lines: readonly RollLine[];
  readonly hasList: boolean;
  /** OPDs that submitted and stand on no line of the list; `rivals` are entries that fit equally well. */
  readonly unlisted: readonly { readonly opd: OpdSummary; readonly rivals: readonly string[] }[];
  readonly doubles: readonly Double[];
  /** Years met, most files first. More than one: the years differ. */
  readonly years: readonly YearLine[];
}

/** What the name of a file says of its OPD: without folders, the ending, figures and dates. */
export function nameOfFile(file: string): string {
  const base = file.slice(file.lastIndexOf('/') + 1).replace(/\.[a-z]{3,4}$/i, '');
  return base
    .replace(/[_\-.]+/g, ' ')
    .replace(/\d{2,}/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Key of one government's OPD, so that doubles are seen under different spellings. Names stand in where a code is missing. */
function identities(opds: readonly OpdSummary[], profile: Profile): readonly string[] {
  const named = opds.map(({ name, code, pemerintah }) => {
    const taken = opdName(name, code, profile.namaOpd);
    const proper = taken.code !== null && isOrganisationCode(taken.code) ? taken.code : null;
    return { government: pemerintah ?? '', key: nameKey(taken), code: proper };
  });
  const codes = new Map<string, Set<string>>();
  for (const { government, key, code } of named) {
    if (code === null) continue;
    const slot = `${government}|${key}`;
    codes.set(slot, (codes.get(slot) ?? new Set()).add(code));
  }
  return named.map(({ government, key, code }) => {
    const known = codes.get(`${government}|${key}`);
    const only = known?.size === 1 ? [...known][0] : undefined;
    return `${government}|${code ?? only ?? key}`;
  });
}

export function findDoubles(opds: readonly OpdSummary[], profile: Profile): readonly Double[] {
  const seen = new Map<string, OpdSummary[]>();
  const doubles: Double[] = [];
  const ids = identities(opds, profile);
  opds.forEach((opd, i) => {
    const key = `${ids[i]}|${opd.year}|${opd.stage}`;
    const before = seen.get(key);
    if (!before) {
      seen.set(key, [opd]);
      return;
    }
    // Files that hold different rows of an OPD (the hospital apart from the Dinas) complete each other; a row twice is a double.
    const counted = before.find((other) => haveSameRow(other.rows, opd.rows));
    if (counted)
      doubles.push({ id: opd.id, name: opd.name, year: opd.year, stage: opd.stage, counted, other: opd });
    else before.push(opd);
  });
  return doubles;
}

function yearsOf(opds: readonly OpdSummary[]): readonly YearLine[] {
  const years = new Map<number, Set<string>>();
  for (const opd of opds) {
    if (opd.year === null) continue;
    const files = years.get(opd.year) ?? new Set<string>();
    years.set(opd.year, files.add(opd.files[0] ?? opd.place.file));
  }
  return [...years]
    .map(([year, files]) => ({ year, files: [...files] }))
    .sort((a, b) => b.files.length - a.files.length || b.year - a.year);
}

function isUnitOnly(opd: OpdSummary): boolean {
  return (
    opd.units.length > 0 && opd.units.every((unit) => isOrganisationCode(unit) && !unit.endsWith('.0000'))
  );
}

/** What is called: the list, who submitted, and what else the files speak of, all in the fixed order of the run. */
export interface RollInput {
  /** Null: no list was given, so nobody is missing. */
  readonly list: readonly ListedOpd[] | null;
  readonly opds: readonly OpdSummary[];
  readonly files: readonly FileLine[];
  readonly mentioned: MentionedOpds;
  /** `--opd`: of the list only this one is called, and whoever submitted. */
  readonly asked: string | null;
}

/** For each entry of the list those that are meant by it, in their order. */
function meantBy(
  given: readonly Mentioned[],
  listed: readonly OpdName[],
  profile: Profile,
): readonly (readonly { readonly one: Mentioned; readonly way: MatchWay }[])[] {
  const names = given.map(({ name, code }) => opdName(name, code, profile.namaOpd));
  const matched = matchNames(names, listed, profile.namaOpd);
  return listed.map((_, j) =>
    given.flatMap((one, i) => {
      const match = matched[i]?.match;
      return match?.index === j ? [{ one, way: match.way }] : [];
    }),
  );
}

function callRoll(
  list: readonly ListedOpd[],
  { opds, files, mentioned, asked }: RollInput,
  profile: Profile,
): Pick<RollCall, 'lines' | 'unlisted'> {
  const listed = list.map((entry) => opdName(entry.name, entry.code, profile.namaOpd));
  const given = opds.map((opd) => opdName(opd.name, opd.code, profile.namaOpd));
  const matched = matchNames(given, listed, profile.namaOpd);
  const broken = files
    .filter((file) => file.unreadable !== null)
    .map(({ file }) => ({ code: null, name: nameOfFile(file), file }));
  /** What came of an OPD whose budget did not, by what it then counts as. */
  const others = [
    ['formulir-saja', meantBy(mentioned.forms, listed, profile)],
    ['tahun-lain', meantBy(mentioned.unasked, listed, profile)],
    ['tidak-terbaca', meantBy(broken, listed, profile)],
  ] as const;
  const lines = list.flatMap((entry, j): RollLine[] => {
    const mine = opds.flatMap((opd, i) => {
      const match = matched[i]?.match;
      return match?.index === j ? [{ opd, way: match.way }] : [];
    });
    if (mine.length > 0) {
      const whole = mine.filter(({ opd, way }) => way !== 'unit' && !isUnitOnly(opd));
      const first = whole[0] ?? mine[0];
      const exact = first?.way === 'nama' || (first?.way === 'kode' && first.opd.name === entry.name);
      return [
        {
          listed: entry,
          status: whole.length > 0 ? 'menyampaikan' : 'unit-saja',
          files: [...new Set(mine.flatMap(({ opd }) => opd.files))],
          as: exact ? null : (first?.opd.name ?? null),
          way: first?.way ?? null,
          doubtful: mine.every(({ way }) => isDoubtful(way)),
        },
      ];
    }
    if (asked !== null && !isAskedOpd(entry, asked)) return [];
    const nothing = { listed: entry, as: null, way: null, doubtful: false };
    for (const [status, meant] of others) {
      const found = meant[j] ?? [];
      const [first] = found;
      if (!first) continue;
      const came = [...new Set(found.map(({ one }) => one.file))];
      if (status === 'tidak-terbaca') return [{ ...nothing, status, files: came }];
      const as = first.way === 'nama' || first.one.name === entry.name ? null : first.one.name;
      const doubtful = found.every(({ way }) => isDoubtful(way));
      return [{ listed: entry, status, files: came, as, way: first.way, doubtful }];
    }
    return [{ ...nothing, status: 'belum', files: [] }];
  });
  const unlisted = opds.flatMap((opd, i) => {
    const found = matched[i];
    if (found?.match) return [];
    return [{ opd, rivals: (found?.rivals ?? []).map((j) => list[j]?.name ?? '') }];
  });
  return { lines, unlisted };
}

/** Calls the roll. Of a double the first is counted. */
export function rollCall(input: RollInput, profile: Profile): RollCall {
  const { list, opds } = input;
  const called = list ? callRoll(list, input, profile) : { lines: [], unlisted: [] };
  return { ...called, hasList: list !== null, doubles: findDoubles(opds, profile), years: yearsOf(opds) };
}
