import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder } from '../cli/pug.ts';

/** A new folder with these files in `masuk/`, as the OPDs sent them, and `beside` it the others. */
export function folderWith(
  files: Readonly<Record<string, string | Buffer>>,
  beside: Readonly<Record<string, string>> = {},
): string {
  const folder = newFolder();
  mkdirSync(join(folder, 'masuk'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, 'masuk', name), content);
  for (const [name, content] of Object.entries(beside)) writeFileSync(join(folder, name), content);
  return folder;
}
