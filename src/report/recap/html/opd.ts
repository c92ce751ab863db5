/** The section of one OPD: its figures, its GAP steps, and what to mend first. A page of its own when printed. */
import type { OpdSummary } from '../../../assess/recap/summary.ts';
import { RECAP_STATUSES } from '../../../assess/recap/summary.ts';
import { LAPORAN } from '../../../locale/laporan.ts';
import { REKAP } from '../../../locale/rekap.ts';
import { BASES, type Basis, type Lang } from '../../../model/index.ts';
import type { NoteData } from '../said.ts';
import { placeLine } from '../tables.ts';
import { heat } from './charts.ts';
import { dlHtml, esc } from './parts.ts';

function stepsHtml(opd: OpdSummary, lang: Lang): string {
  if (opd.withGap.count === 0) return '';
  const w = REKAP[lang];
  const { format } = LAPORAN[lang];
  const heads = w.namaLangkah.map(
    (name, i) => `<th scope="col" class="n" title="${esc(name)}">${esc(w.langkah(i + 1))}</th>`,
  );
  const cells = opd.steps.map(({ points, of }) =>
    of === 0
      ? '<td class="n">–</td>'
      : `<td class="n h${heat(points / of)}">${esc(format.persen(Math.round((points / of) * 100) / 100))}</td>`,
  );
  return `<div class="wrap" role="region" tabindex="0" aria-label="${esc(`${w.petaLangkah}: ${opd.name}`)}"><table><caption>${esc(w.petaLangkah)}</caption><thead><tr>${heads.join('')}</tr></thead><tbody><tr>${cells.join('')}</tr></tbody></table></div>`;
}

function factsOf(
  opd: OpdSummary,
  findings: OpdSummary['findings'],
  basis: Basis,
  lang: Lang,
): readonly (readonly [string, string])[] {
  const w = REKAP[lang];
  const l = LAPORAN[lang];
  const facts: [string, string][] = [
    [w.totalPagu, l.format.rp(opd.total)],
    [w.subKegiatan, l.format.angka(opd.subKegiatan)],
    [w.arg, opd.tagColumn ? l.format.rp(opd.arg.total) : w.tanpaKolomTag],
  ];
  for (const one of [basis, ...BASES.filter((other) => other !== basis)]) {
    const { share, memenuhiShare, denominator } = opd.bases[one];
    if (share === null || denominator === null) continue;
    const memenuhi = memenuhiShare === null ? '' : `; ${w.porsiMemenuhi}: ${l.format.persen(memenuhiShare)}`;
    facts.push([
      w.porsi(one),
      `${l.porsiDari(l.format.persen(share), l.basis[one], l.format.rp(denominator))}${memenuhi}`,
    ]);
  }
  if (opd.tagColumn) facts.push([w.ditandai, l.format.angka(opd.tagged.count)]);
  for (const status of RECAP_STATUSES) {
    const { count, pagu } = opd.status[status];
    if (count === 0) continue;
    const label = status === 'belum-diperiksa' ? w.belumDiperiksa : `${w.status}: ${l.status[status]}`;
    facts.push([label, `${l.format.angka(count)} (${l.format.rp(pagu)})`]);
  }
  if (opd.realisasi) {
    facts.push([
      w.realisasi,
      `${l.format.rp(opd.realisasi.whole.realisasi)} / ${l.format.rp(opd.realisasi.whole.pagu)}`,
    ]);
    facts.push([
      w.argTerealisasi,
      `${l.format.rp(opd.realisasi.arg.realisasi)} / ${l.format.rp(opd.realisasi.arg.pagu)}`,
    ]);
  }
  const { error, warning, info } = findings;
  facts.push([w.temuan, l.adaTemuan(error, warning, info)], [w.berkas, opd.files.join('; ')]);
  return facts;
}

function itemsHtml(note: NoteData, lang: Lang): string {
  const w = REKAP[lang];
  const l = LAPORAN[lang];
  const ofFiles =
    note.ofFiles > 0 ? `<p class="quiet">${esc(w.catatan.milikBerkas(note.ofFiles, null))}</p>` : '';
  if (note.first.length === 0)
    return `<p>${esc(note.ofFiles > 0 ? w.catatan.bersihSendiri : w.catatan.bersih)}</p>${ofFiles}`;
  const items = note.first.map((item) => {
    const about = [item.code, item.name].filter(Boolean).join(' ');
    return `<li><span class="tag ${item.severity}">${esc(l.tingkat[item.severity])} ${esc(item.rule)}</span> ${about ? `<b>${esc(about)}</b> ` : ''}<span class="quiet">${esc(placeLine(item.place))}</span><br>${esc(item.message)}<br><i>${esc(w.catatan.perbaikan)}:</i> ${esc(item.suggestion)}</li>`;
  });
  const left = note.count - note.first.length;
  return `<ol>${items.join('')}</ol>${left > 0 ? `<p class="quiet">${esc(w.catatan.lainnya(left, null))}</p>` : ''}${ofFiles}`;
}

/** `id` is the anchor; `back` that of the table it is linked from. */
export function opdHtml(
  id: string,
  back: string,
  opd: OpdSummary,
  note: NoteData | null,
  basis: Basis,
  lang: Lang,
): string {
  const w = REKAP[lang];
  const share = opd.bases[basis].share;
  const brief =
    share === null
      ? ''
      : ` <span class="quiet">${esc(w.porsi(basis))}: ${esc(LAPORAN[lang].format.persen(share))}</span>`;
  return `<details class="opd" id="${id}"><summary>${esc(opd.name)}${opd.code === null ? '' : ` <span class="quiet">${esc(opd.code)}</span>`}${brief}</summary>
${dlHtml(factsOf(opd, note?.findings ?? opd.findings, basis, lang))}${stepsHtml(opd, lang)}
${note ? `<h4>${esc(w.halaman.perbaikiDahulu)}</h4>${itemsHtml(note, lang)}` : ''}<p class="back"><a href="#${back}">${esc(w.halaman.keAtas)}</a></p></details>`;
}
