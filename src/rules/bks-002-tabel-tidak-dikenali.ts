import type { SubmissionRule } from './rule.ts';

/**
 * A file holds a budget table, a GAP or a GBS with at least one row: reading nothing is never success, and a GAP worksheet of which
 * only step 1 is filled in is no GAP yet. Basis: our own rule of
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
      const { file, sheets, unfilled, rowless } = note;
      const args: Bks002Args = {
        file,
        sheets: sheets.slice(0, 6),
        count: sheets.length,
        unfilled,
        rowless: rowless.slice(0, 6),
      };
      yield { place: { file, sheet: '', ref: '' }, field: file, args };
    }
  },
};

/** `sheets`: the first few of `count` sheets that were looked at. */
export type Bks002Args = {
  readonly file: string;
  readonly sheets: readonly string[];
  readonly count: number;
  /** GAP worksheets in it that are still to be filled in. */
  readonly unfilled: number;
  /** The first few sheets with a budget table that has its columns and no row yet. */
  readonly rowless: readonly string[];
};
