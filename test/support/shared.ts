import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The material beside the repository; it is no part of the project and may be absent. */
export const SHARED = resolve(import.meta.dirname, '../../../shared');

export const hasShared = existsSync(join(SHARED, 'sheets'));

/** Paths of the spreadsheets beside the repository that end so; none, said aloud, where they are absent. */
export function sharedSheets(ending: string): string[] {
  if (!hasShared) {
    console.warn('SKIPPED: ../shared/sheets is not here, so nothing is tested against real files');
    return [];
  }
  return readdirSync(join(SHARED, 'sheets'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .sort()
    .map((path) => join(SHARED, 'sheets', path));
}
