/** Findings that only show over all files, by the OPDs that they are about. */
import type { Finding, Severity } from '../../model/index.ts';
import type { GapName } from './copies.ts';
import type { Recap } from './recap.ts';
import { addProgress, compareWith, type EarlierWork, type Progress, type Standing } from './since.ts';
import { type OpdSummary, summaryKey } from './summary.ts';

/** A finding as it is about one OPD; of a copied text, at the OPD's own GAP. */
export interface Concern {
  readonly finding: Finding;
  readonly member: GapName | null;
}

const byRecap = new WeakMap<Recap, ReadonlyMap<string, readonly Concern[]>>();

function byOpd(recap: Recap): ReadonlyMap<string, readonly Concern[]> {
  const known = byRecap.get(recap);
  if (known) return known;
  const found = new Map<string, Concern[]>();
  for (const { finding, about } of recap.across) {
    if (finding.severity === 'info') continue;
    for (const { opd, member } of about) {
      const list = found.get(opd);
      if (!list) found.set(opd, [{ finding, member }]);
      else if (!list.some((one) => one.finding === finding)) list.push({ finding, member });
    }
  }
  byRecap.set(recap, found);
  return found;
}

/** What asks for mending and is about this OPD; a copied text is about everyone who has it. */
export function concernsOf(recap: Recap, summary: OpdSummary): readonly Concern[] {
  return byOpd(recap).get(summaryKey(summary)) ?? [];
}

/** An OPD's findings with those across files among them. */
export function countsOf(recap: Recap, summary: OpdSummary): Readonly<Record<Severity, number>> {
  const counts: Record<Severity, number> = { ...summary.findings };
  for (const { finding } of concernsOf(recap, summary)) counts[finding.severity]++;
  return counts;
}

/** What became of an OPD's findings since an earlier run. */
export interface AcrossStanding {
  /** Of those in its files and those across files together; null where it was not in the earlier run. */
  readonly progress: Progress | null;
  /** Of each that is across files. */
  readonly standing: ReadonlyMap<Finding, Standing>;
}

const NOT_THERE: AcrossStanding = { progress: null, standing: new Map() };

/** `own`: what became of the findings in its files. */
export function standingAcross(
  recap: Recap,
  summary: OpdSummary,
  earlier: EarlierWork | null,
  own: Progress | null,
): AcrossStanding {
  if (earlier === null || own === null) return NOT_THERE;
  const keys = concernsOf(recap, summary).map(({ finding, member }) => ({
    finding,
    rule: finding.rule,
    subKegiatan: member === null ? finding.subKegiatan : member.code || null,
  }));
  const { standing, progress } = compareWith(earlier.across, keys);
  return {
    progress: addProgress(own, progress),
    standing: new Map([...standing].map(([{ finding }, how]) => [finding, how])),
  };
}
