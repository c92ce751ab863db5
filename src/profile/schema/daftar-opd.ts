import { z } from 'zod';

const heading = z.string().min(1).toLowerCase();

/** `profile/words/daftar-opd.json`: headings of a list of OPDs, normalised, and words that a note under it begins with. */
export const daftarOpdSchema = z.strictObject({
  nama: z.array(heading).min(1),
  kode: z.array(heading).min(1),
  nomor: z.array(heading).min(1),
  catatan: z.array(heading).min(1),
});
