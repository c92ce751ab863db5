/** Runs labelled cases through the real assessment and counts agreement as ../shared/cases/README.md says. */
import { assess } from '../../src/assess/index.ts';
import { DEFAULT_SETTINGS, type Finding, type RuleId } from '../../src/model/index.ts';
import { DEFAULT_PROFILE } from '../../src/profile/index.ts';
import { type Case, submissionOf } from './load.ts';

export interface Judged {
  readonly one: Case;
  /** GAP and ARG findings only; nothing else is scored. */
  readonly findings: readonly Finding[];
}

export interface Counts {
  tp: number;
  fp: number;
  fn: number;
}

export interface Disagreement {
  readonly id: string;
  readonly rule: RuleId;
  readonly kind: 'alarm-palsu' | 'terlewat';
  /** What the rule found, or why the label expects it. */
  readonly text: string;
}

export interface Score {
  readonly perRule: ReadonlyMap<RuleId, Counts>;
  readonly overall: Counts;
  readonly disagreements: readonly Disagreement[];
  /** Findings on cases that expect none. */
  readonly falseAlarmsOnClean: readonly Disagreement[];
  readonly cases: number;
  readonly clean: number;
}

export function judge(cases: readonly Case[]): Judged[] {
  return cases.map((one) => ({
    one,
    findings: assess(submissionOf(one), DEFAULT_SETTINGS, DEFAULT_PROFILE).findings.filter((finding) =>
      /^(GAP|ARG)-/.test(finding.rule),
    ),
  }));
}

/** A rule counts once a case, however many findings it gives; rules in `unsure` are never scored. */
export function score(judged: readonly Judged[]): Score {
  const perRule = new Map<RuleId, Counts>();
  const overall: Counts = { tp: 0, fp: 0, fn: 0 };
  const disagreements: Disagreement[] = [];
  const clean: Disagreement[] = [];
  const count = (rule: RuleId, what: keyof Counts) => {
    const counts = perRule.get(rule) ?? { tp: 0, fp: 0, fn: 0 };
    counts[what]++;
    overall[what]++;
    perRule.set(rule, counts);
  };
  for (const { one, findings } of judged) {
    const scored = (rule: RuleId) => !one.unsure.includes(rule);
    const reported = [...new Set(findings.map((finding) => finding.rule))].filter(scored);
    const expected = one.expect.filter(scored);
    for (const rule of expected) {
      if (reported.includes(rule)) count(rule, 'tp');
      else {
        count(rule, 'fn');
        disagreements.push({ id: one.id, rule, kind: 'terlewat', text: one.why[rule] ?? '' });
      }
    }
    for (const rule of reported.filter((id) => !expected.includes(id))) {
      count(rule, 'fp');
      const first = findings.find((finding) => finding.rule === rule);
      const text = `${first?.field ?? ''}: ${first?.found ?? ''} ${printable(first?.args)}`.replace(
        /\s+/g,
        ' ',
      );
      const wrong: Disagreement = { id: one.id, rule, kind: 'alarm-palsu', text };
      disagreements.push(wrong);
      if (one.expect.length === 0) clean.push(wrong);
    }
  }
  return {
    perRule,
    overall,
    disagreements,
    falseAlarmsOnClean: clean,
    cases: judged.length,
    clean: judged.filter(({ one }) => one.expect.length === 0).length,
  };
}

function printable(args: Finding['args'] | undefined): string {
  return JSON.stringify(args ?? {}, (_, value) => (typeof value === 'bigint' ? value.toString() : value));
}
