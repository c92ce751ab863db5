/** `pug diff` as a person runs it: what it says of files it cannot count, where it writes, and how it ends. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diffSchema } from '../../src/report/diff-schema.ts';
import { readWorkbook } from '../../src/workbook/index.ts';
import { budgetCsv, newFolder, pug } from './pug.ts';

const sosial = (pagu: string, year = 2025) =>
  budgetCsv([`1.06.02.2.01.0001;Rehabilitasi Sosial Lansia;${pagu};Ya;2`]).replace('2026', String(year));

/** A folder with the budgets `lama/a.csv` and `baru/a.csv` of one OPD. */
function twoYears(): string {
  const folder = newFolder();
  for (const name of ['lama', 'baru']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'lama/a.csv'), sosial('100000000'));
  writeFileSync(join(folder, 'baru/a.csv'), sosial('120000000', 2026));
  return folder;
}

/** The comparison as JSON, held against its schema. */
const json = async (folder: string, ...args: readonly string[]) => {
  const ran = await pug(['diff', ...args, '-f', 'json', '-o', '-'], folder);
  return { ...ran, result: diffSchema.parse(JSON.parse(ran.stdout)) };
};

describe('what a side could not read', () => {
  it('is said and stands in every format', async () => {
    const folder = twoYears();
    writeFileSync(join(folder, 'lama/b.xlsx'), 'PK\u0003\u0004 terpotong');
    const { code, stderr } = await pug(['diff', 'lama', 'baru', '-o', 'hasil'], folder);
    expect(code).toBe(0);
    expect(stderr).toContain('Dulu: galat: lama/b.xlsx tidak dapat dibaca');
    expect(readFileSync(join(folder, 'hasil/banding.md'), 'utf8')).toMatch(
      /## Temuan pembacaan[^#]*\| Dulu \| Galat \| BKS-001 \|/,
    );
    const { old } = JSON.parse(readFileSync(join(folder, 'hasil/banding.json'), 'utf8'));
    expect(old.findings).toMatchObject([{ rule: 'BKS-001', severity: 'error' }]);
    const book = await readWorkbook(readFileSync(join(folder, 'hasil/banding.xlsx')), 'banding.xlsx');
    expect(book.sheets.map(({ name }) => name)).toContain('Temuan pembacaan');
  });

  it('fails the run where --fail-on asks for it, and -q says nothing', async () => {
    const folder = twoYears();
    writeFileSync(join(folder, 'baru/a.csv'), sosial('seratus juta', 2026));
    const { code, stderr } = await pug(
      ['diff', 'lama', 'baru', '-q', '--fail-on', 'error', '-o', 'hasil'],
      folder,
    );
    expect([code, stderr]).toEqual([1, '']);
  });

  it('is a ceiling that is no number', async () => {
    const folder = twoYears();
    writeFileSync(join(folder, 'lama/a.csv'), sosial('seratus juta'));
    const { stderr, result } = await json(folder, 'lama', 'baru');
    expect(stderr).toContain('Dulu: galat, lama/a.csv');
    expect(stderr).toContain('“seratus juta”');
    expect(result.old.findings).toMatchObject([{ rule: 'BKS-004' }]);
  });

  it('is why it cannot be compared at all', async () => {
    const folder = twoYears();
    writeFileSync(join(folder, 'kosong.csv'), 'catatan;tanpa;tabel\n');
    const { code, stderr, stdout } = await pug(
      ['diff', 'tidakada.xlsx', 'kosong.csv', '-o', 'hasil'],
      folder,
    );
    expect([code, stdout, existsSync(join(folder, 'hasil'))]).toEqual([2, '', false]);
    expect(stderr).toContain('pug: tidakada.xlsx tidak dapat dibaca: berkasnya tidak ada');
    expect(stderr).toContain('kosong.csv');
  });
});

it('counts an OPD of two files once and says so', async () => {
  const folder = twoYears();
  copyFileSync(join(folder, 'lama/a.csv'), join(folder, 'lama/a (1).csv'));
  const { stderr, result } = await json(folder, 'lama', 'baru');
  expect(stderr).toContain('Isi kedua berkas persis sama. Yang dihitung lama/a (1).csv saja.');
  expect(result.old).toMatchObject({ total: 100_000_000, subKegiatan: 1, findings: [{ rule: 'KMP-004' }] });
  expect(result.total).toMatchObject({ added: { count: 0 }, dropped: { count: 0 }, rises: { count: 1 } });
  expect(result.shares[0]).toMatchObject({ before: 1, after: 1 });
});

it('says that a side adds up two years of an OPD', async () => {
  const folder = twoYears();
  writeFileSync(join(folder, 'lama/b.csv'), sosial('90000000', 2024));
  const { stderr, result } = await json(folder, 'lama', 'baru');
  expect(stderr).toContain('ada untuk lebih dari satu tahun atau tahap');
  expect(result.old.severalTimes).toHaveLength(1);
});

describe('without --out', () => {
  it.each([
    ['a folder', ['lama', 'baru'], '', 'lama-pug'],
    ['a file', ['lama/a.csv', 'baru/a.csv'], 'lama', 'a.csv-pug'],
    ['a pattern', ['lama/*.csv', 'baru/*.csv'], 'lama', 'a.csv-pug'],
    ['standard input second', ['lama/a.csv', '-'], 'lama', 'a.csv-pug'],
    ['standard input first', ['-', 'baru/a.csv'], '', 'stdin-pug'],
  ])('%s: it writes beside the first input', async (_, args, beside, name) => {
    const folder = twoYears();
    const { code } = await pug(['diff', ...args, '-q', '-f', 'json'], folder, { stdin: sosial('70000000') });
    expect(code).toBe(0);
    const made = ['', 'lama', 'baru'].flatMap((part) =>
      readdirSync(join(folder, part))
        .filter((entry) => entry.endsWith('-pug'))
        .map((entry) => join(part, entry)),
    );
    expect(made).toEqual([join(beside, name)]);
  });
});

it('prints the workbook into a pipe', async () => {
  const folder = twoYears();
  const { code, stdout, stderr } = await pug(['diff', 'lama', 'baru', '-f', 'xlsx', '-o', '-'], folder);
  expect([code, stderr, stdout.slice(0, 2)]).toEqual([0, '', 'PK']);
});

it('stamps every format with --date, and nothing without', async () => {
  const folder = twoYears();
  const read = async () => {
    const book = await readWorkbook(readFileSync(join(folder, 'hasil/banding.xlsx')), 'banding.xlsx');
    const cells = JSON.stringify(book.sheets[0], (_, value) =>
      value instanceof Map ? [...value] : typeof value === 'bigint' ? String(value) : value,
    );
    const md = readFileSync(join(folder, 'hasil/banding.md'), 'utf8');
    return [cells, md, readFileSync(join(folder, 'hasil/banding.json'), 'utf8')].map((text) =>
      text.includes('2026-03-01'),
    );
  };
  await pug(['diff', 'lama', 'baru', '-q', '-o', 'hasil', '--date', '2026-03-01'], folder);
  expect(await read()).toEqual([true, true, true]);
  await pug(['diff', 'lama', 'baru', '-q', '-o', 'hasil'], folder);
  expect(await read()).toEqual([false, false, false]);
});
