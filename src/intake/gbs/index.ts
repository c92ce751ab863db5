import type { Gbs, ReadingNote } from '../../model/index.ts';
import type { GbsField, Profile } from '../../profile/index.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import { append } from '../append.ts';
import { type Grid, gridOf } from '../form/grid.ts';
import type { FormReading } from '../form-reading.ts';
import { isTotal } from '../gap/cost-lines.ts';
import { oneLine } from '../normalise.ts';
import { type SignatureBlock, signatureBlocks } from '../signature.ts';
import { type AksiDraft, buildGbs, type GbsDraft, newAksi } from './build.ts';
import { type GbsLine, labelColumns, lineOf, type Value } from './lines.ts';
import { type GbsSection, gbsSections } from './sections.ts';

const FAKTOR: readonly GbsField[] = ['akses', 'partisipasi', 'kontrol', 'manfaat'];
const PARTS: readonly GbsField[] = ['masukan', 'keluaran', 'hasil'];
/** Head rows that open the next statement once the one above has its analysis. */
const OPENS: readonly GbsField[] = ['opd', 'year', 'program', 'programTujuan'];

interface State {
  draft: GbsDraft | null;
  field: GbsField | null;
  inAnalysis: boolean;
  inPlan: boolean;
  table: ReadonlyMap<number, GbsField> | null;
}

function add(draft: GbsDraft, field: GbsField, values: readonly Value[]): void {
  if (values.length === 0) return;
  const there = draft.fields.get(field);
  if (there) append(there, values);
  else draft.fields.set(field, [...values]);
}

/** The action that a row of the plan speaks of: a new one where the one at hand already has what the row says. */
function actionFor(draft: GbsDraft, field: GbsField): AksiDraft {
  const last = draft.aksi[draft.aksi.length - 1];
  const isPart = field === 'masukan' || field === 'keluaran' || field === 'hasil';
  if (last && isPart && (field !== 'masukan' || last.masukan.length === 0)) return last;
  if (last && !isPart && last.text.length === 0 && last.masukan.length === 0) return last;
  const next = newAksi('aksi');
  draft.aksi.push(next);
  return next;
}

function takePlan(draft: GbsDraft, field: GbsField, values: readonly Value[], opensNew: boolean): void {
  if (values.length === 0) return;
  const last = draft.aksi[draft.aksi.length - 1];
  if (field === 'masukan' || field === 'keluaran' || field === 'hasil') {
    const part = opensNew || !last ? actionFor(draft, field) : last;
    append(part[field], values);
    return;
  }
  const action = opensNew || !last ? actionFor(draft, field) : last;
  if (field === 'kegiatan' || field === 'subKegiatan') action.kind = field;
  append(action.text, values);
}

/** Where a label leads: inside the plan "Kegiatan" names an action, inside the analysis "Akses" is a part of the factors. */
function resolve(line: GbsLine, state: State): GbsField | null {
  const label = line.labels[line.labels.length - 1] ?? null;
  if (label === null) return null;
  if (label === 'indikator' && state.inPlan) return 'hasil';
  return label;
}

function takeLine(state: State, line: GbsLine): void {
  const { draft } = state;
  if (!draft) return;
  if (line.labels.includes('rencanaAksi')) state.inPlan = true;
  if (line.labels.includes('analisis') || line.labels.includes('data')) state.inAnalysis = true;
  if (line.table) {
    state.table = line.table;
    state.inPlan = true;
    return;
  }
  if (line.unknown) {
    // Below a label that has no value of its own an unknown one is a part of it; below any other it is a row for itself.
    const { field } = state;
    if (field !== null && !state.inPlan && !draft.fields.has(field)) add(draft, field, line.values.slice(1));
    else state.field = null;
    return;
  }
  const field = resolve(line, state);
  if (field !== null) {
    state.table = null;
    if (FAKTOR.includes(field) && !state.inPlan) {
      const into: GbsField = draft.fields.has('isu') || state.field !== 'data' ? 'faktor' : 'data';
      if (line.values.length > 0)
        add(
          draft,
          into,
          line.values.map((value) => ({ ...value, text: `${capital(field)}: ${value.text}` })),
        );
      state.field = into;
      return;
    }
    state.field = field;
    if (line.values.length === 0 && !state.inPlan && !draft.blank.has(field))
      draft.blank.set(field, line.valuePlace);
    if (field === 'isu') add(draft, 'isu', line.values);
    else if (state.inPlan && field !== 'anggaran') takePlan(draft, field, line.values, true);
    else add(draft, field, line.values);
    return;
  }
  if (state.field === null || line.values.length === 0) return;
  if (state.inPlan && state.field !== 'anggaran')
    takePlan(draft, state.field, line.values, !PARTS.includes(state.field));
  else add(draft, state.field, line.values);
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** A row of a table of actions ("Kegiatan | Masukan | Keluaran | Hasil"); one that adds them up is none. */
function takeTableRow(grid: Grid, state: State, row: number): void {
  const { draft, table } = state;
  if (!draft || !table) return;
  const cells = grid.cells(row);
  if (cells.some((cell) => isTotal(cell.text))) return;
  const action = newAksi('aksi');
  for (const cell of cells) {
    const field = table.get(cell.column);
    if (!field) continue;
    const value = { text: cell.text, place: cell.place };
    if (field === 'masukan' || field === 'anggaran') action.masukan.push(value);
    else if (field === 'keluaran') action.keluaran.push(value);
    else if (field === 'hasil' || field === 'indikator') action.hasil.push(value);
    else action.text.push(value);
  }
  if (action.text.length + action.masukan.length + action.keluaran.length > 0) draft.aksi.push(action);
}

function readSection(
  grid: Grid,
  section: GbsSection,
  signatures: readonly SignatureBlock[],
  profile: Profile,
  notes: ReadingNote[],
): { gbs: readonly Gbs[]; rows: number } {
  const gbs: Gbs[] = [];
  const state: State = { draft: null, field: null, inAnalysis: false, inPlan: false, table: null };
  let signature: SignatureBlock | null = null;
  let rows = 0;
  const columns = labelColumns(grid, section.top, section.bottom, profile);
  const finish = () => {
    const { draft } = state;
    if (draft && (draft.fields.size > 0 || draft.aksi.length > 0) && state.inAnalysis)
      gbs.push(buildGbs(draft, signature?.penandaTangan ?? null, profile));
    Object.assign(state, { draft: null, field: null, inAnalysis: false, inPlan: false, table: null });
    signature = null;
  };
  for (const { number } of grid.rows) {
    if (number < section.top || number > section.bottom) continue;
    const block = signatures.find(({ top, bottom }) => number >= top && number <= bottom);
    if (block) {
      signature = block;
      continue;
    }
    const line = lineOf(grid, number, columns, profile);
    const begins =
      line.title || (state.inAnalysis && !state.inPlan && line.labels.some((label) => label === 'opd'));
    const again =
      state.inAnalysis &&
      (signature !== null || state.inPlan) &&
      line.labels.some((label) => OPENS.includes(label));
    if (begins || (again && (signature !== null || line.labels.includes('opd')))) finish();
    if (line.title) continue;
    if (line.labels.length === 0 && !state.draft) continue;
    state.draft ??= { place: line.valuePlace, fields: new Map(), aksi: [], blank: new Map() };
    if (line.near)
      notes.push({
        kind: 'assumed',
        what: 'column-near',
        place: line.near.place,
        args: { heading: oneLine(line.near.text).slice(0, 80), field: line.near.field },
      });
    if (line.values.length > 0) rows++;
    if (state.table && line.labels.length === 0) takeTableRow(grid, state, number);
    else takeLine(state, line);
  }
  finish();
  return { gbs, rows };
}

/**
 * Reads a sheet that holds Gender Budget Statements in the vertical form and its regional variants (domain.md 2.1, 2.2), one or
 * several. Null: no statement stands in the sheet. Rows of other forms on the same sheet are left to their own readers.
 */
export function readGbsSheet(sheet: Sheet, file: string, profile: Profile): FormReading | null {
  const sections = gbsSections(sheet, profile);
  if (sections.length === 0) return null;
  const grid = gridOf(sheet, file);
  const signatures = signatureBlocks(grid, profile);
  const notes: ReadingNote[] = [];
  const read = sections.map((section) => readSection(grid, section, signatures, profile, notes));
  const gbs = read.flatMap((part) => part.gbs);
  return {
    role: 'gbs',
    headerRow: null,
    rows: read.reduce((rows, part) => rows + part.rows, 0),
    gaps: [],
    gbs,
    penandaTangan: gbs.at(-1)?.penandaTangan ?? null,
    notes,
  };
}
