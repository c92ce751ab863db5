import type { Rupiah, SubKegiatan } from '../../model/index.ts';

/**
 * Spending by (unit, sub kegiatan) from a separate realisasi report. Units of one OPD share codes, so a figure joins a row only
 * where both the unit and the code are the same; what joins nothing is said, never spread.
 */
export interface RealisasiIndex {
  readonly byUnit: ReadonlyMap<string, Rupiah>;
  readonly total: Rupiah;
}

/** Spending of a row: of the separate report where there is one and it has the row, else of its own table; null: not known. */
export function realisasiOf(row: SubKegiatan, index: RealisasiIndex | null): Rupiah | null {
  return index?.byUnit.get(realisasiKey(row)) ?? row.realisasi;
}

function realisasiKey(row: Pick<SubKegiatan, 'unit' | 'code'>): string {
  return `${row.unit.code ?? row.unit.name}|${row.code}`;
}

/** Adds up the spending of the rows of a realisasi report. */
export function indexRealisasi(rows: Iterable<SubKegiatan>): RealisasiIndex {
  const byUnit = new Map<string, Rupiah>();
  let total = 0n;
  for (const row of rows) {
    if (row.realisasi === null) continue;
    const key = realisasiKey(row);
    byUnit.set(key, (byUnit.get(key) ?? 0n) + row.realisasi);
    total += row.realisasi;
  }
  return { byUnit, total };
}
