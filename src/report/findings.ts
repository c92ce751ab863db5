import type { Mark, Waived } from '../assess/standing.ts';
import type { Assessment, Finding, Lang, Place, Severity } from '../model/index.ts';

/** What every format of `validate` is made from: the assessment, and what a baseline and waivers say of its findings. */
export interface FindingsReport {
  readonly assessment: Assessment;
  readonly lang: Lang;
  /** Null: no baseline and no waiver was used. */
  readonly marks: ReadonlyMap<Finding, Mark> | null;
  /** Waivers that took a finding, in the order of the configuration. */
  readonly waivers: readonly Waived[];
}

/** `RKA!H12`, as spreadsheets write a cell; a name with more than letters and digits stands in quotes. */
export function cellName({ sheet, ref }: Place): string {
  if (sheet === '') return ref;
  const name = /^[\p{L}\p{N}_]+$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  return ref === '' ? name : `${name}!${ref}`;
}

/** Row of a place, 1-based, or null for a whole sheet or file. */
export function rowOf(place: Place): number | null {
  const match = /^[A-Z]{1,3}(\d+)/.exec(place.ref);
  return match ? Number(match[1]) : null;
}

/** Findings that may fail a run: neither old nor waived. */
export function freshFindings({ assessment, marks }: FindingsReport): readonly Finding[] {
  return assessment.findings.filter((finding) => !marks?.has(finding));
}

export function countOf(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
