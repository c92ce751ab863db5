import { z } from 'zod';

/** Lower-case words with single blanks, as a name is compared. */
const phrase = z.string().regex(/^[\p{Ll}\p{N}]+( [\p{Ll}\p{N}]+)*$/u);
const id = z.string().regex(/^[a-z]+(-[a-z]+)*$/);
const kategori = z.enum(['khusus', 'pelembagaan']);
const prefix = z.string().regex(/^\d(\.(\d{2}|\*))*$/);

/** `profile/words/potensi.json`: what in a sub kegiatan's name or code speaks for category 1 or 3 (ARG-005). */
export const potensiSchema = z.strictObject({
  netral: z
    .array(z.string().regex(/^\d{2}$/))
    .describe('Program numbers that are neutral whatever their names say'),
  bukan: z.array(phrase).describe('Names that hold a word of the groups and do not mean it'),
  kode: z.array(z.strictObject({ id, kategori, awalan: z.array(prefix) })),
  kelompok: z.array(
    z.strictObject({
      id,
      kategori,
      kata: z.array(phrase),
      persis: z.array(z.string().min(1)).optional().describe('Words that count only in this very spelling'),
      kecualiKata: z.array(z.string().min(1)).optional(),
      kecualiKode: z.array(prefix).optional(),
      bukanAnakSaja: z.boolean().optional().describe('Silent where only children are named'),
    }),
  ),
  kataPerempuan: z.array(z.string().min(1)),
});
