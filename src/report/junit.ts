import { isOpdItself, opdKey } from '../assess/index.ts';
import { CLI } from '../locale/cli.ts';
import { sayFinding } from '../locale/index.ts';
import type { AssessedOpd, Finding, Severity } from '../model/index.ts';
import { cellName, type FindingsReport } from './findings.ts';
import { xmlText } from './xml-text.ts';

const FAMILIES = ['BKS', 'ANG', 'GAP', 'GBS', 'ARG', 'KMP', 'CFG'] as const;
type Family = (typeof FAMILIES)[number];

interface Test {
  readonly name: string;
  readonly findings: readonly Finding[];
}

interface Suite {
  readonly name: string;
  readonly tests: readonly Test[];
}

/**
 * Findings as JUnit XML, as CI systems read it: a suite for each OPD with one test a sub kegiatan and rule family, and one for what
 * belongs to files. A test fails by its findings that `failing` names; the others stand in its output. Old and waived findings
 * never fail one; a test that only they would fail is skipped, with the reason.
 */
export function findingsJunit(report: FindingsReport, failing: (finding: Finding) => boolean): string {
  const suites = suitesOf(report).map((suite) => suiteXml(suite, report, failing));
  const sum = (key: 'tests' | 'failures' | 'skipped'): number =>
    suites.reduce((total, suite) => total + suite[key], 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="pug" tests="${sum('tests')}" failures="${sum('failures')}" errors="0" skipped="${sum('skipped')}" time="0">`,
    ...suites.flatMap((suite) => suite.lines),
    '</testsuites>',
    '',
  ].join('\n');
}

function familyOf({ rule }: Finding): Family {
  return FAMILIES.find((family) => rule.startsWith(family)) ?? 'BKS';
}

function suitesOf({ assessment, lang }: FindingsReport): readonly Suite[] {
  const { families, noSubKegiatan } = CLI[lang].validate;
  const byOpd = group(assessment.findings, (finding) => finding.opd);
  const known = new Set(assessment.opds.map(({ opd }) => opdKey(opd)));
  const suites = assessment.opds.map((opd) => ({
    name: opd.opd.name,
    tests: opdTests(opd, byOpd.get(opdKey(opd.opd)) ?? [], (family) => families[family]),
  }));
  const elsewhere = [...byOpd]
    .filter(([key]) => key === null || !known.has(key))
    .flatMap(([, findings]) => findings);
  const byFile = group(elsewhere, ({ place }) => place?.file ?? noSubKegiatan);
  const files = assessment.submission.sources.map(({ file }) => file);
  const names = [...new Set([...files, ...byFile.keys()])];
  const fileTests = names.map((file) => ({ name: file, findings: byFile.get(file) ?? [] }));
  return [...suites, { name: families.BKS, tests: fileTests }];
}

/** One test for each family that judges a row: what the row has, and what has findings; then what is about the OPD as a whole. */
function opdTests(
  { opd, subKegiatan }: AssessedOpd,
  findings: readonly Finding[],
  name: (family: Family) => string,
): readonly Test[] {
  const keyed = group(findings, (finding) =>
    [finding.subKegiatan, finding.unit, familyOf(finding)].join('\n'),
  );
  const tests: Test[] = [];
  for (const { row, gap, gbs, tagged } of subKegiatan) {
    const has: Partial<Record<Family, boolean>> = {
      ANG: true,
      GAP: gap !== null,
      GBS: gbs !== null,
      ARG: tagged !== null,
    };
    const unit = isOpdItself(row, opd) ? '' : ` (${row.unit.name})`;
    for (const family of FAMILIES) {
      const key = [row.code, unit === '' ? null : row.unit.name, family].join('\n');
      const own = keyed.get(key) ?? [];
      keyed.delete(key);
      if (own.length > 0 || has[family])
        tests.push({ name: `${row.code} ${row.name}${unit} [${name(family)}]`, findings: own });
    }
  }
  const rest = group(
    [...keyed.values()].flat(),
    (finding) => `${finding.subKegiatan ?? ''} [${name(familyOf(finding))}]`,
  );
  return [...tests, ...[...rest].map(([text, own]) => ({ name: text.trim(), findings: own }))];
}

function group<K>(findings: readonly Finding[], keyOf: (finding: Finding) => K): Map<K, Finding[]> {
  const groups = new Map<K, Finding[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const list = groups.get(key);
    if (list) list.push(finding);
    else groups.set(key, [finding]);
  }
  return groups;
}

function suiteXml({ name, tests }: Suite, report: FindingsReport, failing: (finding: Finding) => boolean) {
  const cases = tests.map((test) => caseXml(name, test, report, failing));
  const failures = cases.filter(({ outcome }) => outcome === 'failed').length;
  const skipped = cases.filter(({ outcome }) => outcome === 'skipped').length;
  const head = `<testsuite name="${xmlText(name)}" tests="${cases.length}" failures="${failures}" errors="0" skipped="${skipped}" time="0">`;
  return {
    tests: cases.length,
    failures,
    skipped,
    lines: [
      `  ${head}`,
      ...cases.flatMap(({ lines }) => lines.map((line) => `    ${line}`)),
      '  </testsuite>',
    ],
  };
}

function caseXml(
  suite: string,
  { name, findings }: Test,
  report: FindingsReport,
  failing: (finding: Finding) => boolean,
) {
  const { marks, lang } = report;
  const fresh = findings.filter((finding) => failing(finding) && !marks?.has(finding));
  const excused = findings.filter((finding) => failing(finding) && marks?.has(finding));
  const others = findings.filter((finding) => !failing(finding));
  const outcome = fresh.length > 0 ? 'failed' : excused.length > 0 ? 'skipped' : 'passed';
  const severities = CLI[lang].validate.severity;
  const say = (finding: Finding): string => {
    const { message, suggestion } = sayFinding(finding, lang);
    const where = finding.place ? `${finding.place.file} ${cellName(finding.place)}`.trim() : '';
    return `${where} ${severities[finding.severity]} ${finding.rule}: ${message} ${suggestion}`.trim();
  };
  const body: string[] = [];
  if (fresh.length > 0) {
    const title = fresh.map(({ rule }) => rule);
    const type: Severity = fresh.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
    const text = fresh.map(say).join('\n');
    body.push(
      `  <failure message="${xmlText([...new Set(title)].join(', '))}" type="${type}">${xmlText(text)}</failure>`,
    );
  } else if (excused.length > 0) {
    const reasons = excused.map((finding) => marks?.get(finding)?.waiver?.reason ?? CLI[lang].validate.old);
    body.push(`  <skipped message="${xmlText([...new Set(reasons)].join('; '))}"/>`);
  }
  if (others.length > 0) body.push(`  <system-out>${xmlText(others.map(say).join('\n'))}</system-out>`);
  const file = findings.find(({ place }) => place !== null)?.place?.file;
  const head = `<testcase classname="${xmlText(suite)}" name="${xmlText(name)}"${file === undefined ? '' : ` file="${xmlText(file)}"`} time="0"`;
  return { outcome, lines: body.length === 0 ? [`${head}/>`] : [`${head}>`, ...body, '</testcase>'] };
}
