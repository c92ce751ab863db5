import type { Faktor, Named, PenandaTangan, Rupiah } from '../model/index.ts';

/** One action of the plan: GAP step 7. `masukan` is null where the GAP gives no amount. */
export interface StatementAksi {
  readonly uraian: string;
  readonly masukan: Rupiah | null;
}

/**
 * A Gender Budget Statement of one sub kegiatan as data (domain.md 2.1 to 2.3): moved from the GAP's steps, money from the budget
 * table. Null: missing in the source; the form shows it as missing, nothing is made up.
 */
export interface Statement {
  /** File name without ending, unique within the OPD: the code, with the unit where one code stands in several units. */
  readonly berkas: string;
  readonly pemerintah: string | null;
  readonly opd: Named;
  /** The unit where it is not the OPD itself. */
  readonly unit: Named | null;
  readonly tahun: number | null;
  readonly program: Named | null;
  readonly kegiatan: Named | null;
  readonly subKegiatan: { readonly code: string; readonly name: string };
  /** Step 1. */
  readonly tujuan: string | null;
  /** Steps 2 to 5: the situation. `faktor` holds the filled factors only; `nama` is null for text without a label. */
  readonly data: string | null;
  readonly faktor: readonly { readonly nama: Faktor | null; readonly text: string }[];
  readonly internal: string | null;
  readonly eksternal: string | null;
  /** Step 6: the reformulated aim. */
  readonly tolokUkur: string | null;
  /** Step 8, for forms that have a row for it; the national form has none. */
  readonly baseline: string | null;
  /** Step 9: output and outcome. */
  readonly keluaran: string | null;
  readonly hasil: string | null;
  /** The ceiling in the budget table. */
  readonly anggaran: Rupiah | null;
  /** Step 7. */
  readonly aksi: readonly StatementAksi[];
  /** Each part null where it is to be filled in by hand. */
  readonly penandaTangan: Omit<PenandaTangan, 'place'>;
}
