import type { HeaderField, Profile } from '../profile/index.ts';
import type { Row } from '../workbook/sheet.ts';
import type { CodeBook } from './code-cell.ts';
import { besideCode, byContent, type Content, codeColumns, contentOf } from './code-columns.ts';
import type { HeaderBlock, HeaderColumn } from './header-block.ts';
import type { HeadingMeaning } from './header-book.ts';
import { besideCurrency, chooseMoney, type MoneyColumns } from './money-columns.ts';
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
  const headed = block.columns.flatMap((column, at) => assign(column, block.columns[at - 1], profile));
  const assigned = besideCurrency(byContent(headed, content, { sample, codes, profile }), block, sample);
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

/** Field of a column from its headings, the lowest first; a heading without words of its own takes its parent's. `left`: the column before it. */
function assign(column: HeaderColumn, left: HeaderColumn | undefined, profile: Profile): Assigned[] {
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
  if (percent || (isCeiling(field) && column.path.some(({ difference }) => difference))) field = 'abaikan';
  if (field === 'pagu' && isGenericMoney(own.core)) {
    const above = parent?.field;
    if (above === 'realisasi' || above === 'abaikan' || above === 'target') field = above;
    else if (above === 'pagu') rank = Math.min(rank, parent?.rank ?? rank);
    else if (isCount(own.core, words)) ({ field, near, rank } = counted(own, parents[0], left, profile));
  }
  if ((field === 'kode' || field === 'nama' || field === 'uraian') && parent) {
    const pair = PAIRS[parent.field ?? 'no'];
    if (pair) field = field === 'kode' ? pair[0] : pair[1];
  }
  return [{ ...common, field, near, rank }];
}

const isCeiling = (field: HeaderField): boolean =>
  field === 'pagu' || field === 'paguSebelum' || field === 'paguSesudah';

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
  return ['jumlah', 'total', 'grand total', 'nilai', 'anggaran', 'rincian', 'belanja', 'biaya'].includes(
    core,
  );
}

const CURRENCY = /\b(?:rp|idr|rupiah|ribu|juta|mil[iy]ar)/;
/** Of two columns whose headings say no more than "Jumlah" or "Biaya", the one that speaks of rupiah is the money. */
const WITHOUT_CURRENCY = 100;

/** Whether a heading may be that of a count as well as of money. `words`: with those of its parents. */
const isCount = (core: string, words: string): boolean =>
  ['jumlah', 'total', 'biaya'].includes(core) && !CURRENCY.test(words);

/**
 * "Jumlah" under a heading that is not money is the sum of what that names ("Sasaran: L | P | Jumlah"), and beside "L | P" it counts
 * people. Under a heading of nothing known it may be money: that is said.
 */
function counted(
  own: HeadingMeaning,
  parent: HeadingMeaning | undefined,
  left: HeaderColumn | undefined,
  { headers }: Profile,
): Pick<Assigned, 'field' | 'near' | 'rank'> {
  const rank = own.rank + WITHOUT_CURRENCY;
  const beside = left?.path[left.path.length - 1]?.words ?? '';
  if (headers.sexes.includes(beside)) return { field: 'sasaran', near: false, rank };
  const field = parent?.field ?? null;
  if (field !== null && headers.counted.includes(field)) return { field, near: false, rank };
  return { field: 'pagu', near: parent !== undefined && field === null, rank };
}

function organisationColumn(assigned: readonly Assigned[], content: (index: number) => Content): number {
  const found = assigned.find(({ field, index }) => {
    if (field !== 'kode') return false;
    const { organisasi, nomenklatur, filled } = content(index);
    return organisasi > 0 && nomenklatur === 0 && organisasi * 2 > filled;
  });
  return found?.index ?? 0;
}

/** Segments of the longest account codes. */
const DEEPEST = 6;

/** The column with the longest account codes; a code column of the levels themselves is none. */
function rekeningColumn(
  assigned: readonly Assigned[],
  content: (index: number) => Content,
  code: readonly number[],
): number {
  const fields: readonly HeaderField[] = ['kodeRekening', 'rekening', 'jenis', 'kode'];
  const candidates = fields.flatMap((wanted) =>
    assigned.filter(({ field, index }) => field === wanted && !code.includes(index)),
  );
  let longest = 0;
  let depth = 0;
  for (const { index } of candidates) {
    const found = content(index);
    if (found.depth <= depth) continue;
    longest = index;
    depth = found.depth;
    if (depth === DEEPEST) break;
  }
  return longest || (candidates.find(({ field }) => field === 'kodeRekening')?.index ?? 0);
}

/** Columns of a field; where there is one before and one after the change, those after. */
function currentPhase(assigned: readonly Assigned[], field: HeaderField): number[] {
  const columns = assigned.filter((column) => column.field === field && !column.otherYear);
  const after = columns.filter(({ phase }) => phase === 'sesudah');
  return (after.length > 0 ? after : columns).map(({ index }) => index);
}
