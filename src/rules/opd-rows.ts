import type { Opd, SubKegiatan } from '../model/index.ts';
import type { Thresholds } from '../profile/index.ts';

/** What a finding about a row of the budget table says of where it belongs. */
export function about(opd: Opd, row: SubKegiatan) {
  const own = row.unit.code === null ? row.unit.name === opd.name : row.unit.code === opd.code;
  return { ...ofOpd(opd), subKegiatan: row.code, unit: own ? null : row.unit.name };
}

/** The same for a finding about the OPD as a whole. */
export function ofOpd(opd: Opd) {
  return { opd: opd.code ?? opd.name, year: opd.year };
}

/** Whether findings are so many, and so large a share of the rows, that they become one with a count. */
export function isFlood(count: number, rows: number, thresholds: Thresholds): boolean {
  return count > thresholds.groupMinimum && count > rows * thresholds.groupShare;
}
