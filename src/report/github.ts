import { sayFinding, titleOf } from '../locale/index.ts';
import type { Severity } from '../model/index.ts';
import { cellName, type FindingsReport, rowOf } from './findings.ts';
import { visible } from './visible.ts';

const COMMAND: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

/** The message of a workflow command: a per cent sign and line breaks would end or change it. */
function data(text: string): string {
  return visible(text).replaceAll('%', '%25').replaceAll('\n', '%0A');
}

/** A property of a workflow command, where colons and commas have a meaning too. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/**
 * Findings as workflow commands, which GitHub shows beside the changed files: one line each, the row as its line. Waived findings are
 * left out; old ones are notices.
 */
export function findingsGithub({ assessment, lang, marks }: FindingsReport): string {
  const lines: string[] = [];
  for (const finding of assessment.findings) {
    const mark = marks?.get(finding);
    if (mark?.waiver) continue;
    const { place } = finding;
    const { message, suggestion } = sayFinding(finding, lang);
    const row = place && rowOf(place);
    const properties = [
      place && `file=${property(place.file)}`,
      row && `line=${row}`,
      `title=${property(`${finding.rule} ${titleOf(finding.rule, lang)}`)}`,
    ].filter((part) => part);
    const command = mark?.old ? 'notice' : COMMAND[finding.severity];
    const cell = place ? cellName(place) : '';
    lines.push(
      `::${command} ${properties.join(',')}::${data(`${cell && `${cell}: `}${message} ${suggestion}`)}\n`,
    );
  }
  return lines.join('');
}
