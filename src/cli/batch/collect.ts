import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Files after which memory is given back; a collection then costs about a hundredth of the time spent on them. */
const FILES = 48;
/** Pieces of a page after which it is: one is all that a government has, charts and tables. */
const PIECES = 8;

let collect: (() => void) | null = null;

/**
 * Collects garbage now. Left to itself the engine lets the heap grow to many times what lives in it, by how much depends on the run;
 * over thousands of files the peak would look as if something were kept.
 */
export function giveBack(): void {
  if (collect === null) {
    setFlagsFromString('--expose-gc');
    const found: unknown = runInNewContext('gc');
    collect = typeof found === 'function' ? () => found() : () => {};
  }
  collect();
}

/** Counts tasks, and gives memory back every so often. */
export function makeCollector(every = FILES): () => void {
  let count = 0;
  return () => {
    if (++count % every === 0) giveBack();
  };
}

/** The same pieces, and memory given back between them. */
export async function* collected(pieces: AsyncIterable<string>): AsyncIterable<string> {
  const count = makeCollector(PIECES);
  for await (const piece of pieces) {
    yield piece;
    count();
  }
}
