/** What has to be mended, as the papers that go out need it: the follow-up list of all OPDs and the note to each. */
import {
  type Assessed,
  type AssessedOpd,
  type Assessment,
  type Finding,
  type Rupiah,
  SEVERITIES,
} from '../../model/index.ts';
import { compareWith, type EarlierCounts, type Progress, type Standing } from './since.ts';
import { filesOf, findingsOfOpd, opdId, speaksOf } from './summary.ts';

/** One thing to mend. */
export interface FollowUp {
  readonly finding: Finding;
  /** Of a finding that belongs to no OPD: the OPD that its form names, else the file. */
  readonly opdName: string;
  readonly unit: string | null;
  /** Name and ceiling of the sub kegiatan it is about; null where it is about a table or a file. */
  readonly name: string | null;
  readonly pagu: Rupiah | null;
  /** Null where no earlier run is compared with, or the OPD was not in it. */
  readonly standing: Standing | null;
}

/** What an OPD did well, for its note. */
export interface Good {
  readonly tagged: number;
  readonly taggedWithGap: number;
  readonly taggedWithGbs: number;
  /** Names of sub kegiatan whose GAP is `memenuhi`, largest ceiling first. */
  readonly memenuhi: readonly string[];
  readonly memenuhiCount: number;
  /** No finding about the budget table itself, nor one about its file that belongs to no OPD. */
  readonly cleanBudget: boolean;
}

export interface OpdWork {
  readonly good: Good;
  /** Errors and warnings: gravest first, then the largest ceiling, then the order of the findings. */
  readonly items: readonly FollowUp[];
  /** Errors and warnings of its files that belong to no OPD: where the files hold several, they stand in no OPD's items. */
  readonly ofFiles: number;
  readonly progress: Progress | null;
}

function bySize(a: Rupiah | null, b: Rupiah | null): number {
  const [x, y] = [a ?? 0n, b ?? 0n];
  return x < y ? 1 : x > y ? -1 : 0;
}

function rowsByCode(rows: readonly Assessed[]): ReadonlyMap<string, Assessed> {
  const found = new Map<string, Assessed>();
  for (const item of rows) {
    const { code, unit } = item.row;
    found.set(`${code}|${unit.name}`, item);
    if (!found.has(code)) found.set(code, item);
  }
  return found;
}

/** Errors and warnings that belong to none of the OPDs: of a grand total, of a file, of forms without a budget. */
function unowned({ findings, opds }: Assessment): readonly Finding[] {
  return findings.filter(
    (finding) =>
      finding.severity !== 'info' &&
      !(opds.length === 1 && finding.opd === null) &&
      !opds.some(({ opd }) => speaksOf(finding, opd)),
  );
}

/** What is left to mend that belongs to no OPD of the assessment, by form or file, gravest first. `file`: what is named where a finding names no place. */
export function workOfNobody(assessment: Assessment, file: string): readonly FollowUp[] {
  const groups = new Map<string, FollowUp[]>();
  for (const finding of unowned(assessment)) {
    const opdName = finding.opd ?? finding.place?.file ?? file;
    const item = { finding, opdName, unit: finding.unit, name: null, pagu: null, standing: null };
    const group = groups.get(opdName);
    if (group) group.push(item);
    else groups.set(opdName, [item]);
  }
  return [...groups.values()].flatMap(inOrder);
}

function inOrder(items: readonly FollowUp[]): readonly FollowUp[] {
  return items
    .map((item, i) => ({ item, i }))
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.item.finding.severity) - SEVERITIES.indexOf(b.item.finding.severity) ||
        bySize(a.item.pagu, b.item.pagu) ||
        a.i - b.i,
    )
    .map(({ item }) => item);
}

function isOfBudget({ rule, severity }: Finding): boolean {
  return /^(BKS|ANG)/.test(rule) && severity !== 'info';
}

function goodOf(opd: AssessedOpd, findings: readonly Finding[], ofFiles: readonly Finding[]): Good {
  const tagged = opd.subKegiatan.filter((item) => item.tagged === true);
  const memenuhi = opd.subKegiatan
    .filter((item) => item.score?.status === 'memenuhi')
    .sort((a, b) => bySize(a.row.pagu, b.row.pagu));
  return {
    tagged: tagged.length,
    taggedWithGap: tagged.filter((item) => item.gap).length,
    taggedWithGbs: tagged.filter((item) => item.gbs).length,
    memenuhi: memenuhi.slice(0, 3).map((item) => item.row.name),
    memenuhiCount: memenuhi.length,
    cleanBudget: ![...findings, ...ofFiles].some(isOfBudget),
  };
}

/**
 * The work that an assessment leaves for one of its OPDs. `earlier` are the OPD's findings of an earlier run, null where there is
 * none to compare with.
 */
export function workOf(assessment: Assessment, opd: AssessedOpd, earlier: EarlierCounts | null): OpdWork {
  const mine = findingsOfOpd(assessment, opd.opd);
  const files = new Set(filesOf(opd));
  const ofFiles = unowned(assessment).filter(
    (finding) => finding.opd === null && finding.place !== null && files.has(finding.place.file),
  );
  const asked = mine.filter((finding) => finding.severity !== 'info');
  const compared = earlier ? compareWith(earlier, asked) : null;
  const rows = rowsByCode(opd.subKegiatan);
  const items = asked.map((finding): FollowUp => {
    const code = finding.subKegiatan ?? '';
    const row = rows.get(`${code}|${finding.unit ?? opd.opd.name}`) ?? rows.get(code);
    return {
      finding: finding.opd === null ? { ...finding, opd: opdId(opd.opd) } : finding,
      opdName: opd.opd.name,
      unit: finding.unit,
      name: row?.row.name ?? null,
      pagu: row?.row.pagu ?? null,
      standing: compared?.standing.get(finding) ?? null,
    };
  });
  return {
    good: goodOf(opd, mine, ofFiles),
    items: inOrder(items),
    ofFiles: ofFiles.length,
    progress: compared?.progress ?? null,
  };
}
