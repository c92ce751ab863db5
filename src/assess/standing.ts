import type { Finding, RuleId } from '../model/index.ts';

/** What the run knows of a finding beside the finding: an old one, or one that someone answered for. */
export interface Mark {
  readonly old: boolean;
  readonly waiver: Waived | null;
}

export interface Waived {
  readonly rule: string;
  readonly opd?: string | undefined;
  readonly subKegiatan?: string | undefined;
  readonly reason: string;
  readonly by: string;
  readonly until?: string | undefined;
}

/** One line of a baseline: the identity of a finding, and how many findings have it. */
export interface BaselineEntry {
  readonly rule: RuleId;
  readonly year: number | null;
  readonly opd: string | null;
  readonly subKegiatan: string | null;
  readonly field: string;
  readonly count: number;
}

type Identity = Omit<BaselineEntry, 'count'>;

/** Rule, year, OPD, code and field; never the row or the wording, so that an inserted row or a reworded message changes nothing. */
function keyOf({ rule, year, opd, subKegiatan, field }: Identity): string {
  return JSON.stringify([rule, opd, subKegiatan, year, field]);
}

/** The baseline of these findings, sorted by identity. */
export function baselineOf(findings: readonly Finding[]): readonly BaselineEntry[] {
  const counted = new Map<string, BaselineEntry>();
  for (const { rule, year, opd, subKegiatan, field } of findings) {
    const key = keyOf({ rule, year, opd, subKegiatan, field });
    const count = (counted.get(key)?.count ?? 0) + 1;
    counted.set(key, { rule, year, opd, subKegiatan, field, count });
  }
  return [...counted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

/**
 * Marks findings that the baseline knows as old, as many of one identity as it counted; further ones are new. A waiver takes the
 * findings of its rule in its OPD and sub kegiatan (a part it does not name is not asked for); one past its last day takes none.
 * @param today `YYYY-MM-DD`
 */
export function markFindings(
  findings: readonly Finding[],
  baseline: readonly BaselineEntry[],
  waivers: readonly Waived[],
  today: string,
  isOpd: (finding: Finding, asked: string) => boolean,
): {
  readonly marks: ReadonlyMap<Finding, Mark>;
  readonly expired: readonly Waived[];
  readonly unused: readonly Waived[];
} {
  const left = new Map(baseline.map((entry) => [keyOf(entry), entry.count]));
  const takes = (waiver: Waived, finding: Finding): boolean =>
    waiver.rule === finding.rule &&
    (waiver.subKegiatan === undefined || waiver.subKegiatan === finding.subKegiatan) &&
    (waiver.opd === undefined || isOpd(finding, waiver.opd));
  const used = new Set<Waived>();
  const marks = new Map<Finding, Mark>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    let waiver: Waived | null = null;
    for (const candidate of waivers) {
      if (!takes(candidate, finding)) continue;
      used.add(candidate);
      if (!isExpired(candidate, today)) waiver ??= candidate;
    }
    if (count > 0 || waiver !== null) marks.set(finding, { old: count > 0, waiver });
  }
  return {
    marks,
    expired: waivers.filter((waiver) => used.has(waiver) && isExpired(waiver, today)),
    unused: waivers.filter((waiver) => !used.has(waiver)),
  };
}

function isExpired(waiver: Waived, today: string): boolean {
  return waiver.until !== undefined && waiver.until < today;
}
