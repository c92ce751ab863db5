import { Budget, type Limits } from '../limits.ts';
import type { Sheet, Workbook } from '../sheet.ts';
import { UnreadableError } from '../unreadable.ts';
import { Usage } from './grid.ts';
import { readSheet } from './read-sheet.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readNumberStyles } from './styles.ts';
import { readWorkbookPart } from './workbook-part.ts';
import type { Zip } from './zip.ts';

/**
 * Reads an .xlsx or .xlsm. Only the parts that hold cells are inflated: macros, links, pictures and embedded files stay shut.
 * @throws UnreadableError
 */
export async function readXlsx(zip: Zip, limits: Limits): Promise<Workbook> {
  const budget = new Budget(limits);
  const workbook = await readWorkbookPart(zip, budget);
  const shared = {
    strings: await readSharedStrings(zip, workbook.sharedStrings, budget),
    ...(await readNumberStyles(zip, workbook.styles, budget)),
    date1904: workbook.date1904,
  };
  const sheets: Sheet[] = [];
  const usage = new Usage();
  for (const sheet of workbook.sheets) {
    const part = zip.read(sheet.part, limits.sheetSize);
    if (!part) throw new UnreadableError('corrupt', 'missing-part');
    sheets.push(await readSheet(part, sheet, shared, budget, usage));
  }
  return { format: 'xlsx', sheets, csv: null };
}
