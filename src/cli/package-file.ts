import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Path of a file that ships with the package (`templates/gbs.xlsx`, a rule's page). The code runs from `dist/` when installed and
 * from `src/cli/` in tests, so the package is found by its package.json, upward.
 */
export function packageFile(path: string): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return join(folder, ...path.split('/'));
}
