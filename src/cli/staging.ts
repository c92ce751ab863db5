import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { CliWords } from '../locale/cli.ts';
import { PugError, systemCode } from './errors.ts';

const NAME = '.pug-sedang-menulis';
/** How often a run shows that it lives, and how long one is believed that cannot be asked. */
const BEAT_MS = 30_000;
const BELIEVED_MS = 300_000;
/** A lock without a number is one that is just being made. */
const NEW_MS = 10_000;

/**
 * The hidden folder in an output folder where a run makes its files before they are put in their places. It is the lock too: only one
 * run can make it, and it says which process did. All calls are synchronous, so no signal comes in between.
 */
export class Staging {
  private readonly beat: NodeJS.Timeout | null;

  private constructor(
    readonly path: string,
    /** Folders above it that were made for it, the outermost first. */
    private readonly made: readonly string[],
    private readonly owner: string | null,
  ) {
    this.beat = owner === null ? null : setInterval(() => touch(join(path, 'pid')), BEAT_MS);
    this.beat?.unref();
    process.once('exit', this.release);
  }

  /**
   * Makes the output folder and locks it. What a run left that is gone is taken over.
   * @throws PugError where another run holds it, or the error of the system
   */
  static take(out: string, words: CliWords): Staging {
    const root = resolve(out);
    const path = join(root, NAME);
    const made = makeFolder(root);
    try {
      for (let attempt = 0; ; attempt += 1) {
        try {
          mkdirSync(path);
          break;
        } catch (error) {
          if (systemCode(error) !== 'EEXIST') throw error;
          if (attempt > 1 || !takeOver(path)) throw new PugError(words.write.busy(out));
        }
      }
      const owner = [process.pid, startOf(process.pid) ?? '', hostname(), ''].join('\n');
      try {
        writeFileSync(join(path, 'pid'), owner);
      } catch (error) {
        remove(path);
        throw error;
      }
      return new Staging(path, made, owner);
    } catch (error) {
      removeEmpty(made);
      throw error;
    }
  }

  /** A folder of its own among the temporary files of the system, for a run that writes to standard output. */
  static temporary(): Staging {
    return new Staging(mkdtempSync(join(tmpdir(), 'pug-')), [], null);
  }

  /** Removes the folder, and those that were made for it where nothing was put in them. A lock that another run took over stays. */
  release = (): void => {
    process.removeListener('exit', this.release);
    if (this.beat) clearInterval(this.beat);
    if (this.owner === null || ownerOf(this.path) === this.owner) remove(this.path);
    removeEmpty(this.made);
  };
}

/**
 * Makes a folder and those above it that are missing, one by one: asked to make them all, the system gives reasons that are not true
 * (ENOENT for a disk that may only be read). Gives those that were made, the outermost first.
 */
export function makeFolder(folder: string): readonly string[] {
  const missing: string[] = [];
  for (let at = folder; !existsSync(at) && dirname(at) !== at; at = dirname(at)) missing.unshift(at);
  const made: string[] = [];
  try {
    for (const one of missing) {
      try {
        mkdirSync(one);
        made.push(one);
      } catch (error) {
        // Another run made it in the meantime; a link that leads nowhere is in the way for good.
        if (systemCode(error) !== 'EEXIST' || !existsSync(one)) throw error;
      }
    }
  } catch (error) {
    removeEmpty(made);
    throw error;
  }
  return made;
}

/** Removes these folders, the innermost first, as long as they are empty. */
export function removeEmpty(folders: readonly string[]): void {
  try {
    for (const folder of [...folders].reverse()) rmdirSync(folder);
  } catch {
    // Something was put there.
  }
}

const REMOVALS = 20;
const PAUSE_MS = 10;

/**
 * Removes a folder in which a write may still be under way: what that write made after the folder was listed is found when it is listed
 * again, which the retries of `rmSync` do not do. What cannot be removed is taken over by the next run.
 */
function remove(path: string): void {
  for (let attempt = 0; attempt < REMOVALS; attempt += 1) {
    try {
      rmSync(path, { recursive: true, force: true });
      return;
    } catch {
      // Said nowhere: it is hidden, and harms nothing.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
  }
}

function touch(path: string): void {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // The next run may take the lock over then; this one finds its drafts gone and says so.
  }
}

function ownerOf(path: string): string | null {
  try {
    return readFileSync(join(path, 'pid'), 'utf8');
  } catch {
    return null;
  }
}

/** Sets aside what a run left that is gone. False where it lives. Two that try at once do not both succeed. */
function takeOver(path: string): boolean {
  const owner = ownerOf(path);
  if (isHeld(path, owner)) return false;
  const aside = `${path}.${randomBytes(4).toString('hex')}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    return systemCode(error) === 'ENOENT';
  }
  if (ownerOf(aside) !== owner) {
    renameSync(aside, path);
    return false;
  }
  remove(aside);
  return true;
}

/**
 * Whether the process that made the lock is still at it. Its number alone does not tell: another program may have got the number
 * since, or the lock is of another machine. Where that cannot be asked, it is believed for as long as it shows that it lives.
 */
function isHeld(path: string, owner: string | null): boolean {
  const [number = '', start = '', host = hostname()] = (owner ?? '').split('\n');
  const pid = /^\d{1,10}$/.test(number) ? Number(number) : 0;
  if (pid === 0) return age(path) < NEW_MS;
  if (host === hostname()) {
    if (!isRunning(pid)) return false;
    const known = start === '' ? null : startOf(pid);
    if (known !== null) return known === start;
  }
  return age(join(path, 'pid')) < BELIEVED_MS;
}

function age(path: string): number {
  const info = statSync(path, { throwIfNoEntry: false });
  return info === undefined ? Number.POSITIVE_INFINITY : Math.abs(Date.now() - info.mtimeMs);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) !== 'ESRCH';
  }
}

/** When a process began, in ticks since the system did; null where the system does not tell (only Linux does). */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name of the program comes before, in brackets, and may hold anything. `starttime` is field 22, the first after it field 3.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
