import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { budgetCsv, newFolder, pug } from './pug.ts';

// A CSV with ESC in it is taken for no text at all, so the escape code stands in the name of the file.
const NAME = '"\u009b31m \u202ebalik\n::error::dari sel ##[add-mask]x"';
const FILE = 'a\n::error title=x::dari nama\u001b[2J.csv';

function odd(): string {
  const here = newFolder();
  writeFileSync(join(here, FILE), budgetCsv([`1.06.04.2.01.0003;${NAME};125.000.000;Ya;2`]));
  return here;
}

function expectHarmless(text: string): void {
  expect(text).not.toMatch(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/u);
}

it.skipIf(process.platform === 'win32').each(['text', 'github', 'markdown', 'junit'])(
  'nothing in a cell or in the name of a file steers who reads %s',
  async (format) => {
    const { stdout, stderr } = await pug(['validate', FILE, '-f', format], odd());
    expect(stdout).toContain('ARG-001');
    expectHarmless(stdout + stderr);
    if (format !== 'github') expect(stdout).not.toMatch(/^\s*::/m);
    else
      for (const line of stdout.trim().split('\n')) expect(line).toMatch(/^::(error|warning|notice) file=/);
    if (format === 'text') expect(stdout).not.toContain('##[');
  },
);

it.skipIf(process.platform === 'win32')('nor of what analyze, batch and their messages say', async () => {
  const here = odd();
  const runs = [
    ['analyze', FILE, '-o', 'hasil'],
    ['batch', FILE, '-o', 'rekap'],
    ['validate', 'tidak\n::error::ada*.csv'],
    ['analyze', FILE, '-o', `${FILE}/dalam`],
  ];
  for (const args of runs) {
    const { stdout, stderr } = await pug(args, here);
    expectHarmless(stdout + stderr);
    expect(stdout + stderr, args.join(' ')).not.toMatch(/^\s*(::|##\[)/m);
  }
});

it('after -- everything is a file', async () => {
  const here = newFolder();
  for (const name of ['--config=x.csv', '--lang=en.csv'])
    writeFileSync(join(here, name), budgetCsv(['1.06.04.2.01.0003;Permakanan;125.000.000;Tidak;']));
  const ran = await pug(['validate', '--quiet', '--', '--config=x.csv', '--lang=en.csv'], here);
  expect(ran).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('Dibaca: 2 berkas') });
});
