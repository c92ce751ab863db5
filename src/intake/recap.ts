import type { Rupiah } from '../model/index.ts';
import type { Row } from '../workbook/sheet.ts';
import { filledColumns, textAt } from './cells.ts';
import type { CodeBook } from './code-cell.ts';
import type { UnitTable } from './entry.ts';
import { isHeaderRow } from './header-block.ts';
import type { HeaderBook } from './header-book.ts';
import { hasMoney, isTotalName, type Lacking } from './lacking.ts';
import { agrees } from './level-tree.ts';
import { MoneyReader } from './money-cell.ts';

/**
 * Whether a table without sub kegiatan prints again, by program or by another cut, what the sheet's own tables hold: the money of
 * the levels that it names by code, or the same total. Such a recap lacks nothing.
 */
export function isRecap(
  { grid, block, columns, factor }: Lacking,
  units: readonly UnitTable[],
  tools: { readonly book: HeaderBook; readonly codes: CodeBook },
): boolean {
  if (units.length === 0 || !hasMoney(columns)) return false;
  const { total, byLevel } = moneyByLevel(units);
  const reader = new MoneyReader(grid, columns.pagu || (columns.parts[0] ?? 0), '', factor);
  let sum = 0n;
  let coded = 0;
  let known = 0;
  for (const row of grid.sheet.rows.slice(block.next)) {
    if (isHeaderRow(row, tools.book, tools.codes)) break;
    const money = reader.read(row, false);
    const [first] = filledColumns(row, reader.column - 1).filter((column) => row.kind[column] === 'text');
    if (money === null || (first !== undefined && isTotalName(textAt(row, first)))) continue;
    sum += money;
    const code = levelCode(row, reader.column, tools.codes);
    if (code === null) continue;
    coded++;
    const own = byLevel.get(code);
    if (own !== undefined && agrees(own, money)) known++;
  }
  return (total > 0n && agrees(sum, total)) || (coded > 0 && known * 2 > coded);
}

/** Code of an urusan, bidang, program or kegiatan left of the money. */
function levelCode(row: Row, before: number, codes: CodeBook): string | null {
  for (const column of filledColumns(row, before - 1)) {
    const cell = codes.read(textAt(row, column));
    if (cell.kind === 'nomenklatur') return cell.code.text;
  }
  return null;
}

function moneyByLevel(units: readonly UnitTable[]): {
  readonly total: Rupiah;
  readonly byLevel: ReadonlyMap<string, Rupiah>;
} {
  const byLevel = new Map<string, Rupiah>();
  let total = 0n;
  for (const { entries } of units) {
    for (const { code, pagu } of entries.values()) {
      total += pagu ?? 0n;
      const segments = code.split('.');
      for (let depth = 1; depth < segments.length; depth++) {
        const level = segments.slice(0, depth).join('.');
        byLevel.set(level, (byLevel.get(level) ?? 0n) + (pagu ?? 0n));
      }
    }
  }
  return { total, byLevel };
}
