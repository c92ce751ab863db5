/** Labelled GAP cases (the shape of ../shared/cases/README.md) as submissions in memory. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import {
  type Aksi,
  type Gap,
  type Isian,
  type Kategori,
  type Place,
  parseCode,
  type RuleId,
  rupiah,
  type Step,
  type SubKegiatan,
  type Submission,
  type Tag,
} from '../../src/model/index.ts';

const rules = z.array(z.custom<RuleId>((id) => typeof id === 'string' && /^(GAP|ARG)-\d{3}$/.test(id)));
const row = z.object({ code: z.string(), name: z.string(), pagu: z.number() });
const caseSchema = z.object({
  id: z.string(),
  opd: z.string(),
  year: z.number().int(),
  subKegiatan: row.extend({
    program: z.string(),
    kegiatan: z.string(),
    tagged: z.boolean(),
    category: z.enum(['khusus', 'kesetaraan', 'pelembagaan', '']),
  }),
  budget: row.partial().optional(),
  gap: z.object({
    tujuan: z.string(),
    data: z.string(),
    akses: z.string(),
    partisipasi: z.string(),
    kontrol: z.string(),
    manfaat: z.string(),
    internal: z.string(),
    eksternal: z.string(),
    reformulasi: z.string(),
    aksi: z.array(z.object({ text: z.string(), amount: z.number().nullable() })),
    baseline: z.string(),
    output: z.string(),
    outcome: z.string(),
  }),
  expect: rules,
  why: z.record(z.string(), z.string()),
  unsure: rules,
});

/** One labelled worksheet. */
export type Case = z.infer<typeof caseSchema>;

/** A case told by what it changes in another one: one thing broken in a sheet that was whole. */
const variantSchema = z.object({
  id: z.string(),
  dari: z.string(),
  ubah: caseSchema.shape.gap.partial(),
  tanda: caseSchema.shape.subKegiatan.pick({ tagged: true, category: true }).partial().optional(),
  expect: rules,
  unsure: rules.default([]),
});

const fileSchema = z.union([
  z.array(caseSchema).transform((kasus) => ({ kasus, varian: [] })),
  z.object({ kasus: z.array(caseSchema), varian: z.array(variantSchema) }),
]);

/**
 * Reads a case file: a list of cases, or cases (`kasus`) with variants of them (`varian`). Throws where it has another shape, with the
 * path of the first key that is off.
 */
export function readCases(path: string): Case[] {
  const { kasus, varian } = fileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const whole = new Map(kasus.map((one) => [one.id, one]));
  const broken = varian.map(({ id, dari, ubah, tanda, expect, unsure }): Case => {
    const base = whole.get(dari);
    if (!base) throw new Error(`${id}: there is no case ${dari}`);
    const subKegiatan = { ...base.subKegiatan, ...tanda };
    return { ...base, id, subKegiatan, gap: { ...base.gap, ...ubah }, expect, unsure, why: {} };
  });
  return [...kasus, ...broken];
}

const at = (ref: string): Place => ({ file: 'kasus.xlsx', sheet: 'GAP', ref });

function isian(text: string, ref: string): Isian | null {
  return text.trim() === '' ? null : { text, place: at(ref) };
}

/** Each step has its column on the sheet, step 1 in B. */
const STEP_PLACE: Readonly<Record<Step, Place>> = {
  1: at('B5'),
  2: at('C5'),
  3: at('D5'),
  4: at('E5'),
  5: at('F5'),
  6: at('G5'),
  7: at('H5'),
  8: at('I5'),
  9: at('J5'),
};

function tagOf(one: Case): Tag {
  const kategori: Kategori | null = one.subKegiatan.category === '' ? null : one.subKegiatan.category;
  return {
    tagged: one.subKegiatan.tagged,
    netral: false,
    alasan: null,
    kategori,
    kategoriText: kategori,
    place: at('L5'),
  };
}

/** The worksheet of a case. */
export function gapOf(one: Case): Gap {
  const { gap } = one;
  const aksi: Aksi[] = gap.aksi.map(({ text, amount }, i) => ({
    text,
    amount: amount === null ? null : rupiah(amount),
    place: at(`H${5 + i}`),
  }));
  return {
    place: at('A5'),
    opd: { text: one.opd, place: at('A2') },
    year: one.year,
    code: isian(one.subKegiatan.code, 'B5'),
    program: isian(one.subKegiatan.program, 'B6'),
    kegiatan: isian(one.subKegiatan.kegiatan, 'B7'),
    subKegiatan: isian(one.subKegiatan.name, 'B8'),
    tujuan: isian(gap.tujuan, 'B9'),
    data: isian(gap.data, 'C5'),
    faktor: {
      akses: isian(gap.akses, 'D5'),
      partisipasi: isian(gap.partisipasi, 'D6'),
      kontrol: isian(gap.kontrol, 'D7'),
      manfaat: isian(gap.manfaat, 'D8'),
      tanpaLabel: null,
    },
    internal: isian(gap.internal, 'E5'),
    eksternal: isian(gap.eksternal, 'F5'),
    reformulasi: isian(gap.reformulasi, 'G5'),
    aksi: aksi.filter((one) => one.text.trim() !== ''),
    baseline: isian(gap.baseline, 'I5'),
    output: isian(gap.output, 'J5'),
    outcome: isian(gap.outcome, 'J6'),
    tag: null,
    stepPlace: STEP_PLACE,
  };
}

/** The case as the reader would hand it on: one budget row with its tag, one GAP. */
export function submissionOf(one: Case): Submission {
  const budget = { ...one.subKegiatan, ...one.budget };
  const code = parseCode(budget.code)?.text ?? budget.code;
  const segments = code.split('.');
  const unit = { code: null, name: one.opd };
  const place = { file: 'kasus.xlsx', sheet: 'Anggaran', ref: 'D5' };
  const subKegiatan: SubKegiatan = {
    code,
    name: budget.name,
    unit,
    program: { code: segments.slice(0, 3).join('.'), name: one.subKegiatan.program },
    kegiatan: { code: segments.slice(0, 5).join('.'), name: one.subKegiatan.kegiatan },
    pagu: rupiah(budget.pagu),
    paguSebelum: null,
    realisasi: null,
    byJenis: new Map(),
    place,
    codePlace: { ...place, ref: 'A5' },
    tag: tagOf(one),
    indikator: null,
    target: null,
    kembar: [],
  };
  return {
    sources: [
      {
        file: 'kasus.xlsx',
        sha256: '',
        sheets: [
          { name: 'Anggaran', role: 'budget', headerRow: 4, rows: 1 },
          { name: 'GAP', role: 'gap', headerRow: 4, rows: 1 },
        ],
      },
    ],
    opds: [
      {
        code: null,
        name: one.opd,
        year: one.year,
        stage: 'murni',
        subKegiatan: [subKegiatan],
        daftarLengkap: false,
        place: { ...place, ref: 'A1' },
      },
    ],
    gaps: [gapOf(one)],
    gbs: [],
    penandaTangan: [],
    pemerintah: null,
    notes: [],
  };
}
