import { EN } from '../format.ts';

const { angka } = EN;

const MIB = 1024 * 1024;

/** Why a file is not read, by reason or "reason:detail" (model/reading-note.ts): the end of a sentence. */
export const WHY_UNREAD: Readonly<Record<string, string>> = {
  empty: 'it is empty (no bytes)',
  truncated: 'it is cut short, as by a download or copy that broke off',
  corrupt: 'its contents are damaged',
  'corrupt:part-name': 'a part inside has a name that leads out of the file, and such a file is not opened',
  'corrupt:size': 'one of its parts is larger or smaller than the file itself says',
  'corrupt:duplicate-part': 'two parts inside have the same name',
  'corrupt:overlap': 'two parts inside use the same bytes',
  'corrupt:missing-part': 'one of the sheets it lists is not inside',
  'corrupt:shared-part': 'two of the sheets it lists are one and the same part',
  'corrupt:shared-string': 'a cell points at a text that is not inside',
  'corrupt:checksum': 'its contents do not match their checksum, so they changed on the way',
  'corrupt:duplicate-cell': 'one cell is written twice inside',
  'corrupt:cell-address': 'a cell inside has an impossible address',
  'corrupt:csv-quote': 'a quotation mark is never closed, so its lines cannot be told apart',
  encrypted: 'it is locked with a password',
  'legacy-xls': 'it is an .xls file of Excel 95 or before, which is not read',
  xlsb: 'it is a binary Excel workbook (.xlsb), which is not read',
  'not-a-spreadsheet': 'it is no spreadsheet, whatever its name ends in',
  'not-a-spreadsheet:pdf': 'it is a PDF, no spreadsheet, whatever its name ends in',
  'not-a-spreadsheet:html': 'it is a web page (HTML), no spreadsheet, whatever its name ends in',
  'not-a-spreadsheet:xml-2003': 'it is XML of Excel 2003, no .xlsx workbook',
  'not-a-spreadsheet:image': 'it is a picture, no spreadsheet',
  'not-a-spreadsheet:document': 'it is a Word or PowerPoint document, no spreadsheet',
  'not-a-spreadsheet:archive': 'it is an archive (zip), no spreadsheet',
  missing: 'there is no such file',
  'no-permission': 'you have no permission to open it',
  locked: 'another program is using it',
  'missing:name-too-long': 'its name is longer than the system allows, so there is no such file',
  'not-a-file': 'it is no regular file',
  'not-a-file:folder': 'it is a folder, no file',
  'not-a-file:pipe': 'it is a pipe or a socket, no stored file',
  'not-a-file:device': 'it is a device of the system, no stored file',
  'not-a-file:link-loop': 'it is a link that goes in circles and leads to no file',
  refused: 'the operating system refuses to read it',
  xml: 'the XML inside is broken',
  'xml:doctype': 'it holds a DOCTYPE declaration, which no spreadsheet program writes and which can do harm',
  'xml:ended-early': 'one of its parts breaks off in the middle',
};

const SAVE = 'Open it in Excel or LibreOffice and save it as “Excel Workbook (.xlsx)”.';

/** What to do about it, by the same keys. */
export const ADVICE: Readonly<Record<string, string>> = {
  empty: 'Ask the sender for the file once more.',
  truncated: 'Download or copy it once more to the end; if it stays so, ask the sender for it again.',
  corrupt: `${SAVE} If it cannot be opened there either, ask the sender for it again.`,
  'corrupt:csv-quote': 'Close the quotation mark in the long line, or save the table as .xlsx.',
  encrypted: 'Open it with its password, save it without one (File, Info, Protect), and run again.',
  'legacy-xls': SAVE,
  xlsb: SAVE,
  'not-a-spreadsheet': 'Send the table as .xlsx or .csv.',
  'not-a-spreadsheet:pdf':
    'Ask for the spreadsheet the PDF was made from (.xlsx or .csv): figures in a PDF cannot be read with certainty.',
  'not-a-spreadsheet:html': SAVE,
  'not-a-spreadsheet:xml-2003': SAVE,
  'not-a-spreadsheet:archive': 'Unpack the archive and name the .xlsx or .csv file inside.',
  limit: 'Delete sheets and rows that are not used, save again, or split the file by OPD.',
  missing: 'Check its name and folder.',
  'no-permission': 'Ask for permission to read it, or copy it to a folder of your own.',
  'not-a-file': 'Name the file itself; for what another program gives use - (standard input).',
  'not-a-file:folder': 'Name the folder itself or a file in it.',
  'not-a-file:link-loop': 'Remove the link, or point it at the file that is meant.',
  refused: 'Copy it to another folder and run again.',
  locked: 'Close it in Excel and run again.',
  xml: `${SAVE} If it cannot be opened there either, ask the sender for it again.`,
};

/** What each limit counts. */
const LIMIT: Readonly<Record<string, string>> = {
  'file-size': 'the size of the file',
  parts: 'the number of parts inside',
  'part-size': 'the unpacked size of one part',
  'total-size': 'the unpacked size of everything inside',
  ratio: 'the ratio of unpacked to compressed size',
  sheets: 'the number of sheets',
  rows: 'the number of rows',
  'filled-rows': 'the number of rows with a value',
  columns: 'the number of columns',
  cells: 'the number of cells',
  merges: 'the number of merged cells',
  formulas: 'the number of formulas',
  'shared-strings': 'the number of texts',
  'text-length': 'the length of one text',
  'total-text': 'the length of all texts',
  nesting: 'the depth of its XML',
  elements: 'the number of XML elements of one part',
  tables: 'the number of budget tables',
  'sub-kegiatan': 'the number of sub kegiatan',
  notes: 'the number of faults in it',
  'form-rows': 'the number of rows of GAPs and statements',
  'form-text': 'the length of all texts of GAPs and statements',
  time: 'the time to read it',
};

/** "the number of cells is over the reading limit of 10,000,000": from "cells:10000000". */
export function exceeded(detail: string | null): string {
  const [name = '', figure = ''] = (detail ?? '').split(':');
  const value = Number(figure);
  const shown = name.endsWith('size')
    ? value < MIB
      ? `${angka(Math.round(value / 1024))} KiB`
      : `${angka(Math.round(value / MIB))} MiB`
    : name === 'time'
      ? `${angka(value / 1000)} seconds`
      : angka(value);
  return `${LIMIT[name] ?? 'its content'} is over the reading limit${figure === '' ? '' : ` of ${shown}`}`;
}
