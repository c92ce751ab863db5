import { LAPORAN } from '../locale/laporan.ts';
import type { Lang } from '../model/index.ts';
import { readWorkbook } from '../workbook/index.ts';
import { DEFAULT_LIMITS, type Limits } from '../workbook/limits.ts';
import { UnreadableError } from '../workbook/unreadable.ts';
import { TemplateError } from './template-text.ts';

const MIB = 1024 * 1024;

/** A form is a page or two: far less than a budget may cost. */
const TEMPLATE_LIMITS: Limits = {
  ...DEFAULT_LIMITS,
  fileSize: 5 * MIB,
  parts: 300,
  sheetSize: 8 * MIB,
  stringsSize: 4 * MIB,
  totalSize: 40 * MIB,
  sheets: 20,
  cells: 200_000,
  merges: 2000,
  sharedStrings: 20_000,
};

/**
 * Guard for a template that comes from outside: read once by our own reader under its limits (size, entries, inflated bytes)
 * before exceljs, which has none, sees it. Throws TemplateError where it is no workbook that can be read.
 */
export async function checkTemplate(bytes: Uint8Array, file: string, lang: Lang): Promise<void> {
  const words = LAPORAN[lang].templat;
  try {
    const workbook = await readWorkbook(bytes, file, TEMPLATE_LIMITS);
    if (workbook.format !== 'xlsx') throw new TemplateError(words.bukanXlsx(file));
  } catch (error) {
    if (error instanceof UnreadableError) throw new TemplateError(words.bukanXlsx(file));
    throw error;
  }
}
