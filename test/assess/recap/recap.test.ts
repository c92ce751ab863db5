import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess/index.ts';
import { CopyFinder, namedGroups, printGaps } from '../../../src/assess/recap/copies.ts';
import { indexRealisasi, type RealisasiIndex } from '../../../src/assess/recap/realisasi.ts';
import { recap } from '../../../src/assess/recap/recap.ts';
import type { FileLine, ListedOpd, MentionedOpds } from '../../../src/assess/recap/roll-call.ts';
import { summarise } from '../../../src/assess/recap/summary.ts';
import { sayFinding } from '../../../src/locale/index.ts';
import { DEFAULT_SETTINGS, rupiah, type Settings } from '../../../src/model/index.ts';
import { DEFAULT_PROFILE } from '../../../src/profile/index.ts';
import { makeSubmission, type OpdSpec } from '../build.ts';

const GAP = {
  tujuan: 'Menyediakan pelatihan bagi kelompok tani di seluruh desa binaan',
  data: 'Peserta pelatihan tahun 2025 laki-laki 245 orang dan perempuan 55 orang menurut laporan bidang penyuluhan',
  akses:
    'Perempuan tani lebih jarang menerima undangan pelatihan karena undangan dikirim kepada kepala keluarga',
  internal: 'Jadwal pelatihan disusun pagi hari ketika perempuan mengurus rumah dan anak sekolah',
  eksternal: 'Suami tidak mengizinkan istri berangkat ke kota selama tiga hari berturut-turut',
  reformulasi: 'Meningkatkan keikutsertaan perempuan tani dalam pelatihan dari 18 persen menjadi 40 persen',
};

function run(
  specs: readonly OpdSpec[],
  options: {
    settings?: Partial<Settings>;
    list?: readonly ListedOpd[];
    broken?: readonly string[];
    mentioned?: Partial<MentionedOpds>;
    report?: RealisasiIndex;
  } = {},
) {
  const settings = { ...DEFAULT_SETTINGS, ...options.settings };
  const assessments = specs.map((spec) => assess(makeSubmission(spec), settings, DEFAULT_PROFILE, []));
  const summaries = assessments.flatMap((one) => summarise(one, options.report ?? null));
  const files: FileLine[] = summaries.map((opd) => ({
    file: opd.place.file,
    sha256: opd.place.file,
    unreadable: null,
    opds: [opd.id],
    total: opd.total,
    gaps: 0,
    gbs: 0,
    unasked: false,
  }));
  for (const file of options.broken ?? []) {
    const unreadable = { reason: 'corrupt', detail: null } as const;
    files.push({ file, sha256: file, unreadable, opds: [], total: null, gaps: 0, gbs: 0, unasked: false });
  }
  const prints = assessments.flatMap((one) => printGaps(one, DEFAULT_PROFILE.thresholds));
  const finder = new CopyFinder();
  for (const print of prints) finder.add(print);
  return recap(
    {
      summaries,
      files,
      copies: namedGroups(finder.groups(DEFAULT_PROFILE.thresholds), (gap) => prints[gap]),
      severities: { error: 0, warning: 0, info: 0 },
      rules: new Map(),
      list: options.list ?? null,
      mentioned: { forms: [], unasked: [], ...options.mentioned },
      realisasi: options.report ?? null,
    },
    settings,
    DEFAULT_PROFILE,
  );
}

const listed = (...names: readonly string[]): readonly ListedOpd[] =>
  names.map((name) => ({ code: null, name, place: null }));
const ids = (result: ReturnType<typeof run>) => result.findings.map((finding) => finding.rule);

describe('shares', () => {
  const specs: readonly OpdSpec[] = [
    {
      name: 'Dinas Besar',
      rows: [
        { code: '1.01.02.2.01.0001', pagu: 900, tagged: false },
        { code: '1.01.02.2.01.0002', pagu: 100, tagged: true, kategori: 'khusus' },
      ],
    },
    {
      name: 'Dinas Kecil',
      rows: [
        { code: '1.06.02.2.01.0001', pagu: 50, tagged: true, kategori: 'kesetaraan', gap: GAP },
        { code: '1.06.02.2.01.0002', pagu: 50, tagged: false },
      ],
    },
    { name: 'Dinas Tanpa Kolom', rows: [{ code: '3.27.02.2.01.0001', pagu: 500 }] },
  ];
  const [period] = run(specs).periods;

  it('weighs by money, and says the plain mean beside it', () => {
    expect(period?.bases.apbd.share).toBe(0.136364); // 150 of 1,100
    expect(period?.bases.apbd.plain).toBe(0.3); // (10 % + 50 %) / 2
  });

  it('leaves an OPD without a tag column out of both parts of the fraction and says how many are covered', () => {
    expect(period?.bases.apbd).toMatchObject({
      covered: 2,
      of: 3,
      denominator: rupiah(1100),
      arg: rupiah(150),
    });
    expect(period?.total).toBe(rupiah(1600));
  });

  it('counts apart what only GAP with status memenuhi earn', () => {
    expect(period?.bases.apbd.memenuhiTotal).toBe(rupiah(50));
    expect(period?.bases.apbd.memenuhiShare).toBe(0.045455);
  });

  it('keeps tagged without GAP as belum-diperiksa, never as zero', () => {
    expect(period?.status['belum-diperiksa']).toEqual({ count: 1, pagu: rupiah(100) });
    expect(period?.status.memenuhi).toEqual({ count: 1, pagu: rupiah(50) });
  });

  it('has no share on a basis that the files do not allow, and does not rank by it', () => {
    const [other] = run(specs, { settings: { basis: 'operasi-modal' } }).periods;
    expect(other?.bases['operasi-modal']).toMatchObject({ share: null, plain: null, covered: 0, of: 3 });
    expect(other?.ranking.map((opd) => opd.bases['operasi-modal'].share)).toEqual([null, null, null]);
  });

  it('takes belanja langsung of the whole government from the config', () => {
    const [other] = run(specs, { settings: { belanjaLangsung: rupiah(1500) } }).periods;
    expect(other?.bases['belanja-langsung']).toMatchObject({
      share: 0.1,
      denominator: rupiah(1500),
      plain: null,
    });
  });

  it('ranks by share, unknown last', () => {
    expect(period?.ranking.map((opd) => opd.name)).toEqual([
      'Dinas Kecil',
      'Dinas Besar',
      'Dinas Tanpa Kolom',
    ]);
  });
});

describe('roll call', () => {
  const rows = [{ code: '1.01.02.2.01.0001' }];

  it('names who is missing, whose file is broken, and who is on no list', () => {
    const result = run(
      [
        { name: 'Dinas Kesehatan', file: 'dinkes.xlsx', rows },
        { name: 'Dinas Tak Terdaftar', file: 'lain.xlsx', rows },
      ],
      {
        list: listed('Dinas Kesehatan', 'Dinas Sosial', 'Dinas Pariwisata'),
        broken: ['kirim/dispar_2026.xlsx'],
      },
    );
    expect(result.roll.lines.map((line) => line.status)).toEqual(['menyampaikan', 'belum', 'tidak-terbaca']);
    expect(result.roll.unlisted.map(({ opd }) => opd.name)).toEqual(['Dinas Tak Terdaftar']);
    expect(ids(result)).toEqual(['KMP-001', 'KMP-001']);
    expect(result.findings.map((finding) => finding.args.file)).toEqual([null, 'kirim/dispar_2026.xlsx']);
  });

  it('says which matches are doubtful', () => {
    const result = run([{ name: 'Dinas P dan K', rows }], {
      list: listed('Dinas Pendidikan dan Kebudayaan'),
    });
    expect(result.roll.lines[0]).toMatchObject({
      status: 'menyampaikan',
      as: 'Dinas P dan K',
      doubtful: true,
    });
    expect(ids(result)).toEqual([]);
  });

  it('does not take the hospital for the whole Dinas Kesehatan', () => {
    const result = run([{ name: 'RSUD Contoh', rows }], { list: listed('Dinas Kesehatan') });
    expect(result.roll.lines[0]).toMatchObject({ status: 'unit-saja', way: 'unit' });
  });

  it('counts a double once, whatever spelling the second file uses', () => {
    const unit = '1.02.0.00.0.00.01.0000';
    const result = run([
      { name: 'Dinas Kesehatan', code: unit, file: 'a.xlsx', rows: [{ ...rows[0]!, pagu: 70 }] },
      { name: 'DINAS KESEHATAN', code: null, file: 'b.xlsx', rows: [{ ...rows[0]!, pagu: 80, unit }] },
    ]);
    expect(ids(result)).toEqual(['KMP-004']);
    expect(result.periods[0]?.total).toBe(rupiah(70));
    expect(result.findings[0]?.args).toMatchObject({ counted: 'a.xlsx', other: 'b.xlsx', count: 1 });
  });

  it('takes files of different units of an OPD as parts, not doubles', () => {
    const code = '1.02.0.00.0.00.01.0000';
    const result = run([
      { name: 'Dinas Kesehatan', code, file: 'dinas.xlsx', rows },
      {
        name: 'Dinas Kesehatan',
        code,
        file: 'rsud.xlsx',
        rows: [{ ...rows[0]!, unit: '1.02.0.00.0.00.01.1000' }],
      },
    ]);
    expect(ids(result)).toEqual([]);
    expect(result.periods[0]?.total).toBe(rupiah(2_000_000));
  });

  it('keeps two stages and two years apart and names the year that differs', () => {
    const result = run([
      { name: 'Dinas A', year: 2026, file: 'a.xlsx', rows },
      { name: 'Dinas B', year: 2026, file: 'b.xlsx', rows },
      { name: 'Dinas C', year: 2025, file: 'c.xlsx', rows },
      { name: 'Dinas A', year: 2026, stage: 'perubahan', file: 'a2.xlsx', rows },
    ]);
    expect(result.periods.map((period) => [period.year, period.stage, period.opds.length])).toEqual([
      [2026, null, 2],
      [2025, null, 1],
      [2026, 'perubahan', 1],
    ]);
    expect(ids(result)).toEqual(['KMP-005']);
    expect(result.findings[0]).toMatchObject({ opd: 'Dinas C', args: { year: 2025, expected: 2026 } });
  });

  it('holds the OPDs of two governments apart', () => {
    const result = run([
      { name: 'Dinas Kesehatan', pemerintah: 'Kabupaten Satu', file: '1/a.xlsx', rows },
      { name: 'Dinas Kesehatan', pemerintah: 'Kabupaten Dua', file: '2/a.xlsx', rows },
    ]);
    expect(ids(result)).toEqual([]);
    expect(result.periods).toHaveLength(2);
  });
});

describe('copied GAP texts', () => {
  const row = (code: string, gap: object) => ({ code, gap });

  it('finds a text that stands in two OPDs, with both places', () => {
    const result = run([
      { name: 'Dinas A', rows: [row('3.27.02.2.01.0001', GAP)] },
      { name: 'Dinas B', rows: [row('2.17.02.2.01.0001', { ...GAP, internal: `${GAP.internal} juga` })] },
    ]);
    expect(ids(result)).toEqual(['KMP-002']);
    const { args, place } = result.findings[0]!;
    expect(place).toEqual({ file: 'Dinas B.xlsx', sheet: 'GAP', ref: 'B4' });
    expect(args).toMatchObject({
      count: 2,
      members: [{ file: 'Dinas A.xlsx', ref: 'B4' }, { file: 'Dinas B.xlsx' }],
    });
    expect(sayFinding(result.findings[0]!, 'id').message).toContain('Dinas A.xlsx, lembar GAP, sel B4');
  });

  it('stays silent where two steps are shared only', () => {
    const own = {
      ...GAP,
      data: 'Angkatan kerja terpilah 2025 laki-laki 900 perempuan 700 sumber Sakernas BPS',
      akses: 'Perempuan pencari kerja tidak mengetahui lowongan yang hanya ditempel di kantor',
      internal: 'Petugas antar kerja hanya melayani di kantor pusat pada hari kerja saja',
      eksternal: 'Perusahaan meminta pengalaman yang jarang dimiliki perempuan lulusan baru',
    };
    const result = run([
      { name: 'Dinas A', rows: [row('3.27.02.2.01.0001', GAP)] },
      { name: 'Dinas B', rows: [row('2.07.02.2.01.0001', own)] },
    ]);
    expect(ids(result)).toEqual([]);
  });

  it('lets the units of an OPD share the GAP of one sub kegiatan', () => {
    const shared = [
      { code: '1.02.02.2.02.0001', unit: '1.02.0.00.0.00.01.0001', gap: GAP },
      { code: '1.02.02.2.02.0001', unit: '1.02.0.00.0.00.01.0002', gap: GAP },
    ];
    expect(ids(run([{ name: 'Dinas Kesehatan', code: '1.02.0.00.0.00.01.0000', rows: shared }]))).toEqual([]);
  });

  it('makes one finding of a text that many share', () => {
    const many = Array.from({ length: 60 }, (_, i) => ({
      name: `Dinas ${i}`,
      rows: [row(`3.27.02.2.01.${1000 + i}`, GAP)],
    }));
    const result = run(many);
    expect(ids(result)).toEqual(['KMP-002']);
    expect(result.findings[0]?.args).toMatchObject({ count: 60 });
  });

  it('does not take short stock words for a copy', () => {
    const stock = {
      data: 'belum ada',
      internal: 'kurangnya SDM',
      eksternal: 'budaya patriarki',
      reformulasi: 'meningkat',
    };
    const result = run([
      { name: 'Dinas A', rows: [row('3.27.02.2.01.0001', stock)] },
      { name: 'Dinas B', rows: [row('2.17.02.2.01.0001', stock)] },
    ]);
    expect(ids(result)).toEqual([]);
  });
});

describe('concentration', () => {
  const tagged = (pagus: readonly number[]) =>
    pagus.map((pagu, i) => ({ code: `3.27.02.2.01.${1000 + i}`, pagu, tagged: true }));

  it('says how few sub kegiatan hold 80 percent', () => {
    const result = run([
      { name: 'Dinas A', rows: tagged([9000, ...Array<number>(9).fill(10)]) },
      { name: 'Dinas B', rows: tagged(Array<number>(10).fill(10)) },
    ]);
    expect(ids(result)).toEqual(['KMP-003']);
    expect(result.findings[0]?.args).toMatchObject({ few: 1, tagged: 20, fraction: 0.8 });
  });

  it('stays silent where the money is spread', () => {
    const even = Array<number>(10).fill(10);
    expect(
      ids(
        run([
          { name: 'A', rows: tagged(even) },
          { name: 'B', rows: tagged(even) },
        ]),
      ),
    ).toEqual([]);
  });
});

it('joins spending by unit and code, and counts what joins nothing', () => {
  const spec: OpdSpec = {
    name: 'Dinas A',
    code: '1.01.0.00.0.00.01.0000',
    rows: [
      { code: '1.01.02.2.01.0001', pagu: 100, tagged: true, kategori: 'khusus' },
      { code: '1.01.02.2.01.0002', pagu: 300, tagged: false },
    ],
  };
  const report = makeSubmission({
    ...spec,
    rows: [
      { code: '1.01.02.2.01.0001', realisasi: 40 },
      { code: '1.01.02.2.01.0002', realisasi: 150 },
      { code: '1.01.02.2.01.0009', realisasi: 5 },
    ],
  });
  const index = indexRealisasi(report);
  const assessment = assess(makeSubmission(spec), DEFAULT_SETTINGS, DEFAULT_PROFILE, []);
  const [summary] = summarise(assessment, index);
  expect(summary?.realisasi?.arg).toEqual({ count: 1, pagu: rupiah(100), realisasi: rupiah(40) });
  expect(summary?.realisasi?.whole).toEqual({ count: 2, pagu: rupiah(400), realisasi: rupiah(190) });
  const result = run([spec], { report: index });
  expect(result.realisasiUnmatched).toBe(rupiah(5));
});

describe('a realisasi report', () => {
  const code = '1.01.02.2.01.0001';
  const budget = (year: number, more: Partial<OpdSpec> = {}): OpdSpec => ({
    name: 'Dinas A',
    code: '1.01.0.00.0.00.01.0000',
    year,
    file: `${year}-${more.stage ?? ''}-${more.pemerintah ?? ''}.xlsx`,
    rows: [{ code, pagu: 100, tagged: true, kategori: 'khusus' }],
    ...more,
  });
  const report = (...specs: readonly OpdSpec[]) => indexRealisasi(makeSubmission(...specs));
  const spent = (result: ReturnType<typeof run>) =>
    result.periods.map(({ realisasi }) => realisasi?.whole.realisasi ?? null);

  it('counts what joins nothing apart from what the tables say themselves', () => {
    const own: OpdSpec = {
      name: 'Dinas B',
      code: '1.02.0.00.0.00.01.0000',
      year: 2026,
      file: 'b.xlsx',
      rows: [{ code: '1.02.02.2.01.0001', pagu: 500, tagged: false, realisasi: 50 }],
    };
    const index = report(
      budget(2026, {
        rows: [
          { code, realisasi: 25 },
          { code: '1.01.02.2.01.0008', realisasi: 7 },
        ],
      }),
    );
    const result = run([budget(2026), own], { report: index });
    expect(spent(result)).toEqual([rupiah(75)]);
    expect(result.realisasiUnmatched).toBe(rupiah(7));
  });

  it('joins the stages of its year, each line once, and no other year', () => {
    const index = report(budget(2026, { rows: [{ code, realisasi: 25 }] }));
    const all = [
      budget(2025),
      budget(2026, { stage: 'murni' }),
      budget(2026, { stage: 'perubahan' }),
    ] as const;
    const result = run(all, { report: index });
    expect(spent(result)).toEqual([null, rupiah(25), rupiah(25)]);
    expect(result.realisasiUnmatched).toBe(0n);
    expect(run([budget(2025)], { report: index }).realisasiUnmatched).toBe(rupiah(25));
  });

  it('takes of several years the one of the budget, and joins any where it states none', () => {
    const years = report(
      budget(2025, { rows: [{ code, realisasi: 20 }] }),
      budget(2026, { rows: [{ code, realisasi: 30 }] }),
    );
    const result = run([budget(2026)], { report: years });
    expect(spent(result)).toEqual([rupiah(30)]);
    expect(result.realisasiUnmatched).toBe(rupiah(20));
    const unstated = report(budget(2026, { year: null, rows: [{ code, realisasi: 40 }] }));
    expect(spent(run([budget(2026)], { report: unstated }))).toEqual([rupiah(40)]);
  });

  it('of one government joins no other', () => {
    const index = report(
      budget(2026, { pemerintah: 'Pemerintah Kabupaten A', rows: [{ code, realisasi: 25 }] }),
    );
    const result = run(
      [
        budget(2026, { pemerintah: 'Pemerintah Kabupaten A' }),
        budget(2026, { pemerintah: 'Pemerintah Kabupaten B' }),
      ],
      { report: index },
    );
    expect(spent(result)).toEqual([rupiah(25), null]);
  });
});
