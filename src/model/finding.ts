import type { Step } from './gap.ts';
import type { Place } from './place.ts';

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** `GAP-205`: family and number, stable once released. CFG speaks of the region's own configuration, not of the submission. */
export type RuleId = `${'BKS' | 'ANG' | 'GAP' | 'GBS' | 'ARG' | 'KMP' | 'CFG'}-${number}`;

/** What a message is made of: plain data. Money is a bigint of sen and is printed as rupiah. */
export type Arg =
  | string
  | number
  | bigint
  | boolean
  | null
  | readonly Arg[]
  | { readonly [key: string]: Arg };
export type Args = Readonly<Record<string, Arg>>;

/** A finding is data; its words are made by the locale from `rule` and `args`. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly step: Step | null;
  /** Code of the OPD, or its name where it has no code; null for a finding about a whole file. */
  readonly opd: string | null;
  readonly subKegiatan: string | null;
  /** Name of the unit where it is not the OPD itself. */
  readonly unit: string | null;
  readonly year: number | null;
  readonly place: Place | null;
  /** The field it speaks of ("data", "aksi", "pagu"): part of the finding's identity, beside rule, year, opd and code. */
  readonly field: string;
  /** The words found there. */
  readonly found: string | null;
  readonly args: Args;
}

/** What a rule reports; the frame adds what it knows (rule, severity, step, OPD, code). */
export interface Draft {
  readonly place: Place | null;
  readonly field: string;
  readonly found?: string | null;
  readonly args?: Args;
  readonly severity?: Severity;
  /** Only where one rule judges several steps (GAP-001); else the rule's own step. */
  readonly step?: Step | null;
  readonly opd?: string | null;
  readonly subKegiatan?: string | null;
  readonly unit?: string | null;
  readonly year?: number | null;
}
