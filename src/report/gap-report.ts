import { sayFinding, titleOf } from '../locale/index.ts';
import {
  type Assessed,
  type AssessedOpd,
  type Assessment,
  type Finding,
  type GapStatus,
  type Lang,
  type LooseGap,
  type Rupiah,
  SEVERITIES,
  type Severity,
  sum,
} from '../model/index.ts';

/** A finding with its words. */
export interface SaidFinding {
  readonly finding: Finding;
  readonly title: string;
  readonly message: string;
  readonly suggestion: string;
}

/** The findings of one sub kegiatan, or (without a code) those about the files or about the OPD as a whole. */
export interface FindingGroup {
  readonly about: 'file' | 'opd' | 'sub-kegiatan' | 'loose-gap';
  readonly code: string | null;
  readonly name: string;
  readonly unit: string | null;
  /** Its row in the matrix; null where it has none. */
  readonly row: Assessed | null;
  readonly findings: readonly SaidFinding[];
}

export interface StatusCount {
  readonly count: number;
  readonly pagu: Rupiah;
}

/** What a gap report says of one OPD, in whatever format: counts, groups of findings in the order of the budget, rows of the matrix. */
export interface GapReport {
  /** `YYYY-MM-DD` from `--date`; nothing of a day is written without one. */
  readonly date: string | null;
  readonly lang: Lang;
  readonly assessment: Assessment;
  /** Null where only GAP or GBS forms were read and no budget. */
  readonly opd: AssessedOpd | null;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly status: Readonly<Record<GapStatus, StatusCount>>;
  /** Never analysed: tagged without a GAP, and neither tagged nor with a GAP. */
  readonly taggedWithoutGap: StatusCount;
  readonly untouched: StatusCount;
  readonly rules: readonly { readonly finding: Finding; readonly title: string; readonly count: number }[];
  readonly groups: readonly FindingGroup[];
  /** Rows with a tag, a GAP, a proposal or a finding. */
  readonly matrix: readonly Assessed[];
  readonly looseGaps: readonly LooseGap[];
  readonly leftOut: number;
}

/** What the report of one OPD holds: its own findings and those about no OPD of the run; of a run with one OPD, all. */
export function gapReport(
  assessment: Assessment,
  opd: AssessedOpd | null,
  lang: Lang,
  date: string | null = null,
): GapReport {
  const findings = findingsOf(assessment, opd);
  const rows = opd?.subKegiatan ?? [];
  const groups = groupsOf(findings, opd, lang);
  const named = new Set(groups.flatMap((group) => (group.row ? [group.row] : [])));
  const matrix = rows.filter(
    (item) => item.tagged === true || item.gap !== null || item.proposed !== null || named.has(item),
  );
  const counting = (test: (item: Assessed) => boolean): StatusCount => {
    const found = rows.filter(test);
    return { count: found.length, pagu: sum(found.map((item) => item.row.pagu ?? 0n)) };
  };
  const statusOf = (status: GapStatus) => counting((item) => item.score?.status === status);
  const countOf = (severity: Severity) => findings.filter((item) => item.severity === severity).length;
  return {
    date,
    lang,
    assessment,
    opd,
    counts: { error: countOf('error'), warning: countOf('warning'), info: countOf('info') },
    status: {
      belum: statusOf('belum'),
      'perlu-perbaikan': statusOf('perlu-perbaikan'),
      memenuhi: statusOf('memenuhi'),
    },
    taggedWithoutGap: counting((item) => item.tagged === true && item.gap === null),
    untouched: counting((item) => item.tagged !== true && item.gap === null),
    rules: rulesOf(findings, lang),
    groups,
    matrix,
    looseGaps: assessment.opds.length > 1 ? [] : assessment.looseGaps,
    leftOut: rows.length - matrix.length,
  };
}

/** Findings for the report of one OPD. Those that name an office which is none of the run's stand in every report: in none they would be lost. */
export function findingsOf(assessment: Assessment, opd: AssessedOpd | null): readonly Finding[] {
  if (!opd || assessment.opds.length < 2) return assessment.findings;
  const own = keyOf(opd);
  const others = new Set(assessment.opds.map(keyOf));
  others.delete(own);
  return assessment.findings.filter((finding) => finding.opd === null || !others.has(finding.opd));
}

function keyOf({ opd }: AssessedOpd): string {
  return opd.code ?? opd.name;
}

function groupsOf(
  findings: readonly Finding[],
  opd: AssessedOpd | null,
  lang: Lang,
): readonly FindingGroup[] {
  const rows = new Map<string, Assessed>();
  for (const item of opd?.subKegiatan ?? []) {
    for (const key of [groupKey(item.row.code, item.row.unit.name), groupKey(item.row.code, null)])
      if (!rows.has(key)) rows.set(key, item);
  }
  const said = new Map<string, SaidFinding[]>();
  for (const finding of findings) {
    const key = finding.subKegiatan
      ? groupKey(finding.subKegiatan, finding.unit)
      : finding.opd
        ? ' opd'
        : ' file';
    const entry = { finding, title: titleOf(finding.rule, lang), ...sayFinding(finding, lang) };
    const list = said.get(key);
    if (list) list.push(entry);
    else said.set(key, [entry]);
  }
  const order = new Map((opd?.subKegiatan ?? []).map((item, index) => [item, index]));
  return [...said]
    .map(([key, entries]) => groupOf(key, worstFirst(entries), rows.get(key) ?? null, opd))
    .sort((a, b) => rank(a, order) - rank(b, order));
}

/** The severe ones first, then by step; the order of the cells stays among equals. */
function worstFirst(entries: readonly SaidFinding[]): readonly SaidFinding[] {
  const rankOf = ({ finding }: SaidFinding) =>
    SEVERITIES.indexOf(finding.severity) * 10 + (finding.step ?? 0);
  return entries
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => rankOf(a.entry) - rankOf(b.entry) || a.index - b.index)
    .map(({ entry }) => entry);
}

function groupKey(code: string, unit: string | null): string {
  return `${code}\n${unit ?? ''}`;
}

function groupOf(
  key: string,
  findings: readonly SaidFinding[],
  row: Assessed | null,
  opd: AssessedOpd | null,
): FindingGroup {
  if (key === ' file') return { about: 'file', code: null, name: '', unit: null, row: null, findings };
  if (key === ' opd')
    return { about: 'opd', code: null, name: opd?.opd.name ?? '', unit: null, row: null, findings };
  const [first] = findings;
  return {
    about: row ? 'sub-kegiatan' : 'loose-gap',
    code: first?.finding.subKegiatan ?? null,
    name: row?.row.name ?? '',
    unit: first?.finding.unit ?? null,
    row,
    findings,
  };
}

const ABOUT = ['file', 'opd', 'sub-kegiatan', 'loose-gap'] as const;

function rank(group: FindingGroup, order: ReadonlyMap<Assessed, number>): number {
  return ABOUT.indexOf(group.about) * 1e7 + (group.row ? (order.get(group.row) ?? 0) : 0);
}

function rulesOf(findings: readonly Finding[], lang: Lang): GapReport['rules'] {
  const counts = new Map<string, { finding: Finding; count: number }>();
  for (const finding of findings) {
    const key = `${SEVERITIES.indexOf(finding.severity)} ${finding.rule}`;
    const entry = counts.get(key);
    if (entry) entry.count++;
    else counts.set(key, { finding, count: 1 });
  }
  return [...counts]
    .sort(([a, x], [b, y]) => a.charCodeAt(0) - b.charCodeAt(0) || y.count - x.count || (a < b ? -1 : 1))
    .map(([, { finding, count }]) => ({ finding, count, title: titleOf(finding.rule, lang) }));
}

/** Where a finding was made, as people write it: file, sheet and cell. */
export function placeText({ place }: Finding): string {
  if (!place) return '';
  return [place.file, [place.sheet, place.ref].filter(Boolean).join('!')].filter(Boolean).join(' › ');
}
