import { CLI } from '../locale/cli.ts';
import { sayFinding } from '../locale/index.ts';
import type { Finding, Severity } from '../model/index.ts';
import { aliasOf } from '../rules/heads.ts';
import { cellName, countOf, type FindingsReport, freshFindings } from './findings.ts';
import { type Paint, PLAIN } from './paint.ts';
import { shownLine } from './visible.ts';
import { wrap } from './wrap.ts';

const WIDTH = 80;
const COLOUR: Record<Severity, 'red' | 'yellow' | 'cyan'> = { error: 'red', warning: 'yellow', info: 'cyan' };

/** Findings for a person at a terminal: by file, each with its cell, what is wrong and how to mend it; then the counts. */
export function findingsText(report: FindingsReport, paint: Paint = PLAIN): string {
  const { assessment, lang, marks, waivers } = report;
  const words = CLI[lang].validate;
  const lines: string[] = [];
  let file: string | null | undefined;
  for (const finding of assessment.findings) {
    if (marks?.get(finding)?.waiver) continue;
    const here = finding.place?.file ?? null;
    if (here !== file) {
      if (lines.length > 0) lines.push('');
      lines.push(paint.bold(here === null ? words.noSubKegiatan : shownLine(here)));
      file = here;
    }
    lines.push(...findingLines(finding));
  }

  function findingLines(finding: Finding): readonly string[] {
    const { message, suggestion } = sayFinding(finding, lang);
    const old = marks?.get(finding)?.old === true;
    const cell = finding.place ? shownLine(cellName(finding.place)) : '';
    const head = [
      cell && paint.bold(cell),
      paint[COLOUR[finding.severity]](words.severity[finding.severity]),
      `${finding.rule} ${aliasOf(finding.rule)}`,
      finding.step === null ? '' : words.step(finding.step),
      shownLine(finding.subKegiatan ?? ''),
      old ? words.old : '',
    ].filter((part) => part !== '');
    return [
      `  ${head.join('  ')}`,
      wrap(message, WIDTH, '    '),
      paint.dim(wrap(`${words.fix}: ${suggestion}`, WIDTH, '    ')),
    ];
  }

  if (lines.length > 0) lines.push('');
  const { submission, opds } = assessment;
  const rows = opds.reduce((sum, { subKegiatan }) => sum + subKegiatan.length, 0);
  lines.push(words.read(submission.sources.length, opds.length, rows, submission.gaps.length));
  const shown = assessment.findings.filter((finding) => !marks?.get(finding)?.waiver);
  lines.push(
    shown.length === 0
      ? paint.green(words.clean)
      : words.counts(countOf(shown, 'error'), countOf(shown, 'warning'), countOf(shown, 'info')),
  );
  if (marks !== null && [...marks.values()].some((mark) => mark.old)) {
    lines.push(
      words.baseline(shown.filter((finding) => marks.get(finding)?.old).length, freshFindings(report).length),
    );
  }
  if (waivers.length > 0) {
    lines.push(words.waived([...(marks?.values() ?? [])].filter((mark) => mark.waiver).length));
    for (const { rule, subKegiatan, opd, reason, by, until } of waivers) {
      lines.push(`  ${shownLine(words.waivedBy(rule, subKegiatan ?? opd ?? '', reason, by, until ?? null))}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
