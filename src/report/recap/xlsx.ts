import { REKAP } from '../../locale/rekap.ts';
import { addTable, streamBook } from '../xlsx-stream.ts';
import type { RecapReport } from './markdown.ts';
import { periodTables, periodTitle, runTables, summaryTable } from './tables.ts';

/** Tables whose first columns name an OPD: they stay in sight while the figures are read. */
const FROZEN: Readonly<Record<string, number>> = {
  peringkat: 2,
  dasar: 1,
  langkah: 1,
  realisasi: 1,
  hadir: 1,
};

/**
 * Writes the recap as a workbook to `path`, a sheet a table; with several years or stages each has its own sheets, numbered in the
 * order of the recap. Row by row, so that thousands of OPDs do not stand in memory.
 */
export async function writeRecapXlsx(path: string, report: RecapReport): Promise<void> {
  const { recap, lang, since } = report;
  const book = await streamBook(path, REKAP[lang].judul);
  recap.periods.forEach((period, i) => {
    const title = periodTitle(period, lang);
    const number = recap.periods.length > 1 ? `${i + 1} ` : '';
    for (const table of [summaryTable(period, lang), ...periodTables(period, recap, since, lang)]) {
      const named = { ...table, title: `${table.title} (${title})` };
      addTable(book, `${number}${SHEET[lang][table.id] ?? table.title}`, named, lang, FROZEN[table.id] ?? 0);
    }
  });
  for (const table of runTables(recap, lang)) {
    addTable(book, SHEET[lang][table.id] ?? table.title, table, lang, FROZEN[table.id] ?? 0);
  }
  await book.close();
}

/** Short names of the sheets; a sheet's name has 31 letters at most. */
const SHEET: Readonly<Record<RecapReport['lang'], Readonly<Record<string, string>>>> = {
  id: {
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
