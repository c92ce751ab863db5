import { expect, it } from 'vitest';
import { assess } from '../../src/assess/index.ts';
import { sayFinding } from '../../src/locale/index.ts';
import { DEFAULT_SETTINGS, type Finding, type Isian, rupiah } from '../../src/model/index.ts';
import { DEFAULT_PROFILE } from '../../src/profile/index.ts';
import { RULES } from '../../src/rules/index.ts';
import { at, gap, isian, opd, row, submission } from '../assess/samples.ts';
import cases from './formulir-cases.json' with { type: 'json' };

const FORM = RULES.filter(({ id }) => ['GAP-001', 'GAP-101', 'GAP-102', 'GAP-104', 'GAP-704'].includes(id));

interface Text {
  readonly code?: string;
  readonly program?: string;
  readonly kegiatan?: string;
  readonly name?: string;
  readonly tujuan?: string;
  readonly data?: string;
  readonly akses?: string;
  readonly partisipasi?: string;
  readonly kontrol?: string;
  readonly manfaat?: string;
  readonly internal?: string;
  readonly eksternal?: string;
  readonly reformulasi?: string;
  readonly aksi?: readonly (readonly (string | number | null)[])[];
  readonly baseline?: string;
  readonly output?: string;
  readonly outcome?: string;
}

const NAME = 'Fasilitasi Bantuan Pengembangan Ekonomi Masyarakat';
const CODE = '1.06.05.2.02.0004';

const FILLED: Required<Text> = {
  code: CODE,
  program: 'PROGRAM PERLINDUNGAN DAN JAMINAN SOSIAL',
  kegiatan: 'Pengelolaan Data Fakir Miskin',
  name: NAME,
  tujuan: 'Meningkatkan pendapatan keluarga miskin',
  data: 'Anggota KUBE 2024: L 218, P 422',
  akses: 'Perempuan lebih jarang dilatih',
  partisipasi: 'Perempuan jarang hadir',
  kontrol: 'Ketua perempuan 17 dari 64',
  manfaat: 'Modal lebih sedikit diterima perempuan',
  internal: 'Jadwal pagi',
  eksternal: 'Rekening dibuka atas nama suami',
  reformulasi: 'Meningkatkan jumlah perempuan penerima modal',
  aksi: [['Memindahkan jadwal pelatihan', 50_000_000]],
  baseline: 'Penerima modal P 69 orang',
  output: '240 orang perempuan dilatih',
  outcome: 'Perempuan penerima modal menjadi 150 orang',
};

function findingsOf(text: Text, budget: { readonly pagu?: number | null } | null): readonly Finding[] {
  const all = { ...FILLED, ...text };
  const cell = (value: string, ref: string): Isian | null => (value === '' ? null : isian(value, ref));
  const made = gap({
    code: cell(all.code, 'A4'),
    program: cell(all.program, 'A4'),
    kegiatan: cell(all.kegiatan, 'A4'),
    subKegiatan: cell(all.name, 'A4'),
    tujuan: cell(all.tujuan, 'A4'),
    data: cell(all.data, 'B4'),
    faktor: {
      akses: cell(all.akses, 'C4'),
      partisipasi: cell(all.partisipasi, 'C5'),
      kontrol: cell(all.kontrol, 'C6'),
      manfaat: cell(all.manfaat, 'C7'),
      tanpaLabel: null,
    },
    internal: cell(all.internal, 'D4'),
    eksternal: cell(all.eksternal, 'E4'),
    reformulasi: cell(all.reformulasi, 'F4'),
    aksi: all.aksi.map(([said, amount]) => ({
      text: String(said),
      amount: typeof amount === 'number' ? rupiah(amount) : null,
      place: at('G4', 'GAP'),
    })),
    baseline: cell(all.baseline, 'H4'),
    output: cell(all.output, 'I4'),
    outcome: cell(all.outcome, 'I4'),
  });
  const pagu = budget?.pagu === undefined ? 100_000_000 : budget.pagu;
  const opds = budget === null ? [] : [opd([row(CODE, NAME, pagu)])];
  return assess(submission(opds, { gaps: [made] }), DEFAULT_SETTINGS, DEFAULT_PROFILE, FORM).findings;
}

for (const one of cases) {
  const budget: { readonly pagu?: number | null } | null = one.budget === undefined ? {} : one.budget;
  it(`${one.name}: ${one.expect.join(', ') || 'nothing'}`, () => {
    const findings = findingsOf({ ...one.gap }, budget);
    expect(findings.map(({ rule, field }) => `${rule} ${field}`)).toEqual(one.expect);
    for (const finding of findings)
      for (const lang of ['id', 'en'] as const) {
        const { message, suggestion } = sayFinding(finding, lang);
        for (const sentence of [message, suggestion]) {
          expect(sentence).toMatch(/^[\p{Lu}“].*[.”]$/su);
          expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
        }
      }
  });
}

it('says which step is empty and shows how to fill it', () => {
  const [finding] = findingsOf({ eksternal: '...' }, {});
  if (!finding) throw new Error('no finding');
  expect(finding.step).toBe(5);
  expect(finding.place?.ref).toBe('E4');
  expect(sayFinding(finding, 'id').message).toBe(
    'Langkah 5 (Sebab Kesenjangan Eksternal) hanya berisi “...”, yang belum mengatakan apa-apa.',
  );
});

it('offers the code of the row that bears the name', () => {
  const [finding] = findingsOf({ code: '1.06.05' }, {});
  if (!finding) throw new Error('no finding');
  expect(sayFinding(finding, 'id')).toEqual({
    message: 'Kode 1.06.05 adalah kode program, bukan kode sub kegiatan.',
    suggestion: `Tulis ${CODE}, yaitu kode “${NAME}” dalam anggaran.`,
  });
});

it('works the sum out', () => {
  const [finding] = findingsOf(
    {
      aksi: [
        ['Satu', 80_000_000],
        ['Dua', 45_500_000],
      ],
    },
    {},
  );
  if (!finding) throw new Error('no finding');
  expect(sayFinding(finding, 'id').message).toBe(
    'Jumlah 2 aksi adalah Rp125.500.000, lebih Rp25.500.000 dari pagu sub kegiatan Rp100.000.000.',
  );
});
