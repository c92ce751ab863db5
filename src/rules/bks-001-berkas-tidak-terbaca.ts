import type { SubmissionRule } from './rule.ts';

/**
 * Every file can be read. Whoever sent a broken, locked or foreign file must hear why in one sentence, and the other files still
 * run. Basis: our own rule of honest reading [D].
 */
export const rule: SubmissionRule = {
  id: 'BKS-001',
  alias: 'berkas-tidak-terbaca',
  severity: 'error',
  scope: 'submission',
  *check({ submission }) {
    for (const note of submission.notes) {
      if (note.kind !== 'unreadable') continue;
      const { file, reason, detail } = note;
      yield { place: { file, sheet: '', ref: '' }, field: file, args: { file, reason, detail } };
    }
  },
};

/** `reason` and `detail` as in model/reading-note.ts; a limit's detail is "name:figure". */
export type Bks001Args = { readonly file: string; readonly reason: string; readonly detail: string | null };
