import { LAPORAN } from '../locale/laporan.ts';
import type { ArgShare, Lang } from '../model/index.ts';
import { type GapReport, placeText } from './gap-report.ts';

/** The ARG share as label and sentence: the plain figure and the one of GAP that meet the standard, each with basis and denominator. */
export function shareLines(arg: ArgShare, lang: Lang): readonly (readonly [string, string])[] {
  const w = LAPORAN[lang];
  const words = (fraction: number | null) =>
    fraction === null || arg.denominator === null
      ? `${w.basis[arg.basis]}: ${w.tidakDiketahui(w.sebab[arg.why ?? 'zero'])}`
      : w.porsiDari(w.format.persen(fraction), w.basis[arg.basis], w.format.rp(arg.denominator));
  return [
    [w.porsiArg, words(arg.share)],
    [w.porsiMemenuhi, `${w.format.rp(arg.memenuhiTotal)}; ${words(arg.memenuhiShare)}`],
  ];
}

export interface SourceRow {
  readonly file: string;
  readonly sheet: string;
  readonly role: string;
  readonly headerRow: number | null;
  readonly rows: number | null;
  readonly sha256: string;
}

/** One line a sheet that was used, and one that counts those that were not. */
export function sourceRows(report: GapReport): readonly SourceRow[] {
  const w = LAPORAN[report.lang];
  return report.assessment.submission.sources.flatMap(({ file, sha256, sheets }) => {
    const used = sheets.filter((sheet) => sheet.role !== 'none');
    const rest = sheets.length - used.length;
    const lines: SourceRow[] = used.map((sheet) => ({
      file,
      sha256,
      sheet: sheet.name,
      role: w.peran[sheet.role],
      headerRow: sheet.headerRow,
      rows: sheet.rows,
    }));
    if (used.length === 0 || rest > 0) {
      const role = used.length === 0 ? w.terminal.lembarTanpaTabel : w.lembarTakDipakai(rest);
      lines.push({ file, sha256, sheet: '–', role, headerRow: null, rows: null });
    }
    return lines;
  });
}

/** What the reading assumed or left out (BKS-005 to 007), from the findings. */
export function readingLines(
  report: GapReport,
): readonly { readonly where: string; readonly text: string }[] {
  const told = new Set(['BKS-005', 'BKS-006', 'BKS-007']);
  return report.groups
    .flatMap((group) => group.findings)
    .filter(({ finding }) => told.has(finding.rule))
    .map(({ finding, message }) => ({ where: placeText(finding), text: message }));
}
