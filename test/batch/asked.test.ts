import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeOpd } from '../../bench/make-opd.ts';
import { pug } from '../cli/pug.ts';
import { folderWith } from './folder-with.ts';

const HEAD =
  'Kode SKPD;Nama SKPD;Kode Sub Unit;Nama Sub Unit;Kode Program;Nama Program;Kode Kegiatan;Nama Kegiatan;Kode Sub Kegiatan;Nama Sub Kegiatan;Pagu;ARG';
const CODES: Readonly<Record<string, string>> = {
  'Dinas Sosial': '1.06.0.00.0.00.01.0000',
  'Dinas Kesehatan': '1.02.0.00.0.00.01.0000',
};

function budget(
  year: number,
  name: string,
  rows: readonly string[],
  unit = `${CODES[name]};${name}`,
): string {
  const bidang = CODES[name]?.slice(0, 4);
  const line = `${CODES[name]};${name};${unit};${bidang}.02;PROGRAM;${bidang}.02.2.01;Kegiatan`;
  const all = rows.map((row) => `${line};${bidang}.02.2.01.${row};Tidak`);
  return [`Tahun Anggaran ${year}`, '', HEAD, ...all, ''].join('\n');
}

const LIST = 'Nama OPD\nDinas Sosial\nDinas Kesehatan\nDinas Pertanian\n';

const sent = (files: Readonly<Record<string, string | Buffer>>) => folderWith(files, { 'daftar.csv': LIST });

async function recapOf(folder: string, ...args: readonly string[]): Promise<string> {
  await pug(['batch', 'masuk', '-q', '-o', 'hasil', '-f', 'md', '--recap-only', ...args], folder);
  return readFileSync(join(folder, 'hasil/rekap.md'), 'utf8');
}

const TWO = {
  'sosial.csv': budget(2026, 'Dinas Sosial', ['0001;Rehabilitasi;40.000.000']),
  'kesehatan.csv': budget(2025, 'Dinas Kesehatan', ['0001;Pelayanan;10.000.000']),
};

describe('what --opd and --year ask for, apart from what was read', () => {
  it('calls only the OPD that was asked for', async () => {
    const recap = await recapOf(sent(TWO), '--opd-list', 'daftar.csv', '--opd', 'Dinas Sosial');
    expect(recap).toContain('1 dari 1 OPD menyampaikan.');
    expect(recap).not.toContain('KMP-001');
    expect(recap).toContain(
      '| masuk/kesehatan.csv | terbaca; isinya di luar --opd atau --year yang diminta |',
    );
  });

  it('still misses an OPD that was asked for', async () => {
    const recap = await recapOf(sent(TWO), '--opd-list', 'daftar.csv', '--opd', 'Dinas');
    expect(recap).toContain('2 dari 3 OPD menyampaikan.');
    expect(recap).toMatch(/KMP-001 .*Dinas Pertanian ada di daftar/);
  });

  it('says of an OPD that it sent another year, not that it sent nothing', async () => {
    const recap = await recapOf(sent(TWO), '--opd-list', 'daftar.csv', '--year', '2026');
    expect(recap).toContain(
      '| Dinas Kesehatan | – | Menyampaikan tahun lain | – | nama sama | masuk/kesehatan.csv |',
    );
    expect(recap.match(/\| KMP-001 \|.*Dinas \w+ ada di daftar/g)).toEqual([
      expect.stringContaining('Dinas Pertanian'),
    ]);
  });

  it('refuses a name or a year that no file holds before anything is written', async () => {
    const folder = sent(TWO);
    const name = await pug(['batch', 'masuk', '-q', '-o', 'hasil', '--opd', 'Dinas Khayal'], folder);
    const year = await pug(['batch', 'masuk', '-q', '-o', 'hasil', '--year', '2020'], folder);
    expect([name.code, year.code]).toEqual([2, 2]);
    expect(name.stderr).toContain(
      'Tidak ada OPD “Dinas Khayal”. Yang terbaca: Dinas Kesehatan; Dinas Sosial.',
    );
    expect(year.stderr).toContain('Tidak ada anggaran tahun 2020. Yang terbaca: 2025, 2026.');
    expect(existsSync(join(folder, 'hasil'))).toBe(false);
  });

  it('leaves out what is wrong in the rows of an OPD that was not asked for', async () => {
    const [head = '', , columns = '', sosial = ''] = TWO['sosial.csv'].split('\n');
    const sehat = budget(2026, 'Dinas Kesehatan', ['0001;Pelayanan;sepuluh juta']).split('\n')[3] ?? '';
    const folder = sent({ 'dua.csv': [head, '', columns, sosial, sehat, ''].join('\n') });
    const one = await pug(['validate', 'masuk/dua.csv', '--opd', 'Dinas Sosial'], folder);
    const other = await pug(['validate', 'masuk/dua.csv', '--opd', 'Dinas Kesehatan'], folder);
    expect(one.stdout).not.toContain('BKS-004');
    expect(other.stdout).toContain('BKS-004');
  });
});

describe('files of an OPD', () => {
  it('each has the sum that stands in it, where the budget came in pieces', async () => {
    const folder = sent({
      'dinkes.csv': budget(2026, 'Dinas Kesehatan', ['0001;Pelayanan;600.000.000']),
      'rsud.csv': budget(
        2026,
        'Dinas Kesehatan',
        ['0001;Pelayanan;300.000.000'],
        '1.02.0.00.0.00.01.1000;RSUD Contoh',
      ),
    });
    const recap = await recapOf(folder);
    expect(recap).toContain('| masuk/dinkes.csv | 1 OPD | Rp600.000.000 |');
    expect(recap).toContain('| masuk/rsud.csv | 1 OPD | Rp300.000.000 |');
    expect(recap).toContain('| Jumlah pagu | Rp900.000.000 |');
  });

  it('that hold its GAP and no budget are something, not nothing', async () => {
    const plan = {
      code: null,
      pemerintah: 'Kabupaten Contoh',
      year: 2026,
      rows: 1,
      gaps: 1,
      seed: 1,
      gapOnly: true,
    };
    const folder = sent({
      'sosial.csv': TWO['sosial.csv'],
      'forms.xlsx': makeOpd({ ...plan, name: 'Dinas Kesehatan' }, '1.02').bytes,
    });
    const recap = await recapOf(folder, '--opd-list', 'daftar.csv');
    expect(recap).toContain(
      '| Dinas Kesehatan | – | Baru GAP atau GBS-nya | – | nama sama | masuk/forms.xlsx |',
    );
    expect(recap).toContain('1 dari 3 OPD menyampaikan.');
    expect(recap).not.toMatch(/KMP-001 .*Dinas Kesehatan ada di daftar/);
    expect(recap).toMatch(/KMP-001 .*Dinas Pertanian ada di daftar/);
  });
});
