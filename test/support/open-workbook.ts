import ExcelJS, { type Workbook, type Worksheet } from 'exceljs';

/** Opens a workbook that was written, with a library that had no part in our reading of it. */
export async function openWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new ExcelJS.Workbook();
  const copy = new ArrayBuffer(bytes.length);
  new Uint8Array(copy).set(bytes);
  await workbook.xlsx.load(copy);
  return workbook;
}

/** The first sheet, which must be there. */
export function firstSheet(workbook: Workbook): Worksheet {
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

/** Every text of a sheet by address; covered cells of a merge are left out. */
export function texts(sheet: Worksheet): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (!cell.isMerged || cell.master === cell) found.set(cell.address, cell.text);
    });
  });
  return found;
}

/** What stands beside a label: the text of the next filled cell of its row. */
export function beside(sheet: Worksheet, label: string): string | undefined {
  let found: string | undefined;
  sheet.eachRow((row) => {
    let seen = false;
    row.eachCell((cell) => {
      if (cell.isMerged && cell.master !== cell) return;
      if (seen && found === undefined && cell.text !== '') found = cell.text;
      if (cell.text === label) seen = true;
    });
  });
  return found;
}

/** Addresses of cells that hold a formula. */
export function formulas(workbook: Workbook): readonly string[] {
  const found: string[] = [];
  for (const sheet of workbook.worksheets)
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.formula) found.push(`${sheet.name}!${cell.address}`);
      });
    });
  return found;
}
