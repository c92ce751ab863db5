import type { ReadingNote } from '../model/index.ts';
import type { SubmissionRule } from './rule.ts';

type Hidden = Extract<ReadingNote, { kind: 'hidden' }>;

/**
 * Says that hidden rows, columns or sheets were met, and whether they count: a reader who looks at the screen sees other figures.
 * One finding a file and kind. Basis: our own rule of honest reading [D].
 */
export const rule: SubmissionRule = {
  id: 'BKS-006',
  alias: 'bagian-tersembunyi',
  severity: 'info',
  scope: 'submission',
  *check({ submission }) {
    const groups = new Map<string, Hidden[]>();
    for (const note of submission.notes) {
      if (note.kind !== 'hidden') continue;
      const key = `${note.place.file}\u0000${note.what}\u0000${note.counted}`;
      const group = groups.get(key);
      if (group) group.push(note);
      else groups.set(key, [note]);
    }
    for (const notes of groups.values()) {
      const [first] = notes;
      if (!first) continue;
      const count = notes.reduce((sum, note) => sum + note.count, 0);
      const sheets = [...new Set(notes.map(({ place }) => place.sheet))];
      const args: Bks006Args = {
        what: first.what,
        counted: first.counted,
        count,
        sheets: sheets.slice(0, 5),
      };
      yield { place: first.place, field: `tersembunyi-${first.what}`, args };
    }
  },
};

/** `count` hidden sheets, rows or columns, in the `sheets` named (at most five). */
export type Bks006Args = {
  readonly what: 'sheet' | 'rows' | 'columns';
  readonly counted: boolean;
  readonly count: number;
  readonly sheets: readonly string[];
};
