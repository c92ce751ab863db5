import { sayFinding, titleOf } from '../locale/index.ts';
import { LAPORAN } from '../locale/laporan.ts';
import type { Assessed, Assessment, Finding, Lang, Rupiah, Severity, Source } from '../model/index.ts';
import { placeText } from './gap-report.ts';
import { type Paint, PLAIN } from './paint.ts';
import { SEVERITY_MARK } from './symbols.ts';
import { figureLines } from './terminal-figures.ts';
import { shownLine, visibleLine } from './visible.ts';
import { worstFindings } from './worst.ts';
import { wrap } from './wrap.ts';
import { writtenLines } from './written.ts';

const WIDTH = 80;
const WORST = 3;
const MOST_FILES = 6;
const COLOUR: Readonly<Record<Severity, 'red' | 'yellow' | 'cyan'>> = {
  error: 'red',
  warning: 'yellow',
  info: 'cyan',
};

export interface TerminalOptions {
  readonly lang: Lang;
  readonly paint?: Paint;
  /** Paths of the files that were written, as the person may open them. */
  readonly written: readonly string[];
  /** Sub kegiatan that need a GAP and found no room in the worksheet. */
  readonly leftOut?: number;
  /** Belanja langsung of the whole government, where the config gives it. */
  readonly belanjaLangsung?: Rupiah | null;
}

/**
 * What `pug analyze` says at the end, in 80 columns: what was read, how much is ARG and of what, the three worst things with cell
 * and fix (or, where nothing is wrong, what may be ARG), and where the files are. Colour only repeats what marks and words say.
 */
export function terminalSummary(assessment: Assessment, options: TerminalOptions): string {
  const { lang, paint = PLAIN } = options;
  const w = LAPORAN[lang].terminal;
  const sources = assessment.submission.sources.map((source) => sourceLine(source, lang));
  const blocks: readonly (readonly string[])[] = [
    [paint.bold(w.dibaca), ...limited(sources, MOST_FILES, w.lainnya)],
    ...figureLines(assessment, lang, paint, options.belanjaLangsung ?? null),
    ...findingBlocks(assessment, lang, paint),
    ...(options.written.length > 0
      ? [
          [
            paint.bold(w.hasil),
            ...writtenLines(options.written, MOST_FILES, w).map((line) => `  ${shownLine(line)}`),
            ...(options.leftOut ? [wrap(w.sisaLembarGap(options.leftOut), WIDTH, '  ')] : []),
          ],
        ]
      : []),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function limited(lines: readonly string[], most: number, rest: (count: number) => string): readonly string[] {
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `  ${rest(lines.length - most + 1)}`];
}

function sourceLine({ file, sheets }: Source, lang: Lang): string {
  const w = LAPORAN[lang];
  const used = sheets.filter((sheet) => sheet.role !== 'none');
  const roles = [...new Set(used.map((sheet) => sheet.role))].map((role) =>
    w.terminal.baris(
      w.peran[role],
      used.filter((sheet) => sheet.role === role).reduce((sum, sheet) => sum + sheet.rows, 0),
    ),
  );
  return wrap(
    w.terminal.berkas(visibleLine(file), roles.join(', ') || w.terminal.lembarTanpaTabel),
    WIDTH,
    '  ',
  );
}

function findingBlocks(assessment: Assessment, lang: Lang, paint: Paint): readonly (readonly string[])[] {
  const w = LAPORAN[lang];
  const t = w.terminal;
  const { findings } = assessment;
  const count = (severity: Severity) => findings.filter((item) => item.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const worst = worstFindings(assessment, WORST);
  const counts = `${paint.bold(t.temuan)}: ${w.adaTemuan(errors, warnings, count('info'))}`;
  if (worst.length === 0) {
    const said = findings.length === 0 ? paint.green(t.bersih) : `${counts}. ${paint.green(t.takAda)}`;
    return [[said], ...potentialBlock(assessment, lang, paint)];
  }
  return [
    [counts],
    [
      paint.bold(t.terberat),
      ...worst.flatMap((finding, index) => worstLines(finding, index + 1, lang, paint)),
      ...(findings.length > worst.length ? [`  ${t.semua(findings.length)}`] : []),
    ],
  ];
}

function worstLines(finding: Finding, number: number, lang: Lang, paint: Paint): readonly string[] {
  const w = LAPORAN[lang];
  const { message, suggestion } = sayFinding(finding, lang);
  const mark = `${SEVERITY_MARK[finding.severity]} ${w.tingkat[finding.severity]}`;
  const where = [finding.subKegiatan, placeText(finding)].filter(Boolean).join(' · ');
  return [
    `  ${number}. ${paint[COLOUR[finding.severity]](mark)}  ${finding.rule} ${titleOf(finding.rule, lang)}`,
    ...(where ? [paint.dim(wrap(visibleLine(where), WIDTH, '     '))] : []),
    wrap(message.replace(/\s+/g, ' '), WIDTH, '     '),
    wrap(`${w.terminal.perbaiki}: ${suggestion.replace(/\s+/g, ' ')}`, WIDTH, '     '),
  ];
}

/** The untagged sub kegiatan that may be ARG by name or code, those with the most money first: a possibility, never a fault. */
function potentialBlock(assessment: Assessment, lang: Lang, paint: Paint): readonly (readonly string[])[] {
  const t = LAPORAN[lang].terminal;
  const found = assessment.opds
    .flatMap(({ subKegiatan }) => subKegiatan)
    .filter(({ proposed, tagged, gap }) => proposed !== null && tagged !== true && gap === null);
  if (found.length === 0) return [];
  const pagu = ({ row }: Assessed) => row.pagu ?? 0n;
  const first = [...found]
    .sort((a, b) => (pagu(a) === pagu(b) ? 0 : pagu(a) < pagu(b) ? 1 : -1))
    .slice(0, WORST);
  return [
    [
      paint.bold(t.potensi(found.length)),
      ...first.flatMap((item) => potentialLines(item, lang)),
      ...(found.length > first.length ? [`  ${t.potensiLain(found.length - first.length)}`] : []),
    ],
  ];
}

function potentialLines({ row, proposed, evidence }: Assessed, lang: Lang): readonly string[] {
  const w = LAPORAN[lang];
  const money = row.pagu === null ? w.terminal.tanpaPagu : w.format.rp(row.pagu);
  const category = proposed === null ? '' : w.kategori[proposed];
  return [
    wrap(`${row.code} ${row.name.replace(/\s+/g, ' ')} (${money})`, WIDTH, '    ').replace(/^ {3}/, '  •'),
    wrap(w.terminal.karena(category, evidence), WIDTH, '    '),
  ];
}
