/** Runs tasks one after another here, or over worker threads; results come in the order of the tasks either way. */
import { fileURLToPath } from 'node:url';
import { errorOf, type Fault } from '../errors.ts';
import type { OutFile } from '../write.ts';
import { makeCollector } from './collect.ts';
import {
  type EmitResult,
  type EmitTask,
  emit,
  type GroupResult,
  type InputFile,
  type NoteTask,
  note,
  openWorkshop,
  type ReadResult,
  type RunContext,
  readGroup,
  readOne,
} from './work.ts';

/** The kinds of work: what goes in and what comes out. */
export interface Jobs {
  readonly read: { readonly in: InputFile; readonly out: ReadResult };
  readonly group: {
    readonly in: readonly (InputFile & { readonly sha256: string })[];
    readonly out: GroupResult;
  };
  readonly emit: { readonly in: EmitTask; readonly out: EmitResult };
  readonly note: { readonly in: NoteTask; readonly out: readonly OutFile[] };
}
export type Kind = keyof Jobs;

/** What comes back from a worker. */
export type Answer<K extends Kind> =
  | { readonly value: Jobs[K]['out']; readonly fault: null }
  | { readonly value: null; readonly fault: Fault };

export interface Pool {
  run<K extends Kind>(kind: K, task: Jobs[K]['in']): Promise<Jobs[K]['out']>;
  readonly jobs: number;
  close(): Promise<void>;
}

/** The work itself, by kind. */
export type Hands = { readonly [K in Kind]: (task: Jobs[K]['in']) => Promise<Jobs[K]['out']> };

export function handsOf(context: RunContext): Hands {
  const shop = openWorkshop(context);
  const collect = makeCollector();
  const then = async <T>(result: Promise<T>): Promise<T> => {
    const value = await result;
    collect();
    return value;
  };
  return {
    read: (task) => then(readOne(task, shop)),
    group: (task) => then(readGroup(task, shop)),
    emit: (task) => then(emit(task, shop)),
    note: (task) => then(note(task, shop)),
  };
}

/** A pool of `jobs` workers; with one the work is done in this thread, which needs no worker to start. */
export async function openPool(context: RunContext, jobs: number): Promise<Pool> {
  if (jobs < 2) {
    const hands = handsOf(context);
    return { run: (kind, task) => hands[kind](task), jobs: 1, close: async () => {} };
  }
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    // Beside the bundle; see the build script.
    filename: fileURLToPath(new URL('batch/worker.js', import.meta.url)),
    runtime: 'worker_threads',
    minThreads: jobs,
    maxThreads: jobs,
    workerData: context,
  });
  return {
    run: async <K extends Kind>(kind: K, task: Jobs[K]['in']) => {
      const answer: Answer<K> = await pool.run({ kind, task });
      if (answer.fault !== null) throw errorOf(answer.fault);
      return answer.value;
    },
    jobs,
    close: () => pool.destroy(),
  };
}

/**
 * Does tasks of one kind, a few at a time, and hands each result over in the order of the tasks, so that what is written never
 * depends on which worker was first. `stopped` is asked before each new task.
 */
export async function inOrder<K extends Kind>(
  pool: Pool,
  kind: K,
  tasks: Iterable<Jobs[K]['in']> | AsyncIterable<Jobs[K]['in']>,
  take: (result: Jobs[K]['out'], index: number) => void | Promise<void>,
): Promise<void> {
  const waiting: Promise<Jobs[K]['out']>[] = [];
  const ahead = pool.jobs < 2 ? 1 : pool.jobs + 1;
  let taken = 0;
  const takeFirst = async (): Promise<void> => {
    const first = waiting.shift();
    if (first) await take(await first, taken++);
  };
  try {
    for await (const task of tasks) {
      const result = pool.run(kind, task);
      // An error is thrown when its turn comes; until then it must not count as unhandled.
      result.catch(() => {});
      waiting.push(result);
      if (waiting.length >= ahead) await takeFirst();
    }
    while (waiting.length > 0) await takeFirst();
  } finally {
    await Promise.allSettled(waiting);
  }
}
