import { type ZipPart, zip } from './zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface SheetXml {
  readonly name: string;
  /** The rows: what stands inside `sheetData`. */
  readonly rows: string;
  /** What stands before and after `sheetData`. */
  readonly before?: string;
  readonly after?: string;
  readonly state?: 'visible' | 'hidden' | 'veryHidden';
  /** The whole part, in place of the above. */
  readonly xml?: string;
}

export interface WorkbookXml {
  readonly sheets: readonly SheetXml[];
  /** What stands inside `sst`: `<si><t>...</t></si>`, or the whole part where it begins with `<?xml` or `<!`. */
  readonly strings?: string;
  /** What stands inside `styleSheet`. */
  readonly styles?: string;
  readonly workbookPr?: string;
  /** Further parts, or others in place of the usual ones. */
  readonly parts?: readonly ZipPart[];
}

/** The parts of a workbook made of raw XML, as a test needs it. */
export function workbookParts(book: WorkbookXml): ZipPart[] {
  const sheets = book.sheets.map((sheet, i) => ({ ...sheet, id: i + 1 }));
  const usual: ZipPart[] = [
    part(
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    part('_rels/.rels', relationships([['rId1', `${OFFICE}/officeDocument`, 'xl/workbook.xml']])),
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${book.workbookPr ?? ''}<sheets>${sheets
        .map(
          (s) =>
            `<sheet name="${s.name}" sheetId="${s.id}"${s.state ? ` state="${s.state}"` : ''} r:id="rId${s.id}"/>`,
        )
        .join('')}</sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...sheets.map((s): Link => [`rId${s.id}`, `${OFFICE}/worksheet`, `worksheets/sheet${s.id}.xml`]),
        ['rIdS', `${OFFICE}/sharedStrings`, 'sharedStrings.xml'],
        ['rIdT', `${OFFICE}/styles`, 'styles.xml'],
      ]),
    ),
    ...sheets.map((s) => part(`xl/worksheets/sheet${s.id}.xml`, s.xml ?? sheetXml(s))),
  ];
  if (book.strings !== undefined) usual.push(part('xl/sharedStrings.xml', stringsXml(book.strings)));
  if (book.styles !== undefined) {
    usual.push(part('xl/styles.xml', `<styleSheet xmlns="${MAIN}">${book.styles}</styleSheet>`));
  }
  const replaced = new Set(book.parts?.map((each) => each.name));
  return [...usual.filter((each) => !replaced.has(each.name)), ...(book.parts ?? [])];
}

export function workbook(book: WorkbookXml): Buffer {
  return zip(workbookParts(book));
}

/** A workbook of one sheet "S" with the given rows. */
export function oneSheet(rows: string, book: Omit<WorkbookXml, 'sheets'> = {}): Buffer {
  return workbook({ ...book, sheets: [{ name: 'S', rows }] });
}

function sheetXml(sheet: SheetXml): string {
  return `<worksheet xmlns="${MAIN}">${sheet.before ?? ''}<sheetData>${sheet.rows}</sheetData>${sheet.after ?? ''}</worksheet>`;
}

function stringsXml(items: string): string {
  return /^<[?!]/.test(items) ? items : `<sst xmlns="${MAIN}">${items}</sst>`;
}

type Link = readonly [id: string, type: string, target: string];

function relationships(links: readonly Link[]): string {
  const each = links.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
}

function part(name: string, xml: string): ZipPart {
  return { name, data: xml.startsWith('<?xml') || xml.startsWith('<!') ? xml : DECLARATION + xml };
}
