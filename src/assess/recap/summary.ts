/**
 * What the recap keeps of an OPD once its files are closed: figures, not rows. A run over thousands of files holds one of these
 * for each OPD and nothing else, so memory does not grow with the number of sub kegiatan.
 */
import {
  type ArgShare,
  type Assessed,
  type AssessedOpd,
  type Assessment,
  type Basis,
  type Finding,
  type GapStatus,
  type Kategori,
  type Opd,
  type Place,
  type RuleId,
  type Rupiah,
  type Severity,
  STEPS,
  type Tahap,
} from '../../model/index.ts';
import { type OpdRealisasi, type RealisasiIndex, realisasiOf } from './realisasi.ts';
import { printRows, type RowPrint } from './row-print.ts';

/** Category of a tagged sub kegiatan; a tag without one of the three stands apart. */
export type KategoriArg = Kategori | 'tanpa-kategori';
export const KATEGORI_ARG: readonly KategoriArg[] = ['khusus', 'kesetaraan', 'pelembagaan', 'tanpa-kategori'];

/** A count of sub kegiatan and their ceilings. */
export interface Tally {
  readonly count: number;
  readonly pagu: Rupiah;
}

/** `belum-diperiksa`: tagged, and no GAP stands for it; never the same as a GAP that scores zero. */
export type RecapStatus = GapStatus | 'belum-diperiksa';
export const RECAP_STATUSES: readonly RecapStatus[] = [
  'memenuhi',
  'perlu-perbaikan',
  'belum',
  'belum-diperiksa',
];

/** Points of one GAP step over all GAPs of an OPD: `points` of `of` (two a GAP where the step applies). */
export interface StepTally {
  readonly points: number;
  readonly of: number;
}

/** A sub kegiatan worth naming in the recap. */
export interface NamedItem {
  readonly opd: string;
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly pagu: Rupiah;
  readonly kategori: Kategori | null;
  readonly evidence: readonly string[];
  readonly place: Place;
}

export interface OpdSummary {
  /** Code of the OPD, or its name where it has none: what a finding's `opd` says. */
  readonly id: string;
  readonly code: string | null;
  readonly name: string;
  readonly year: number | null;
  readonly stage: Tahap | null;
  readonly pemerintah: string | null;
  /** Files that its rows stand in, in the order met; the first is where it is pointed to. */
  readonly files: readonly string[];
  readonly place: Place;
  /** Units by code, or name where they have none. */
  readonly units: readonly string[];
  /** Its rows, to know whether another file holds the same ones. */
  readonly rows: RowPrint;
  readonly total: Rupiah;
  readonly subKegiatan: number;
  readonly withMoney: number;
  readonly arg: ArgShare;
  readonly bases: Readonly<Record<Basis, ArgShare>>;
  /** False: no table of this OPD has a tag column, so its ARG is unknown, which is not none. */
  readonly tagColumn: boolean;
  readonly tagged: Tally;
  readonly withGap: Tally;
  /** Tagged and with a GAP. */
  readonly taggedWithGap: Tally;
  readonly withGbs: Tally;
  readonly status: Readonly<Record<RecapStatus, Tally>>;
  /** Index 0 is step 1. */
  readonly steps: readonly StepTally[];
  readonly findings: Readonly<Record<Severity, number>>;
  /** How often each rule fired, by id. */
  readonly rules: ReadonlyMap<RuleId, number>;
  /** Ceilings of the tagged sub kegiatan, largest first (KMP-003). */
  readonly argPagu: readonly Rupiah[];
  readonly largestArg: readonly NamedItem[];
  /** Untagged and telling by name (ARG-005), largest ceiling first. */
  readonly potentials: readonly NamedItem[];
  readonly potential: Tally;
  readonly realisasi: OpdRealisasi | null;
}

/** Sub kegiatan that are named of one OPD; the recap names the largest of all. */
const NAMED = 6;

const none: Tally = { count: 0, pagu: 0n };

function add(tally: Tally, row: Assessed): Tally {
  return { count: tally.count + 1, pagu: tally.pagu + (row.row.pagu ?? 0n) };
}

/** Id of an OPD as findings name it: its code, or its name where it has none. */
export function opdId(opd: Pick<Opd, 'code' | 'name'>): string {
  return opd.code ?? opd.name;
}

/** Whether a finding speaks of this OPD (of this year, where both say one). */
export function speaksOf(finding: Finding, opd: Pick<Opd, 'code' | 'name' | 'year'>): boolean {
  return (
    finding.opd === opdId(opd) && (finding.year === null || opd.year === null || finding.year === opd.year)
  );
}

/** Key of an OPD of one government, year and stage; its code alone is the same in every government. */
export function summaryKey({
  pemerintah,
  id,
  year,
  stage,
}: Pick<OpdSummary, 'pemerintah' | 'id' | 'year' | 'stage'>): string {
  return `${pemerintah?.toLowerCase() ?? ''}|${id}|${year ?? ''}|${stage ?? ''}`;
}

/** Findings that count for an OPD: its own, and those without an OPD where the files hold no other. */
export function findingsOfOpd(
  { findings, opds }: Assessment,
  opd: Pick<Opd, 'code' | 'name' | 'year'>,
): readonly Finding[] {
  const alone = opds.length === 1;
  return findings.filter((finding) => speaksOf(finding, opd) || (alone && finding.opd === null));
}

function named(opd: string, row: Assessed, kategori: Kategori | null): NamedItem {
  return {
    opd,
    code: row.row.code,
    name: row.row.name,
    unit: row.row.unit.name,
    pagu: row.row.pagu ?? 0n,
    kategori,
    evidence: row.evidence,
    place: row.row.place,
  };
}

/** Largest ceiling first; equal ones in the order of code, so that the order never depends on the run. */
export function byPagu(a: NamedItem, b: NamedItem): number {
  if (a.pagu !== b.pagu) return a.pagu < b.pagu ? 1 : -1;
  return a.opd < b.opd ? -1 : a.opd > b.opd ? 1 : a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}

function tallySteps(rows: readonly Assessed[]): readonly StepTally[] {
  return STEPS.map((step) => {
    let points = 0;
    let of = 0;
    for (const { score } of rows) {
      const value = score?.steps[step - 1] ?? null;
      if (value === null) continue;
      points += value;
      of += 2;
    }
    return { points, of };
  });
}

/** Files that hold rows or forms of an OPD, in the order met. */
export function filesOf(opd: AssessedOpd): readonly string[] {
  const files = new Set<string>([opd.opd.place.file]);
  for (const { row, gap, gbs } of opd.subKegiatan) {
    files.add(row.place.file);
    if (gap) files.add(gap.place.file);
    if (gbs) files.add(gbs.place.file);
  }
  return [...files];
}

function summariseOpd(assessment: Assessment, opd: AssessedOpd, index: RealisasiIndex | null): OpdSummary {
  const id = opdId(opd.opd);
  const status: Record<RecapStatus, Tally> = {
    memenuhi: none,
    'perlu-perbaikan': none,
    belum: none,
    'belum-diperiksa': none,
  };
  let [tagged, withGap, taggedWithGap, withGbs, potential] = [none, none, none, none, none];
  const arg: NamedItem[] = [];
  const potentials: NamedItem[] = [];
  const argPagu: Rupiah[] = [];
  let withMoney = 0;
  const units = new Set<string>();
  for (const item of opd.subKegiatan) {
    units.add(item.row.unit.code ?? item.row.unit.name);
    if ((item.row.pagu ?? 0n) > 0n) withMoney++;
    if (item.gap) withGap = add(withGap, item);
    if (item.gbs) withGbs = add(withGbs, item);
    if (item.score) status[item.score.status] = add(status[item.score.status], item);
    else if (item.tagged === true) status['belum-diperiksa'] = add(status['belum-diperiksa'], item);
    if (item.tagged === true) {
      tagged = add(tagged, item);
      if (item.gap) taggedWithGap = add(taggedWithGap, item);
      argPagu.push(item.row.pagu ?? 0n);
      arg.push(named(id, item, item.kategori));
    } else if (item.proposed !== null) {
      potential = add(potential, item);
      potentials.push(named(id, item, item.proposed));
    }
  }
  const findings: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  const rules = new Map<RuleId, number>();
  for (const finding of findingsOfOpd(assessment, opd.opd)) {
    findings[finding.severity]++;
    rules.set(finding.rule, (rules.get(finding.rule) ?? 0) + 1);
  }
  return {
    id,
    code: opd.opd.code,
    name: opd.opd.name,
    year: opd.opd.year,
    stage: opd.opd.stage,
    pemerintah: assessment.submission.pemerintah,
    files: filesOf(opd),
    place: opd.opd.place,
    units: [...units],
    rows: printRows(opd.opd.subKegiatan),
    total: opd.total,
    subKegiatan: opd.subKegiatan.length,
    withMoney,
    arg: opd.arg,
    bases: opd.bases,
    tagColumn: opd.subKegiatan.some((item) => item.tagged !== null),
    tagged,
    withGap,
    taggedWithGap,
    withGbs,
    status,
    steps: tallySteps(opd.subKegiatan),
    findings,
    rules,
    argPagu: argPagu.sort((a, b) => (a < b ? 1 : a > b ? -1 : 0)),
    largestArg: arg.sort(byPagu).slice(0, NAMED),
    potentials: potentials.sort(byPagu).slice(0, NAMED),
    potential,
    realisasi: realisasiOf(opd, assessment.submission.pemerintah, index),
  };
}

/**
 * One summary for each OPD of an assessment, in its order. A finding without an OPD (about a whole file) counts for the OPD
 * where the file holds only one. `realisasi` joins the spending of a separate report by (unit, code) and year.
 */
export function summarise(
  assessment: Assessment,
  realisasi: RealisasiIndex | null = null,
): readonly OpdSummary[] {
  return assessment.opds.map((opd) => summariseOpd(assessment, opd, realisasi));
}
