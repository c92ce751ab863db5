import type { HeaderField, Profile } from '../profile/index.ts';
import type { Row } from '../workbook/sheet.ts';
import { isBlank, kindAt, textAt } from './cells.ts';
import type { CodeBook } from './code-cell.ts';
import type { Assigned } from './columns.ts';
import type { HeaderBlock } from './header-block.ts';
import { joinLevels, SplitCode } from './split-code.ts';

/** What the cells of a column hold, over a sample of rows. */
export interface Content {
  readonly nomenklatur: number;
  /** Codes of sub kegiatan among them. */
  readonly sub: number;
  readonly organisasi: number;
  readonly rekening: number;
  /** Segments of the longest account code. */
  readonly depth: number;
  readonly filled: number;
}

/** What a table is judged by: its first rows, with the codes read so far. */
export interface Sampled {
  readonly sample: readonly Row[];
  readonly codes: CodeBook;
  readonly profile: Profile;
}

const PART = /^['\s]*[\dXx][\dXx.\s]{0,6}$/;

/** What a level's column is where it holds a part of the code. */
const PART_FIELDS: Partial<Record<HeaderField, HeaderField>> = {
  urusan: 'kodeUrusan',
  bidang: 'kodeBidang',
  program: 'kodeProgram',
  kegiatan: 'kodeKegiatan',
  sub: 'kodeSub',
};

export function contentOf(sample: readonly Row[], index: number, codes: CodeBook): Content {
  const content = { nomenklatur: 0, sub: 0, organisasi: 0, rekening: 0, depth: 0, filled: 0 };
  for (const row of sample) {
    if (isBlank(row, index)) continue;
    content.filled++;
    const text = textAt(row, index);
    const cell = codes.read(text);
    if (cell.kind === 'nomenklatur') {
      content.nomenklatur += cell.code.segments.length >= 3 ? 1 : 0;
      content.sub += cell.code.level === 'sub-kegiatan' ? 1 : 0;
    } else if (cell.kind === 'organisasi') content.organisasi++;
    else if (cell.kind === 'rekening') {
      content.rekening++;
      content.depth = Math.max(content.depth, cell.segments.length);
      if (cell.sub) content.nomenklatur++;
    }
  }
  return content;
}

/**
 * Fields that the cells or the other columns decide: "Unit Kerja" is the unit where a column of the OPD stands too; a column headed "Kode Giat" that holds codes of sub kegiatan, where no other is headed so, is the code
 * of every level; one of account numbers that holds no code ("Nomor Rekening" of a bank) is none of ours.
 */
export function byContent(
  assigned: readonly Assigned[],
  content: (index: number) => Content,
  { sample, codes, profile }: Sampled,
): Assigned[] {
  const { unitBesideOpd } = profile.headers;
  const ofUnit = ({ field, words }: Assigned) => field === 'opd' && unitBesideOpd.includes(words);
  const ofOpd = assigned.some((column) => column.field === 'opd' && !column.near && !ofUnit(column));
  const coded = assigned.some(({ field }) => field === 'kodeSub' || field === 'kode');
  const parts = partColumns(assigned, sample, codes);
  return assigned.map((column) => {
    const part = parts.get(column.index);
    if (part) return { ...column, field: part };
    if (column.field === 'kodeKegiatan' && !coded && content(column.index).sub > 0)
      return { ...column, field: 'kode' };
    if (ofOpd && ofUnit(column)) return { ...column, field: 'unit' };
    if (column.field !== 'kodeRekening' || !/\bno(?:mor)?\b/.test(column.words)) return column;
    const { nomenklatur, rekening } = content(column.index);
    return nomenklatur + rekening > 0 ? column : { ...column, field: 'abaikan' };
  });
}

/** "Urusan | Bidang | Program | Kegiatan | Sub Kegiatan" over the parts of a code: the columns are those of the code, not of names. */
function partColumns(
  assigned: readonly Assigned[],
  sample: readonly Row[],
  codes: CodeBook,
): ReadonlyMap<number, HeaderField> {
  const none = new Map<number, HeaderField>();
  if (assigned.some(({ field }) => field === 'kodeSub')) return none;
  const found = new Map<number, HeaderField>();
  for (const { index, field, words, near } of assigned) {
    const level = field === 'abaikan' && /(?:^| )bidang$/.test(words) ? 'bidang' : field;
    const part = near ? undefined : PART_FIELDS[level];
    if (part === undefined) continue;
    if (holdsParts(sample, index)) found.set(index, part);
  }
  const group = [...found.keys()];
  if (found.get(group[group.length - 1] ?? 0) !== 'kodeSub' || group.length < 3) return none;
  const makesCode = (row: Row) => isSub(joinLevels(row, group), codes) && keepsTail(row, group);
  return sample.some(makesCode) ? found : none;
}

/** Whether a column holds nothing but short cells of digits and dots. */
function holdsParts(sample: readonly Row[], index: number): boolean {
  const filled = sample.filter((row) => !isBlank(row, index));
  return filled.length > 0 && filled.every((row) => PART.test(textAt(row, index)));
}

/** Whether the last part is whole: a number below four digits may have lost zeros, and with them its edition. */
function keepsTail(row: Row, group: readonly number[]): boolean {
  const last = group.findLast((index) => !isBlank(row, index)) ?? 0;
  return kindAt(row, last) !== 'number' || textAt(row, last).length >= 4;
}

function isSub(text: string, codes: CodeBook): boolean {
  const cell = codes.read(text);
  return cell.kind === 'nomenklatur' && cell.code.level === 'sub-kegiatan';
}

/** The columns that hold the code of each row: one "Kode" column, or the several that one "Kode" heading spans. */
export function codeColumns(
  assigned: readonly Assigned[],
  block: HeaderBlock,
  sample: readonly Row[],
  content: (index: number) => Content,
  codes: CodeBook,
): number[] {
  const candidates = assigned.filter(
    ({ field }) => field === 'kode' || field === 'kodeRekening' || field === 'kodeSub',
  );
  const single = candidates.find(({ index }) => content(index).nomenklatur > 0);
  for (const { index } of candidates) {
    const group = spanFrom(index, assigned, block, sample);
    if (
      group.length > 1 &&
      (single === undefined || group.includes(single.index)) &&
      splits(group, sample, codes)
    )
      return group;
  }
  return single === undefined ? [] : [single.index];
}

/** The column of a code heading, those it is merged over, and those without a heading beside it that hold short codes. */
function spanFrom(
  index: number,
  assigned: readonly Assigned[],
  block: HeaderBlock,
  sample: readonly Row[],
): number[] {
  const own = assigned.find((column) => column.index === index);
  const group = [index];
  for (let next = index + 1; next <= index + 12; next++) {
    const column = block.columns.find((other) => other.index === next);
    const same = assigned.some(
      (other) => other.index === next && other.words === own?.words && other.field === own?.field,
    );
    const short = sample.some((row) => !isBlank(row, next) && PART.test(textAt(row, next)));
    if (!same && (column !== undefined || !short)) break;
    group.push(next);
  }
  return group;
}

/**
 * Whether the cells of a group, joined, make nomenclature codes in the sample. Numbers say less than text: where a part is one, only a
 * whole code of a sub kegiatan counts, or a form without the level digit would pass for kegiatan.
 */
function splits(group: readonly number[], sample: readonly Row[], codes: CodeBook): boolean {
  const split = new SplitCode(group, codes);
  return sample.some((row) => {
    const cell = codes.read(split.read(row));
    if (cell.kind !== 'nomenklatur') return false;
    const numbers = group.some((index) => kindAt(row, index) === 'number');
    return numbers
      ? cell.code.level === 'sub-kegiatan' && keepsTail(row, group)
      : cell.code.segments.length >= 5;
  });
}

/** Names stand right of the code where their column has no known heading. */
export function besideCode(
  code: readonly number[],
  block: HeaderBlock,
  assigned: readonly Assigned[],
): number[] {
  const last = Math.max(...code);
  const next = block.columns.find(
    (column) => column.index > last && !assigned.some((other) => other.index === column.index),
  );
  return next ? [next.index] : [];
}
