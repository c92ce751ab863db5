/** What a run reads, so that nothing it writes goes over it: a budget is somebody's work, whatever its name. */
import { statSync } from 'node:fs';

const paths: string[] = [];
let known: Set<string> | null = null;

/** Remembers files that this run reads. */
export function noteInputs(read: readonly string[]): void {
  for (const path of read) if (path !== '-') paths.push(path);
  known = null;
}

/** Whether a path leads to a file that this run reads, by whatever name. The files are looked up when first asked for. */
export function isInput(path: string): boolean {
  const here = identity(path);
  if (here === null) return false;
  known ??= new Set(paths.flatMap((one) => identity(one) ?? []));
  return known.has(here);
}

/** Null for what is no file or cannot be seen: what is wrong with it is said by who reads or writes it. */
function identity(path: string): string | null {
  try {
    const info = statSync(path, { bigint: true });
    return info.isFile() ? `${info.dev}:${info.ino}` : null;
  } catch {
    return null;
  }
}
