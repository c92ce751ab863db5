/** The work on one file or one OPD, the same in the main thread and in a worker. What goes in and comes out is plain data. */
import { access } from 'node:fs/promises';
import { assess } from '../../assess/index.ts';
import { type GapPrint, printGaps } from '../../assess/recap/copies.ts';
import { workOf, workOfNobody } from '../../assess/recap/follow-up.ts';
import { type Unasked, unaskedOf } from '../../assess/recap/mentioned.ts';
import { type FileIndex, type IndexedOpd, indexFile } from '../../assess/recap/plan.ts';
import type { RealisasiIndex } from '../../assess/recap/realisasi.ts';
import type { EarlierCounts, Progress } from '../../assess/recap/since.ts';
import { type OpdSummary, summarise } from '../../assess/recap/summary.ts';
import { readSubmission } from '../../intake/index.ts';
import type { LoadedFile } from '../../intake/loaded-file.ts';
import { CLI } from '../../locale/cli.ts';
import { type Assessment, type RuleId, type Rupiah, type Severity, sum } from '../../model/index.ts';
import { type AnalysisParts, analysisParts } from '../../report/json-parts.ts';
import { ndjsonLines } from '../../report/ndjson.ts';
import { type NoteOptions, noteMarkdown, noteXlsx } from '../../report/recap/note.ts';
import { type NoteData, noteData, type SaidItem, sayItem } from '../../report/recap/said.ts';
import type { InForce } from '../config/in-force.ts';
import { loadFile, readBytes } from '../load.ts';
import { foldersOf, opdFiles } from '../opd-files.ts';
import type { Session } from '../session.ts';
import { sha256Of } from '../sha256.ts';
import type { OutFile } from '../write.ts';
import { contextKey, entryKey, entryPath, loadEntry, type Stored, saveEntry } from './store.ts';

/** What does not change during a run. */
export interface RunContext {
  readonly inForce: InForce;
  readonly lang: Session['lang'];
  readonly cwd: string;
  readonly formats: readonly string[];
  readonly template: string | null;
  /** Reports of each OPD are written, not only the recap. */
  readonly perOpd: boolean;
  readonly realisasi: RealisasiIndex | null;
  /** Folder of the stored assessments; `cached`: it outlives the run, so what is there already is taken. */
  readonly entries: string;
  readonly cached: boolean;
  readonly due: string | null;
}

export interface InputFile {
  readonly path: string;
  readonly file: string;
}

/** What a file turned out to be. */
export interface ReadResult {
  readonly entry: string;
  readonly index: FileIndex;
  readonly sha256: string;
  readonly unreadable: LoadedFile['unreadable'];
  /** Money of the OPDs in it, as it was read alone; null where it holds no budget. */
  readonly total: Rupiah | null;
  readonly gaps: number;
  readonly gbs: number;
  readonly unasked: Unasked;
  readonly fromCache: boolean;
}

export interface EmitTask {
  readonly entry: string;
  /** The first file it was made from. */
  readonly file: string;
  /** Folder of each OPD, in the order of the assessment; of the forms where it has no OPD. */
  readonly folders: readonly string[];
  /** By OPD, its findings of an earlier run; null where it was not in it. */
  readonly earlier: readonly (EarlierCounts | null)[];
}

/** What one stored assessment gives to the recap. */
export interface EmitResult {
  readonly summaries: readonly OpdSummary[];
  readonly prints: readonly GapPrint[];
  readonly severities: Readonly<Record<Severity, number>>;
  readonly rules: ReadonlyMap<RuleId, number>;
  readonly json: AnalysisParts | null;
  readonly ndjson: string;
  readonly items: readonly SaidItem[];
  readonly notes: readonly NoteData[];
  readonly progress: readonly (Progress | null)[];
  readonly files: readonly OutFile[];
}

export interface NoteTask {
  readonly summary: OpdSummary;
  readonly note: NoteData;
  readonly folder: string;
}

/** Context with what is worked out of it once. */
export interface Workshop {
  readonly context: RunContext;
  readonly session: Session;
  readonly key: string;
}

/** In a batch no OPD is alone: the government's belanja langsung is not the denominator of the one whose file is open. */
export function openWorkshop(context: RunContext): Workshop {
  const { inForce, lang, cwd } = context;
  const settings = { ...inForce.settings, belanjaLangsung: null };
  return {
    context: { ...context, inForce: { ...inForce, settings } },
    session: { lang, langFrom: inForce.from.lang, words: CLI[lang], cwd, color: false },
    key: contextKey(settings, inForce.profile),
  };
}

async function hashOf(path: string): Promise<string | null> {
  const bytes = await readBytes(path).catch(() => null);
  return bytes === null ? null : sha256Of(bytes);
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Files judged together, as a submission of their own. */
function judge(files: readonly LoadedFile[], { context }: Workshop): Stored {
  const { settings, profile } = context.inForce;
  const submission = readSubmission(files, profile);
  const assessment = assess(submission, settings, profile);
  return { assessment, unasked: unaskedOf(submission, assessment.submission) };
}

function resultOf(
  file: string,
  sha256: string,
  { assessment, unasked }: Stored,
  entry: string,
  unreadable: LoadedFile['unreadable'],
  fromCache: boolean,
): ReadResult {
  const { submission, opds } = assessment;
  // Names are slices of the text of the whole sheet and would keep it in memory for as long as the run; a clone is their own text.
  return structuredClone({
    entry,
    index: indexFile(file, submission),
    sha256,
    unreadable,
    total: opds.length === 0 ? null : sum(opds.map((opd) => opd.total)),
    gaps: submission.gaps.length,
    gbs: submission.gbs.length,
    unasked,
    fromCache,
  });
}

/** Reads and judges one file, and stores the assessment. A file that was judged before with the same content is not read again. */
export async function readOne({ path, file }: InputFile, shop: Workshop): Promise<ReadResult> {
  const { entries, cached } = shop.context;
  if (cached) {
    const sha256 = await hashOf(path);
    if (sha256 !== null) {
      const entry = entryPath(entries, entryKey(shop.key, [{ file, sha256 }]));
      const stored = (await isThere(entry)) ? await loadEntry(entry) : null;
      const note = stored?.assessment.submission.notes.find((one) => one.kind === 'unreadable');
      if (stored) {
        const unreadable = note?.kind === 'unreadable' ? { reason: note.reason, detail: note.detail } : null;
        return resultOf(file, sha256, stored, entry, unreadable, true);
      }
    }
  }
  const loaded = await loadFile(path, file, sha256Of);
  const stored = judge([loaded], shop);
  const entry = entryPath(entries, entryKey(shop.key, [loaded]));
  await saveEntry(entry, stored);
  return resultOf(file, loaded.sha256, stored, entry, loaded.unreadable, false);
}

/** Files judged together: where the assessment is stored, and the OPDs it holds. */
export interface GroupResult {
  readonly entry: string;
  readonly opds: readonly IndexedOpd[];
}

/** Reads and judges files together that were read alone before. */
export async function readGroup(
  files: readonly (InputFile & { readonly sha256: string })[],
  shop: Workshop,
): Promise<GroupResult> {
  const { entries, cached } = shop.context;
  const entry = entryPath(entries, entryKey(shop.key, files));
  const stored = cached ? await loadEntry(entry) : null;
  if (stored) return { entry, opds: indexFile('', stored.assessment.submission).opds };
  const loaded: LoadedFile[] = [];
  for (const { path, file } of files) loaded.push(await loadFile(path, file, sha256Of));
  const judged = judge(loaded, shop);
  await saveEntry(entry, judged);
  return { entry, opds: indexFile('', judged.assessment.submission).opds };
}

/** Turns a stored assessment into what the recap keeps of it and what is written for its OPDs. */
export async function emit(task: EmitTask, shop: Workshop): Promise<EmitResult> {
  const { context, session } = shop;
  const { inForce, lang, realisasi } = context;
  const stored = await loadEntry(task.entry);
  if (!stored) throw new Error(`stored assessment is gone: ${task.entry}`);
  const { assessment } = stored;
  const formats = new Set(context.formats);
  const summaries = summarise(assessment, realisasi);
  const severities: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  const rules = new Map<RuleId, number>();
  for (const { severity, rule } of assessment.findings) {
    severities[severity]++;
    rules.set(rule, (rules.get(rule) ?? 0) + 1);
  }
  const items: SaidItem[] = [];
  const notes: NoteData[] = [];
  const progress: (Progress | null)[] = [];
  assessment.opds.forEach((opd, i) => {
    const work = workOf(assessment, opd, task.earlier[i] ?? null);
    const said = work.items.map((item) => sayItem(item, lang));
    const summary = summaries[i];
    if (summary) notes.push(noteData(summary, work, said));
    for (const item of said) items.push(item);
    progress.push(work.progress);
  });
  for (const item of workOfNobody(assessment, task.file)) items.push(sayItem(item, lang));
  return {
    // What is kept until the end of the run; cloned for the same reason as above.
    summaries: structuredClone(summaries),
    prints: structuredClone(printGaps(assessment, inForce.profile.thresholds)),
    severities,
    rules,
    json: formats.has('json') ? analysisParts(assessment, lang) : null,
    ndjson: formats.has('ndjson') ? [...ndjsonLines(assessment, lang), ''].join('\n') : '',
    items,
    notes,
    progress,
    files: await reports(assessment, task.folders, context, session),
  };
}

/** What `analyze` would write for these OPDs, each in its folder of this run. */
async function reports(
  assessment: Assessment,
  folders: readonly string[],
  context: RunContext,
  session: Session,
): Promise<readonly OutFile[]> {
  const { opds, gaps, gbs } = assessment.submission;
  if (!context.perOpd || opds.length + gaps.length + gbs.length === 0) return [];
  const { files } = await opdFiles(
    assessment,
    new Set(context.formats),
    context.inForce,
    session,
    context.template,
  );
  const mine = foldersOf(assessment.opds);
  const moved = assessment.opds.map((opd, i) => [mine.get(opd) ?? '', folders[i] ?? ''] as const);
  if (moved.length < 2) return files.map((file) => ({ ...file, path: `${folders[0] ?? ''}/${file.path}` }));
  return files.map((file) => {
    const [from, to] = moved.find(([folder]) => file.path.startsWith(folder)) ?? ['', ''];
    return { ...file, path: `${to}/${file.path.slice(from.length)}` };
  });
}

/** The note to one OPD. */
export async function note(
  { summary, note: data, folder }: NoteTask,
  shop: Workshop,
): Promise<readonly OutFile[]> {
  const { context } = shop;
  const formats = new Set(context.formats);
  const options: NoteOptions = {
    lang: context.lang,
    basis: context.inForce.settings.basis,
    due: context.due,
    report: formats.has('xlsx') ? 'laporan.xlsx' : formats.has('md') ? 'laporan.md' : null,
  };
  const files: OutFile[] = [];
  if (formats.has('md'))
    files.push({ path: `${folder}/catatan.md`, content: noteMarkdown(summary, data, options) });
  if (formats.has('xlsx')) {
    files.push({ path: `${folder}/catatan.xlsx`, content: await noteXlsx(summary, data, options) });
  }
  return files;
}
