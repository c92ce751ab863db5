import type { CellKind, Range, Row, Sheet } from '../../src/workbook/sheet.ts';

type Value = string | number | null;

const letters = (text: string): number =>
  [...text].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);

/** "B2:D4" as a range. */
export function range(ref: string): Range {
  const [, left = 'A', top = '1', right = left, bottom = top] =
    /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(ref) ?? [];
  return { top: Number(top), left: letters(left), bottom: Number(bottom), right: letters(right) };
}

/** A sheet as the workbook reader gives it, from rows of values: null and '' are blank, numbers are numeric cells. */
export function sheetOf(
  rows: readonly (readonly Value[])[],
  merges: readonly string[] = [],
  name = 'GAP',
): Sheet {
  const filled: Row[] = [];
  for (const [at, values] of rows.entries()) {
    if (values.every((value) => value === null || value === '')) continue;
    const text: (string | undefined)[] = [undefined];
    const kind: (CellKind | undefined)[] = [undefined];
    for (const value of values) {
      text.push(value === null || value === '' ? undefined : String(value));
      kind.push(value === null || value === '' ? undefined : typeof value === 'number' ? 'number' : 'text');
    }
    filled.push({ number: at + 1, hidden: false, text, kind });
  }
  return {
    name,
    hidden: false,
    rows: filled,
    merges: merges.map(range),
    hiddenColumns: new Set(),
    formulas: new Map(),
  };
}
