import { Budget, type Limits } from '../limits.ts';
import type { Workbook } from '../sheet.ts';
import { UnreadableError } from '../unreadable.ts';
import type { Zip } from '../xlsx/zip.ts';
import { decodeXml } from '../xml/decode.ts';
import { parseStrictXml, type Vocabulary } from '../xml/strict.ts';
import { ContentReader } from './content.ts';

const OPEN_DOCUMENT = /^urn:oasis:names:tc:opendocument:xmlns:([a-z]+):1\.0$/;
const name = (uri: string, local: string): string => `${OPEN_DOCUMENT.exec(uri)?.[1] ?? '?'}:${local}`;

/** Elements and attributes by the usual prefix of their namespace, whatever the file calls it. */
const VOCABULARY: Vocabulary = {
  element: (uri, _, local) => name(uri, local),
  attribute: (uri, _, local) => name(uri, local),
};

/**
 * Reads an .ods of LibreOffice. Only the list of parts and the content are inflated; macros, pictures and links stay shut.
 * @throws UnreadableError
 */
export function readOds(zip: Zip, limits: Limits): Workbook {
  const manifest = zip.read('META-INF/manifest.xml', limits.partSize)?.toString('latin1') ?? '';
  if (manifest.includes('encryption-data')) throw new UnreadableError('encrypted');
  const bytes = zip.read('content.xml', limits.sheetSize);
  if (!bytes) throw new UnreadableError('corrupt', 'missing-part');
  const budget = new Budget(limits);
  const reader = new ContentReader(budget);
  parseStrictXml(decodeXml(bytes), reader, budget, VOCABULARY);
  return { format: 'ods', sheets: reader.sheets, csv: null };
}
