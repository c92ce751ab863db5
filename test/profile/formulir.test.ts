import { expect, it } from 'vitest';
import { labelOf } from '../../src/intake/form/labels.ts';
import { normaliseHeading } from '../../src/intake/normalise.ts';
import { DEFAULT_PROFILE } from '../../src/profile/index.ts';
import * as schema from '../../src/profile/schema/formulir.ts';

const profile = DEFAULT_PROFILE;

it.each([
  ['headers-gap', schema.headersGapSchema, profile.headersGap],
  ['headers-gbs', schema.headersGbsSchema, profile.headersGbs],
  ['gap-worksheet', schema.gapWorksheetSchema, profile.gapWorksheet],
  ['tag', schema.tagSchema, profile.tagWords],
  ['placeholders', schema.placeholdersSchema, profile.placeholders],
  ['tanda-tangan', schema.tandaTanganSchema, profile.tandaTangan],
] as const)('ships %s in the shape its schema asks for', (_name, shape, words) => {
  expect(shape.safeParse(words).error?.issues ?? []).toEqual([]);
});

it.each([
  ['headers-gap', profile.headersGap],
  ['headers-gbs', profile.headersGbs],
] as const)(
  'keeps every spelling of %s as headings are compared, and under one field only',
  (_name, book) => {
    const seen = new Map<string, string>();
    for (const [field, { words, typos }] of Object.entries(book.fields))
      for (const word of [...words, ...typos]) {
        expect(normaliseHeading(word)).toBe(word);
        expect(seen.get(word) ?? field).toBe(field);
        seen.set(word, field);
      }
  },
);

it('knows every label of the worksheet, with a running number too', () => {
  for (const { label, field, repeat } of profile.gapWorksheet.rows.map((row) => ({ repeat: 1, ...row })))
    for (let n = 1; n <= repeat; n++)
      expect(labelOf(repeat > 1 ? `${label} ${n}` : label, profile.headersGap)?.field).toBe(field);
});

it.each([
  ['KEBIJAKAN / PROGRAM / KEGIATAN / SUBKEGIATAN', 'langkah1'],
  ['1. Pilih Kebijakan/Program/Kegiatan yang akan dianalisis', 'langkah1'],
  ['Data Pembuka Wawasan (Data Pilah Gender)', 'data'],
  ['Kolom 4 Sebab Kesenjangan Internal', 'internal'],
  ['Sebab Kesenjangan EXTERNAL', 'eksternal'],
  ['Reformasi tujuan', 'reformulasi'],
  ['Reformulassi Tujuan', 'reformulasi'],
  ['Reformualsi Tujuan', 'reformulasi'],
  ['Sebab Kesenjnagan Internla', 'internal'],
  ['Faktro Kesenjangan', 'faktor'],
  ['Basis Data (Base-line)', 'baseline'],
  ['Kebijakan dan Rencana Ke Depan', null],
])('takes the heading %s for %s', (text, field) => {
  expect(labelOf(text, profile.headersGap)?.field ?? null).toBe(field);
});

it.each(['Meningkatkan keterampilan pencari kerja', 'Rp1.000.000', 'Sumber: Dapodik 2024', ''])(
  'takes %j for no heading',
  (text) => {
    expect(labelOf(text, profile.headersGap)).toBeNull();
  },
);
