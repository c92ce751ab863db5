import { sayFinding, titleOf } from '../locale/index.ts';
import { LAPORAN } from '../locale/laporan.ts';
import type { AssessedOpd, Assessment, Finding, Lang, Severity, Source } from '../model/index.ts';
import { placeText } from './gap-report.ts';
import { type Paint, PLAIN } from './paint.ts';
import { SEVERITY_MARK } from './symbols.ts';
import { worstFindings } from './worst.ts';
import { wrap } from './wrap.ts';

const WIDTH = 80;
const WORST = 3;
const MOST_FILES = 6;
const MOST_OPDS = 3;
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
}

/**
 * What `pug analyze` says at the end, in 80 columns: what was read, how much is ARG and of what, the three worst things with cell
 * and fix, and where the files are. Colour only repeats what marks and words say.
 */
export function terminalSummary(assessment: Assessment, options: TerminalOptions): string {
  const { lang, paint = PLAIN } = options;
  const w = LAPORAN[lang].terminal;
  const { opds, submission } = assessment;
  const blocks = [
    [
      paint.bold(w.dibaca),
      ...limited(
        submission.sources.map((source) => sourceLine(source, lang)),
        MOST_FILES,
        w.lainnya,
      ),
    ],
    ...opds.slice(0, MOST_OPDS).map((opd) => opdLines(opd, lang, paint)),
    ...(opds.length > MOST_OPDS ? [[`  ${w.opdLain(opds.length - MOST_OPDS)}`]] : []),
    findingLines(assessment, lang, paint),
    ...(options.written.length > 0
      ? [
          [
            paint.bold(w.hasil),
            ...limited(
              options.written.map((file) => `  ${file}`),
              MOST_FILES,
              w.lainnya,
            ),
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
  return wrap(w.terminal.berkas(file, roles.join(', ') || w.terminal.lembarTanpaTabel), WIDTH, '  ');
}

function opdLines(
  { opd, total, arg, subKegiatan }: AssessedOpd,
  lang: Lang,
  paint: Paint,
): readonly string[] {
  const w = LAPORAN[lang];
  const t = w.terminal;
  const share = (fraction: number | null) =>
    fraction === null || arg.denominator === null
      ? w.tidakDiketahui(w.sebab[arg.why ?? 'zero'])
      : w.porsiDari(w.format.persen(fraction), w.basis[arg.basis], w.format.rp(arg.denominator));
  const tagKnown = arg.why !== 'no-tag';
  const withGap = subKegiatan.filter((item) => item.gap !== null).length;
  const when = [opd.year, opd.stage && w.tahap[opd.stage]].filter(Boolean).join(', ');
  const facts: readonly (readonly [string, string])[] = [
    [w.jumlahSubKegiatan, t.subKegiatan(subKegiatan.length, withGap)],
    [t.total, w.format.rp(total)],
    [t.arg, tagKnown ? `${w.format.rp(arg.total)}; ${share(arg.share)}` : share(null)],
    ...(tagKnown
      ? [[t.memenuhi, `${w.format.rp(arg.memenuhiTotal)}; ${share(arg.memenuhiShare)}`] as const]
      : []),
  ];
  const width = Math.max(...facts.map(([label]) => label.length)) + 4;
  return [
    paint.bold(wrap(when ? `${opd.name} (${when})` : opd.name, WIDTH)),
    ...facts.map(([label, value]) => {
      const lines = wrap(value, WIDTH, ' '.repeat(width));
      return `  ${label.padEnd(width - 2)}${lines.slice(width)}`;
    }),
  ];
}

function findingLines(assessment: Assessment, lang: Lang, paint: Paint): readonly string[] {
  const w = LAPORAN[lang];
  const { findings } = assessment;
  if (findings.length === 0) return [paint.green(w.terminal.bersih)];
  const count = (severity: Severity) => findings.filter((item) => item.severity === severity).length;
  return [
    `${paint.bold(w.terminal.temuan)}: ${w.adaTemuan(count('error'), count('warning'), count('info'))}`,
    '',
    paint.bold(w.terminal.terberat),
    ...worstFindings(assessment, WORST).flatMap((finding, index) =>
      worstLines(finding, index + 1, lang, paint),
    ),
    ...(findings.length > WORST ? [`  ${w.terminal.semua(findings.length)}`] : []),
  ];
}

function worstLines(finding: Finding, number: number, lang: Lang, paint: Paint): readonly string[] {
  const w = LAPORAN[lang];
  const { message, suggestion } = sayFinding(finding, lang);
  const mark = `${SEVERITY_MARK[finding.severity]} ${w.tingkat[finding.severity]}`;
  const where = [finding.subKegiatan, placeText(finding)].filter(Boolean).join(' · ');
  return [
    `  ${number}. ${paint[COLOUR[finding.severity]](mark)}  ${finding.rule} ${titleOf(finding.rule, lang)}`,
    ...(where ? [paint.dim(wrap(where, WIDTH, '     '))] : []),
    wrap(message.replace(/\s+/g, ' '), WIDTH, '     '),
    wrap(`${w.terminal.perbaiki}: ${suggestion.replace(/\s+/g, ' ')}`, WIDTH, '     '),
  ];
}
