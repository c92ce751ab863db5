import { readSubmission } from '../../src/intake/index.ts';
import { type Opd, type ReadingNote, type Submission, toDecimal } from '../../src/model/index.ts';
import { DEFAULT_PROFILE, type Profile } from '../../src/profile/index.ts';
import type { Sheet } from '../../src/workbook/sheet.ts';

/** What the sheets of one file, given as grids, are read as. */
export function readSheets(
  sheets: readonly Sheet[],
  file = 'anggaran.xlsx',
  profile: Profile = DEFAULT_PROFILE,
): Submission {
  const workbook = { format: 'xlsx', sheets, csv: null } as const;
  return readSubmission([{ file, sha256: '', workbook, unreadable: null }], profile);
}

/** An OPD in short: `code: rupiah` by sub kegiatan, "-" where there is no money. */
export function money(opd: Opd | undefined): Record<string, string> {
  const rows = (opd?.subKegiatan ?? []).map((row): [string, string] => [
    row.code,
    row.pagu === null ? '-' : toDecimal(row.pagu),
  ]);
  return Object.fromEntries(rows);
}

/** What was assumed, by kind. */
export function assumed(submission: Submission): string[] {
  return submission.notes.flatMap((note) => (note.kind === 'assumed' ? [note.what] : []));
}

/** The notes of one kind. */
export function notesOf<K extends ReadingNote['kind']>(
  submission: Submission,
  kind: K,
): Extract<ReadingNote, { kind: K }>[] {
  return submission.notes.filter((note): note is Extract<ReadingNote, { kind: K }> => note.kind === kind);
}
