import { setImmediate as nextTurn } from 'node:timers/promises';
import { REKAP } from '../../locale/rekap.ts';
import { type Table, teks } from '../table.ts';
import { addTable, MAX_ROWS, type StreamBook, type StreamSheet, streamBook, titled } from '../xlsx-stream.ts';
import type { RecapReport } from './markdown.ts';
import { periodsTable, runTables } from './run-tables.ts';
import { PERIOD_TABLES, periodTables, periodTitle, summaryTable } from './tables.ts';

/** Tables whose first columns name an OPD: they stay in sight while the figures are read. */
const FROZEN: Readonly<Record<string, number>> = {
  'semua-daerah': 1,
  peringkat: 2,
  dasar: 1,
  langkah: 1,
  realisasi: 1,
  hadir: 1,
};

/** Governments, years and stages with sheets of their own; the tables of more stand below one another, a sheet a kind of table. */
const MOST_APART = 4;

/**
 * Writes the recap as a workbook to `path`, a sheet a table. Row by row, so that thousands of OPDs do not stand in memory.
 * @param rest what is done between two sheets of a large recap
 */
export async function writeRecapXlsx(
  path: string,
  report: RecapReport,
  rest: () => Promise<void> = async () => {},
): Promise<void> {
  const { recap, lang } = report;
  const book = await streamBook(path, REKAP[lang].judul);
  const all = periodsTable(recap, lang);
  if (all) addNamed(book, dated(all, report), report);
  if (recap.periods.length <= MOST_APART) addApart(book, report);
  else await addTogether(book, report, rest);
  for (const table of runTables(recap, lang)) addNamed(book, table, report);
  await book.close();
}

/** The first table with the day of the recap, where the user gave one. */
function dated(table: Table, { lang, date }: RecapReport): Table {
  return date === null ? table : { ...table, notes: [...table.notes, REKAP[lang].halaman.pada(date)] };
}

function addNamed(book: StreamBook, table: Table, { lang }: RecapReport, number = ''): void {
  const name = `${number}${SHEET[lang][table.id] ?? table.title}`;
  addTable(book, name, table, lang, FROZEN[table.id] ?? 0);
}

/** With several years or stages each has its own sheets, numbered in the order of the recap. */
function addApart(book: StreamBook, report: RecapReport): void {
  const { recap, lang, since } = report;
  recap.periods.forEach((period, i) => {
    const title = periodTitle(period, lang);
    const number = recap.periods.length > 1 ? `${i + 1} ` : '';
    const summary = summaryTable(period, lang);
    const first = recap.periods.length === 1 ? dated(summary, report) : summary;
    for (const table of [first, ...periodTables(period, recap, since, lang)])
      addNamed(book, { ...table, title: `${table.title} (${title})` }, report, number);
  });
}

/** The first column says whose row it is; what a table says of its own figures stands beside its first row. */
async function addTogether(
  book: StreamBook,
  { recap, lang, since }: RecapReport,
  rest: () => Promise<void>,
): Promise<void> {
  const w = REKAP[lang];
  for (const make of PERIOD_TABLES) {
    let sheet: StreamSheet | null = null;
    let left = MAX_ROWS;
    for (const period of recap.periods) {
      const table = make(period, recap, since, lang);
      if (!table || table.rows.length === 0) continue;
      const { id, own } = table;
      sheet ??= book.sheet({
        name: SHEET[lang][id] ?? table.title,
        columns: [teks(w.kolomPeriode, 52), ...table.columns, ...(own ? [teks(w.keterangan, 50)] : [])],
        lines: titled(
          table.title,
          table.notes.filter((note) => !own?.includes(note)),
        ),
        lang,
        frozenColumns: 1 + (FROZEN[id] ?? 0),
      });
      const title = periodTitle(period, lang);
      for (const [i, row] of table.rows.slice(0, left).entries()) {
        const said = own ? [i === 0 ? own.join(' ') : ''] : [];
        sheet.row([title, ...row, ...said], table.total === true && i === table.rows.length - 1);
      }
      left -= Math.min(left, table.rows.length);
      // What was written so far is packed meanwhile.
      await nextTurn();
    }
    sheet?.close();
    await rest();
  }
}

/** Short names of the sheets; a sheet's name has 31 letters at most. */
const SHEET: Readonly<Record<RecapReport['lang'], Readonly<Record<string, string>>>> = {
  id: {
    'semua-daerah': 'Semua daerah',
    porsi: 'Porsi ARG',
    kategori: 'Kategori',
    status: 'Status GAP',
    peringkat: 'Peringkat',
    dasar: 'Porsi semua dasar',
    langkah: 'Langkah GAP',
    realisasi: 'Realisasi',
    sejak: 'Perbaikan',
    pemusatan: 'Pemusatan',
    potensi: 'Potensi',
    hadir: 'Daftar hadir',
    antarberkas: 'Antarberkas',
    aturan: 'Aturan',
    berkas: 'Berkas',
  },
  en: {
    'semua-daerah': 'All governments',
    porsi: 'ARG share',
    kategori: 'Categories',
    status: 'GAP status',
    peringkat: 'Ranking',
    dasar: 'Shares by basis',
    langkah: 'GAP steps',
    realisasi: 'Spending',
    sejak: 'Mended',
    pemusatan: 'Concentration',
    potensi: 'Potential',
    hadir: 'Roll call',
    antarberkas: 'Across files',
    aturan: 'Rules',
    berkas: 'Files',
  },
};
