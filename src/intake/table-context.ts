import type { Named, ReadingNote, Tahap } from '../model/index.ts';
import type { Profile } from '../profile/index.ts';
import type { SourceGrid } from './cells.ts';
import type { CodeBook } from './code-cell.ts';
import type { Columns } from './columns.ts';
import type { UnitTable } from './entry.ts';
import type { Guard } from './guard.ts';
import type { Layout } from './layout.ts';
import type { OpdOfRows } from './opd-of-rows.ts';

/** What a table is read with. */
export interface TableContext {
  readonly grid: SourceGrid;
  readonly profile: Profile;
  readonly codes: CodeBook;
  readonly guard: Guard;
  readonly columns: Columns;
  readonly layout: Layout;
  /** Unit of the money: 1, 1000 (ribuan), 1000000 (jutaan). */
  readonly factor: number;
  readonly year: number | null;
  readonly stage: Tahap | null;
  readonly program: Named | null;
  readonly kegiatan: Named | null;
  readonly opd: OpdOfRows;
}

export interface TableReading {
  readonly units: readonly UnitTable[];
  /** Rows that belong to a sub kegiatan. */
  readonly rows: number;
  readonly notes: readonly ReadingNote[];
}
