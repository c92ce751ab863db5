import type { UnreadableReason } from '../model/index.ts';

/** Thrown for a file that is not read: BKS-001 says why. `detail` names the limit or part, never text of a library. */
export class UnreadableError extends Error {
  constructor(
    readonly reason: UnreadableReason,
    readonly detail: string | null = null,
  ) {
    super(detail === null ? reason : `${reason}: ${detail}`);
    this.name = 'UnreadableError';
  }
}
