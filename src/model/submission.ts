import type { Gap, Tag } from './gap.ts';
import type { Gbs, PenandaTangan } from './gbs.ts';
import type { Isian, Place } from './place.ts';
import type { ReadingNote } from './reading-note.ts';
import type { Rupiah } from './rupiah.ts';

export interface Named {
  readonly code: string | null;
  readonly name: string;
}

/** Stage of a budget. The reader names it only where a cell, a title or the file's name does. */
export const TAHAP = ['kua-ppas', 'murni', 'pergeseran', 'perubahan'] as const;
export type Tahap = (typeof TAHAP)[number];

/** One sub kegiatan of one unit, its detail rows added up. Identified by (unit, code). */
export interface SubKegiatan {
  /** Normalised code (`2.08.02.2.01.0005`). Text that is no code is kept as it stands, and ANG-001 speaks of it. */
  readonly code: string;
  readonly name: string;
  readonly unit: Named;
  readonly program: Named | null;
  readonly kegiatan: Named | null;
  /** The ceiling; null where no money cell of its rows is filled. */
  readonly pagu: Rupiah | null;
  /** Before the change, where the table has before and after; `pagu` is then the one after. */
  readonly paguSebelum: Rupiah | null;
  readonly realisasi: Rupiah | null;
  /** Money by jenis of rekening ("5.1.02" -> sen); empty where the file has no rekening. */
  readonly byJenis: ReadonlyMap<string, Rupiah>;
  /** The money cell of its first row (its code cell where there is none). */
  readonly place: Place;
  readonly codePlace: Place;
  readonly tag: Tag | null;
  /** Null where the table has no indicator columns; an empty list where they are empty for this row. */
  readonly indikator: readonly Isian[] | null;
  readonly target: readonly Isian[] | null;
  /** More places where the same code of the same unit stands outside a detail table, with the money there (ANG-002). */
  readonly kembar: readonly { readonly place: Place; readonly pagu: Rupiah | null }[];
}

/** One OPD of one year and stage, with the sub kegiatan of all its units. */
export interface Opd {
  readonly code: string | null;
  readonly name: string;
  readonly year: number | null;
  readonly stage: Tahap | null;
  readonly subKegiatan: readonly SubKegiatan[];
  /** True where the rows come from an export or list in which a sub kegiatan without money is usual (ANG-004 is then grouped). */
  readonly daftarLengkap: boolean;
  /** The budget table has a money column with figures to share by. False: every money cell is empty or zero. */
  readonly place: Place;
}

export type SheetRole = 'budget' | 'gap' | 'gbs' | 'opd-list' | 'none';

export interface SourceSheet {
  readonly name: string;
  readonly role: SheetRole;
  /** 1-based last header row of the table; null where no table was recognised. */
  readonly headerRow: number | null;
  /** Data rows read from it. */
  readonly rows: number;
}

export interface Source {
  /** Relative path with `/`, as the user gave it. */
  readonly file: string;
  readonly sha256: string;
  readonly sheets: readonly SourceSheet[];
}

/** Everything that was read from the given files, before any judgement. */
export interface Submission {
  readonly sources: readonly Source[];
  readonly opds: readonly Opd[];
  readonly gaps: readonly Gap[];
  readonly gbs: readonly Gbs[];
  /** Signature blocks of the budget and GAP sheets, for the statements: at most one a sheet. */
  readonly penandaTangan: readonly PenandaTangan[];
  /** Name of the government where a title gives it ("Pemerintah Kabupaten ..."). */
  readonly pemerintah: string | null;
  /** What the reading met: the facts behind BKS-001 to 008, ANG-001 and ANG-003. */
  readonly notes: readonly ReadingNote[];
}
