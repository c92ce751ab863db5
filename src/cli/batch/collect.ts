import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Files after which memory is given back; a collection then costs about a hundredth of the time spent on them. */
const FILES = 48;
/** Pieces of a page after which it is: one is all that a government has, charts and tables. */
const PIECES = 8;

/**
 * Counts tasks and collects garbage every so often. Left to itself the engine lets the heap grow to many times what lives in it, by
 * how much depends on the run; over thousands of files the peak would look as if something were kept.
 */
export function makeCollector(every = FILES): () => void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  let count = 0;
  return () => {
    count++;
    if (count % every === 0 && typeof collect === 'function') collect();
  };
}

/** The same pieces, and memory given back between them. */
export async function* collected(pieces: AsyncIterable<string>): AsyncIterable<string> {
  const collect = makeCollector(PIECES);
  for await (const piece of pieces) {
    yield piece;
    collect();
  }
}
