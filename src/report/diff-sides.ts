/** What a comparison of two budgets says of each side before it compares them. */
import type { Diff } from '../assess/diff/index.ts';
import { sayFinding } from '../locale/index.ts';
import { LAPORAN } from '../locale/laporan.ts';
import { REKAP } from '../locale/rekap.ts';
import type { Lang } from '../model/index.ts';
import { placeLine } from './recap/tables.ts';
import { angka, type CellValue, rp, type Table, teks } from './table.ts';

/** Sentences about OPDs that one side holds for several years or stages. */
function severalTimes({ old, now }: Diff, lang: Lang): readonly string[] {
  const w = REKAP[lang].banding;
  return [[w.lama, old.severalTimes] as const, [w.kini, now.severalTimes] as const].flatMap(
    ([side, names]) => (names.length > 0 ? [w.lebihSekali(side, names)] : []),
  );
}

/** What could not be read or was not counted on each side. */
export function findingsTable(diff: Diff, lang: Lang): Table {
  const w = REKAP[lang];
  const sides = [[w.banding.lama, diff.old.findings] as const, [w.banding.kini, diff.now.findings] as const];
  const rows = sides.flatMap(([side, findings]) =>
    findings.map((finding): CellValue[] => {
      const { message, suggestion } = sayFinding(finding, lang);
      const { severity, rule, place } = finding;
      return [side, LAPORAN[lang].tingkat[severity], rule, placeLine(place), message, suggestion];
    }),
  );
  return {
    id: 'pembacaan',
    title: w.banding.temuan,
    notes: rows.length > 0 ? [w.banding.catatanTemuan] : [],
    columns: [
      teks(w.banding.sisiAnggaran, 10),
      teks(w.tingkat, 12),
      teks(w.aturan, 10),
      teks(w.letak, 34),
      teks(w.masalah, 60),
      teks(w.perbaikan, 60),
    ],
    rows,
  };
}

export function sidesTable(diff: Diff, lang: Lang): Table {
  const w = REKAP[lang];
  const l = LAPORAN[lang];
  const line = (label: string, side: Diff['old']): CellValue[] => [
    label,
    side.files.join('\n'),
    side.years.join(', ') || w.tidakTertulis,
    side.stages.map((stage) => l.tahap[stage]).join(', ') || w.tidakTertulis,
    side.opds,
    side.subKegiatan,
    side.total,
  ];
  return {
    id: 'sisi',
    title: w.banding.sisi,
    notes: severalTimes(diff, lang),
    columns: [
      teks('', 10),
      teks(w.berkas, 50),
      teks(w.banding.tahunAnggaran, 14),
      teks(w.banding.tahap, 16),
      angka(w.opd),
      angka(w.subKegiatan),
      rp(w.totalPagu),
    ],
    rows: [line(w.banding.lama, diff.old), line(w.banding.kini, diff.now)],
  };
}
