import { parseCode, type ReadingNote } from '../model/index.ts';
import { isFlood } from './opd-rows.ts';
import type { SubmissionRule } from './rule.ts';

type BadCode = Extract<ReadingNote, { kind: 'bad-code' }>;

/** Digits of each segment of `U.BB.PP.J.KK.SSSS`. */
const WIDTHS = [1, 2, 2, 1, 2, 4] as const;

/**
 * Codes of program, kegiatan and sub kegiatan keep the grammar `U.BB.PP.J.KK.SSSS`: without it a row is found neither in another
 * edition nor beside its GAP. Level digits 3 to 7 and `X.XX` are real (sheets seen in use). Basis: the codes of Permendagri 90/2019
 * and its successors.
 */
export const rule: SubmissionRule = {
  id: 'ANG-001',
  alias: 'kode-tidak-sah',
  severity: 'error',
  scope: 'submission',
  *check({ submission, ofCells, profile }) {
    const files = new Map<string, BadCode[]>();
    for (const note of submission.notes) {
      if (note.kind !== 'bad-code') continue;
      const notes = files.get(note.place.file);
      if (notes) notes.push(note);
      else files.set(note.place.file, [note]);
    }
    for (const [file, notes] of files) {
      const source = submission.sources.find((one) => one.file === file);
      const rows = source?.sheets.reduce((sum, sheet) => sum + sheet.rows, 0) ?? 0;
      const [first] = notes;
      if (first && isFlood(notes.length, rows, profile.thresholds)) {
        const owner = ofCells(notes.map(({ place }) => place));
        yield { ...draft(first, notes.length), ...owner, subKegiatan: null };
      } else for (const note of notes) yield { ...draft(note, 1), ...ofCells([note.place]) };
    }
  },
};

function draft(note: BadCode, count: number) {
  const { place, text, level, name } = note;
  const args: Ang001Args = { text, level, name, count, repair: repaired(text) };
  return { place, field: 'kode', found: text, subKegiatan: text, args };
}

/** The code with each segment padded to its width, where that alone makes it right ("1.01.02.2.1.5"). */
function repaired(text: string): string | null {
  const segments = text.trim().split(/[.,\s\-/]+/);
  if (segments.length !== 6 || segments.some((segment) => !/^[\dXx]+$/.test(segment))) return null;
  const padded = segments
    .map((segment, at) => segment.replace(/^0+(?=\d)/, '').padStart(WIDTHS[at] ?? 0, '0'))
    .join('.');
  return parseCode(padded) && padded !== text ? padded : null;
}

/** `count` codes of the file are like `text`; `repair` is a code it could be, for the suggestion. */
export type Ang001Args = {
  readonly text: string;
  readonly level: 'program' | 'kegiatan' | 'sub-kegiatan';
  readonly name: string;
  readonly count: number;
  readonly repair: string | null;
};
