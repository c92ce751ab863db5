import { CLI } from '../locale/cli.ts';
import { sayFinding } from '../locale/index.ts';
import { SEVERITIES } from '../model/index.ts';
import { aliasOf } from '../rules/heads.ts';
import { cellName, countOf, type FindingsReport, freshFindings } from './findings.ts';
import { escapeMarkdown } from './markdown-text.ts';

/** Rows of the table: a job summary is read, not searched. The counts above it speak of all findings. */
const MOST = 50;

/** Findings as a Markdown summary for a pull request or a job summary: verdict, counts, the gravest findings, waivers. */
export function findingsMarkdown(report: FindingsReport, failed: boolean): string {
  const { assessment, lang, marks, waivers } = report;
  const words = CLI[lang].validate;
  const shown = assessment.findings.filter((finding) => !marks?.get(finding)?.waiver);
  const { submission, opds } = assessment;
  const rows = opds.reduce((sum, { subKegiatan }) => sum + subKegiatan.length, 0);
  const lines = [
    `## ${words.title}: ${failed ? `❌ ${words.fail}` : `✅ ${words.pass}`}`,
    '',
    words.read(submission.sources.length, opds.length, rows, submission.gaps.length),
    '',
    shown.length === 0
      ? words.clean
      : `**${words.counts(countOf(shown, 'error'), countOf(shown, 'warning'), countOf(shown, 'info'))}**`,
  ];
  if (marks !== null && [...marks.values()].some(({ old }) => old)) {
    const old = shown.filter((finding) => marks.get(finding)?.old).length;
    lines.push('', words.baseline(old, freshFindings(report).length));
  }
  if (shown.length > 0) {
    const { heading } = words;
    const ranked = SEVERITIES.flatMap((severity) => {
      const own = shown.filter((finding) => finding.severity === severity);
      return [
        ...own.filter((finding) => !marks?.has(finding)),
        ...own.filter((finding) => marks?.has(finding)),
      ];
    });
    lines.push(
      '',
      `| ${heading.severity} | ${heading.rule} | ${heading.place} | ${heading.message} | ${heading.fix} |`,
      '|---|---|---|---|---|',
      ...ranked.slice(0, MOST).map((finding) => {
        const { message, suggestion } = sayFinding(finding, lang);
        const { place } = finding;
        const cells = [
          `${words.severity[finding.severity]}${marks?.get(finding)?.old ? ` (${words.old})` : ''}`,
          `${finding.rule} ${aliasOf(finding.rule)}`,
          place ? `${place.file} ${cellName(place)}`.trim() : '',
          message,
          suggestion,
        ];
        return `| ${cells.map((cell) => escapeMarkdown(cell, 'cell')).join(' | ')} |`;
      }),
    );
    if (ranked.length > MOST) lines.push('', words.more(ranked.length - MOST));
  }
  if (waivers.length > 0) {
    lines.push('', words.waived([...(marks?.values() ?? [])].filter(({ waiver }) => waiver).length), '');
    for (const { rule, subKegiatan, opd, reason, by, until } of waivers) {
      lines.push(
        `- ${escapeMarkdown(words.waivedBy(rule, subKegiatan ?? opd ?? '', reason, by, until ?? null))}`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}
