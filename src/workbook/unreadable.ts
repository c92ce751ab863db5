import type { LimitName, UnreadableDetail, UnreadableReason } from '../model/index.ts';

/** Thrown for a file that is not read: BKS-001 says why. `detail` names the limit or fault, never text of a library. */
export class UnreadableError extends Error {
  constructor(
    readonly reason: UnreadableReason,
    readonly detail: UnreadableDetail | `${LimitName}:${number}` | null = null,
  ) {
    super(detail === null ? reason : `${reason}: ${detail}`);
    this.name = 'UnreadableError';
  }
}

/** The error of a reading limit, with the limit's figure. */
export function overLimit(name: LimitName, figure: number): UnreadableError {
  return new UnreadableError('limit', `${name}:${figure}`);
}
