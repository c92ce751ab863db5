import { basename, dirname, join } from 'node:path';
import { sayFinding } from '../locale/index.ts';
import type { Assessment, Lang } from '../model/index.ts';
import { analysisJson } from '../report/json.ts';
import { reportMarkdown } from '../report/markdown.ts';
import { terminalSummary } from '../report/terminal.ts';
import { type InForce, settingsInForce } from './config/in-force.ts';
import { tellUnmet } from './config/unmet.ts';
import { PugError } from './errors.ts';
import { formatsOf, type SharedFlags } from './flags.ts';
import { opdFiles } from './opd-files.ts';
import { assessFiles, exitCode } from './run.ts';
import { paintOf, print, type Session, tell } from './session.ts';
import { sha256Of } from './sha256.ts';
import { type OutFile, writeFolder } from './write.ts';

const FORMATS = ['md', 'xlsx', 'json', 'html'] as const;

export interface AnalyzeFlags extends SharedFlags {
  readonly template?: string;
}

/** `pug analyze`: the gap report, the statements and the worksheets of what was given. Returns the exit code. */
export async function analyze(
  args: readonly string[],
  flags: AnalyzeFlags,
  session: Session,
): Promise<number> {
  const { words } = session;
  const formats = new Set(formatsOf(flags.format ?? 'md,xlsx', FORMATS, words));
  const toStdout = flags.out === '-';
  if (toStdout && formats.size !== 1) throw new PugError(words.usage.oneFormat);
  if (toStdout && formats.has('xlsx') && process.stdout.isTTY) throw new PugError(words.usage.binaryStdout);
  const inForce = await settingsInForce(flags, { ...session, failOn: 'never' });
  const assessment = await assessFiles(args, inForce, session, {
    folders: 'refused',
    quiet: flags.quiet,
    hash: sha256Of,
  });
  const code = exitCode(assessment, assessment.findings, inForce.failOn);
  if (!flags.quiet)
    tellUnmet(
      inForce,
      assessment.opds.map(({ opd }) => opd),
      session,
    );
  if (toStdout) {
    const [format = 'md'] = formats;
    if (format === 'xlsx' && assessment.opds.length > 1)
      throw new PugError(words.load.severalOpds(assessment.opds.map(({ opd }) => opd.name)));
    await print(await single(format, assessment, inForce));
    return code;
  }
  const { opds, gaps, gbs } = assessment.submission;
  if (opds.length + gaps.length + gbs.length > 0) {
    const out = flags.out ?? defaultOut(args[0] ?? '-');
    const { files: made, leftOut } = await opdFiles(
      assessment,
      formats,
      inForce,
      session,
      flags.template ?? null,
    );
    const { written, kept } = await writeFolder(out, [...made, ...analysis(assessment, formats, inForce)], {
      force: flags.force === true,
      words,
    });
    for (const path of kept) tell(words.write.kept(join(out, path)));
    const paths = written.map((path) => join(out, path));
    if (!flags.quiet) await printSummary(assessment, paths, leftOut);
  } else {
    for (const reason of whyNothing(assessment, inForce.settings.lang)) tell(`pug: ${reason}`);
  }
  return code;

  async function printSummary(result: Assessment, paths: readonly string[], leftOut: number): Promise<void> {
    const paint = await paintOf(session);
    const { lang, belanjaLangsung } = inForce.settings;
    await print(terminalSummary(result, { lang, paint, written: paths, leftOut, belanjaLangsung }));
  }
}

/** One line for each file that gave nothing: what it is, and what to do. */
function whyNothing({ findings }: Assessment, lang: Lang): readonly string[] {
  return findings
    .filter(({ severity }) => severity === 'error')
    .map((finding) => {
      const { message, suggestion } = sayFinding(finding, lang);
      return `${message} ${suggestion}`;
    });
}

function analysis(
  assessment: Assessment,
  formats: ReadonlySet<string>,
  inForce: InForce,
): readonly OutFile[] {
  if (!formats.has('json')) return [];
  const { settings, profile, date } = inForce;
  return [
    { path: 'analysis.json', content: analysisJson(assessment, { lang: settings.lang, profile, date }) },
  ];
}

/** `<file>-pug` beside the first input. */
function defaultOut(first: string): string {
  return first === '-' ? 'stdin-pug' : join(dirname(first), `${basename(first)}-pug`);
}

async function single(
  format: string,
  assessment: Assessment,
  inForce: InForce,
): Promise<string | Uint8Array> {
  const { profile, date } = inForce;
  const { lang } = inForce.settings;
  const { opds } = assessment;
  switch (format) {
    case 'json':
      return analysisJson(assessment, { lang, profile, date });
    case 'xlsx': {
      const { reportXlsx } = await import('../report/xlsx.ts');
      return reportXlsx(assessment, { opd: opds[0] ?? null, lang, date });
    }
    case 'html': {
      const { reportHtml } = await import('../report/html.ts');
      return reportHtml(assessment, { opds: opds.length > 0 ? opds : [null], lang, date });
    }
    default:
      return (opds.length > 0 ? opds : [null])
        .map((opd) => reportMarkdown(assessment, { opd, lang, date }))
        .join('\n');
  }
}
