/** Things to mend, in words: what the follow-up list, the notes and the page take from the run, one JSON line a thing. */
import type { FollowUp, Good, OpdWork } from '../../assess/recap/follow-up.ts';
import type { Progress, Standing } from '../../assess/recap/since.ts';
import type { OpdSummary } from '../../assess/recap/summary.ts';
import { sayFinding } from '../../locale/index.ts';
import type { Lang, Place, RuleId, Severity, Step } from '../../model/index.ts';

export interface SaidItem {
  readonly opd: string;
  readonly opdName: string;
  readonly unit: string | null;
  readonly code: string | null;
  readonly name: string | null;
  /** Sen as digits, which JSON can hold without loss. */
  readonly pagu: string | null;
  readonly severity: Severity;
  readonly rule: RuleId;
  readonly step: Step | null;
  readonly place: Place | null;
  readonly found: string | null;
  readonly message: string;
  readonly suggestion: string;
  readonly standing: Standing | null;
}

/** What is kept of an OPD for its note and its section of the page. */
export interface NoteData {
  readonly opd: string;
  readonly name: string;
  readonly year: number | null;
  readonly good: Good;
  /** The first things to mend, and how many there are in all. */
  readonly first: readonly SaidItem[];
  readonly count: number;
  /** Errors and warnings of its files that belong to no OPD. */
  readonly ofFiles: number;
  /** By severity, those across files among them. */
  readonly findings: OpdSummary['findings'];
  readonly progress: Progress | null;
}

/** Things that a note of one page holds. */
export const NOTE_ITEMS = 7;

export function sayItem({ finding, opdName, unit, name, pagu, standing }: FollowUp, lang: Lang): SaidItem {
  return {
    opd: finding.opd ?? opdName,
    opdName,
    unit,
    code: finding.subKegiatan,
    name,
    pagu: pagu === null ? null : String(pagu),
    severity: finding.severity,
    rule: finding.rule,
    step: finding.step,
    place: finding.place,
    found: finding.found,
    standing,
    ...sayFinding(finding, lang),
  };
}

/**
 * What a note holds of an OPD's work: of one rule at most three things, so that the page shows what kinds of things there are, as
 * long as there are others.
 */
export function noteData(summary: OpdSummary, work: OpdWork, items: readonly SaidItem[]): NoteData {
  const perRule = new Map<RuleId, number>();
  const first: SaidItem[] = [];
  const later: SaidItem[] = [];
  for (const item of items) {
    const seen = perRule.get(item.rule) ?? 0;
    perRule.set(item.rule, seen + 1);
    if (seen < 3 && first.length < NOTE_ITEMS) first.push(item);
    else if (later.length < NOTE_ITEMS) later.push(item);
  }
  return {
    opd: summary.id,
    name: summary.name,
    year: summary.year,
    good: work.good,
    first: [...first, ...later.slice(0, NOTE_ITEMS - first.length)],
    count: items.length,
    ofFiles: work.ofFiles,
    findings: summary.findings,
    progress: work.progress,
  };
}
