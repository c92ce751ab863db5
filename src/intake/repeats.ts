import type { Named, Rupiah } from '../model/index.ts';
import type { Profile } from '../profile/index.ts';
import type { Sheet } from '../workbook/sheet.ts';
import type { UnitTable } from './entry.ts';
import { agrees } from './level-tree.ts';
import { isPartOf, nameKey, opdName } from './opd-name.ts';

/** Which name an OPD is only assumed from; null where a cell says it. */
export type AssumedOpd = 'sheet' | 'file' | null;

/** A sheet's budget, condensed for comparing it with another sheet of the same file. */
export interface Fingerprint {
  readonly sheet: string;
  readonly hidden: boolean;
  readonly total: Rupiah;
  /** Money by unit and code, by OPD and code, and by code alone. */
  readonly byUnit: ReadonlyMap<string, Rupiah>;
  readonly byOpd: ReadonlyMap<string, Rupiah>;
  readonly byCode: ReadonlyMap<string, Rupiah>;
  /** Whether any of its OPDs has units. */
  readonly divided: boolean;
  /** The organisation whose it is, where it is one and more than a file's name says so. */
  readonly owner: { readonly key: string; readonly name: string } | null;
  readonly assumedOpd: AssumedOpd;
  readonly times: ReadonlySet<string>;
}

/** Share of a sheet's sub kegiatan that must be the same for it to be the same money again. */
const ALIKE = 0.95;

/** `names`: by which names of organisations are compared. */
export function fingerprint(
  { name: sheet, hidden }: Pick<Sheet, 'name' | 'hidden'>,
  { units, assumedOpd }: { readonly units: readonly UnitTable[]; readonly assumedOpd: AssumedOpd },
  names: Profile['namaOpd'],
): Fingerprint {
  const byUnit = new Map<string, Rupiah>();
  const byOpd = new Map<string, Rupiah>();
  const byCode = new Map<string, Rupiah>();
  const times = new Set<string>();
  const owners = new Map<string, string>();
  let divided = false;
  let total = 0n;
  for (const unit of units) {
    times.add(`${unit.year ?? ''}|${unit.stage ?? ''}`);
    const own = keyOf(unit.unit, names);
    const opd = keyOf(unit.opd, names);
    owners.set(own, unit.unit.name);
    divided ||= own !== opd;
    for (const { code, pagu } of unit.entries.values()) {
      const money = pagu ?? 0n;
      addTo(byUnit, `${own}\u0000${code}`, money);
      addTo(byOpd, `${opd}\u0000${code}`, money);
      addTo(byCode, code, money);
      total += money;
    }
  }
  const [first] = owners;
  const owner =
    first && owners.size === 1 && assumedOpd !== 'file' ? { key: first[0], name: first[1] } : null;
  return { sheet, hidden, total, byUnit, byOpd, byCode, divided, owner, assumedOpd, times };
}

function addTo(sums: Map<string, Rupiah>, key: string, money: Rupiah): void {
  sums.set(key, (sums.get(key) ?? 0n) + money);
}

const keyOf = ({ name, code }: Named, names: Profile['namaOpd']): string =>
  nameKey(opdName(name, code, names)) || (code ?? '');

/**
 * Both sheets' money by what they say of whose it is: by code alone where the name of one is only assumed and may be that of the
 * other; by OPD where only one of them tells its units; else by unit. Null where they are of different organisations.
 */
function comparable(
  a: Fingerprint,
  b: Fingerprint,
  names: Profile['namaOpd'],
): readonly [ReadonlyMap<string, Rupiah>, ReadonlyMap<string, Rupiah>] | null {
  if (a.assumedOpd !== null || b.assumedOpd !== null)
    return areOthers(a, b, names) ? null : [a.byCode, b.byCode];
  return a.divided === b.divided ? [a.byUnit, b.byUnit] : [a.byOpd, b.byOpd];
}

/** Whether the sheets name two organisations: no name goes on with the other ("Dinas Sosial", "Dinas Sosial (2)"), none is part of the other. */
function areOthers({ owner: a }: Fingerprint, { owner: b }: Fingerprint, names: Profile['namaOpd']): boolean {
  if (a === null || b === null || a.key.startsWith(b.key) || b.key.startsWith(a.key)) return false;
  return !isPartOf(a.name, b.name, names) && !isPartOf(b.name, a.name, names);
}

/**
 * Whether `later` prints again what `earlier` holds: the same sub kegiatan of the same units with the same money. For a hidden
 * sheet the same codes are enough (BKS-006).
 */
export function repeats(later: Fingerprint, earlier: Fingerprint, names: Profile['namaOpd']): boolean {
  if (!sameTime(later, earlier)) return false;
  const [mine, theirs] = comparable(later, earlier, names) ?? [];
  if (!mine || !theirs || mine.size === 0) return false;
  let same = 0;
  for (const [key, money] of mine) {
    const other = theirs.get(key);
    if (other !== undefined && (later.hidden || agrees(other, money))) same++;
  }
  if (same < mine.size * ALIKE) return false;
  const free = later.assumedOpd !== null || earlier.assumedOpd !== null;
  return later.hidden || !free || later.total > 0n;
}

/**
 * The sheets that are the parts of one other sheet: all their sub kegiatan stand in it and their money adds up to its. Gives the
 * whole's name by part, or nothing.
 */
export function partsOfWhole(
  sheets: readonly Fingerprint[],
  names: Profile['namaOpd'],
): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (const whole of sheets) {
    const inside = sheets.filter(
      (sheet) => sheet !== whole && sameTime(sheet, whole) && isWithin(sheet, whole, names),
    );
    if (inside.length < 2) continue;
    const total = inside.reduce((sum, sheet) => sum + sheet.total, 0n);
    if (total > 0n && agrees(total, whole.total))
      for (const { sheet } of inside) parts.set(sheet, whole.sheet);
  }
  return parts;
}

function isWithin(part: Fingerprint, whole: Fingerprint, names: Profile['namaOpd']): boolean {
  const [mine, theirs] = comparable(part, whole, names) ?? [];
  if (!mine || !theirs || mine.size === 0 || mine.size > theirs.size) return false;
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
