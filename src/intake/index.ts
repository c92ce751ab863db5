import type { Submission } from '../model/index.ts';
import type { Profile } from '../profile/index.ts';
import { DEFAULT_LIMITS, type Limits } from '../workbook/limits.ts';
import { CodeBook } from './code-cell.ts';
import { joinFiles } from './gather.ts';
import { Guard } from './guard.ts';
import { HeaderBook } from './header-book.ts';
import type { LoadedFile } from './loaded-file.ts';
import { type FileReading, readFile } from './read-file.ts';

export type { LoadedFile } from './loaded-file.ts';

/**
 * Reads what files hold: budgets, GAPs and statements, by recognition and never by position (sheets/FORMATS.md). Nothing is judged
 * here; whatever was assumed, skipped or unreadable is a note, which the BKS and ANG rules turn into findings. Pure.
 */
export class SubmissionReader {
  readonly #tools;
  readonly #limits: Limits;
  readonly #readings: FileReading[] = [];

  /**
   * @param profile header spellings and word lists
   * @param limits what finding the tables of one file may cost; a file beyond it is unreadable
   */
  constructor(profile: Profile, limits: Limits = DEFAULT_LIMITS) {
    this.#tools = { profile, book: new HeaderBook(profile) };
    this.#limits = limits;
  }

  /** The next file, in the order of the command line. Its cells are not kept. */
  add(file: LoadedFile): void {
    const tools = { ...this.#tools, codes: new CodeBook(), guard: new Guard(this.#limits) };
    this.#readings.push(readFile(file, tools));
  }

  finish(): Submission {
    const readings = this.#readings;
    return {
      sources: readings.map(({ source }) => source),
      opds: joinFiles(readings.map(({ opds }) => opds)),
      gaps: [...readings.flatMap(({ gaps }) => gaps), ...readings.flatMap(({ hidden }) => hidden.gaps)],
      gbs: [...readings.flatMap(({ gbs }) => gbs), ...readings.flatMap(({ hidden }) => hidden.gbs)],
      penandaTangan: readings.flatMap(({ penandaTangan }) => penandaTangan),
      pemerintah: readings.find((reading) => reading.pemerintah !== null)?.pemerintah ?? null,
      notes: readings.flatMap(({ notes }) => notes),
    };
  }
}

/** The submission that files make which are in memory already. */
export function readSubmission(files: readonly LoadedFile[], profile: Profile, limits?: Limits): Submission {
  const reader = new SubmissionReader(profile, limits);
  for (const file of files) reader.add(file);
  return reader.finish();
}
