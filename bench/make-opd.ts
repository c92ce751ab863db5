/**
 * Workbooks as OPDs send them: a budget of so many sub kegiatan with tags, and the GAPs of some of them, all invented. Every text
 * is put together from the OPD's own words and a seeded choice, so that no two GAPs are alike unless a copy is asked for, and the
 * same seed gives the same bytes.
 */
import { type GapText, horizontal } from '../fixtures/make/gap-layouts.ts';
import { type SheetXml, workbook } from '../test/support/workbook.ts';
import { contentTypes } from './content-types.ts';

export interface OpdPlan {
  /** Null: the workbook prints the name only. */
  readonly code: string | null;
  readonly name: string;
  readonly pemerintah: string;
  readonly year: number;
  readonly rows: number;
  readonly gaps: number;
  readonly seed: number;
  /** GAP texts to use instead of own ones, in the order of the sub kegiatan. */
  readonly texts?: readonly GapText[];
  /** The forms alone, without the budget: an OPD that sends them in a file apart. */
  readonly gapOnly?: boolean;
}

/** Names of OPDs that a kabupaten usually has, with the bidang of their programs. */
export const OPDS: readonly (readonly [name: string, bidang: string])[] = [
  ['Dinas Pendidikan dan Kebudayaan', '1.01'],
  ['Dinas Kesehatan', '1.02'],
  ['Dinas Pekerjaan Umum dan Penataan Ruang', '1.03'],
  ['Dinas Perumahan dan Kawasan Permukiman', '1.04'],
  ['Satuan Polisi Pamong Praja', '1.05'],
  ['Dinas Sosial', '1.06'],
  ['Dinas Tenaga Kerja dan Transmigrasi', '2.07'],
  ['Dinas Pemberdayaan Perempuan dan Perlindungan Anak', '2.08'],
  ['Dinas Ketahanan Pangan', '2.09'],
  ['Dinas Pertanahan', '2.10'],
  ['Dinas Lingkungan Hidup', '2.11'],
  ['Dinas Kependudukan dan Pencatatan Sipil', '2.12'],
  ['Dinas Pemberdayaan Masyarakat dan Desa', '2.13'],
  ['Dinas Pengendalian Penduduk dan Keluarga Berencana', '2.14'],
  ['Dinas Perhubungan', '2.15'],
  ['Dinas Komunikasi dan Informatika', '2.16'],
  ['Dinas Koperasi dan Usaha Kecil Menengah', '2.17'],
  ['Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu', '2.18'],
  ['Dinas Kepemudaan dan Olahraga', '2.19'],
  ['Dinas Perpustakaan dan Kearsipan', '2.23'],
  ['Dinas Kelautan dan Perikanan', '3.25'],
  ['Dinas Pariwisata', '3.26'],
  ['Dinas Pertanian', '3.27'],
  ['Dinas Perdagangan', '3.30'],
  ['Dinas Perindustrian', '3.31'],
  ['Sekretariat Daerah', '4.01'],
  ['Sekretariat DPRD', '4.02'],
  ['Badan Perencanaan Pembangunan Daerah', '5.01'],
  ['Badan Pengelolaan Keuangan dan Aset Daerah', '5.02'],
  ['Badan Kepegawaian dan Pengembangan Sumber Daya Manusia', '5.03'],
  ['Badan Penelitian dan Pengembangan Daerah', '5.05'],
  ['Inspektorat', '6.01'],
  ['Kecamatan Lembah Hijau', '7.01'],
  ['Kecamatan Muara Jernih', '7.01'],
  ['Kecamatan Bukit Teduh', '7.01'],
  ['Kecamatan Pantai Landai', '7.01'],
  ['Kecamatan Tanjung Sepi', '7.01'],
  ['Kecamatan Sungai Lebar', '7.01'],
  ['Badan Penanggulangan Bencana Daerah', '1.05'],
  ['Badan Kesatuan Bangsa dan Politik', '8.01'],
];

/** A small generator of even numbers (mulberry32): the same seed, the same workbook. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const TOPICS = [
  'pelatihan',
  'bantuan alat',
  'penyuluhan',
  'pendampingan',
  'rapat warga',
  'beasiswa',
  'magang',
  'pinjaman',
  'lomba',
  'kursus',
  'kunjungan',
  'pemeriksaan',
];
const PLACES = [
  'balai desa',
  'pasar pagi',
  'kantor kecamatan',
  'gedung serbaguna',
  'sekolah',
  'rumah ketua kelompok',
  'dermaga',
  'lapangan',
  'puskesmas pembantu',
  'kebun percontohan',
];
const TIMES = [
  'pukul 08.00',
  'pukul 09.00',
  'hari Jumat pagi',
  'hari Senin siang',
  'akhir pekan',
  'musim tanam',
  'masa panen',
  'awal bulan',
  'sore hari',
  'malam hari',
];
const BARRIERS = [
  'mengurus anak balita',
  'mengurus orang tua sakit',
  'menyiapkan makan keluarga',
  'berjualan di pasar',
  'menjemput anak sekolah',
  'mengambil air',
  'menjaga warung',
  'mengantar hasil kebun',
];
const THINGS = [
  'alat jahit',
  'bibit unggul',
  'kartu anggota',
  'surat izin usaha',
  'modal bergulir',
  'buku panduan',
  'perahu kecil',
  'mesin parut',
  'tenda jualan',
  'sertifikat',
];
const RULES = [
  'formulir',
  'surat undangan',
  'daftar hadir',
  'aturan pinjaman',
  'petunjuk teknis',
  'jadwal petugas',
  'syarat peserta',
  'papan pengumuman',
];

const two = (n: number): string => String(n).padStart(2, '0');

interface Row {
  readonly code: string;
  readonly name: string;
  readonly program: string;
  readonly kegiatan: string;
  readonly pagu: number;
  readonly tag: string;
  readonly kategori: string;
}

function rowsOf({ name, rows, gaps, seed }: OpdPlan, bidang: string): readonly Row[] {
  const next = random(seed);
  return Array.from({ length: rows }, (_, i) => {
    const program = 2 + (Math.floor(i / 48) % 30);
    const kegiatan = 1 + (Math.floor(i / 12) % 4);
    const tagged = i < gaps;
    return {
      code: `${bidang}.${two(program)}.2.${two(kegiatan)}.${String(1 + (i % 12) + 12 * Math.floor(i / 1440)).padStart(4, '0')}`,
      name: `Penyelenggaraan ${TOPICS[i % TOPICS.length]} ${i + 1} oleh ${name}`,
      program: `Program Pelayanan ${program} ${name}`,
      kegiatan: `Pelayanan Kelompok ${kegiatan} Program ${program}`,
      pagu: 50_000_000 + Math.floor(next() * 400) * 1_000_000,
      tag: tagged ? 'Ya' : 'Tidak',
      kategori: tagged ? 'Kesetaraan gender' : '',
    };
  });
}

/** A GAP of its own words for a sub kegiatan. */
function gapOf(row: Row, plan: OpdPlan, index: number): GapText {
  const next = random(plan.seed * 7919 + index * 104729 + 17);
  const pick = (list: readonly string[]): string => list[Math.floor(next() * list.length)] ?? '';
  const topic = pick(TOPICS);
  const [thing, other] = [pick(THINGS), pick(THINGS)];
  const [place, time] = [pick(PLACES), pick(TIMES)];
  const women = 20 + Math.floor(next() * 160);
  const men = women + 40 + Math.floor(next() * 400);
  const aim = women + 30 + Math.floor(next() * 60);
  const where = `${plan.name} ${index + 1}`;
  return {
    code: row.code,
    name: row.name,
    program: row.program,
    kegiatan: row.kegiatan,
    tujuan: `Meningkatkan hasil ${topic} warga di ${place} melalui ${thing}`,
    data: `Laporan ${where} tahun ${plan.year - 1}: peserta ${topic} laki-laki ${men} orang, perempuan ${women} orang; penerima ${thing} laki-laki ${men - 7} orang, perempuan ${women - 5} orang.`,
    akses: `Perempuan lebih jarang menerima undangan ${topic} di ${place}: ${women} orang, laki-laki ${men} orang.`,
    partisipasi: '',
    kontrol: '',
    manfaat: `Perempuan lebih sedikit menerima ${thing}: ${women - 5} orang, laki-laki ${men - 7} orang.`,
    internal: `Petugas ${where} menyusun ${pick(RULES)} ${topic} untuk ${time} dan ${pick(RULES)} hanya memuat kepala keluarga`,
    eksternal: `Warga perempuan ${pick(BARRIERS)} pada ${pick(TIMES)} sehingga sulit datang ke ${place} dan mengurus ${other}`,
    reformulasi: `Meningkatkan jumlah perempuan peserta ${topic} di ${place} dan perempuan penerima ${thing} dari ${where}`,
    aksi: [
      {
        text: `Memindahkan ${topic} ke ${pick(TIMES)} di ${pick(PLACES)} dengan pengasuh anak bagi ${aim} perempuan`,
        amount: Math.floor(row.pagu / 4),
      },
      {
        text: `Mengubah ${pick(RULES)} agar memuat nama suami dan istri untuk ${thing}`,
        amount: Math.floor(row.pagu / 5),
      },
    ],
    baseline: `Peserta ${topic} perempuan ${women} orang, laki-laki ${men} orang`,
    output: `${aim} perempuan mengikuti ${topic} di ${place}`,
    outcome: `Peserta ${topic} perempuan naik dari ${women} orang menjadi ${aim} orang`,
  };
}

function xmlText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(39 + column)}`;
}

/** Rows of a sheet as XML, texts in a shared table as spreadsheet programs write them. */
function sheetRows(
  rows: readonly (readonly (string | number | null)[])[],
  intern: (text: string) => number,
): string {
  return rows
    .map((cells, r) => {
      const written = cells.map((value, c) => {
        if (value === null || value === '') return '';
        const ref = `${letters(c)}${r + 1}`;
        return typeof value === 'number'
          ? `<c r="${ref}"><v>${value}</v></c>`
          : `<c r="${ref}" t="s"><v>${intern(value)}</v></c>`;
      });
      return `<row r="${r + 1}">${written.join('')}</row>`;
    })
    .join('');
}

export interface MadeOpd {
  readonly bytes: Buffer;
  readonly texts: readonly GapText[];
  /** Whole rupiah: of all sub kegiatan, and of the tagged ones. */
  readonly total: number;
  readonly arg: number;
}

/** The workbook of one OPD. */
export function makeOpd(plan: OpdPlan, bidang: string): MadeOpd {
  const rows = rowsOf(plan, bidang);
  const texts = rows.slice(0, plan.gaps).map((row, i): GapText => {
    const given = plan.texts?.[i];
    return given
      ? {
          ...given,
          aksi: given.aksi.map(({ text }, n) => ({ text, amount: Math.floor(row.pagu / (4 + n)) })),
          code: row.code,
          name: row.name,
          program: row.program,
          kegiatan: row.kegiatan,
        }
      : gapOf(row, plan, i);
  });
  const strings: string[] = [];
  const known = new Map<string, number>();
  const intern = (text: string): number => {
    const index = known.get(text) ?? strings.push(text) - 1;
    known.set(text, index);
    return index;
  };
  const title = [
    [`PEMERINTAH ${plan.pemerintah.toUpperCase()}`],
    [`RENCANA KERJA DAN ANGGARAN TAHUN ANGGARAN ${plan.year}`],
    [`Perangkat Daerah: ${plan.code === null ? '' : `${plan.code} `}${plan.name}`],
    [],
    [
      'Kode Program',
      'Program',
      'Kode Kegiatan',
      'Kegiatan',
      'Kode Sub Kegiatan',
      'Nama Sub Kegiatan',
      'Pagu (Rp)',
      'ARG',
      'Kategori ARG',
    ],
  ];
  const head = (code: string, segments: number): string => code.split('.').slice(0, segments).join('.');
  const body = rows.map((row) => [
    head(row.code, 3),
    row.program,
    head(row.code, 5),
    row.kegiatan,
    row.code,
    row.name,
    row.pagu,
    row.tag,
    row.kategori,
  ]);
  const grid = horizontal(texts, { opd: plan.name, year: plan.year });
  const sheets: SheetXml[] = plan.gapOnly
    ? []
    : [{ name: 'RKA', rows: sheetRows([...title, ...body], intern) }];
  if (texts.length > 0) {
    const merges = grid.merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    sheets.push({
      name: 'GAP',
      rows: sheetRows(grid.rows, intern),
      ...(merges ? { after: `<mergeCells>${merges}</mergeCells>` } : {}),
    });
  }
  const bytes = workbook({
    sheets,
    parts: [contentTypes(sheets.length, false)],
    strings: strings.map((text) => `<si><t xml:space="preserve">${xmlText(text)}</t></si>`).join(''),
  });
  const sumOf = (some: readonly Row[]) => some.reduce((total, row) => total + row.pagu, 0);
  return { bytes, texts, total: sumOf(rows), arg: sumOf(rows.filter(({ tag }) => tag === 'Ya')) };
}
