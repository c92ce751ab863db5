import type { Budget } from '../limits.ts';
import { overLimit, UnreadableError } from '../unreadable.ts';
import { readXml, type XmlHandler } from '../xml/events.ts';
import { type Relationship, readRelationships } from './relationships.ts';
import { SmallParts } from './small-parts.ts';
import type { Zip } from './zip.ts';

/** The workbook part: its worksheets in order, and the parts that all of them share. */
export interface WorkbookPart {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly part: string }[];
  readonly date1904: boolean;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

class WorkbookReader implements XmlHandler {
  readonly sheets: { name: string; hidden: boolean; id: string }[] = [];
  date1904 = false;

  open(name: string, attributes: ReadonlyMap<string, string>, depth: number): void {
    if (name === 'workbookPr' && depth === 2) this.date1904 = isTrue(attributes.get('date1904'));
    if (name !== 'sheet' || depth !== 3) return;
    const state = attributes.get('state') ?? 'visible';
    this.sheets.push({
      name: attributes.get('name') ?? '',
      hidden: state !== 'visible',
      id: attributes.get('r:id') ?? '',
    });
  }
}

const known = new SmallParts<WorkbookReader>();

/** A boolean of SpreadsheetML: "1", "true" or "on". */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/**
 * Finds the workbook through the package's relationships, wherever it lies, and reads its list of sheets. Charts and dialogs
 * are left out: they hold no cells.
 * @throws UnreadableError where the zip holds no workbook, or one whose sheets are not there
 */
export async function readWorkbookPart(zip: Zip, budget: Budget): Promise<WorkbookPart> {
  const root = [...(await readRelationships(zip, '', budget)).values()];
  const part = root.find((each) => each.type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (part.toLowerCase().endsWith('.bin')) throw new UnreadableError('xlsb');
  if (!isWorkbook(zip, part)) throw notAWorkbook(zip);
  const workbook = await known.of(zip, part, budget.limits.partSize, (bytes) =>
    readXml(bytes, () => new WorkbookReader(), budget),
  );
  if (workbook === null) throw notAWorkbook(zip);
  if (workbook.sheets.length > budget.limits.sheets) throw overLimit('sheets', budget.limits.sheets);
  const targets = await readRelationships(zip, part, budget);
  const shared = (type: string) => [...targets.values()].find((each) => each.type === type)?.target ?? null;
  const taken = new Set<string>();
  return {
    sheets: workbook.sheets.flatMap(({ name, hidden, id }) => {
      const target = sheetTarget(zip, targets.get(id));
      if (target === null) return [];
      // A part that a thousand sheets name would cost a thousand times what the zip's directory was checked for.
      if (taken.has(target.toLowerCase())) throw new UnreadableError('corrupt', 'shared-part');
      taken.add(target.toLowerCase());
      return [{ name, hidden, part: target }];
    }),
    date1904: workbook.date1904,
    sharedStrings: shared('sharedStrings'),
    styles: shared('styles'),
  };
}

function sheetTarget(zip: Zip, relationship: Relationship | undefined): string | null {
  if (!relationship) throw new UnreadableError('corrupt', 'missing-part');
  if (relationship.type !== 'worksheet') return null;
  if (!zip.has(relationship.target)) throw new UnreadableError('corrupt', 'missing-part');
  return relationship.target;
}

/** Word and PowerPoint keep their document in folders of their own. */
function isWorkbook(zip: Zip, part: string): boolean {
  return !/(^|\/)(document|presentation)\.xml$/i.test(part) && !zip.has('mimetype');
}

function notAWorkbook(zip: Zip): UnreadableError {
  const mimetype = zip.read('mimetype', 1024)?.toString('latin1') ?? '';
  if (mimetype !== '' || zip.has('word/document.xml') || zip.has('ppt/presentation.xml')) {
    return new UnreadableError('not-a-spreadsheet', 'document');
  }
  if (zip.has('[Content_Types].xml') || zip.has('_rels/.rels')) {
    return new UnreadableError('corrupt', 'missing-part');
  }
  return new UnreadableError('not-a-spreadsheet', 'archive');
}
