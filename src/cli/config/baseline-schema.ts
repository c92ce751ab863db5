import { z } from 'zod';
import type { RuleId } from '../../model/index.ts';

/** `pug.baseline/1`, what `--write-baseline` writes. */
export const baselineSchema = z.strictObject({
  schema: z.literal('pug.baseline/1'),
  findings: z.array(
    z.strictObject({
      rule: z.custom<RuleId>((value) => typeof value === 'string' && /^[A-Z]{3}-\d{3}$/.test(value)),
      year: z.int().nullable(),
      opd: z.string().nullable(),
      subKegiatan: z.string().nullable(),
      field: z.string(),
      count: z.int().positive(),
    }),
  ),
});
