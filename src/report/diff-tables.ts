/** The comparison of two budgets as tables, the same in every format. */
import { type ChangedRow, type Diff, GROWTH, type Ledger, LINES, MOVES } from '../assess/diff/index.ts';
import { KATEGORI_ARG } from '../assess/recap/summary.ts';
import { LAPORAN } from '../locale/laporan.ts';
import { REKAP } from '../locale/rekap.ts';
import type { Lang } from '../model/index.ts';
import { findingsTable, sidesTable } from './diff-sides.ts';
import { placeLine } from './recap/tables.ts';
import { angka, type CellValue, persen, rp, type Table, teks } from './table.ts';

/** The sentence about OPDs that are no part of the ledgers of the ARG. */
function leftOutNotes({ leftOut, opds }: Diff, lang: Lang): readonly string[] {
  if (leftOut.length === 0) return [];
  const names = leftOut.map(({ name }) => name);
  return [REKAP[lang].banding.tidakIkut(leftOut.length, opds.length, names)];
}

/** A ledger from then to now; lines that no sub kegiatan has are left out. */
function ledgerTable(
  id: string,
  title: string,
  ledger: Ledger,
  lang: Lang,
  notes: readonly string[] = [],
): Table {
  const w = REKAP[lang].banding;
  const used = LINES.filter((line) => ledger.lines[line].count > 0);
  const growth = used.filter((line) => GROWTH.includes(line));
  const moves = used.filter((line) => MOVES.includes(line));
  const labels = used.filter((line) => !GROWTH.includes(line) && !MOVES.includes(line));
  const row = (line: (typeof LINES)[number]): CellValue[] => [
    (id === 'total' ? w.barisTotal : w.baris)[line],
    ledger.lines[line].count,
    ledger.lines[line].amount,
  ];
  const hasLabels = labels.length > 0;
  return {
    id,
    title,
    notes,
    columns: [teks(w.keterangan, 56), angka(w.barisBanyak), rp(REKAP[lang].jumlah)],
    rows: [
      [w.lama, null, ledger.before],
      ...growth.map(row),
      ...(hasLabels || moves.length > 0 ? [[w.pertumbuhan, null, ledger.growth]] : []),
      ...labels.map(row),
      ...(hasLabels ? [[w.pelabelan, null, ledger.labelling]] : []),
      ...moves.map(row),
      [w.kini, null, ledger.after],
    ],
    total: true,
  };
}

function sharesTable(diff: Diff, lang: Lang): Table {
  const w = REKAP[lang];
  const { banding: b } = w;
  return {
    id: 'porsi',
    title: b.porsi,
    notes: leftOutNotes(diff, lang),
    columns: [
      teks(w.dasar, 44),
      rp(`${w.pembagi}: ${b.lama}`),
      rp(`${w.pembagi}: ${b.kini}`),
      persen(b.lama),
      persen(b.kini),
      persen(b.porsiTetap),
    ],
    rows: [
      diff.basis,
      ...diff.shares.map(({ basis }) => basis).filter((basis) => basis !== diff.basis),
    ].flatMap((basis) => {
      const it = diff.shares.find((one) => one.basis === basis);
      if (!it) return [];
      return [
        [
          LAPORAN[lang].basis[basis],
          it.denominatorBefore,
          it.denominatorAfter,
          it.before,
          it.after,
          it.steady,
        ],
      ];
    }),
  };
}

function kategoriTable(diff: Diff, lang: Lang): Table | null {
  const w = REKAP[lang];
  const { byKategori } = diff;
  if (!byKategori) return null;
  // Only where OPDs are left out that a sub kegiatan went to or came from.
  const hasMoves = KATEGORI_ARG.some((kategori) => byKategori[kategori].moved !== 0n);
  return {
    id: 'kategori',
    title: w.banding.perKategori,
    notes: leftOutNotes(diff, lang),
    columns: [
      teks(w.kategori, 34),
      rp(w.banding.lama),
      rp(w.banding.pertumbuhan),
      rp(w.banding.pelabelan),
      ...(hasMoves ? [rp(w.banding.pindahOpd)] : []),
      rp(w.banding.kini),
    ],
    rows: KATEGORI_ARG.map((kategori) => [
      LAPORAN[lang].kategori[kategori],
      byKategori[kategori].before,
      byKategori[kategori].growth,
      byKategori[kategori].labelling,
      ...(hasMoves ? [byKategori[kategori].moved] : []),
      byKategori[kategori].after,
    ]),
  };
}

function flowsTable(diff: Diff, lang: Lang): Table {
  const w = REKAP[lang];
  const l = LAPORAN[lang];
  return {
    id: 'perpindahan',
    title: w.banding.perpindahan,
    notes: [],
    columns: [teks(w.banding.dari, 34), teks(w.banding.ke, 34), angka(w.banding.barisBanyak), rp(w.jumlah)],
    rows: diff.flows.map((flow) => [l.kategori[flow.from], l.kategori[flow.to], flow.count, flow.amount]),
  };
}

function transfersTable({ transfers }: Diff, lang: Lang): Table {
  const w = REKAP[lang];
  const { banding: b } = w;
  return {
    id: 'antar-opd',
    title: b.antarOpd,
    notes: [],
    columns: [teks(b.dari, 44), teks(b.ke, 44), angka(b.barisBanyak), rp(b.lama), rp(b.kini)],
    rows: transfers.map(({ from, to, count, before, after }) => [
      from.opdName,
      to.opdName,
      count,
      before,
      after,
    ]),
  };
}

function opdsTable(diff: Diff, lang: Lang): Table {
  const w = REKAP[lang];
  const { banding: b } = w;
  const moves = diff.transfers.length > 0;
  return {
    id: 'opd',
    title: b.perOpd,
    notes: leftOutNotes(diff, lang),
    columns: [
      teks(w.opd, 44),
      rp(`${w.totalPagu}: ${b.lama}`),
      ...(moves ? [rp(b.pertumbuhan), rp(b.pindahOpd)] : [rp(b.selisih)]),
      rp(`${w.totalPagu}: ${b.kini}`),
      ...(diff.arg
        ? [
            rp(`${w.arg}: ${b.lama}`),
            rp(`${w.arg}: ${b.pertumbuhan}`),
            rp(`${w.arg}: ${b.pelabelan}`),
            ...(moves ? [rp(`${w.arg}: ${b.pindahOpd}`)] : []),
            rp(`${w.arg}: ${b.kini}`),
            persen(`${w.porsi(diff.basis)}: ${b.lama}`),
            persen(`${w.porsi(diff.basis)}: ${b.kini}`),
          ]
        : []),
    ],
    rows: diff.opds.map(({ name, total, arg, shareBefore, shareAfter }) => [
      name,
      total.before,
      ...(moves ? [total.growth, total.moved] : [total.after - total.before]),
      total.after,
      ...(diff.arg
        ? [
            arg?.before ?? null,
            arg?.growth ?? null,
            arg?.labelling ?? null,
            ...(moves ? [arg?.moved ?? null] : []),
            arg?.after ?? null,
            shareBefore,
            shareAfter,
          ]
        : []),
    ]),
  };
}

function tagText(row: ChangedRow['old'], lang: Lang): string | null {
  const w = REKAP[lang].banding;
  if (!row) return null;
  if (row.item.tagged === null) return w.tanpaKolom;
  if (!row.item.tagged) return w.tidakDitandai;
  return LAPORAN[lang].kategori[row.item.kategori ?? 'tanpa-kategori'];
}

function rowsTable(diff: Diff, rows: readonly ChangedRow[], lang: Lang): Table {
  const w = REKAP[lang];
  const { banding: b } = w;
  return {
    id: 'rincian',
    title: b.rincian,
    notes: diff.unchanged > 0 ? [b.tetap(diff.unchanged)] : [],
    columns: [
      teks(w.opd, 34),
      teks(w.kode, 20),
      teks(w.nama, 50),
      teks(w.unit, 24),
      teks(b.apa, 34),
      rp(b.lama),
      rp(b.kini),
      rp(b.selisih),
      teks(b.tandaLama, 26),
      teks(b.tandaKini, 26),
      teks(b.kodeLama, 20),
      teks(b.namaLama, 40),
      teks(b.opdLama, 34),
      teks(w.letak, 44),
    ],
    rows: rows.map(({ opdName, old, now, changes, before, after }) => {
      const row = (now ?? old)?.item.row;
      const was = old?.item.row;
      return [
        opdName,
        row?.code ?? '',
        row?.name ?? '',
        row?.unit.name ?? '',
        changes.map((change) => b.perubahan[change]).join(', '),
        old ? before : null,
        now ? after : null,
        after - before,
        tagText(old, lang),
        tagText(now, lang),
        changes.includes('kode') ? (was?.code ?? null) : null,
        changes.includes('nama') ? (was?.name ?? null) : null,
        changes.includes('opd') ? (old?.opdName ?? null) : null,
        placeLine(row?.place ?? null),
      ];
    }),
  };
}

/** Tables of the comparison; `rows` are the changed sub kegiatan to show. */
export function diffTables(diff: Diff, rows: readonly ChangedRow[], lang: Lang): readonly Table[] {
  const b = REKAP[lang].banding;
  const { old, now } = diff;
  const unknown = old.tagged && now.tagged ? b.argTakSebanding : b.argTakDiketahui(!old.tagged, !now.tagged);
  const arg: Table = diff.arg
    ? ledgerTable('arg', b.bukuBesar, diff.arg, lang, leftOutNotes(diff, lang))
    : { id: 'arg', title: b.bukuBesar, notes: [unknown], columns: [teks('', 40)], rows: [] };
  const all: readonly (Table | null)[] = [
    sidesTable(diff, lang),
    findingsTable(diff, lang),
    arg,
    kategoriTable(diff, lang),
    flowsTable(diff, lang),
    sharesTable(diff, lang),
    ledgerTable('total', b.bukuTotal, diff.total, lang),
    opdsTable(diff, lang),
    transfersTable(diff, lang),
    rowsTable(diff, rows, lang),
  ];
  return all.flatMap((table) => (table && table.rows.length + table.notes.length > 0 ? [table] : []));
}
