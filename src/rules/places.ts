import type { Place } from '../model/index.ts';

/** A1 addresses of the first few places, for a message that names them. */
export function places(list: readonly Place[], limit = 5): string[] {
  return list.slice(0, limit).map(({ ref }) => ref);
}
