import type { AssumptionKind, NoteArgs, ReadingNote } from '../model/index.ts';
import type { SubmissionRule } from './rule.ts';

type Assumed = Extract<ReadingNote, { kind: 'assumed' }>;

/** Examples that a grouped finding names. */
const EXAMPLES = 4;

/**
 * Says what the reading assumed: a unit, a filled cell, a header row, a column by a near name, a year from the file's name, a sheet
 * passed over. Never guess quietly. One finding a file and kind; a row that has money and no code is more than an assumption, since
 * that money is missing from the totals. Basis: our own rule of honest reading [D].
 */
export const rule: SubmissionRule = {
  id: 'BKS-007',
  alias: 'asumsi-pembacaan',
  severity: 'info',
  scope: 'submission',
  *check({ submission }) {
    const groups = new Map<string, Assumed[]>();
    for (const note of submission.notes) {
      if (note.kind !== 'assumed') continue;
      const key = `${note.place.file}\u0000${note.what}`;
      const group = groups.get(key);
      if (group) group.push(note);
      else groups.set(key, [note]);
    }
    for (const notes of groups.values()) {
      const [first] = notes;
      if (!first) continue;
      const alike = new Map<string, Example & { sheets: number }>();
      for (const { place, args } of notes) {
        const key = Object.entries(args).join();
        const known = alike.get(key);
        if (known) known.sheets++;
        else alike.set(key, { sheet: place.sheet, ref: place.ref, sheets: 1, ...args });
      }
      const examples = [...alike.values()].slice(0, EXAMPLES);
      const lost = notes.some(
        ({ what, args }) =>
          what === 'row-without-code' && typeof args.money === 'bigint' && args.money !== 0n,
      );
      const args: Bks007Args = { what: first.what, count: alike.size, examples };
      yield {
        place: first.place,
        field: first.what,
        args,
        ...(lost ? { severity: 'warning' as const } : {}),
      };
    }
  },
};

/** One assumption with its own args (model/reading-note.ts), and in how many sheets it was made. */
type Example = NoteArgs & { readonly sheet: string; readonly ref: string; readonly sheets: number };

/** `examples`: the first few of `count` assumptions of this kind. */
export type Bks007Args = {
  readonly what: AssumptionKind;
  readonly count: number;
  readonly examples: readonly Example[];
};
