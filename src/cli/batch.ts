/** `pug batch`: all OPDs at once. One straight line: inputs, run, recap, files, words, exit code. */
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { REKAP } from '../locale/rekap.ts';
import type { Severity } from '../model/index.ts';
import { analysisText, findingParts } from '../report/json-parts.ts';
import { MOST_SECTIONS, noteKey } from '../report/recap/html/keys.ts';
import { type RecapReport, recapMarkdown } from '../report/recap/markdown.ts';
import type { NoteData, SaidItem } from '../report/recap/said.ts';
import { RULES_VERSION } from '../rules/index.ts';
import { VERSION } from '../version.ts';
import { acrossItems, withAcross } from './batch/across.ts';
import { earlierOf, listedOpds, realisasiOfFile } from './batch/inputs.ts';
import { jobsOf } from './batch/jobs.ts';
import { Outputs } from './batch/outputs.ts';
import { inOrder, openPool, type Pool } from './batch/pool.ts';
import { openProgress, type Progress } from './batch/progress.ts';
import { type Ran, runBatch, writePieces } from './batch/run.ts';
import { WorkFolder } from './batch/store.ts';
import type { NoteTask, RunContext } from './batch/work.ts';
import { type InForce, settingsInForce } from './config/in-force.ts';
import { PugError } from './errors.ts';
import { dateOf, type FailOn, outputsOf, type SharedFlags } from './flags.ts';
import { displayNames, expandPaths } from './paths.ts';
import { errorStream, print, type Session, tell } from './session.ts';

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
  const formats = outputsOf(flags.format ?? 'md,xlsx,json,html', FORMATS, words).map(({ format }) => format);
  const toStdout = flags.out === '-';
  if (toStdout && formats.length !== 1) throw new PugError(words.usage.oneFormat);
  if (toStdout && formats[0] === 'xlsx' && process.stdout.isTTY) throw new PugError(words.usage.binaryStdout);
  if (args.includes('-')) throw new PugError(w.masukanSendiri);
  const inForce = await settingsInForce(flags, { ...session, failOn: 'never' });
  const due = flags.due === undefined ? null : dateOf(flags.due, words);
  const list = await listedOpds(flags.opdList, inForce, session);
  const realisasi = await realisasiOfFile(flags.realisasi, inForce, session);
  const earlier = await earlierOf(flags.since, session);
  const aside = [flags.opdList, flags.realisasi].flatMap((path) =>
    path === undefined ? [] : [resolve(path)],
  );
  const paths = (await expandPaths(args, words, 'taken')).filter((path) => !aside.includes(resolve(path)));
  const names = displayNames(paths, session.cwd);
  const out = toStdout ? join(tmpdir(), `pug-${process.pid}`) : (flags.out ?? defaultOut(args[0] ?? '.'));
  const work = WorkFolder.make(resolve(out));
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
  const progress = openProgress(errorStream(), flags.quiet === true, w);
  let folders = 0;
  const unwatch = watch(progress, () => {
    const lines = [w.dihentikan(progress.phase === 0 ? progress.done : paths.length, paths.length, folders)];
    if (context.cached) lines.push(w.dihentikanCache);
    return lines;
  });
  let pool: Pool | null = null;
  try {
    pool = await openPool(context, jobsOf(flags.jobs, paths.length, session));
    const outputs = new Outputs(out, work.path, { force: flags.force === true, words });
    const ran = await runBatch(
      { files: paths.map((path) => ({ path, file: names.get(path) ?? path })), list, earlier },
      {
        context,
        pool,
        outputs,
        progress,
        titles: { read: w.tahapBaca, write: w.tahapTulis },
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
    const report: RecapReport = {
      recap: ran.recap,
      lang: context.lang,
      since: ran.since,
      version: VERSION,
      rules: RULES_VERSION,
      date: inForce.date,
    };
    const written = await writeRecap(ran, report, { context, pool, outputs, toStdout });
    if (!toStdout) {
      for (const path of outputs.kept) tell(words.write.kept(join(out, path)));
      if (flags.quiet !== true) {
        for (const path of written) tell(words.write.written(join(out, path)));
      }
      await print(`${brief(ran, report, out).join('\n')}\n`);
    }
    return codeOf(ran, inForce.failOn);
  } finally {
    unwatch();
    await pool?.close();
    work.remove();
  }
}

/** `<folder>-pug` beside the first input. */
function defaultOut(first: string): string {
  const path = resolve(first.replace(/[*?[{].*$/, '') || '.');
  return join(dirname(path), `${basename(path)}-pug`);
}

/** On Ctrl-C or a request to end: says what was done and ends. What stands is whole; the hidden folder goes with the process. */
function watch(progress: Progress, done: () => readonly string[]): () => void {
  const stop = (signal: NodeJS.Signals): void => {
    progress.end();
    for (const line of done()) tell(line);
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return () => {
    process.removeListener('SIGINT', stop);
    process.removeListener('SIGTERM', stop);
  };
}

interface Writing {
  readonly context: RunContext;
  readonly pool: Pool;
  readonly outputs: Outputs;
  readonly toStdout: boolean;
}

/** Writes the notes, then the recap in the formats asked for. Returns the paths of the recap's files. */
async function writeRecap(ran: Ran, report: RecapReport, writing: Writing): Promise<readonly string[]> {
  const { context, pool, outputs, toStdout } = writing;
  const { recap, lang } = report;
  const formats = new Set(context.formats);
  const forPage = new Map<string, NoteData>();
  const shown = new Set(
    recap.periods.flatMap((period) => period.ranking.slice(0, MOST_SECTIONS).map(noteKey)),
  );
  async function* notes(): AsyncIterable<NoteTask> {
    let index = 0;
    for await (const data of ran.spools.notes.lines<NoteData>()) {
      const [summary, folder] = [ran.summaries[index], ran.folders[index]];
      index++;
      if (!summary || folder === undefined) continue;
      const note = withAcross(data, recap, summary, lang);
      if (shown.has(noteKey(summary))) forPage.set(noteKey(summary), note);
      if (context.perOpd) yield { summary, note, folder };
    }
  }
  await inOrder(pool, 'note', notes(), (files) => outputs.write(files));
  const written: string[] = [];
  const place = async (name: string, make: (draft: string) => Promise<void>): Promise<void> => {
    const draft = outputs.draft(`jadi-${name}`);
    await make(draft);
    if (toStdout) await copyOut(draft);
    else await outputs.place(draft, name);
    written.push(name);
  };
  const text = (content: string) => (draft: string) => writePieces(draft, once(content));
  if (formats.has('json')) {
    await place('analysis.json', (draft) => writePieces(draft, analysis(ran, report, context.inForce)));
  }
  if (formats.has('ndjson') && !toStdout) {
    await place('analysis.ndjson', (draft) => writePieces(draft, ran.spools.ndjson.pieces()));
  }
  if (formats.has('md')) await place('rekap.md', text(recapMarkdown(report)));
  if (formats.has('html')) {
    const { recapHtml } = await import('../report/recap/html/page.ts');
    await place('rekap.html', text(await recapHtml(report, forPage)));
  }
  if (formats.has('xlsx')) {
    const { writeRecapXlsx } = await import('../report/recap/xlsx.ts');
    await place('rekap.xlsx', (draft) => writeRecapXlsx(draft, report));
    if (!toStdout) {
      const { writeFollowUp } = await import('../report/recap/follow-up-xlsx.ts');
      const items = async function* () {
        yield* acrossItems(recap, lang);
        yield* ran.spools.items.lines<SaidItem>();
      };
      await place('tindak-lanjut.xlsx', (draft) =>
        writeFollowUp(draft, items(), { lang, due: context.due, since: ran.since !== null }),
      );
    }
  }
  return written;
}

async function* once(content: string): AsyncIterable<string> {
  yield content;
}

async function copyOut(path: string): Promise<void> {
  const { readFile } = await import('node:fs/promises');
  await print(await readFile(path));
}

function analysis(ran: Ran, { recap, lang, date }: RecapReport, { profile }: InForce): AsyncIterable<string> {
  const { inputs, opds, findings } = ran.spools;
  async function* all(): AsyncIterable<string> {
    yield* findings.pieces();
    const across = findingParts(recap.findings, lang);
    if (across !== '') yield (await isEmpty(findings.pieces())) ? across : `,\n    ${across}`;
  }
  return analysisText(
    { inputs: inputs.pieces(), opds: opds.pieces(), findings: all() },
    {
      files: ran.read.length,
      opds: ran.summaries.length,
      subKegiatan: ran.summaries.reduce((total, opd) => total + opd.subKegiatan, 0),
      severities: recap.severities,
    },
    { profile, date },
  );
}

async function isEmpty(pieces: AsyncIterable<string>): Promise<boolean> {
  for await (const piece of pieces) if (piece !== '') return false;
  return true;
}

/** The result in a few lines. */
function brief(ran: Ran, { recap, lang }: RecapReport, out: string): readonly string[] {
  const words = REKAP[lang];
  const w = words.jalan;
  const lines = [w.selesai(ran.summaries.length, ran.read.length, out)];
  const { lines: roll, hasList } = recap.roll;
  if (hasList) {
    const missing = roll.filter(({ status }) => status === 'belum' || status === 'tidak-terbaca');
    lines.push(
      w.hadir(
        roll.length - missing.length,
        roll.length,
        missing.map(({ listed }) => listed.name),
      ),
    );
  }
  for (const period of recap.periods.slice(0, 6)) {
    const { share, covered, of } = period.bases[recap.basis];
    const title = recap.periods.length > 1 ? `${words.tahun(period.year)}: ` : '';
    lines.push(
      title +
        w.porsi(share === null ? words.porsiTakDiketahui : percent(share, lang), recap.basis, covered, of),
    );
  }
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
  const recognised = ran.read.some(({ index, gaps, gbs }) => index.opds.length + gaps + gbs > 0);
  return recognised ? 0 : 2;
}
