import type { Recap } from '../../assess/recap/recap.ts';
import type { Progress } from '../../assess/recap/since.ts';
import { LAPORAN } from '../../locale/laporan.ts';
import { REKAP } from '../../locale/rekap.ts';
import type { Lang } from '../../model/index.ts';
import { escapeMarkdown } from '../markdown-text.ts';
import { tableMarkdown } from '../table.ts';
import { MOST_FULL, periodsTable, runTables } from './run-tables.ts';
import { periodTables, periodTitle, summaryTable } from './tables.ts';

/** What every format of the recap is made from. */
export interface RecapReport {
  readonly recap: Recap;
  readonly lang: Lang;
  /** By `summaryKey`: what an OPD mended since the earlier run (null: it was not in it). Null where none is compared with. */
  readonly since: ReadonlyMap<string, Progress | null> | null;
  /** Version and rule set, printed at the foot; `date` only where the user gave one. */
  readonly version: string;
  readonly rules: string;
  readonly date: string | null;
}

/** Rows of a table that Markdown shows; the workbook holds all. */
const LIMIT = 200;

/** The recap as Markdown. */
export function recapMarkdown(report: RecapReport): string {
  const { recap, lang } = report;
  const w = REKAP[lang];
  const options = { level: 3, limit: LIMIT, more: w.terpotong };
  const { error, warning, info } = recap.severities;
  const all = periodsTable(recap, lang);
  const full = recap.periods.slice(0, MOST_FULL);
  const lines = [
    `# ${w.judul}`,
    '',
    `${w.temuan}: ${LAPORAN[lang].adaTemuan(error, warning, info)}.`,
    '',
    ...(all ? tableMarkdown(all, lang, { ...options, level: 2 }) : []),
    ...(full.length < recap.periods.length ? [w.hanyaPeriode(full.length, recap.periods.length), ''] : []),
    ...full.flatMap((period) => [
      `## ${escapeMarkdown(periodTitle(period, lang))}`,
      '',
      ...tableMarkdown(summaryTable(period, lang), lang, options),
      ...periodTables(period, recap, report.since, lang).flatMap((table) =>
        tableMarkdown(table, lang, options),
      ),
    ]),
    `## ${w.semuaOpd}`,
    '',
    ...runTables(recap, lang).flatMap((table) => tableMarkdown(table, lang, options)),
    '---',
    '',
    [w.halaman.dibuat(report.version, report.rules), report.date ? w.halaman.pada(report.date) : '']
      .filter(Boolean)
      .join(' '),
  ];
  return `${lines.join('\n')}\n`;
}
