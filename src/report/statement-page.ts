import type { Worksheet } from 'exceljs';
import layout from '../profile/layouts/gbs.json' with { type: 'json' };
import type { Plan } from './statement-plan.ts';
import type { Form } from './template-sheet.ts';
import { columnWidthPt } from './xlsx-text.ts';

export type Paper = keyof typeof layout.papers;

/** What a page has room for. */
export interface Page {
  readonly heightPt: number;
  /** Factor on the template's column widths that makes them fill this paper as they fill their own. */
  readonly widen: number;
  /** Indexes of the rows that every page repeats. */
  readonly titleRows: readonly number[];
}

/** The page of a template on this paper: its height, and how much wider or narrower its columns are to be. */
export function pageOf(sheet: Worksheet, form: Form, paper: Paper): Page {
  const { left, right, top, bottom } = {
    left: 0.7,
    right: 0.7,
    top: 0.75,
    bottom: 0.75,
    ...sheet.pageSetup.margins,
  };
  const size = layout.papers[paper];
  const own = Object.values(layout.papers).find(({ code }) => code === sheet.pageSetup.paperSize);
  const room = (size.widthPt - (left + right) * 72) * layout.print.widestFill;
  const ownRoom = ((own ?? layout.papers.a4).widthPt - (left + right) * 72) * layout.print.widestFill;
  const total = form.columns.reduce((sum, width) => sum + columnWidthPt(width), 0);
  return {
    heightPt: size.heightPt - (top + bottom) * 72,
    widen: Math.min(room / ownRoom, room / total),
    titleRows: titleRows(sheet),
  };
}

/** Sets paper, orientation, fit and print area; one page where the plan has found room, else as many as it takes. */
export function setPrint(sheet: Worksheet, plan: Plan, paper: Paper, page: Page): void {
  const last = sheet.getCell(plan.rows.length, plan.columns.length).address;
  Object.assign(sheet.pageSetup, {
    paperSize: layout.papers[paper].code,
    orientation: sheet.pageSetup.orientation ?? 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: plan.onePage ? 1 : 0,
    printArea: `A1:${last}`,
  });
  if (!plan.onePage) keepSignature(sheet, plan, page);
}

function titleRows(sheet: Worksheet): readonly number[] {
  const range = /^\$?(\d+):\$?(\d+)$/.exec(String(sheet.pageSetup.printTitlesRow ?? ''));
  const [from, to] = [Number(range?.[1] ?? 1), Number(range?.[2] ?? 0)];
  return Array.from({ length: Math.max(0, Math.min(to, 20) - from + 1) }, (_, index) => from - 1 + index);
}

/** Starts a new page before a signature of several rows where the page would break inside it. */
function keepSignature(sheet: Worksheet, plan: Plan, page: Page): void {
  const from = plan.rows.findIndex((row) => row.part === 'ttd');
  const block = plan.rows.filter((row) => row.part === 'ttd');
  if (block.length < 2) return;
  const heightOf = (rows: Plan['rows']) => rows.reduce((sum, row) => sum + row.heightPt, 0);
  const fresh = page.heightPt - heightOf(plan.rows.filter((_, index) => page.titleRows.includes(index)));
  let left = page.heightPt;
  for (const { heightPt } of plan.rows.slice(0, from)) left = (heightPt > left ? fresh : left) - heightPt;
  if (heightOf(block) > left * 0.95) sheet.getRow(from).addPageBreak();
}
