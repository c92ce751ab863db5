/** The note to one OPD: a page in plain words, as Markdown and as a sheet. */
import type { OpdSummary } from '../../assess/recap/summary.ts';
import { LAPORAN } from '../../locale/laporan.ts';
import { REKAP } from '../../locale/rekap.ts';
import type { Basis, Lang } from '../../model/index.ts';
import { escapeMarkdown } from '../markdown-text.ts';
import { newWorkbook, toBytes } from '../xlsx-file.ts';
import { addHeading, addRow, addSheet, addText, text } from '../xlsx-sheet.ts';
import { BODY, CENTER, LABEL, PLAIN, SECTION, SEVERITY_STYLE, TITLE } from '../xlsx-style.ts';
import type { NoteData, SaidItem } from './said.ts';
import { placeLine } from './tables.ts';

export interface NoteOptions {
  readonly lang: Lang;
  readonly basis: Basis;
  /** `YYYY-MM-DD`, from `--due`. */
  readonly due: string | null;
  /** Name of the report that holds the rest, beside the note; null where none is written. */
  readonly report: string | null;
}

/** A date as people write it: `31 Januari 2026`. */
export function longDate(date: string, lang: Lang): string {
  const format = new Intl.DateTimeFormat(lang === 'id' ? 'id-ID' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${date}T00:00:00Z`));
}

interface Note {
  readonly title: string;
  readonly opening: string;
  readonly facts: readonly (readonly [string, string])[];
  readonly good: readonly string[];
  readonly items: readonly SaidItem[];
  readonly more: string | null;
  readonly closing: readonly string[];
}

function goodLines({ good, progress }: NoteData, lang: Lang): readonly string[] {
  const w = REKAP[lang].catatan;
  const lines = [w.disampaikan];
  if (progress && progress.mended > 0) lines.push(w.maju(progress.mended));
  if (good.cleanBudget) lines.push(w.anggaranBersih);
  if (good.tagged > 0 && good.taggedWithGap === good.tagged) lines.push(w.semuaBerGap(good.tagged));
  else if (good.taggedWithGap > 0) lines.push(w.sebagianBerGap(good.taggedWithGap, good.tagged));
  if (good.memenuhiCount > 0) lines.push(w.memenuhi(good.memenuhiCount, good.memenuhi));
  if (good.taggedWithGbs > 0) lines.push(w.berGbs(good.taggedWithGbs));
  return lines;
}

function compose(summary: OpdSummary, data: NoteData, options: NoteOptions): Note {
  const { lang, basis } = options;
  const w = REKAP[lang];
  const l = LAPORAN[lang];
  const share = summary.bases[basis];
  const facts: [string, string][] = [
    [w.totalPagu, l.format.rp(summary.total)],
    [w.arg, summary.tagColumn ? l.format.rp(summary.arg.total) : w.tanpaKolomTag],
  ];
  if (share.share !== null) facts.push([w.porsi(l.basis[basis]), l.format.persen(share.share)]);
  if (share.memenuhiShare !== null) facts.push([w.porsiMemenuhi, l.format.persen(share.memenuhiShare)]);
  const { error, warning, info } = data.findings;
  facts.push([w.temuan, l.adaTemuan(error, warning, info)]);
  const left = data.count - data.first.length;
  return {
    title: w.catatan.judul(data.name),
    opening: w.catatan.pembuka(data.name, data.year),
    facts,
    good: goodLines(data, lang),
    items: data.first,
    more: left > 0 ? w.catatan.lainnya(left, options.report) : null,
    closing: [
      ...(data.ofFiles > 0 ? [w.catatan.milikBerkas(data.ofFiles, options.report)] : []),
      ...(data.progress ? [w.catatan.masih(data.progress.standing, data.progress.fresh)] : []),
      ...(data.count + data.ofFiles > 0
        ? [options.due ? w.catatan.tenggat(longDate(options.due, lang)) : w.catatan.tanpaTenggat]
        : []),
      w.catatan.penutup,
    ],
  };
}

function about({ code, name, unit }: SaidItem): string {
  return [[code, name].filter(Boolean).join(' '), unit ? `(${unit})` : ''].filter(Boolean).join(' ');
}

/** The note as Markdown. */
export function noteMarkdown(summary: OpdSummary, data: NoteData, options: NoteOptions): string {
  const w = REKAP[options.lang].catatan;
  const note = compose(summary, data, options);
  const e = (words: string) => escapeMarkdown(words.replace(/\s+/g, ' '));
  const lines = [
    `# ${e(note.title)}`,
    '',
    e(note.opening),
    '',
    ...note.facts.map(([label, value]) => `- ${e(label)}: **${e(value)}**`),
    '',
    `## ${w.baik}`,
    '',
    ...note.good.map((line) => `- ${e(line)}`),
    '',
    `## ${w.perbaiki}`,
    '',
    ...(note.items.length === 0
      ? [data.ofFiles > 0 ? w.bersihSendiri : w.bersih]
      : note.items.flatMap((item, i) => [
          `${i + 1}. **${LAPORAN[options.lang].tingkat[item.severity]}, ${e(about(item)) || item.rule}** ${item.place ? e(w.di(placeLine(item.place))) : ''}`.trimEnd(),
          `   ${e(item.message)}`,
          `   *${w.perbaikan}:* ${e(item.suggestion)}`,
        ])),
    '',
    ...(note.more ? [e(note.more), ''] : []),
    ...note.closing.flatMap((line) => [e(line), '']),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

const WIDTHS = [5, 12, 34, 26, 52, 52];

/** The note as a workbook of one sheet. */
export async function noteXlsx(
  summary: OpdSummary,
  data: NoteData,
  options: NoteOptions,
): Promise<Uint8Array> {
  const words = REKAP[options.lang];
  const w = words.catatan;
  const l = LAPORAN[options.lang];
  const note = compose(summary, data, options);
  const workbook = await newWorkbook();
  workbook.title = note.title;
  const sheet = addSheet(workbook, 'Catatan', WIDTHS, { frozen: 0, orientation: 'landscape' });
  addText(sheet, note.title, TITLE, WIDTHS);
  addText(sheet, note.opening, PLAIN, WIDTHS);
  for (const [label, value] of note.facts) addText(sheet, `${label}: ${value}`, PLAIN, WIDTHS);
  addText(sheet, w.baik, SECTION, WIDTHS);
  for (const line of note.good) addText(sheet, `• ${line}`, PLAIN, WIDTHS);
  addText(sheet, w.perbaiki, SECTION, WIDTHS);
  if (note.items.length === 0) addText(sheet, data.ofFiles > 0 ? w.bersihSendiri : w.bersih, PLAIN, WIDTHS);
  else {
    const { tindakLanjut } = words;
    addHeading(
      sheet,
      [tindakLanjut.nomor, words.tingkat, words.subKegiatan, words.letak, words.masalah, w.perbaikan],
      WIDTHS,
    );
    note.items.forEach((item, i) => {
      addRow(
        sheet,
        [
          text(String(i + 1), CENTER),
          text(l.tingkat[item.severity], SEVERITY_STYLE[item.severity]),
          text(about(item) || item.rule, LABEL),
          text(placeLine(item.place), BODY),
          text(item.message, BODY),
          text(item.suggestion, BODY),
        ],
        WIDTHS,
      );
    });
  }
  for (const line of [...(note.more ? [note.more] : []), ...note.closing])
    addText(sheet, line, PLAIN, WIDTHS);
  return toBytes(workbook);
}
