/** What an OPD mended since an earlier run. A finding is known again by its rule, OPD and sub kegiatan, never by cell or wording. */
import type { Finding, RuleId } from '../../model/index.ts';

/** The part of an earlier finding that it is known by, as `analysis.json` gives it. */
export interface EarlierFinding {
  readonly rule: RuleId | string;
  readonly opd: string | null;
  readonly subKegiatan: string | null;
}

/** Counts of an OPD's earlier findings by rule and sub kegiatan. */
export type EarlierOfOpd = ReadonlyMap<string, number>;

export interface Earlier {
  /** OPDs that submitted then; of the others nothing can be said to have been mended. */
  readonly opds: ReadonlySet<string>;
  readonly byOpd: ReadonlyMap<string, EarlierOfOpd>;
}

/** `baru`: not there in the earlier run. `tetap`: still there. */
export type Standing = 'baru' | 'tetap';

export interface Progress {
  readonly mended: number;
  readonly fresh: number;
  readonly standing: number;
}

function keyOf(finding: Pick<EarlierFinding, 'rule' | 'subKegiatan'>): string {
  return `${finding.rule}|${finding.subKegiatan ?? ''}`;
}

/** An earlier run as it is compared with. */
export function earlierRun(opds: Iterable<string>, findings: Iterable<EarlierFinding>): Earlier {
  const byOpd = new Map<string, Map<string, number>>();
  for (const finding of findings) {
    if (finding.opd === null) continue;
    const counts = byOpd.get(finding.opd) ?? new Map<string, number>();
    counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
    byOpd.set(finding.opd, counts);
  }
  return { opds: new Set(opds), byOpd };
}

/**
 * Compares an OPD's findings (those that ask for mending: errors and warnings) with its earlier ones. Of several alike, as many as
 * stood there before are `tetap`, further ones `baru`.
 */
export function compareWith(
  earlier: EarlierOfOpd,
  findings: readonly Finding[],
): { readonly standing: ReadonlyMap<Finding, Standing>; readonly progress: Progress } {
  const left = new Map(earlier);
  const standing = new Map<Finding, Standing>();
  let fresh = 0;
  for (const finding of findings) {
    const key = keyOf(finding);
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    else fresh++;
    standing.set(finding, count > 0 ? 'tetap' : 'baru');
  }
  let mended = 0;
  for (const count of left.values()) mended += count;
  return { standing, progress: { mended, fresh, standing: findings.length - fresh } };
}
