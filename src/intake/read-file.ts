import type {
  Gap,
  Gbs,
  Opd,
  PenandaTangan,
  ReadingNote,
  SheetRole,
  Source,
  SourceSheet,
} from '../model/index.ts';
import type { Row, Sheet, Workbook } from '../workbook/sheet.ts';
import { UnreadableError } from '../workbook/unreadable.ts';
import { append } from './append.ts';
import { type BudgetSheet, readBudgetSheet, type Tools } from './budget-sheet.ts';
import { placeOf, type SourceGrid } from './cells.ts';
import type { FormReading } from './form-reading.ts';
import { type FormRows, formRows } from './form-rows.ts';
import { fourStepsNote } from './gap/four-steps.ts';
import { readGapSheet } from './gap/index.ts';
import { gatherOpds } from './gather.ts';
import { readGbsSheet } from './gbs/index.ts';
import { type CountedForms, countForms, hiddenNotes } from './hidden-forms.ts';
import { agrees } from './level-tree.ts';
import type { LoadedFile } from './loaded-file.ts';
import { normaliseHeading } from './normalise.ts';
import { type Fingerprint, fingerprint, partsOfWhole, repeats } from './repeats.ts';
import { readSignature } from './signature.ts';

/** Everything that one file gave. */
export interface FileReading {
  readonly source: Source;
  readonly opds: readonly Opd[];
  readonly gaps: readonly Gap[];
  readonly gbs: readonly Gbs[];
  /** Forms of hidden sheets, which come after the visible ones of all files. */
  readonly hidden: CountedForms['hidden'];
  readonly penandaTangan: readonly PenandaTangan[];
  readonly pemerintah: string | null;
  readonly notes: readonly ReadingNote[];
}

interface SheetReading {
  readonly sheet: Sheet;
  readonly grid: SourceGrid;
  readonly forms: readonly FormReading[];
  readonly budget: BudgetSheet | null;
}

/** Longest sheet name that spreadsheet programs write: a longer OPD name stands there cut short. */
const CUT_NAME = 30;
/** Titles and notes beside a budget table are shorter than any form. A sheet of its own may hold a GAP in two rows. */
const FEWEST_FORM_ROWS = 6;

/** Reads a workbook: what each sheet is, and what they hold together. */
export function readFile(file: LoadedFile, tools: Tools): FileReading {
  const { workbook, unreadable } = file;
  if (workbook === null) return unread(file, unreadable ?? { reason: 'corrupt', detail: null });
  try {
    return readTables(file, workbook, tools);
  } catch (error) {
    if (error instanceof UnreadableError) return unread(file, error);
    throw error;
  }
}

function readTables(file: LoadedFile, workbook: Workbook, tools: Tools): FileReading {
  const sheets = workbook.sheets.map((sheet) => readSheet(file.file, sheet, tools));
  const notes: ReadingNote[] = [...csvNote(file, workbook)];
  const kept = keepOnce(sheets, notes, tools);
  const units = kept.flatMap(({ budget }) => budget?.units ?? []);
  for (const { budget } of kept) append(notes, budget?.notes ?? []);
  for (const reading of kept) append(notes, [...cutNames(reading), ...lacks(reading)]);
  const { gaps, gbs, hidden, repeated } = countForms(sheets);
  append(notes, hiddenNotes(sheets, repeated, notes));
  const judged = sheets.filter(({ sheet }) => !repeated.has(sheet));
  for (const { forms } of judged) for (const form of forms) append(notes, form.notes);
  for (const { grid, budget } of sheets)
    if (!budget || budget.units.length === 0) notes.push(...fourStepsNote(grid, tools.profile));
  const opds = gatherOpds(units);
  const forms = sheets.some((each) => each.forms.some((form) => form.gaps.length + form.gbs.length > 0));
  append(notes, unreadSheets(file.file, sheets, opds.length > 0 || forms, notes));
  tools.guard.notes(notes.length);
  return {
    source: { file: file.file, sha256: file.sha256, sheets: sheets.map(sourceSheet) },
    opds,
    gaps,
    gbs,
    hidden,
    penandaTangan: judged.flatMap((reading) => signatures(reading, kept.includes(reading), tools)),
    pemerintah: sheets.map(({ budget }) => budget?.pemerintah ?? null).find((name) => name !== null) ?? null,
    notes,
  };
}

function unread(file: LoadedFile, { reason, detail }: NonNullable<LoadedFile['unreadable']>): FileReading {
  return {
    source: { file: file.file, sha256: file.sha256, sheets: [] },
    opds: [],
    gaps: [],
    gbs: [],
    hidden: { gaps: [], gbs: [] },
    penandaTangan: [],
    pemerintah: null,
    notes: [{ kind: 'unreadable', file: file.file, reason, detail }],
  };
}

/**
 * The rows of GAP and GBS forms are set aside, the budget is read from the others, and forms from all that it leaves unread: all of
 * the sheet, or what stands beside a table.
 */
function readSheet(file: string, sheet: Sheet, tools: Tools): SheetReading {
  const grid = { file, sheet };
  if (isOwnList(sheet, tools)) return { sheet, grid, forms: [], budget: null };
  const own = formRows(sheet, file, tools);
  const outside = own.length === 0 ? sheet : { ...sheet, rows: sheet.rows.filter((row) => !isIn(own, row)) };
  const budget = readBudgetSheet({ file, sheet: outside }, tools);
  const rest = budget.units.length === 0 ? sheet.rows : leftOf(sheet, own, budget);
  const forms =
    rest !== sheet.rows && rest.length < FEWEST_FORM_ROWS && own.length === 0
      ? []
      : readForms(sheet, rest, file, tools);
  return { sheet, grid, forms, budget: forms.length > 0 && budget.units.length === 0 ? null : budget };
}

function isIn(forms: readonly FormRows[], { number }: Row): boolean {
  return forms.some(({ top, bottom }) => number >= top && number <= bottom);
}

/** The rows of forms and those that the budget leaves, in the order of the sheet. */
function leftOf(sheet: Sheet, forms: readonly FormRows[], budget: BudgetSheet): readonly Row[] {
  if (forms.length === 0) return budget.unread;
  const unread = new Set(budget.unread);
  const ofBudget = ({ number }: Row) => forms.some(({ bottom, until }) => number > bottom && number <= until);
  return sheet.rows.filter((row) => isIn(forms, row) || (unread.has(row) && !ofBudget(row)));
}

/** The forms in `rows` of a sheet. More rows than forms may have are not looked at; where they hold one, the file is refused. */
function readForms(sheet: Sheet, rows: readonly Row[], file: string, tools: Tools): FormReading[] {
  const { guard, profile } = tools;
  const part = guard.formRows(rows);
  const forms = [
    readGapSheet({ ...sheet, rows: part }, file, profile),
    readGbsSheet({ ...sheet, rows: part }, file, profile),
  ].filter((form) => form !== null);
  if (forms.some(({ gaps, gbs }) => gaps.length + gbs.length > 0)) guard.forms(part);
  return forms;
}

/** The list of sub kegiatan in a worksheet that this program wrote: it repeats codes and money of the budget, and is none. */
function isOwnList(sheet: Sheet, { profile }: Tools): boolean {
  const title = sheet.rows[0]?.text[1];
  return title !== undefined && profile.readingWords.ownLists.includes(normaliseHeading(title));
}

function sourceSheet({ sheet, forms, budget }: SheetReading): SourceSheet {
  const [form] = forms;
  const read = budget !== null && budget.units.length > 0;
  const role: SheetRole = read ? budget.role : (form?.role ?? budget?.role ?? 'none');
  return {
    name: sheet.name,
    role,
    headerRow: read ? budget.headerRow : (form?.headerRow ?? budget?.headerRow ?? null),
    rows: read ? budget.rows : (form?.rows ?? budget?.rows ?? 0),
  };
}

/** Budget sheets whose money counts: none that prints again what another one holds (each is named in `notes`). */
function keepOnce(sheets: readonly SheetReading[], notes: ReadingNote[], tools: Tools): SheetReading[] {
  const names = tools.profile.namaOpd;
  const inOrder = [...sheets].sort((a, b) => Number(a.sheet.hidden) - Number(b.sheet.hidden));
  const budgets = inOrder.filter(({ budget }) => budget !== null && budget.units.length > 0);
  const alone = budgets.length === 1 && !sheets.some(({ budget }) => (budget?.listTotal ?? 0n) > 0n);
  if (alone && budgets[0]?.sheet.hidden === false) return budgets;
  const prints = new Map<SheetReading, Fingerprint>();
  for (const reading of budgets) {
    if (!reading.budget) continue;
    prints.set(reading, fingerprint(reading.sheet, reading.budget, names));
  }
  const parts = partsOfWhole([...prints.values()], names);
  const kept: SheetReading[] = [];
  for (const reading of budgets) {
    const print = prints.get(reading);
    if (!print) continue;
    const whole = parts.get(print.sheet);
    const earlier =
      whole ??
      kept.map((other) => prints.get(other)).find((other) => other && repeats(print, other, names))?.sheet;
    if (reading.sheet.hidden) {
      const place = placeOf(reading.grid, 1, 1);
      notes.push({ kind: 'hidden', what: 'sheet', place, count: 1, counted: earlier === undefined });
    }
    if (earlier === undefined) kept.push(reading);
    else if (!reading.sheet.hidden) notes.push(repeatNote(reading, earlier));
  }
  for (const reading of sheets) {
    const { budget } = reading;
    if (!budget || budget.units.length > 0 || budget.listTotal === null || budget.listTotal <= 0n) continue;
    const total = budget.listTotal;
    const same = kept.map((other) => prints.get(other)).find((other) => other && agrees(other.total, total));
    if (same) notes.push(repeatNote(reading, same.sheet));
  }
  return sheets.filter((reading) => kept.includes(reading));
}

function repeatNote({ grid, budget }: SheetReading, sheet: string): ReadingNote {
  const place = placeOf(grid, budget?.headerRow ?? 1, 1);
  return { kind: 'assumed', what: 'repeats-skipped', place, args: { repeats: sheet } };
}

/** Sheets of which nothing was read: beside others each is named; where nothing at all was read, the file has no table. */
function unreadSheets(
  file: string,
  sheets: readonly SheetReading[],
  anything: boolean,
  said: readonly ReadingNote[],
): ReadingNote[] {
  const notes: ReadingNote[] = [];
  const filled = sheets.filter(({ sheet }) => sheet.rows.length > 0);
  if (anything) {
    for (const { sheet, grid, budget } of filled) {
      const named = said.some(
        (note) =>
          note.kind === 'assumed' &&
          (note.what === 'repeats-skipped' || note.what === 'four-steps') &&
          note.place.sheet === sheet.name,
      );
      if (!budget || budget.units.length > 0 || sheet.hidden || named) continue;
      const why = whySkipped(budget);
      const args = { why };
      notes.push({
        kind: 'assumed',
        what: 'sheet-skipped',
        place: placeOf(grid, budget.headerRow ?? 1, 1),
        args,
      });
    }
    return notes;
  }
  const lacking = filled.flatMap(lacks);
  append(notes, lacking);
  if (lacking.length === 0) {
    const unfilled = said.filter(isUnfilled).length;
    const rowless = filled.flatMap(({ sheet, budget }) => (isRowless(budget) ? [sheet.name] : []));
    notes.push({ kind: 'no-table', file, sheets: sheets.map(({ sheet }) => sheet.name), unfilled, rowless });
  }
  return notes;
}

const isUnfilled = (note: ReadingNote): boolean =>
  note.kind === 'assumed' && note.what === 'sheet-skipped' && note.args.why === 'unfilled';

/** What a recognised table lacks: of all that it holds, or (a report of realisation) of its ceilings. */
function lacks({ grid, budget }: SheetReading): ReadingNote[] {
  if (!budget?.missing || isRowless(budget)) return [];
  const { fields, headers, nearest, codeless, row, column } = budget.missing;
  return [{ kind: 'missing-column', place: placeOf(grid, row, column), fields, headers, nearest, codeless }];
}

/** Whether a table with all its columns has no row: a blank form. */
const isRowless = (budget: BudgetSheet | null): boolean => budget?.missing?.fields.length === 0;

function whySkipped(budget: BudgetSheet): string {
  if (isRowless(budget)) return 'no-rows';
  const fields = budget.missing?.fields ?? [];
  if (fields.includes('subKegiatan')) return 'no-sub-kegiatan';
  if (fields.includes('kode')) return 'no-code';
  return fields.includes('pagu') ? 'no-money' : 'no-table';
}

/** A sheet named after its OPD, cut at 30 or 31 characters: the name was taken from the OPD's row, which is said. */
function cutNames({ sheet, grid, budget }: SheetReading): ReadingNote[] {
  const name = sheet.name.trimEnd();
  const opd = budget?.units[0]?.unit.name;
  if (sheet.name.length < CUT_NAME || opd === undefined || opd.length <= name.length || !opd.startsWith(name))
    return [];
  return [
    {
      kind: 'assumed',
      what: 'opd-from-row',
      place: placeOf(grid, budget?.headerRow ?? 1, 1),
      args: { name: opd },
    },
  ];
}

function csvNote(file: LoadedFile, { csv, sheets }: Workbook): ReadingNote[] {
  const sheet = sheets[0]?.name ?? '';
  if (csv === null || csv.encoding === 'utf-8') return [];
  const place = { file: file.file, sheet, ref: 'A1' };
  return [{ kind: 'assumed', what: 'encoding', place, args: { encoding: csv.encoding } }];
}

/** Who signs a sheet: under its form, else at the foot of its budget table. Exports have no signature. */
function signatures(
  { sheet, grid, budget, forms }: SheetReading,
  counted: boolean,
  tools: Tools,
): PenandaTangan[] {
  const signed = forms.map((form) => form.penandaTangan).find((who) => who !== null);
  if (signed) return [signed];
  if (!counted || (budget?.headerRow === 1 && sheet.merges.length === 0)) return [];
  const found = readSignature(sheet, grid.file, tools.profile);
  return found ? [found] : [];
}
