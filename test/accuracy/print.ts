import type { Rule } from '../../src/rules/rule.ts';
import type { Counts, Disagreement, Score } from './score.ts';

const of = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)}% (${part}/${whole})`;
const precision = (c: Counts): string => of(c.tp, c.tp + c.fp);
const recall = (c: Counts): string => of(c.tp, c.tp + c.fn);
const support = (c: Counts): number => c.tp + c.fn;

function line(wrong: Disagreement): string {
  return `${wrong.id} ${wrong.rule} ${wrong.kind}: ${wrong.text.slice(0, 300)}`;
}

/** The score as plain text; `only` limits table and list to these rules. */
export function terminal(score: Score, only: readonly string[], milliseconds: number): string {
  const asked = (rule: string) => only.length === 0 || only.includes(rule);
  const rows = [...score.perRule]
    .filter(([rule]) => asked(rule))
    .sort(([a], [b]) => a.localeCompare(b))
    .map(
      ([rule, c]) =>
        `${rule}  ${String(support(c)).padStart(3)}  ${precision(c).padStart(16)}  ${recall(c).padStart(16)}`,
    );
  return [
    `${score.cases} kasus dalam ${Math.round(milliseconds)} ms`,
    'aturan   ada           presisi            recall',
    ...rows,
    `semua    ${String(support(score.overall)).padStart(3)}  ${precision(score.overall).padStart(16)}  ${recall(score.overall).padStart(16)}`,
    `alarm palsu pada ${score.clean} kasus bersih: ${score.falseAlarmsOnClean.length}`,
    '',
    ...score.disagreements.filter((wrong) => asked(wrong.rule)).map(line),
  ].join('\n');
}

/** The score as a page for docs/. */
export function markdown(score: Score, rules: readonly Rule[]): string {
  const alias = new Map(rules.map((rule) => [rule.id, rule.alias]));
  const rows = [...score.perRule]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(
      ([rule, c]) =>
        `| ${rule} | ${alias.get(rule) ?? ''} | ${support(c)} | ${precision(c)} | ${recall(c)} |`,
    );
  const wrong = score.disagreements.map(
    (one) => `| ${one.id} | ${one.rule} | ${one.kind} | ${one.text.slice(0, 300).replace(/\|/g, '\\|')} |`,
  );
  return `# How well the rules judge

Written by \`npm run accuracy -- FILE --markdown docs/accuracy.md\`, from the labelled cases it was last run on. A rule counts once a
case; rules on which careful reviewers could differ (\`unsure\`) are not scored. Many rules fire in one to five cases, so one case
moves a percentage far: the counts stand beside it.

- Cases: ${score.cases}, of which ${score.clean} are clean
- All rules: precision ${precision(score.overall)}, recall ${recall(score.overall)}
- False alarms on the clean cases: ${score.falseAlarmsOnClean.length}

| rule | alias | cases | precision | recall |
|---|---|---|---|---|
${rows.join('\n')}

## What is still judged otherwise than labelled

${wrong.length === 0 ? 'Nothing.' : `| case | rule | kind | text |\n|---|---|---|---|\n${wrong.join('\n')}`}
`;
}
