/** Files of a run set in place: each made in the run's hidden folder and renamed, so that none is ever half-written. */
import { access, mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { CliWords } from '../../locale/cli.ts';
import { systemCode } from '../errors.ts';
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

  /** Puts a finished draft in its place, whole. */
  async place(draft: string, path: string): Promise<void> {
    const to = this.inside(path);
    try {
      await mkdir(dirname(to), { recursive: true });
      await rename(draft, to);
    } catch (error) {
      throw this.said(error, to);
    }
  }

  /** Writes files; one that a person may have filled in stays as it is. */
  async write(files: readonly OutFile[]): Promise<void> {
    for (const file of files) {
      if (file.keep && !this.options.force && (await this.exists(file.path))) {
        this.kept.push(file.path);
        continue;
      }
      const draft = this.draft(`${this.count++}.baru`);
      try {
        await writeFile(draft, file.content);
      } catch (error) {
        throw this.said(error, draft);
      }
      await this.place(draft, file.path);
    }
  }

  private exists(path: string): Promise<boolean> {
    return access(this.inside(path)).then(
      () => true,
      () => false,
    );
  }

  private said(error: unknown, path: string): unknown {
    return systemCode(error) === null ? error : (writeError(error, path, this.options.words) ?? error);
  }

  /** The place of a file in the folder; a path that would leave it is a defect of ours. */
  private inside(path: string): string {
    const to = resolve(this.root, ...path.split('/'));
    const way = relative(resolve(this.root), to);
    if (way === '' || way.startsWith('..') || isAbsolute(way))
      throw new Error(`path leaves the output folder: ${path}`);
    return to;
  }
}
