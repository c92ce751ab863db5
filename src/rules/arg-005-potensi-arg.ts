import { proposeKategori } from '../language/potensi.ts';
import type { RowRule } from './rule.ts';

export type Arg005Args = {
  readonly nama: string;
  readonly kode: string;
  readonly pagu: bigint | null;
  readonly kategori: 'khusus' | 'pelembagaan';
  /** Groups of the word list that were met; the catalogue names them. */
  readonly kelompok: readonly string[];
  /** The words seen in the name, or the leading part of the code. */
  readonly kata: readonly string[];
};

/**
 * Points at a sub kegiatan that is not tagged although its name or code is that of category 1 (one sex) or 3 (the institutions of
 * PUG). A hint for the planner, never a fault, and never category 2: only a GAP that states a gap earns that.
 * Basis: our own [D], from the categories (domain.md 3.1) and the vocabulary (8.3, 8.4).
 */
export const rule: RowRule = {
  id: 'ARG-005',
  alias: 'potensi-arg',
  severity: 'info',
  scope: 'row',
  *check({ row, tag, profile }) {
    if (tag.tagged) return;
    const proposal = proposeKategori(row, profile);
    if (proposal === null) return;
    const args: Arg005Args = {
      nama: row.name,
      kode: row.code,
      pagu: row.pagu,
      kategori: proposal.kategori,
      kelompok: proposal.kelompok,
      kata: proposal.words,
    };
    yield { place: row.codePlace, field: 'potensi', found: row.name, args };
  },
};
