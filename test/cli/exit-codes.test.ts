import { spawn } from 'node:child_process';
import { existsSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { glob } from '../../src/cli/glob.ts';
import { BIN, budgetCsv, newFolder, pug } from './pug.ts';

/** Tagged without a GAP, so an error; enough rows to fill a pipe. */
const FAILING = budgetCsv(
  Array.from(
    { length: 3000 },
    (_, i) => `1.06.04.2.01.${String(i + 1).padStart(4, '0')};Penyediaan Permakanan;1.000;Ya;2`,
  ),
);

function failing(): string {
  const here = newFolder();
  writeFileSync(join(here, 'a.csv'), FAILING);
  writeFileSync(join(here, 'berkas'), '');
  return here;
}

it.each([
  ['a pattern with an impossible class', ['lap[z-a].xlsx'], 'Tidak ada berkas lembar kerja'],
  ['a format into a folder that is a file', ['a.csv', '-f', 'sarif=berkas/x'], 'berkas/x tidak dapat dibuat'],
  ['a baseline there', ['a.csv', '--write-baseline', 'berkas/x', '-f', 'json=x'], 'berkas/x tidak dapat'],
  ['a format into a folder', ['a.csv', '-f', 'json=.'], '. adalah folder'],
])('%s is said in one line and ends with 2', async (_, args, words) => {
  const ran = await pug(['validate', ...args], failing());
  expect(ran.code).toBe(2);
  expect(ran.stderr).toMatch(/^pug: [^\n]+\n$/);
  expect(ran.stderr).toContain(words);
  expect(ran.stderr).not.toContain('--out');
});

it.each(['toString', '__proto__', 'constructor'])('a profile named %s does not exist', async (profile) => {
  const here = failing();
  writeFileSync(join(here, 'pug.config.json'), JSON.stringify({ profile }));
  const ran = await pug(['validate', 'a.csv'], here);
  expect(ran).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^pug: Profil \w+ tidak dikenal.*\n$/),
  });
});

it('an impossible class matches nothing and harms no other part of the pattern', async () => {
  expect(glob('[z-a]*')).toEqual([]);
  expect(glob('{package,[z-a]}.json')).toEqual(['package.json']);
});

it('a reader that closes the pipe changes neither the exit code nor what else is written', async () => {
  const here = failing();
  const formats = 'json,sarif=x.sarif';
  const args = ['validate', 'a.csv', '-f', formats, '--write-baseline', 'acuan.json', '-q'];
  const child = spawn(process.execPath, [BIN, ...args], { cwd: here });
  child.stdout.once('data', () => child.stdout.destroy());
  expect(await new Promise((done) => child.on('exit', done))).toBe(1);
  expect(JSON.parse(readFileSync(join(here, 'x.sarif'), 'utf8')).version).toBe('2.1.0');
  expect(JSON.parse(readFileSync(join(here, 'acuan.json'), 'utf8')).schema).toBe('pug.baseline/1');
});

const full = existsSync('/dev/full');
it.skipIf(!full)('a standard error that cannot be written to loses messages, not the run', async () => {
  const here = failing();
  const run = (...args: string[]): Promise<number | null> => {
    const broken = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, [BIN, ...args], { cwd: here, stdio: ['ignore', 'ignore', broken] });
    return new Promise((done) => child.on('exit', done));
  };
  expect(await run('validate', 'a.csv', '--write-baseline', 'acuan.json')).toBe(1);
  expect(await run('batch', 'a.csv', '-o', 'hasil', '--recap-only', '-f', 'md')).toBe(0);
  expect(existsSync(join(here, 'hasil', 'rekap.md'))).toBe(true);
});

it.skipIf(!full)('a standard output that is full ends with 2, and the other outputs stand', async () => {
  const here = failing();
  const args = ['validate', 'a.csv', '-f', 'json,sarif=x.sarif'];
  const child = spawn(process.execPath, [BIN, ...args], {
    cwd: here,
    stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
  });
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  expect(await new Promise((done) => child.on('close', done))).toBe(2);
  expect(said).toBe('pug: Hasil tidak dapat dituliskan ke keluaran standar (ENOSPC).\n');
  expect(existsSync(join(here, 'x.sarif'))).toBe(true);
});
