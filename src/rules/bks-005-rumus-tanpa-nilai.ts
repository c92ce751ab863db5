import { ofMoneyCells, places } from './places.ts';
import type { SubmissionRule } from './rule.ts';

/**
 * A formula in a money cell has its value stored with it. Files written by other programs often lack it, and nothing is computed
 * here. Basis: our own rule of honest reading [D].
 */
export const rule: SubmissionRule = {
  id: 'BKS-005',
  alias: 'rumus-tanpa-nilai',
  severity: 'warning',
  scope: 'submission',
  *check({ submission, ofCells }) {
    for (const note of submission.notes) {
      if (note.kind !== 'formula-without-value') continue;
      const { heading, count } = note;
      const args: Bks005Args = { heading, count, refs: places(note.places) };
      yield { ...ofMoneyCells(note, ofCells), args };
    }
  },
};

export type Bks005Args = {
  readonly heading: string;
  readonly count: number;
  readonly refs: readonly string[];
};
