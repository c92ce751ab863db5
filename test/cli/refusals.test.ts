import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { budgetCsv, newFolder, pug } from './pug.ts';

const TAGGED = budgetCsv(['1.06.04.2.01.0003;Penyediaan Permakanan;125.000.000;Ya;2']);

function withConfig(config: object | null): string {
  const here = newFolder();
  writeFileSync(join(here, 'a.csv'), TAGGED);
  if (config !== null) writeFileSync(join(here, 'pug.config.json'), JSON.stringify(config));
  return here;
}

const waiver = { rule: 'ARG-001', subKegiatan: '1.06.04.2.01.0003', reason: 'menunggu GAP', by: 'TAPD' };

it.each<[object, string, string]>([
  [{ waivers: [{ ...waiver, until: '2026-13-45' }] }, 'waivers[0].until', 'tanggal yang ada'],
  [{ waivers: [{ ...waiver, until: 'besok' }] }, 'waivers[0].until', 'tanggal yang ada'],
  [{ waivers: [{ ...waiver, by: '  ' }] }, 'waivers[0].by', 'teks yang tidak kosong'],
  [{ waivers: [{ ...waiver, by: '' }] }, 'waivers[0].by', 'teks yang tidak kosong'],
  [{ waivers: [{ ...waiver, rule: 'arg' }] }, 'waivers[0].rule', 'id aturan'],
  [{ rules: { 'gap-205': 'off' } }, 'rules.gap-205', 'id aturan'],
  [{ thresholds: { dataMaxAgeYears: -1 } }, 'thresholds.dataMaxAgeYears', 'tidak negatif'],
  [{ thresholds: { dataMaxAgeYears: 'dua' } }, 'thresholds.dataMaxAgeYears', 'bilangan'],
  [{ thresholds: { toString: 1 } }, 'thresholds.toString', 'tidak dikenal'],
  [{ belanjaLangsung: { total: true } }, 'belanjaLangsung.total', 'rupiah bulat'],
  [{ opd: 'Dinas Sosial' }, 'opd', 'daftar'],
  [{ region: { nama: 'Pemerintah Kabupaten Buru' } }, 'region.nama', 'Maksudnya name?'],
])('the configuration %j is refused in plain words', async (config, key, words) => {
  const ran = await pug(['validate', 'a.csv'], withConfig(config));
  expect(ran).toMatchObject({ code: 2, stdout: '' });
  expect(ran.stderr).toMatch(/^pug: pug\.config\.json: [^\n]+\n$/);
  expect(ran.stderr).toContain(key);
  expect(ran.stderr).toContain(words);
  expect(ran.stderr).not.toMatch(/\^|\\d|Too small|Invalid|expected/);
});

it.each<[readonly string[], string]>([
  [['validate', 'a.csv', '--lang', 'fr'], 'Nilai “fr” untuk --lang'],
  [['validate', 'a.csv', '--lang=fr'], 'Nilai “fr” untuk --lang'],
  [['validate', 'a.csv', '-f', 'json='], '--format json= belum menyebut berkasnya'],
  [['validate', 'a.csv', '-f', 'json=x,sarif=./x'], 'Dua keluaran menuju berkas yang sama'],
  [['validate', 'a.csv', '-f', 'json=x', '--write-baseline', 'x'], 'Dua keluaran menuju berkas yang sama'],
  [['help', 'validat'], 'Perintah validat tidak dikenal. Maksudnya validate?'],
  [['help', 'bogus'], 'Perintah bogus tidak dikenal'],
  [['analyze', 'a.csv', '-f', 'md=x'], '--format md=x: di sini nama berkas tidak dapat dipilih'],
  [['diff', 'a.csv', 'a.csv', '-f', 'md=x'], '--format md=x: di sini nama berkas tidak dapat dipilih'],
  [['batch', 'a.csv', '-f', 'json=x'], '--format json=x: di sini nama berkas tidak dapat dipilih'],
  [['batch', 'a.csv', '--due', '2026-02-30'], 'contoh: --due 2026-01-31'],
  [['analyze', 'a.csv', '--date', '2026-02-30'], 'contoh: --date 2026-01-31'],
  [['template', 'gap', '--date', '2026-01-31'], 'Pilihan --date tidak dikenal'],
  [['init', '--date', '2026-01-31'], 'Pilihan --date tidak dikenal'],
])('%j is refused', async (args, words) => {
  const here = withConfig(null);
  const ran = await pug(args, here);
  expect(ran).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/^pug: [^\n]+\n$/) });
  expect(ran.stderr).toContain(words);
  expect(existsSync(join(here, 'x'))).toBe(false);
});

it('help of a command that there is, and the languages that there are, still work', async () => {
  const here = withConfig(null);
  expect(await pug(['--lang', 'en', 'help', 'validate'], here)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('Usage: pug validate'),
  });
  expect((await pug(['help'], here)).code).toBe(0);
});

it('a baseline records neither what a waiver answers for nor findings about waivers', async () => {
  const unused = { ...waiver, rule: 'GAP-205' };
  const here = withConfig({ waivers: [waiver, unused] });
  const ran = await pug(['validate', 'a.csv', '--write-baseline', 'acuan.json'], here);
  expect(ran.stdout).toContain('CFG-002');
  const { findings } = JSON.parse(readFileSync(join(here, 'acuan.json'), 'utf8'));
  expect(findings.map(({ rule }: { rule: string }) => rule)).toEqual(['BKS-007']);
  expect(ran.stderr).toContain('(1 temuan)');
});

it('init says where it wrote', async () => {
  const here = newFolder();
  const ran = await pug(['init', '-o', 'sub2'], here);
  expect(ran.stderr.replaceAll('\\', '/')).toContain('sub2/pug.config.json');
  expect((await pug(['init', '-o', 'sub2'], here)).stderr.replaceAll('\\', '/')).toContain(
    'sub2/pug.config.json sudah ada',
  );
});
