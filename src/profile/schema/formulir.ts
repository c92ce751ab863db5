import { z } from 'zod';

/** Words as headings are compared: lower case, single blanks, no punctuation (`intake/normalise.ts`). */
const heading = z.string().regex(/^[\p{Ll}\p{N}%]+( [\p{Ll}\p{N}%]+)*$/u);
const field = z.strictObject({
  words: z.array(heading).min(1).describe('Usual spellings'),
  typos: z.array(heading).describe('Spellings that are taken too, and said to be a near match (BKS-007)'),
});
const fields = <const Name extends string>(names: readonly [Name, ...Name[]]) =>
  z.record(z.enum(names), field);

/** `profile/headers-gap.json`: headings and labels of GAP forms. */
export const headersGapSchema = z.strictObject({
  fields: fields([
    'langkah1',
    'code',
    'program',
    'kegiatan',
    'subKegiatan',
    'tujuan',
    'data',
    'faktor',
    'akses',
    'partisipasi',
    'kontrol',
    'manfaat',
    'internal',
    'eksternal',
    'reformulasi',
    'aksi',
    'jumlah',
    'baseline',
    'indikator',
    'output',
    'outcome',
    'tag',
    'kategori',
    'alasan',
    'opd',
    'unit',
    'year',
    'no',
    'abaikan',
  ]),
  groups: z.array(heading).describe('Headings over several steps'),
  titles: z.array(heading).describe('Words that bear the number of a step'),
  fourSteps: z.array(heading).describe('Headings that only the form in four steps has'),
  stepLabels: z.array(heading).describe('Words that bear the number of a step'),
  valueHeadings: z.array(heading).describe('Heading of the column to fill in'),
  opdWords: z.array(heading).describe('First words of the name of an OPD'),
  notAmountAfter: z
    .array(z.string().min(1))
    .describe('Words after which a sum at the end of an action is a rate, not its amount'),
});

/** `profile/headers-gbs.json`: labels of GBS forms. */
export const headersGbsSchema = z.strictObject({
  fields: fields([
    'opd',
    'year',
    'programTujuan',
    'program',
    'codeProgram',
    'kegiatan',
    'subKegiatan',
    'code',
    'tujuan',
    'analisis',
    'data',
    'isu',
    'faktor',
    'akses',
    'partisipasi',
    'kontrol',
    'manfaat',
    'internal',
    'eksternal',
    'capaian',
    'tolokUkur',
    'indikator',
    'anggaran',
    'rencanaAksi',
    'aksi',
    'masukan',
    'keluaran',
    'hasil',
    'unit',
    'abaikan',
  ]),
  groups: z.array(heading),
  stepLabels: z.array(heading),
  unitWords: z.array(heading).describe('Words of a unit that signs for itself: RSUD, puskesmas'),
  titles: z.array(heading).min(1),
});

/** `profile/layouts/gap-worksheet.json`: the worksheet of `pug template gap`. */
export const gapWorksheetSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  columns: z
    .array(
      z.strictObject({
        key: z.enum(['no', 'label', 'isian', 'jumlah', 'petunjuk']),
        heading: z.string().min(1),
        width: z.number().positive(),
      }),
    )
    .length(5),
  head: z.array(z.strictObject({ field: z.enum(['opd', 'year', 'pagu']), label: z.string().min(1) })),
  rows: z.array(
    z.strictObject({
      step: z.number().int().min(1).max(9).nullable(),
      field: z.string().min(1),
      label: z.string().min(1),
      lines: z.number().int().positive(),
      guide: z.string().min(1),
      kind: z.literal('code').optional(),
      repeat: z.number().int().positive().optional(),
      amount: z.boolean().optional(),
      choices: z.array(z.string().min(1)).optional(),
    }),
  ),
});

const words = z.array(z.string().min(1)).min(1);
const byKategori = z.strictObject({ khusus: words, kesetaraan: words, pelembagaan: words });

/** `profile/words/tag.json`: what tag and category cells say. */
export const tagSchema = z.strictObject({
  ya: words,
  /** ARG as one of several themes in a cell. */
  tema: words,
  tidak: words,
  netral: words,
  kategori: byKategori,
  kategoriKata: byKategori,
});

/** `profile/words/placeholders.json`: words that fill a cell and say nothing. */
export const placeholdersSchema = z.strictObject({ words: z.array(heading).min(1) });

/** `profile/words/tanda-tangan.json`: words of signature blocks. */
export const tandaTanganSchema = z.strictObject({
  jabatan: z.array(heading).min(1),
  pengantar: z.array(heading),
  pangkat: z.array(heading).min(1),
  bulan: z.array(heading).length(12),
});
