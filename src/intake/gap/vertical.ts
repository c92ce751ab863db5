import type { Gap, ReadingNote } from '../../model/index.ts';
import type { GapField, Profile } from '../../profile/index.ts';
import type { Cell, Grid } from '../form/grid.ts';
import { FIELD_OF_STEP, type Label, labelOf, stepOf } from '../form/labels.ts';
import { type FormTitle, isGapTitle, isHeadRow, isUnitName, readTitle, yearOf } from '../form/title.ts';
import type { FormReading } from '../form-reading.ts';
import { normaliseHeading, oneLine } from '../normalise.ts';
import { signatureBlocks } from '../signature.ts';
import { addPiece, buildGap, type GapDraft, hasAnalysis, newDraft } from './draft.ts';
import { isMark, type VerticalColumns, verticalColumns } from './vertical-columns.ts';

const REMARK = /^\s*(?:catatan|keterangan|ket|sumber|note)\b\s*[.:]/i;
const LONGEST_HEADING = 30;
const FAKTOR_FIELDS: readonly (GapField | null)[] = ['akses', 'partisipasi', 'kontrol', 'manfaat'];

/** A label of a row and what stands behind it in the same cell ("Tujuan: Meningkatkan ..."). */
interface RowLabel {
  readonly field: GapField | null;
  readonly label: Label;
  readonly rest: string;
  readonly cell: Cell;
}

const fieldOf = (label: Label): GapField | null =>
  label.field ?? (label.step ? (FIELD_OF_STEP[label.step] ?? null) : null);

function readLabel(cell: Cell | null, profile: Profile): RowLabel | null {
  if (!cell) return null;
  const headers = profile.headersGap;
  const colon = cell.text.indexOf(':');
  const rest = colon < 0 ? '' : cell.text.slice(colon + 1).trim();
  if (rest !== '') {
    const head = labelOf(cell.text.slice(0, colon), headers);
    if (head && (head.whole || head.starts)) {
      const inner = labelOf(rest, headers);
      if (inner?.whole) return { field: fieldOf(inner), label: inner, rest: '', cell };
      return { field: fieldOf(head), label: head, rest, cell };
    }
  }
  const label = labelOf(cell.text, headers);
  return label && (label.whole || label.starts) ? { field: fieldOf(label), label, rest: '', cell } : null;
}

interface Line {
  readonly row: number;
  readonly label: RowLabel | null;
  /** Text in the label column that is no label. */
  readonly loose: Cell | null;
  /** The title of a form: what stood above it is finished. */
  readonly title: boolean;
}

/** Whether a row only heads the columns of a form below: "Langkah | Uraian | Isian". */
function headsColumns(cells: readonly Cell[], profile: Profile): boolean {
  const words = profile.headersGap.valueHeadings;
  return (
    cells.length > 1 &&
    cells.every(({ text }) => text.length <= LONGEST_HEADING) &&
    cells.some(({ text }) => words.includes(normaliseHeading(text)))
  );
}

/** OPD or year of a form whose head stands left of its labels: the value is then where labels stand further down. */
function headLabel(cells: readonly Cell[], columns: VerticalColumns, profile: Profile): RowLabel | null {
  const [cell, beside] = cells;
  if (!cell || cell.column >= columns.label || !isHeadRow(cells, profile.headersGap)) return null;
  const read = readLabel(cell, profile);
  if (!read?.label.whole) return null;
  return { ...read, rest: read.rest || (beside?.text.replace(/^\s*:\s*/, '') ?? '') };
}

/** Step 1 in one cell below its heading: "Program: ...", "Kegiatan: ..." on lines of their own are no label of a row. */
function isWholeStepOne(text: string, { field, rest }: RowLabel, profile: Profile): boolean {
  if (field === null || stepOf(field) !== 1 || rest === '' || !text.includes('\n')) return false;
  const further = text.split(/\r?\n/).slice(1);
  return further.some((line) => {
    const label = line.includes(':') ? labelOf(line.split(':')[0] ?? '', profile.headersGap) : null;
    return label?.whole === true && label.field !== null && stepOf(label.field) === 1;
  });
}

/** Every row with the label that it bears, from the sub label column where that says more. */
function linesOf(
  grid: Grid,
  columns: VerticalColumns,
  skip: (row: number) => boolean,
  profile: Profile,
): readonly Line[] {
  const lines: Line[] = [];
  let parent: GapField | null = null;
  for (const { number } of grid.rows) {
    if (skip(number)) continue;
    const cells = grid.cells(number);
    if (headsColumns(cells, profile)) continue;
    const title = cells.length === 1 && (cells[0]?.column ?? 0) <= columns.label;
    if (title && isGapTitle(cells[0]?.text ?? '', profile.headersGap)) {
      lines.push({ row: number, label: null, loose: null, title });
      continue;
    }
    const head = headLabel(cells, columns, profile);
    if (head) {
      lines.push({ row: number, label: head, loose: null, title: false });
      continue;
    }
    const main = grid.at(number, columns.label);
    let label = readLabel(main, profile);
    if (!main || isMark(main.text)) {
      const left = cells.find((cell) => cell.column < columns.label && readLabel(cell, profile));
      if (left) label = readLabel(left, profile);
    }
    if (label && main && parent === 'langkah1' && isWholeStepOne(main.text, label, profile)) label = null;
    if (label) parent = label.field;
    for (const column of columns.subLabels) {
      const sub = readLabel(grid.at(number, column), profile);
      if (!sub?.field) continue;
      const known =
        parent === null ||
        stepOf(sub.field) === stepOf(parent) ||
        (parent === 'data' && stepOf(sub.field) === 3);
      if (known) label = sub;
    }
    const loose = main && !label && !isMark(main.text) ? main : null;
    lines.push({ row: number, label, loose, title: false });
  }
  return lines;
}

/** For every line, whether a label of step 3 follows before the next form: "Akses" above it is then a part of step 2's data. */
function faktorAhead(lines: readonly Line[]): readonly boolean[] {
  const ahead: boolean[] = new Array(lines.length).fill(false);
  let seen = false;
  for (let at = lines.length - 1; at >= 0; at--) {
    ahead[at] = seen;
    const field = lines[at]?.label?.field ?? null;
    if (field === 'faktor') seen = true;
    else if (field !== null && stepOf(field) === 1) seen = false;
  }
  return ahead;
}

interface State {
  draft: GapDraft | null;
  field: GapField | null;
  prefix: string | null;
  inAnalysis: boolean;
}

/** Reads the GAPs of one value column, top to bottom. */
function readColumn(
  grid: Grid,
  columns: VerticalColumns,
  value: VerticalColumns['values'][number],
  lines: readonly Line[],
  profile: Profile,
  notes: ReadingNote[],
): readonly Gap[] {
  const gaps: Gap[] = [];
  const ahead = faktorAhead(lines);
  const title = readTitle(grid, 1, columns.firstRow, profile);
  let form: FormTitle = { ...title };
  const state: State = { draft: null, field: null, prefix: null, inAnalysis: false };
  const finish = () => {
    if (state.draft && hasAnalysis(state.draft))
      gaps.push(buildGap(state.draft, { program: null, kegiatan: null }, form, profile, notes));
    state.draft = null;
    state.field = null;
    state.inAnalysis = false;
  };
  for (const [at, line] of lines.entries()) {
    const cells = [value.column, ...value.more].flatMap((column) => grid.at(line.row, column) ?? []);
    const text = cells.map((cell) => cell.text.replace(/^\s*:\s*/, '')).join(' ');
    const place = cells[0]?.place ?? grid.place(line.row, value.column);
    if (line.title) finish();
    else if (line.label) {
      const field = line.label.field;
      const step = field === null ? null : stepOf(field);
      const opens = step === 1 || field === 'opd' || field === 'unit' || field === 'year';
      if (opens && state.inAnalysis) finish();
      const said = line.label.rest || text.trim();
      if (field === 'opd' && said !== '')
        form = { ...form, opd: { text: oneLine(said), place }, unit: gaps.length > 0 ? null : form.unit };
      if (field === 'unit' && isUnitName(said, profile))
        form = { ...form, unit: { text: oneLine(said), place } };
      if (field === 'year' && said !== '') form = { ...form, year: yearOf(said) };
      state.prefix = null;
      if (FAKTOR_FIELDS.includes(field) && state.field === 'data' && ahead[at] && line.label.label.whole)
        state.prefix = field;
      else state.field = field;
      if (step !== null) {
        state.draft ??= newDraft(place);
        if (!state.draft.steps.has(step)) state.draft.steps.set(step, place);
        if (step >= 2) state.inAnalysis = true;
      }
      if (line.label.rest !== '') take(state, line.label.rest, line.label.cell, null);
    } else if (line.loose && state.field !== null) {
      if (REMARK.test(line.loose.text) && (state.draft?.pieces.has(state.field) ?? true)) continue;
      if (text.trim() === '') take(state, line.loose.text, line.loose, null);
      else state.prefix = oneLine(line.loose.text).replace(/(?<!\s)\s*:$/, '');
    }
    const amount = value.amount === null ? null : grid.at(line.row, value.amount);
    const first = cells[0] ?? (state.field === 'aksi' ? amount : null);
    if (first) take(state, cells.length === 0 ? '' : text, first, amount);
  }
  finish();
  return gaps;
}

/** Puts a value where the state says it belongs. */
function take(state: State, text: string, cell: Cell, amount: Cell | null): void {
  const { draft, field } = state;
  if (!draft || field === null || field === 'abaikan' || field === 'no' || field === 'jumlah') return;
  if (field === 'aksi') {
    draft.aksi.push({
      text,
      place: cell.place,
      amount: amount && { text: amount.text, place: amount.place },
    });
    return;
  }
  if (text.trim() === '') return;
  if (field === 'tag') draft.hasTag = true;
  if (field === 'kategori') draft.hasKategori = true;
  if (field === 'tag' || (field === 'kategori' && !draft.tagPlace)) draft.tagPlace = cell.place;
  if (field !== 'opd' && field !== 'unit' && field !== 'year')
    addPiece(draft, field, state.prefix === null ? text : `${state.prefix}: ${text}`, cell.place);
}

/**
 * The vertical GAP: steps as labels ("Langkah 1", "BARIS 1", "KOLOM 1" or their names) with the text at their right, several GAPs
 * one under another or side by side; the worksheet of `pug template gap` among them. Null where no column holds such labels.
 */
export function readVertical(
  grid: Grid,
  profile: Profile,
  skip: (row: number) => boolean = () => false,
): FormReading | null {
  const columns = verticalColumns(grid, profile);
  if (!columns) return null;
  const signatures = signatureBlocks(grid, profile).filter(
    (block) => block.top > columns.firstRow && !skip(block.top),
  );
  const signed = (row: number) => signatures.some((block) => row >= block.top && row <= block.bottom);
  const lines = linesOf(grid, columns, (row) => skip(row) || signed(row), profile);
  const notes: ReadingNote[] = [];
  for (const { row, label } of lines)
    if (label?.label.near && label.field)
      notes.push({
        kind: 'assumed',
        what: 'column-near',
        place: grid.place(row, columns.label),
        args: { heading: oneLine(label.cell.text).slice(0, 80), field: label.field },
      });
  const gaps = columns.values.flatMap((value) => readColumn(grid, columns, value, lines, profile, notes));
  return {
    role: 'gap',
    headerRow: null,
    rows: lines.filter(({ row }) => columns.values.some(({ column }) => grid.at(row, column))).length,
    gaps,
    gbs: [],
    penandaTangan: signatures.at(-1)?.penandaTangan ?? null,
    notes,
  };
}
