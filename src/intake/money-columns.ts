import type { HeaderField, Profile } from '../profile/index.ts';
import type { Row } from '../workbook/sheet.ts';
import { isBlank, kindAt, textAt } from './cells.ts';
import { inForce, withoutDifferences } from './change-columns.ts';
import type { Assigned } from './columns.ts';
import type { HeaderBlock } from './header-block.ts';
import { parseRupiah } from './rupiah.ts';

/** Where the money of a table stands; 0 is "nowhere". */
export interface MoneyColumns {
  readonly pagu: number;
  /** Before the change, where the table has before and after. */
  readonly sebelum: number;
  readonly realisasi: number;
  /** Operasi, modal, tidak terduga, transfer: added up where no column holds their total. */
  readonly parts: readonly number[];
  /** Headings of other columns that could have been the ceiling, for the note that says which was taken. */
  readonly passedOver: readonly string[];
}

const CURRENCY = /^\s*(?:rp|idr)\s*\.?\s*$/i;
const MONEY: readonly HeaderField[] = ['pagu', 'paguSebelum', 'paguSesudah', 'realisasi'];

/** "Rp" in the headed column and the amount in the next, which has no heading: that one is the money's. */
export function besideCurrency(
  assigned: readonly Assigned[],
  block: HeaderBlock,
  sample: readonly Row[],
): Assigned[] {
  const headed = new Set(block.columns.map(({ index }) => index));
  return assigned.map((column) => {
    const { index, field } = column;
    if (!MONEY.includes(field) || headed.has(index + 1)) return column;
    // A signature may stand below the signs.
    const signs =
      sample.some((row) => CURRENCY.test(textAt(row, index))) && !sample.some((row) => isMoney(row, index));
    return signs && sample.some((row) => isMoney(row, index + 1)) ? { ...column, index: index + 1 } : column;
  });
}

/** Picks the ceiling, the ceiling before the change, and the realisation among the columns that hold money. */
export function chooseMoney(
  assigned: readonly Assigned[],
  sample: readonly Row[],
  profile: Profile,
  year: number | null,
): MoneyColumns {
  const money = new Map<number, number>();
  const filled = (index: number) => {
    let count = money.get(index);
    if (count === undefined) {
      count = sample.filter((row) => isMoney(row, index)).length;
      money.set(index, count);
    }
    return count;
  };
  const holdsText = (index: number) => filled(index) === 0 && sample.some((row) => !isBlank(row, index));
  const fields = ['pagu', 'paguSebelum', 'paguSesudah'];
  let ceilings = withoutDifferences(
    assigned.filter(({ field }) => fields.includes(field)),
    sample,
  );
  ceilings = keepIfAny(ceilings, (column) => !column.near);
  ceilings = keepIfAny(ceilings, (column) => !column.otherYear);
  ceilings = keepIfAny(ceilings, (column) => !holdsText(column.index));
  const years = new Set(ceilings.flatMap((column) => column.year ?? []));
  const wanted = year !== null && years.has(year) ? year : years.size > 1 ? Math.max(...years) : null;
  if (wanted !== null) ceilings = ceilings.filter((column) => column.year === null || column.year === wanted);
  const best = (columns: readonly Assigned[]) =>
    [...columns].sort((a, b) => a.rank - b.rank || filled(b.index) - filled(a.index) || a.index - b.index)[0];
  const before = ceilings.filter((column) => column.phase === 'sebelum' || column.field === 'paguSebelum');
  const after = ceilings.filter((column) => column.phase === 'sesudah' || column.field === 'paguSesudah');
  const plain = ceilings.filter((column) => !before.includes(column) && !after.includes(column));
  const earlier = best(before) ?? best(plain);
  const made = after.filter((column) => filled(column.index) > 0);
  const later = best(inForce(made, profile)) ?? best(after);
  const changed = later !== undefined && (filled(later.index) > 0 || earlier === undefined);
  const pagu = changed ? later : (best(plain) ?? best(before));
  const sebelum = changed ? earlier : undefined;
  const passedOver = ceilings.filter(
    (column) => column !== pagu && column !== sebelum && (pagu?.rank ?? 0) < 900 && filled(column.index) > 0,
  );
  return {
    pagu: pagu?.index ?? 0,
    sebelum: sebelum?.index ?? 0,
    realisasi: realisasiColumn(assigned, filled, profile)?.index ?? 0,
    parts: pagu ? [] : assigned.filter(isPart).map(({ index }) => index),
    passedOver: passedOver.map(({ heading }) => heading),
  };
}

/** Realisation in rupiah: the sum up to now before a month's. */
function realisasiColumn(
  assigned: readonly Assigned[],
  filled: (index: number) => number,
  profile: Profile,
): Assigned | undefined {
  const { cumulative, partial } = profile.headers;
  const says = (column: Assigned, list: readonly string[]) =>
    list.some((word) => ` ${column.words} `.includes(` ${word} `));
  return assigned
    .filter((column) => column.field === 'realisasi' && !column.otherYear)
    .sort(
      (a, b) =>
        Number(says(b, cumulative)) - Number(says(a, cumulative)) ||
        Number(says(a, partial)) - Number(says(b, partial)) ||
        Number(a.near) - Number(b.near) ||
        a.rank - b.rank ||
        filled(b.index) - filled(a.index) ||
        a.index - b.index,
    )[0];
}

function isPart(column: Assigned): boolean {
  return (
    column.field === 'abaikan' &&
    !column.otherYear &&
    /(?:^| )(?:belanja )?(?:operasi|modal|tidak terduga|transfer)(?: rp)?$/.test(column.words)
  );
}

function isMoney(row: Row, index: number): boolean {
  if (isBlank(row, index)) return false;
  return kindAt(row, index) === 'number' || parseRupiah(textAt(row, index)) !== null;
}

function keepIfAny<T>(all: readonly T[], wanted: (item: T) => boolean): T[] {
  const kept = all.filter(wanted);
  return kept.length > 0 ? kept : [...all];
}
