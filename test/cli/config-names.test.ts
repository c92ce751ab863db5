import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { budgetCsv, newFolder, pug } from './pug.ts';

const ROW = '1.06.04.2.01.0003;Penyediaan Permakanan;125.000.000;Ya;2';

/** A budget of "DINAS SOSIAL" beside a configuration that names an OPD this way. */
function folderWith(name: string): string {
  const here = newFolder();
  writeFileSync(join(here, 'a.csv'), budgetCsv([ROW]));
  const config = {
    basis: 'belanja-langsung',
    belanjaLangsung: { opd: { [name]: 500_000_000 } },
    signatories: [{ opd: name, jabatan: 'Kepala Dinas Sosial', nama: 'Ratna Wulandari' }],
  };
  writeFileSync(join(here, 'pug.config.json'), JSON.stringify(config));
  return here;
}

it('a name in the configuration is an OPD of the files in whatever case it stands there', async () => {
  const here = folderWith('Dinas Sosial');
  for (const command of ['analyze', 'batch']) {
    const ran = await pug([command, 'a.csv', '-o', command, '-f', 'json'], here);
    expect(ran).toMatchObject({ code: 0, stdout: expect.stringContaining('25%') });
    expect(ran.stderr).not.toContain('pug.config.json');
    const { opds } = JSON.parse(readFileSync(join(here, command, 'analysis.json'), 'utf8'));
    expect(opds[0].arg).toMatchObject({ basis: 'belanja-langsung', denominator: 500_000_000 });
  }
});

it('one that may be misspelt is named in a line, and fails nothing', async () => {
  const here = folderWith('Dinas Sossial');
  for (const args of [['analyze'], ['batch'], ['validate', '--fail-on', 'never']]) {
    const [command = '', ...flags] = args;
    const out = command === 'validate' ? [] : ['-o', command];
    const ran = await pug([command, 'a.csv', ...out, ...flags], here);
    expect(ran.code).toBe(0);
    expect(ran.stderr.split('\n').filter((line) => line.startsWith('pug.config.json: '))).toEqual([
      'pug.config.json: “Dinas Sossial” (belanjaLangsung.opd), “Dinas Sossial” (signatories) bukan kode atau nama OPD yang terbaca sekarang; periksa ejaannya bila seharusnya ada.',
    ]);
    const quiet = await pug([command, 'a.csv', ...out, ...flags, '-q'], here);
    expect(quiet.stderr).not.toContain('pug.config.json');
  }
});
