import { isPlaceholder } from '../language/placeholder.ts';
import type { Gbs, GbsBaris, Isian, Place } from '../model/index.ts';
import type { GbsRule } from './rule.ts';

/** Rows that every form has (domain.md 2.1); the others are judged where the form prints them. */
const EVERYWHERE: readonly GbsBaris[] = [
  'opd',
  'year',
  'program',
  'data',
  'faktor',
  'internal',
  'eksternal',
  'tolokUkur',
  'indikator',
  'anggaran',
  'aksi',
];
const ALL: readonly GbsBaris[] = [
  'opd',
  'year',
  'program',
  'kegiatan',
  'subKegiatan',
  'code',
  'tujuan',
  'data',
  'faktor',
  'internal',
  'eksternal',
  'tolokUkur',
  'indikator',
  'anggaran',
  'aksi',
];

/**
 * Demands that every row of the statement is filled: an empty row, or one with a dash or "belum ada", leaves open what the money is
 * for. One finding a row, at its cell. Basis: our own [D], the rows from the published forms.
 */
export const rule: GbsRule = {
  id: 'GBS-001',
  alias: 'baris-kosong',
  severity: 'error',
  scope: 'gbs',
  *check({ gbs, profile }) {
    for (const baris of ALL) {
      const said = rowOf(gbs, baris);
      const printed = gbs.kosong?.find((row) => row.baris === baris) ?? null;
      if (said ? !isPlaceholder(said.text, profile) : !printed && !EVERYWHERE.includes(baris)) continue;
      const args: Gbs001Args = { baris, tertulis: said?.text.trim() ?? null };
      yield {
        place: said?.place ?? printed?.place ?? gbs.place,
        field: baris,
        found: said?.text ?? null,
        args,
      };
    }
  },
};

export type Gbs001Args = { readonly baris: GbsBaris; readonly tertulis: string | null };

function rowOf(gbs: Gbs, baris: GbsBaris): Isian | { text: string; place: Place } | null {
  if (baris === 'aksi') return gbs.aksi.find(({ text }) => text !== null)?.text ?? null;
  return gbs[baris];
}
