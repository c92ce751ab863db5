import { ofMoneyCells, places } from './places.ts';
import type { SubmissionRule } from './rule.ts';

/**
 * No `#REF!`, `#N/A` or other error of the spreadsheet program stands where money is needed: such a cell counts as nothing. One
 * finding a column. Basis: our own rule of honest reading [D].
 */
export const rule: SubmissionRule = {
  id: 'BKS-008',
  alias: 'galat-excel',
  severity: 'error',
  scope: 'submission',
  *check({ submission, ofCells }) {
    for (const note of submission.notes) {
      if (note.kind !== 'excel-error') continue;
      const { text, heading, count } = note;
      const args: Bks008Args = { text, heading, count, refs: places(note.places) };
      yield { ...ofMoneyCells(note, ofCells), found: text, args };
    }
  },
};

export type Bks008Args = {
  readonly text: string;
  readonly heading: string;
  readonly count: number;
  readonly refs: readonly string[];
};
