/** `pug diff`: two budgets against each other. */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { withoutDoubles } from '../assess/diff/doubles.ts';
import { type Diff, diff, readingFindings, type Side } from '../assess/diff/index.ts';
import { sayFinding } from '../locale/index.ts';
import { LAPORAN } from '../locale/laporan.ts';
import { REKAP } from '../locale/rekap.ts';
import type { Assessment, Finding } from '../model/index.ts';
import { diffJson, diffMarkdown, writeDiffXlsx } from '../report/diff-report.ts';
import { placeLine } from '../report/recap/tables.ts';
import { type InForce, settingsInForce } from './config/in-force.ts';
import { PugError } from './errors.ts';
import { formatsOf, type SharedFlags } from './flags.ts';
import { expandPaths } from './paths.ts';
import { type Placing, placeAll } from './place.ts';
import { assessFiles, failsBy } from './run.ts';
import { print, type Session, tell } from './session.ts';
import { sha256Of } from './sha256.ts';
import { Staging } from './staging.ts';
import { whenStopped } from './stop.ts';
import { writeError } from './write.ts';

const FORMATS = ['md', 'xlsx', 'json'] as const;
type Format = (typeof FORMATS)[number];

/** Findings of reading that are said one by one; the report holds all. */
const SAID = 20;

/** One side: a file, a folder or a pattern; all of it is one budget, each OPD counted once. */
async function sideOf(path: string, inForce: InForce, session: Session, quiet: boolean): Promise<Assessment> {
  const { settings, profile } = inForce;
  const reading = { folders: 'taken', quiet, hash: sha256Of } as const;
  return withoutDoubles(await assessFiles([path], inForce, session, reading), settings, profile);
}

/** Why a side cannot be compared: what is wrong with its files, else that they hold no budget. Nothing where it can. */
function whyNot(assessment: Assessment, path: string, { lang }: Session): readonly string[] {
  if (assessment.opds.length > 0) return [];
  const faults = readingFindings(assessment).filter(({ severity }) => severity === 'error');
  if (faults.length === 0) return [REKAP[lang].jalan.takTerbacaSama(path)];
  return faults.map((finding) => {
    const { message, suggestion } = sayFinding(finding, lang);
    const cell = cellOf(finding);
    return `${cell === '' ? '' : `${cell}: `}${message} ${suggestion}`;
  });
}

/** The cell that a finding speaks of; '' where it is said of a whole file, which its message then names. */
function cellOf({ place }: Finding): string {
  return place?.ref ? placeLine(place) : '';
}

/** What makes the figures of a side doubtful, a line each. */
function* doubts(label: string, { findings, severalTimes }: Side, { lang }: Session): Iterable<string> {
  const w = REKAP[lang].banding;
  if (severalTimes.length > 0) yield w.lebihSekali(label, severalTimes);
  for (const finding of findings.slice(0, SAID)) {
    const { message } = sayFinding(finding, lang);
    yield w.temuanBaris(label, LAPORAN[lang].tingkat[finding.severity], cellOf(finding), message);
  }
  if (findings.length > SAID) yield w.temuanLain(findings.length - SAID);
}

/** `<file>-pug` beside the first input; in this folder for standard input. */
function defaultOut(old: string, { words }: Session): string {
  if (old === '-') return 'stdin-pug';
  const first = resolve(existsSync(old) ? old : (expandPaths([old], words, 'taken')[0] ?? old));
  return join(dirname(first), `${basename(first)}-pug`);
}

/** The comparison as text. */
function textOf(format: 'md' | 'json', result: Diff, { settings, date }: InForce): string {
  return (format === 'md' ? diffMarkdown : diffJson)(result, settings.lang, date);
}

/** Prints the one format; a workbook is made among the temporary files first. */
async function printOut(format: Format, result: Diff, inForce: InForce, { words }: Session): Promise<void> {
  if (format !== 'xlsx') return print(textOf(format, result, inForce));
  const work = Staging.temporary();
  try {
    const draft = join(work.path, 'banding.xlsx');
    await writeDiffXlsx(draft, result, inForce.settings.lang, inForce.date);
    await print(await readFile(draft));
  } catch (error) {
    throw writeError(error, work.path, words) ?? error;
  } finally {
    work.release();
  }
}

/** Writes the formats into the folder, all or none. Gives the paths. */
async function writeOut(
  out: string,
  formats: readonly Format[],
  result: Diff,
  inForce: InForce,
  { words }: Session,
): Promise<readonly string[]> {
  const { settings, date } = inForce;
  let placed = false;
  let work: Staging | null = null;
  const unwatch = whenStopped(() => [placed ? words.write.stoppedWhole : words.write.stopped]);
  try {
    work = Staging.take(out, words);
    const drafts: Placing[] = [];
    for (const format of formats) {
      const path = `banding.${format}`;
      const draft = join(work.path, path);
      if (format === 'xlsx') await writeDiffXlsx(draft, result, settings.lang, date);
      else await writeFile(draft, textOf(format, result, inForce));
      drafts.push({ draft, path });
    }
    placeAll(out, drafts, words);
    placed = true;
    return drafts.map(({ path }) => join(out, path));
  } catch (error) {
    throw writeError(error, out, words) ?? error;
  } finally {
    work?.release();
    unwatch();
  }
}

/** Compares the two and writes the ledgers. Returns the exit code. */
export async function diffCommand(
  old: string,
  now: string,
  flags: SharedFlags,
  session: Session,
): Promise<number> {
  const { words } = session;
  const asked = formatsOf(flags.format ?? 'md,xlsx,json', FORMATS, words);
  const formats = FORMATS.filter((format) => asked.includes(format));
  const toStdout = flags.out === '-';
  if (toStdout && formats.length !== 1) throw new PugError(words.usage.oneFormat);
  if (toStdout && formats[0] === 'xlsx' && process.stdout.isTTY) throw new PugError(words.usage.binaryStdout);
  const inForce = await settingsInForce(flags, { ...session, failOn: 'never' });
  const { settings, profile, failOn } = inForce;
  const quiet = flags.quiet === true;
  const before = await sideOf(old, inForce, session, quiet);
  const after = await sideOf(now, inForce, session, quiet);
  const reasons = [...whyNot(before, old, session), ...whyNot(after, now, session)];
  if (reasons.length > 0) {
    for (const reason of reasons) tell(`pug: ${reason}`);
    return 2;
  }
  const result = diff([before], [after], settings.basis, profile);
  const { lama, kini } = REKAP[session.lang].banding;
  if (!quiet) {
    for (const line of doubts(lama, result.old, session)) tell(line);
    for (const line of doubts(kini, result.now, session)) tell(line);
  }
  if (toStdout) await printOut(formats[0] ?? 'md', result, inForce, session);
  else {
    const paths = await writeOut(flags.out ?? defaultOut(old, session), formats, result, inForce, session);
    if (!quiet) for (const path of paths) tell(words.write.written(path));
  }
  return [...result.old.findings, ...result.now.findings].some((one) => failsBy(one, failOn)) ? 1 : 0;
}
