/** A list of the OPDs that are expected to submit: of `pug template opd`, of any table with a column of names, or of an export. */
import { gridOf } from '../../intake/form/grid.ts';
import { opdName } from '../../intake/opd-name.ts';
import { isSignatureLine, type SignatureBlock, signatureBlocks } from '../../intake/signature.ts';
import { totalLabel } from '../../intake/total-labels.ts';
import { isOrganisationCode, type Place } from '../../model/index.ts';
import { a1 } from '../../model/place.ts';
import type { Profile } from '../../profile/index.ts';
import type { Row, Sheet, Workbook } from '../../workbook/sheet.ts';
import type { ListedOpd } from './roll-call.ts';

function headingOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

/** Header row within the first rows: the row that names a column of OPD names. */
const HEADER_WITHIN = 15;
/** More rows left blank than this part the list from whatever follows. */
const MOST_BLANK = 1;
/** "1", "(2)", "3.a", "IV.": what stands before an entry in its column of numbers. */
const NUMBER = /^\s*\(?(?:\d+(?:[.-]?[\da-z]+)*|[a-z]|[ivxlc]+)[.)]*\s*$/i;
/** A NIP has eighteen digits, however they are grouped: where one stands, a person does. */
const NIP = /(?:\d[ .]?){18}/;

/** Columns of a list; -1 where it has none of the kind. */
interface ListColumns {
  readonly name: number;
  readonly code: number;
  readonly number: number;
}

const cell = ({ text }: Row, column: number): string => (text[column] ?? '').replace(/\s+/g, ' ').trim();

/** "DINAS", "B. Badan Daerah": the heading of a group of OPDs, and none of them. */
function isGroup(name: string, { namaOpd }: Profile): boolean {
  const { words } = opdName(name.replace(/^(?:[a-z]|[ivxlc]+|\d+)[.)]\s*/i, ''), null, namaOpd);
  return words.length > 0 && words.every((word) => namaOpd.jenis.includes(word) || word === 'daerah');
}

/** Whether a name begins as that of an organisation, its abbreviation written out. */
function isOrganisation(name: string, profile: Profile): boolean {
  const plain = `${opdName(name, null, profile.namaOpd).words.join(' ')} `;
  return profile.readingWords.opdWords.some((word) => plain.startsWith(`${word} `));
}

/** Whether the row belongs to a block of a signature: in the column of names, or where that is blank. */
function isSigned(row: Row, blocks: readonly SignatureBlock[], column: number): boolean {
  return blocks.some(
    (block) =>
      row.number >= block.top &&
      row.number <= block.bottom &&
      (block.column === column || cell(row, column) === ''),
  );
}

/** A row that may be an entry; `marked`: it has a number or the code of an organisation. */
interface Candidate {
  readonly entry: ListedOpd;
  readonly marked: boolean;
}

/**
 * The rows of a list. It ends at the signature, at a note, or at what stands apart; rows of totals, headings of groups and headings
 * printed again are none of its entries. Where its entries are numbered or have codes, one that has neither has to be named as an
 * organisation is.
 */
function readRows(
  sheet: Sheet,
  rows: readonly Row[],
  columns: ListColumns,
  file: string,
  profile: Profile,
): readonly ListedOpd[] {
  const { nama, catatan } = profile.daftarOpd;
  const blocks = signatureBlocks(gridOf(sheet, file), profile);
  const found: Candidate[] = [];
  // "Kepala Dinas Sosial": some lists name who is written to.
  const ofJabatan = (list: readonly Candidate[]): boolean =>
    list.length === 0 || list.some(({ entry }) => isSignatureLine(entry.name, profile));
  let last = rows[0]?.number ?? 0;
  for (const row of rows) {
    const name = cell(row, columns.name);
    const code = columns.code < 0 ? '' : cell(row, columns.code);
    const coded = isOrganisationCode(code);
    const marked = coded || (columns.number >= 0 && NUMBER.test(cell(row, columns.number)));
    const known = isOrganisation(name, profile);
    if (!marked && !known) {
      const first = row.text.findIndex((text) => (text ?? '').trim() !== '');
      const said = headingOf(cell(row, first));
      if (isSigned(row, blocks, columns.name) || (isSignatureLine(name, profile) && !ofJabatan(found))) break;
      if (/^\s*\*/.test(cell(row, first)) || catatan.some((word) => `${said} `.startsWith(`${word} `))) break;
      if (found.length > 0 && row.number > last + 1 + MOST_BLANK) break;
    }
    last = row.number;
    if (!/\p{L}{2}/u.test(name) || NIP.test(name) || nama.includes(headingOf(name))) continue;
    if (isGroup(name, profile)) continue;
    if (row.text.slice(0, columns.name + 1).some((text) => text && totalLabel(text, profile) !== null))
      continue;
    const place: Place = { file, sheet: sheet.name, ref: a1(row.number, columns.name) };
    found.push({ entry: { code: coded ? code : null, name, place }, marked });
  }
  const ordered = found.filter(({ marked }) => marked).length * 2 >= found.length;
  return found
    .filter(({ entry, marked }) => !ordered || marked || isOrganisation(entry.name, profile))
    .map(({ entry }) => entry);
}

function readSheet(sheet: Sheet, file: string, profile: Profile): readonly ListedOpd[] {
  const { nama, kode, nomor } = profile.daftarOpd;
  for (const [at, row] of sheet.rows.slice(0, HEADER_WITHIN).entries()) {
    const headings = row.text.map((text) => (text === undefined ? '' : headingOf(text)));
    const name = headings.findIndex((heading) => nama.includes(heading));
    if (name < 0) continue;
    const code = headings.findIndex((heading) => kode.includes(heading));
    const number = headings.findIndex((heading) => nomor.includes(heading));
    const list = readRows(sheet, sheet.rows.slice(at + 1), { name, code, number }, file, profile);
    if (list.length > 0) return list;
  }
  return [];
}

/** Entries of the first sheet that holds a list, one an OPD; empty where none does. */
export function readOpdList(workbook: Workbook, file: string, profile: Profile): readonly ListedOpd[] {
  for (const sheet of workbook.sheets) {
    const list = readSheet(sheet, file, profile);
    if (list.length > 0) return list;
  }
  return [];
}
