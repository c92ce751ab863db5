import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeOpd } from '../../bench/make-opd.ts';
import { pug } from '../cli/pug.ts';
import { firstSheet, openWorkbook } from '../support/open-workbook.ts';
import { folderWith } from './folder-with.ts';

const HEAD =
  'Kode SKPD;Nama SKPD;Kode Program;Nama Program;Kode Kegiatan;Nama Kegiatan;Kode Sub Kegiatan;Nama Sub Kegiatan;Pagu;ARG';
const SOSIAL = '1.06.0.00.0.00.01.0000;Dinas Sosial;1.06.02;PROGRAM X;1.06.02.2.01;Kegiatan X';
const SEHAT = '1.02.0.00.0.00.01.0000;Dinas Kesehatan;1.02.02;PROGRAM Y;1.02.02.2.01;Kegiatan Y';
const TANI = '3.27.0.00.0.00.01.0000;Dinas Pertanian;3.27.02;PROGRAM Z;3.27.02.2.01;Kegiatan Z';
const WHOLE = [
  `${SOSIAL};1.06.02.2.01.0001;Rehabilitasi Lansia;40.000.000;Tidak`,
  `${SOSIAL};1.06.02.2.1.0002;Bantuan Anak;50.000.000;Tidak`,
  `${SEHAT};1.02.02.2.01.0001;Pelayanan Umum;10.000.000;Tidak`,
  `${SEHAT};1.02.02.2.01.0002;Pelayanan Ibu;sepuluh juta;Tidak`,
  `${TANI};3.27.02.2.01.0001;Penyuluhan;30.000.000;Tidak`,
];

/** The GAP of an OPD that sends no budget. */
const GAP = makeOpd(
  {
    code: null,
    name: 'Dinas Kebudayaan',
    pemerintah: 'Kabupaten Contoh',
    year: 2026,
    rows: 1,
    gaps: 1,
    seed: 1,
    gapOnly: true,
  },
  '1.06',
).bytes;

function table(rows: readonly string[]): string {
  return ['Tahun Anggaran 2026', '', HEAD, ...rows, ''].join('\n');
}

/** OPD and rule of each line of the follow-up list. */
async function linesIn(folder: string): Promise<readonly string[]> {
  const sheet = firstSheet(await openWorkbook(readFileSync(join(folder, 'tindak-lanjut.xlsx'))));
  const lines: string[] = [];
  sheet.eachRow((row, number) => {
    if (number > 3) lines.push(`${row.getCell(2).text}: ${row.getCell(15).text}`);
  });
  return lines;
}

function noteOf(folder: string, name: string): string {
  const found = readdirSync(folder).find((entry) => entry.endsWith(name)) ?? '';
  return readFileSync(join(folder, found, 'catatan.md'), 'utf8');
}

const CLEAN = 'Tabel anggaran terbaca utuh';

describe('errors of single cells in a file with several OPDs', () => {
  let hasil: string;

  beforeAll(async () => {
    const folder = folderWith({ 'banyak.csv': table(WHOLE), 'rusak.xlsx': GAP.subarray(0, GAP.length / 2) });
    hasil = join(folder, 'hasil');
    expect((await pug(['batch', 'masuk', '-q', '-o', 'hasil'], folder)).code).toBe(0);
  });

  it('are of the OPD whose rows hold the cell, in its note and in the ranking', () => {
    expect(noteOf(hasil, 'Dinas Sosial')).toMatch(/1 galat[\s\S]*1\.06\.02\.2\.1\.0002/);
    expect(noteOf(hasil, 'Dinas Kesehatan')).toMatch(/1 galat[\s\S]*sepuluh juta/);
    for (const name of ['Dinas Sosial', 'Dinas Kesehatan']) expect(noteOf(hasil, name)).not.toContain(CLEAN);
    expect(noteOf(hasil, 'Dinas Pertanian')).toMatch(/0 galat[\s\S]*Tabel anggaran terbaca utuh/);
    const { findings } = JSON.parse(readFileSync(join(hasil, 'analysis.json'), 'utf8'));
    const owners = findings.flatMap(({ rule, opd }: { rule: string; opd: string | null }) =>
      rule === 'ANG-001' || rule === 'BKS-004' ? [`${rule} ${opd}`] : [],
    );
    expect(owners).toEqual(['ANG-001 1.06.0.00.0.00.01.0000', 'BKS-004 1.02.0.00.0.00.01.0000']);
  });

  it('stand in the follow-up list, and a file that cannot be read too, under its own name', async () => {
    expect(await linesIn(hasil)).toEqual([
      'Dinas Sosial: ANG-001',
      'Dinas Kesehatan: BKS-004',
      'Dinas Kesehatan: ANG-004',
      'masuk/rusak.xlsx: BKS-001',
    ]);
  });
});

describe('what belongs to no OPD', () => {
  it('a wrong grand total is of the file, and no OPD in it is praised for a clean table', async () => {
    const folder = folderWith({
      'banyak.csv': table([WHOLE[0] ?? '', WHOLE[2] ?? '', ';;;;;;;Jumlah;90.000.000;']),
    });
    await pug(['batch', 'masuk', '-q', '-o', 'hasil'], folder);
    const hasil = join(folder, 'hasil');
    expect(await linesIn(hasil)).toEqual(['masuk/banyak.csv: ANG-003']);
    for (const name of ['Dinas Sosial', 'Dinas Kesehatan']) {
      const note = noteOf(hasil, name);
      expect(note).not.toContain(CLEAN);
      expect(note).not.toContain('Tidak ada yang harus diperbaiki');
      expect(note).toContain('1 hal yang perlu diperbaiki, yang tidak dapat dikaitkan dengan satu OPD saja');
    }
  });

  it('a GAP without a budget stands in the list under the OPD that it names', async () => {
    const folder = folderWith({ 'banyak.csv': table(WHOLE.slice(2, 3)), 'gap.xlsx': GAP });
    await pug(['batch', 'masuk', '-q', '-o', 'hasil'], folder);
    const lines = await linesIn(join(folder, 'hasil'));
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.every((line) => line.startsWith('Dinas Kebudayaan: '))).toBe(true);
  });
});
