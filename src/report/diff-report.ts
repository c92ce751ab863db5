/** The comparison of two budgets as Markdown, workbook and JSON. */
import { type ChangedRow, type Diff, type Ledger, LINES, type Side } from '../assess/diff/index.ts';
import { KATEGORI_ARG } from '../assess/recap/summary.ts';
import { LAPORAN } from '../locale/laporan.ts';
import { REKAP } from '../locale/rekap.ts';
import type { Lang, Place, Rupiah } from '../model/index.ts';
import { RULES_VERSION } from '../rules/index.ts';
import { VERSION } from '../version.ts';
import { diffTables } from './diff-tables.ts';
import { findingJson } from './json.ts';
import { type Json, jsonText } from './json-text.ts';
import { tableMarkdown } from './table.ts';
import { addTable, streamBook } from './xlsx-stream.ts';

/** Changed sub kegiatan that Markdown shows, the largest changes of all. */
const LARGEST = 60;

function largest(rows: readonly ChangedRow[]): readonly ChangedRow[] {
  if (rows.length <= LARGEST) return rows;
  const size = ({ before, after }: ChangedRow): Rupiah => (after > before ? after - before : before - after);
  const order = new Map(rows.map((row, i) => [row, i]));
  return [...rows]
    .sort((a, b) => (size(a) < size(b) ? 1 : size(a) > size(b) ? -1 : 0))
    .slice(0, LARGEST)
    .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
}

/** @param date the time stamp that `--date` gives; nothing is stamped without one */
export function diffMarkdown(diff: Diff, lang: Lang, date: string | null = null): string {
  const w = REKAP[lang];
  const shown = largest(diff.rows);
  const lines = [
    `# ${w.banding.judul}`,
    '',
    ...diffTables(diff, shown, lang).flatMap((table) => tableMarkdown(table, lang, { level: 2 })),
    ...(shown.length < diff.rows.length
      ? [w.banding.seluruhRincian(shown.length, diff.rows.length), '']
      : []),
    LAPORAN[lang].catatanPorsi,
    ...(date === null ? [] : ['', '---', '', w.halaman.pada(date)]),
  ];
  return `${lines.join('\n')}\n`;
}

/** Writes the comparison as a workbook, a sheet a table; the first says the date, where one is given. */
export async function writeDiffXlsx(
  path: string,
  diff: Diff,
  lang: Lang,
  date: string | null = null,
): Promise<void> {
  const w = REKAP[lang];
  const book = await streamBook(path, w.banding.judul);
  diffTables(diff, diff.rows, lang).forEach((table, i) => {
    const stamped = i === 0 && date !== null ? [...table.notes, w.halaman.pada(date)] : table.notes;
    const name = SHEETS[lang][table.id] ?? table.title;
    addTable(book, name, { ...table, notes: stamped }, lang, table.id === 'rincian' ? 3 : 1);
  });
  await book.close();
}

const SHEETS: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  id: {
    sisi: 'Yang dibandingkan',
    pembacaan: 'Temuan pembacaan',
    arg: 'ARG',
    kategori: 'Kategori',
    perpindahan: 'Perpindahan',
    porsi: 'Porsi',
    total: 'Seluruh pagu',
    opd: 'OPD',
    'antar-opd': 'Antar-OPD',
    rincian: 'Sub kegiatan',
  },
  en: {
    sisi: 'Compared',
    pembacaan: 'Findings of reading',
    arg: 'ARG',
    kategori: 'Categories',
    perpindahan: 'Moves',
    porsi: 'Shares',
    total: 'All ceilings',
    opd: 'OPD',
    'antar-opd': 'Between OPDs',
    rincian: 'Sub kegiatan',
  },
};

/** Keys of the JSON are English (contracts.md, Words). */
const LINE_KEYS = {
  naik: 'rises',
  turun: 'falls',
  baru: 'added',
  hilang: 'dropped',
  'ubah-saat-ditandai': 'changeWhenTagged',
  ditandai: 'newlyTagged',
  dilepas: 'untagged',
  'pindah-masuk': 'relabelledIn',
  'pindah-keluar': 'relabelledOut',
  'opd-masuk': 'movedIn',
  'opd-keluar': 'movedOut',
} as const;

const CHANGE_KEYS = {
  naik: 'raised',
  turun: 'lowered',
  baru: 'added',
  hilang: 'dropped',
  ditandai: 'tagged',
  dilepas: 'untagged',
  kategori: 'category',
  kode: 'code',
  nama: 'name',
  unit: 'unit',
  opd: 'opd',
} as const;
const MATCH_KEYS = { kode: 'code', nama: 'name', pindah: 'moved' } as const;

function ledgerJson(ledger: Ledger | null): Json {
  if (!ledger) return null;
  return {
    before: ledger.before,
    ...Object.fromEntries(
      LINES.map((line) => [
        LINE_KEYS[line],
        { count: ledger.lines[line].count, amount: ledger.lines[line].amount },
      ]),
    ),
    growth: ledger.growth,
    labelling: ledger.labelling,
    after: ledger.after,
  };
}

function placeJson(place: Place | undefined): Json {
  return place ? { file: place.file, sheet: place.sheet, ref: place.ref } : null;
}

function rowJson({ opd, old, now, by, changes, before, after }: ChangedRow): Json {
  const side = (row: ChangedRow['old'], pagu: Rupiah): Json =>
    row && {
      code: row.item.row.code,
      name: row.item.row.name,
      opd: row.opd,
      unit: { code: row.item.row.unit.code, name: row.item.row.unit.name },
      pagu: row.item.row.pagu === null ? null : pagu,
      tagged: row.item.tagged,
      category: row.item.kategori,
      location: placeJson(row.item.row.place),
    };
  return {
    opd,
    changes: changes.map((change) => CHANGE_KEYS[change]),
    matchedBy: by && MATCH_KEYS[by],
    old: side(old, before),
    new: side(now, after),
  };
}

export function diffJson(diff: Diff, lang: Lang, date: string | null = null): string {
  const side = (one: Side): Json => {
    const { files, years, stages, opds, subKegiatan, total, tagged, severalTimes, findings } = one;
    const said = findings.map((finding) => findingJson(finding, lang, null));
    return { files, years, stages, opds, subKegiatan, total, tagged, severalTimes, findings: said };
  };
  return jsonText({
    schema: 'pug.diff/1',
    tool: { version: VERSION, rules: RULES_VERSION },
    date: date ?? undefined,
    basis: diff.basis,
    old: side(diff.old),
    new: side(diff.now),
    total: ledgerJson(diff.total),
    arg: ledgerJson(diff.arg),
    argLeftOut: diff.leftOut.map(({ opd }) => opd),
    byCategory:
      diff.byKategori &&
      Object.fromEntries(
        KATEGORI_ARG.map((kategori) => [kategori, ledgerJson(diff.byKategori?.[kategori] ?? null)]),
      ),
    relabelled: diff.flows.map(({ from, to, count, amount }) => ({ from, to, count, amount })),
    movedBetweenOpds: diff.transfers.map(({ from, to, count, before, after }) => ({
      from: from.opd,
      to: to.opd,
      count,
      before,
      after,
    })),
    shares: diff.shares.map((one) => ({
      basis: one.basis,
      argBefore: one.argBefore,
      argAfter: one.argAfter,
      denominatorBefore: one.denominatorBefore,
      denominatorAfter: one.denominatorAfter,
      before: one.before,
      after: one.after,
      afterWithOldDenominator: one.steady,
    })),
    opds: diff.opds.map(({ opd, name, total, arg, shareBefore, shareAfter }) => ({
      opd,
      name,
      total: ledgerJson(total),
      arg: ledgerJson(arg),
      shareBefore,
      shareAfter,
    })),
    changed: diff.rows.map(rowJson),
    unchanged: diff.unchanged,
  });
}
