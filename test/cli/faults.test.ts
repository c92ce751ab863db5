import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { BIN, budgetCsv, newFolder, pug } from './pug.ts';

const TAGGED = budgetCsv(['1.06.04.2.01.0003;Penyediaan Permakanan;125.000.000;Ya;2']);

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = newFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

it('analyze writes its folder, keeps a worksheet that may be filled in, and replaces it with --force', async () => {
  const here = folderWith({ 'a.csv': TAGGED });
  const first = await pug(['analyze', 'a.csv'], here);
  expect(first.code).toBe(0);
  expect(readdirSync(join(here, 'a.csv-pug')).sort()).toEqual([
    'gap-untuk-diisi.xlsx',
    'laporan.md',
    'laporan.xlsx',
  ]);
  const worksheet = join(here, 'a.csv-pug', 'gap-untuk-diisi.xlsx');
  const report = readFileSync(join(here, 'a.csv-pug', 'laporan.xlsx'));
  writeFileSync(worksheet, 'sudah diisi');

  const second = await pug(['analyze', 'a.csv'], here);
  expect(second.stderr).toContain('sudah ada dan tidak ditimpa');
  expect(readFileSync(worksheet, 'utf8')).toBe('sudah diisi');
  expect(readFileSync(join(here, 'a.csv-pug', 'laporan.xlsx')).equals(report)).toBe(true);

  await pug(['analyze', 'a.csv', '--force', '-q'], here);
  expect(readFileSync(worksheet).subarray(0, 2).toString()).toBe('PK');
});

it('a second run into a folder that another one is writing to says so and changes nothing', async () => {
  const here = folderWith({ 'a.csv': TAGGED });
  mkdirSync(join(here, 'hasil', '.pug-sedang-menulis'), { recursive: true });
  writeFileSync(join(here, 'hasil', '.pug-sedang-menulis', 'pid'), String(process.pid));
  const ran = await pug(['analyze', 'a.csv', '-o', 'hasil'], here);
  expect(ran).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Proses pug lain sedang menulis ke hasil'),
  });
  expect(readdirSync(join(here, 'hasil'))).toEqual(['.pug-sedang-menulis']);
});

it('takes over what a run that died left behind', async () => {
  const here = folderWith({ 'a.csv': TAGGED });
  mkdirSync(join(here, 'hasil', '.pug-sedang-menulis'), { recursive: true });
  const gone = spawn(process.execPath, ['-e', '']);
  await new Promise((done) => gone.on('exit', done));
  writeFileSync(join(here, 'hasil', '.pug-sedang-menulis', 'pid'), String(gone.pid));
  const ran = await pug(['analyze', 'a.csv', '-o', 'hasil'], here);
  expect(ran.code).toBe(0);
  expect(readdirSync(join(here, 'hasil'))).not.toContain('.pug-sedang-menulis');
});

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s while writing leaves nothing half-written', async (signal, code) => {
  const out = join(newFolder(), 'hasil');
  const script = fileURLToPath(new URL('write-slowly.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, out]);
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const partial = join(out, '.pug-sedang-menulis', '0.baru');
  while (!existsSync(partial)) await new Promise((done) => setTimeout(done, 30));
  child.kill(signal);
  expect(await new Promise((done) => child.on('exit', done))).toBe(code);
  expect(said).toContain('tidak ada yang setengah tertulis');
  expect(existsSync(out) ? readdirSync(out) : []).toEqual([]);
});

it('a reader that closes the pipe early is no error', async () => {
  const rows = Array.from(
    { length: 3000 },
    (_, i) => `1.06.04.2.01.${String(i + 1).padStart(4, '0')};Nama;1.000;Ya;2`,
  );
  const here = folderWith({ 'a.csv': budgetCsv(rows) });
  const child = spawn(process.execPath, [BIN, 'validate', 'a.csv', '-f', 'json'], { cwd: here });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  await new Promise((done) => child.on('exit', done));
  expect(said).toBe('');
});

it.skipIf(!existsSync('/dev/full'))('a full disk is said in one line', async () => {
  const here = folderWith({ 'a.csv': TAGGED });
  const ran = await pug(['validate', 'a.csv', '-f', 'json=/dev/full'], here);
  expect(ran).toMatchObject({
    code: 2,
    stderr: 'pug: Ruang penyimpanan di /dev/full habis; tidak ada yang ditulis di sana.\n',
  });
  expect(existsSync('/dev/full')).toBe(true);
});

it('an output folder that is a file, or under one, is said in one line', async () => {
  const here = folderWith({ 'a.csv': TAGGED, hasil: 'berkas' });
  for (const out of ['hasil', 'hasil/dalam']) {
    const ran = await pug(['analyze', 'a.csv', '-o', out], here);
    expect(ran).toMatchObject({
      code: 2,
      stderr: `pug: ${out} bukan folder. Beri folder lain dengan --out.\n`,
    });
  }
  expect(readFileSync(join(here, 'hasil'), 'utf8')).toBe('berkas');
});

const root = process.getuid?.() === 0;
if (root) console.info('SKIPPED: root may write everywhere, so a read-only folder cannot be tried');
it.skipIf(root)('a read-only folder and an unreadable file are said in one line', async () => {
  const here = folderWith({ 'a.csv': TAGGED, 'b.csv': TAGGED });
  chmodSync(join(here, 'b.csv'), 0o000);
  expect((await pug(['analyze', 'b.csv'], here)).stderr).toMatch(/^pug: b\.csv tidak dapat dibaca.*\n$/);
  chmodSync(here, 0o555);
  const ran = await pug(['analyze', 'a.csv'], here);
  chmodSync(here, 0o755);
  expect(ran).toMatchObject({ code: 2, stderr: expect.stringMatching(/^pug: Tidak boleh menulis ke .*\n$/) });
});

it("Excel's lock file beside a workbook is noticed, and refused where it is given itself", async () => {
  const here = folderWith({ 'a.csv': TAGGED, '~$a.csv': 'x' });
  expect((await pug(['validate', 'a.csv'], here)).stderr).toBe(
    'a.csv sedang terbuka di Excel; yang dibaca adalah isi yang terakhir disimpan.\n',
  );
  const ran = await pug(['validate', '~$a.csv'], here);
  expect(ran.code).toBe(2);
  expect(ran.stdout).toContain('BKS-001');
});

it('colours come only where they are asked for or a terminal shows them', async () => {
  const here = folderWith({ 'a.csv': TAGGED });
  const run = async (env: NodeJS.ProcessEnv, ...more: string[]) =>
    (await pug(['validate', 'a.csv', ...more], here, { env })).stdout.includes('\u001b[');
  expect(await run({})).toBe(false);
  expect(await run({ FORCE_COLOR: '1' })).toBe(true);
  expect(await run({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
  expect(await run({ FORCE_COLOR: '1' }, '--no-color')).toBe(false);
});

it('a baseline makes what it knows old, also after a row was inserted above, and lets new findings fail', async () => {
  const here = folderWith({ 'a.csv': TAGGED });
  expect((await pug(['validate', 'a.csv', '--write-baseline', 'acuan.json'], here)).code).toBe(1);
  expect((await pug(['validate', 'a.csv', '--baseline', 'acuan.json'], here)).code).toBe(0);
  writeFileSync(join(here, 'a.csv'), `BARIS BARU;;;;\n${TAGGED}`);
  const inserted = await pug(['validate', 'a.csv', '--baseline', 'acuan.json'], here);
  expect(inserted).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('2 temuan lama, 0 temuan baru'),
  });
  writeFileSync(join(here, 'a.csv'), `${TAGGED}1.06.04.2.01.0004;Lain;5;Ya;2\n`);
  expect((await pug(['validate', 'a.csv', '--baseline', 'acuan.json'], here)).code).toBe(1);
});

it('several formats at once go each to its file, and the same input gives the same bytes', async () => {
  const here = folderWith({ 'a.csv': TAGGED });
  const formats = [
    'json=x.json',
    'sarif=d/x.sarif',
    'junit=x.xml',
    'github=x.txt',
    'markdown=x.md',
    'text',
  ].join(',');
  const first = await pug(['validate', 'a.csv', '-f', formats], here);
  const names = ['x.json', 'd/x.sarif', 'x.xml', 'x.txt', 'x.md'];
  const before = names.map((name) => readFileSync(join(here, name), 'utf8'));
  const second = await pug(['validate', 'a.csv', '-f', formats], here);
  expect(names.map((name) => readFileSync(join(here, name), 'utf8'))).toEqual(before);
  expect(second.stdout).toBe(first.stdout);
  for (const text of before) expect(text).not.toContain(here);
});
