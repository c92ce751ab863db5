/**
 * Garbage is collected when a batch asks for it. Left to itself the engine lets the heap grow to many times what lives in it, by how much
 * depends on the run; over thousands of files the peak would look as if something were kept.
 */
import type { Session } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Files after which garbage is collected; a collection then costs about a hundredth of the time spent on them. */
const FILES = 48;

let gc: (() => void) | null = null;

function collect(): void {
  if (gc === null) {
    setFlagsFromString('--expose-gc');
    const found: unknown = runInNewContext('gc');
    gc = typeof found === 'function' ? () => found() : () => {};
  }
  gc();
}

/** Counts tasks, and collects garbage every so often. */
export function makeCollector(): () => void {
  let count = 0;
  return () => {
    if (++count % FILES === 0) collect();
  };
}

let session: Session | null = null;

/**
 * Gives the system back what is free, between the stages of a run. It is what tools for looking into memory ask for
 * (HeapProfiler.collectGarbage of the DevTools protocol), the only way in which V8 shrinks its heap too; it throws away machine code as
 * well, so that a run that did this after every so many files took a seventh longer.
 */
export async function giveBack(): Promise<void> {
  if (!process.features.inspector) return;
  if (session === null) {
    session = new (await import('node:inspector')).Session();
    session.connect();
  }
  const own = session;
  await new Promise<void>((done) => own.post('HeapProfiler.collectGarbage', () => done()));
}

/** The same pieces of a page, and memory given back after each: one is all that a government has, charts and tables. */
export async function* collected(pieces: AsyncIterable<string>): AsyncIterable<string> {
  for await (const piece of pieces) {
    yield piece;
    await giveBack();
  }
}
