import type { Place, ReadingNote } from '../model/index.ts';
import type { Profile } from '../profile/index.ts';
import { placeOf, type SourceGrid } from './cells.ts';
import type { Columns } from './columns.ts';
import type { HeaderBlock } from './header-block.ts';
import type { TableTime } from './table-facts.ts';

/** Year and stage that only a name gives. */
export function timeNotes(
  grid: SourceGrid,
  block: HeaderBlock,
  columns: Columns,
  time: TableTime,
): ReadingNote[] {
  const notes: ReadingNote[] = [];
  const place = placeOf(grid, block.bottom, columns.pagu || 1);
  if (time.yearName !== null) {
    const args = { year: time.year, name: time.yearName };
    notes.push({ kind: 'assumed', what: 'year-from-name', place, args });
  }
  if (time.stageName !== null) {
    const args = { stage: time.stage, name: time.stageName };
    notes.push({ kind: 'assumed', what: 'stage-from-name', place, args });
  }
  return notes;
}

/** The unit that the money was read in, where it is not the rupiah. */
export function unitNotes(
  grid: SourceGrid,
  block: HeaderBlock,
  columns: Columns,
  said: { readonly factor: number; readonly unit: string; readonly place?: Place } | null,
): ReadingNote[] {
  if (said === null) return [];
  const { factor, unit } = said;
  const place = said.place ?? placeOf(grid, block.bottom, columns.pagu || 1);
  return [{ kind: 'assumed', what: 'unit', place, args: { unit, factor } }];
}

/** Header row, near headings, the choice among money columns, and hidden columns that were read. */
export function assumptions(
  grid: SourceGrid,
  block: HeaderBlock,
  columns: Columns,
  profile: Profile,
): ReadingNote[] {
  const notes: ReadingNote[] = [];
  const firstRow = grid.sheet.rows[0]?.number ?? 1;
  if (block.bottom !== firstRow) {
    const place = placeOf(grid, block.bottom, block.columns[0]?.index ?? 1);
    notes.push({ kind: 'assumed', what: 'header-row', place, args: { row: block.bottom } });
  }
  const used = usedColumns(columns);
  for (const column of columns.assigned) {
    if (!column.near || !used.has(column.index) || !profile.headers.nearFields.includes(column.field))
      continue;
    const place = placeOf(grid, block.bottom, column.index);
    notes.push({
      kind: 'assumed',
      what: 'column-near',
      place,
      args: { heading: column.heading, field: column.field },
    });
  }
  const chosen = columns.assigned.find((column) => column.index === columns.pagu);
  if (chosen && columns.passedOver.length > 0) {
    const place = placeOf(grid, block.bottom, chosen.index);
    const others = columns.passedOver.join('; ');
    notes.push({ kind: 'assumed', what: 'pagu-column', place, args: { heading: chosen.heading, others } });
  }
  const hidden = [...used].filter((index) => grid.sheet.hiddenColumns.has(index)).sort((a, b) => a - b);
  const [first] = hidden;
  if (first !== undefined) {
    const place = placeOf(grid, block.bottom, first);
    notes.push({ kind: 'hidden', what: 'columns', place, count: hidden.length, counted: true });
  }
  return notes;
}

function usedColumns(columns: Columns): Set<number> {
  const c = columns;
  return new Set(
    [
      ...c.code,
      ...c.names,
      c.kodeSub,
      c.sub,
      c.kodeKegiatan,
      c.kegiatan,
      c.kodeProgram,
      c.program,
      c.kodeOpd,
      c.opd,
      c.kodeUnit,
      c.unit,
      c.tahun,
      c.pagu,
      c.sebelum,
      c.realisasi,
      ...c.parts,
      c.rekening,
      ...c.indikator,
      ...c.target,
      c.tag,
      c.kategori,
    ].filter((index) => index > 0),
  );
}
