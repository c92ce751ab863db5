import type {
  Draft,
  Finding,
  Gap,
  Gbs,
  Opd,
  RuleId,
  Settings,
  SubKegiatan,
  Submission,
} from '../model/index.ts';
import type { Profile } from '../profile/index.ts';
import { opdOfCells } from '../rules/opd-of-cells.ts';
import { tagOf } from '../rules/row-tag.ts';
import type {
  GapContext,
  GapRule,
  GbsContext,
  GbsRule,
  Match,
  RowContext,
  RowRule,
  Rule,
  SubmissionRule,
} from '../rules/rule.ts';
import { isOpdItself, meansOffice } from './office.ts';

/** What the frame knows of the thing under judgement and adds to each draft. */
interface Known {
  readonly opd: string | null;
  readonly subKegiatan: string | null;
  readonly unit: string | null;
  readonly year: number | null;
}

const NOTHING: Known = { opd: null, subKegiatan: null, unit: null, year: null };

/** Code of an OPD, or its name where it has none: how findings name it. */
export function opdKey(opd: Opd): string {
  return opd.code ?? opd.name;
}

function knownOfRow(row: SubKegiatan, opd: Opd): Known {
  return {
    opd: opdKey(opd),
    subKegiatan: row.code,
    unit: isOpdItself(row, opd) ? null : row.unit.name,
    year: opd.year,
  };
}

/** A form without a budget row is named by its own words; its OPD is the one it means, or the only one of the run. */
function knownOfForm(form: Gap | Gbs, match: Match, submission: Submission): Known {
  if (match.row && match.opd) return knownOfRow(match.row, match.opd);
  const named = form.opd?.text ?? null;
  const [only] = submission.opds;
  const meant =
    named === null
      ? submission.opds.length === 1
        ? only
        : undefined
      : submission.opds.find((opd) => meansOffice(named, opd));
  const year = typeof form.year === 'object' ? (form.year?.value ?? null) : form.year;
  return {
    opd: meant ? opdKey(meant) : named,
    subKegiatan: form.code?.text.trim() || form.subKegiatan?.text.trim() || null,
    unit: null,
    year: meant?.year ?? year,
  };
}

/** Runs the rules of one scope and turns their drafts into findings. */
export interface Frame {
  /** `read`: all that was read, of which the submission is what was asked for. What it finds in the rest is left out. */
  submission(submission: Submission, read: Submission): readonly Finding[];
  gap(
    gap: Gap,
    match: Match,
    submission: Submission,
  ): { readonly context: GapContext; readonly findings: readonly Finding[] };
  gbs(gbs: Gbs, match: Match, gap: Gap | null, submission: Submission): readonly Finding[];
  /** The rules of a row judge its tag: where neither table has a column for tags, they have nothing to say. */
  row(about: Omit<RowContext, 'profile' | 'settings' | 'tag'>): readonly Finding[];
}

/**
 * The frame around the rules. A rule that the profile leaves out, or whose step it leaves out, does not run. A rule that the region
 * silenced ("off") runs without being heard, so that rules which yield to it stay silent too.
 */
export function makeFrame(rules: readonly Rule[], settings: Settings, profile: Profile): Frame {
  const applies = rules.filter(
    (rule) =>
      !profile.rulesOff.includes(rule.id) && (rule.step === undefined || profile.steps.includes(rule.step)),
  );
  const submissionRules = applies.filter((rule): rule is SubmissionRule => rule.scope === 'submission');
  const gapRules = applies.filter((rule): rule is GapRule => rule.scope === 'gap');
  const gbsRules = applies.filter((rule): rule is GbsRule => rule.scope === 'gbs');
  const rowRules = applies.filter((rule): rule is RowRule => rule.scope === 'row');

  /** Adds what a rule found, unless it is silenced. */
  function hear(rule: Rule, drafts: Iterable<Draft>, known: Known, findings: Finding[]): void {
    for (const draft of drafts) {
      const set = settings.severity[rule.id];
      const step = draft.step ?? rule.step ?? null;
      if (set === 'off' || (step !== null && !profile.steps.includes(step))) continue;
      findings.push({
        rule: rule.id,
        severity: set ?? draft.severity ?? rule.severity,
        step,
        opd: draft.opd === undefined ? known.opd : draft.opd,
        subKegiatan: draft.subKegiatan === undefined ? known.subKegiatan : draft.subKegiatan,
        unit: draft.unit === undefined ? known.unit : draft.unit,
        year: draft.year === undefined ? known.year : draft.year,
        place: draft.place,
        field: draft.field,
        found: draft.found ?? null,
        args: draft.args ?? {},
      });
    }
  }

  return {
    submission(submission, read) {
      const context = { submission, ofCells: opdOfCells(read), settings, profile };
      const findings: Finding[] = [];
      for (const rule of submissionRules) hear(rule, rule.check(context), NOTHING, findings);
      const others = read.opds.filter((opd) => !submission.opds.includes(opd));
      return findings.filter(
        (finding) => !others.some((opd) => finding.opd === opdKey(opd) && finding.year === opd.year),
      );
    },
    gap(gap, match, submission) {
      const fired = new Set<RuleId>();
      const context = gapContext(gap, match, submission, { settings, profile }, fired);
      const known = knownOfForm(gap, match, submission);
      const findings: Finding[] = [];
      for (const rule of gapRules) {
        const drafts = [...rule.check(context)];
        if (drafts.length > 0) fired.add(rule.id);
        hear(rule, drafts, known, findings);
      }
      return { context, findings };
    },
    gbs(gbs, match, gap, submission) {
      const context: GbsContext = { gbs, match, gap, submission, settings, profile };
      const known = knownOfForm(gbs, match, submission);
      const findings: Finding[] = [];
      for (const rule of gbsRules) hear(rule, rule.check(context), known, findings);
      return findings;
    },
    row(about) {
      const { row, opd, gap, gapContext, gapFindings } = about;
      const tag = tagOf(row, gap);
      if (tag === null) return [];
      const context: RowContext = { row, opd, gap, tag, gapContext, gapFindings, settings, profile };
      const findings: Finding[] = [];
      for (const rule of rowRules) {
        const drafts = [...rule.check(context)];
        if (drafts.length > 0) hear(rule, drafts, knownOfRow(row, opd), findings);
      }
      return findings;
    },
  };
}

function gapContext(
  gap: Gap,
  match: Match,
  submission: Submission,
  outside: { readonly settings: Settings; readonly profile: Profile },
  fired: ReadonlySet<RuleId>,
): GapContext {
  const readings = new Map<unknown, { readonly value: unknown }>();
  const context: GapContext = {
    ...outside,
    gap,
    match,
    submission,
    year: match.opd?.year ?? gap.year,
    tag: match.row?.tag ?? gap.tag,
    fired: (rule) => fired.has(rule),
    read<T>(reading: (context: GapContext) => T): T {
      const before = readings.get(reading);
      // The map is keyed by the reading itself, so what stands under it is of its type.
      if (before) return before.value as T;
      const value = reading(context);
      readings.set(reading, { value });
      return value;
    },
  };
  return context;
}
