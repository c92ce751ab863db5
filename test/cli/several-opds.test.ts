import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newFolder, pug } from './pug.ts';

const TWO = [
  'Nama OPD;Kode Sub Kegiatan;Nama Sub Kegiatan;Pagu',
  'Dinas Sosial;1.06.04.2.01.0003;Permakanan;100',
  'Dinas Kesehatan;1.02.02.2.01.0001;Pelayanan Ibu Hamil;200',
  '',
].join('\n');

function folder(): string {
  const here = newFolder();
  writeFileSync(join(here, 'dua.csv'), TWO);
  return here;
}

it('one workbook on standard output is never that of the first OPD only', async () => {
  const here = folder();
  const both = await pug(['analyze', 'dua.csv', '-f', 'xlsx', '-o', '-'], here);
  expect(both).toMatchObject({ code: 2, stdout: '' });
  expect(both.stderr).toMatch(/^pug: [^\n]*Dinas Sosial; Dinas Kesehatan\. Pilih satu dengan --opd[^\n]*\n$/);
  const one = await pug(['analyze', 'dua.csv', '-f', 'xlsx', '-o', '-', '--opd', 'Dinas Kesehatan'], here);
  expect(one).toMatchObject({ code: 0, stdout: expect.stringMatching(/^PK/) });
  const text = await pug(['analyze', 'dua.csv', '-f', 'md', '-o', '-'], here);
  expect(text.stdout).toMatch(/Dinas Sosial[\s\S]*Dinas Kesehatan/);
});

it('an input that is named is read, though it is the list of OPDs too', async () => {
  const here = folder();
  const ran = await pug(['batch', 'dua.csv', '--opd-list', 'dua.csv', '-o', 'hasil', '-f', 'md'], here);
  expect(ran).toMatchObject({ code: 0, stdout: expect.stringContaining('Menyampaikan: 2 dari 2 OPD.') });
  const inFolder = await pug(['batch', '.', '--opd-list', 'dua.csv', '-o', '../hasil', '-f', 'md'], here);
  expect(inFolder).toMatchObject({ code: 2 });
});

it('init prints the configuration where it is asked to', async () => {
  const here = newFolder();
  const ran = await pug(['init', '-o', '-'], here);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(ran.stdout)).toMatchObject({ profile: 'permendagri-67-2011', waivers: [] });
  expect(JSON.parse(ran.stdout)).not.toHaveProperty('$schema');
  expect(existsSync(join(here, '-'))).toBe(false);
});
