import { expect, it } from 'vitest';
import { assess } from '../../src/assess/index.ts';
import { sayFinding } from '../../src/locale/index.ts';
import { DEFAULT_SETTINGS, type Finding, type Gbs, type GbsBaris, rupiah } from '../../src/model/index.ts';
import { DEFAULT_PROFILE } from '../../src/profile/index.ts';
import { RULES } from '../../src/rules/index.ts';
import { at, gap, gbs, isian, opd, row, submission } from '../assess/samples.ts';
import cases from './gbs-cases.json' with { type: 'json' };

const GBS = RULES.filter(({ id }) => id.startsWith('GBS-'));

type Text = string | null;

interface Changes {
  readonly kegiatan?: Text;
  readonly tujuan?: Text;
  readonly data?: Text;
  readonly faktor?: Text;
  readonly internal?: Text;
  readonly tolokUkur?: Text;
  readonly indikator?: Text;
  readonly anggaran?: number;
  readonly year?: number;
  readonly aksi?: readonly (readonly (string | number | null)[])[];
  readonly nip?: Text;
  readonly nama?: Text;
  readonly jabatan?: Text;
  readonly kosong?: readonly string[];
  readonly opd?: string;
}

const NAME = 'Fasilitasi Bantuan Pengembangan Ekonomi Masyarakat';
const CODE = '1.06.05.2.02.0004';
const AIM = 'Meningkatkan jumlah perempuan penerima modal atas namanya sendiri';
const OUTCOME = 'Perempuan penerima modal naik dari 69 orang menjadi 150 orang';
const OUTPUT = '240 orang perempuan dilatih';
const DATA = 'Anggota KUBE 640 orang: laki-laki 218, perempuan 422; penerima modal perempuan 69';
const ACTIONS = [
  ['Memindahkan jadwal pelatihan usaha ke sore hari', 50_000_000, OUTPUT],
  ['Mengganti formulir bantuan modal', 30_000_000, null],
] as const;

const GAP = gap({
  code: isian(CODE),
  subKegiatan: isian(NAME),
  data: isian(DATA),
  faktor: {
    akses: isian('Perempuan lebih jarang dilatih'),
    partisipasi: null,
    kontrol: null,
    manfaat: isian('Modal lebih sedikit diterima perempuan'),
    tanpaLabel: null,
  },
  internal: isian('Jadwal pagi'),
  eksternal: isian('Rekening dibuka atas nama suami'),
  reformulasi: isian(AIM),
  aksi: ACTIONS.map(([text, amount]) => ({ text, amount: rupiah(amount), place: at('G4', 'GAP') })),
  output: isian(OUTPUT),
  outcome: isian(OUTCOME),
});

const isBaris = (name: string): name is GbsBaris => name === 'kegiatan' || name === 'tujuan';

function statement(changes: Changes, sheet = 'GBS'): Gbs {
  const cell = (said: Text | undefined, otherwise: string, ref: string) => {
    const text = said === undefined ? otherwise : said;
    return text === null ? null : isian(text, ref, sheet);
  };
  const part = (said: Text | undefined, otherwise: string) => (said === undefined ? otherwise : said);
  return gbs({
    place: at('B4', sheet),
    opd: isian(changes.opd ?? 'Dinas Pendidikan', 'B4', sheet),
    year: { value: changes.year ?? 2026, text: String(changes.year ?? 2026), place: at('B5', sheet) },
    program: isian('PROGRAM PERLINDUNGAN DAN JAMINAN SOSIAL', 'B6', sheet),
    kegiatan: cell(changes.kegiatan, 'Pengelolaan Data Fakir Miskin', 'B7'),
    subKegiatan: isian(NAME, 'B8', sheet),
    code: isian(CODE, 'B9', sheet),
    tujuan: cell(changes.tujuan, 'Meningkatkan pendapatan keluarga miskin', 'B10'),
    data: cell(changes.data, DATA, 'C11'),
    faktor: cell(
      changes.faktor,
      'Akses: Perempuan lebih jarang dilatih\nManfaat: Modal lebih sedikit diterima perempuan',
      'C12',
    ),
    internal: cell(changes.internal, 'Jadwal pagi', 'C13'),
    eksternal: isian('Rekening dibuka atas nama suami', 'C14', sheet),
    tolokUkur: cell(changes.tolokUkur, AIM, 'C15'),
    indikator: cell(changes.indikator, OUTCOME, 'C16'),
    anggaran: {
      amount: rupiah(changes.anggaran ?? 100_000_000),
      text: `Rp${changes.anggaran ?? 100_000_000}`,
      place: at('B17', sheet),
    },
    aksi: (changes.aksi ?? ACTIONS).map(([text, amount, keluaran]) => ({
      text: isian(String(text), 'C18', sheet),
      masukan:
        typeof amount === 'number'
          ? { amount: rupiah(amount), text: `Rp${amount}`, place: at('C19', sheet) }
          : null,
      keluaran: keluaran ? isian(String(keluaran), 'C20', sheet) : null,
      hasil: null,
    })),
    penandaTangan: {
      tempat: 'Muara Kencana',
      tanggal: '12 Januari 2026',
      jabatan: part(changes.jabatan, 'Kepala Dinas'),
      nama: part(changes.nama, 'BAGAS PRATAMA WIRAYUDHA'),
      pangkat: null,
      nip: part(changes.nip, '197602291999021998'),
      place: at('C30', sheet),
    },
    kosong: (changes.kosong ?? []).filter(isBaris).map((baris) => ({ baris, place: at('B7', sheet) })),
  });
}

interface Case {
  readonly name: string;
  readonly gbs: Changes;
  readonly gap?: boolean;
  readonly twice?: boolean | string;
  readonly expect: readonly string[];
}

function findingsOf(one: Case): readonly Finding[] {
  const second = typeof one.twice === 'string' ? { ...one.gbs, opd: one.twice } : one.gbs;
  const all = [statement(one.gbs), ...(one.twice ? [statement(second, 'GBS (2)')] : [])];
  const budget = opd([row(CODE, NAME, 100_000_000)]);
  const made = submission([budget], { gaps: one.gap === false ? [] : [GAP], gbs: all });
  return assess(made, DEFAULT_SETTINGS, DEFAULT_PROFILE, GBS).findings;
}

const CASES: readonly Case[] = cases;

for (const one of CASES) {
  it(`${one.name}: ${one.expect.join(', ') || 'nothing'}`, () => {
    const findings = findingsOf(one);
    expect(findings.map(({ rule, field }) => `${rule} ${field}`)).toEqual(one.expect);
    for (const finding of findings)
      for (const lang of ['id', 'en'] as const) {
        const { message, suggestion } = sayFinding(finding, lang);
        for (const sentence of [message, suggestion]) {
          expect(sentence).toMatch(/^\p{Lu}.*[.”]$/su);
          expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
        }
      }
  });
}

it('names both figures where the analysis was changed on one side', () => {
  const [finding] = findingsOf({
    name: '',
    gbs: { data: DATA.replace('422', '442') },
    expect: [],
  });
  if (!finding) throw new Error('no finding');
  expect(sayFinding(finding, 'id')).toEqual({
    message:
      'Analisis situasi memuat angka 442 yang tidak ada pada langkah 2 sampai 5 GAP. Angka 422 pada GAP tidak ada dalam analisis situasi.',
    suggestion:
      'Periksa pada sumber data mana yang benar, 422 atau 442, lalu tulis angka yang sama pada GAP dan GBS.',
  });
  expect(finding.place?.ref).toBe('C11');
});

it('never echoes a NIP', () => {
  const [finding] = findingsOf({ name: '', gbs: { nip: '197602301999021998' }, expect: [] });
  expect(JSON.stringify(finding)).not.toContain('19760230');
});
