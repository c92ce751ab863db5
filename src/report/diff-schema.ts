import { z } from 'zod';
import { KATEGORI_ARG } from '../assess/recap/summary.ts';
import { BASES, TAHAP } from '../model/index.ts';
import { finding, fraction, kategori, location, money, named } from './json-schema.ts';

const opdId = z.string().describe('Code of the OPD, else its name');
const line = z.strictObject({ count: z.int().describe('Sub kegiatan'), amount: money });

const ledger = z
  .strictObject({
    before: money,
    rises: line,
    falls: line,
    added: line,
    dropped: line,
    changeWhenTagged: line.describe('By how much the ceilings of newly tagged ones changed'),
    newlyTagged: line.describe('Ceilings that newly tagged ones already had'),
    untagged: line,
    relabelledIn: line.describe('From another category'),
    relabelledOut: line.describe('To another category'),
    movedIn: line.describe('From another OPD: the ceilings then'),
    movedOut: line.describe('To another OPD: the ceilings then'),
    growth: money.describe('rises, falls, added, dropped and changeWhenTagged'),
    labelling: money.describe('newlyTagged, untagged, relabelledIn and relabelledOut'),
    after: money,
  })
  .describe('before and all lines are after');

const side = z.strictObject({
  files: z.array(z.string()),
  years: z.array(z.int()),
  stages: z.array(z.enum(TAHAP)),
  opds: z.int(),
  subKegiatan: z.int(),
  total: money,
  tagged: z.boolean().describe('False where no table has a tag column'),
  severalTimes: z.array(z.string()).describe('OPDs that stand in it for several years or stages'),
  findings: z.array(finding).describe('What could not be read or was not counted'),
});

const sideRow = z.strictObject({
  code: z.string(),
  name: z.string(),
  opd: opdId,
  unit: named,
  pagu: money.nullable(),
  tagged: z.boolean().nullable(),
  category: kategori.nullable(),
  location: location.nullable(),
});

const category = z.enum(KATEGORI_ARG);

/** `pug.diff/1`, what `report/diff-report.ts` writes. The JSON Schema in `schema/` is generated from this. */
export const diffSchema = z.strictObject({
  schema: z.literal('pug.diff/1'),
  tool: z.strictObject({ version: z.string(), rules: z.string() }),
  date: z.string().optional().describe('Only with --date'),
  basis: z.enum(BASES),
  old: side,
  new: side,
  total: ledger,
  arg: ledger.nullable().describe('Null where the ARG of one side is not known'),
  argLeftOut: z.array(opdId).describe('OPDs whose tags are not known on one side: in no ledger of the ARG'),
  byCategory: z.record(category, ledger).nullable(),
  relabelled: z.array(z.strictObject({ from: category, to: category, count: z.int(), amount: money })),
  movedBetweenOpds: z.array(
    z.strictObject({ from: opdId, to: opdId, count: z.int(), before: money, after: money }),
  ),
  shares: z.array(
    z.strictObject({
      basis: z.enum(BASES),
      argBefore: money,
      argAfter: money,
      denominatorBefore: money.nullable(),
      denominatorAfter: money.nullable(),
      before: fraction.nullable(),
      after: fraction.nullable(),
      afterWithOldDenominator: z.number().nullable(),
    }),
  ),
  opds: z.array(
    z.strictObject({
      opd: opdId,
      name: z.string(),
      total: ledger,
      arg: ledger.nullable(),
      shareBefore: fraction.nullable(),
      shareAfter: fraction.nullable(),
    }),
  ),
  changed: z.array(
    z.strictObject({
      opd: opdId,
      changes: z.array(
        z.enum([
          'raised',
          'lowered',
          'added',
          'dropped',
          'tagged',
          'untagged',
          'category',
          'code',
          'name',
          'unit',
          'opd',
        ]),
      ),
      matchedBy: z.enum(['code', 'name', 'moved']).nullable(),
      old: sideRow.nullable(),
      new: sideRow.nullable(),
    }),
  ),
  unchanged: z.int(),
});
