/** The findings that only show when all files lie side by side (KMP-001 to 005). */
import {
  type Args,
  type Finding,
  opdCodeOf,
  type Place,
  type Settings,
  type Tahap,
} from '../../model/index.ts';
import type { Profile } from '../../profile/index.ts';
import { type Kmp001Args, rule as kmp001 } from '../../rules/kmp-001-opd-belum-menyampaikan.ts';
import { type Kmp002Args, rule as kmp002 } from '../../rules/kmp-002-teks-tersalin.ts';
import { type Kmp003Args, rule as kmp003 } from '../../rules/kmp-003-arg-terpusat.ts';
import { type Kmp004Args, rule as kmp004 } from '../../rules/kmp-004-berkas-ganda.ts';
import { type Kmp005Args, rule as kmp005 } from '../../rules/kmp-005-tahun-berbeda.ts';
import type { BatchRule } from '../../rules/rule.ts';
import type { CopyCluster, GapName } from './copies.ts';
import type { Period } from './recap.ts';
import type { Double, FileLine, RollCall } from './roll-call.ts';
import { type OpdSummary, summaryKey } from './summary.ts';

/** A finding over all files, and the OPDs (by their keys) that hear of it in their notes; of a copied text at their own GAP. */
export interface Across {
  readonly finding: Finding;
  /** Name of the OPD that the finding gives, as the list or its file has it; null where it gives none. */
  readonly opdName: string | null;
  /** Government and stage that it is about; null where it is about several, or they are not known. */
  readonly pemerintah: string | null;
  readonly stage: Tahap | null;
  readonly about: readonly { readonly opd: string; readonly member: GapName | null }[];
}

interface Seen {
  /** All that were summarised, also those that are not counted. */
  readonly summaries: readonly OpdSummary[];
  readonly roll: RollCall;
  readonly periods: readonly Period[];
  readonly copies: readonly CopyCluster[];
  readonly files: readonly Pick<FileLine, 'file' | 'sha256'>[];
}

interface Said {
  readonly place: Place | null;
  readonly field: string;
  readonly args: Args;
  readonly opd?: string | null;
  readonly opdName?: string;
  /** Undefined: the government of the run, where it has only one. */
  readonly pemerintah?: string | null | undefined;
  readonly stage?: Tahap | null;
  readonly about?: Across['about'];
  readonly subKegiatan?: string | null;
  readonly year?: number | null;
  readonly found?: string | null;
}

const NAMED = 5;

function* missing({ roll }: Seen): Iterable<Said> {
  for (const { listed, status, files } of roll.lines) {
    if (status !== 'belum' && status !== 'tidak-terbaca') continue;
    const args: Kmp001Args = { opd: listed.name, file: files[0] ?? null };
    yield {
      place: listed.place,
      field: 'opd',
      args,
      opd: listed.code ?? listed.name,
      opdName: listed.name,
      found: listed.name,
    };
  }
}

function agree(a: string | number | null, b: string | number | null): boolean {
  return a === null || b === null || String(a).toLowerCase() === String(b).toLowerCase();
}

/** OPDs by the names that a GAP may give them. */
function namesOf(summaries: readonly OpdSummary[]): ReadonlyMap<string, readonly OpdSummary[]> {
  const names = new Map<string, OpdSummary[]>();
  for (const opd of summaries) {
    for (const name of new Set([opd.id, opd.name.toLowerCase()])) {
      const list = names.get(name);
      if (list) list.push(opd);
      else names.set(name, [opd]);
    }
  }
  return names;
}

/** OPDs that a GAP stands for: of its government, year and stage, as far as it says them. */
function opdsOf(gap: GapName, names: ReturnType<typeof namesOf>): readonly OpdSummary[] {
  const meant = names.get(gap.opd) ?? names.get(gap.opd.toLowerCase()) ?? [];
  return meant.filter(
    ({ pemerintah, year, stage }) =>
      agree(pemerintah, gap.pemerintah) && agree(year, gap.year) && agree(stage, gap.stage),
  );
}

function* copied({ copies, summaries }: Seen): Iterable<Said> {
  const names = namesOf(copies.length === 0 ? [] : summaries);
  for (const { members, steps } of copies) {
    const second = members[1];
    if (!second) continue;
    const args: Kmp002Args = {
      members: members
        .slice(0, NAMED)
        .map(({ opdName, code, name, place }) => ({ opd: opdName, code, name, ...place })),
      count: members.length,
      steps,
    };
    const { place, opd, opdName, pemerintah, stage, code, year, found } = second;
    yield {
      place,
      field: 'gap',
      args,
      opd,
      opdName,
      pemerintah: pemerintah ?? undefined,
      stage,
      about: members.flatMap((member) =>
        opdsOf(member, names).map((one) => ({ opd: summaryKey(one), member })),
      ),
      subKegiatan: code === '' ? null : code,
      year,
      found,
    };
  }
}

function* concentrated({ periods }: Seen, { thresholds }: Profile): Iterable<Said> {
  for (const { concentration, opds, pemerintah, year, stage } of periods) {
    if (!concentration || opds.length < 2) continue;
    const { tagged, few, fraction, arg, holders } = concentration;
    if (tagged < thresholds.concentrationMinimum || few > tagged * thresholds.concentrationFew) continue;
    const args: Kmp003Args = {
      few,
      tagged,
      fraction,
      arg,
      holders: holders.slice(0, 3).map(({ opd, code, name, pagu }) => ({ opd, code, name, pagu })),
    };
    yield { place: holders[0]?.place ?? null, field: 'arg', args, pemerintah, year, stage };
  }
}

function aboutWhole(opd: OpdSummary): Across['about'][number] {
  return { opd: summaryKey(opd), member: null };
}

/** Two whole exports hold many OPDs twice: one finding for the two files, not one for each OPD. */
function* doubled({ roll, files }: Seen): Iterable<Said> {
  const pairs = new Map<string, Double[]>();
  for (const double of roll.doubles) {
    const key = `${double.counted.place.file}\n${double.other.place.file}`;
    const pair = pairs.get(key);
    if (pair) pair.push(double);
    else pairs.set(key, [double]);
  }
  const sha = new Map(files.map((file) => [file.file, file.sha256]));
  for (const pair of pairs.values()) {
    const first = pair[0];
    if (!first) continue;
    const [counted, other] = [first.counted.place.file, first.other.place.file];
    const args: Kmp004Args = {
      opds: pair.slice(0, NAMED).map((double) => double.name),
      count: pair.length,
      counted,
      other,
      countedTotal: pair.reduce((total, double) => total + double.counted.total, 0n),
      otherTotal: pair.reduce((total, double) => total + double.other.total, 0n),
      same: sha.get(counted) !== undefined && sha.get(counted) === sha.get(other),
    };
    const one = pair.length === 1;
    yield {
      place: first.other.place,
      field: 'opd',
      args,
      opd: one ? opdCodeOf(first.id) : null,
      opdName: first.name,
      pemerintah: first.counted.pemerintah,
      stage: first.stage,
      about: one ? [first.counted, first.other].map(aboutWhole) : [],
      year: first.year,
    };
  }
}

function* otherYears({ roll, periods }: Seen): Iterable<Said> {
  const [most, ...others] = roll.years;
  if (!most) return;
  const opds = periods.flatMap((period) => period.opds);
  for (const { year, files } of others) {
    const args: Kmp005Args = {
      year,
      count: files.length,
      files: files.slice(0, NAMED),
      expected: most.year,
      expectedCount: most.files.length,
    };
    const inYear = opds.filter((opd) => opd.year === year);
    const [opd] = inYear;
    yield {
      place: opd?.place ?? null,
      field: 'tahun',
      args,
      opd: inYear.length === 1 ? (opd?.id ?? null) : null,
      ...(opd && inYear.length === 1
        ? { opdName: opd.name, pemerintah: opd.pemerintah, stage: opd.stage, about: [aboutWhole(opd)] }
        : {}),
      year,
    };
  }
}

const JUDGES: readonly (readonly [BatchRule, (seen: Seen, profile: Profile) => Iterable<Said>])[] = [
  [kmp001, missing],
  [kmp002, copied],
  [kmp003, concentrated],
  [kmp004, doubled],
  [kmp005, otherYears],
];

/** Findings of the batch rules, by id, then in the order of the run. A rule that the region has switched off stays silent. */
export function batchFindings(seen: Seen, settings: Settings, profile: Profile): readonly Across[] {
  const governments = new Set(seen.summaries.map(({ pemerintah }) => pemerintah));
  const only = governments.size === 1 ? ([...governments][0] ?? null) : null;
  const found: Across[] = [];
  for (const [rule, judge] of JUDGES) {
    const severity = settings.severity[rule.id] ?? rule.severity;
    if (severity === 'off' || profile.rulesOff.includes(rule.id)) continue;
    for (const said of judge(seen, profile)) {
      const finding: Finding = {
        rule: rule.id,
        severity,
        step: null,
        opd: said.opd ?? null,
        subKegiatan: said.subKegiatan ?? null,
        unit: null,
        year: said.year ?? null,
        place: said.place,
        field: said.field,
        found: said.found ?? null,
        args: said.args,
      };
      found.push({
        finding,
        opdName: finding.opd === null ? null : (said.opdName ?? finding.opd),
        pemerintah: said.pemerintah === undefined ? only : said.pemerintah,
        stage: said.stage ?? null,
        about: said.about ?? [],
      });
    }
  }
  return found;
}
