import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeOpd } from '../../bench/make-opd.ts';
import { newFolder, pug } from '../cli/pug.ts';

const CODE = '1.06.0.00.0.00.01.0000';
const HEAD =
  'Kode SKPD;Nama SKPD;Kode Program;Nama Program;Kode Kegiatan;Nama Kegiatan;Kode Sub Kegiatan;Nama Sub Kegiatan;Pagu;ARG;Kategori ARG';

/** A budget of a government's Dinas Sosial with tagged rows that have no GAP (ARG-001). */
function budget(pemerintah: string, codes: readonly string[]): string {
  const rows = codes.map(
    (code) =>
      `${CODE};Dinas Sosial;1.06.02;PROGRAM;1.06.02.2.01;Kegiatan;1.06.02.2.01.${code};Kegiatan ${code};40.000.000;Ya;2`,
  );
  return [`PEMERINTAH ${pemerintah}`, 'Tahun Anggaran 2026', '', HEAD, ...rows, ''].join('\n');
}

function opd(name: string, code: string, pemerintah: string, texts?: ReturnType<typeof makeOpd>['texts']) {
  const plan = { code, name, pemerintah, year: 2026, rows: 4, gaps: 2, seed: name.length };
  return makeOpd(texts ? { ...plan, texts } : plan, '1.06');
}

function write(folder: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

function notesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readFileSync(join(folder, name, 'catatan.md'), 'utf8'));
}

describe('what stands across files since an earlier run', () => {
  const first = opd('Dinas Sosial', CODE, 'Kabupaten Contoh');
  const copy = opd('Dinas Kesehatan', '1.02.0.00.0.00.01.0000', 'Kabupaten Contoh', first.texts);

  it('is not mended while it still stands, and is in the counts of the notes', async () => {
    const folder = newFolder();
    write(folder, { 'masuk/a.xlsx': first.bytes, 'masuk/b.xlsx': copy.bytes });
    await pug(['batch', 'masuk', '-q', '-o', 'dulu'], folder);
    await pug(['batch', 'masuk', '-q', '-o', 'kini', '--since', 'dulu'], folder);
    const recap = readFileSync(join(folder, 'kini/rekap.md'), 'utf8');
    expect(recap).toContain('KMP-002');
    expect(recap).toMatch(/\| Dinas Sosial \| 0 \| [1-9]\d* \| 0 \|/);
    expect(recap).toMatch(/\| Dinas Kesehatan \| 0 \| [1-9]\d* \| 0 \|/);
    for (const note of notesIn(join(folder, 'kini'))) {
      expect(note).toContain('hampir sama kata demi kata');
      expect(note).not.toContain('sudah diperbaiki');
      expect(note).toMatch(/[1-9]\d* hal masih sama seperti rekap terdahulu dan 0 hal baru ditemukan/);
      expect(note).not.toContain('0 galat, 0 peringatan');
    }
  });

  it('is mended in both where one of them wrote its own text', async () => {
    const folder = newFolder();
    write(folder, { 'masuk/a.xlsx': first.bytes, 'masuk/b.xlsx': copy.bytes });
    await pug(['batch', 'masuk', '-q', '-o', 'dulu'], folder);
    write(folder, {
      'masuk/b.xlsx': opd('Dinas Kesehatan', '1.02.0.00.0.00.01.0000', 'Kabupaten Contoh').bytes,
    });
    await pug(['batch', 'masuk', '-q', '-o', 'kini', '--since', 'dulu'], folder);
    const notes = notesIn(join(folder, 'kini'));
    expect(notes).toHaveLength(2);
    for (const note of notes) expect(note).toMatch(/[1-9]\d* hal dari rekap terdahulu sudah diperbaiki/);
  });
});

describe('governments whose OPDs have the same codes', () => {
  it('each OPD is compared with itself in the earlier run', async () => {
    const folder = newFolder();
    const [one, other] = ['KABUPATEN CONTOH SATU', 'KABUPATEN CONTOH DUA'];
    write(folder, {
      'masuk/satu.csv': budget(one, ['0001', '0002', '0003']),
      'masuk/dua.csv': budget(other, ['0001']),
    });
    await pug(['batch', 'masuk', '-q', '-o', 'dulu'], folder);
    write(folder, {
      'masuk/satu.csv': budget(one, ['0001']),
      'masuk/dua.csv': budget(other, ['0001', '0002']),
    });
    await pug(['batch', 'masuk', '-q', '-o', 'kini', '--since', 'dulu'], folder);
    const recap = readFileSync(join(folder, 'kini/rekap.md'), 'utf8');
    const lines = recap.match(/^\| Dinas Sosial \| \d+ \| \d+ \| \d+ \| .*$/gim) ?? [];
    // In the order of the files: dua.csv has a new one, of satu.csv two are mended.
    expect(lines.map((line) => line.split('|').slice(2, 5).map(Number))).toEqual([
      [0, 1, 1],
      [2, 1, 0],
    ]);
  });

  it('a text that one copied from the other is a copy, and both are told', async () => {
    const first = opd('Dinas Sosial', CODE, 'Kabupaten Satu');
    const folder = newFolder();
    write(folder, {
      'masuk/a.xlsx': first.bytes,
      'masuk/b.xlsx': opd('Dinas Sosial', CODE, 'Kabupaten Dua', first.texts).bytes,
    });
    await pug(['batch', 'masuk', '-q', '-o', 'hasil'], folder);
    const { findings } = JSON.parse(readFileSync(join(folder, 'hasil/analysis.json'), 'utf8'));
    expect(findings.filter(({ rule }: { rule: string }) => rule === 'KMP-002')).toHaveLength(2);
    const notes = notesIn(join(folder, 'hasil'));
    expect(notes).toHaveLength(2);
    for (const note of notes) expect(note).toContain('hampir sama kata demi kata');
  });
});
