import type { GbsBaris } from '../../model/index.ts';
import type { NipFault } from '../../model/nip.ts';
import type { Gbs001Args } from '../../rules/gbs-001-baris-kosong.ts';
import type { Gbs002Args } from '../../rules/gbs-002-analisis-berbeda.ts';
import type { Gbs003Args } from '../../rules/gbs-003-tolok-ukur-berbeda.ts';
import type { Gbs004Args } from '../../rules/gbs-004-indikator-berbeda.ts';
import type { Gbs005Args } from '../../rules/gbs-005-rencana-aksi-berbeda.ts';
import type { Gbs006Args } from '../../rules/gbs-006-anggaran-berbeda.ts';
import type { Gbs007Args } from '../../rules/gbs-007-masukan-melebihi-anggaran.ts';
import type { Gbs008Args } from '../../rules/gbs-008-tahun-berbeda.ts';
import type { Gbs009Args } from '../../rules/gbs-009-penanda-tangan-tidak-lengkap.ts';
import type { Gbs010Args } from '../../rules/gbs-010-gbs-ganda.ts';
import { EN } from '../format.ts';
import type { RuleWords } from '../words.ts';

const { angka, daftar, kutip, rp } = EN;

const ROWS: Readonly<Record<GbsBaris, readonly [name: string, content: string]>> = {
  opd: ['Nama Perangkat Daerah', 'Write the name of the OPD as in the budget.'],
  year: ['Tahun Anggaran', 'Write the budget year, for example “2026”.'],
  program: ['Program', 'Copy the name of the program from the budget.'],
  kegiatan: ['Kegiatan', 'Copy the name of the kegiatan from the budget.'],
  subKegiatan: ['Sub Kegiatan', 'Copy the name of the sub kegiatan from the budget.'],
  code: ['Kode Sub Kegiatan', 'Copy the code of six parts from the budget, for example “1.01.02.2.02.0032”.'],
  tujuan: ['Tujuan', 'Move the aim from step 1 of the GAP.'],
  data: ['Data Pembuka Wawasan', 'Move step 2 of the GAP.'],
  faktor: [
    'Faktor Kesenjangan',
    'Move step 3 of the GAP: the factors that matter of akses, partisipasi, kontrol, manfaat.',
  ],
  internal: ['Penyebab Internal', 'Move step 4 of the GAP.'],
  eksternal: ['Penyebab Eksternal', 'Move step 5 of the GAP.'],
  tolokUkur: ['Tolok Ukur', 'Move step 6 of the GAP, the reformulated aim.'],
  indikator: ['Indikator dan Target Kinerja', 'Move the outcome and its target from step 9 of the GAP.'],
  anggaran: ['Jumlah Anggaran', 'Write the ceiling of the sub kegiatan in the DPA or RKA.'],
  aksi: ['Rencana Aksi', 'Move the actions from step 7 of the GAP, each with its masukan.'],
};

const PARTS = { jabatan: 'the office (jabatan)', nama: 'the name', nip: 'the NIP' } as const;

const NIP: Readonly<Record<NipFault, (length: number) => string>> = {
  panjang: (length) => `the NIP has ${length} digits and should have 18`,
  'bukan-angka': () => 'the NIP holds something else than digits',
  'tanggal-lahir': () => 'digits 1 to 8 of the NIP are no valid birth date',
  pengangkatan: () => 'digits 9 to 14 of the NIP are no valid year and month of appointment',
  'jenis-kelamin': () => 'digit 15 of the NIP is neither 1 nor 2',
};

/** Words of the rules that judge a Gender Budget Statement filled in by the OPD. */
export const gbs: RuleWords<
  | 'GBS-001'
  | 'GBS-002'
  | 'GBS-003'
  | 'GBS-004'
  | 'GBS-005'
  | 'GBS-006'
  | 'GBS-007'
  | 'GBS-008'
  | 'GBS-009'
  | 'GBS-010'
> = {
  'GBS-001': {
    title: 'Empty row',
    message: ({ baris, tertulis }: Gbs001Args) =>
      tertulis === null
        ? `The row ${ROWS[baris][0]} of the GBS is empty.`
        : `The row ${ROWS[baris][0]} of the GBS holds only ${kutip(tertulis)}.`,
    suggestion: ({ baris }: Gbs001Args) => `${ROWS[baris][1]} A GBS made by pug moves it by itself.`,
  },
  'GBS-002': {
    title: 'Analysis differs',
    message: ({ angkaBaru, angkaHilang, faktorBaru, faktorHilang }: Gbs002Args) =>
      [
        angkaBaru.length > 0
          ? `The situation analysis prints ${daftar(angkaBaru)}, which steps 2 to 5 of the GAP do not.`
          : '',
        angkaHilang.length > 0
          ? `The GAP's ${daftar(angkaHilang)} do not stand in the situation analysis.`
          : '',
        faktorBaru.length > 0 ? `The factor ${daftar(faktorBaru)} stands in the GBS and not in the GAP.` : '',
        faktorHilang.length > 0
          ? `The factor ${daftar(faktorHilang)} stands in the GAP and not in the GBS.`
          : '',
      ]
        .filter((sentence) => sentence !== '')
        .join(' '),
    suggestion: ({ angkaBaru, angkaHilang }: Gbs002Args) =>
      angkaBaru.length > 0 && angkaHilang.length > 0
        ? `Check in the source which is right, ${angkaHilang[0]} or ${angkaBaru[0]}, and print the same figure in GAP and GBS.`
        : 'Copy the analysis from the GAP again. Where the GBS is the newer one, update the GAP so that both are the same.',
  },
  'GBS-003': {
    title: 'Tolok ukur differs',
    message: ({ tolokUkur, reformulasi }: Gbs003Args) =>
      `The tolok ukur of the GBS, ${kutip(tolokUkur)}, is not the aim of step 6 of the GAP, ${kutip(reformulasi)}.`,
    suggestion: ({ reformulasi }: Gbs003Args) =>
      `Write the tolok ukur ${kutip(reformulasi, 240)}. If the aim in the GBS is the better one, correct step 6 of the GAP.`,
  },
  'GBS-004': {
    title: 'Indicator differs',
    message: ({ gbs: printed, output, outcome, angka: figures }: Gbs004Args) => {
      const nine = [output, outcome].filter((text) => text !== null).map((text) => kutip(text));
      const other = figures.length > 0 ? ` Step 9 does not print ${daftar(figures)}.` : '';
      return `The GBS says ${kutip(printed)}, while step 9 of the GAP says ${daftar(nine)}.${other}`;
    },
    suggestion: ({ outcome, output }: Gbs004Args) =>
      `Use one indicator and one target in both, for example ${kutip(outcome ?? output, 200)} from step 9.`,
  },
  'GBS-005': {
    title: 'Plan of action differs',
    message: ({ hanyaGbs, hanyaGap }: Gbs005Args) =>
      [
        hanyaGbs.length > 0 ? `Only in the GBS: ${daftar(hanyaGbs.map((text) => kutip(text)))}.` : '',
        hanyaGap.length > 0
          ? `Only in step 7 of the GAP: ${daftar(hanyaGap.map((text) => kutip(text)))}.`
          : '',
      ]
        .filter((sentence) => sentence !== '')
        .join(' '),
    suggestion: ({ hanyaGbs, hanyaGap }: Gbs005Args) =>
      [
        hanyaGbs.length > 0
          ? `Add ${kutip(hanyaGbs[0] ?? '', 100)} to step 7 with the cause it answers, or take it out of the GBS.`
          : '',
        hanyaGap.length > 0
          ? `Add ${kutip(hanyaGap[0] ?? '', 100)} to the plan of the GBS with its masukan, or take it out of the GAP.`
          : '',
      ]
        .filter((sentence) => sentence !== '')
        .join(' '),
  },
  'GBS-006': {
    title: 'Budget differs',
    message: ({ gbs: printed, pagu, selisih }: Gbs006Args) =>
      `Jumlah anggaran of the GBS is ${rp(printed)}, while the ceiling in the budget table is ${rp(pagu)}; the difference is ${rp(selisih)}.`,
    suggestion: ({ pagu }: Gbs006Args) =>
      `Write ${rp(pagu)}. If the ceiling did change, check that the budget table that was read is of the same stage.`,
  },
  'GBS-007': {
    title: 'Masukan exceed the budget',
    message: ({ masukan, anggaran, selisih, aksi }: Gbs007Args) =>
      `The masukan of ${angka(aksi)} actions add to ${rp(masukan)}, ${rp(selisih)} more than jumlah anggaran, ${rp(anggaran)}.`,
    suggestion: ({ anggaran, selisih }: Gbs007Args) =>
      `Cut ${rp(selisih)} from the masukan so that they add to ${rp(anggaran)} at most, or correct jumlah anggaran by the DPA.`,
  },
  'GBS-008': {
    title: 'Year differs',
    message: ({ gbs: printed, anggaran }: Gbs008Args) =>
      `This GBS is for ${printed}, while the budget is of ${anggaran}.`,
    suggestion: ({ anggaran }: Gbs008Args) =>
      `Write ${anggaran} once data, target and money are brought up to date. If the GBS is of another year, take it out of the file.`,
  },
  'GBS-009': {
    title: 'Incomplete signatory',
    message: ({ hilang, salah, panjang }: Gbs009Args) =>
      [
        hilang.length > 0 ? `The signature block lacks ${daftar(hilang.map((part) => PARTS[part]))}.` : '',
        salah !== null ? `In the signature block, ${NIP[salah](panjang)}.` : '',
      ]
        .filter((sentence) => sentence !== '')
        .join(' '),
    suggestion: ({ hilang, salah }: Gbs009Args) =>
      [
        hilang.length > 0
          ? 'Complete office, name and NIP of the official who answers for it, for example the head of the OPD or the acting one (Plt.).'
          : '',
        salah !== null
          ? 'Copy the 18 digits from the employee card: birth date, month of appointment, sex (1 or 2), running number.'
          : '',
      ]
        .filter((sentence) => sentence !== '')
        .join(' '),
  },
  'GBS-010': {
    title: 'Two statements',
    message: ({ kode, nama, file, sheet, ref }: Gbs010Args) =>
      `Another GBS stands for sub kegiatan ${kode ?? kutip(nama, 120)}: ${file}, sheet ${sheet}, cell ${ref}.`,
    suggestion: () =>
      'Keep one GBS, the signed one, and delete the other. If they are of two units, write the name of the unit in each.',
  },
};
