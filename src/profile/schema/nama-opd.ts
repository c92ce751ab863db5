import { z } from 'zod';

const lower = z.string().min(1).toLowerCase();

/** `profile/words/nama-opd.json`: how names of organisations are shortened, and which units belong to which OPD. */
export const namaOpdSchema = z.strictObject({
  /** Words that carry nothing when names are compared. */
  abaikan: z.array(lower),
  /** Kinds of organisation: they do not count for likeness. */
  jenis: z.array(lower),
  /** What follows one of these is the name of the region and is left out ... */
  wilayah: z.array(lower),
  /** ... but not in names of these kinds (Kecamatan Kota Sumenep). */
  tanpaWilayah: z.array(lower),
  /** Abbreviation, one word or several, to the words it stands for. */
  singkatan: z.record(lower, lower),
  /** A unit's words, and the words by which the OPD it belongs to is known. */
  unit: z.array(z.strictObject({ kata: z.array(lower).min(1), induk: lower })),
  /** What is part of any OPD: names that begin so, and names of nothing more. */
  bagianDalam: z.strictObject({ awalan: z.array(lower), persis: z.array(lower) }),
});
