import type { Arg004Args } from '../../rules/arg-004-kategori-tidak-cocok.ts';
import type { Gap103Args } from '../../rules/gap-103-tujuan-bukan-tujuan.ts';
import type { Gap301Args } from '../../rules/gap-301-faktor-tidak-disebut.ts';
import type { Gap302Args } from '../../rules/gap-302-tanpa-kesenjangan.ts';
import type { Gap304Args } from '../../rules/gap-304-manfaat-berupa-tujuan.ts';
import type { Gap306Args } from '../../rules/gap-306-pihak-tertinggal-tidak-disebut.ts';
import type { Gap401Args } from '../../rules/gap-401-sebab-internal-klise.ts';
import type { Gap402Args } from '../../rules/gap-402-sebab-tertukar.ts';
import type { Gap403Args } from '../../rules/gap-403-sebab-sama.ts';
import type { Gap501Args } from '../../rules/gap-501-sebab-eksternal-klise.ts';
import type { Gap601Args } from '../../rules/gap-601-tujuan-tidak-berubah.ts';
import type { Gap602Args } from '../../rules/gap-602-istilah-tempelan.ts';
import type { Gap603Args } from '../../rules/gap-603-tujuan-tanpa-sasaran.ts';
import type { Gap701Args } from '../../rules/gap-701-sebab-tanpa-aksi.ts';
import type { Gap702Args } from '../../rules/gap-702-aksi-tidak-konkret.ts';
import type { Gap703Args } from '../../rules/gap-703-aksi-tanpa-anggaran.ts';
import type { Gap901Args } from '../../rules/gap-901-output-atau-outcome-hilang.ts';
import type { Gap903Args } from '../../rules/gap-903-indikator-tanpa-gender.ts';
import { EN } from '../format.ts';
import type { RuleWords } from '../words.ts';
import { exampleAction } from './contoh-aksi.ts';

const { angka, daftar, kutip, rp } = EN;
const quoteAll = (texts: readonly string[]): string => daftar(texts.map((text) => kutip(text, 140)));

type Side = { readonly pihak: string | null; readonly kesenjangan: string | null };

/** What step 3 offers to put into an objective or indicator. */
const fromStepThree = ({ pihak, kesenjangan }: Side): string => {
  const gap = kesenjangan === null ? '' : ` (${kutip(kesenjangan, 110)})`;
  if (pihak !== null) return `Step 3 names ${kutip(pihak)} as the side left behind${gap}.`;
  return kesenjangan === null
    ? 'First settle in step 3 who is left behind.'
    : `Take the side left behind from step 3${gap}.`;
};

const KATEGORI = {
  khusus: 'khusus target gender (one sex)',
  kesetaraan: 'kesetaraan gender (equality)',
  pelembagaan: 'pelembagaan (institutions for equality)',
} as const;

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const actionsFor = (
  causes: readonly { readonly teks: string; readonly jenis: readonly string[] }[],
): string =>
  causes
    .slice(0, 3)
    .map(({ teks, jenis }) => `for ${kutip(teks, 90)}: ${exampleAction(jenis)}`)
    .join('; ');

type Ids =
  | 'GAP-103'
  | 'GAP-301'
  | 'GAP-302'
  | 'GAP-304'
  | 'GAP-306'
  | 'GAP-401'
  | 'GAP-402'
  | 'GAP-403'
  | 'GAP-501'
  | 'GAP-601'
  | 'GAP-602'
  | 'GAP-603'
  | 'GAP-701'
  | 'GAP-702'
  | 'GAP-703'
  | 'GAP-901'
  | 'GAP-903'
  | 'ARG-004';

/** Words of the rules that read what a GAP says: factors, causes, objectives, actions, indicators. */
export const analisis: RuleWords<Ids> = {
  'GAP-103': {
    title: 'Objective is no objective',
    message: ({ bentuk, kata, tujuan }: Gap103Args) =>
      bentuk === 'indikator'
        ? `The objective begins with ${kutip(kata)}, so ${kutip(tujuan)} is an indicator, not an objective.`
        : `${kutip(tujuan)} names a work product (${kutip(kata)}), not the state of things to be changed.`,
    suggestion: ({ bentuk, inti, tujuan }: Gap103Args) =>
      bentuk === 'indikator'
        ? `Begin with a verb and keep the measure for step 9, for example: ${kutip(`Meningkatkan ${lower(tujuan)}`)}.`
        : `Write what the product is for, for example: ${kutip('Meningkatkan pengetahuan warga tentang haknya')}. Move ${kutip(inti, 80)} to the output in step 9.`,
  },
  'GAP-301': {
    title: 'No factor is named',
    message: ({ isi, tanpaLabel, faktor }: Gap301Args) =>
      tanpaLabel
        ? `Step 3 holds ${quoteAll(isi)}, without a statement on access, participation, control or benefit.`
        : `Step 3 (${daftar(faktor)}) holds only ${quoteAll(isi)}. That is no statement about women and men.`,
    suggestion: ({ faktor }: Gap301Args) =>
      `Write one sentence for each factor that matters, with figures of step 2, for example under ${faktor[0] ?? 'partisipasi'}: ${kutip('Perempuan yang hadir 24 orang, laki-laki 60 orang')}. A factor that does not matter may stay empty.`,
  },
  'GAP-302': {
    title: 'No gap is stated',
    message: ({ faktor }: Gap302Args) =>
      `In step 3, ${daftar(faktor.map((one) => `${one.faktor ?? 'the text'}${one.penanda === null ? '' : ` (${kutip(one.penanda, 40)})`}`))} ${faktor.length === 1 ? 'says' : 'say'} that there is no gap, and no factor states one. Steps 4 to 9 then have nothing to overcome.`,
    suggestion: ({ faktor }: Gap302Args) =>
      `Compare the figures of women and men in step 2 for ${faktor[0]?.faktor ?? 'each factor'} and write the difference, for example: ${kutip('Yang mengikuti pelatihan: perempuan 21 orang, laki-laki 69 orang')}. If there is truly none, this sub kegiatan needs no ARG tag of category kesetaraan.`,
  },
  'GAP-304': {
    title: 'Benefit is a hope',
    message: ({ manfaat }: Gap304Args) =>
      `Manfaat holds a hoped-for result (${kutip(manfaat)}), not who benefits less today.`,
    suggestion: () =>
      `Write how things stand: who receives or feels less of the result, with figures, for example: ${kutip('Penerima paket benih: laki-laki 214 orang, perempuan 26 orang')}. Move the hope to step 6.`,
  },
  'GAP-306': {
    title: 'Side left behind is not named',
    message: ({ pernyataan }: Gap306Args) =>
      `Step 3 states a gap (${quoteAll(pernyataan.map((one) => one.teks))}) without saying who is behind.`,
    suggestion: ({ pernyataan }: Gap306Args) =>
      `Name the sex or the group under ${pernyataan[0]?.faktor ?? 'that factor'}, for example: ${kutip('Perempuan lebih sedikit diundang, 72 orang dari 600')}. Saying who has more is enough too.`,
  },
  'GAP-401': {
    title: 'Stock internal cause',
    message: ({ sebab }: Gap401Args) =>
      `Step 4 holds only stock phrases: ${quoteAll(sebab)}. They fit any service and do not explain the gap here.`,
    suggestion: ({ kesenjangan, layanan }: Gap401Args) =>
      `${kesenjangan === null ? `Ask what in the way ${layanan === '' ? 'this service' : kutip(layanan, 80)} works leaves one side behind` : `Ask why ${kutip(kesenjangan, 100)}`}: the schedule, the requirements, the place, the way of inviting, the staff or the form. For example: ${kutip('Pelatihan hanya dibuka pagi hari dan undangannya lewat ketua kelompok')}.`,
  },
  'GAP-402': {
    title: 'Causes swapped',
    message: ({ step, sebab }: Gap402Args) =>
      step === 4
        ? `${quoteAll(sebab)} ${sebab.length === 1 ? 'is a cause' : 'are causes'} outside the institution (citizens, families, villages or other bodies), but stands as internal.`
        : `${quoteAll(sebab)} ${sebab.length === 1 ? 'is a cause' : 'are causes'} inside the institution itself, but stands as external.`,
    suggestion: ({ step, sebab }: Gap402Args) =>
      step === 4
        ? `Move ${kutip(sebab[0] ?? '', 90)} to step 5. In step 4 write what the OPD itself can change: rules, schedule, staff, facilities, for example ${kutip('Jadwal layanan belum disesuaikan dengan jam kerja warga')}.`
        : `Move ${kutip(sebab[0] ?? '', 90)} to step 4. In step 5 write causes with citizens, families, the market or other bodies, for example ${kutip('Istri menunggu izin suami untuk datang')}.`,
  },
  'GAP-403': {
    title: 'Internal and external cause are the same',
    message: ({ internal }: Gap403Args) => `Steps 4 and 5 hold the same cause: ${kutip(internal)}.`,
    suggestion: () =>
      `Part them: step 4 for what the OPD itself can change (for example ${kutip('Undangan hanya dikirim kepada kepala keluarga')}), step 5 for what lies with citizens, families or others (for example ${kutip('Suami menganggap rapat bukan urusan istri')}).`,
  },
  'GAP-501': {
    title: 'Stock external cause',
    message: ({ sebab }: Gap501Args) =>
      `Step 5 holds only stock phrases: ${quoteAll(sebab)}. They do not show what that means for this service.`,
    suggestion: ({ kesenjangan, layanan }: Gap501Args) =>
      `${kesenjangan === null ? `Write what happens with the citizens who use ${layanan === '' ? 'this service' : kutip(layanan, 80)}` : `Write what with citizens or families makes that ${kutip(kesenjangan, 100)}`}: who does or believes what, and what follows. For example: ${kutip('Suami memegang kartu keanggotaan sehingga istri tidak diundang')}.`,
  },
  'GAP-601': {
    title: 'Objective unchanged',
    message: ({ tujuan, reformulasi }: Gap601Args) =>
      `Step 6 (${kutip(reformulasi)}) repeats the objective of step 1 (${kutip(tujuan)}), which does not name the gap.`,
    suggestion: ({ tujuan, pihak, kesenjangan }: Gap601Args) =>
      `${fromStepThree({ pihak, kesenjangan })} Put that side and the change you want into the objective, for example: ${kutip(`${tujuan.trim().replace(/\.$/, '')}, terutama bagi ${pihak ?? 'perempuan'} yang selama ini tertinggal`, 200)}, then sharpen the group and the direction.`,
  },
  'GAP-602': {
    title: 'Pasted terms',
    message: ({ tempelan }: Gap602Args) =>
      `Step 6 is the objective of step 1 with ${quoteAll(tempelan)} added. That does not say who is behind or what is to change.`,
    suggestion: ({ tempelan, pihak, kesenjangan }: Gap602Args) =>
      `Take out ${quoteAll(tempelan)}. ${fromStepThree({ pihak, kesenjangan })} Write the side and the change, for example: ${kutip(`Meningkatkan jumlah ${pihak ?? 'perempuan'} yang memperoleh layanan ini sehingga selisihnya mengecil`)}.`,
  },
  'GAP-603': {
    title: 'Objective without a target group',
    message: ({ tanpaPihak, tanpaArah, teks }: Gap603Args) =>
      `Step 6 (${kutip(teks)}) ${tanpaPihak && tanpaArah ? 'names no sex and no group of women or men, and says no direction of change' : tanpaPihak ? 'names no sex and no group of women or men' : 'says no direction of change'}.`,
    suggestion: ({ tanpaPihak, pihak, kesenjangan, teks }: Gap603Args) =>
      tanpaPihak
        ? `${fromStepThree({ pihak, kesenjangan })} Write an objective that names it, and the direction, for example: ${kutip(`Meningkatkan jumlah ${pihak ?? 'perempuan'} yang menikmati layanan ini`)}.`
        : `Add a verb that shows the direction (meningkatkan, mengurangi, memperluas), for example: ${kutip(`Meningkatkan ${lower(teks)}`)}.`,
  },
  'GAP-701': {
    title: 'Cause without action',
    message: ({ step, sebab, hanyaHarapan }: Gap701Args) =>
      `${sebab.length === 1 ? 'A cause' : `${angka(sebab.length)} causes`} in step ${step} ${sebab.length === 1 ? 'is' : 'are'} answered by no action in step 7: ${quoteAll(sebab.map((one) => one.teks))}.${hanyaHarapan ? ' The actions there are wishes, not work.' : ''}`,
    suggestion: ({ sebab }: Gap701Args) =>
      `Add an action that overcomes it, for example ${actionsFor(sebab)}. If the cause does not matter for the gap, take it out.`,
  },
  'GAP-702': {
    title: 'Action names no work',
    message: ({ aksi, verba, objek }: Gap702Args) =>
      `The action ${kutip(aksi)} only wishes (${kutip(`${verba} ${objek}`.trim(), 60)}). The work itself is not named, and an amount of money does not make it clear.`,
    suggestion: ({ sebab }: Gap702Args) =>
      `Write work that can be seen done: what, for whom, how much, when. For example ${sebab.length > 0 ? actionsFor(sebab.slice(0, 1)) : kutip('Pelatihan pukul 13.00 bagi 60 perempuan di 4 desa')}.`,
  },
  'GAP-703': {
    title: 'Action without money',
    message: ({ tanpa, semua, jumlah }: Gap703Args) =>
      semua
        ? `This sub kegiatan is tagged ARG, but ${jumlah === 1 ? 'its action has no amount' : `none of its ${angka(jumlah)} actions has an amount`}: ${quoteAll(tanpa)}.`
        : `Other actions have an amount, but ${quoteAll(tanpa)} ${tanpa.length === 1 ? 'has' : 'have'} none.`,
    suggestion: ({ tanpa, semua, pagu, terpakai }: Gap703Args) =>
      `Write the amount in the column for it or at the end of the action, for example ${kutip(`${(tanpa[0] ?? '').trim().replace(/[.;]$/, '')} (Rp50.000.000)`, 160)}.${pagu === null || semua ? (pagu === null ? '' : ` The ceiling is ${rp(pagu)}.`) : ` Of the ceiling of ${rp(pagu)}, ${rp(terpakai)} is spelt out so far.`} Write Rp0 for an action that costs nothing.`,
  },
  'GAP-901': {
    title: 'Output or outcome missing',
    message: ({ hilang, isi }: Gap901Args) =>
      isi === null ? `Step 9 has no ${hilang}.` : `The ${hilang} of step 9 holds only ${kutip(isi)}.`,
    suggestion: ({ hilang, ada }: Gap901Args) =>
      hilang === 'output'
        ? `Beside the outcome ${kutip(ada, 80)} write what is done and how much, for example: ${kutip('90 orang perempuan mengikuti pelatihan')}.`
        : `Beside the output ${kutip(ada, 80)} write the change it brings, for example: ${kutip('Anggota perempuan naik dari 149 orang menjadi 300 orang')}.`,
  },
  'GAP-903': {
    title: 'Indicator without gender',
    message: ({ output, outcome }: Gap903Args) =>
      `The indicators of step 9 (${daftar([output, outcome].filter((text) => text !== null && text.trim() !== '').map((text) => kutip(text, 90)))}) name no sex, no group of women or men, and no gap.`,
    suggestion: ({ pihak, kesenjangan }: Gap903Args) =>
      `${fromStepThree({ pihak, kesenjangan })} Name that side in one indicator at least, for example: ${kutip(`${pihak === null ? 'Perempuan' : pihak.charAt(0).toUpperCase() + pihak.slice(1)} yang menerima layanan naik dari 26 orang menjadi 80 orang`)}.`,
  },
  'ARG-004': {
    title: 'Category does not fit',
    message: ({ kategori, nama, reformulasi }: Arg004Args) => {
      const target = reformulasi === null ? '' : ` and the objective of step 6 (${kutip(reformulasi, 100)})`;
      if (kategori === 'khusus')
        return `The category is ${KATEGORI.khusus}, but the name of the sub kegiatan (${kutip(nama, 100)})${target} ${reformulasi === null ? 'does' : 'do'} not address one sex only.`;
      if (kategori === 'pelembagaan')
        return `The category is ${KATEGORI.pelembagaan}, but ${kutip(nama, 100)} is a service to citizens, not work on gender institutions.`;
      return `The category is ${KATEGORI.kesetaraan}, but the GAP states no gap at all (GAP-302).`;
    },
    suggestion: ({ kategori, usul }: Arg004Args) =>
      kategori === 'kesetaraan'
        ? `State the gap in step 3 with the figures of step 2, or take off the ARG tag.`
        : `Change the category to ${KATEGORI[usul ?? 'kesetaraan']} if the GAP states a gap. ${kategori === 'khusus' ? 'Khusus is for the needs of one sex, such as care of pregnant women.' : 'Pelembagaan is for PPRG, disaggregated data, focal points and the like.'}`,
  },
};
