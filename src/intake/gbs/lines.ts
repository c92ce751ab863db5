import type { Place } from '../../model/index.ts';
import type { GbsField, Profile } from '../../profile/index.ts';
import type { Grid } from '../form/grid.ts';
import { type Label, labelOf } from '../form/labels.ts';
import { normaliseHeading } from '../normalise.ts';

export interface Value {
  readonly text: string;
  readonly place: Place;
}

/** A row of a GBS form: the labels it bears from left to right, and what stands at their right. */
export interface GbsLine {
  readonly row: number;
  readonly labels: readonly GbsField[];
  readonly values: readonly Value[];
  readonly title: boolean;
  /** A text stands where labels do, with a value at its right: a label that nobody knows, and no part of the row above. */
  readonly unknown: boolean;
  readonly near: { readonly text: string; readonly place: Place; readonly field: GbsField } | null;
  /** Where the value stands, or would. */
  readonly valuePlace: Place;
  /** Three or more labels in a row head a table of actions: their columns. */
  readonly table: ReadonlyMap<number, GbsField> | null;
}

const MARK = /^\s*(?:\(?(?:\d{1,2}|[a-hA-H])[.)]?|[:=•\-–])\s*$/;
const TABLE_FIELDS: readonly GbsField[] = [
  'aksi',
  'kegiatan',
  'subKegiatan',
  'rencanaAksi',
  'masukan',
  'keluaran',
  'hasil',
  'anggaran',
  'indikator',
];

const surely = (label: Label<GbsField> | null): label is Label<GbsField> =>
  label !== null && (label.whole || label.starts) && label.field !== null;

/** A cell that is a label, alone or with its value behind a colon or on the lines below it. */
function readLabel(text: string, profile: Profile): { label: Label<GbsField>; rest: string } | null {
  const colon = text.indexOf(':');
  const end = text.search(/\r?\n/);
  if (end >= 0 && !(colon >= 0 && colon < end)) {
    const below = text.slice(end).trim();
    const head = /^\(.*\)$/s.test(below) ? null : labelOf(text.slice(0, end), profile.headersGbs);
    if (head?.whole && surely(head)) return { label: head, rest: below };
  }
  const rest = colon < 0 ? '' : text.slice(colon + 1).trim();
  if (rest !== '') {
    const head = labelOf(text.slice(0, colon), profile.headersGbs);
    if (surely(head)) return { label: head, rest };
  }
  const label = labelOf(text, profile.headersGbs);
  return surely(label) ? { label, rest: '' } : null;
}

/** Whether a text is the title of a statement. */
export function isTitle(text: string, profile: Profile): boolean {
  if (text.length > 160) return false;
  const plain = normaliseHeading(text);
  return profile.headersGbs.titles.some((title) => plain.startsWith(title) || plain === `${title} gbs`);
}

/** Labels that lead to further labels at their right, not to a value. */
const LEADING: readonly GbsField[] = [
  'analisis',
  'capaian',
  'rencanaAksi',
  'isu',
  'faktor',
  'kegiatan',
  'subKegiatan',
];
/** Sub labels that may stand behind "Rencana Aksi" or "Kegiatan 1" in one row. */
const PARTS: readonly GbsField[] = ['aksi', 'masukan', 'keluaran', 'hasil'];
/** Sections of which one cell may hold all parts, each under its own label: "1. Data Pembuka Wawasan ... 2. Isu ...". */
const PACKED: readonly (GbsField | undefined)[] = ['analisis', 'capaian'];
/** Parts of an action, which bear their label in the column of values where the actions themselves have none. */
const OWN_PARTS: readonly GbsField[] = ['masukan', 'keluaran', 'hasil'];
const LONGEST_UNKNOWN = 60;

/** Whether a cell holds several labels, each at the start of a line. */
function isPacked(text: string, profile: Profile): boolean {
  const lines = text.split(/\r?\n/);
  return lines.length > 2 && lines.filter((line) => readLabel(line, profile)).length > 1;
}

/** A column in which at least this share of the cells are labels may hold labels; in another, words like them are text. */
const LABEL_SHARE = 0.25;

/** The columns of a statement that hold labels. */
export function labelColumns(grid: Grid, top: number, bottom: number, profile: Profile): ReadonlySet<number> {
  const counts = new Map<number, { filled: number; labels: number }>();
  for (const { number } of grid.rows) {
    if (number < top || number > bottom) continue;
    for (const cell of grid.cells(number)) {
      const count = counts.get(cell.column) ?? { filled: 0, labels: 0 };
      count.filled++;
      if (readLabel(cell.text, profile)) count.labels++;
      counts.set(cell.column, count);
    }
  }
  const share = ({ filled, labels }: { filled: number; labels: number }) => labels / filled;
  return new Set([...counts].filter(([, count]) => share(count) >= LABEL_SHARE).map(([column]) => column));
}

/** Whether a label may follow the one before it in a row, or is the first words of a value. */
function follows(before: GbsField | undefined, next: GbsField): boolean {
  if (before === undefined) return true;
  if (before === 'kegiatan' || before === 'subKegiatan') return PARTS.includes(next);
  return LEADING.includes(before);
}

/** Reads one row of a form. `columns` are those that hold labels. */
export function lineOf(
  grid: Grid,
  row: number,
  columnsOfLabels: ReadonlySet<number>,
  profile: Profile,
): GbsLine {
  const cells = grid.cells(row);
  const labels: GbsField[] = [];
  const values: Value[] = [];
  let near: GbsLine['near'] = null;
  let after = 0;
  const columns = new Map<number, GbsField>();
  for (const cell of cells) {
    const read = readLabel(cell.text, profile);
    if (read?.label.field && read.rest === '' && TABLE_FIELDS.includes(read.label.field))
      columns.set(cell.column, read.label.field);
    if (values.length > 0) {
      const text = cell.text.replace(/^\s*[:=]\s*/, '');
      if (text.trim() !== '') values.push({ text, place: cell.place });
      continue;
    }
    if (MARK.test(cell.text) && (cell.kind !== 'number' || (labels.length === 0 && cells.length > 1))) {
      after = Math.max(after, cell.column);
      continue;
    }
    const field = read?.label.field ?? null;
    const last = labels[labels.length - 1];
    const labelled =
      columnsOfLabels.has(cell.column) ||
      (read?.label.whole && field && OWN_PARTS.includes(field) && cell !== cells[cells.length - 1]);
    const packed = PACKED.includes(last) && isPacked(cell.text, profile);
    if (read && field && labelled && !packed && follows(last, field)) {
      labels.push(field);
      after = grid.mergeAt(row, cell.column)?.right ?? cell.column;
      if (read.label.near) near = { text: cell.text, place: cell.place, field };
      if (read.rest !== '') values.push({ text: read.rest, place: cell.place });
      continue;
    }
    const text = cell.text.replace(/^\s*[:=]\s*/, '');
    if (text.trim() !== '') values.push({ text, place: cell.place });
  }
  const telling = cells.filter(
    (cell) => !MARK.test(cell.text) && readLabel(cell.text, profile)?.label.field !== 'abaikan',
  );
  const table = columns.size >= 3 && columns.size === telling.length ? columns : null;
  return {
    row,
    labels,
    values,
    unknown:
      labels.length === 0 &&
      values.length > 1 &&
      (values[0]?.text.length ?? 0) <= LONGEST_UNKNOWN &&
      columnsOfLabels.has(cells.find(({ text }) => !MARK.test(text))?.column ?? 0),
    title: cells.some((cell) => isTitle(cell.text, profile)),
    near,
    valuePlace: values[0]?.place ?? grid.place(row, after + 1),
    table,
  };
}
