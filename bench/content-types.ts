import type { ZipPart } from '../test/support/zip.ts';

const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The content types of a workbook, which strict readers (openpyxl, Excel) ask for and the tests' bare workbooks do without. */
export function contentTypes(sheets: number, styles: boolean): ZipPart {
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}" ContentType="${TYPES}.${type}+xml"/>`;
  const overrides = [
    override('workbook.xml', 'sheet.main'),
    override('sharedStrings.xml', 'sharedStrings'),
    ...(styles ? [override('styles.xml', 'styles')] : []),
    ...Array.from({ length: sheets }, (_, i) => override(`worksheets/sheet${i + 1}.xml`, 'worksheet')),
  ];
  return {
    name: '[Content_Types].xml',
    data: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
  };
}
