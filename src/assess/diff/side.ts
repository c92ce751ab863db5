/** One side of a comparison: what was read, and what the reading found. */
import { type Assessment, type Finding, type Rupiah, sum, type Tahap } from '../../model/index.ts';
import type { Office } from './opd-key.ts';

export interface Side {
  readonly files: readonly string[];
  readonly years: readonly number[];
  readonly stages: readonly Tahap[];
  readonly opds: number;
  readonly subKegiatan: number;
  readonly total: Rupiah;
  /** False: no table has a tag column, so the ARG of this side is unknown. */
  readonly tagged: boolean;
  /** Names of OPDs that stand in it for several years or stages: their ceilings are added up, which is hardly meant. */
  readonly severalTimes: readonly string[];
  /** What could not be read, or was not counted: faults of this kind look like growth or its opposite. */
  readonly findings: readonly Finding[];
}

/** Findings that the figures of a side depend on: what the reading met, and files that hold one OPD twice. */
function isOfReading({ rule, severity }: Finding): boolean {
  return severity !== 'info' && (rule.startsWith('BKS-') || rule === 'KMP-004');
}

/** The findings of a budget that its figures depend on, in their order. */
export function readingFindings({ findings }: Assessment): readonly Finding[] {
  return findings.filter(isOfReading);
}

export function sideOf(
  assessments: readonly Assessment[],
  office: (opd: Assessment['opds'][number]['opd']) => Office,
): Side {
  const opds = assessments.flatMap((one) => one.opds);
  const years = new Set<number>();
  const stages = new Set<Tahap>();
  const periods = new Map<string, Set<string>>();
  const names = new Map<string, string>();
  for (const { opd } of opds) {
    if (opd.year !== null) years.add(opd.year);
    if (opd.stage !== null) stages.add(opd.stage);
    const { opd: id, opdName } = office(opd);
    periods.set(id, (periods.get(id) ?? new Set()).add(`${opd.year} ${opd.stage}`));
    names.set(id, opdName);
  }
  return {
    files: assessments.flatMap((one) => one.submission.sources.map((source) => source.file)),
    years: [...years].sort(),
    stages: [...stages],
    opds: names.size,
    subKegiatan: opds.reduce((n, opd) => n + opd.subKegiatan.length, 0),
    total: sum(opds.map((opd) => opd.total)),
    tagged: opds.some((opd) => opd.subKegiatan.some((item) => item.tagged !== null)),
    severalTimes: [...periods].flatMap(([id, found]) => (found.size > 1 ? [names.get(id) ?? id] : [])),
    findings: assessments.flatMap(readingFindings),
  };
}
