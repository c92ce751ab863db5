import type { Isian, Place } from './place.ts';
import type { Rupiah } from './rupiah.ts';

/** The four factors of step 3, in the order of the forms. */
export const FAKTOR = ['akses', 'partisipasi', 'kontrol', 'manfaat'] as const;
export type Faktor = (typeof FAKTOR)[number];

/** The three categories of gender-responsive budget (domain.md 3.1). */
export const KATEGORI = ['khusus', 'kesetaraan', 'pelembagaan'] as const;
export type Kategori = (typeof KATEGORI)[number];

export type Step = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
export const STEPS: readonly Step[] = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** One action of step 7. `amount` is null where the plan gives none. */
export interface Aksi {
  readonly text: string;
  readonly amount: Rupiah | null;
  readonly place: Place;
}

/** The tag columns of a row: null as a whole where the table has no tag column. */
export interface Tag {
  readonly tagged: boolean;
  /** The cell says "Netral", which is a claim; a plain "Tidak" or an empty cell is none. */
  readonly netral: boolean;
  /** The reason that stands beside it, if a column for it does and is filled. */
  readonly alasan: string | null;
  readonly kategori: Kategori | null;
  /** What the category cell says, kept for the finding even where it is none of the three. */
  readonly kategoriText: string | null;
  readonly place: Place;
}

/** A Gender Analysis Pathway worksheet of one sub kegiatan, nine steps. A field is null where its cell is empty or absent. */
export interface Gap {
  readonly place: Place;
  /** OPD as the form names it, if it does. */
  readonly opd: Isian | null;
  /** Unit of the OPD (puskesmas, RSUD, school) whose form it is, where it names one beside its OPD. */
  readonly unit?: Isian | null;
  readonly year: number | null;
  /** Step 1. `code` is the text of the code cell, checked by GAP-102, not yet normalised. */
  readonly code: Isian | null;
  readonly program: Isian | null;
  readonly kegiatan: Isian | null;
  readonly subKegiatan: Isian | null;
  readonly tujuan: Isian | null;
  /** Step 2. */
  readonly data: Isian | null;
  /** Step 3: the factors by name; what stands there without a label is `tanpaLabel`. */
  readonly faktor: Readonly<Record<Faktor, Isian | null>> & { readonly tanpaLabel: Isian | null };
  /** Steps 4 to 6. */
  readonly internal: Isian | null;
  readonly eksternal: Isian | null;
  readonly reformulasi: Isian | null;
  /** Step 7. */
  readonly aksi: readonly Aksi[];
  /** Steps 8 and 9. */
  readonly baseline: Isian | null;
  readonly output: Isian | null;
  readonly outcome: Isian | null;
  /** A tag column may stand in the GAP itself. */
  readonly tag: Tag | null;
  /** Where each step stands, also when its cell is empty: findings point there. */
  readonly stepPlace: Readonly<Record<Step, Place>>;
  /** Steps of the profile that the form has no column or row for: under the form in four steps that is no fault. */
  readonly tanpaKolom?: readonly Step[];
}
