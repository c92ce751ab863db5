/** Assessments on disk between the two halves of a batch: one at a time in memory. With `--cache` they outlive the run. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Unasked } from '../../assess/recap/mentioned.ts';
import type { Assessment, Settings } from '../../model/index.ts';
import type { Profile } from '../../profile/index.ts';
import { RULES_VERSION } from '../../rules/index.ts';
import { VERSION } from '../../version.ts';

/** Changes when what is stored changes shape. */
const SHAPE = 2;
/** Everything but the files that an assessment depends on. */
export function contextKey(settings: Settings, profile: Profile): string {
  const plain = JSON.stringify([SHAPE, VERSION, RULES_VERSION, settings, profile], (_, value: unknown) =>
    typeof value === 'bigint' ? `${value}n` : value instanceof Map ? [...value] : value,
  );
  return createHash('sha256').update(plain).digest('hex');
}

/** Key of files judged together: their content, their names (findings point to them) and the context. */
export function entryKey(
  context: string,
  files: readonly { readonly file: string; readonly sha256: string }[],
): string {
  const hash = createHash('sha256').update(context);
  for (const { file, sha256 } of files) hash.update(`\n${file}\n${sha256}`);
  return hash.digest('hex');
}

/** Path of an entry. Sub folders by the first letters keep a folder of a whole country listable. */
export function entryPath(folder: string, key: string): string {
  return join(folder, key.slice(0, 2), `${key}.pug`);
}

const SUM = 32;

/** What is stored of files: their assessment, and what was read in them that it leaves out. */
export interface Stored {
  readonly assessment: Assessment;
  readonly unasked: Unasked;
}

/** Writes an assessment whole or not at all, with a check sum before it. */
export async function saveEntry(path: string, stored: Stored): Promise<void> {
  const body = serialize(stored);
  const sum = createHash('sha256').update(body).digest();
  await mkdir(join(path, '..'), { recursive: true });
  const beside = `${path}.${process.pid}-${Math.random().toString(36).slice(2, 10)}`;
  try {
    await writeFile(beside, Buffer.concat([sum, body]));
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {});
    // A disk that is full is met by a write, which does not say where.
    throw error instanceof Error && !('path' in error) ? Object.assign(error, { path }) : error;
  }
}

/** An assessment that was stored, or null where there is none or its check sum says that it is not what was written. */
export async function loadEntry(path: string): Promise<Stored | null> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null || bytes.length <= SUM) return null;
  const body = bytes.subarray(SUM);
  if (!createHash('sha256').update(body).digest().equals(bytes.subarray(0, SUM))) return null;
  const stored: Stored = deserialize(body);
  return stored;
}
