import type { Rupiah } from '../model/index.ts';
import type { UnitTable } from './entry.ts';
import { agrees } from './level-tree.ts';
import { normaliseHeading } from './normalise.ts';

/** A sheet's budget, condensed for comparing it with another sheet of the same file. */
export interface Fingerprint {
  readonly sheet: string;
  readonly hidden: boolean;
  readonly total: Rupiah;
  /** Money by unit and code, and by code alone where the unit is only assumed from a name. */
  readonly byUnit: ReadonlyMap<string, Rupiah>;
  readonly byCode: ReadonlyMap<string, Rupiah>;
  readonly assumedOpd: boolean;
  readonly times: ReadonlySet<string>;
}

/** Share of a sheet's sub kegiatan that must be the same for it to be the same money again. */
const ALIKE = 0.95;

export function fingerprint(
  sheet: string,
  hidden: boolean,
  units: readonly UnitTable[],
  assumedOpd: boolean,
): Fingerprint {
  const byUnit = new Map<string, Rupiah>();
  const byCode = new Map<string, Rupiah>();
  const times = new Set<string>();
  let total = 0n;
  for (const unit of units) {
    times.add(`${unit.year ?? ''}|${unit.stage ?? ''}`);
    for (const entry of unit.entries.values()) {
      const money = entry.pagu ?? 0n;
      const key = `${unitName(unit)}\u0000${entry.code}`;
      byUnit.set(key, (byUnit.get(key) ?? 0n) + money);
      byCode.set(entry.code, (byCode.get(entry.code) ?? 0n) + money);
      total += money;
    }
  }
  return { sheet, hidden, total, byUnit, byCode, assumedOpd, times };
}

function unitName(unit: UnitTable): string {
  return normaliseHeading(unit.unit.name) || (unit.unit.code ?? '');
}

/**
 * Whether `later` prints again what `earlier` holds: the same sub kegiatan of the same units with the same money. For a hidden
 * sheet the same codes are enough (BKS-006).
 */
export function repeats(later: Fingerprint, earlier: Fingerprint): boolean {
  if (!sameTime(later, earlier)) return false;
  const free = later.assumedOpd || earlier.assumedOpd;
  const mine = free ? later.byCode : later.byUnit;
  const theirs = free ? earlier.byCode : earlier.byUnit;
  if (mine.size === 0) return false;
  let same = 0;
  for (const [key, money] of mine) {
    const other = theirs.get(key);
    if (other !== undefined && (later.hidden || agrees(other, money))) same++;
  }
  if (same < mine.size * ALIKE) return false;
  return later.hidden || !free || later.total > 0n;
}

/**
 * The sheets that are the parts of one other sheet: all their sub kegiatan stand in it and their money adds up to its. Gives the
 * whole's name by part, or nothing.
 */
export function partsOfWhole(sheets: readonly Fingerprint[]): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (const whole of sheets) {
    const inside = sheets.filter(
      (sheet) => sheet !== whole && sameTime(sheet, whole) && isWithin(sheet, whole),
    );
    if (inside.length < 2) continue;
    const total = inside.reduce((sum, sheet) => sum + sheet.total, 0n);
    if (total > 0n && agrees(total, whole.total))
      for (const { sheet } of inside) parts.set(sheet, whole.sheet);
  }
  return parts;
}

function isWithin(part: Fingerprint, whole: Fingerprint): boolean {
  const free = part.assumedOpd || whole.assumedOpd;
  const mine = free ? part.byCode : part.byUnit;
  const theirs = free ? whole.byCode : whole.byUnit;
  if (mine.size === 0 || mine.size > theirs.size) return false;
  let within = 0;
  for (const [key, money] of mine) if ((theirs.get(key) ?? -1n) >= money) within++;
  return within >= mine.size * ALIKE;
}

/** Same year and stage as far as both say them. */
function sameTime(a: Fingerprint, b: Fingerprint): boolean {
  for (const one of a.times) {
    for (const other of b.times) {
      const [year = '', stage = ''] = one.split('|');
      const [otherYear = '', otherStage = ''] = other.split('|');
      const sameYear = year === '' || otherYear === '' || year === otherYear;
      const sameStage = stage === '' || otherStage === '' || stage === otherStage;
      if (sameYear && sameStage) return true;
    }
  }
  return false;
}
