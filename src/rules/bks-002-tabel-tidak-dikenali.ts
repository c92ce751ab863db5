import type { SubmissionRule } from './rule.ts';

/**
 * A file holds a budget table, a GAP or a GBS with at least one row: reading nothing is never success. Basis: our own rule of
 * honest reading [D].
 */
export const rule: SubmissionRule = {
  id: 'BKS-002',
  alias: 'tabel-tidak-dikenali',
  severity: 'error',
  scope: 'submission',
  *check({ submission }) {
    for (const note of submission.notes) {
      if (note.kind !== 'no-table') continue;
      const { file, sheets } = note;
      const args: Bks002Args = { file, sheets: sheets.slice(0, 6), count: sheets.length };
      yield { place: { file, sheet: '', ref: '' }, field: file, args };
    }
  },
};

/** `sheets`: the first few of `count` sheets that were looked at. */
export type Bks002Args = {
  readonly file: string;
  readonly sheets: readonly string[];
  readonly count: number;
};
