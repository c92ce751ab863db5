import type { Arg001Args } from '../../rules/arg-001-tag-tanpa-gap.ts';
import type { Arg002Args } from '../../rules/arg-002-tag-penunjang.ts';
import type { Arg003Args } from '../../rules/arg-003-gap-tanpa-tag.ts';
import type { Arg005Args } from '../../rules/arg-005-potensi-arg.ts';
import type { Arg006Args } from '../../rules/arg-006-kategori-kosong.ts';
import type { Arg007Args } from '../../rules/arg-007-netral-tanpa-alasan.ts';
import type { Arg008Args } from '../../rules/arg-008-tag-gap-bermasalah.ts';
import { EN } from '../format.ts';
import type { RuleWords } from '../words.ts';

const { angka, daftar, kutip, rp } = EN;

const KATEGORI: Readonly<Record<string, string>> = {
  khusus: 'a budget for one sex (khusus, category 1)',
  kesetaraan: 'a budget against a gender gap (kesetaraan, category 2)',
  pelembagaan: 'a budget for the institutions of equality (pelembagaan, category 3)',
};

/** What the groups of profile/words/potensi.json are, as the reason of a proposal. */
const KELOMPOK: Readonly<Record<string, string>> = {
  pug: 'the institutions of gender mainstreaming (PUG)',
  'data-gender': 'gender-disaggregated data',
  siga: 'the information system on gender and children',
  kehamilan: 'a service for pregnancy, childbirth or the time after it',
  'ibu-anak': "mothers' health",
  kia: 'mother and child health',
  menyusui: 'a service for breastfeeding mothers',
  reproduksi: 'reproductive health',
  kanker: 'screening for a disease of one sex',
  kb: 'contraception for one sex',
  kekerasan: 'preventing or answering violence against women',
  perempuan: 'a group of women as the target',
  'laki-laki': 'a group of men as the target',
  'kode-pelembagaan': 'the kegiatan of PUG institutions or gender data',
  'kode-perempuan': "the kegiatan of women's empowerment or protection",
};

const pagu = (amount: bigint | null): string => (amount === null ? '' : ` (${rp(amount)})`);

/** Words of the rules about tags (ARG). */
export const arg: RuleWords<
  'ARG-001' | 'ARG-002' | 'ARG-003' | 'ARG-005' | 'ARG-006' | 'ARG-007' | 'ARG-008'
> = {
  'ARG-001': {
    title: 'Tagged ARG without a GAP',
    message: ({ nama, pagu: amount }: Arg001Args) =>
      `${kutip(nama)}${pagu(amount)} is tagged ARG and no GAP stands for it, so the tag has nothing to rest on.`,
    suggestion: ({ usul }: Arg001Args) =>
      usul === null
        ? 'Write its GAP in the worksheet that pug analyze prepares (gap-untuk-diisi.xlsx): split data, factors of the gap, causes and actions. Where no gap is answered, set the tag to “Tidak”.'
        : `Write its GAP in the worksheet that pug analyze prepares (gap-untuk-diisi.xlsx). Its name points to ${KATEGORI[usul]}: say who is meant and which need is met, with split figures and their source.`,
  },
  'ARG-002': {
    title: 'Support costs tagged ARG',
    message: ({ nama, program }: Arg002Args) =>
      `${kutip(nama)} is tagged ARG although it stands in ${program === '' ? 'program 01 (penunjang)' : kutip(program)}. Office costs such as salaries, stationery, cars and buildings are neutral.`,
    suggestion: ({ nama, pagu: amount }: Arg002Args) =>
      `Set the tag of ${kutip(nama, 60)} to “Tidak”, so that${amount === null ? ' its ceiling' : ` ${rp(amount)}`} is not counted. Where it does answer a gap (a nursing room, say), show that in a GAP of its own, or move the money to the sub kegiatan of the service.`,
  },
  'ARG-003': {
    title: 'Has a GAP, not tagged',
    message: ({ nama, pagu: amount }: Arg003Args) =>
      `${kutip(nama)}${pagu(amount)} has a GAP without errors and is not tagged ARG, so its money is not counted.`,
    suggestion: ({ usul }: Arg003Args) =>
      `Set the tag to “Ya” with the category ${KATEGORI[usul]}, or say why it is not tagged.`,
  },
  'ARG-005': {
    title: 'Potentially ARG',
    message: ({ nama, kode, kategori, kelompok, kata }: Arg005Args) =>
      kelompok.some((id) => id.startsWith('kode-'))
        ? `${kutip(nama)} is not tagged although its code (${kode}, under ${kata[0]}) is ${daftar(kelompok.map((id) => KELOMPOK[id] ?? id))}: usually ${KATEGORI[kategori]}.`
        : `${kutip(nama)} is not tagged although its name says ${daftar(kata.map((word) => kutip(word)))}, which is ${daftar(kelompok.map((id) => KELOMPOK[id] ?? id))}: usually ${KATEGORI[kategori]}.`,
    suggestion: ({ kategori, pagu: amount }: Arg005Args) =>
      `${amount === null || amount === 0n ? 'Once it has a ceiling, consider' : `For its ceiling of ${rp(amount)}, consider`} writing a GAP (its worksheet stands in gap-untuk-diisi.xlsx) and tagging it as ${KATEGORI[kategori]}. Where you do not, say why.`,
  },
  'ARG-006': {
    title: 'No ARG category',
    message: ({ nama, kategoriText, count }: Arg006Args) =>
      count > 1
        ? `${angka(count)} sub kegiatan are tagged ARG without a category; the first is ${kutip(nama)}.`
        : kategoriText === null
          ? `${kutip(nama)} is tagged ARG without a category.`
          : `${kutip(nama)} is tagged ARG, and its category ${kutip(kategoriText)} is none of the three.`,
    suggestion: ({ usul, count }: Arg006Args) =>
      count > 1
        ? 'Add a column “Kategori ARG” and fill each tagged row with 1 (khusus target gender), 2 (kesetaraan gender) or 3 (pelembagaan kesetaraan gender).'
        : usul === null
          ? 'Fill in 1 (khusus target gender), 2 (kesetaraan gender: its GAP states a gap) or 3 (pelembagaan kesetaraan gender).'
          : `By its name it is ${KATEGORI[usul]}: fill in ${usul === 'khusus' ? '1' : '3'}.`,
  },
  'ARG-007': {
    title: 'Neutral without a reason',
    message: ({ nama, count }: Arg007Args) =>
      count > 1
        ? `${angka(count)} sub kegiatan are declared neutral without a reason; the first is ${kutip(nama)}.`
        : `${kutip(nama)} is declared neutral without a reason.`,
    suggestion: () =>
      'Write the reason in the remarks column, for example “belanja kantor, tidak ada penerima layanan”. Where it only means that it is not ARG, write “Tidak”.',
  },
  'ARG-008': {
    title: 'Tagged ARG, GAP with errors',
    message: ({ nama, pagu: amount, aturan, langkah }: Arg008Args) =>
      `${kutip(nama)}${pagu(amount)} is tagged ARG, and its GAP has errors${langkah.length > 0 ? ` in step ${daftar(langkah)}` : ''} (${daftar(aturan)}).`,
    suggestion: ({ aturan }: Arg008Args) =>
      `Mend ${daftar(aturan)} in its GAP first; its money then counts as ARG that holds. Explained by: pug explain ${aturan[0]}.`,
  },
};
