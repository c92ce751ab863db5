/** A worker of `pug batch`: the same work as in the main thread, on what it is sent. */
import Tinypool from 'tinypool';
import { faultOf } from '../errors.ts';
import { type Answer, type Hands, handsOf, type Jobs, type Kind } from './pool.ts';
import type { RunContext } from './work.ts';

const context: RunContext = Tinypool.workerData;
const hands: Hands = handsOf(context);

export default async function work<K extends Kind>({
  kind,
  task,
}: {
  readonly kind: K;
  readonly task: Jobs[K]['in'];
}): Promise<Answer<K>> {
  try {
    return { value: await hands[kind](task), fault: null };
  } catch (error) {
    return { value: null, fault: faultOf(error) };
  }
}
