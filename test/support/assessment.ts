/**
 * Assessments made by hand, for tests of what stands right of the rules: statements and reports. Everything is invented. Each
 * function takes only what a test is about; the rest has a plain default.
 */
import {
  type Aksi,
  type ArgShare,
  type Assessed,
  type AssessedOpd,
  type Assessment,
  BASES,
  type Basis,
  type Finding,
  type Gap,
  type Isian,
  type Kategori,
  type Opd,
  type Place,
  rupiah,
  STEPS,
  type Step,
  type SubKegiatan,
  share,
  sum,
} from '../../src/model/index.ts';

export function place(ref = 'A1', sheet = 'GAP', file = 'anggaran.xlsx'): Place {
  return { file, sheet, ref };
}

export function isian(text: string | null, ref = 'A1'): Isian | null {
  return text === null ? null : { text, place: place(ref) };
}

export function row(over: Partial<SubKegiatan> = {}): SubKegiatan {
  return {
    code: '3.27.07.2.01.0001',
    name: 'Pengembangan Kapasitas Kelembagaan Petani di Kecamatan dan Desa',
    unit: { code: '3.27.0.00.0.00.01.0000', name: 'Dinas Pertanian' },
    program: { code: '3.27.07', name: 'PROGRAM PENYULUHAN PERTANIAN' },
    kegiatan: { code: '3.27.07.2.01', name: 'Pelaksanaan Penyuluhan Pertanian' },
    pagu: rupiah(420_000_000),
    paguSebelum: null,
    realisasi: null,
    byJenis: new Map(),
    place: place('H12', 'RKA'),
    codePlace: place('B12', 'RKA'),
    tag: null,
    indikator: null,
    target: null,
    kembar: [],
    ...over,
  };
}

export function aksi(text: string, amount: number | null): Aksi {
  return { text, amount: amount === null ? null : rupiah(amount), place: place('J7') };
}

export function gap(over: Partial<Gap> = {}): Gap {
  const stepPlace = Object.fromEntries(
    STEPS.map((step) => [step, place(`${'BCDEFGHIJ'[step - 1]}7`)]),
  ) as Record<Step, Place>;
  return {
    place: place('A7'),
    opd: isian('Dinas Pertanian'),
    year: 2026,
    code: isian('3.27.07.2.01.0001', 'A7'),
    program: isian('PROGRAM PENYULUHAN PERTANIAN'),
    kegiatan: isian('Pelaksanaan Penyuluhan Pertanian'),
    subKegiatan: isian('Pengembangan Kapasitas Kelembagaan Petani di Kecamatan dan Desa'),
    tujuan: isian('Meningkatkan kapasitas kelembagaan petani di kecamatan dan desa'),
    data: isian(
      'Peserta pelatihan kelompok tani 2025: laki-laki 69 orang (76,67%), perempuan 21 orang (23,33%).\nAnggota kelompok tani: L 1.438 P 273.\nSumber: laporan Bidang Penyuluhan, 2025.',
    ),
    faktor: {
      akses: isian('Undangan pelatihan dikirim kepada ketua kelompok; 21 dari 90 yang diundang perempuan.'),
      partisipasi: isian('Perempuan lebih sedikit ikut: 21 dari 90 peserta.'),
      kontrol: null,
      manfaat: isian('Perempuan lebih sedikit menerima benih: 40 dari 300 penerima.'),
      tanpaLabel: null,
    },
    internal: isian('Pelatihan dijadwalkan pukul 08.00 sampai 12.00, saat perempuan bekerja di rumah.'),
    eksternal: isian('Keluarga mengutamakan suami untuk menghadiri pertemuan kelompok.'),
    reformulasi: isian('Meningkatkan keikutsertaan perempuan tani dalam pelatihan kelembagaan petani'),
    aksi: [
      aksi('Membuka kelas sore di 6 kecamatan bagi 60 perempuan tani', 150_000_000),
      aksi('Menyampaikan undangan langsung kepada perempuan anggota kelompok melalui penyuluh', 25_000_000),
    ],
    baseline: isian('Peserta pelatihan 2025: L 69 (76,67%), P 21 (23,33%)'),
    output: isian('60 perempuan tani mengikuti kelas sore di 6 kecamatan'),
    outcome: isian('Peserta perempuan naik dari 23,33% menjadi 40%'),
    tag: null,
    stepPlace,
    ...over,
  };
}

export function assessed(over: Partial<Assessed> = {}): Assessed {
  return {
    row: row(),
    gap: null,
    gbs: null,
    score: null,
    tagged: null,
    kategori: null,
    proposed: null,
    evidence: [],
    ...over,
  };
}

export function finding(over: Partial<Finding> = {}): Finding {
  return {
    rule: 'ARG-001',
    severity: 'error',
    step: null,
    opd: '3.27.0.00.0.00.01.0000',
    subKegiatan: '3.27.07.2.01.0001',
    unit: null,
    year: 2026,
    place: place('K12', 'RKA'),
    field: 'tag',
    found: 'Ya',
    args: {},
    ...over,
  };
}

/** An OPD with its shares worked out on all ceilings; the bases that need rekening are unknown. */
export function opd(rows: readonly Assessed[], over: Partial<Opd> = {}): AssessedOpd {
  const head: Opd = {
    code: '3.27.0.00.0.00.01.0000',
    name: 'Dinas Pertanian',
    year: 2026,
    stage: 'murni',
    subKegiatan: rows.map((item) => item.row),
    daftarLengkap: false,
    place: place('A1', 'RKA'),
    ...over,
  };
  const total = sum(rows.map((item) => item.row.pagu ?? 0n));
  const money = (test: (item: Assessed) => boolean) =>
    sum(rows.filter((item) => item.tagged === true && test(item)).map((item) => item.row.pagu ?? 0n));
  const of = (kategori: Kategori | null) => money((item) => item.kategori === kategori);
  const memenuhi = money((item) => item.score?.status === 'memenuhi');
  const onBasis = (basis: Basis): ArgShare => ({
    total: money(() => true),
    byKategori: {
      khusus: of('khusus'),
      kesetaraan: of('kesetaraan'),
      pelembagaan: of('pelembagaan'),
      'tanpa-kategori': of(null),
    },
    basis,
    denominator: basis === 'apbd' ? total : null,
    why: basis === 'apbd' ? null : basis === 'belanja-langsung' ? 'needs-config' : 'no-rekening',
    share:
      basis === 'apbd'
        ? share(
            money(() => true),
            total,
          )
        : null,
    memenuhiTotal: memenuhi,
    memenuhiShare: basis === 'apbd' ? share(memenuhi, total) : null,
  });
  const bases = Object.fromEntries(BASES.map((basis) => [basis, onBasis(basis)])) as Record<Basis, ArgShare>;
  return { opd: head, total, arg: bases.apbd, bases, subKegiatan: rows };
}

export function assessment(opds: readonly AssessedOpd[], findings: readonly Finding[] = []): Assessment {
  const all = opds.flatMap((item) => item.subKegiatan);
  return {
    submission: {
      sources: [
        {
          file: 'anggaran.xlsx',
          sha256: 'a'.repeat(64),
          sheets: [
            { name: 'RKA', role: 'budget', headerRow: 5, rows: all.length },
            { name: 'GAP', role: 'gap', headerRow: 4, rows: all.filter((item) => item.gap).length },
            { name: 'Catatan', role: 'none', headerRow: null, rows: 0 },
          ],
        },
      ],
      opds: opds.map((item) => item.opd),
      gaps: all.flatMap((item) => (item.gap ? [item.gap] : [])),
      gbs: [],
      penandaTangan: [],
      pemerintah: 'Pemerintah Kabupaten Banyurejo',
      notes: [],
    },
    opds,
    looseGaps: [],
    findings,
  };
}
