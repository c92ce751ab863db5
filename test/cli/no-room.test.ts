import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { BIN, newFolder } from './pug.ts';

const example = (name: string) => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));
const WHOLE = example('contoh-lengkap.xlsx');
const BROKEN = example('contoh-bermasalah.xlsx');

/** Runs the program where no file may grow beyond so many blocks: a disk that fills up, without one. */
function within(blocks: number | null, args: readonly string[], cwd: string) {
  const limit = blocks === null ? '' : `ulimit -f ${blocks}; `;
  const ran = spawnSync('sh', ['-c', `${limit}exec "$0" "$@"`, process.execPath, BIN, ...args], {
    cwd,
    encoding: 'utf8',
  });
  return { code: ran.status, stderr: ran.stderr };
}

/** Every file below a folder, hidden ones too, with what it holds. */
function filesOf(folder: string, under = ''): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of readdirSync(join(folder, under)).sort()) {
    const path = join(under, name);
    if (statSync(join(folder, path)).isDirectory()) Object.assign(found, filesOf(folder, path));
    else found[path] = readFileSync(join(folder, path), 'base64');
  }
  return found;
}

it.skipIf(process.platform === 'win32').each([
  ['analyze', (file: string) => ['analyze', file, '-o', 'hasil']],
  ['batch', (file: string) => ['batch', file, '-o', 'hasil', '-f', 'xlsx,md,json,html']],
  ['batch of lines', (file: string) => ['batch', file, '-o', 'hasil', '-f', 'ndjson']],
  ['diff', (file: string) => ['diff', file, example('perubahan.xlsx'), '-o', 'hasil']],
  ['validate', (file: string) => ['validate', file, '--fail-on', 'never', '-f', 'json=hasil/temuan.json']],
  ['template', (file: string) => ['template', file === WHOLE ? 'gap' : 'gbs', '-o', 'hasil']],
] as const)('%s on a full disk ends with 2, says so and leaves what stood there', (_, args) => {
  const here = newFolder();
  const first = within(null, args(WHOLE), here);
  expect(first.code, first.stderr).toBe(0);
  const before = filesOf(here);
  expect(Object.keys(before)).not.toEqual([]);
  const { code, stderr } = within(2, args(BROKEN), here);
  expect(code).toBe(2);
  expect(stderr).toMatch(/^pug: Gagal menulis hasil.* \(EFBIG\)[.;]/m);
  expect(filesOf(here)).toEqual(before);
});
