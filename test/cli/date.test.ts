import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { budgetCsv, newFolder, pug } from './pug.ts';

const ROW = '1.06.04.2.01.0003;Penyediaan Permakanan;125.000.000;Ya;2';
const DAY = '2026-03-31';

async function textOf(path: string): Promise<string> {
  if (!path.endsWith('.xlsx')) return readFileSync(path, 'utf8');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const texts: string[] = [];
  for (const sheet of workbook.worksheets)
    sheet.eachRow((row) => void texts.push(JSON.stringify(row.values)));
  return texts.join('\n');
}

it('--date stands on every format of a result, and no day without it', async () => {
  const here = newFolder();
  writeFileSync(join(here, 'a.csv'), budgetCsv([ROW]));
  for (const [command, name] of [
    ['analyze', 'laporan'],
    ['batch', 'rekap'],
  ] as const) {
    const args = [command, 'a.csv', '-q', '-f', 'md,xlsx,html,json'];
    await pug([...args, '-o', 'tanpa'], here);
    await pug([...args, '-o', 'dengan', '--date', DAY], here);
    for (const file of [`${name}.md`, `${name}.xlsx`, `${name}.html`, 'analysis.json']) {
      expect(await textOf(join(here, 'tanpa', file)), file).not.toContain(DAY);
      expect(await textOf(join(here, 'dengan', file)), file).toContain(DAY);
    }
  }
});
