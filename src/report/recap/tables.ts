import type { Period, Recap } from '../../assess/recap/recap.ts';
import type { Progress } from '../../assess/recap/since.ts';
import {
  KATEGORI_ARG,
  type NamedItem,
  type OpdSummary,
  RECAP_STATUSES,
  summaryKey,
} from '../../assess/recap/summary.ts';
import { LAPORAN } from '../../locale/laporan.ts';
import { REKAP } from '../../locale/rekap.ts';
import { BASES, type Basis, type Lang, type Place, share } from '../../model/index.ts';
import { angka, persen, rp, type Table, teks } from '../table.ts';

/** The page and the sheets say the place of a thing as people find it: file, sheet and cell. */
export function placeLine(place: Place | null): string {
  if (!place) return '';
  const where = [place.sheet, place.ref].filter(Boolean).join('!');
  return where ? `${place.file}, ${where}` : place.file;
}

/** Title of a period: government, year and stage. */
export function periodTitle(period: Period, lang: Lang): string {
  const w = REKAP[lang];
  const stage = period.stage === null ? null : LAPORAN[lang].tahap[period.stage];
  return w.periode(period.pemerintah, w.tahun(period.year), stage);
}

/** Whether any OPD's table has a tag column; where none has, the ARG is unknown, which is not zero. */
export function isTagged(period: Period): boolean {
  return period.opds.some((opd) => opd.tagColumn);
}

/** The government in short lines: label and figure. */
export function summaryTable(period: Period, lang: Lang): Table {
  const w = REKAP[lang];
  const f = LAPORAN[lang].format;
  const facts: [string, string][] = [
    [w.jumlahOpd, f.angka(period.opds.length)],
    [w.subKegiatan, f.angka(period.subKegiatan)],
    [w.berpagu, f.angka(period.withMoney)],
    [w.totalPagu, f.rp(period.total)],
    [w.ditandai, isTagged(period) ? f.angka(period.tagged.count) : w.tanpaKolomTag],
    [w.ditandaiBerGap, isTagged(period) ? f.angka(period.taggedWithGap.count) : w.tanpaKolomTag],
    [w.berGap, f.angka(period.withGap.count)],
    [w.berGbs, f.angka(period.withGbs.count)],
  ];
  return {
    id: 'ringkasan',
    title: w.ringkasan,
    notes: [],
    columns: [teks(w.catatan.hal, 34), teks(w.jumlah, 30)],
    rows: facts,
  };
}

/** The government's share on every basis. */
export function sharesTable(period: Period, basis: Basis, lang: Lang): Table {
  const w = REKAP[lang];
  const l = LAPORAN[lang];
  return {
    id: 'porsi',
    title: w.porsi(w.semuaOpd),
    notes: [w.catatanDasar(l.basis[basis])],
    columns: [
      teks(w.dasar, 44),
      rp(w.arg),
      rp(w.pembagi),
      persen(w.tertimbang),
      persen(w.rataRata),
      persen(w.porsiMemenuhi),
      teks(w.dihitungDari, 20),
    ],
    rows: [basis, ...BASES.filter((other) => other !== basis)].map((one) => {
      const it = period.bases[one];
      return [
        l.basis[one],
        it.covered === 0 ? null : it.arg,
        it.denominator,
        it.share,
        it.plain,
        it.memenuhiShare,
        w.dariOpd(it.covered, it.of),
      ];
    }),
  };
}

export function kategoriTable(period: Period, lang: Lang): Table {
  const w = REKAP[lang];
  return {
    id: 'kategori',
    title: w.halaman.grafikKategori,
    notes: [],
    columns: [teks(w.kategori, 34), rp(w.jumlah), persen('%')],
    rows: [
      ...KATEGORI_ARG.map((kategori) => [
        LAPORAN[lang].kategori[kategori],
        period.byKategori[kategori],
        share(period.byKategori[kategori], period.argTotal),
      ]),
      [w.arg, period.argTotal, period.argTotal > 0n ? 1 : null],
    ],
    total: true,
  };
}

export function statusTable(period: Period, lang: Lang): Table {
  const w = REKAP[lang];
  return {
    id: 'status',
    title: w.status,
    notes: [],
    columns: [teks(w.status, 38), angka(w.banyak), rp(w.pagu)],
    rows: RECAP_STATUSES.map((status) => [
      status === 'belum-diperiksa' ? w.belumDiperiksa : LAPORAN[lang].status[status],
      period.status[status].count,
      period.status[status].pagu,
    ]),
  };
}

/** Every OPD by its share; the basis stands in the heading of the share and in the note. */
export function rankingTable(period: Period, basis: Basis, lang: Lang): Table {
  const w = REKAP[lang];
  const l = LAPORAN[lang];
  return {
    id: 'peringkat',
    title: w.peringkat,
    notes: [w.catatanPeringkat(l.basis[basis])],
    columns: [
      angka('#'),
      teks(w.opd, 36),
      rp(w.totalPagu),
      rp(w.arg),
      persen(w.porsi(basis)),
      persen(w.porsiMemenuhi),
      angka(w.ditandai),
      angka(w.ditandaiBerGap),
      angka(w.berGbs),
      ...RECAP_STATUSES.map((status) =>
        angka(status === 'belum-diperiksa' ? w.belumDiperiksa : l.status[status]),
      ),
      angka(w.galat),
      angka(w.peringatan),
      angka(w.info),
    ],
    rows: period.ranking.map((opd, i) => [
      opd.bases[basis].share === null ? null : i + 1,
      opd.name,
      opd.total,
      opd.tagColumn ? opd.arg.total : null,
      opd.bases[basis].share,
      opd.bases[basis].memenuhiShare,
      opd.tagColumn ? opd.tagged.count : null,
      opd.taggedWithGap.count,
      opd.withGbs.count,
      ...RECAP_STATUSES.map((status) => opd.status[status].count),
      opd.findings.error,
      opd.findings.warning,
      opd.findings.info,
    ]),
  };
}

/** Category money and share with its denominator on every basis, OPD by OPD in the order of the run. */
export function opdSharesTable(period: Period, lang: Lang): Table {
  const w = REKAP[lang];
  const l = LAPORAN[lang];
  return {
    id: 'dasar',
    title: w.porsiTiapOpd,
    notes: [],
    columns: [
      teks(w.opd, 36),
      teks(w.kodeOpd, 24),
      rp(w.totalPagu),
      ...KATEGORI_ARG.map((kategori) => rp(l.kategori[kategori])),
      rp(w.arg),
      ...BASES.flatMap((basis) => [rp(`${w.pembagi} (${basis})`), persen(w.porsi(basis))]),
    ],
    rows: period.opds.map((opd) => [
      opd.name,
      opd.code,
      opd.total,
      ...KATEGORI_ARG.map((kategori) => (opd.tagColumn ? opd.arg.byKategori[kategori] : null)),
      opd.tagColumn ? opd.arg.total : null,
      ...BASES.flatMap((basis) => [opd.bases[basis].denominator, opd.bases[basis].share]),
    ]),
  };
}

/** OPDs that have a GAP, and how much of each step's points they reach. */
export function stepsTable(period: Period, lang: Lang): Table {
  const w = REKAP[lang];
  const having = period.opds.filter((opd) => opd.withGap.count > 0);
  const cells = (steps: OpdSummary['steps']) =>
    steps.map(({ points, of }) => (of === 0 ? null : Math.round((points / of) * 1000) / 1000));
  return {
    id: 'langkah',
    title: w.petaLangkah,
    notes: [w.catatanLangkah],
    columns: [
      teks(w.opd, 36),
      angka(w.banyakGap),
      ...w.namaLangkah.map((name, i) => persen(`${w.langkah(i + 1)} ${name}`)),
    ],
    rows:
      having.length === 0
        ? []
        : [
            ...having.map((opd) => [opd.name, opd.withGap.count, ...cells(opd.steps)]),
            [w.semuaOpd, period.withGap.count, ...cells(period.steps)],
          ],
    total: having.length > 0,
  };
}

function itemsTable(
  items: readonly NamedItem[],
  names: ReadonlyMap<string, string>,
  lang: Lang,
): Pick<Table, 'columns' | 'rows'> {
  const w = REKAP[lang];
  return {
    columns: [
      teks(w.opd, 40),
      teks(w.kode, 22),
      teks(w.nama, 60),
      rp(w.pagu),
      teks(w.kategori, 26),
      teks(w.bukti, 26),
      teks(w.letak, 40),
    ],
    rows: items.map((item) => [
      names.get(item.opd) ?? item.opd,
      item.code,
      item.name,
      item.pagu,
      item.kategori === null ? null : LAPORAN[lang].kategori[item.kategori],
      item.evidence.join(', '),
      placeLine(item.place),
    ]),
  };
}

function namesOf(period: Period): ReadonlyMap<string, string> {
  return new Map(period.opds.map((opd) => [opd.id, opd.name]));
}

export function potentialTable(period: Period, lang: Lang): Table {
  const w = REKAP[lang];
  const { potentials, potential } = period;
  const own = potentials.length < potential.count ? [w.terpotong(potentials.length, potential.count)] : [];
  const notes = [w.catatanPotensi, ...own];
  return { id: 'potensi', title: w.potensi, notes, own, ...itemsTable(potentials, namesOf(period), lang) };
}

export function concentrationTable(period: Period, lang: Lang): Table | null {
  const w = REKAP[lang];
  const it = period.concentration;
  if (!it) return null;
  const own = [w.pemusatanKalimat(it.few, it.tagged, it.fraction)];
  return {
    id: 'pemusatan',
    title: w.pemusatan,
    notes: own,
    own,
    ...itemsTable(it.holders, namesOf(period), lang),
  };
}

/** Ceiling and spending of the ARG by category and of the whole, for the government and by OPD. */
export function realisasiTable(
  period: Period,
  unmatched: Recap['realisasiUnmatched'],
  lang: Lang,
): Table | null {
  const w = REKAP[lang];
  const l = LAPORAN[lang];
  if (!period.realisasi) return null;
  const triple = (one: { readonly pagu: bigint; readonly realisasi: bigint }) => [
    one.pagu,
    one.realisasi,
    share(one.realisasi, one.pagu),
  ];
  const line = (name: string, one: NonNullable<Period['realisasi']>) => [
    name,
    ...triple(one.whole),
    ...triple(one.arg),
    ...KATEGORI_ARG.flatMap((kategori) => [one.byKategori[kategori].realisasi]),
  ];
  return {
    id: 'realisasi',
    title: w.realisasi,
    notes: unmatched === null || unmatched === 0n ? [] : [w.realisasiTakCocok(l.format.rp(unmatched))],
    columns: [
      teks(w.opd, 36),
      rp(w.paguBerealisasi),
      rp(w.terealisasi),
      persen(w.porsiRealisasi),
      rp(`${w.arg}: ${w.pagu}`),
      rp(w.argTerealisasi),
      persen(`${w.arg}: %`),
      ...KATEGORI_ARG.map((kategori) => rp(l.kategori[kategori])),
    ],
    rows: [
      ...period.opds.flatMap((opd) => (opd.realisasi ? [line(opd.name, opd.realisasi)] : [])),
      line(w.semuaOpd, period.realisasi),
    ],
    total: true,
  };
}

/** What each OPD mended since an earlier run. */
export function sinceTable(
  period: Period,
  since: ReadonlyMap<string, Progress | null> | null,
  lang: Lang,
): Table | null {
  if (!since) return null;
  const w = REKAP[lang];
  return {
    id: 'sejak',
    title: w.sejak,
    notes: [],
    columns: [teks(w.opd, 36), angka(w.diperbaiki), angka(w.tetap), angka(w.baru), teks('', 30)],
    rows: period.opds.map((opd) => {
      const it = since.get(summaryKey(opd)) ?? null;
      return it ? [opd.name, it.mended, it.standing, it.fresh, ''] : [opd.name, null, null, null, w.opdBaru];
    }),
  };
}

type PeriodTable = (
  period: Period,
  recap: Recap,
  since: ReadonlyMap<string, Progress | null> | null,
  lang: Lang,
) => Table | null;

/** Makers of the tables of one government, year and stage, in the order of the reports. */
export const PERIOD_TABLES: readonly PeriodTable[] = [
  (period, { basis }, _, lang) => sharesTable(period, basis, lang),
  (period, _, __, lang) => (isTagged(period) ? kategoriTable(period, lang) : null),
  (period, _, __, lang) => (isTagged(period) || period.withGap.count > 0 ? statusTable(period, lang) : null),
  (period, { basis }, _, lang) => rankingTable(period, basis, lang),
  (period, _, __, lang) => opdSharesTable(period, lang),
  (period, _, __, lang) => stepsTable(period, lang),
  (period, { realisasiUnmatched }, _, lang) => realisasiTable(period, realisasiUnmatched, lang),
  (period, _, since, lang) => sinceTable(period, since, lang),
  (period, _, __, lang) => concentrationTable(period, lang),
  (period, _, __, lang) => potentialTable(period, lang),
];

/** Tables of one period; those that have nothing to say are left out. */
export function periodTables(
  period: Period,
  recap: Recap,
  since: ReadonlyMap<string, Progress | null> | null,
  lang: Lang,
): readonly Table[] {
  return PERIOD_TABLES.flatMap((make) => {
    const table = make(period, recap, since, lang);
    return table && table.rows.length > 0 ? [table] : [];
  });
}
