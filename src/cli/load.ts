import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import type { LoadedFile } from '../intake/loaded-file.ts';
import type { UnreadableDetail, UnreadableReason } from '../model/index.ts';
import { readWorkbook } from '../workbook/index.ts';
import { DEFAULT_LIMITS } from '../workbook/limits.ts';
import { UnreadableError } from '../workbook/unreadable.ts';
import { systemCode } from './errors.ts';
import { isLockFile } from './paths.ts';

const REASONS: Readonly<Record<string, readonly [UnreadableReason, UnreadableDetail | null]>> = {
  ENOENT: ['missing', null],
  ENOTDIR: ['missing', null],
  ENAMETOOLONG: ['missing', 'name-too-long'],
  EACCES: ['no-permission', null],
  EPERM: ['no-permission', null],
  EBUSY: ['locked', null],
  EISDIR: ['not-a-file', 'folder'],
  ELOOP: ['not-a-file', 'link-loop'],
  ENXIO: ['not-a-file', 'pipe'],
};

/** What a file is known by. To load what computes it takes longer than to read a small workbook, and a text never shows it. */
export type Hash = (bytes: Uint8Array) => string;

/** All bytes of standard input, no more than a file may have. */
async function readStdin(limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    size += bytes.length;
    if (size > limit) throw new UnreadableError('limit', `file-size:${limit}`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/**
 * All bytes of a file; `-` is standard input. Only a regular file is read: a pipe that nobody writes to would be waited for for ever,
 * and a device has no end.
 * @throws UnreadableError, or the error of the system
 */
export async function readBytes(path: string): Promise<Uint8Array> {
  const limit = DEFAULT_LIMITS.fileSize;
  if (path === '-') return readStdin(limit);
  if (isLockFile(path)) throw new UnreadableError('locked');
  // One file is read at a time and nothing else waits meanwhile: the asynchronous calls would cost more than inflating a small workbook.
  // Non-blocking, because to open a pipe would wait for who writes into it. Windows has no such flag and no such files.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const info = fstatSync(file);
    if (info.isDirectory()) throw new UnreadableError('not-a-file', 'folder');
    if (info.isFIFO() || info.isSocket()) throw new UnreadableError('not-a-file', 'pipe');
    if (!info.isFile()) throw new UnreadableError('not-a-file', 'device');
    if (info.size > limit) throw new UnreadableError('limit', `file-size:${limit}`);
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Reads one file. What cannot be read (missing, locked, no permission, vanished while reading, over a limit, no regular file, no spreadsheet) comes
 * back as an unreadable file with its reason, for BKS-001 to speak of; only unknown errors are thrown.
 * @param name how the file is named in results
 * @param hash of its bytes, for results that show one; null leaves it empty
 */
export async function loadFile(path: string, name: string, hash: Hash | null): Promise<LoadedFile> {
  let sha256 = '';
  try {
    const bytes = await readBytes(path);
    if (hash !== null) sha256 = hash(bytes);
    const workbook = await readWorkbook(bytes, name);
    return { file: name, sha256, workbook, unreadable: null };
  } catch (error) {
    const unreadable = whyUnreadable(error);
    if (unreadable === null) throw error;
    return { file: name, sha256, workbook: null, unreadable };
  }
}

/** Why reading failed; null for an error that is no fault of the file. */
export function whyUnreadable(error: unknown): LoadedFile['unreadable'] {
  if (error instanceof UnreadableError) return { reason: error.reason, detail: error.detail };
  const code = systemCode(error);
  if (code === null || !/^E[A-Z0-9]+$/.test(code)) return null;
  const [reason, detail] = REASONS[code] ?? ['refused', code];
  return { reason, detail };
}
