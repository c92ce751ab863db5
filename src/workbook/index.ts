import { readCsv } from './csv/index.ts';
import { fileType } from './file-type.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import type { Workbook } from './sheet.ts';
import { overLimit } from './unreadable.ts';
import { readXlsx } from './xlsx/index.ts';
import { openZip } from './xlsx/zip.ts';

export { DEFAULT_LIMITS, type Limits } from './limits.ts';
export type { CellKind, Range, Row, Sheet, Workbook, WorkbookFormat } from './sheet.ts';
export { UnreadableError } from './unreadable.ts';

/**
 * Reads the bytes of a spreadsheet into grids of text. What the file is is told by its content.
 * @param bytes the whole file
 * @param limits what it may cost
 * @throws UnreadableError where it cannot be read, or not within the limits; nothing else for any bytes whatever
 */
export async function readWorkbook(
  bytes: Uint8Array,
  _file: string,
  limits: Limits = DEFAULT_LIMITS,
): Promise<Workbook> {
  if (bytes.length > limits.fileSize) throw overLimit('file-size', limits.fileSize);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (fileType(buffer)) {
    case 'zip':
      return readZip(buffer, limits);
    case 'xls':
      return (await import('./xls/index.ts')).readXls(buffer, limits);
    case 'text':
      return readCsv(buffer, limits);
  }
}

async function readZip(bytes: Buffer, limits: Limits): Promise<Workbook> {
  const zip = openZip(bytes, limits);
  const mimetype = zip.read('mimetype', 1024)?.toString('latin1') ?? '';
  if (!mimetype.startsWith('application/vnd.oasis.opendocument.spreadsheet')) return readXlsx(zip, limits);
  return (await import('./ods/index.ts')).readOds(zip, limits);
}
