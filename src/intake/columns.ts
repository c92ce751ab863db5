import type { HeaderField, Profile } from '../profile/index.ts';
import type { Row } from '../workbook/sheet.ts';
import { isBlank, textAt } from './cells.ts';
import type { CodeBook } from './code-cell.ts';
import type { HeaderBlock, HeaderColumn } from './header-block.ts';
import { chooseMoney, type MoneyColumns } from './money-columns.ts';
import { SplitCode } from './split-code.ts';
import { isAnswer, type TagColumns, tagColumns } from './tag-columns.ts';

/** What one column of a budget table is for. */
export interface Assigned {
  readonly index: number;
  readonly heading: string;
  readonly field: HeaderField;
  readonly near: boolean;
  readonly rank: number;
  readonly phase: 'sebelum' | 'sesudah' | null;
  /** Which change of several ("Pergeseran II"); 0 where the headings do not count. */
  readonly order: number;
  readonly year: number | null;
  /** Under a heading of another year or document ("Prakiraan Maju", "Target Akhir Renstra"). */
  readonly otherYear: boolean;
  readonly words: string;
  /** Under the heading of a tag or category: the answer that this column stands for ("Ya"). */
  readonly answer: string | null;
}

/** Where each field of a table stands; 0 is "nowhere". Columns are 1-based. */
export interface Columns extends MoneyColumns, TagColumns {
  readonly assigned: readonly Assigned[];
  /** Code column of every level, several where the code is split. Empty where no such column holds a nomenclature code. */
  readonly code: readonly number[];
  /** Names of any level beside `code`, in the order they are looked at. */
  readonly names: readonly number[];
  readonly kodeSub: number;
  readonly sub: number;
  readonly kodeKegiatan: number;
  readonly kegiatan: number;
  readonly kodeProgram: number;
  readonly program: number;
  readonly kodeBidang: number;
  readonly kodeUrusan: number;
  readonly kodeOpd: number;
  readonly opd: number;
  readonly kodeUnit: number;
  readonly unit: number;
  readonly tahun: number;
  readonly tahapan: number;
  readonly rekening: number;
  /** Columns that split a sub kegiatan into detail rows: sumber dana, paket, standar harga, belanja in words, lokasi, bulan. */
  readonly details: readonly number[];
  readonly indikator: readonly number[];
  readonly target: readonly number[];
  readonly satuan: readonly number[];
  readonly alasan: number;
}

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

const SAMPLE = 200;
const DETAILS: readonly HeaderField[] = [
  'sumberDana',
  'paket',
  'standarHarga',
  'rekening',
  'jenis',
  'lokasi',
  'waktu',
];

/** Assigns the columns under a header by heading, and by what the cells hold where a heading says too little ("Kode"). */
export function assignColumns(
  block: HeaderBlock,
  rows: readonly Row[],
  codes: CodeBook,
  profile: Profile,
  year: number | null,
): Columns {
  const sample = rows.slice(block.next, block.next + SAMPLE);
  const seen = new Map<number, Content>();
  const content = (index: number) => {
    let held = seen.get(index);
    if (held === undefined) {
      held = contentOf(sample, index, codes);
      seen.set(index, held);
    }
    return held;
  };
  const assigned = byContent(
    block.columns.flatMap((column) => assign(column, profile)),
    content,
    profile,
  );
  const exactFirst = [...assigned].sort(
    (a, b) => Number(a.near) - Number(b.near) || a.rank - b.rank || a.index - b.index,
  );
  const one = (field: HeaderField) =>
    exactFirst.find((column) => column.field === field && !column.otherYear)?.index ?? 0;
  const all = (field: HeaderField) =>
    assigned.filter((column) => column.field === field && !column.otherYear).map((column) => column.index);
  const kodeSub = one('kodeSub');
  const code = codeColumns(assigned, block, sample, content, codes);
  const names = [...all('uraian'), ...all('sub'), ...all('nama'), ...all('kegiatan'), ...all('program')];
  return {
    assigned,
    code,
    names: names.length > 0 || code.length === 0 ? names : besideCode(code, block, assigned),
    kodeSub,
    sub: one('sub'),
    kodeKegiatan: one('kodeKegiatan'),
    kegiatan: one('kegiatan'),
    kodeProgram: one('kodeProgram'),
    program: one('program'),
    kodeBidang: one('kodeBidang'),
    kodeUrusan: one('kodeUrusan'),
    kodeOpd: one('kodeOpd') || organisationColumn(assigned, content),
    opd: one('opd'),
    kodeUnit: one('kodeUnit'),
    unit: one('unit'),
    tahun: one('tahun'),
    tahapan: one('tahapan'),
    rekening: rekeningColumn(assigned, content, code),
    details: DETAILS.flatMap(all),
    indikator: currentPhase(assigned, 'indikator'),
    target: currentPhase(assigned, 'target'),
    satuan: currentPhase(assigned, 'satuan'),
    alasan: one('alasan') || one('keterangan'),
    ...tagColumns(assigned, sample),
    ...chooseMoney(assigned, sample, profile, year),
  };
}

/**
 * Fields that the cells or the other columns decide: "Unit Kerja" is the unit where a column of the OPD stands too; a column headed "Kode Giat" that holds codes of sub kegiatan, where no other is headed so, is the code
 * of every level; one of account numbers that holds no code ("Nomor Rekening" of a bank) is none of ours.
 */
function byContent(
  assigned: readonly Assigned[],
  content: (index: number) => Content,
  profile: Profile,
): Assigned[] {
  const { unitBesideOpd } = profile.headers;
  const ofUnit = ({ field, words }: Assigned) => field === 'opd' && unitBesideOpd.includes(words);
  const ofOpd = assigned.some((column) => column.field === 'opd' && !column.near && !ofUnit(column));
  const coded = assigned.some(({ field }) => field === 'kodeSub' || field === 'kode');
  return assigned.map((column) => {
    if (column.field === 'kodeKegiatan' && !coded && content(column.index).sub > 0)
      return { ...column, field: 'kode' };
    if (ofOpd && ofUnit(column)) return { ...column, field: 'unit' };
    if (column.field !== 'kodeRekening' || !/\bno(?:mor)?\b/.test(column.words)) return column;
    const { nomenklatur, rekening } = content(column.index);
    return nomenklatur + rekening > 0 ? column : { ...column, field: 'abaikan' };
  });
}

/** Field of a column from its headings, the lowest first; a heading without words of its own takes its parent's. */
function assign(column: HeaderColumn, profile: Profile): Assigned[] {
  const path = column.path.filter(
    (meaning) => meaning.core !== '' || (meaning.field !== null && !meaning.near),
  );
  const own = path[path.length - 1];
  const phase = column.path.findLast((meaning) => meaning.phase !== null)?.phase ?? null;
  const words = column.path.map((meaning) => meaning.words).join(' ');
  const padded = ` ${words} `;
  const common = {
    index: column.index,
    heading: column.path.length > 1 ? spellPath(column) : column.heading,
    phase,
    order: column.path.findLast((meaning) => meaning.order > 0)?.order ?? 0,
    year: column.path.findLast((meaning) => meaning.year !== null)?.year ?? null,
    otherYear: profile.headers.otherYear.some((word) => padded.includes(` ${word} `)),
    words,
    answer: null,
  };
  if (own === undefined) {
    return phase === null ? [] : [{ ...common, field: 'pagu', near: false, rank: 0 }];
  }
  const percent = column.path[column.path.length - 1]?.words.split(' ').includes('%') === true;
  const parents = path.slice(0, -1).reverse();
  const parent = parents.find((meaning) => meaning.field !== null && !meaning.near);
  if (
    (parent?.field === 'tag' || parent?.field === 'kategori') &&
    isAnswer(parent.field, own.words, profile)
  ) {
    return [{ ...common, field: parent.field, near: false, rank: parent.rank, answer: own.words }];
  }
  let { field, near, rank } = own;
  if (field === null && parent?.field === 'realisasi' && !/\bfisik\b/.test(own.core)) {
    ({ field, near, rank } = parent);
  }
  if (field === null) return [];
  if (percent) field = 'abaikan';
  if (field === 'pagu' && parent && isGenericMoney(own.core)) {
    if (parent.field === 'realisasi' || parent.field === 'abaikan' || parent.field === 'target')
      field = parent.field;
    else if (parent.field === 'pagu') rank = Math.min(rank, parent.rank);
  }
  if ((field === 'kode' || field === 'nama' || field === 'uraian') && parent) {
    const pair = PAIRS[parent.field ?? 'no'];
    if (pair) field = field === 'kode' ? pair[0] : pair[1];
  }
  return [{ ...common, field, near, rank }];
}

/** "Sub Kegiatan" over "Kode" and "Nama". */
const PAIRS: Partial<Record<HeaderField, readonly [kode: HeaderField, nama: HeaderField]>> = {
  sub: ['kodeSub', 'sub'],
  kegiatan: ['kodeKegiatan', 'kegiatan'],
  program: ['kodeProgram', 'program'],
  opd: ['kodeOpd', 'opd'],
  unit: ['kodeUnit', 'unit'],
  rekening: ['kodeRekening', 'rekening'],
  sumberDana: ['sumberDana', 'sumberDana'],
};

function spellPath(column: HeaderColumn): string {
  const parent = column.path[column.path.length - 2];
  return parent && parent.words !== '' && column.heading.length < 25
    ? `${parent.words} / ${column.heading}`
    : column.heading;
}

function isGenericMoney(core: string): boolean {
  return ['jumlah', 'total', 'grand total', 'nilai', 'anggaran', 'rincian', 'belanja'].includes(core);
}

function contentOf(sample: readonly Row[], index: number, codes: CodeBook): Content {
  const content = { nomenklatur: 0, sub: 0, organisasi: 0, rekening: 0, depth: 0, filled: 0 };
  for (const row of sample) {
    if (isBlank(row, index)) continue;
    content.filled++;
    const cell = codes.read(textAt(row, index));
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

/** The columns that hold the code of each row: one "Kode" column, or the several that one "Kode" heading spans. */
function codeColumns(
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
    const short = sample.some(
      (row) => !isBlank(row, next) && /^['\s]*[\dXx][\dXx.\s]{0,6}$/.test(textAt(row, next)),
    );
    if (!same && (column !== undefined || !short)) break;
    group.push(next);
  }
  return group;
}

/** Whether the cells of a group, joined, make nomenclature codes in the sample. */
function splits(group: readonly number[], sample: readonly Row[], codes: CodeBook): boolean {
  const split = new SplitCode(group, codes);
  return sample.some((row) => {
    const cell = codes.read(split.read(row));
    return cell.kind === 'nomenklatur' && cell.code.segments.length >= 5;
  });
}

/** Names stand right of the code where their column has no known heading. */
function besideCode(code: readonly number[], block: HeaderBlock, assigned: readonly Assigned[]): number[] {
  const last = Math.max(...code);
  const next = block.columns.find(
    (column) => column.index > last && !assigned.some((other) => other.index === column.index),
  );
  return next ? [next.index] : [];
}

function organisationColumn(assigned: readonly Assigned[], content: (index: number) => Content): number {
  const found = assigned.find(({ field, index }) => {
    const { organisasi, nomenklatur, filled } = content(index);
    return field === 'kode' && organisasi > 0 && nomenklatur === 0 && organisasi * 2 > filled;
  });
  return found?.index ?? 0;
}

/** The column with the longest account codes; a code column of the levels themselves is none. */
function rekeningColumn(
  assigned: readonly Assigned[],
  content: (index: number) => Content,
  code: readonly number[],
): number {
  const fields: readonly HeaderField[] = ['kodeRekening', 'rekening', 'jenis', 'kode'];
  const candidates = assigned.filter(({ field, index }) => fields.includes(field) && !code.includes(index));
  const [longest] = candidates
    .filter(({ index }) => content(index).rekening > 0)
    .sort(
      (a, b) =>
        content(b.index).depth - content(a.index).depth || fields.indexOf(a.field) - fields.indexOf(b.field),
    );
  return (longest ?? candidates.find(({ field }) => field === 'kodeRekening'))?.index ?? 0;
}

/** Columns of a field; where there is one before and one after the change, those after. */
function currentPhase(assigned: readonly Assigned[], field: HeaderField): number[] {
  const columns = assigned.filter((column) => column.field === field && !column.otherYear);
  const after = columns.filter(({ phase }) => phase === 'sesudah');
  return (after.length > 0 ? after : columns).map(({ index }) => index);
}
