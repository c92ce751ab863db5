import { describe, expect, it } from 'vitest';
import { matchNames } from '../../../src/assess/recap/opd-name.ts';
import { opdName } from '../../../src/intake/opd-name.ts';
import { DEFAULT_PROFILE } from '../../../src/profile/index.ts';
import { namaOpdSchema } from '../../../src/profile/schema/nama-opd.ts';

const names = DEFAULT_PROFILE.namaOpd;
const LIST = [
  'Dinas Pendidikan dan Kebudayaan',
  'Dinas Kesehatan',
  'Dinas Pekerjaan Umum dan Penataan Ruang',
  'Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana',
  'Dinas Perumahan dan Kawasan Permukiman',
  'Badan Perencanaan Pembangunan Daerah',
  'Satuan Polisi Pamong Praja',
  'Sekretariat Daerah',
  'Sekretariat DPRD',
  'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia',
  'Kecamatan Namlea',
  'Kecamatan Air Buaya',
  'Dinas Perindustrian dan Perdagangan',
  'Dinas Perikanan',
];

function match(name: string, list: readonly string[] = LIST): [string, string] | null {
  const [found] = matchNames(
    [opdName(name, null, names)],
    list.map((entry) => opdName(entry, null, names)),
    names,
  );
  return found?.match ? [list[found.match.index] ?? '', found.match.way] : null;
}

describe('names of OPDs are matched with care', () => {
  it.each([
    ['DINAS PENDIDIKAN & KEBUDAYAAN', 'Dinas Pendidikan dan Kebudayaan', 'nama'],
    ['Dinas P dan K', 'Dinas Pendidikan dan Kebudayaan', 'singkatan'],
    ['Disdikbud', 'Dinas Pendidikan dan Kebudayaan', 'nama'],
    ['Dinas Pendidikan dan Kebudayaa', 'Dinas Pendidikan dan Kebudayaan', 'potongan'],
    ['Dinas Kesehatan Kabupaten Contoh', 'Dinas Kesehatan', 'nama'],
    ['Dinkes', 'Dinas Kesehatan', 'nama'],
    ['RSUD Namlea', 'Dinas Kesehatan', 'unit'],
    ['UPTD Puskesmas Waeapo', 'Dinas Kesehatan', 'unit'],
    ['Dinas PUPR', 'Dinas Pekerjaan Umum dan Penataan Ruang', 'nama'],
    [
      'DP3AP2KB',
      'Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana',
      'singkatan',
    ],
    ['BKPSDM', 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia', 'singkatan'],
    ['Dinas Perumahan dan Kawasan Pemukiman', 'Dinas Perumahan dan Kawasan Permukiman', 'mirip'],
    ['Satpol PP', 'Satuan Polisi Pamong Praja', 'nama'],
    ['Setda', 'Sekretariat Daerah', 'nama'],
    ['Setwan', 'Sekretariat DPRD', 'nama'],
    ['Kec. Air Buaya', 'Kecamatan Air Buaya', 'nama'],
    ['Dinas Pendidikan', 'Dinas Pendidikan dan Kebudayaan', 'mirip'],
  ])('%s is %s (%s)', (name, entry, way) => {
    expect(match(name)).toEqual([entry, way]);
  });

  it.each([
    'Dinas Pariwisata',
    'Kecamatan Namrole',
    'Kecamatan Air Besar',
    'Inspektorat Daerah',
    'Dinas',
    'Badan Pendapatan Daerah',
  ])('%s is none of them', (name) => {
    expect(match(name)).toBeNull();
  });

  it('leaves a name that fits two entries equally well unmatched and says which', () => {
    const list = ['Dinas Perikanan dan Kelautan', 'Dinas Perkebunan dan Kehutanan'];
    const [found] = matchNames(
      [opdName('Dinas P dan K', null, names)],
      list.map((entry) => opdName(entry, null, names)),
      names,
    );
    expect(found).toEqual({ match: null, rivals: [0, 1] });
  });

  it('lets the certain name take its entry before a doubtful one may', () => {
    const list = ['Dinas Pertanian', 'Dinas Pertanian dan Pangan'].map((entry) =>
      opdName(entry, null, names),
    );
    const given = ['Dinas Pertanian dan Peternakan', 'Dinas Pertanian'].map((name) =>
      opdName(name, null, names),
    );
    const found = matchNames(given, list, names);
    expect(found[1]?.match).toEqual({ index: 0, way: 'nama' });
    expect(found[0]?.match).toBeNull();
  });

  it('never takes two organisation codes for one OPD, however alike the names', () => {
    const list = [opdName('Kecamatan Namlea', '7.01.0.00.0.00.01.0000', names)];
    const given = [opdName('Kecamatan Namlea', '7.01.0.00.0.00.02.0000', names)];
    expect(matchNames(given, list, names)[0]?.match).toBeNull();
  });

  it('folds the code of a unit to that of its OPD', () => {
    const list = [opdName('Dinas Kesehatan', '1.02.0.00.0.00.01.0000', names)];
    const given = [opdName('RSUD', '1.02.0.00.0.00.01.1000', names)];
    expect(matchNames(given, list, names)[0]?.match).toEqual({ index: 0, way: 'kode' });
  });

  it('ships words that satisfy their schema', () => {
    expect(namaOpdSchema.parse(names)).toEqual(names);
  });
});
