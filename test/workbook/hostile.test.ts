import { expect, it } from 'vitest';
import { readWorkbook } from '../../src/workbook/index.ts';
import { isDateFormat } from '../../src/workbook/xlsx/styles.ts';
import { effortOf } from '../support/effort.ts';
import { oneSheet } from '../support/workbook.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** What became of a file: "read", or the reason and detail of its refusal. */
async function outcome(bytes: Buffer): Promise<string> {
  return readWorkbook(bytes, 'uji.xlsx').then(
    () => 'read',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

it('reads shared strings whose root declares 60 namespaces and one attribute that is not known', async () => {
  const names = Array.from({ length: 60 }, (_, i) => ` xmlns:a${i}="u"`).join('');
  const strings = `<?xml version="1.0"?><sst xmlns="${MAIN}"${names} lain="1"><si><t>a</t></si></sst>`;
  const bytes = oneSheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', { strings });
  expect(await effortOf(async () => expect(await outcome(bytes)).toBe('read'))).toBeLessThan(500);
});

it('looks through a number format of open brackets once', async () => {
  const code = '[ '.repeat(500);
  expect(
    await effortOf(() => Array.from({ length: 5000 }, () => expect(isDateFormat(code)).toBe(false))),
  ).toBeLessThan(1000);
  expect(isDateFormat('[$-421]dd mmmm yyyy')).toBe(true);
  expect(isDateFormat('[Red][h]:mm')).toBe(true);
  expect(isDateFormat('[Magenta]#,##0')).toBe(false);
});
