import type { Named, Tahap } from '../model/index.ts';
import type { Profile } from '../profile/index.ts';
import type { SourceGrid } from './cells.ts';
import type { Columns } from './columns.ts';
import { normaliseHeading, oneLine } from './normalise.ts';
import { isOpdName } from './opd-name.ts';
import { stageOf, type TitleFacts, yearInName } from './title.ts';

/** Year and stage as names of the sheet and the file give them, with the name they stand in. */
export interface NameFacts {
  readonly year: { readonly value: number; readonly name: string } | null;
  readonly stage: { readonly value: Tahap; readonly name: string } | null;
}

/** The file's name without folder and ending. */
export function stemOf(file: string): string {
  const base = file.slice(file.lastIndexOf('/') + 1);
  return base.replace(/\.[A-Za-z]{2,5}$/, '');
}

/** What the sheet's name says, else the file's. */
export function nameFacts(grid: SourceGrid, profile: Profile): NameFacts {
  let year: NameFacts['year'] = null;
  let stage: NameFacts['stage'] = null;
  for (const name of [grid.sheet.name, stemOf(grid.file)]) {
    const value = yearInName(name);
    if (value !== null) year ??= { value, name };
    const said = stageOf(normaliseHeading(name), profile);
    if (said !== null) stage ??= { value: said, name };
  }
  return { year, stage };
}

/** Budget year that stands in a heading: of the ceiling, else of the target. */
export function headingYear(columns: Columns): number | null {
  const pagu = columns.assigned.find((column) => column.index === columns.pagu);
  if (pagu?.year != null) return pagu.year;
  const target = columns.assigned.find((column) => columns.target.includes(column.index));
  return target?.year ?? null;
}

/** Stage that the headings name: "Setelah Perubahan", "APBD Murni". */
export function headingStage(columns: Columns, profile: Profile): Tahap | null {
  const pagu = columns.assigned.find((column) => column.index === columns.pagu);
  if (!pagu) return null;
  if (columns.sebelum > 0 || pagu.field === 'paguSesudah') {
    // "Menjadi" is of what the columns beside it name.
    const beside = columns.assigned.map(({ words }) => words).join(' ');
    const words = /pergeseran|perubahan/.test(pagu.words) || /perubahan/.test(beside) ? pagu.words : beside;
    return /pergeseran/.test(words) ? 'pergeseran' : 'perubahan';
  }
  return stageOf(pagu.words, profile);
}

/** Year and stage of a table, and the name that they were taken from where nothing in the sheet says them (BKS-007). */
export interface TableTime {
  readonly year: number | null;
  readonly stage: Tahap | null;
  readonly yearName: string | null;
  readonly stageName: string | null;
}

/** The title before the headings, the headings before the names of sheet and file; a column of the table itself comes first of all. */
export function timeOf(columns: Columns, title: TitleFacts, named: NameFacts, profile: Profile): TableTime {
  const year = title.year ?? headingYear(columns);
  const stage = title.stage ?? headingStage(columns, profile);
  return {
    year: year ?? named.year?.value ?? null,
    stage: stage ?? named.stage?.value ?? null,
    yearName: year === null && columns.tahun === 0 ? (named.year?.name ?? null) : null,
    stageName: stage === null && columns.tahapan === 0 ? (named.stage?.name ?? null) : null,
  };
}

/** Words of a file name that say what the file is, not whose it is. */
const OF_THE_FILE =
  /\b(?:rka|dpa|rkpa|dppa|dpa?p|pagu|anggaran|apbd|kua|ppas|renja|rkpd|gap|gbs|arg|pprg|murni|perubahan|pergeseran|final|fix|rev(?:isi)?|draf?t?|v?\d+|skpd|opd|ta|tahun|data|rekap|laporan)\b/gi;

/** The OPD where no cell names it: the sheet's name where that is one, else the file's name. */
export function opdFromNames(
  grid: SourceGrid,
  profile: Profile,
): { readonly opd: Named; readonly from: 'opd-from-sheet-name' | 'opd-from-file-name' } {
  const sheet = oneLine(grid.sheet.name);
  if (isOpdName(sheet, profile)) return { opd: { code: null, name: sheet }, from: 'opd-from-sheet-name' };
  const stem = oneLine(stemOf(grid.file).replace(/[_\-.]+/g, ' '));
  const words = stem.split(' ');
  const at = words.findIndex((_, index) => isOpdName(words.slice(index).join(' '), profile));
  const rest = at >= 0 ? words.slice(at).join(' ') : stem;
  const name = oneLine(rest.replace(OF_THE_FILE, ' ')) || stem;
  return { opd: { code: null, name }, from: 'opd-from-file-name' };
}
