import type { Isian, Place } from './place.ts';
import type { Rupiah } from './rupiah.ts';

/** Signature block under a form; each part null where its line is missing or still to be filled in by hand. */
export interface PenandaTangan {
  readonly tempat: string | null;
  readonly tanggal: string | null;
  readonly jabatan: string | null;
  readonly nama: string | null;
  readonly pangkat: string | null;
  readonly nip: string | null;
  readonly place: Place | null;
}

/** An action row of a GBS. */
export interface GbsAksi {
  readonly text: Isian | null;
  readonly masukan: { readonly amount: Rupiah | null; readonly text: string; readonly place: Place } | null;
  readonly keluaran: Isian | null;
  readonly hasil: Isian | null;
}

/** A row of the form, as findings name it. */
export type GbsBaris =
  | 'opd'
  | 'year'
  | 'program'
  | 'kegiatan'
  | 'subKegiatan'
  | 'code'
  | 'tujuan'
  | 'data'
  | 'faktor'
  | 'internal'
  | 'eksternal'
  | 'tolokUkur'
  | 'indikator'
  | 'anggaran'
  | 'aksi';

/** A Gender Budget Statement as an OPD filled it (vertical form, domain.md 2.1). Null: the row is absent or its cell empty. */
export interface Gbs {
  readonly place: Place;
  readonly opd: Isian | null;
  readonly year: { readonly value: number | null; readonly text: string; readonly place: Place } | null;
  readonly program: Isian | null;
  readonly kegiatan: Isian | null;
  readonly subKegiatan: Isian | null;
  readonly code: Isian | null;
  readonly tujuan: Isian | null;
  /** Analisis situasi. */
  readonly data: Isian | null;
  readonly faktor: Isian | null;
  readonly internal: Isian | null;
  readonly eksternal: Isian | null;
  /** Capaian. */
  readonly tolokUkur: Isian | null;
  readonly indikator: Isian | null;
  readonly anggaran: { readonly amount: Rupiah | null; readonly text: string; readonly place: Place } | null;
  readonly aksi: readonly GbsAksi[];
  readonly penandaTangan: PenandaTangan | null;
  /** Rows that the form prints and that hold nothing, with the cell to fill in. */
  readonly kosong?: readonly { readonly baris: GbsBaris; readonly place: Place }[];
}
