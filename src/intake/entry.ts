import type { Isian, Named, Place, Rupiah, SubKegiatan, Tag, Tahap } from '../model/index.ts';

/** One sub kegiatan of one unit while its rows are added up. */
export interface Entry {
  readonly code: string;
  name: string;
  program: Named | null;
  kegiatan: Named | null;
  pagu: Rupiah | null;
  sebelum: Rupiah | null;
  realisasi: Rupiah | null;
  readonly byJenis: Map<string, Rupiah>;
  readonly place: Place;
  readonly codePlace: Place;
  /** Number of the last row that belongs to it. */
  lastLine: number;
  tag: Tag | null;
  indikator: Isian[] | null;
  target: Isian[] | null;
  readonly kembar: { readonly place: Place; readonly pagu: Rupiah | null }[];
  /** Detail rows already met, by what tells them apart ("sumber dana"); null in a table without such columns. */
  readonly details: Set<string> | null;
}

/** The sub kegiatan of one unit, year and stage that one table holds. */
export interface UnitTable {
  readonly opd: Named;
  readonly unit: Named;
  readonly year: number | null;
  readonly stage: Tahap | null;
  readonly place: Place;
  readonly entries: Map<string, Entry>;
  /** True where sub kegiatan without money are usual: an export, or a list in which many have none. */
  lengkap: boolean;
}

export function add(sum: Rupiah | null, amount: Rupiah | null): Rupiah | null {
  return amount === null ? sum : sum === null ? amount : sum + amount;
}

/** A list is complete, unused sub kegiatan and all, where at least this many, and one in this many, have no money. */
const LENGKAP_FROM = 5;
const LENGKAP_SHARE = 5;

/** Whether so many sub kegiatan have no money that the list must be a complete one. */
export function manyEmpty(units: readonly UnitTable[]): boolean {
  let empty = 0;
  let all = 0;
  for (const { entries } of units) {
    for (const { pagu } of entries.values()) {
      all++;
      if (pagu === null || pagu === 0n) empty++;
    }
  }
  return empty >= LENGKAP_FROM && empty * LENGKAP_SHARE > all;
}

/** The finished sub kegiatan. */
export function toSubKegiatan(entry: Entry, unit: Named): SubKegiatan {
  return {
    code: entry.code,
    name: entry.name,
    unit,
    program: entry.program,
    kegiatan: entry.kegiatan,
    pagu: entry.pagu,
    paguSebelum: entry.sebelum,
    realisasi: entry.realisasi,
    byJenis: entry.byJenis,
    place: entry.place,
    codePlace: entry.codePlace,
    tag: entry.tag,
    indikator: entry.indikator,
    target: entry.target,
    kembar: entry.kembar,
  };
}
