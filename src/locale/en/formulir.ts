import type { Gap001Args } from '../../rules/gap-001-langkah-kosong.ts';
import type { Gap101Args } from '../../rules/gap-101-identitas-tidak-lengkap.ts';
import type { Gap102Args } from '../../rules/gap-102-kode-tidak-cocok.ts';
import type { Gap104Args } from '../../rules/gap-104-nama-tidak-cocok.ts';
import type { Gap704Args } from '../../rules/gap-704-aksi-melebihi-pagu.ts';
import { EN } from '../format.ts';
import type { RuleWords } from '../words.ts';

const { angka, daftar, kutip, rp } = EN;

const STEP_NAMES: readonly string[] = [
  '',
  'Kebijakan/Program/Kegiatan',
  'Data Pembuka Wawasan',
  'Faktor Kesenjangan',
  'Sebab Kesenjangan Internal',
  'Sebab Kesenjangan Eksternal',
  'Reformulasi Tujuan',
  'Rencana Aksi',
  'Data Dasar (Baseline)',
  'Indikator Kinerja',
];

/** What to write in an empty step, with an example in the language of the form. */
const STEP_CONTENTS: readonly string[] = [
  '',
  'Write program, kegiatan, sub kegiatan with its code, and the aim as in the Renstra or Renja, for example “Meningkatkan keterampilan pencari kerja”.',
  'Write figures for men and women about this very service, with source and year, for example “Peserta pelatihan 2024 menurut laporan bidang: L 69 orang, P 21 orang”.',
  'Write who is behind in access, participation, control or benefit, for example “Partisipasi: perempuan 21 dari 90 peserta”. Only the factors that matter.',
  'Write a cause inside the OPD, for example “Jadwal pelatihan pukul 08.00 bertepatan dengan pekerjaan rumah”.',
  'Write a cause outside the OPD, for example “Keluarga belum mengizinkan perempuan mengikuti kejuruan teknik”.',
  'Write the new aim with who and what is to change, for example “Meningkatkan jumlah perempuan yang mengikuti pelatihan kejuruan teknik”. Where the aim is already responsive, say so and why.',
  'Write concrete work that answers the causes of steps 4 and 5, each with its amount, for example “Memindahkan jadwal pelatihan ke pukul 13.00-16.00 bagi 60 perempuan (Rp96.000.000)”.',
  'Take from step 2 the figure that is to change, by sex, for example “Peserta pelatihan 2024: L 69 orang, P 21 orang”.',
  'Write output and outcome with figure and unit, for example “Output: 60 orang perempuan terlatih” and “Outcome: peserta perempuan naik dari 21 orang menjadi 45 orang”.',
];

const PARTS = {
  program: 'the program',
  kegiatan: 'the kegiatan',
  subKegiatan: 'the sub kegiatan',
  tujuan: 'the aim (tujuan)',
} as const;

const LEVELS = {
  urusan: 'an urusan',
  bidang: 'a bidang urusan',
  program: 'a program',
  kegiatan: 'a kegiatan',
  'sub-kegiatan': 'a sub kegiatan',
} as const;

/** Words of the rules that judge the GAP form itself. */
export const formulir: RuleWords<'GAP-001' | 'GAP-101' | 'GAP-102' | 'GAP-104' | 'GAP-704'> = {
  'GAP-001': {
    title: 'Empty step',
    message: ({ langkah, tertulis }: Gap001Args) =>
      tertulis === null
        ? `Step ${langkah} (${STEP_NAMES[langkah]}) is empty.`
        : `Step ${langkah} (${STEP_NAMES[langkah]}) holds only ${kutip(tertulis)}, which says nothing yet.`,
    suggestion: ({ langkah }: Gap001Args) => STEP_CONTENTS[langkah] ?? '',
  },
  'GAP-101': {
    title: 'Incomplete identity',
    message: ({ hilang }: Gap101Args) => `Step 1 does not name ${daftar(hilang.map((part) => PARTS[part]))}.`,
    suggestion: ({ hilang, program, kegiatan, subKegiatan }: Gap101Args) => {
      const budget = { program, kegiatan, subKegiatan, tujuan: null };
      const copy = hilang.flatMap((part) =>
        budget[part] === null ? [] : [`${PARTS[part]} ${kutip(budget[part], 160)}`],
      );
      const others = hilang.filter((part) => part !== 'tujuan' && budget[part] === null);
      return [
        copy.length > 0 ? `Copy from the budget: ${daftar(copy)}.` : '',
        others.length > 0
          ? `Write ${daftar(others.map((part) => PARTS[part]))} as in the budget document.`
          : '',
        hilang.includes('tujuan')
          ? 'Write the aim as in the Renstra or Renja, a verb first, for example “Meningkatkan cakupan layanan ...”.'
          : '',
      ]
        .filter((sentence) => sentence !== '')
        .join(' ');
    },
  },
  'GAP-102': {
    title: 'Code does not match',
    message: ({ kode, nama, sebab, tingkat }: Gap102Args) => {
      switch (sebab) {
        case 'bukan-kode':
          return `The code cell holds ${kutip(kode)}, which is no sub kegiatan code.`;
        case 'bukan-sub-kegiatan':
          return `Code ${kode} is the code of ${tingkat === null ? 'another level' : LEVELS[tingkat]}, not of a sub kegiatan.`;
        case 'tidak-ada-di-anggaran':
          return `Code ${kode} is well formed, but the budget that was read has no such sub kegiatan.`;
        case 'kode-gap-lain':
          return `Code ${kode} belongs to another GAP, which bears its name; in the budget ${kutip(nama, 160)} has another code.`;
        case 'nama-tidak-ada':
          return `This GAP has no code, and no row of the budget is named ${kutip(nama, 160)}.`;
      }
    },
    suggestion: ({ seharusnya, nama, sebab }: Gap102Args) =>
      seharusnya !== null
        ? `Write ${seharusnya}, the code of ${kutip(nama, 160)} in the budget.`
        : sebab === 'nama-tidak-ada'
          ? 'Copy code and name of the sub kegiatan from the budget, both exactly, for example “1.01.02.2.02.0032”.'
          : 'Copy the full code of six parts from the budget, for example “1.01.02.2.02.0032”. Where the code changed with an edition, use the one in the budget that is checked with it.',
  },
  'GAP-104': {
    title: 'Name does not match',
    message: ({ kode, tertulis, anggaran }: Gap104Args) =>
      `Beside code ${kode} stands ${kutip(tertulis, 160)}, while the budget names that code ${kutip(anggaran, 160)}.`,
    suggestion: ({ kode, anggaran }: Gap104Args) =>
      `If ${kode} is what was analysed, write its name ${kutip(anggaran, 160)}. If another sub kegiatan was, correct the code.`,
  },
  'GAP-704': {
    title: 'Actions exceed the ceiling',
    message: ({ jumlah, pagu, selisih, aksi }: Gap704Args) =>
      `The ${angka(aksi)} actions add to ${rp(jumlah)}, ${rp(selisih)} more than the ceiling of the sub kegiatan, ${rp(pagu)}.`,
    suggestion: ({ pagu, selisih }: Gap704Args) =>
      `Cut ${rp(selisih)} from one or more actions so that they add to ${rp(pagu)} at most, or have the ceiling raised first.`,
  },
};
