import { type FindingsReport, freshFindings } from '../report/findings.ts';
import { analysisJson } from '../report/json.ts';
import { findingsText } from '../report/text.ts';
import { settingsInForce } from './config/in-force.ts';
import { PugError } from './errors.ts';
import { type Output, outputsOf, type SharedFlags } from './flags.ts';
import { assessFiles, exitCode, loadAll } from './run.ts';
import { paintOf, print, type Session } from './session.ts';
import { writeWhole } from './write.ts';

const FORMATS = ['text', 'json', 'sarif', 'junit', 'github', 'markdown'] as const;

/** `pug validate`: findings only, in the formats asked for, and an exit code. Returns the exit code. */
export async function validate(
  args: readonly string[],
  flags: SharedFlags,
  session: Session,
): Promise<number> {
  const { words } = session;
  const outputs = outputsOf(flags.format ?? 'text', FORMATS, words);
  if (outputs.filter(({ path }) => path === null).length > 1) throw new PugError(words.usage.twoStdout);
  const inForce = await settingsInForce(flags, { ...session, failOn: 'error' });
  const files = await loadAll(args, session, 'taken', flags.quiet);
  const assessment = assessFiles(files, inForce, session);
  const report: FindingsReport = { assessment, lang: inForce.settings.lang, marks: null, waivers: [] };
  const make = async ({ format, path }: Output): Promise<string> => {
    switch (format) {
      case 'json':
        return analysisJson(assessment, {
          lang: report.lang,
          profile: inForce.profile,
          date: inForce.date,
          marks: report.marks,
        });
      default:
        return findingsText(report, path === null ? await paintOf(session) : undefined);
    }
  };
  for (const output of outputs) {
    const content = await make(output);
    if (output.path === null) await print(content);
    else await writeWhole(output.path, content, words);
  }
  return exitCode(files, assessment, freshFindings(report), inForce.failOn);
}
