import type { Severity, StepScore } from '../model/index.ts';

/** Marks that say the same as the colours beside them, for print in black and white. */
export const SEVERITY_MARK: Readonly<Record<Severity, string>> = { error: '✖', warning: '▲', info: '●' };

/** Score of a step with its mark: `2 ✔`. */
export function stepText(score: StepScore | undefined): string {
  if (score === null || score === undefined) return '–';
  return ['0 ✖', '1 ▲', '2 ✔'][score] ?? '–';
}
