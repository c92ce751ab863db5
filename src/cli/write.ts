import { randomBytes } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { CliWords } from '../locale/cli.ts';
import { PugError, systemCode } from './errors.ts';
import { isInput } from './inputs.ts';
import { type Placing, placeAll, placeIn, stands } from './place.ts';
import { makeFolder, removeEmpty, Staging } from './staging.ts';
import { whenStopped } from './stop.ts';

/** One file to write. `path` is relative to the output folder, with `/`. */
export interface OutFile {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** A file that a person may have filled in: never overwritten without `--force`. */
  readonly keep?: boolean;
}

export interface Written {
  readonly written: readonly string[];
  readonly kept: readonly string[];
}

/**
 * The one line for a system error while writing; null for an error that is none.
 * @param kind what `path` was to be: a folder that is written all or none and named by a flag (`--out` unless told otherwise), a part of
 *   such a folder where others stand already, or a file
 */
export function writeError(
  error: unknown,
  path: string,
  words: CliWords,
  kind: 'folder' | 'part' | 'file' = 'folder',
  flag = '--out',
): PugError | null {
  const code = systemCode(error);
  const { write } = words;
  switch (code) {
    case null:
      return null;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new PugError(kind === 'file' ? write.readOnlyFile(path) : write.readOnly(path, flag));
    case 'ENOSPC':
    case 'EDQUOT':
      return new PugError(kind === 'part' ? write.noSpaceLeft(path) : write.noSpace(path));
    case 'EBUSY':
    case 'ETXTBSY':
      return new PugError(write.inUse(path));
    case 'EISDIR':
    case 'ENOTEMPTY':
      return new PugError(write.folderThere(path));
    case 'ENOTDIR':
    case 'EEXIST':
      return new PugError(kind === 'file' ? write.underFile(path) : write.notFolder(path, flag));
    default:
      return new PugError(kind === 'part' ? write.failedPart(path, code) : write.failed(path, code));
  }
}

/**
 * Writes files into a folder whole or not at all: all of them first into a hidden folder inside it, then each renamed to its place. Two
 * runs into one folder do not mix their files: the second finds the first one's lock and says so. Throws PugError where the system
 * refuses.
 */
export async function writeFolder(
  out: string,
  files: readonly OutFile[],
  options: { readonly force: boolean; readonly words: CliWords },
): Promise<Written> {
  const { words } = options;
  let placed = false;
  let staging: Staging | null = null;
  const unwatch = whenStopped(() => [placed ? words.write.stoppedWhole : words.write.stopped]);
  try {
    staging = Staging.take(out, words);
    const kept: string[] = [];
    const placing: Placing[] = [];
    for (const { path, content, keep } of files) {
      if (keep && !options.force && stands(placeIn(out, path))) {
        kept.push(path);
        continue;
      }
      const draft = join(staging.path, `${placing.length}.baru`);
      await writeFile(draft, content);
      placing.push({ draft, path });
    }
    placeAll(out, placing, words);
    placed = true;
    return { written: placing.map(({ path }) => path), kept };
  } catch (error) {
    if (error instanceof PugError) throw error;
    throw writeError(error, out, words) ?? error;
  } finally {
    staging?.release();
    unwatch();
  }
}

/**
 * Writes one file whole or not at all: beside its place under another name, then renamed. What stands there and is no file (a device,
 * a named pipe) is written to, never replaced.
 */
export async function writeWhole(path: string, content: string | Uint8Array, words: CliWords): Promise<void> {
  const target = resolve(path);
  const there = await stat(target).catch(() => null);
  if (isInput(target)) throw new PugError(words.write.overInput(path));
  if (there !== null && !there.isFile() && !there.isDirectory()) {
    await writeFile(target, content).catch((error: unknown) => {
      throw writeError(error, path, words, 'file') ?? error;
    });
    return;
  }
  const beside = join(
    dirname(target),
    `.${basename(target).slice(0, 100)}.${randomBytes(4).toString('hex')}`,
  );
  let made: readonly string[] = [];
  const remove = (): void => {
    try {
      rmSync(beside, { force: true });
    } catch {
      // It was never made.
    }
    removeEmpty(made);
  };
  const unwatch = whenStopped(() => {
    remove();
    return [words.write.stopped];
  });
  try {
    made = makeFolder(dirname(target));
    await writeFile(beside, content);
    renameSync(beside, target);
  } catch (error) {
    remove();
    throw writeError(error, path, words, 'file') ?? error;
  } finally {
    unwatch();
  }
}
