import type { HeaderFooter, Worksheet } from 'exceljs';
import { LAPORAN } from '../locale/laporan.ts';
import type { Lang } from '../model/index.ts';
import layout from '../profile/layouts/gbs.json' with { type: 'json' };
import type { Statement } from '../statement/index.ts';
import { aksiFields, type Fields, fieldNames, statementFields } from './statement-fields.ts';
import { layOut } from './statement-layout.ts';
import type { Paper } from './statement-page.ts';
import { type Form, formText, readForm } from './template-sheet.ts';
import { checkPlaceholders, fillText, placeholdersIn, TemplateError } from './template-text.ts';
import { exceljs, toBytes } from './xlsx-file.ts';

export type { Paper } from './statement-page.ts';

export interface StatementXlsxOptions {
  /** Bytes of the template workbook: the shipped `templates/gbs.xlsx` or a region's own. Its first sheet is the form. */
  readonly template: Uint8Array;
  readonly paper: Paper;
  readonly lang: Lang;
}

/**
 * Fills a template workbook with one statement: every `{{placeholder}}` by its value, the block of rows with `{{aksi...}}` once
 * for every action. Row heights are computed from the text, the print set-up is chosen so that the form stands on one page where
 * its text allows (`statement-layout.ts`). Other sheets, pictures and styles of the template stay. A value is always written as
 * text, never as a formula, money as a number where the template's cell has a number format. Throws TemplateError.
 */
export async function statementXlsx(
  statement: Statement,
  options: StatementXlsxOptions,
): Promise<Uint8Array> {
  const { Workbook } = await exceljs();
  const workbook = new Workbook();
  await workbook.xlsx.load(bufferOf(options.template), { ignoreNodes: ['dataValidations'] });
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new TemplateError(LAPORAN[options.lang].templat.tanpaLembar);
  const form = readForm(sheet);
  check(form, options.lang);
  const once = statementFields(statement);
  layOut(sheet, form, once, aksiFields(statement), options.paper);
  fillMargins(sheet, once);
  workbook.title = `${layout.title}: ${statement.subKegiatan.code}`;
  return toBytes(workbook);
}

function check(form: Form, lang: Lang): void {
  const found = form.rows.flatMap((row, index) =>
    row.cells.flatMap((cell) =>
      placeholdersIn(formText(cell)).map((name) => ({
        name,
        where: `${String.fromCharCode(64 + Math.min(cell.column, 26))}${index + 1}`,
      })),
    ),
  );
  checkPlaceholders(found, fieldNames(), lang);
}

/** Placeholders in the page header and footer, which a loaded sheet may lack (against the library's types). `&` begins a command there and is doubled; a digit after a font size would join it. */
function fillMargins(sheet: Worksheet, fields: Fields): void {
  const headerFooter: Partial<HeaderFooter> | null = sheet.headerFooter;
  if (!headerFooter) return;
  for (const key of ['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter'] as const) {
    const text = headerFooter[key];
    if (typeof text !== 'string' || placeholdersIn(text).length === 0) continue;
    headerFooter[key] = fillText(text.replace(/(&\d{1,2})(?=\{\{)/g, '$1 '), (name) =>
      (fields.get(name)?.text ?? '').replace(/\s+/g, ' ').slice(0, 100).replace(/&/g, '&&'),
    );
  }
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.length);
  new Uint8Array(copy).set(bytes);
  return copy;
}
