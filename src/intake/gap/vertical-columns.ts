import type { Profile } from '../../profile/index.ts';
import type { Cell, Grid } from '../form/grid.ts';
import { fewestSteps, labelOf, stepOf } from '../form/labels.ts';
import { normaliseHeading } from '../normalise.ts';
import { parseRupiah } from '../rupiah.ts';

/** The columns of a vertical form: where its labels stand, where its sub labels, and what is to be read for each GAP. */
export interface VerticalColumns {
  readonly label: number;
  readonly subLabels: ReadonlySet<number>;
  /** One a GAP; several where GAPs stand side by side. */
  readonly values: readonly {
    readonly column: number;
    readonly more: readonly number[];
    readonly amount: number | null;
  }[];
  readonly firstRow: number;
}

/** Rows that are looked at to know the columns; a form's labels stand well within them. */
const LOOK = 400;
const FEWEST_STEPS = 5;

interface Counted {
  readonly steps: Set<number>;
  named: number;
  firstRow: number;
}

/** Whether a cell only numbers, points or separates: "1", "a.", ":". */
export const isMark = (text: string): boolean =>
  /^\s*(?:\(?(?:\d{1,2}|[a-hA-H])[.)]?|[:=•\-–])\s*$/.test(text);

function labelColumn(grid: Grid, profile: Profile): { column: number; firstRow: number } | null {
  const counts = new Map<number, Counted>();
  for (const row of grid.rows.slice(0, LOOK))
    for (const cell of grid.cells(row.number)) {
      const label = labelOf(cell.text.split(/:\s*\S/)[0] ?? '', profile.headersGap);
      const step = label?.field ? stepOf(label.field) : (label?.step ?? null);
      if (!label || !step || !(label.whole || label.starts)) continue;
      const count = counts.get(cell.column) ?? { steps: new Set(), named: 0, firstRow: row.number };
      count.steps.add(step);
      if (label.field) count.named++;
      counts.set(cell.column, count);
    }
  const fewest = fewestSteps(profile);
  let best: { column: number; count: Counted } | null = null;
  for (const [column, count] of counts) {
    const telling = [2, 3, 4, 5, 6].filter((step) => count.steps.has(step)).length;
    if (count.steps.size < fewest.all || telling < fewest.telling) continue;
    const better =
      !best ||
      count.steps.size > best.count.steps.size ||
      (count.steps.size === best.count.steps.size && count.named > best.count.named);
    if (better) best = { column, count };
  }
  return best && { column: best.column, firstRow: best.count.firstRow };
}

/** Headings above the first label, by column: "Uraian | Isian | Jumlah (Rp) | Petunjuk". */
function headings(
  grid: Grid,
  firstRow: number,
  profile: Profile,
): ReadonlyMap<number, 'value' | 'amount' | 'skip'> {
  const found = new Map<number, 'value' | 'amount' | 'skip'>();
  for (const row of grid.rows) {
    if (row.number > firstRow) break;
    const cells = grid.cells(row.number);
    if (row.number < firstRow - 4 || cells.length < 2) continue;
    for (const cell of cells) {
      const plain = normaliseHeading(cell.text);
      const label = labelOf(cell.text, profile.headersGap);
      if (profile.headersGap.valueHeadings.includes(plain)) found.set(cell.column, 'value');
      else if (label?.whole && label.field === 'abaikan') found.set(cell.column, 'skip');
      else if (label?.whole && label.field === 'jumlah') found.set(cell.column, 'amount');
    }
  }
  return found;
}

type Kind = 'value' | 'amount' | 'skip' | 'subLabel';

/** What a column right of the labels holds, from its cells: sub labels and marks, amounts only, or text. */
function kindOf(cells: readonly Cell[], profile: Profile): Kind {
  const few = cells.filter((cell) => isMark(cell.text) || labelOf(cell.text, profile.headersGap)?.whole);
  if (few.length >= cells.length * 0.6) return 'subLabel';
  if (cells.every((cell) => parseRupiah(cell.text) !== null)) return 'amount';
  return 'value';
}

/** Finds the columns of a vertical form; null where no column holds enough of the nine steps as labels. */
export function verticalColumns(grid: Grid, profile: Profile): VerticalColumns | null {
  const labels = labelColumn(grid, profile);
  if (!labels) return null;
  const named = headings(grid, labels.firstRow, profile);
  const byColumn = new Map<number, Cell[]>();
  for (const row of grid.rows.slice(0, LOOK)) {
    if (row.number < labels.firstRow) continue;
    for (const cell of grid.cells(row.number))
      if (cell.column > labels.column)
        byColumn.set(cell.column, [...(byColumn.get(cell.column) ?? []), cell].slice(-LOOK));
  }
  const order = [...byColumn.keys()].sort((a, b) => a - b);
  const kinds = new Map<number, Kind>();
  const anyValueNamed = [...named.values()].includes('value');
  for (const column of order) {
    const kind = named.get(column) ?? kindOf(byColumn.get(column) ?? [], profile);
    kinds.set(column, anyValueNamed && kind === 'value' && !named.has(column) ? 'skip' : kind);
  }
  const lastValue = order.findLast((column) => kinds.get(column) === 'value');
  const subLabels = new Set(
    order.filter(
      (column) => kinds.get(column) === 'subLabel' && lastValue !== undefined && column < lastValue,
    ),
  );
  return {
    label: labels.column,
    subLabels,
    values: valueColumns(grid, order, kinds, profile, labels),
    firstRow: labels.firstRow,
  };
}

/** Groups value columns: each with steps of its own is a GAP; the others go on with the column at their left. */
function valueColumns(
  grid: Grid,
  order: readonly number[],
  kinds: ReadonlyMap<number, Kind>,
  profile: Profile,
  labels: { readonly column: number; readonly firstRow: number },
): VerticalColumns['values'] {
  const filled = new Map<number, Set<number>>();
  let step: number | null = null;
  for (const row of grid.rows.slice(0, LOOK)) {
    const label = grid.at(row.number, labels.column);
    const read = label && labelOf(label.text, profile.headersGap);
    if (read) step = read.field ? stepOf(read.field) : read.step;
    for (const cell of grid.cells(row.number))
      if (step !== null && kinds.get(cell.column) === 'value')
        filled.set(cell.column, (filled.get(cell.column) ?? new Set()).add(step));
  }
  const groups: { column: number; more: number[]; amount: number | null }[] = [];
  for (const column of order) {
    const kind = kinds.get(column);
    const last = groups[groups.length - 1];
    if (kind === 'amount') {
      if (last) last.amount ??= column;
    } else if (kind === 'value') {
      const steps = filled.get(column) ?? new Set();
      const own = steps.size >= FEWEST_STEPS - 1 && (steps.has(1) || groups.length === 0);
      if (!last || own) groups.push({ column, more: [], amount: null });
      else last.more.push(column);
    }
  }
  // Text below its headings in one column: nothing stands at the right, the reader takes what stands in the label column.
  return groups.length > 0 ? groups : [{ column: labels.column + 1, more: [], amount: null }];
}
