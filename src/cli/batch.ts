/** `pug batch`: all OPDs at once. One straight line: inputs, run, recap, files, words, exit code. */
import { basename, dirname, join, resolve } from 'node:path';
import { summaryKey } from '../assess/recap/summary.ts';
import { REKAP } from '../locale/rekap.ts';
import type { Severity } from '../model/index.ts';
import type { RecapReport } from '../report/recap/markdown.ts';
import { periodTitle } from '../report/recap/tables.ts';
import { shownLine } from '../report/visible.ts';
import { RULES_VERSION } from '../rules/index.ts';
import { VERSION } from '../version.ts';
import { checkAsked } from './batch/asked.ts';
import { earlierOf, listedOpds, realisasiOfFile } from './batch/inputs.ts';
import { jobsOf } from './batch/jobs.ts';
import { Outputs } from './batch/outputs.ts';
import { openPool, type Pool } from './batch/pool.ts';
import { openProgress } from './batch/progress.ts';
import { writeRecap } from './batch/recap-files.ts';
import { type Ran, runBatch } from './batch/run.ts';
import type { RunContext } from './batch/work.ts';
import { settingsInForce } from './config/in-force.ts';
import { tellUnmet } from './config/unmet.ts';
import { PugError, systemCode } from './errors.ts';
import { dateOf, type FailOn, formatsOf, type SharedFlags } from './flags.ts';
import { displayNames, expandPaths } from './paths.ts';
import { errorStream, print, type Session, tell } from './session.ts';
import { makeFolder, Staging } from './staging.ts';
import { whenStopped } from './stop.ts';
import { writeError } from './write.ts';

const FORMATS = ['md', 'xlsx', 'json', 'html', 'ndjson'] as const;

export interface BatchFlags extends SharedFlags {
  readonly opdList?: string;
  readonly due?: string;
  readonly since?: string;
  readonly realisasi?: string;
  readonly cache?: string;
  readonly jobs?: string;
  readonly recapOnly?: boolean;
  readonly template?: string;
}

/** Runs a batch. Returns the exit code. */
export async function batch(args: readonly string[], flags: BatchFlags, session: Session): Promise<number> {
  const { words } = session;
  const w = REKAP[session.lang].jalan;
  const formats = formatsOf(flags.format ?? 'md,xlsx,json,html', FORMATS, words);
  const toStdout = flags.out === '-';
  if (toStdout && formats.length !== 1) throw new PugError(words.usage.oneFormat);
  if (toStdout && formats[0] === 'xlsx' && process.stdout.isTTY) throw new PugError(words.usage.binaryStdout);
  if (args.includes('-')) throw new PugError(w.masukanSendiri);
  const inForce = await settingsInForce(flags, { ...session, failOn: 'never' });
  const due = flags.due === undefined ? null : dateOf('--due', flags.due, words);
  const list = await listedOpds(flags.opdList, inForce, session);
  const realisasi = await realisasiOfFile(flags.realisasi, inForce, session);
  const earlier = await earlierOf(flags.since, session);
  // They may lie in the folder of the inputs; what is named as an input is one all the same.
  const named = args.map((path) => resolve(path));
  const aside = [flags.opdList, flags.realisasi]
    .flatMap((path) => (path === undefined ? [] : [resolve(path)]))
    .filter((path) => !named.includes(path));
  const paths = expandPaths(args, words, 'taken').filter((path) => !aside.includes(resolve(path)));
  const names = displayNames(paths, session.cwd);
  const progress = openProgress(errorStream(), flags.quiet === true, w);
  let folders = 0;
  let whole = false;
  const unwatch = whenStopped(() => {
    progress.end();
    if (whole) return [words.write.stoppedWhole];
    const checked = progress.phase === 0 ? progress.done : progress.phase < 0 ? 0 : paths.length;
    const line = w.dihentikan(checked, paths.length, folders);
    return flags.cache === undefined ? [line] : [line, w.dihentikanCache];
  });
  const out = flags.out ?? defaultOut(args[0] ?? '.');
  if (!toStdout && paths.some((path) => dirname(resolve(path)) === resolve(out)))
    throw new PugError(words.write.among(out));
  let work: Staging | null = null;
  let pool: Pool | null = null;
  try {
    work = toStdout ? Staging.temporary() : Staging.take(out, words);
    const context: RunContext = {
      inForce,
      lang: inForce.settings.lang,
      cwd: session.cwd,
      formats,
      template: flags.template ?? null,
      perOpd: !toStdout && flags.recapOnly !== true,
      realisasi,
      entries: flags.cache === undefined ? join(work.path, 'entries') : resolve(flags.cache),
      cached: flags.cache !== undefined,
      due,
    };
    if (context.cached) makeFolder(context.entries);
    pool = await openPool(context, jobsOf(flags.jobs, paths.length, session));
    const outputs = new Outputs(toStdout ? work.path : out, work.path, {
      force: flags.force === true,
      words,
    });
    const ran = await runBatch(
      { files: paths.map((path) => ({ path, file: names.get(path) ?? path })), list, earlier },
      {
        context,
        pool,
        outputs,
        progress,
        titles: { read: w.tahapBaca, write: w.tahapTulis },
        check: (read) => {
          progress.end();
          checkAsked(read, inForce.settings, session);
        },
        wrote: (opds) => {
          folders += context.perOpd ? opds : 0;
        },
        stream: toStdout && formats[0] === 'ndjson' ? print : null,
      },
    );
    progress.end();
    if (ran.read.every(({ unreadable }) => unreadable !== null)) {
      for (const { index, unreadable } of ran.read) {
        if (unreadable) tell(`${index.file}: ${REKAP[session.lang].takTerbaca[unreadable.reason]}`);
      }
      tell(words.load.nothing);
      return 2;
    }
    if (flags.quiet !== true) tellUnmet(inForce, ran.summaries, session);
    const report: RecapReport = {
      recap: ran.recap,
      lang: context.lang,
      since: sinceOf(ran),
      version: VERSION,
      rules: RULES_VERSION,
      date: inForce.date,
    };
    const written = await writeRecap(ran, report, { context, pool, outputs, toStdout });
    whole = !toStdout;
    if (!toStdout) {
      for (const path of outputs.kept) tell(words.write.kept(join(out, path)));
      if (flags.quiet !== true) {
        for (const path of written) tell(words.write.written(join(out, path)));
      }
      await print(`${brief(ran, report, out).map(shownLine).join('\n')}\n`);
    }
    return codeOf(ran, inForce.failOn);
  } catch (error) {
    const said = faultWords(error, out, flags.cache ?? null, words);
    if (!(said instanceof PugError) || folders === 0) throw said;
    throw new PugError(`${said.message} ${w.sebelumnya(folders)}`);
  } finally {
    await pool?.close();
    work?.release();
    unwatch();
  }
}

/** What each OPD mended; of a double the first is the one that is counted. */
function sinceOf({ since, summaries }: Ran): RecapReport['since'] {
  if (since === null) return null;
  const pairs = summaries.map((summary, i) => [summaryKey(summary), since[i]?.progress ?? null] as const);
  return new Map(pairs.reverse());
}

/** A fault of the disk in words: of the folder of stored results where it arose there, else of the output folder. */
function faultWords(error: unknown, out: string, cache: string | null, words: Session['words']): unknown {
  if (systemCode(error) === null) return error;
  const path = error instanceof Error && 'path' in error ? String(error.path) : '';
  const inCache = cache !== null && path.startsWith(resolve(cache));
  return writeError(error, inCache ? cache : out, words, 'part', inCache ? '--cache' : '--out') ?? error;
}

/** `<folder>-pug` beside the first input. */
function defaultOut(first: string): string {
  const path = resolve(first.replace(/[*?[{].*$/, '') || '.');
  return join(dirname(path), `${basename(path)}-pug`);
}

/** Governments, years and stages whose share the terminal shows. */
const MOST_PERIODS = 6;

/** The result in a few lines. */
function brief(ran: Ran, { recap, lang }: RecapReport, out: string): readonly string[] {
  const words = REKAP[lang];
  const w = words.jalan;
  const lines = [w.selesai(ran.summaries.length, ran.read.length, out)];
  const { lines: roll, hasList } = recap.roll;
  if (hasList) {
    const missing = roll.filter(({ status }) => status === 'belum' || status === 'tidak-terbaca');
    const present = roll.filter(({ status }) => status === 'menyampaikan' || status === 'unit-saja');
    lines.push(
      w.hadir(
        present.length,
        roll.length,
        missing.map(({ listed }) => listed.name),
      ),
    );
  }
  for (const period of recap.periods.slice(0, MOST_PERIODS)) {
    const { share, covered, of } = period.bases[recap.basis];
    const title = recap.periods.length > 1 ? `${periodTitle(period, lang)}: ` : '';
    lines.push(
      title +
        w.porsi(share === null ? words.porsiTakDiketahui : percent(share, lang), recap.basis, covered, of),
    );
  }
  if (recap.periods.length > MOST_PERIODS) lines.push(words.terpotong(MOST_PERIODS, recap.periods.length));
  const { error, warning, info } = recap.severities;
  lines.push(w.temuan(error, warning, info));
  const cached = ran.read.filter(({ fromCache }) => fromCache).length;
  if (cached > 0) lines.push(w.cache(cached, ran.read.length));
  return lines;
}

function percent(share: number, lang: Session['lang']): string {
  return `${new Intl.NumberFormat(lang === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: 2 }).format(share * 100)}%`;
}

/** 2 where nothing at all was recognised, 1 for findings that fail the run, else 0. */
function codeOf(ran: Ran, failOn: FailOn): number {
  const counts: Readonly<Record<Severity, number>> = ran.recap.severities;
  const failing = failOn === 'never' ? 0 : counts.error + (failOn === 'warning' ? counts.warning : 0);
  if (failing > 0) return 1;
  const recognised = ran.recap.files.some(
    ({ opds, gaps, gbs, unasked }) => unasked || opds.length + gaps + gbs > 0,
  );
  return recognised ? 0 : 2;
}
