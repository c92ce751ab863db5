import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import type { LoadedFile } from '../intake/loaded-file.ts';
import type { UnreadableReason } from '../model/index.ts';
import { readWorkbook } from '../workbook/index.ts';
import { DEFAULT_LIMITS } from '../workbook/limits.ts';
import { UnreadableError } from '../workbook/unreadable.ts';
import { systemCode } from './errors.ts';
import { isLockFile } from './paths.ts';

const REASONS: Readonly<Record<string, UnreadableReason>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EBUSY: 'locked',
};

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

async function readBytes(path: string): Promise<Uint8Array> {
  const limit = DEFAULT_LIMITS.fileSize;
  if (path === '-') return readStdin(limit);
  if (isLockFile(path)) throw new UnreadableError('locked');
  // One file is read at a time and nothing else waits meanwhile: the asynchronous calls would cost more than inflating a small workbook.
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    if (size > limit) throw new UnreadableError('limit', `file-size:${limit}`);
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Reads one file. What cannot be read (missing, locked, no permission, vanished while reading, over a limit, no spreadsheet) comes
 * back as an unreadable file with its reason, for BKS-001 to speak of; only unknown errors are thrown.
 * @param name how the file is named in results
 */
export async function loadFile(path: string, name: string): Promise<LoadedFile> {
  let sha256 = '';
  try {
    const bytes = await readBytes(path);
    sha256 = createHash('sha256').update(bytes).digest('hex');
    const workbook = await readWorkbook(bytes, name);
    return { file: name, sha256, workbook, unreadable: null };
  } catch (error) {
    const unreadable = whyUnreadable(error);
    if (unreadable === null) throw error;
    return { file: name, sha256, workbook: null, unreadable };
  }
}

function whyUnreadable(error: unknown): LoadedFile['unreadable'] {
  if (error instanceof UnreadableError) return { reason: error.reason, detail: error.detail };
  const code = systemCode(error);
  const reason = code === null ? undefined : REASONS[code];
  return reason === undefined ? null : { reason, detail: null };
}
