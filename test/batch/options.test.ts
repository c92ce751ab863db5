import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeOpd } from '../../bench/make-opd.ts';
import { budgetCsv, newFolder, pug } from '../cli/pug.ts';

const read = (...path: string[]) => readFileSync(join(...path), 'utf8');
const jsonIn = (...path: string[]) => JSON.parse(read(...path));
const opd = (seed: number, name: string, more: object = {}) =>
  makeOpd(
    { code: null, name, pemerintah: 'Kabupaten Contoh', year: 2026, rows: 8, gaps: 2, seed, ...more },
    '1.06',
  );

function folderOf(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = newFolder();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

describe('pug batch', () => {
  it('joins a budget and a GAP that an OPD sent in files apart', async () => {
    const whole = opd(1, 'Dinas Sosial');
    const [gapOnly, budgetOnly] = [opd(1, 'Dinas Sosial', { rows: 2 }), budgetCsv([])];
    expect(budgetOnly).toContain('Kode Sub Kegiatan');
    // The same OPD: the whole budget tagged without its GAP sheet, and the forms in a file of their own.
    const folder = folderOf({
      'masuk/anggaran.csv': budgetCsv([
        `${whole.texts[0]?.code};${whole.texts[0]?.name};100000000;Ya;Kesetaraan gender`,
        `${whole.texts[1]?.code};${whole.texts[1]?.name};300000000;Tidak;`,
      ]),
      'masuk/forms/gap.xlsx': onlyGap(gapOnly.texts),
      'masuk/lain.xlsx': opd(2, 'Dinas Pariwisata').bytes,
    });
    const { code } = await pug(['batch', 'masuk', '-q', '-o', 'hasil', '-f', 'json', '--recap-only'], folder);
    expect(code).toBe(0);
    const { opds, findings } = jsonIn(folder, 'hasil/analysis.json');
    const sosial = opds.find((one: { name: string }) => /sosial/i.test(one.name));
    expect(sosial.subKegiatan[0].gap).not.toBeNull();
    expect(findings.filter((one: { rule: string }) => ['GAP-102', 'ARG-001'].includes(one.rule))).toEqual([]);
  });

  it('says what each OPD mended since an earlier run', async () => {
    const row = '1.06.02.2.01.0001;Rehabilitasi Sosial Dasar;100000000;Ya;Kesetaraan gender';
    const folder = folderOf({
      'masuk/a.csv': budgetCsv([row, '1.06.02.2.01.0002;Bantuan Sosial;50000000;Ya;']),
    });
    await pug(['batch', 'masuk', '-q', '-o', 'dulu'], folder);
    writeFileSync(
      join(folder, 'masuk/a.csv'),
      budgetCsv([row, '1.06.02.2.01.0002;Bantuan Sosial;50000000;Tidak;']),
    );
    const { code } = await pug(['batch', 'masuk', '-q', '-o', 'kini', '--since', 'dulu'], folder);
    expect(code).toBe(0);
    expect(read(folder, 'kini/rekap.md')).toMatch(
      /Perbaikan sejak rekap terdahulu[\s\S]*DINAS SOSIAL \| 2 \| 1 \| 0/i,
    );
    const [note] = readdirSync(join(folder, 'kini')).filter((name) => /sosial/i.test(name));
    expect(read(folder, 'kini', note ?? '', 'catatan.md')).toContain(
      '2 hal dari rekap terdahulu sudah diperbaiki',
    );
  });

  it('joins a realisasi report by unit and code, and carries none of its names or NIP', async () => {
    const table = (rows: readonly string[]) =>
      ['Kode SKPD;Nama SKPD;Kode Sub Kegiatan;Nama Sub Kegiatan;Pagu;ARG;Kategori ARG', ...rows, ''].join(
        '\n',
      );
    const unit = '1.06.0.00.0.00.01.0000;Dinas Sosial';
    const nip = '198001012005012001';
    const folder = folderOf({
      'masuk/a.csv': table([
        `${unit};1.06.02.2.01.0001;Rehabilitasi Sosial Dasar;100000000;Ya;Kesetaraan gender`,
        `${unit};1.06.02.2.01.0002;Bantuan Sosial;50000000;Tidak;`,
      ]),
      'realisasi.csv': [
        'LAPORAN REALISASI PER DOKUMEN;;;;;;;;',
        ';;;;;;;;',
        'No;Kode SKPD;Nama SKPD;Kode Sub Kegiatan;Nama Sub Kegiatan;Kode Rekening;NIP PPTK;Nama PPTK;Nilai Realisasi',
        `1;${unit};1.06.02.2.01.0001;Rehabilitasi Sosial Dasar;5.1.02.01.001.00024;${nip};Orang Rekaan;40.000.000`,
        `2;${unit};1.06.02.2.01.0001;Rehabilitasi Sosial Dasar;5.1.02.01.001.00025;${nip};Orang Rekaan;10.000.000`,
        `3;${unit};1.06.02.2.01.0009;Tidak Ada di Anggaran;5.1.02.01.001.00024;${nip};Orang Rekaan;5.000.000`,
        'Total;;;;;;;;55.000.000',
        '',
      ].join('\n'),
    });
    const { code } = await pug(
      ['batch', 'masuk', '-q', '-o', 'hasil', '--realisasi', 'realisasi.csv'],
      folder,
    );
    expect(code).toBe(0);
    const recap = read(folder, 'hasil/rekap.md');
    expect(recap).toContain('| Dinas Sosial | Rp100.000.000 | Rp50.000.000 | 50% |');
    expect(recap).toContain('Realisasi Rp5.000.000 di laporan realisasi tidak menemukan sub kegiatannya');
    for (const path of readdirSync(join(folder, 'hasil'), { recursive: true, encoding: 'utf8' })) {
      if (!/\.(md|json|html)$/.test(path)) continue;
      expect(read(folder, 'hasil', path)).not.toMatch(/198001012005012001|Orang Rekaan/);
    }
  });

  it('streams one JSON line a sub kegiatan and one a finding', async () => {
    const folder = folderOf({ 'masuk/a.xlsx': opd(3, 'Dinas Sosial').bytes });
    const { stdout, stderr, code } = await pug(
      ['batch', 'masuk', '-q', '-f', 'ndjson', '--out', '-'],
      folder,
    );
    expect([code, stderr]).toEqual([0, '']);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.filter(({ kind }) => kind === 'subKegiatan')).toHaveLength(8);
    expect(lines[0]).toMatchObject({
      opdName: 'Dinas Sosial',
      year: 2026,
      tagged: true,
      category: 'kesetaraan',
      gap: true,
    });
    expect(lines.filter(({ kind }) => kind === 'finding').every(({ rule, message }) => rule && message)).toBe(
      true,
    );
  });

  it('ends the lines with what only shows over all files, the same from any number of workers', async () => {
    const first = opd(3, 'Dinas Sosial');
    const folder = folderOf({
      'masuk/a.xlsx': first.bytes,
      'masuk/b.xlsx': opd(4, 'Dinas Pariwisata', { texts: first.texts }).bytes,
      'daftar.csv': 'Nama OPD\nDinas Sosial\nDinas Pariwisata\nDinas Perhubungan\n',
    });
    const args = ['batch', 'masuk', '-q', '-f', 'ndjson', '--opd-list', 'daftar.csv'];
    const shown = await pug([...args, '--out', '-'], folder);
    await pug([...args, '-o', 'satu', '--jobs', '1'], folder);
    await pug([...args, '-o', 'dua', '--jobs', '2'], folder);
    expect(read(folder, 'satu/analysis.ndjson')).toBe(shown.stdout);
    expect(read(folder, 'dua/analysis.ndjson')).toBe(shown.stdout);
    const lines = shown.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const from = lines.findIndex(({ rule }) => /^KMP/.test(rule));
    const across = lines.slice(from);
    expect(across.every(({ rule }) => /^KMP/.test(rule))).toBe(true);
    expect(across[0]).toMatchObject({
      kind: 'finding',
      rule: 'KMP-001',
      pemerintah: 'Pemerintah Kabupaten Contoh',
      opd: null,
      opdName: 'Dinas Perhubungan',
      file: 'daftar.csv',
    });
    expect(across[1]).toMatchObject({ rule: 'KMP-002', opdName: 'Dinas Pariwisata', year: 2026 });
    expect(Object.keys(across[0])).toEqual(Object.keys(lines[from - 1]));
  });

  it('is silent on standard error with -q, and tells how far it is without', async () => {
    const folder = folderOf({ 'masuk/a.xlsx': opd(4, 'Dinas Sosial').bytes });
    const quiet = await pug(['batch', 'masuk', '-q', '-o', 'a', '-f', 'md'], folder);
    const told = await pug(['batch', 'masuk', '-o', 'b', '-f', 'md'], folder);
    expect(quiet.stderr).toBe('');
    expect(told.stderr).toContain('[1/1] masuk/a.xlsx');
    expect(told.stdout).toContain('1 OPD dari 1 berkas.');
  });

  it('ends with 1 where findings reach --fail-on, 2 where nothing can be read or matched', async () => {
    const folder = folderOf({
      'masuk/a.csv': budgetCsv(['1.06.02.2.01.0001;Rehabilitasi Sosial Dasar;100000000;Ya;']),
      'rusak/a.xlsx': 'PK bukan zip',
    });
    const codes = [];
    for (const args of [
      ['masuk', '--fail-on', 'error'],
      ['rusak'],
      ['tidak-ada/*.xlsx'],
      ['masuk', '--jobs', 'x'],
    ]) {
      codes.push((await pug(['batch', ...args, '-q', '-o', 'hasil', '-f', 'md'], folder)).code);
    }
    expect(codes).toEqual([1, 2, 2, 2]);
  });

  it('never overwrites a worksheet that may have been filled in, without --force', async () => {
    const folder = folderOf({
      'masuk/a.csv': budgetCsv(['1.06.02.2.01.0001;Rehabilitasi Sosial Dasar;100000000;Ya;']),
    });
    await pug(['batch', 'masuk', '-q', '-o', 'hasil', '-f', 'xlsx'], folder);
    const [name = ''] = readdirSync(join(folder, 'hasil')).filter((entry) => /sosial/i.test(entry));
    const sheet = join(folder, 'hasil', name, 'gap-untuk-diisi.xlsx');
    writeFileSync(sheet, 'diisi');
    await pug(['batch', 'masuk', '-q', '-o', 'hasil', '-f', 'xlsx'], folder);
    expect(readFileSync(sheet, 'utf8')).toBe('diisi');
    await pug(['batch', 'masuk', '-q', '-o', 'hasil', '-f', 'xlsx', '--force'], folder);
    expect(readFileSync(sheet, 'utf8')).not.toBe('diisi');
  });

  it('speaks English', async () => {
    const folder = folderOf({ 'masuk/a.xlsx': opd(5, 'Dinas Sosial').bytes });
    const { stdout } = await pug(['batch', 'masuk', '-q', '-o', 'out', '--lang', 'en'], folder);
    expect(stdout).toContain('1 OPDs from 1 files.');
    expect(read(folder, 'out/rekap.md')).toContain('# Recap of the gender-responsive budget');
    expect(read(folder, 'out/rekap.html')).toContain('<html lang="en">');
  });
});

/** A workbook with the GAP sheet of these texts only. */
function onlyGap(texts: ReturnType<typeof makeOpd>['texts']): Buffer {
  return makeOpd(
    {
      code: null,
      name: 'Dinas Sosial',
      pemerintah: 'Kabupaten Muara Kencana',
      year: 2026,
      rows: texts.length,
      gaps: texts.length,
      seed: 1,
      texts,
      gapOnly: true,
    },
    '1.06',
  ).bytes;
}
