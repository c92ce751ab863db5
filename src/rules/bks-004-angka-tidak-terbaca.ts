import { ofMoneyCells, places } from './places.ts';
import type { SubmissionRule } from './rule.ts';

/**
 * A money cell holds a number in a known notation; else it is counted as nothing and the totals are too low. One finding a column.
 * Basis: our own rule of honest reading [D].
 */
export const rule: SubmissionRule = {
  id: 'BKS-004',
  alias: 'angka-tidak-terbaca',
  severity: 'error',
  scope: 'submission',
  *check({ submission, ofCells }) {
    for (const note of submission.notes) {
      if (note.kind !== 'bad-number') continue;
      const { text, heading, count } = note;
      const args: Bks004Args = { text, heading, count, refs: places(note.places) };
      yield { ...ofMoneyCells(note, ofCells), found: text, args };
    }
  },
};

/** `text`: what the first of `count` cells says; `refs`: the first few of them. */
export type Bks004Args = {
  readonly text: string;
  readonly heading: string;
  readonly count: number;
  readonly refs: readonly string[];
};
