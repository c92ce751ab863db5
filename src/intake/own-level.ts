import type { Row } from '../workbook/sheet.ts';
import { isBlank, textAt } from './cells.ts';
import type { CodeBook, CodeCell } from './code-cell.ts';
import type { Columns } from './columns.ts';
import { oneLine } from './normalise.ts';
import { namedOf } from './title.ts';

/** What a row is where each level has a column of its own. */
export type OwnLevel =
  | {
      readonly level: 'sub-kegiatan';
      readonly cell: CodeCell;
      readonly text: string;
      readonly column: number;
    }
  | { readonly level: 'program' | 'kegiatan'; readonly code: string | null; readonly name: string };

/** The deepest filled level says what the row is; null for a row of none, a total (`isTotal`) or a sub kegiatan without a code. */
export function ownLevelOf(
  row: Row,
  columns: Columns,
  codes: CodeBook,
  isTotal: (text: string) => boolean,
): OwnLevel | null {
  const levels = [
    ['sub-kegiatan', columns.kodeSub, columns.sub],
    ['kegiatan', columns.kodeKegiatan, columns.kegiatan],
    ['program', columns.kodeProgram, columns.program],
  ] as const;
  for (const [level, codeColumn, nameColumn] of levels) {
    const column = codeColumn > 0 && !isBlank(row, codeColumn) ? codeColumn : nameColumn;
    if (column === 0 || isBlank(row, column)) continue;
    const text = textAt(row, column);
    const cell = codes.read(text);
    if (cell.kind === 'text' && (level === 'sub-kegiatan' || isTotal(text))) return null;
    if (level === 'sub-kegiatan') return { level, cell, text, column };
    const beside = nameColumn > 0 && !isBlank(row, nameColumn) ? namedOf(textAt(row, nameColumn)) : null;
    const coded = cell.kind === 'nomenklatur' ? cell : null;
    return { level, code: coded?.code.text ?? null, name: coded?.name || beside?.name || oneLine(text) };
  }
  return null;
}
