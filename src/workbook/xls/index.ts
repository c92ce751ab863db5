import { Budget, type Limits } from '../limits.ts';
import type { Workbook } from '../sheet.ts';
import { overLimit, UnreadableError } from '../unreadable.ts';
import { Usage } from '../xlsx/grid.ts';
import { CompoundFile } from './compound.ts';
import { readGlobals } from './globals.ts';
import { asUnreadable, readWorksheet } from './worksheet.ts';

/** An .xls of all its 65,536 rows is hardly larger; its records are small and read without inflating. */
const LARGEST = 20 * 1024 * 1024;

/**
 * Reads an .xls of Excel 97 to 2003 (BIFF8). Formulas, macros and drawings are never looked into.
 * @throws UnreadableError; 'legacy-xls' for what is older
 */
export function readXls(bytes: Buffer, limits: Limits): Workbook {
  const most = Math.min(LARGEST, limits.fileSize);
  if (bytes.length > most) throw overLimit('file-size', most);
  try {
    const budget = new Budget(limits);
    const file = new CompoundFile(bytes);
    const stream = file.stream('Workbook');
    if (!stream) throw whatElse(file);
    const globals = readGlobals(stream, budget);
    const usage = new Usage();
    const sheets = globals.sheets.map((sheet) => readWorksheet(stream, sheet, globals, budget, usage));
    return { format: 'xls', sheets, csv: null };
  } catch (error) {
    throw asUnreadable(error);
  }
}

/** "Book" is Excel 5 and 95; Word and PowerPoint use the same container. */
function whatElse(file: CompoundFile): UnreadableError {
  if (file.stream('Book')) return new UnreadableError('legacy-xls');
  const isDocument = file.stream('WordDocument') ?? file.stream('PowerPoint Document');
  return isDocument ? new UnreadableError('not-a-spreadsheet', 'document') : new UnreadableError('corrupt');
}
