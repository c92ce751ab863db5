/** What the recap says of the run as a whole, as tables: the same in every format. */
import type { MatchWay } from '../../assess/recap/opd-name.ts';
import type { Recap } from '../../assess/recap/recap.ts';
import { sayFinding, titleOf } from '../../locale/index.ts';
import { LAPORAN } from '../../locale/laporan.ts';
import { REKAP } from '../../locale/rekap.ts';
import type { Lang, RuleId } from '../../model/index.ts';
import { angka, persen, rp, type Table, teks } from '../table.ts';
import { isTagged, periodTitle, placeLine } from './tables.ts';

/**
 * Governments, years and stages that the page and the Markdown show in full, the first of the run: a page of a whole country is none that a
 * browser handles with ease. One table has them all.
 */
export const MOST_FULL = 12;

/** All governments, years and stages, a row each; null where the run has one only. */
export function periodsTable(recap: Recap, lang: Lang): Table | null {
  if (recap.periods.length < 2) return null;
  const w = REKAP[lang];
  const { basis } = recap;
  return {
    id: 'semua-daerah',
    title: w.semuaPeriode,
    notes: [w.catatanPeriode(LAPORAN[lang].basis[basis])],
    columns: [
      teks(w.kolomPeriode, 52),
      angka(w.jumlahOpd),
      rp(w.totalPagu),
      rp(w.arg),
      persen(w.porsi(basis)),
      persen(w.porsiMemenuhi),
      teks(w.dihitungDari, 20),
      angka(w.ditandai),
      angka(w.ditandaiBerGap),
      angka(w.berGap),
      angka(w.berGbs),
    ],
    rows: recap.periods.map((period) => {
      const it = period.bases[basis];
      const tagged = isTagged(period);
      return [
        periodTitle(period, lang),
        period.opds.length,
        period.total,
        it.covered === 0 ? null : period.argTotal,
        it.share,
        it.memenuhiShare,
        w.dariOpd(it.covered, it.of),
        tagged ? period.tagged.count : null,
        tagged ? period.taggedWithGap.count : null,
        period.withGap.count,
        period.withGbs.count,
      ];
    }),
  };
}

function wayText(way: MatchWay | null, lang: Lang): string | null {
  return way === null ? null : REKAP[lang].cara[way];
}

export function rollTable(recap: Recap, lang: Lang): Table {
  const w = REKAP[lang];
  const { lines, hasList, unlisted } = recap.roll;
  const present = lines.filter(({ status }) => status === 'menyampaikan').length;
  const rows = lines.map((line) => [
    line.listed.name,
    line.listed.code,
    w.hadir[line.status],
    line.as,
    wayText(line.way, lang),
    line.files.join('\n'),
  ]);
  const extra = unlisted.map(({ opd, rivals }) => [
    opd.name,
    opd.code,
    w.luarDaftar,
    rivals.length > 0 ? `${w.samaCocok}: ${rivals.join('; ')}` : null,
    null,
    opd.files.join('\n'),
  ]);
  return {
    id: 'hadir',
    title: w.daftarHadir,
    notes: [hasList ? w.hadirKalimat(present, lines.length) : w.tanpaDaftar],
    columns: [
      teks(w.opd, 36),
      teks(w.kodeOpd, 24),
      teks(w.kehadiran, 22),
      teks(w.tertulisSebagai, 36),
      teks(w.caraCocok, 30),
      teks(w.berkas, 44),
    ],
    rows: hasList ? [...rows, ...extra] : [],
  };
}

export function filesTable(recap: Recap, lang: Lang): Table {
  const w = REKAP[lang];
  return {
    id: 'berkas',
    title: w.semuaBerkas,
    notes: [],
    columns: [teks(w.berkas, 50), teks(w.keadaan, 40), rp(w.totalPagu)],
    rows: recap.files.map((file) => {
      const holds = w.isiBerkas(file.opds.length, file.gaps, file.gbs);
      return [
        file.file,
        file.unreadable
          ? w.takTerbaca[file.unreadable.reason]
          : holds || (file.unasked ? w.takDiminta : w.tanpaTabel),
        file.total,
      ];
    }),
  };
}

/** How often each rule fired, most often first; ties in the order of the ids. */
function byFrequency(
  rules: ReadonlyMap<RuleId, number>,
): readonly { readonly rule: RuleId; readonly count: number }[] {
  return [...rules]
    .map(([rule, count]) => ({ rule, count }))
    .sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
}

export function rulesTable(recap: Recap, lang: Lang, limit = 15): Table {
  const w = REKAP[lang];
  const found = byFrequency(recap.rules);
  return {
    id: 'aturan',
    title: w.aturanTersering,
    notes: found.length > limit ? [w.terpotong(limit, found.length)] : [],
    columns: [teks(w.aturan, 12), teks(w.nama, 50), angka(w.kali)],
    rows: found.slice(0, limit).map(({ rule, count }) => [rule, titleOf(rule, lang), count]),
  };
}

export function acrossTable(recap: Recap, lang: Lang): Table {
  const w = REKAP[lang];
  return {
    id: 'antarberkas',
    title: w.temuanAntarberkas,
    notes: [],
    columns: [
      teks(w.tingkat, 12),
      teks(w.aturan, 12),
      teks(w.letak, 40),
      teks(w.masalah, 80),
      teks(w.perbaikan, 80),
    ],
    rows: recap.findings.map((finding) => {
      const { message, suggestion } = sayFinding(finding, lang);
      return [
        LAPORAN[lang].tingkat[finding.severity],
        finding.rule,
        placeLine(finding.place),
        message,
        suggestion,
      ];
    }),
  };
}

/** Tables about the run as a whole. */
export function runTables(recap: Recap, lang: Lang): readonly Table[] {
  const roll = rollTable(recap, lang);
  const others = [acrossTable(recap, lang), rulesTable(recap, lang), filesTable(recap, lang)];
  return [roll, ...others.filter((table) => table.rows.length > 0)];
}
