import type { Finding, RuleId, Severity } from '../model/index.ts';

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
export function identityText({ rule, year, opd, subKegiatan, field }: Identity): string {
  return JSON.stringify([rule, opd, subKegiatan, year, field]);
}

/** The baseline of these findings, sorted by identity. */
export function baselineOf(findings: readonly Finding[]): readonly BaselineEntry[] {
  const counted = new Map<string, BaselineEntry>();
  for (const { rule, year, opd, subKegiatan, field } of findings) {
    const key = identityText({ rule, year, opd, subKegiatan, field });
    const count = (counted.get(key)?.count ?? 0) + 1;
    counted.set(key, { rule, year, opd, subKegiatan, field, count });
  }
  return [...counted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

export interface Standing {
  readonly marks: ReadonlyMap<Finding, Mark>;
  /** Waivers that took a finding, in their order. */
  readonly used: readonly Waived[];
  /** CFG-001 and CFG-002: waivers past their last day whose finding still stands, and waivers that met none. */
  readonly findings: readonly Finding[];
}

/**
 * Marks findings that the baseline knows as old, as many of one identity as it counted; further ones are new. A waiver takes the
 * findings of its rule in its OPD and sub kegiatan (a part it does not name is not asked for); one past its last day takes none.
 * @param today `YYYY-MM-DD`
 * @param file the configuration that the waivers stand in
 */
export function markFindings(
  findings: readonly Finding[],
  given: {
    readonly baseline: readonly BaselineEntry[];
    readonly waivers: readonly Waived[];
    readonly today: string;
    readonly file: string;
    readonly isOpd: (finding: Finding, asked: string) => boolean;
  },
): Standing {
  const left = new Map(given.baseline.map((entry) => [identityText(entry), entry.count]));
  const byRule = new Map<string, Waived[]>();
  for (const waiver of given.waivers) byRule.set(waiver.rule, [...(byRule.get(waiver.rule) ?? []), waiver]);
  const met = new Map<Waived, number>();
  const marks = new Map<Finding, Mark>();
  for (const finding of findings) {
    const key = identityText(finding);
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    let taken: Waived | null = null;
    for (const waiver of byRule.get(finding.rule) ?? []) {
      if (waiver.subKegiatan !== undefined && waiver.subKegiatan !== finding.subKegiatan) continue;
      if (waiver.opd !== undefined && !given.isOpd(finding, waiver.opd)) continue;
      met.set(waiver, (met.get(waiver) ?? 0) + 1);
      if (!isExpired(waiver, given.today)) taken ??= waiver;
    }
    if (count > 0 || taken !== null) marks.set(finding, { old: count > 0, waiver: taken });
  }
  const expired = given.waivers.filter((waiver) => met.has(waiver) && isExpired(waiver, given.today));
  const unused = given.waivers.filter((waiver) => !met.has(waiver));
  return {
    marks,
    used: given.waivers.filter((waiver) => met.has(waiver) && !isExpired(waiver, given.today)),
    findings: [
      ...expired.map((waiver) => aboutWaiver('CFG-001', 'warning', waiver, met.get(waiver) ?? 0, given.file)),
      ...unused.map((waiver) => aboutWaiver('CFG-002', 'info', waiver, 0, given.file)),
    ],
  };
}

function isExpired(waiver: Waived, today: string): boolean {
  return waiver.until !== undefined && waiver.until < today;
}

function aboutWaiver(rule: RuleId, severity: Severity, waiver: Waived, count: number, file: string): Finding {
  return {
    rule,
    severity,
    step: null,
    opd: waiver.opd ?? null,
    subKegiatan: waiver.subKegiatan ?? null,
    unit: null,
    year: null,
    place: { file, sheet: '', ref: '' },
    field: waiver.rule,
    found: waiver.reason,
    args: {
      rule: waiver.rule,
      what: waiver.subKegiatan ?? waiver.opd ?? null,
      until: waiver.until ?? null,
      count,
    },
  };
}
