import type { CellKind, Row } from '../workbook/sheet.ts';
import type { SourceGrid } from './cells.ts';
import type { HeaderBlock } from './header-block.ts';
import { normaliseHeading } from './normalise.ts';

/** Headings that are looked at, and tables that stand beside each other, at most. */
const MOST_HEADINGS = 80;
const MOST_TABLES = 12;

/** Columns at which the headings of a table begin again, the first table's own left out: `Kode | Uraian | Pagu | | Kode | Uraian | Pagu`. */
export function repeatsAt({ columns }: HeaderBlock): number[] {
  const headings = columns
    .slice(0, MOST_HEADINGS)
    .map(({ index, heading }) => ({ index, words: normaliseHeading(heading) }));
  const [first] = headings;
  if (first === undefined) return [];
  for (let width = 2; width * 2 <= headings.length; width++) {
    const begins: number[] = [];
    for (let at = width; begins.length < MOST_TABLES; at += width) {
      const again = headings[at];
      if (again === undefined || !sameHeadings(headings, at, width)) break;
      begins.push(again.index);
    }
    if (begins.length > 0) return begins;
  }
  return [];
}

/** Whether `width` headings from `at` on are those of the first table, as far from each other. */
function sameHeadings(
  headings: readonly { readonly index: number; readonly words: string }[],
  at: number,
  width: number,
): boolean {
  const offset = (headings[at]?.index ?? 0) - (headings[0]?.index ?? 0);
  for (let each = 0; each < width; each++) {
    const own = headings[each];
    const again = headings[at + each];
    if (own === undefined || again === undefined) return false;
    if (own.words !== again.words || again.index - own.index !== offset) return false;
  }
  return true;
}

/** The sheet cut before each of these columns. Every cell keeps its address. */
export function cutAt(grid: SourceGrid, begins: readonly number[]): SourceGrid[] {
  const { sheet } = grid;
  const edges = [1, ...begins, Number.POSITIVE_INFINITY];
  return edges.slice(0, -1).map((from, at) => {
    const to = edges[at + 1] ?? Number.POSITIVE_INFINITY;
    const rows = sheet.rows.flatMap((row) => partOf(row, from, to) ?? []);
    const merges = sheet.merges.filter(({ left }) => left >= from && left < to);
    return { file: grid.file, sheet: { ...sheet, rows, merges } };
  });
}

/** The cells of a row from one column to before another; null where there are none. */
function partOf(row: Row, from: number, to: number): Row | null {
  const part = <T>(cells: readonly (T | undefined)[]): (T | undefined)[] => [
    ...Array<undefined>(from).fill(undefined),
    ...cells.slice(from, Math.min(to, cells.length)),
  ];
  const kind = part<CellKind>(row.kind);
  return kind.every((each) => each === undefined) ? null : { ...row, text: part(row.text), kind };
}
