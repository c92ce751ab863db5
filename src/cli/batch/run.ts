/** A batch from its files to its recap: read each alone, plan which belong together, judge, write. One file at a time in memory. */

import { type AcrossStanding, standingAcross } from '../../assess/recap/concerns.ts';
import { CopyFinder, type GapName } from '../../assess/recap/copies.ts';
import { Forgetter } from '../../assess/recap/foremost.ts';
import { mentionedInForms, mentionedUnasked } from '../../assess/recap/mentioned.ts';
import { planGroups } from '../../assess/recap/plan.ts';
import { type Recap, recap, withGovernment } from '../../assess/recap/recap.ts';
import type { FileLine, ListedOpd } from '../../assess/recap/roll-call.ts';
import type { Earlier, Progress as Mended } from '../../assess/recap/since.ts';
import type { OpdSummary } from '../../assess/recap/summary.ts';
import type { RuleId, Severity } from '../../model/index.ts';
import { JOIN } from '../../report/json-parts.ts';
import type { NoteData, SaidItem } from '../../report/recap/said.ts';
import { giveBack } from './collect.ts';
import { copiesOf } from './copies.ts';
import { type Entry, foldersFor } from './folders.ts';
import type { Outputs } from './outputs.ts';
import { inOrder, type Pool } from './pool.ts';
import type { Progress } from './progress.ts';
import { Spool } from './spool.ts';
import { loadEntry } from './store.ts';
import type { EmitResult, EmitTask, GroupResult, InputFile, ReadResult, RunContext } from './work.ts';

/** Things to write in order while the run goes on. */
export interface Spools {
  readonly inputs: Spool;
  readonly opds: Spool;
  readonly findings: Spool;
  readonly ndjson: Spool;
  readonly items: Spool;
  readonly notes: Spool;
  /** What each GAP is called, a line a GAP. */
  readonly gaps: Spool;
}

export interface Ran {
  readonly recap: Recap;
  readonly read: readonly ReadResult[];
  readonly summaries: readonly OpdSummary[];
  /** Folder of each summary, same index. */
  readonly folders: readonly string[];
  readonly earlier: Earlier | null;
  /** What became of each summary's findings since the earlier run, same index; null where none is compared with. */
  readonly since: readonly AcrossStanding[] | null;
  readonly spools: Spools;
}

export interface RunInput {
  readonly files: readonly InputFile[];
  readonly list: readonly ListedOpd[] | null;
  readonly earlier: Earlier | null;
}

export interface RunTools {
  readonly context: RunContext;
  readonly pool: Pool;
  readonly outputs: Outputs;
  readonly progress: Progress;
  readonly titles: { readonly read: string; readonly write: string };
  /** Called when all files are read and nothing is written yet; may throw. */
  readonly check: (read: readonly ReadResult[]) => void;
  /** Called for each OPD whose folder stands complete. */
  readonly wrote: (opds: number) => void;
  /** Text that goes to standard output as it comes (NDJSON). */
  readonly stream: ((text: string) => Promise<void>) | null;
}

export async function runBatch(input: RunInput, tools: RunTools): Promise<Ran> {
  let read = await readAll(input.files, tools);
  tools.check(read);
  const mentioned = {
    forms: read.flatMap(({ index }) => mentionedInForms(index)),
    unasked: read.flatMap(({ index, unasked }) => mentionedUnasked(index.file, unasked)),
  };
  const entries = await planAll(input.files, read, tools);
  const perEntry = foldersFor(entries);
  read = read.map(planned);
  const spools: Spools = {
    inputs: new Spool(tools.outputs.draft('inputs')),
    opds: new Spool(tools.outputs.draft('opds')),
    findings: new Spool(tools.outputs.draft('findings')),
    ndjson: new Spool(tools.outputs.draft('ndjson')),
    items: new Spool(tools.outputs.draft('items')),
    notes: new Spool(tools.outputs.draft('notes')),
    gaps: new Spool(tools.outputs.draft('gaps')),
  };
  const before = perEntry.map(({ opds }) => opds.map((opd) => input.earlier?.of(opd) ?? null));
  const tasks: readonly EmitTask[] = perEntry.map(({ entry, files, folders }, i) => ({
    entry,
    file: files[0] ?? '',
    folders,
    earlier: before[i]?.map((work) => work?.own ?? null) ?? [],
  }));
  const summaries: OpdSummary[] = [];
  const forgetter = new Forgetter(tools.context.inForce.profile);
  let trimmed = 0;
  const folders: string[] = [];
  const finder = new CopyFinder();
  const severities: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  const rules = new Map<RuleId, number>();
  const progress: (Mended | null)[] = [];
  tools.progress.start(tools.titles.write, tasks.length);
  await inOrder(tools.pool, 'emit', tasks, async (result, index) => {
    await keep(result, spools, tools);
    const mine = perEntry[index]?.folders ?? [];
    result.summaries.forEach((summary, i) => {
      summaries.push(withSharedTexts(summary));
      folders.push(mine[i] ?? '');
      progress.push(result.progress[i] ?? null);
    });
    if (summaries.length - trimmed >= TRIMMED_AT) trimmed = trim(summaries, trimmed, forgetter);
    for (const print of result.prints) finder.add(print);
    for (const severity of ['error', 'warning', 'info'] as const)
      severities[severity] += result.severities[severity];
    for (const [rule, count] of result.rules) rules.set(rule, (rules.get(rule) ?? 0) + count);
    tools.wrote(result.summaries.length);
    tools.progress.step(result.summaries[0]?.name ?? '');
  });
  for (const spool of Object.values(spools)) await spool.close();
  trim(summaries, trimmed, forgetter);
  await giveBack();
  const { inForce, realisasi } = tools.context;
  const files = read.map(fileLine);
  const copies = await copiesOf(finder, spools.gaps, tools.context.inForce.profile.thresholds);
  const named = withGovernment(summaries);
  const whole = recap(
    {
      summaries: named,
      files,
      mentioned,
      copies,
      severities,
      rules,
      list: input.list,
      realisasi,
    },
    inForce.settings,
    inForce.profile,
  );
  const work = before.flat();
  return {
    recap: whole,
    read,
    summaries: named,
    folders,
    earlier: input.earlier,
    since: input.earlier
      ? named.map((summary, i) => standingAcross(whole, summary, work[i] ?? null, progress[i] ?? null))
      : null,
    spools,
  };
}

async function readAll(
  files: readonly InputFile[],
  { pool, progress, titles }: RunTools,
): Promise<readonly ReadResult[]> {
  const read: ReadResult[] = [];
  progress.start(titles.read, files.length);
  await inOrder(pool, 'read', files, (result) => {
    read.push(result);
    progress.step(result.index.file);
  });
  return read;
}

/** The stored assessment of each group of files, in the order of the first file of each. */
async function planAll(
  files: readonly InputFile[],
  read: readonly ReadResult[],
  { context, pool }: RunTools,
): Promise<readonly Entry[]> {
  const codes = new Map<number, ReadonlySet<string>>();
  const unnamed = read.some(
    ({ index }) => index.opds.length === 0 && index.forms > 0 && index.formOpds.length === 0,
  );
  if (unnamed) {
    for (const [i, { entry, index }] of read.entries()) {
      if (index.opds.length === 0) continue;
      const stored = await loadEntry(entry);
      const own =
        stored?.assessment.opds.flatMap((opd) => opd.subKegiatan.map((item) => item.row.code)) ?? [];
      codes.set(i, new Set(own));
    }
  }
  const groups = planGroups(
    read.map(({ index }) => index),
    context.inForce.profile,
    (index, code) => codes.get(index)?.has(code) === true,
  );
  const joined = groups.filter((group) => group.length > 1);
  const entries = new Map<readonly number[], GroupResult>();
  const tasks = joined.map((group) =>
    group.flatMap((i) => {
      const [file, result] = [files[i], read[i]];
      return file && result ? [{ ...file, sha256: result.sha256 }] : [];
    }),
  );
  await inOrder(pool, 'group', tasks, (entry, index) => {
    const group = joined[index];
    if (group) entries.set(group, entry);
  });
  return groups.map((group) => {
    const first = read[group[0] ?? 0];
    const judged = entries.get(group);
    return {
      entry: judged?.entry ?? first?.entry ?? '',
      opds: judged?.opds ?? first?.index.opds ?? [],
      files: group.map((i) => read[i]?.index.file ?? ''),
      pemerintah: group.map((i) => read[i]?.index.pemerintah ?? null).find((one) => one !== null) ?? null,
    };
  });
}

/** A government has so many OPDs. */
const TRIMMED_AT = 40;

/** Takes from the summaries after the first `from` the items that the recap will not name; gives how many summaries are done. */
function trim(summaries: OpdSummary[], from: number, forgetter: Forgetter): number {
  for (const [i, summary] of forgetter.trim(summaries.slice(from)).entries()) summaries[from + i] = summary;
  return summaries.length;
}

const NO_ROWS = new Uint32Array();

/** What a file holds is needed until it is planned which files belong together, in rows and forms. */
function planned(result: ReadResult): ReadResult {
  const opds = result.index.opds.map((opd) => ({ ...opd, rows: NO_ROWS }));
  return { ...result, entry: '', index: { ...result.index, opds, formOpds: [], formCodes: [] } };
}

/** One text for the name of a file that many places of a summary give: what comes out of a clone has one each. */
function withSharedTexts(summary: OpdSummary): OpdSummary {
  const { file, sheet } = summary.place;
  const share = (items: OpdSummary['largestArg']): OpdSummary['largestArg'] =>
    items.map((item) => ({
      ...item,
      opd: summary.id,
      unit: item.unit === summary.name ? summary.name : item.unit,
      place: {
        file: item.place.file === file ? file : item.place.file,
        sheet: item.place.sheet === sheet ? sheet : item.place.sheet,
        ref: item.place.ref,
      },
    }));
  return { ...summary, largestArg: share(summary.largestArg), potentials: share(summary.potentials) };
}

/** Sets aside what is written later, and writes the folders of the OPDs. */
async function keep(result: EmitResult, spools: Spools, tools: RunTools): Promise<void> {
  const { json, ndjson, items, notes, files } = result;
  if (json) {
    await append(spools.inputs, json.inputs);
    await append(spools.opds, json.opds);
    await append(spools.findings, json.findings);
  }
  if (tools.stream) await tools.stream(ndjson);
  else await spools.ndjson.write(ndjson);
  await spools.items.write(jsonLines<SaidItem>(items));
  await spools.notes.write(jsonLines<NoteData>(notes));
  await spools.gaps.write(jsonLines<GapName>(result.prints.map(({ steps: _, ...name }) => name)));
  await tools.outputs.write(files);
}

const begun = new WeakSet<Spool>();

/** Adds the elements of a list after those that stand there. */
export async function append(spool: Spool, elements: string): Promise<void> {
  if (elements === '') return;
  await spool.write(begun.has(spool) ? JOIN + elements : elements);
  begun.add(spool);
}

function jsonLines<T>(values: readonly T[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}

function fileLine({ index, sha256, unreadable, total, gaps, gbs, unasked }: ReadResult): FileLine {
  return {
    file: index.file,
    sha256,
    unreadable,
    opds: index.opds.map((opd) => opd.code ?? opd.name),
    total,
    gaps,
    gbs,
    unasked: unasked.opds.length + unasked.forms > 0,
  };
}
