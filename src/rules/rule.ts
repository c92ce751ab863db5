import type {
  Assessed,
  Draft,
  Finding,
  Gap,
  Gbs,
  Opd,
  RuleId,
  Settings,
  Severity,
  Step,
  SubKegiatan,
  Submission,
  Tag,
} from '../model/index.ts';
import type { Profile } from '../profile/index.ts';
import type { OpdOfCells } from './opd-of-cells.ts';

interface RuleHead {
  readonly id: RuleId;
  /** The name people use: `angka-terpilah-keliru`. */
  readonly alias: string;
  readonly severity: Severity;
  /** GAP step that it judges, where it judges one. */
  readonly step?: Step;
}

/** Every rule sees the profile and the settings; nothing else from outside. */
export interface RuleContext {
  readonly profile: Profile;
  readonly settings: Settings;
}

export interface SubmissionContext extends RuleContext {
  readonly submission: Submission;
  /** Whose rows cells are, of all that was read: with `--opd` and `--year` it is more than the submission holds. */
  readonly ofCells: OpdOfCells;
}

/** The budget row and OPD that a GAP or GBS stands for; null where none matches. */
export interface Match {
  readonly row: SubKegiatan | null;
  readonly opd: Opd | null;
  /** How it was matched; "name": the code cell did not serve and the name matched one row exactly. */
  readonly by: 'code' | 'name' | null;
}

/**
 * One GAP under judgement. `read` runs a reading of the language layer once per GAP, however many rules ask for it:
 * `const figures = ctx.read(stepTwoFigures)`. Readings are pure functions of the context.
 */
export interface GapContext extends RuleContext {
  readonly gap: Gap;
  readonly match: Match;
  readonly submission: Submission;
  /** Budget year that applies: of the OPD, else of the GAP. */
  readonly year: number | null;
  /** The row's tag, else the GAP's own. */
  readonly tag: SubKegiatan['tag'];
  read<T>(reading: (context: GapContext) => T): T;
  /** Whether a rule of a lower id has fired for this GAP (rules run in the order of their ids). */
  fired(rule: RuleId): boolean;
}

export interface GbsContext extends RuleContext {
  readonly gbs: Gbs;
  readonly match: Match;
  readonly gap: Gap | null;
  readonly submission: Submission;
}

/** One sub kegiatan of the budget whose tag is known, after its GAP was judged. */
export interface RowContext extends RuleContext {
  readonly row: SubKegiatan;
  readonly opd: Opd;
  readonly gap: Gap | null;
  /** The row's own tag, else that in its GAP. */
  readonly tag: Tag;
  /** The context its GAP was judged in, for rules that look at what it says (ARG-004). */
  readonly gapContext: GapContext | null;
  readonly gapFindings: readonly Finding[];
}

/** Many files together: what is known of each OPD's sub kegiatan once all are read. */
export interface BatchContext extends RuleContext {
  readonly rows: readonly Assessed[];
}

export type SubmissionRule = RuleHead & {
  readonly scope: 'submission';
  check(context: SubmissionContext): Iterable<Draft>;
};
export type GapRule = RuleHead & { readonly scope: 'gap'; check(context: GapContext): Iterable<Draft> };
export type GbsRule = RuleHead & { readonly scope: 'gbs'; check(context: GbsContext): Iterable<Draft> };
export type RowRule = RuleHead & { readonly scope: 'row'; check(context: RowContext): Iterable<Draft> };
/** A rule of the batch command, judged by `assess/recap` over all OPDs; it has no check of its own here. */
export type BatchRule = RuleHead & { readonly scope: 'batch' };

export type Rule = SubmissionRule | GapRule | GbsRule | RowRule | BatchRule;
