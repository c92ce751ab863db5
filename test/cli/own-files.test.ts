import { copyFileSync, linkSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { budgetCsv, newFolder, pug } from './pug.ts';

const BUDGET = fileURLToPath(new URL('../../fixtures/contoh-lengkap.xlsx', import.meta.url));
const WHOLE = readFileSync(BUDGET);

describe('no result goes over a file that the run reads', () => {
  it.each([
    ['analyze', ['analyze', 'a/laporan.xlsx', '-o', 'a'], 'a/laporan.xlsx'],
    ['validate', ['validate', 'a/satu.xlsx', '-f', 'json=a/satu.xlsx'], 'a/satu.xlsx'],
    ['a baseline', ['validate', 'a/satu.xlsx', '--write-baseline', 'a/satu.xlsx'], 'a/satu.xlsx'],
    ['another name of it', ['validate', 'a/satu.xlsx', '-f', 'json=a/dua.xlsx'], 'a/dua.xlsx'],
  ])('%s', async (_, args, over) => {
    const here = newFolder();
    mkdirSync(join(here, 'a'));
    for (const name of ['laporan', 'rekap', 'satu']) copyFileSync(BUDGET, join(here, 'a', `${name}.xlsx`));
    linkSync(join(here, 'a/satu.xlsx'), join(here, 'a/dua.xlsx'));
    const { code, stderr } = await pug([...args, '-q'], here);
    expect(code).toBe(2);
    expect(stderr).toContain(`${over} adalah berkas yang sedang diperiksa dan tidak ditimpa`);
    expect(readdirSync(join(here, 'a')).sort()).toEqual([
      'dua.xlsx',
      'laporan.xlsx',
      'rekap.xlsx',
      'satu.xlsx',
    ]);
    for (const name of readdirSync(join(here, 'a')))
      expect(readFileSync(join(here, 'a', name)).equals(WHOLE)).toBe(true);
  });
});

describe('batch over a folder', () => {
  const ROW = budgetCsv(['1.06.04.2.01.0003;Penyediaan Permakanan;125.000.000;Ya;2']);

  it('does not read the results of a run before, whatever their folder is called', async () => {
    const here = newFolder();
    mkdirSync(join(here, 'masuk'));
    copyFileSync(BUDGET, join(here, 'masuk/a.xlsx'));
    for (const out of ['masuk/hasil', 'masuk/hasil', 'masuk/lagi']) {
      const { code, stdout } = await pug(['batch', 'masuk', '-q', '-o', out], here);
      expect(code).toBe(0);
      expect(stdout).toContain('1 OPD dari 1 berkas.');
    }
  });

  it('but reads a folder in which somebody keeps a rekap.xlsx', async () => {
    const here = newFolder();
    mkdirSync(join(here, 'masuk/dinsos'), { recursive: true });
    copyFileSync(BUDGET, join(here, 'masuk/dinsos/rekap.xlsx'));
    const { stdout } = await pug(['batch', 'masuk', '-q', '-o', 'hasil'], here);
    expect(stdout).toContain('1 OPD dari 1 berkas.');
  });

  it.each(['.', 'a.csv'])('does not write among the files it reads: %s', async (input) => {
    const here = newFolder();
    writeFileSync(join(here, 'a.csv'), ROW);
    const { code, stderr } = await pug(['batch', input, '-q', '-o', '.'], here);
    expect(code).toBe(2);
    expect(stderr).toContain(
      '. adalah folder berkas yang diperiksa; hasil di sana akan terbaca sebagai kiriman',
    );
    expect(readdirSync(here)).toEqual(['a.csv']);
  });
});
