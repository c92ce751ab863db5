/** Files of a run set in place: each made in the run's hidden folder and renamed, so that none is ever half-written. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CliWords } from '../../locale/cli.ts';
import { systemCode } from '../errors.ts';
import { type Placing, placeAll, placeIn, stands } from '../place.ts';
import { type OutFile, writeError } from '../write.ts';

export class Outputs {
  private count = 0;
  readonly kept: string[] = [];

  constructor(
    private readonly root: string,
    private readonly work: string,
    private readonly options: { readonly force: boolean; readonly words: CliWords },
  ) {}

  /** A path in the hidden folder for something that is written piece by piece. */
  draft(name: string): string {
    return join(this.work, name);
  }

  /** Puts finished drafts in their places, all or none. */
  place(drafts: readonly Placing[]): void {
    try {
      placeAll(this.root, drafts, this.options.words);
    } catch (error) {
      throw this.said(error);
    }
  }

  /** Writes files, all or none; one that a person may have filled in stays as it is. */
  async write(files: readonly OutFile[]): Promise<void> {
    const drafts: Placing[] = [];
    for (const { path, content, keep } of files) {
      if (keep && !this.options.force && stands(placeIn(this.root, path))) {
        this.kept.push(path);
        continue;
      }
      const draft = this.draft(`${this.count++}.baru`);
      try {
        await writeFile(draft, content);
      } catch (error) {
        throw this.said(error);
      }
      drafts.push({ draft, path });
    }
    this.place(drafts);
  }

  private said(error: unknown): unknown {
    return systemCode(error) === null
      ? error
      : (writeError(error, this.root, this.options.words, 'part') ?? error);
  }
}
