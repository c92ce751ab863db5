import type { Gap, Isian, Place, ReadingNote } from '../../model/index.ts';
import type { GapField, Profile } from '../../profile/index.ts';
import type { Cell, Grid } from '../form/grid.ts';
import { type Above, linesAbove } from '../form/head.ts';
import { stepOf } from '../form/labels.ts';
import { type FormTitle, isOpdName, readTitle, yearOf } from '../form/title.ts';
import type { FormReading } from '../form-reading.ts';
import { oneLine } from '../normalise.ts';
import { type SignatureBlock, signatureBlocks } from '../signature.ts';
import { addPiece, buildGap, type GapDraft, hasAnalysis, newDraft, stepOneOf } from './draft.ts';
import { type FurtherTable, findHeader, furtherTables, type Header, isNumberRow } from './header.ts';
import { bandOf, type Carried, carriedFor, fillFromAbove, opensGap, withBand } from './identity.ts';

/** A header stands within this many rows from the top. */
const HEADER_WITHIN = 80;
const REMARK = /^\s*(?:catatan|keterangan|ket|sumber|note)\b\s*[.:]/i;

interface Reader {
  readonly grid: Grid;
  readonly profile: Profile;
  readonly notes: ReadingNote[];
  readonly gaps: Gap[];
  form: FormTitle;
  /** What stands over the rows at hand: lines above the heading, and rows that name but a program or kegiatan. */
  above: Above;
  readonly carried: Carried;
  filledFromMerge: Place[];
}

function finish(reader: Reader, draft: GapDraft | null): void {
  if (!draft) return;
  fillFromAbove(draft, reader.above, reader.profile);
  const one = stepOneOf(draft, reader.profile);
  const carried = carriedFor(one, reader.carried, !draft.pieces.has('langkah1'));
  if (hasAnalysis(draft))
    reader.gaps.push(buildGap(draft, carried, reader.form, reader.profile, reader.notes));
  reader.carried.code = one.code?.text ?? reader.carried.code;
  if (one.program) {
    reader.carried.program = one.program;
    reader.carried.programCode = one.programCode;
    if (!one.kegiatan) reader.carried.kegiatan = null;
  }
  if (one.kegiatan) {
    reader.carried.kegiatan = one.kegiatan;
    reader.carried.kegiatanCode = one.kegiatanCode;
  }
}

/** The cells of a row by field, without remarks; a label cell and its text beside it become one piece. */
function piecesOf(
  grid: Grid,
  row: number,
  header: Header,
): readonly { field: GapField; cell: Cell; prefix: string | null }[] {
  const pieces: { field: GapField; cell: Cell; prefix: string | null }[] = [];
  for (const cell of grid.cells(row)) {
    const column = header.columns.get(cell.column);
    if (column) pieces.push({ field: column.field, cell, prefix: column.prefix });
  }
  return pieces;
}

const JOINED: readonly GapField[] = ['faktor', 'indikator', 'langkah1'];

/** Adds a row's cells to a GAP. In a split column a short label ("Akses") and the text at its right are one line. */
function take(draft: GapDraft, grid: Grid, row: number, header: Header): void {
  const amountCell = (from: number): Isian | null => {
    for (const [column, { field }] of header.columns) {
      if (field !== 'jumlah' || column < from) continue;
      const cell = grid.at(row, column);
      if (cell) return { text: cell.text, place: cell.place };
    }
    return null;
  };
  const pieces = piecesOf(grid, row, header);
  const hasAksi = pieces.some(({ field }) => field === 'aksi');
  for (const [at, { field, cell, prefix }] of pieces.entries()) {
    const text = prefix === null ? cell.text : `${prefix}: ${cell.text}`;
    if (field === 'aksi')
      draft.aksi.push({ text: cell.text, place: cell.place, amount: amountCell(cell.column) });
    else if (field === 'jumlah') {
      if (!hasAksi)
        draft.aksi.push({ text: '', place: cell.place, amount: { text: cell.text, place: cell.place } });
    } else if (field === 'opd' || field === 'unit') draft[field] ??= { text: cell.text, place: cell.place };
    else if (field === 'year') draft.year ??= yearOf(cell.text);
    else if (JOINED.includes(field) && pieces[at - 1]?.field === field) {
      const list = draft.pieces.get(field);
      const last = list?.pop();
      if (list && last)
        list.push({
          text: `${last.text.replace(/(?<!\s)\s*:\s*$/, '')}: ${text}`,
          place: grid.span(last.place, cell.place),
        });
    } else if (field !== 'no' && field !== 'abaikan') addPiece(draft, field, text, cell.place);
  }
}

/** Columns of a GAP's first row that a merge from above covers: the text shown there counts for this GAP too. */
function fillFromMerges(reader: Reader, draft: GapDraft, row: number, header: Header): void {
  for (const [column, { field }] of header.columns) {
    const merge = reader.grid.mergeAt(row, column);
    if (!merge || merge.top >= row || merge.top <= header.bottom) continue;
    if (['no', 'abaikan', 'jumlah', 'langkah1', 'code', 'subKegiatan', 'tujuan'].includes(field)) continue;
    const cell = reader.grid.shown(row, column);
    if (!cell) continue;
    if (field === 'aksi') draft.aksi.push({ text: cell.text, place: cell.place, amount: null });
    else if (field === 'opd' || field === 'unit') draft[field] ??= { text: cell.text, place: cell.place };
    else if (field === 'year') draft.year ??= yearOf(cell.text);
    else addPiece(draft, field, cell.text, cell.place);
    reader.filledFromMerge.push(cell.place);
  }
}

function openDraft(reader: Reader, row: number, header: Header, first: Cell): GapDraft {
  const draft = newDraft(first.place);
  for (const [column, { field }] of header.columns) {
    const step = stepOf(field);
    if (step !== null && !draft.steps.has(step)) draft.steps.set(step, reader.grid.place(row, column));
    if (field === 'tag') draft.hasTag = true;
    if (field === 'kategori') draft.hasKategori = true;
    if (field === 'tag' || (field === 'kategori' && !draft.tagPlace))
      draft.tagPlace = reader.grid.place(row, column);
  }
  fillFromMerges(reader, draft, row, header);
  return draft;
}

/** A row by itself, as the GAP that it would be. */
function draftOf(grid: Grid, row: number, header: Header): GapDraft {
  const draft = newDraft({ file: '', sheet: '', ref: '' });
  take(draft, grid, row, header);
  return draft;
}

/** Fewer cells than this may be alike on two rows of one GAP and mean two things. */
const FEWEST_REPEATED = 4;

/** Whether a row stands once more, cell by cell, as it did further up: its actions must not count twice. */
function isRepeated(grid: Grid, row: number, header: Header, seen: Set<string>): boolean {
  const pieces = piecesOf(grid, row, header);
  if (pieces.length < FEWEST_REPEATED) return false;
  const key = pieces.map(({ field, cell }) => `${field}=${cell.text}`).join('\n');
  if (seen.has(key)) return true;
  seen.add(key);
  return false;
}

/** A row that only names an OPD over the whole width: the GAPs below are its own. */
function opdRow(grid: Grid, row: number, profile: Profile): Isian | null {
  const cells = grid.cells(row);
  const [cell] = cells;
  if (cells.length !== 1 || !cell || !isOpdName(cell.text, profile.headersGap)) return null;
  const merge = grid.mergeAt(row, cell.column);
  return merge && merge.right - merge.left >= 3 ? { text: oneLine(cell.text), place: cell.place } : null;
}

/** What the titles and lines over a further table say. */
function openTable(reader: Reader, before: Header, { header, head }: FurtherTable): void {
  const { grid, profile } = reader;
  if (head === header.top) return;
  const title = readTitle(grid, head, header.top - 1, profile);
  reader.form = {
    opd: title.opd ?? reader.form.opd,
    unit: title.opd ? title.unit : (title.unit ?? reader.form.unit),
    year: title.year ?? reader.form.year,
  };
  reader.above = linesAbove(grid, header.top, before.bottom, profile.headersGap);
}

/** Whether a GAP goes on under a heading: the same one at the head of a new page, and a row below it that names nothing. */
function goesOn(
  { grid, profile }: Reader,
  current: GapDraft | null,
  before: Header,
  { header, head }: FurtherTable,
  signatures: readonly SignatureBlock[],
): boolean {
  if (current === null || head !== header.top || !sameColumns(before, header)) return false;
  if (signatures.some(({ top }) => top > before.bottom && top < header.top)) return false;
  const next = grid.rows.find((row) => row.number > header.bottom && !isNumberRow(grid, row.number));
  if (!next || bandOf(grid, next, header, profile)) return false;
  const alone = draftOf(grid, next.number, header);
  const { code, program, kegiatan, subKegiatan } = stepOneOf(alone, profile);
  return code || subKegiatan ? !opensGap(current, alone, profile) : !program && !kegiatan;
}

function sameColumns(a: Header, b: Header): boolean {
  if (a.columns.size !== b.columns.size) return false;
  return [...a.columns].every(([column, { field }]) => b.columns.get(column)?.field === field);
}

/**
 * The nine-column GAP: a header of one to three rows and an optional number row, several rows a sub kegiatan, several tables one
 * under another. Null where no such header stands in the sheet's first rows.
 */
export function readHorizontal(grid: Grid, profile: Profile): FormReading | null {
  const firstRow = grid.rows[0]?.number ?? 1;
  let header = findHeader(grid, firstRow, firstRow + HEADER_WITHIN, profile);
  if (!header) return null;
  const signatures = signatureBlocks(grid, profile).filter((block) => block.top > (header?.bottom ?? 0));
  const signed = (row: number) => signatures.some((block) => row >= block.top && row <= block.bottom);
  const reader: Reader = {
    grid,
    profile,
    notes: [],
    gaps: [],
    form: readTitle(grid, firstRow, header.top - 1, profile),
    above: linesAbove(grid, header.top, 0, profile.headersGap),
    carried: { program: null, kegiatan: null, programCode: null, kegiatanCode: null, code: null },
    filledFromMerge: [],
  };
  const headerRow = header.bottom;
  noteNear(reader, header);
  const further = furtherTables(grid, header, profile);
  let seen = new Set<string>();
  let current: GapDraft | null = null;
  let rows = 0;
  const close = () => {
    finish(reader, current);
    current = null;
  };
  for (const row of grid.rows) {
    const next = further.get(row.number);
    if (next) {
      if (!goesOn(reader, current, header, next, signatures)) close();
      openTable(reader, header, next);
      header = next.header;
    }
    if (row.number <= header.bottom || signed(row.number) || isNumberRow(grid, row.number)) continue;
    const opd = opdRow(grid, row.number, profile);
    const band = opd ? null : bandOf(grid, row, header, profile);
    if (opd || band) {
      close();
      if (opd) reader.form = { ...reader.form, opd, unit: null };
      if (band) reader.above = withBand(reader.above, band);
      continue;
    }
    const [first] = piecesOf(grid, row.number, header).map(({ cell }) => cell);
    if (!first || REMARK.test(first.text)) continue;
    const alone = draftOf(grid, row.number, header);
    if (!current || opensGap(current, alone, profile)) {
      const one = stepOneOf(alone, profile);
      const named = one.code || one.subKegiatan || one.program || one.kegiatan || one.tujuan;
      if (!current && !named && !hasAnalysis(alone)) continue;
      finish(reader, current);
      current = openDraft(reader, row.number, header, first);
      seen = new Set();
    }
    if (isRepeated(grid, row.number, header, seen)) continue;
    take(current, grid, row.number, header);
    rows++;
  }
  finish(reader, current);
  noteRest(reader);
  return {
    role: 'gap',
    headerRow,
    rows,
    gaps: reader.gaps,
    gbs: [],
    penandaTangan: signatures.at(-1)?.penandaTangan ?? null,
    notes: reader.notes,
  };
}

function noteNear(reader: Reader, header: Header): void {
  for (const { row, column, text, field } of header.near)
    reader.notes.push({
      kind: 'assumed',
      what: 'column-near',
      place: reader.grid.place(row, column),
      args: { heading: oneLine(text), field },
    });
}

function noteRest(reader: Reader): void {
  const [filled] = reader.filledFromMerge;
  if (filled)
    reader.notes.push({
      kind: 'assumed',
      what: 'merged-filled',
      place: filled,
      args: { count: reader.filledFromMerge.length },
    });
}
