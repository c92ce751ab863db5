import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { CliWords } from '../locale/cli.ts';
import { PugError, systemCode } from './errors.ts';
import { tell } from './session.ts';

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

const STAGING = '.pug-sedang-menulis';

/**
 * The one line for a system error while writing; null for an error that is none.
 * @param kind what `path` was to be: a folder, named by a flag (`--out` unless told otherwise), or a file
 */
export function writeError(
  error: unknown,
  path: string,
  words: CliWords,
  kind: 'folder' | 'file' = 'folder',
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
      return new PugError(write.noSpace(path));
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
      return new PugError(write.failed(path, code));
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Removes `folder` when the process is told to stop, and then stops as the signal asks. Returns the way to take the watch back. */
function removeWhenStopped(folder: string, words: CliWords): () => void {
  const stop = (signal: NodeJS.Signals): void => {
    rmSync(folder, { recursive: true, force: true });
    tell(words.write.stopped);
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return () => {
    process.removeListener('SIGINT', stop);
    process.removeListener('SIGTERM', stop);
  };
}

/**
 * Writes files into a folder whole or not at all: all of them first into a hidden folder inside it, then each renamed to its place,
 * what stood there before kept until the last one is in place and put back if one fails. Two runs into one folder do not mix their
 * files: the second finds the first one's lock and says so. Throws PugError where the system refuses.
 */
export async function writeFolder(
  out: string,
  files: readonly OutFile[],
  options: { readonly force: boolean; readonly words: CliWords },
): Promise<Written> {
  const { words } = options;
  const root = resolve(out);
  let made: string | undefined;
  let unwatch = (): void => {};
  try {
    made = await mkdir(root, { recursive: true });
    const release = await lock(root, words, out);
    const staging = join(root, STAGING);
    unwatch = removeWhenStopped(staging, words);
    try {
      return await stageAndPlace(root, staging, files, options.force);
    } finally {
      await release();
    }
  } catch (error) {
    if (made !== undefined) await rmdir(root).catch(() => {});
    if (error instanceof PugError) throw error;
    throw writeError(error, out, words) ?? error;
  } finally {
    unwatch();
  }
}

/**
 * The staging folder is the lock: only one run can make it, and it says which process did. One left by a process that is gone, or
 * that never said its number, is taken over.
 */
async function lock(root: string, words: CliWords, shown: string): Promise<() => Promise<void>> {
  const staging = join(root, STAGING);
  for (let attempt = 0; ; attempt += 1) {
    try {
      await mkdir(staging);
      await writeFile(join(staging, 'pid'), String(process.pid));
      return () => rm(staging, { recursive: true, force: true });
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error;
      if (attempt > 0 || (await isHeld(staging))) throw new PugError(words.write.busy(shown));
      await rm(staging, { recursive: true, force: true });
    }
  }
}

async function isHeld(staging: string): Promise<boolean> {
  const pid = Number(await readFile(join(staging, 'pid'), 'utf8').catch(() => ''));
  if (!Number.isInteger(pid) || pid <= 0) {
    const made = await stat(staging).catch(() => null);
    return made !== null && Date.now() - made.mtimeMs < 10_000;
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) !== 'ESRCH';
  }
}

async function stageAndPlace(
  root: string,
  staging: string,
  files: readonly OutFile[],
  force: boolean,
): Promise<Written> {
  const kept: string[] = [];
  const placing: { readonly path: string; readonly from: string; readonly to: string }[] = [];
  for (const [index, file] of files.entries()) {
    const to = inside(root, file.path);
    if (file.keep && !force && (await exists(to))) {
      kept.push(file.path);
      continue;
    }
    const from = join(staging, `${index}.baru`);
    await writeFile(from, file.content);
    placing.push({ path: file.path, from, to });
  }
  const undo: (() => Promise<void>)[] = [];
  try {
    for (const [index, { from, to }] of placing.entries()) {
      await mkdir(dirname(to), { recursive: true });
      const before = join(staging, `${index}.lama`);
      if (await exists(to)) {
        await rename(to, before);
        undo.push(() => rename(before, to));
      } else {
        undo.push(() => rm(to, { force: true }));
      }
      await rename(from, to);
    }
  } catch (error) {
    for (const step of undo.reverse()) await step().catch(() => {});
    throw error;
  }
  return { written: placing.map(({ path }) => path), kept };
}

/** The place of a file in the folder; a path that would leave it is a defect of ours, not of the user. */
function inside(root: string, path: string): string {
  const to = resolve(root, ...path.split('/'));
  const way = relative(root, to);
  if (way === '' || way.startsWith('..') || isAbsolute(way))
    throw new Error(`path leaves the output folder: ${path}`);
  return to;
}

/**
 * Writes one file whole or not at all: beside its place under another name, then renamed. What stands there and is no file (a device,
 * a named pipe) is written to, never replaced.
 */
export async function writeWhole(path: string, content: string | Uint8Array, words: CliWords): Promise<void> {
  const target = resolve(path);
  const there = await stat(target).catch(() => null);
  if (there !== null && !there.isFile() && !there.isDirectory()) {
    await writeFile(target, content).catch((error: unknown) => {
      throw writeError(error, path, words, 'file') ?? error;
    });
    return;
  }
  const beside = join(dirname(target), `.${basename(target)}.${randomBytes(4).toString('hex')}`);
  const unwatch = removeWhenStopped(beside, words);
  try {
    await mkdir(dirname(target), { recursive: true });
    await writeFile(beside, content);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {});
    throw writeError(error, path, words, 'file') ?? error;
  } finally {
    unwatch();
  }
}
