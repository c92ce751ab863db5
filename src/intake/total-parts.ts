import { codeHead, type Rupiah } from '../model/index.ts';
import type { Entry, UnitTable } from './entry.ts';
import { normaliseHeading } from './normalise.ts';
import type { TotalOf } from './total-labels.ts';

/** Money and rows of sub kegiatan. */
export interface Counted {
  readonly money: Rupiah;
  readonly rows: number;
}

/** The sub kegiatan read last, and the unit that it stands in. */
export interface LastRow {
  readonly unit: UnitTable;
  readonly entry: Entry;
}

/**
 * The parts of a table that a total of this kind may add up, the likeliest first: the level that the last row stands in and the others
 * of its depth; the organisation of that name; for a total of all, the unit and the OPD above it.
 */
export function partsOf(of: TotalOf, units: readonly UnitTable[], { unit, entry }: LastRow): Counted[] {
  switch (of.kind) {
    case 'all': {
      const ofOpd = units.filter(({ opd }) => opd.name === unit.opd.name);
      return [sumOf([unit]), sumOf(ofOpd)];
    }
    case 'opd': {
      const named = units.filter((each) => isOf(each, of.name));
      if (named.length > 0) return [sumOf(named), ...named.map((each) => sumOf([each]))];
      return units.length === 1 ? [sumOf(units)] : [];
    }
    case 'level': {
      const own = codeHead(entry.code, of.depth);
      const inUnit = byLevel([unit], of.depth);
      const first = inUnit.get(own);
      const others = [...inUnit.values(), ...byLevel(units, of.depth).values()];
      return first === undefined ? others : [first, ...others];
    }
  }
}

function isOf({ opd, unit }: UnitTable, name: string): boolean {
  return [opd.name, unit.name].some((own) => {
    const words = normaliseHeading(own);
    return words !== '' && (words === name || words.startsWith(`${name} `) || name.startsWith(`${words} `));
  });
}

function byLevel(units: readonly UnitTable[], depth: number): Map<string, Counted> {
  const sums = new Map<string, Counted>();
  for (const { entries } of units) {
    for (const { code, pagu } of entries.values()) {
      const level = codeHead(code, depth);
      sums.set(level, plus(sums.get(level), pagu));
    }
  }
  return sums;
}

function sumOf(units: readonly UnitTable[]): Counted {
  let sum: Counted = { money: 0n, rows: 0 };
  for (const { entries } of units) for (const { pagu } of entries.values()) sum = plus(sum, pagu);
  return sum;
}

function plus(sum: Counted | undefined, pagu: Rupiah | null): Counted {
  const { money, rows } = sum ?? { money: 0n, rows: 0 };
  return pagu === null ? { money, rows } : { money: money + pagu, rows: rows + 1 };
}
