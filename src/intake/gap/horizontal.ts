import { type Gap, type Isian, type Place, parseCode, type ReadingNote } from '../../model/index.ts';
import type { GapField, Profile } from '../../profile/index.ts';
import type { Cell, Grid } from '../form/grid.ts';
import { stepOf } from '../form/labels.ts';
import { isOpdName, readTitle, yearOf } from '../form/title.ts';
import type { FormReading } from '../form-reading.ts';
import { oneLine } from '../normalise.ts';
import { signatureBlocks } from '../signature.ts';
import { addPiece, buildGap, type GapDraft, hasAnalysis, newDraft, stepOneOf } from './draft.ts';
import { findHeader, furtherTables, type Header, isNumberRow } from './header.ts';
import type { StepOne } from './step-one.ts';

/** A header stands within this many rows from the top. */
const HEADER_WITHIN = 80;
const REMARK = /^\s*(?:catatan|keterangan|ket|sumber|note)\b\s*[.:]/i;

interface Carried {
  program: Isian | null;
  kegiatan: Isian | null;
  programCode: string | null;
  kegiatanCode: string | null;
  /** Code of the GAP above. */
  code: string | null;
}

/**
 * Program and kegiatan of the rows above, where the codes say that they are this row's too: they hold its code, or (in columns of
 * their own, which are left blank for "the same") the GAP above is of the same program and kegiatan.
 */
function carriedFor(
  one: StepOne,
  carried: Carried,
  ownColumns: boolean,
): Pick<StepOne, 'program' | 'kegiatan'> {
  const code = parseCode(one.code?.text ?? '')?.text ?? null;
  const above = parseCode(carried.code ?? '')?.text ?? null;
  const fits = (parent: string | null, segments: number) => {
    if (code === null) return false;
    const known = parent === null ? null : (parseCode(parent)?.text ?? null);
    if (known !== null) return code.startsWith(`${known}.`);
    const head = (text: string) => text.split('.').slice(0, segments).join('.');
    return ownColumns && above !== null && head(above) === head(code);
  };
  return {
    program: fits(carried.programCode, 3) ? carried.program : null,
    kegiatan: fits(carried.kegiatanCode, 5) ? carried.kegiatan : null,
  };
}

/** Enough cells to know a GAP by; more than any form gives step 1, so that a long table costs no more a row than a short one. */
const IDENTITY_CELLS = 40;

function headOf(draft: GapDraft): Pick<GapDraft, 'pieces'> {
  const pieces = new Map<GapField, Isian[]>();
  for (const [field, list] of draft.pieces)
    if (stepOf(field) === 1) pieces.set(field, list.slice(0, IDENTITY_CELLS));
  return { pieces };
}

/** Whether a row's identity cells open a GAP of their own rather than go on with the one above. */
function opensGap(current: GapDraft, next: StepOne, profile: Profile): boolean {
  if (!next.code && !next.subKegiatan && !next.program && !next.kegiatan) return false;
  const before = stepOneOf(headOf(current), profile);
  const same = (a: Isian | null, b: Isian | null) =>
    oneLine(a?.text ?? '').toLowerCase() === oneLine(b?.text ?? '').toLowerCase();
  if (next.code || next.subKegiatan) {
    if (!before.code && !before.subKegiatan) return false;
    if (next.code && before.code && same(next.code, before.code)) return false;
    if (next.code && !before.code && !next.subKegiatan) return false;
    if (!next.code && next.subKegiatan && same(next.subKegiatan, before.subKegiatan)) return false;
    return !(next.subKegiatan && !before.subKegiatan && !next.code);
  }
  if (next.program) return before.program !== null && !same(next.program, before.program);
  if (next.kegiatan) return before.kegiatan !== null && !same(next.kegiatan, before.kegiatan);
  return false;
}

interface Reader {
  readonly grid: Grid;
  readonly profile: Profile;
  readonly notes: ReadingNote[];
  readonly gaps: Gap[];
  readonly form: { opd: Isian | null; year: number | null };
  readonly carried: Carried;
  filledFromMerge: Place[];
}

function finish(reader: Reader, draft: GapDraft | null): void {
  if (!draft) return;
  const one = stepOneOf(draft, reader.profile);
  const carried = carriedFor(one, reader.carried, !draft.pieces.has('langkah1'));
  if (hasAnalysis(draft))
    reader.gaps.push(buildGap(draft, carried, { ...reader.form }, reader.profile, reader.notes));
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
    } else if (field === 'opd') draft.opd ??= { text: cell.text, place: cell.place };
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
    else if (field === 'opd') draft.opd ??= { text: cell.text, place: cell.place };
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

function rowIdentity(
  grid: Grid,
  row: number,
  header: Header,
  profile: Profile,
): { one: StepOne; filled: boolean } {
  const draft = newDraft({ file: '', sheet: '', ref: '' });
  take(draft, grid, row, header);
  const one = stepOneOf(draft, profile);
  return { one, filled: hasAnalysis(draft) };
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
    form: { ...readTitle(grid, firstRow, header.top - 1, profile.headersGap) },
    carried: { program: null, kegiatan: null, programCode: null, kegiatanCode: null, code: null },
    filledFromMerge: [],
  };
  const headerRow = header.bottom;
  noteNear(reader, header);
  const further = furtherTables(grid, header, profile);
  let seen = new Set<string>();
  let current: GapDraft | null = null;
  let rows = 0;
  for (const row of grid.rows) {
    const next = further.get(row.number);
    if (next) {
      finish(reader, current);
      current = null;
      header = next.header;
      const title = readTitle(grid, next.head, header.top - 1, profile.headersGap);
      reader.form.opd = title.opd ?? reader.form.opd;
      reader.form.year = title.year ?? reader.form.year;
    }
    if (row.number <= header.bottom || signed(row.number) || isNumberRow(grid, row.number)) continue;
    const opd = opdRow(grid, row.number, profile);
    const [first] = piecesOf(grid, row.number, header).map(({ cell }) => cell);
    if (opd) {
      finish(reader, current);
      current = null;
      reader.form.opd = opd;
      continue;
    }
    if (!first || REMARK.test(first.text)) continue;
    const { one, filled } = rowIdentity(grid, row.number, header, profile);
    if (!current || opensGap(current, one, profile)) {
      const named = one.code || one.subKegiatan || one.program || one.kegiatan || one.tujuan;
      if (!current && !named && !filled) continue;
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
