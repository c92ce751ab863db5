import { z } from 'zod';
import { BASES, KATEGORI, SEVERITIES, STATUSES, TAHAP } from '../model/index.ts';

export const money = z.number().describe('Rupiah; a decimal fraction is sen, exact as written');
export const fraction = z.number().describe('Between 0 and 1, six decimals at most');
export const named = z.strictObject({ code: z.string().nullable(), name: z.string() });
export const kategori = z.enum(KATEGORI);
export const location = z.strictObject({
  file: z.string().describe('Relative path with /'),
  sheet: z.string().nullable().describe('Null for the whole file'),
  ref: z.string().nullable().describe('A1 address; null for the whole sheet or file'),
});

const input = z.strictObject({
  file: z.string(),
  sha256: z.string().describe('Of the bytes read; empty where none could be'),
  sheets: z.array(
    z.strictObject({
      name: z.string(),
      role: z.enum(['budget', 'gap', 'gbs', 'opd-list', 'none']),
      headerRow: z.int().nullable(),
      rows: z.int(),
    }),
  ),
});

const subKegiatan = z.strictObject({
  code: z.string(),
  name: z.string(),
  unit: named,
  program: named.nullable(),
  kegiatan: named.nullable(),
  pagu: money.nullable(),
  location,
  arg: z.strictObject({
    tagged: z.boolean().nullable().describe('Null where no table has a tag column'),
    category: kategori.nullable(),
    proposed: kategori.nullable().describe('What the name or code speaks for, where it is not tagged'),
    evidence: z.array(z.string()).describe('The words seen'),
  }),
  gap: z
    .strictObject({
      status: z.enum(STATUSES),
      score: fraction,
      steps: z.array(z.union([z.literal(0), z.literal(1), z.literal(2), z.null()])).length(9),
    })
    .nullable()
    .describe('Null where none stands: never analysed is not the same as zero'),
});

const opd = z.strictObject({
  pemerintah: z.string().optional().describe('Where a title of its file names it'),
  code: z.string().nullable(),
  name: z.string(),
  year: z.int().nullable(),
  stage: z.enum(TAHAP).nullable(),
  total: money,
  arg: z.strictObject({
    total: money,
    byCategory: z.strictObject({
      khusus: money,
      kesetaraan: money,
      pelembagaan: money,
      'tanpa-kategori': money,
    }),
    share: fraction.nullable(),
    basis: z.enum(BASES),
    denominator: money.nullable(),
    memenuhiTotal: money,
    memenuhiShare: fraction.nullable(),
  }),
  subKegiatan: z.array(subKegiatan),
});

export const finding = z.strictObject({
  rule: z.string().regex(/^[A-Z]{3}-\d{3}$/),
  alias: z.string(),
  severity: z.enum(SEVERITIES),
  step: z.int().min(1).max(9).nullable(),
  opd: z.string().nullable().describe('Code of the OPD, else its name'),
  subKegiatan: z.string().nullable(),
  location: location.nullable(),
  found: z.string().nullable().describe('The words found there'),
  message: z.string(),
  suggestion: z.string(),
  args: z.record(z.string(), z.unknown()).describe('What the message is made of, by rule'),
  baseline: z.enum(['old', 'new']).optional().describe('Only with --baseline or waivers'),
  waived: z.strictObject({ reason: z.string(), by: z.string(), until: z.string().nullable() }).optional(),
});

/** `pug.analysis/1`, what `report/json.ts` writes. The JSON Schema in `schema/` is generated from this. */
export const analysisSchema = z.strictObject({
  schema: z.literal('pug.analysis/1'),
  tool: z.strictObject({ version: z.string(), rules: z.string(), profile: z.string() }),
  date: z.string().optional().describe('Only with --date'),
  inputs: z.array(input),
  opds: z.array(opd),
  findings: z.array(finding),
  summary: z.strictObject({
    files: z.int(),
    opds: z.int(),
    subKegiatan: z.int(),
    errors: z.int(),
    warnings: z.int(),
    infos: z.int(),
    old: z.int().optional(),
    waived: z.int().optional(),
  }),
});
