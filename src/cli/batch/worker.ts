/** A worker of `pug batch`: the same work as in the main thread, on what it is sent. */
import Tinypool from 'tinypool';
import { type Hands, handsOf, type Jobs, type Kind } from './pool.ts';
import type { RunContext } from './work.ts';

const context: RunContext = Tinypool.workerData;
const hands: Hands = handsOf(context);

export default function work<K extends Kind>({
  kind,
  task,
}: {
  readonly kind: K;
  readonly task: Jobs[K]['in'];
}): Promise<Jobs[K]['out']> {
  return hands[kind](task);
}
