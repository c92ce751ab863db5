import { z } from 'zod';
import { BASES, SEVERITIES } from '../../model/index.ts';

const amount = z
  .union([z.int().nonnegative(), z.string().min(1)])
  .describe('Rupiah, as a whole number or as text ("1.234.567,50")');
const ruleId = z.string().regex(/^(BKS|ANG|GAP|GBS|ARG|KMP|CFG)-\d{3}$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const signatory = z.strictObject({
  opd: z.string().optional().describe('Code or name of the OPD; without it: for every OPD'),
  tempat: z.string().optional(),
  tanggal: z.string().optional(),
  jabatan: z.string(),
  nama: z.string(),
  pangkat: z.string().optional(),
  nip: z.string().optional(),
});

const waiver = z.strictObject({
  rule: ruleId,
  subKegiatan: z.string().optional().describe('Code of the sub kegiatan it is for'),
  opd: z.string().optional().describe('Code or name of the OPD it is for'),
  reason: z.string().describe('Why this finding may stand; never empty'),
  by: z.string().min(1).describe('Who decided it'),
  until: day.optional().describe('Last day it holds, YYYY-MM-DD'),
});

/** `pug.config.json`: what a region sets once for all its OPDs. The JSON Schema for editors is generated from this. */
export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  profile: z.string().optional().describe('permendagri-67-2011 (nine steps) or empat-langkah'),
  lang: z.enum(['id', 'en']).optional(),
  basis: z.enum(BASES).optional().describe('Denominator of the ARG share'),
  failOn: z.enum(['error', 'warning', 'never']).optional().describe('Severity from which a run fails'),
  region: z
    .strictObject({
      name: z.string().min(1).describe('"Pemerintah Kabupaten ..."'),
      level: z.enum(['provinsi', 'kabupaten', 'kota']).optional(),
    })
    .optional(),
  opd: z
    .array(z.strictObject({ code: z.string().optional(), name: z.string().min(1) }))
    .optional()
    .describe('The OPDs that have to submit'),
  signatories: z.array(signatory).optional(),
  belanjaLangsung: z
    .strictObject({ total: amount.optional(), opd: z.record(z.string(), amount).optional() })
    .optional()
    .describe('Belanja langsung of the government, and by OPD code or name'),
  paper: z.enum(['a4', 'f4']).optional().describe('Paper of the printed statements'),
  nomenklatur: z.string().optional().describe('CSV with the columns kode and nama, for ANG-006'),
  rules: z
    .record(ruleId, z.enum([...SEVERITIES, 'off']))
    .optional()
    .describe('Severity by rule'),
  thresholds: z.record(z.string(), z.number().nonnegative()).optional(),
  words: z
    .record(z.string(), z.record(z.string(), z.array(z.string().min(1))))
    .optional()
    .describe('Words to add, by list of the profile'),
  waivers: z.array(waiver).optional().describe('Findings that someone answers for; pug validate only'),
});

export type Config = z.infer<typeof configSchema>;
export type Waiver = NonNullable<Config['waivers']>[number];
