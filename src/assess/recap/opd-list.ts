/** A list of the OPDs that are expected to submit: of `pug template opd`, of any table with a column of names, or of an export. */
import { isOrganisationCode, type Place } from '../../model/index.ts';
import { a1 } from '../../model/place.ts';
import type { Profile } from '../../profile/index.ts';
import type { Sheet, Workbook } from '../../workbook/sheet.ts';
import type { ListedOpd } from './roll-call.ts';

function headingOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

/** Header row within the first rows: the row that names a column of OPD names. */
const HEADER_WITHIN = 15;

function readSheet(sheet: Sheet, file: string, profile: Profile): readonly ListedOpd[] {
  const { nama, kode } = profile.daftarOpd;
  for (const [at, row] of sheet.rows.slice(0, HEADER_WITHIN).entries()) {
    const columns = row.text.map((text) => (text === undefined ? '' : headingOf(text)));
    const nameColumn = columns.findIndex((heading) => nama.includes(heading));
    if (nameColumn < 0) continue;
    const codeColumn = columns.findIndex((heading) => kode.includes(heading));
    const list: ListedOpd[] = [];
    for (const { number, text } of sheet.rows.slice(at + 1)) {
      const name = (text[nameColumn] ?? '').replace(/\s+/g, ' ').trim();
      const code = codeColumn < 0 ? '' : (text[codeColumn] ?? '').trim();
      if (!/\p{L}{2}/u.test(name)) continue;
      const place: Place = { file, sheet: sheet.name, ref: a1(number, nameColumn) };
      list.push({ code: isOrganisationCode(code) ? code : null, name, place });
    }
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
