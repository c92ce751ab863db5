import type { PenandaTangan, Place } from '../model/index.ts';
import type { Profile } from '../profile/index.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { type Cell, type Grid, gridOf } from './form/grid.ts';
import { normaliseHeading, oneLine } from './normalise.ts';

/** A signature block and the rows it takes, 1-based and inclusive. */
export interface SignatureBlock {
  readonly top: number;
  readonly bottom: number;
  readonly column: number;
  readonly penandaTangan: PenandaTangan;
}

/** A block is at most this high: place and date, jabatan, room to sign, name, pangkat, NIP. */
const HIGHEST = 16;
/** Blocks stand at the foot: a long table is only looked at from below. */
const FOOT_ROWS = 120;
const LONGEST_LINE = 140;
/** A cell that holds a whole block is still no longer than this. */
const LONGEST_CELL = 600;
const NIP = /^\s*nip\b\s*[.:]*\s*/i;
const FILLER = /^[\s._…()[\]:-]*$/;

interface TextLine {
  readonly text: string;
  readonly row: number;
  readonly place: Place;
}

/** Digits of a NIP without blanks; other text as it stands; null where the line is left to be filled in. */
function nipOf(text: string): string | null {
  const plain = text.replace(NIP, '').trim();
  if (FILLER.test(plain)) return null;
  const digits = plain.replace(/[\s.]/g, '');
  return /^\d+$/.test(digits) ? digits : plain;
}

/** "Tanjung Lestari, 5 Januari 2026": place and date; the date null where it is still dots. "Kepala Dinas Sosial," is neither. */
function dateLine(text: string, profile: Profile): { tempat: string; tanggal: string | null } | null {
  const comma = text.indexOf(',');
  if (comma < 2 || comma > 40) return null;
  const tempat = text.slice(0, comma).trim();
  const rest = text
    .slice(comma + 1)
    .trim()
    .replace(/^tanggal\s*:?\s*/i, '');
  if (!/^\p{L}[\p{L} .'-]*$/u.test(tempat) || startsWith(tempat, profile.tandaTangan.jabatan)) return null;
  const words = normaliseHeading(rest).split(' ');
  const dated = words.some((word) => profile.tandaTangan.bulan.includes(word)) || /\b20\d\d\b/.test(rest);
  const blank = rest !== '' && FILLER.test(rest);
  if (!dated && !blank) return null;
  return { tempat, tanggal: dated && !/^[\s._…]*20\d\d$/.test(rest) ? oneLine(rest) : null };
}

const startsWith = (text: string, words: readonly string[]): boolean => {
  const plain = normaliseHeading(text);
  return words.some((word) => plain === word || plain.startsWith(`${word} `));
};

/** Whether a line is one that only signature blocks have: place and date, an opening ("Mengetahui,"), a jabatan, a NIP. */
export function isSignatureLine(text: string, profile: Profile): boolean {
  const { pengantar, jabatan } = profile.tandaTangan;
  return (
    NIP.test(text) ||
    startsWith(text, pengantar) ||
    startsWith(text, jabatan) ||
    dateLine(text, profile) !== null
  );
}

/** Whether two cells stand in one block: the same column, or a merge of one above the other. */
function sameColumn(grid: Grid, cell: Cell, column: number, right: number): boolean {
  const end = grid.mergeAt(cell.row, cell.column)?.right ?? cell.column;
  return cell.column <= right && end >= column;
}

/** Lines above and at the NIP cell, top to bottom; a cell may hold several. */
function linesAround(grid: Grid, nip: Cell): readonly TextLine[] {
  const right = grid.mergeAt(nip.row, nip.column)?.right ?? nip.column;
  const lines: TextLine[] = [];
  for (const row of grid.rows) {
    if (row.number < nip.row - HIGHEST) continue;
    if (row.number > nip.row) break;
    for (const cell of grid.cells(row.number)) {
      if (cell.text.length > LONGEST_CELL || !sameColumn(grid, cell, nip.column, right)) continue;
      for (const text of cell.text.split(/\r?\n/))
        if (text.trim() !== '') lines.push({ text: text.trim(), row: row.number, place: cell.place });
    }
  }
  return lines;
}

const isPangkat = (text: string, profile: Profile): boolean =>
  startsWith(text, profile.tandaTangan.pangkat) || /\bI{1,3}V?\s?\/\s?[a-e]\b/i.test(text);

/** The name on its line: without brackets and label; null where it is dots to be filled in. */
function nameOf(text: string): string | null {
  const plain = text
    .replace(/^\s*nama\s*:\s*/i, '')
    .replace(/^\(\s*|\s*\)$/g, '')
    .trim();
  return FILLER.test(plain) ? null : oneLine(plain);
}

function blockAt(grid: Grid, nip: Cell, profile: Profile): SignatureBlock | null {
  const lines = linesAround(grid, nip);
  const at = lines.findIndex((line) => line.row === nip.row && NIP.test(line.text));
  if (at < 0) return null;
  const inNip = nipOf(lines[at]?.text ?? '');
  const beside = grid.cells(nip.row).find((cell) => cell.column > nip.column);
  const nipText =
    inNip ?? (beside && /\d{6}/.test(beside.text) ? nipOf(beside.text.replace(/^\s*:/, '')) : null);
  let above = lines.slice(0, at);
  const dates = above.map((line) => dateLine(line.text, profile));
  const dated = dates.findLastIndex((date) => date !== null);
  const date = dated < 0 ? null : (dates[dated] ?? null);
  const dateTop = dated < 0 ? null : (above[dated]?.row ?? null);
  if (dated >= 0) above = above.slice(dated + 1);
  else {
    const first = above.findIndex((line) => startsWith(line.text, profile.tandaTangan.jabatan));
    if (first < 0 && nipText === null) return null;
    above = first < 0 ? above.slice(-2) : above.slice(first);
  }
  above = above.filter(
    ({ text }) => text.length <= LONGEST_LINE && !startsWith(text, profile.tandaTangan.pengantar),
  );
  const last = above[above.length - 1];
  const pangkat =
    last && isPangkat(last.text, profile) ? oneLine(last.text.replace(/^pangkat\s*:\s*/i, '')) : null;
  if (pangkat !== null) above = above.slice(0, -1);
  const named = above.length > 1 || !startsWith(above[0]?.text ?? '', profile.tandaTangan.jabatan);
  const nama = named ? nameOf(above[above.length - 1]?.text ?? '') : null;
  const titles = (named ? above.slice(0, -1) : above)
    .map(({ text }) => text)
    .filter((text) => !FILLER.test(text));
  const jabatan =
    titles.length === 0
      ? null
      : oneLine(
          titles
            .join(' ')
            .replace(/^jabatan\s*:\s*/i, '')
            .replace(/,$/, ''),
        );
  const top = dateTop ?? above[0]?.row ?? nip.row;
  const head = lines.find((line) => line.row === top)?.place ?? nip.place;
  return {
    top,
    bottom: nip.row,
    column: nip.column,
    penandaTangan: {
      tempat: date?.tempat ?? null,
      tanggal: date?.tanggal ?? null,
      jabatan,
      nama,
      pangkat: pangkat !== null && FILLER.test(pangkat) ? null : pangkat,
      nip: nipText,
      place: grid.span(head, nip.place),
    },
  };
}

/** Rows left blank to sign; more part the block from whatever follows. */
const MOST_ROOM = 8;
const LONGEST_DATE = 80;

/** Cells below a date line in its column, as far as a signature may reach. */
function cellsBelow(grid: Grid, date: Cell): readonly Cell[] {
  const right = grid.mergeAt(date.row, date.column)?.right ?? date.column;
  const below: Cell[] = [];
  let previous = date.row;
  for (const row of grid.rows) {
    if (row.number <= date.row) continue;
    if (row.number > date.row + HIGHEST || row.number - previous > MOST_ROOM) break;
    const cells = grid.cells(row.number);
    const [cell, ...more] = cells.filter((one) => sameColumn(grid, one, date.column, right));
    if (cells.length > 4 || more.length > 0 || (cell && cell.text.length > LONGEST_LINE)) break;
    if (cell) below.push(cell);
    previous = row.number;
  }
  return below;
}

/**
 * A block that ends without a NIP line, known by its date line with a jabatan right under it; the name stands below the room left to
 * sign. Null where the lines are no signature.
 */
function blockUnder(grid: Grid, date: Cell, profile: Profile): SignatureBlock | null {
  const said = date.text.length > LONGEST_DATE ? null : dateLine(date.text, profile);
  if (said === null) return null;
  const cells = cellsBelow(grid, date).filter(({ text }) => !startsWith(text, profile.tandaTangan.pengantar));
  const [first] = cells;
  if (!first || first.row > date.row + 2 || !startsWith(first.text, profile.tandaTangan.jabatan)) return null;
  const room = cells.findIndex((cell, at) => at > 0 && cell.row - (cells[at - 1]?.row ?? 0) > 1);
  const titles = room < 0 ? cells.slice(0, 1) : cells.slice(0, room);
  const [name, rank] = room < 0 ? [] : cells.slice(room);
  const pangkat = rank && isPangkat(rank.text, profile) ? rank : null;
  const last = pangkat ?? name ?? titles[titles.length - 1] ?? first;
  return {
    top: date.row,
    bottom: last.row,
    column: date.column,
    penandaTangan: {
      tempat: said.tempat,
      tanggal: said.tanggal,
      jabatan: oneLine(titles.map(({ text }) => text).join(' ')).replace(/,$/, ''),
      nama: name ? nameOf(name.text) : null,
      pangkat: pangkat && !FILLER.test(pangkat.text) ? oneLine(pangkat.text) : null,
      nip: null,
      place: grid.span(date.place, last.place),
    },
  };
}

/** All signature blocks of a grid, top to bottom; of several side by side the one of the head of the OPD comes last. */
export function signatureBlocks(grid: Grid, profile: Profile): readonly SignatureBlock[] {
  const blocks: SignatureBlock[] = [];
  const rows = grid.rows.length > FOOT_ROWS * 4 ? grid.rows.slice(-FOOT_ROWS) : grid.rows;
  for (const row of rows) {
    const cells = grid.cells(row.number);
    if (cells.length > 4) continue;
    const here: SignatureBlock[] = [];
    for (const cell of cells) {
      if (cell.text.length > LONGEST_CELL) continue;
      if (!cell.text.split(/\r?\n/).some((line) => NIP.test(line))) continue;
      const block = blockAt(grid, cell, profile);
      if (block) here.push(block);
    }
    const heads = (block: SignatureBlock) =>
      startsWith(block.penandaTangan.jabatan ?? '', profile.tandaTangan.jabatan) ? 1 : 0;
    blocks.push(...here.sort((a, b) => heads(a) - heads(b) || a.column - b.column));
  }
  const signed = (row: number) => blocks.some(({ top, bottom }) => row >= top && row <= bottom);
  const without: SignatureBlock[] = [];
  for (const { number } of rows) {
    if (signed(number)) continue;
    const cells = grid.cells(number);
    if (cells.length > 2) continue;
    for (const cell of cells) {
      const block = blockUnder(grid, cell, profile);
      if (block) without.push(block);
    }
  }
  return without.length === 0 ? blocks : [...blocks, ...without].sort((a, b) => a.top - b.top);
}

/**
 * The signature block of a sheet: place and date, jabatan ("Plt. Kepala ..." too), nama, pangkat, NIP, each null where its line is
 * missing or still dots. The last block counts where there are several. Null where the sheet holds none.
 */
export function readSignature(sheet: Sheet, file: string, profile: Profile): PenandaTangan | null {
  return signatureBlocks(gridOf(sheet, file), profile).at(-1)?.penandaTangan ?? null;
}
