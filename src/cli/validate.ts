import { existsSync, readFileSync } from 'node:fs';
import { isAskedOpd } from '../assess/index.ts';
import { markFindings } from '../assess/standing.ts';
import type { Assessment, Finding } from '../model/index.ts';
import { type FindingsReport, freshFindings } from '../report/findings.ts';
import { analysisJson } from '../report/json.ts';
import { findingsText } from '../report/text.ts';
import { CONFIG_NAME } from './config/find.ts';
import { type InForce, settingsInForce } from './config/in-force.ts';
import { tellUnmet } from './config/unmet.ts';
import { PugError } from './errors.ts';
import { differentPaths, type Output, outputsOf, type SharedFlags } from './flags.ts';
import { packageFile } from './package-file.ts';
import { assessFiles, exitCode, failsBy } from './run.ts';
import { paintOf, print, type Session, tell } from './session.ts';

const FORMATS = ['text', 'json', 'sarif', 'junit', 'github', 'markdown'] as const;

/** Formats that say which bytes were judged. */
const HASHED: readonly string[] = ['json', 'sarif'];

export interface ValidateFlags extends SharedFlags {
  readonly baseline?: string;
  readonly writeBaseline?: string;
}

/** `pug validate`: findings only, in the formats asked for, and an exit code. Returns the exit code. */
export async function validate(
  args: readonly string[],
  flags: ValidateFlags,
  session: Session,
): Promise<number> {
  const { words } = session;
  const outputs = outputsOf(flags.format ?? 'text', FORMATS, words);
  if (outputs.filter(({ path }) => path === null).length > 1) throw new PugError(words.usage.twoStdout);
  differentPaths([...outputs.map(({ path }) => path), flags.writeBaseline ?? null], words);
  const inForce = await settingsInForce(flags, { ...session, failOn: 'error' });
  const hash = outputs.some(({ format }) => HASHED.includes(format))
    ? (await import('./sha256.ts')).sha256Of
    : null;
  const assessment = await assessFiles(args, inForce, session, {
    folders: 'taken',
    quiet: flags.quiet,
    hash,
  });
  if (!flags.quiet)
    tellUnmet(
      inForce,
      assessment.opds.map(({ opd }) => opd),
      session,
    );
  const report = await reportOf(assessment, inForce, flags, session);
  const code = exitCode(report.assessment, freshFindings(report), inForce.failOn);
  for (const output of outputs) {
    const content = await make(output, report, code, inForce, session);
    if (output.path === null) await print(content);
    else await (await import('./write.ts')).writeWhole(output.path, content, words);
  }
  if (flags.writeBaseline !== undefined) {
    const { writeBaseline } = await import('./baseline.ts');
    const count = await writeBaseline(flags.writeBaseline, recorded(report), words);
    if (!flags.quiet) tell(words.baseline.written(flags.writeBaseline, count));
  }
  return code;
}

/** What a baseline records: neither what a waiver answers for, which ends some day, nor what is said about the waivers. */
function recorded({ assessment, marks }: FindingsReport): readonly Finding[] {
  return assessment.findings.filter(
    (finding) => !marks?.get(finding)?.waiver && !finding.rule.startsWith('CFG-'),
  );
}

/** The findings with what the baseline and the waivers say of them. */
async function reportOf(
  assessment: Assessment,
  inForce: InForce,
  flags: ValidateFlags,
  session: Session,
): Promise<FindingsReport> {
  const { lang } = inForce.settings;
  const { waivers, found } = inForce;
  if (flags.baseline === undefined && waivers.length === 0)
    return { assessment, lang, marks: null, waivers: [] };
  const baseline =
    flags.baseline === undefined
      ? []
      : await (await import('./baseline.ts')).readBaseline(flags.baseline, session.words);
  const names = new Map(assessment.opds.map(({ opd }) => [opd.code ?? opd.name, opd]));
  const standing = markFindings(assessment.findings, {
    baseline,
    waivers,
    // A waiver ends on a day of the calendar: the one given, else today. Nothing of it gets into the output.
    today: inForce.date ?? new Date().toISOString().slice(0, 10),
    file: found.file ?? CONFIG_NAME,
    isOpd: (finding: Finding, asked: string) => {
      const opd = finding.opd === null ? undefined : names.get(finding.opd);
      return opd === undefined ? finding.opd === asked : isAskedOpd(opd, asked);
    },
  });
  return {
    assessment: { ...assessment, findings: [...assessment.findings, ...standing.findings] },
    lang,
    marks: standing.marks,
    waivers: standing.used,
  };
}

/** One output. Formats that only pipelines ask for are loaded when they do. */
async function make(
  { format, path }: Output,
  report: FindingsReport,
  code: number,
  inForce: InForce,
  session: Session,
): Promise<string> {
  switch (format) {
    case 'json': {
      const { profile, date } = inForce;
      return analysisJson(report.assessment, { lang: report.lang, profile, date, marks: report.marks });
    }
    case 'sarif': {
      const { findingsSarif } = await import('../report/sarif.ts');
      return findingsSarif(report, rulePages(report));
    }
    case 'junit': {
      const { findingsJunit } = await import('../report/junit.ts');
      return findingsJunit(report, (finding) => failsBy(finding, inForce.failOn));
    }
    case 'github': {
      const { findingsGithub } = await import('../report/github.ts');
      return findingsGithub(report);
    }
    case 'markdown': {
      const { findingsMarkdown } = await import('../report/summary-markdown.ts');
      return findingsMarkdown(report, code !== 0);
    }
    default:
      return findingsText(report, path === null ? await paintOf(session) : undefined);
  }
}

/** The pages of the rules that fired, as help for whoever meets a finding far from this tool. */
function rulePages({ assessment, lang }: FindingsReport): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  for (const rule of [...new Set(assessment.findings.map((finding) => finding.rule))].sort()) {
    const path = packageFile(`docs/rules/${lang}/${rule}.md`);
    if (existsSync(path)) pages.set(rule, readFileSync(path, 'utf8'));
  }
  return pages;
}
