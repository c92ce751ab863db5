import { argShare } from '../assess/arg.ts';
import { LAPORAN } from '../locale/laporan.ts';
import {
  type ArgShare,
  type Assessed,
  type AssessedOpd,
  type Assessment,
  type Lang,
  type Rupiah,
  STATUSES,
  sum,
} from '../model/index.ts';
import type { Paint } from './paint.ts';
import { shownLine } from './visible.ts';
import { wrap } from './wrap.ts';

const WIDTH = 80;
/** OPDs that a terminal has room for; the rest is counted. */
const MOST_OPDS = 8;
/** Widths of the list of OPDs: name, sub kegiatan, GAP, pagu, ARG; with the blanks between them 80 columns. */
const COLUMNS = [33, 8, 6, 20, 7] as const;

type Facts = readonly (readonly [label: string, value: string])[];

/** The figures of the run: of the one OPD, or of all together with a line for each of the largest. */
export function figureLines(
  assessment: Assessment,
  lang: Lang,
  paint: Paint,
  belanjaLangsung: Rupiah | null,
): readonly (readonly string[])[] {
  const { opds } = assessment;
  const [only] = opds;
  if (!only) return looseLines(assessment, lang);
  const w = LAPORAN[lang];
  const when = [only.opd.year, only.opd.stage && w.tahap[only.opd.stage]].filter(Boolean).join(', ');
  if (opds.length === 1) {
    const title = paint.bold(wrap(when ? `${only.opd.name} (${when})` : only.opd.name, WIDTH));
    return [[title, ...factLines(factsOf(only, 0, lang))], ...looseLines(assessment, lang)];
  }
  const { all, untagged } = together(opds, belanjaLangsung);
  const same = opds.every(({ opd }) => opd.year === only.opd.year && opd.stage === only.opd.stage);
  const title = [assessment.submission.pemerintah, w.terminal.banyakOpd(opds.length)].filter(Boolean);
  const head = `${title.join(', ')}${same && when ? ` (${when})` : ''}`;
  return [
    [paint.bold(wrap(head, WIDTH)), ...factLines(factsOf(all, untagged, lang))],
    opdTable(opds, lang, paint),
    ...looseLines(assessment, lang),
  ];
}

interface Figures {
  readonly total: Rupiah;
  readonly arg: ArgShare;
  readonly subKegiatan: readonly Assessed[];
}

/**
 * All OPDs of a run as one. The ARG is that of the OPDs whose table has tags; `untagged` counts the others. The denominator is known
 * only where every OPD's is, or where the config gives the government's.
 */
function together(
  opds: readonly AssessedOpd[],
  belanjaLangsung: Rupiah | null,
): { readonly all: Figures; readonly untagged: number } {
  const subKegiatan = opds.flatMap((opd) => opd.subKegiatan);
  const basis = opds[0]?.arg.basis ?? 'apbd';
  const parts = opds.flatMap(({ arg }) => (arg.denominator === null ? [] : [arg.denominator]));
  const own = parts.length === opds.length ? sum(parts) : null;
  const denominator = basis === 'belanja-langsung' ? (own ?? belanjaLangsung) : own;
  return {
    all: {
      total: sum(opds.map(({ total }) => total)),
      arg: argShare(subKegiatan, basis, denominator),
      subKegiatan,
    },
    untagged: opds.filter((opd) => opd.subKegiatan.every(({ tagged }) => tagged === null)).length,
  };
}

function factsOf({ total, arg, subKegiatan }: Figures, untagged: number, lang: Lang): Facts {
  const w = LAPORAN[lang];
  const t = w.terminal;
  const scores = subKegiatan.flatMap(({ score }) => (score ? [score.status] : []));
  const counts = [...STATUSES].reverse().map((status) => {
    const count = scores.filter((own) => own === status).length;
    return `${w.status[status].toLowerCase()} ${w.format.angka(count)}`;
  });
  const unchecked = subKegiatan.length - scores.length;
  const rest = unchecked > 0 ? `; ${t.belumDiperiksa(unchecked)}` : '';
  const facts: Facts = [
    [w.jumlahSubKegiatan, w.format.angka(subKegiatan.length)],
    [t.statusGap, scores.length === 0 ? t.tanpaGap : counts.join(', ') + rest],
    [t.total, w.format.rp(total)],
  ];
  if (arg.why === 'no-tag') return [...facts, [t.arg, w.tidakDiketahui(w.sebab['no-tag'])]];
  const of = (amount: Rupiah, fraction: number | null) =>
    fraction === null ? w.format.rp(amount) : t.porsi(w.format.rp(amount), w.format.persen(fraction));
  const basis =
    arg.share === null || arg.denominator === null
      ? `${w.basis[arg.basis]}: ${w.tidakDiketahui(w.sebab[arg.why ?? 'zero'])}`
      : `${w.basis[arg.basis]}: ${w.format.rp(arg.denominator)}`;
  const without = untagged > 0 ? `; ${t.opdTanpaTanda(untagged)}` : '';
  return [
    ...facts,
    [t.arg, of(arg.total, arg.share) + without],
    [t.memenuhi, of(arg.memenuhiTotal, arg.memenuhiShare)],
    [t.dasar, basis],
  ];
}

function factLines(facts: Facts): readonly string[] {
  const width = Math.max(...facts.map(([label]) => label.length)) + 4;
  return facts.map(([label, value]) => {
    const lines = wrap(value, WIDTH, ' '.repeat(width));
    return `  ${label.padEnd(width - 2)}${lines.slice(width)}`;
  });
}

/** A line an OPD, the largest budgets first. */
function opdTable(opds: readonly AssessedOpd[], lang: Lang, paint: Paint): readonly string[] {
  const w = LAPORAN[lang];
  const t = w.terminal;
  const ordered = [...opds].sort((a, b) => (a.total === b.total ? 0 : a.total < b.total ? 1 : -1));
  const shown = ordered.slice(0, ordered.length <= MOST_OPDS ? MOST_OPDS : MOST_OPDS - 1);
  const line = (cells: readonly string[]) =>
    `  ${cells.map((cell, at) => (at === 0 ? cell.padEnd(COLUMNS[0]) : cell.padStart(COLUMNS[at] ?? 8))).join(' ')}`;
  const cut = (text: string) =>
    text.length > COLUMNS[0] ? `${text.slice(0, COLUMNS[0] - 1).trimEnd()}…` : text;
  return [
    paint.bold(line([t.opdTerbesar, t.kolomSub, 'GAP', w.kolom.pagu, 'ARG'])),
    ...shown.map(({ opd, total, arg, subKegiatan }) =>
      line([
        cut(shownLine(opd.name)),
        w.format.angka(subKegiatan.length),
        w.format.angka(subKegiatan.filter(({ gap }) => gap !== null).length),
        w.format.rp(total),
        arg.share === null ? '–' : w.format.persen(arg.share),
      ]),
    ),
    ...(shown.length < opds.length ? [`  ${t.opdLain(opds.length - shown.length)}`] : []),
  ];
}

/** GAP that stand for no row of a budget: still checked, and said so. */
function looseLines({ looseGaps, opds }: Assessment, lang: Lang): readonly (readonly string[])[] {
  if (looseGaps.length === 0) return [];
  const w = LAPORAN[lang];
  const counts = [...STATUSES]
    .reverse()
    .map((status) => {
      const count = looseGaps.filter(({ score }) => score.status === status).length;
      return `${w.status[status].toLowerCase()} ${w.format.angka(count)}`;
    })
    .join(', ');
  const words = opds.length === 0 ? w.terminal.gapTanpaAnggaran : w.terminal.gapDiLuar;
  return [[wrap(words(looseGaps.length, counts), WIDTH)]];
}
