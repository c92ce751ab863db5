import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS, rupiah } from '../../src/model/index.ts';
import { makeStatements } from '../../src/statement/index.ts';
import { aksi, assessed, assessment, gap, isian, opd, row } from '../support/assessment.ts';

function only(item = assessed({ gap: gap() }), settings = DEFAULT_SETTINGS) {
  const [statement] = makeStatements(assessment([opd([item])]), settings);
  if (!statement) throw new Error('no statement');
  return statement;
}

it('makes one statement for each sub kegiatan that has a GAP and none for the others', () => {
  const rows = [
    assessed({ row: row({ code: '1.01.02.2.01.0001' }), gap: gap() }),
    assessed({ row: row({ code: '1.01.02.2.01.0002' }) }),
    assessed({ row: row({ code: '1.01.02.2.01.0003' }), gap: gap() }),
  ];
  const made = makeStatements(assessment([opd(rows)]), DEFAULT_SETTINGS);
  expect(made.map(({ berkas }) => berkas)).toEqual(['1.01.02.2.01.0001', '1.01.02.2.01.0003']);
});

it('moves each step of the GAP to its row and takes name and money from the budget', () => {
  const statement = only(
    assessed({
      row: row({ name: 'Nama menurut anggaran', pagu: rupiah(7_000_000) }),
      gap: gap({ subKegiatan: isian('Nama menurut GAP'), reformulasi: isian('Tujuan baru') }),
    }),
  );
  expect(statement.subKegiatan.name).toBe('Nama menurut anggaran');
  expect(statement.anggaran).toBe(700_000_000n);
  expect(statement.tolokUkur).toBe('Tujuan baru');
  expect(statement.faktor.map(({ nama }) => nama)).toEqual(['akses', 'partisipasi', 'manfaat']);
  expect(statement.keluaran).toBe('60 perempuan tani mengikuti kelas sore di 6 kecamatan');
  expect(statement.hasil).toBe('Peserta perempuan naik dari 23,33% menjadi 40%');
  expect(statement.aksi).toEqual([
    { uraian: 'Membuka kelas sore di 6 kecamatan bagi 60 perempuan tani', masukan: 15_000_000_000n },
    {
      uraian: 'Menyampaikan undangan langsung kepada perempuan anggota kelompok melalui penyuluh',
      masukan: 2_500_000_000n,
    },
  ]);
});

it('counts an empty cell and a placeholder as missing, and makes nothing up', () => {
  const statement = only(
    assessed({
      row: row({ pagu: null, program: null }),
      gap: gap({
        data: isian('-'),
        reformulasi: isian('n/a'),
        outcome: null,
        program: null,
        aksi: [aksi('...', null)],
      }),
    }),
  );
  expect(statement.data).toBeNull();
  expect(statement.tolokUkur).toBeNull();
  expect(statement.hasil).toBeNull();
  expect(statement.anggaran).toBeNull();
  expect(statement.program).toBeNull();
  expect(statement.aksi).toEqual([]);
});

it('names the files apart where one code stands in several units', () => {
  const unit = (code: string) => ({ code, name: `Puskesmas ${code}` });
  const made = makeStatements(
    assessment([
      opd([
        assessed({ row: row({ unit: unit('1.02.0.00.0.00.01.0001') }), gap: gap() }),
        assessed({ row: row({ unit: unit('1.02.0.00.0.00.01.0002') }), gap: gap() }),
        assessed({ row: row({ code: '../etc', unit: unit('1.02.0.00.0.00.01.0002') }), gap: gap() }),
      ]),
    ]),
    DEFAULT_SETTINGS,
  );
  expect(made.map(({ berkas }) => berkas)).toEqual([
    '3.27.07.2.01.0001-1.02.0.00.0.00.01.0001',
    '3.27.07.2.01.0001-1.02.0.00.0.00.01.0002',
    'etc',
  ]);
});

it('takes the code of program and kegiatan from the head of the sub kegiatan where the table gives names only', () => {
  const named = { program: { code: null, name: 'PROGRAM A' }, kegiatan: { code: null, name: 'Kegiatan B' } };
  const of = (code: string) => only(assessed({ row: row({ code, ...named }), gap: gap() }));
  expect(of('1.01.02.2.02.0032').program).toEqual({ code: '1.01.02', name: 'PROGRAM A' });
  expect(of('1.01.02.2.02.0032').kegiatan).toEqual({ code: '1.01.02.2.02', name: 'Kegiatan B' });
  expect(of('tanpa kode').program).toEqual({ code: null, name: 'PROGRAM A' });
});
