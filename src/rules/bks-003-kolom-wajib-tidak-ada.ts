import type { ReadingNote } from '../model/index.ts';
import type { SubmissionRule } from './rule.ts';

type Lacking = Extract<ReadingNote, { kind: 'missing-column' }>;

/**
 * A recognised table has the columns it needs: a code (with codes in it), the ceiling, and whose it is. Sheets of one file that lack the same are one
 * finding. Basis: our own rule of honest reading [D].
 */
export const rule: SubmissionRule = {
  id: 'BKS-003',
  alias: 'kolom-wajib-tidak-ada',
  severity: 'error',
  scope: 'submission',
  *check({ submission }) {
    const groups = new Map<string, Lacking[]>();
    for (const note of submission.notes) {
      if (note.kind !== 'missing-column') continue;
      const key = `${note.place.file}\u0000${note.fields.join()}\u0000${note.codeless ?? ''}`;
      const group = groups.get(key);
      if (group) group.push(note);
      else groups.set(key, [note]);
    }
    for (const [first, ...others] of groups.values()) {
      if (!first) continue;
      const { place, fields, headers, nearest, codeless } = first;
      const args: Bks003Args = {
        fields,
        headers: headers.slice(0, 8),
        nearest,
        codeless,
        sheet: place.sheet,
        others: others.length,
      };
      yield { place, field: fields[0] ?? 'kolom', found: headers.join(' | '), args };
    }
  },
};

/** `fields`: what is missing ("pagu", "kode", "subKegiatan", "opd"); `codeless`: heading of a code column that is there, without a code in it; `others`: further sheets of the file that lack the same. */
export type Bks003Args = {
  readonly fields: readonly string[];
  readonly headers: readonly string[];
  readonly nearest: string | null;
  readonly codeless: string | null;
  readonly sheet: string;
  readonly others: number;
};
