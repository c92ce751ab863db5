/** `pug diff`: two budgets against each other. */
import { writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { diff } from '../assess/diff/index.ts';
import { REKAP } from '../locale/rekap.ts';
import type { Assessment } from '../model/index.ts';
import { diffJson, diffMarkdown, writeDiffXlsx } from '../report/diff-report.ts';
import { type InForce, settingsInForce } from './config/in-force.ts';
import { PugError } from './errors.ts';
import { outputsOf, type SharedFlags } from './flags.ts';
import { type Placing, placeAll } from './place.ts';
import { assessFiles } from './run.ts';
import { print, type Session, tell } from './session.ts';
import { Staging } from './staging.ts';
import { whenStopped } from './stop.ts';
import { writeError } from './write.ts';

const FORMATS = ['md', 'xlsx', 'json'] as const;

/** One side: a file, a folder or a pattern; all of it is one budget. */
async function sideOf(path: string, inForce: InForce, session: Session, quiet: boolean): Promise<Assessment> {
  const assessment = await assessFiles([path], inForce, session, { folders: 'taken', quiet, hash: null });
  if (assessment.opds.length === 0) throw new PugError(REKAP[session.lang].jalan.takTerbacaSama(path));
  return assessment;
}

/** Compares the two and writes the ledgers. Returns the exit code. */
export async function diffCommand(
  old: string,
  now: string,
  flags: SharedFlags,
  session: Session,
): Promise<number> {
  const { words } = session;
  const formats = new Set(
    outputsOf(flags.format ?? 'md,xlsx,json', FORMATS, words).map(({ format }) => format),
  );
  const toStdout = flags.out === '-';
  if (toStdout && formats.size !== 1) throw new PugError(words.usage.oneFormat);
  if (toStdout && formats.has('xlsx')) throw new PugError(words.usage.binaryStdout);
  const inForce = await settingsInForce(flags, { ...session, failOn: 'never' });
  const { settings, profile } = inForce;
  const quiet = flags.quiet === true;
  const before = await sideOf(old, inForce, session, quiet);
  const after = await sideOf(now, inForce, session, quiet);
  const result = diff([before], [after], settings.basis, profile);
  const { lang } = settings;
  if (toStdout) {
    await print(formats.has('json') ? diffJson(result) : diffMarkdown(result, lang));
    return 0;
  }
  const out = flags.out ?? join(dirname(resolve(now)), `${basename(resolve(now))}-pug`);
  let placed = false;
  let work: Staging | null = null;
  const unwatch = whenStopped(() => [placed ? words.write.stoppedWhole : words.write.stopped]);
  try {
    work = Staging.take(out, words);
    const drafts: Placing[] = [];
    for (const format of formats) {
      const path = `banding.${format}`;
      const draft = join(work.path, path);
      if (format === 'xlsx') await writeDiffXlsx(draft, result, lang);
      else await writeFile(draft, format === 'md' ? diffMarkdown(result, lang) : diffJson(result));
      drafts.push({ draft, path });
    }
    placeAll(out, drafts, words);
    placed = true;
    if (!quiet) for (const { path } of drafts) tell(words.write.written(join(out, path)));
  } catch (error) {
    throw writeError(error, out, words) ?? error;
  } finally {
    work?.release();
    unwatch();
  }
  return 0;
}
