import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { placeAll } from '../../src/cli/place.ts';
import { CLI } from '../../src/locale/cli.ts';
import { budgetCsv, newFolder, pug } from './pug.ts';

const TAGGED = budgetCsv(['1.06.04.2.01.0003;Penyediaan Permakanan;125.000.000;Ya;2']);
const LOCK = '.pug-sedang-menulis';

function withBudget(): string {
  const here = newFolder();
  writeFileSync(join(here, 'a.csv'), TAGGED);
  return here;
}

/** A folder that another run holds, as it would say it. */
function locked(owner: readonly string[]): string {
  const here = withBudget();
  mkdirSync(join(here, 'hasil', LOCK), { recursive: true });
  writeFileSync(join(here, 'hasil', LOCK, 'pid'), owner.join('\n'));
  return here;
}

it('a run that is stopped while it writes leaves all files old or all files new, and none away', async () => {
  const script = fileURLToPath(new URL('write-again.ts', import.meta.url));
  for (const after of [0, 5, 10, 15, 20, 25, 30, 40, 60]) {
    const out = join(newFolder(), 'hasil');
    mkdirSync(join(out, 'gbs'), { recursive: true });
    for (let i = 0; i < 200; i++) writeFileSync(join(out, 'gbs', `${i}.md`), 'lama\n');
    const child = spawn(process.execPath, ['--import', 'tsx', script, out, String(after)]);
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    const code = await new Promise((done) => child.on('close', (exit, signal) => done(exit ?? signal)));
    const names = readdirSync(join(out, 'gbs'));
    expect(names).toHaveLength(200);
    const states = new Set(names.map((name) => readFileSync(join(out, 'gbs', name), 'utf8').slice(0, 4)));
    expect(states.size, `after ${after} ms`).toBe(1);
    expect(readdirSync(out)).toEqual(['gbs']);
    if (code !== 143) continue;
    expect(said).toBe(
      states.has('baru')
        ? 'Dihentikan; semua berkas sudah tertulis lengkap.\n'
        : 'Dihentikan; tidak ada yang setengah tertulis.\n',
    );
  }
}, 60_000);

it('where one file cannot be placed, those before it are put back', () => {
  const out = newFolder();
  writeFileSync(join(out, 'laporan.md'), 'lama');
  writeFileSync(join(out, 'gbs'), 'berkas');
  const drafts = ['laporan.md', 'baru.md', 'gbs/x.md'].map((path, i) => {
    const draft = join(newFolder(), String(i));
    writeFileSync(draft, 'baru');
    return { draft, path };
  });
  expect(() => placeAll(out, drafts, CLI.id)).toThrow();
  expect(readdirSync(out).sort()).toEqual(['gbs', 'laporan.md']);
  expect(readFileSync(join(out, 'laporan.md'), 'utf8')).toBe('lama');
});

it('a folder where a report has to be is refused and left alone', async () => {
  const here = withBudget();
  mkdirSync(join(here, 'hasil', 'laporan.md', 'isi'), { recursive: true });
  const ran = await pug(['analyze', 'a.csv', '-o', 'hasil'], here);
  expect(ran).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^pug: hasil.laporan\.md adalah folder, [^\n]+\n$/),
  });
  expect(readdirSync(join(here, 'hasil'))).toEqual(['laporan.md']);
  expect(existsSync(join(here, 'hasil', 'laporan.md', 'isi'))).toBe(true);
});

const commands = [
  ['analyze', 'a.csv'],
  ['batch', 'a.csv'],
  ['diff', 'a.csv', 'a.csv'],
];
it.each(commands)('%s does not write where another run writes', async (...command) => {
  const here = locked([String(process.pid), '', hostname()]);
  const ran = await pug([...command, '-o', 'hasil'], here);
  expect(ran).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Proses pug lain sedang menulis ke hasil'),
  });
  expect(readdirSync(join(here, 'hasil'))).toEqual([LOCK]);
});

it('a lock of another machine is believed while it is kept fresh, and one that is not is taken over', async () => {
  const here = locked(['1', '', 'mesin-lain']);
  expect((await pug(['analyze', 'a.csv', '-o', 'hasil'], here)).code).toBe(2);
  const hourAgo = Date.now() / 1000 - 3600;
  utimesSync(join(here, 'hasil', LOCK, 'pid'), hourAgo, hourAgo);
  expect((await pug(['analyze', 'a.csv', '-o', 'hasil'], here)).code).toBe(0);
  expect(readdirSync(join(here, 'hasil'))).not.toContain(LOCK);
});

it.skipIf(process.platform !== 'linux')(
  'a number that another program has got since holds nothing',
  async () => {
    const here = locked([String(process.pid), '1', hostname()]);
    expect((await pug(['batch', 'a.csv', '-o', 'hasil', '-q'], here)).code).toBe(0);
    expect(readdirSync(join(here, 'hasil'))).not.toContain(LOCK);
  },
);

it.each(commands)('%s: an output folder that cannot be one is said in one line', async (...command) => {
  const here = withBudget();
  writeFileSync(join(here, 'berkas'), 'isi');
  symlinkSync('tidak-ada', join(here, 'putus'));
  for (const out of ['berkas', 'berkas/dalam', 'putus']) {
    const ran = await pug([...command, '-o', out, '-q'], here);
    expect(ran).toMatchObject({
      code: 2,
      stderr: `pug: ${out} bukan folder. Beri folder lain dengan --out.\n`,
    });
  }
  expect(readFileSync(join(here, 'berkas'), 'utf8')).toBe('isi');
});

it('a store of results that is a file is named by its own flag, with and without workers', async () => {
  const here = withBudget();
  writeFileSync(join(here, 'berkas'), 'isi');
  for (const jobs of ['1', '2']) {
    const args = ['batch', 'a.csv', '-o', 'hasil', '--cache', 'berkas', '--jobs', jobs, '-q'];
    expect(await pug(args, here)).toMatchObject({
      code: 2,
      stderr: 'pug: berkas bukan folder. Beri folder lain dengan --cache.\n',
    });
    expect(existsSync(join(here, 'hasil'))).toBe(false);
  }
});
