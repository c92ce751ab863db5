/** The recap as one page that stands alone: no request, no network, readable without its script, printable. */
import { createHash } from 'node:crypto';
import type { Period } from '../../../assess/recap/recap.ts';
import { summaryKey } from '../../../assess/recap/summary.ts';
import { LAPORAN } from '../../../locale/laporan.ts';
import { REKAP } from '../../../locale/rekap.ts';
import type { RecapReport } from '../markdown.ts';
import { acrossTable, filesTable, MOST_FULL, periodsTable, rollTable, rulesTable } from '../run-tables.ts';
import type { NoteData } from '../said.ts';
import {
  isTagged,
  kategoriTable,
  periodTables,
  periodTitle,
  rankingTable,
  statusTable,
  stepsTable,
} from '../tables.ts';
import {
  type Drawing,
  kategoriChart,
  MOST_BARS,
  shareChart,
  sharedOpds,
  statusChart,
  stepsChart,
} from './charts.ts';
import { sectionsOf } from './keys.ts';
import { opdHtml } from './opd.ts';
import { cardsHtml, esc, figureHtml, filterHtml, notesHtml, tableHtml } from './parts.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

/** Rows of a table that a browser still handles with ease; the workbook holds all. */
const MOST_ROWS = 1500;

function sha(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function headerCards(period: Period, report: RecapReport): string {
  const { lang, recap } = report;
  const w = REKAP[lang];
  const l = LAPORAN[lang];
  const it = period.bases[recap.basis];
  const known = (value: number | null) => (value === null ? w.porsiTakDiketahui : l.format.persen(value));
  return cardsHtml([
    [w.jumlahOpd, l.format.angka(period.opds.length)],
    [w.totalPagu, l.format.rp(period.total)],
    [w.arg, it.covered === 0 ? w.porsiTakDiketahui : l.format.rp(period.argTotal)],
    [`${w.tertimbang} (${recap.basis}; ${w.dariOpd(it.covered, it.of)})`, known(it.share)],
    [`${w.porsiMemenuhi} (${recap.basis})`, known(it.memenuhiShare)],
    [`${w.rataRata} (${recap.basis})`, known(it.plain)],
    [
      w.ditandaiBerGap,
      isTagged(period)
        ? `${l.format.angka(period.taggedWithGap.count)} / ${l.format.angka(period.tagged.count)}`
        : w.tanpaKolomTag,
    ],
  ]);
}

async function charts(period: Period, report: RecapReport, prefix: string): Promise<string> {
  const { lang, recap } = report;
  const w = REKAP[lang].halaman;
  const l = LAPORAN[lang];
  const behind = (html: string) => ({ label: w.angkanya, html });
  const parts: string[] = [];
  const add = (
    id: string,
    title: string,
    words: string,
    drawing: Drawing | null,
    html: string | null,
    key = '',
  ): void => {
    if (drawing)
      parts.push(
        figureHtml(`${prefix}${id}`, title, words, drawing, html === null ? null : behind(html), key),
      );
  };
  const shared = sharedOpds(period, recap.basis);
  const top = shared
    .slice(0, 3)
    .map((opd) => `${opd.name} ${l.format.persen(opd.bases[recap.basis].share)}`)
    .join('; ');
  const cut = shared.length > MOST_BARS ? ` ${w.hanyaTeratas(MOST_BARS, shared.length)}` : '';
  const key = `<p class="key"><span><i class="i-strong"></i>${esc(w.persenDigenapkan)}</span><span><i class="i-soft"></i>${esc(w.belumMemenuhi)}</span></p>`;
  add(
    'g-porsi',
    w.grafikPorsi,
    `${w.grafikPorsiUraian(top ? `${top}.` : '', l.basis[recap.basis])}${cut}`,
    await shareChart(period, recap.basis, lang),
    null,
    key,
  );
  const kategori = kategoriTable(period, lang);
  const inWords = (rows: typeof kategori.rows) =>
    rows
      .map(([label, value]) => `${label}: ${typeof value === 'bigint' ? l.format.rp(value) : value}`)
      .join('; ');
  add(
    'g-kategori',
    w.grafikKategori,
    w.grafikKategoriUraian(`${inWords(kategori.rows.slice(0, -1))}.`),
    await kategoriChart(period, lang),
    tableHtml(kategori, { lang, id: `${prefix}kategori` }),
  );
  const status = statusTable(period, lang);
  add(
    'g-status',
    w.grafikStatus,
    w.grafikStatusUraian(`${inWords(status.rows)}.`),
    await statusChart(period, lang),
    tableHtml(status, { lang, id: `${prefix}status` }),
  );
  const steps = stepsTable(period, lang);
  add(
    'g-langkah',
    w.grafikLangkah,
    w.grafikLangkahUraian,
    await stepsChart(period, lang),
    tableHtml(steps, { lang, id: `${prefix}langkah`, heat: true, limit: MOST_ROWS }),
  );
  return parts.join('\n');
}

function ranking(period: Period, report: RecapReport, prefix: string, sections: number): string {
  const { lang, recap } = report;
  const w = REKAP[lang].halaman;
  const table = rankingTable(period, recap.basis, lang);
  const id = `${prefix}opd`;
  const rows = tableHtml(table, {
    lang,
    id,
    titled: true,
    sort: w.urutkan,
    name: 1,
    limit: MOST_ROWS,
    href: (row) => (row < sections ? `#${prefix}o${row + 1}` : null),
    rowData: (row) => {
      const opd = period.ranking[row];
      const kinds = [
        (opd?.findings.error ?? 0) > 0 ? 'error' : '',
        (opd?.status['belum-diperiksa'].count ?? 0) > 0 ? 'tanpa-gap' : '',
        opd?.tagColumn === true && opd.tagged.count > 0 ? '' : 'tanpa-tag',
      ];
      return {
        text: `${opd?.name ?? ''} ${opd?.code ?? ''}`.toLowerCase(),
        kinds: kinds.filter(Boolean).join(' '),
      };
    },
  });
  const filter = filterHtml(
    id,
    w.terlihat('{n}', '{m}'),
    { label: w.cari, example: w.cariContoh },
    {
      label: w.hanya,
      options: [
        ['', w.semua],
        ['error', w.bergalat],
        ['tanpa-gap', w.tanpaGap],
        ['tanpa-tag', w.tanpaTag],
      ],
    },
  );
  const { length } = period.ranking;
  return `<h3 id="${prefix}peringkat">${esc(table.title)}</h3>${notesHtml(table.notes)}
${filter}
${rows}${notesHtml(length > MOST_ROWS ? [REKAP[lang].terpotong(MOST_ROWS, length)] : [])}`;
}

/** All governments, years and stages side by side, with a way to those that the page shows in full; nothing where there is one only. */
function allPeriods({ recap, lang }: RecapReport, full: number): string {
  const table = periodsTable(recap, lang);
  if (!table) return '';
  const w = REKAP[lang];
  const of = recap.periods.length;
  const notes = full < of ? [...table.notes, w.hanyaPeriode(full, of)] : table.notes;
  const rows = tableHtml(table, {
    lang,
    id: 't-semua-daerah',
    titled: true,
    sort: w.halaman.urutkan,
    limit: MOST_ROWS,
    href: (row) => (row < full ? `#p${row + 1}-t` : null),
    rowData: (row) => ({ text: String(table.rows[row]?.[0] ?? '').toLowerCase(), kinds: '' }),
  });
  const said = w.halaman.terlihatPeriode('{n}', '{m}');
  return `<section aria-labelledby="${table.id}"><h2 id="${table.id}">${esc(table.title)}</h2>${notesHtml(notes)}
${filterHtml('t-semua-daerah', said, { label: w.halaman.cariPeriode }, null)}
${rows}</section>
`;
}

/** Governments, years and stages that the contents list; the table of all leads to more. */
const MOST_LISTED = 3;

/** Tables that the page shows beside the charts and the ranking. */
const BESIDE = ['porsi', 'realisasi', 'sejak', 'pemusatan', 'potensi'];

async function periodHtml(
  period: Period,
  report: RecapReport,
  prefix: string,
  most: number,
  notes: ReadonlyMap<string, NoteData>,
): Promise<string> {
  const { lang, recap, since } = report;
  const w = REKAP[lang];
  const tables = periodTables(period, recap, since, lang).filter(({ id }) => BESIDE.includes(id));
  const sections = period.ranking
    .slice(0, most)
    .map((opd, i) =>
      opdHtml(
        `${prefix}o${i + 1}`,
        `${prefix}peringkat`,
        opd,
        notes.get(summaryKey(opd)) ?? null,
        recap.basis,
        lang,
      ),
    );
  return `<section aria-labelledby="${prefix}t"><h2 id="${prefix}t">${esc(periodTitle(period, lang))}</h2>
${headerCards(period, report)}
${await charts(period, report, prefix)}
${ranking(period, report, prefix, most)}
${tables
  .map(
    (table) =>
      `<h3>${esc(table.title)}</h3>${notesHtml(table.notes)}${tableHtml(table, { lang, id: `${prefix}${table.id}`, titled: true, limit: MOST_ROWS })}`,
  )
  .join('\n')}
<h3 id="${prefix}setiap">${esc(w.halaman.perOpd)}</h3>
${sections.length < period.ranking.length ? `<p class="quiet">${esc(w.halaman.hanyaBagian(sections.length, period.ranking.length))}</p>` : ''}
${sections.join('\n')}</section>`;
}

/**
 * The page, in pieces: one of a whole country is never in memory as a whole. `notes` by `summaryKey`: what to mend first in each OPD; an
 * OPD without one is shown with its figures only. The same recap gives the same bytes.
 */
export async function* recapHtml(
  report: RecapReport,
  notes: ReadonlyMap<string, NoteData>,
): AsyncGenerator<string> {
  const { recap, lang } = report;
  const w = REKAP[lang];
  const l = LAPORAN[lang];
  const full = recap.periods.slice(0, MOST_FULL);
  const all = allPeriods(report, full.length);
  const contents = all === '' ? [] : [`<li><a href="#semua-daerah">${esc(w.semuaPeriode)}</a></li>`];
  for (const [i, period] of full.length > MOST_LISTED ? [] : full.entries()) {
    const prefix = `p${i + 1}-`;
    contents.push(`<li><a href="#${prefix}t">${esc(periodTitle(period, lang))}</a></li>`);
    contents.push(`<li><a href="#${prefix}peringkat">${esc(w.peringkat)}</a></li>`);
    contents.push(`<li><a href="#${prefix}setiap">${esc(w.halaman.perOpd)}</a></li>`);
  }
  const run = [
    rollTable(recap, lang),
    acrossTable(recap, lang),
    rulesTable(recap, lang),
    filesTable(recap, lang),
  ];
  const others = run
    .filter((table) => table.rows.length > 0 || table.notes.length > 0)
    .map((table) => {
      contents.push(`<li><a href="#${table.id}">${esc(table.title)}</a></li>`);
      const rows =
        table.rows.length === 0
          ? ''
          : tableHtml(table, { lang, id: `t-${table.id}`, titled: true, limit: MOST_ROWS });
      return `<section aria-labelledby="${table.id}"><h2 id="${table.id}">${esc(table.title)}</h2>${table.notes.map((note) => `<p>${esc(note)}</p>`).join('')}${rows}</section>`;
    });
  const { error, warning, info } = recap.severities;
  const csp = `default-src 'none'; style-src ${sha(STYLE)}; script-src ${sha(SCRIPT)}; base-uri 'none'; form-action 'none'`;
  const h = w.halaman;
  yield `<!DOCTYPE html>
<html lang="${lang}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${csp}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><title>${esc(w.judul)}</title><style>${STYLE}</style></head>
<body><a class="skip" href="#isi">${esc(h.lewati)}</a>
<header><h1>${esc(w.judul)}</h1><p>${esc(`${w.temuan}: ${l.adaTemuan(error, warning, info)}.`)}</p>
<div class="bar controls" hidden><button type="button" id="theme" data-light="${esc(`${h.tema}: ${h.terang}`)}" data-dark="${esc(`${h.tema}: ${h.gelap}`)}">${esc(h.tema)}</button><button type="button" id="toggle" aria-pressed="false" data-open="${esc(h.bukaSemua)}" data-close="${esc(h.tutupSemua)}">${esc(h.bukaSemua)}</button></div>
<nav aria-label="${esc(h.daftarIsi)}"><ul>${contents.join('')}</ul></nav></header>
<main id="isi">
`;
  yield all;
  const sections = sectionsOf(recap.periods);
  for (const [i, period] of full.entries())
    yield `${await periodHtml(period, report, `p${i + 1}-`, sections[i] ?? 0, notes)}\n`;
  yield `${others.join('\n')}
</main>
<footer><p>${esc([h.dibuat(report.version, report.rules), report.date ? h.pada(report.date) : ''].filter(Boolean).join(' '))}</p></footer>
<script>${SCRIPT}</script>
</body></html>
`;
}
