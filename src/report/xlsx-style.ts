import type { Borders, Fill, Style } from 'exceljs';
import type { GapStatus, Severity, StepScore } from '../model/index.ts';

/**
 * Styles of the workbooks. Each is one object that many cells share: exceljs keys its style table by it, so that a big report has a
 * handful of styles. Never change one through a cell.
 */
const FONT = { name: 'Arial', size: 10 };
const LINE = { style: 'thin', color: { argb: 'FF8C8C8C' } } as const;
const BOX: Partial<Borders> = { top: LINE, bottom: LINE, left: LINE, right: LINE };

function fill(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

const TOP = { vertical: 'top', wrapText: true } as const;

export const TITLE: Partial<Style> = { font: { ...FONT, size: 14, bold: true } };
export const SECTION: Partial<Style> = { font: { ...FONT, size: 11, bold: true } };
export const PLAIN: Partial<Style> = { font: FONT, alignment: TOP };
export const NOTE: Partial<Style> = { font: { ...FONT, size: 9, italic: true }, alignment: TOP };
export const HEADING: Partial<Style> = {
  font: { ...FONT, bold: true },
  fill: fill('FFD9E1EA'),
  border: BOX,
  alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
};
export const BODY: Partial<Style> = { font: FONT, border: BOX, alignment: TOP };
export const LABEL: Partial<Style> = { ...BODY, font: { ...FONT, bold: true }, fill: fill('FFEDEDED') };
export const CENTER: Partial<Style> = {
  font: FONT,
  border: BOX,
  alignment: { ...TOP, horizontal: 'center' },
};
export const LINK: Partial<Style> = {
  ...CENTER,
  font: { ...FONT, underline: true, color: { argb: 'FF0B4F9E' } },
};

/** Cells to fill in: a dashed frame says so without colour. */
const DASH = { style: 'dashed', color: { argb: 'FF5A5A5A' } } as const;
export const FILL_IN: Partial<Style> = {
  font: FONT,
  fill: fill('FFFFFBE0'),
  border: { top: DASH, bottom: DASH, left: DASH, right: DASH },
  alignment: TOP,
};
/** The same in a long table, where dashes around every cell would flicker. */
export const FILL_LINE: Partial<Style> = { ...FILL_IN, border: BOX };
export const FILL_IN_MONEY: Partial<Style> = {
  ...FILL_IN,
  numFmt: '[$Rp-421]#,##0',
  alignment: { ...TOP, horizontal: 'right' },
};
export const HINT: Partial<Style> = { ...BODY, font: { ...FONT, size: 9, italic: true } };

const RIGHT = { ...TOP, horizontal: 'right' } as const;
const formats = new Map<string, Partial<Style>>();

/** A figure with its number format, at the right. */
export function numberStyle(numFmt: string, bold = false): Partial<Style> {
  const key = `${numFmt}${bold}`;
  const known = formats.get(key);
  if (known) return known;
  const made = { font: { ...FONT, bold }, border: BOX, alignment: RIGHT, numFmt };
  formats.set(key, made);
  return made;
}

const RED = fill('FFF8D7DA');
const AMBER = fill('FFFFF0C2');
const GREEN = fill('FFDDF0DF');
const BOLD_CENTER: Partial<Style> = { ...CENTER, font: { ...FONT, bold: true } };

export const SEVERITY_STYLE: Readonly<Record<Severity, Partial<Style>>> = {
  error: { ...BOLD_CENTER, fill: RED },
  warning: { ...CENTER, fill: AMBER },
  info: CENTER,
};
export const STATUS_STYLE: Readonly<Record<GapStatus, Partial<Style>>> = {
  belum: { ...BOLD_CENTER, fill: RED },
  'perlu-perbaikan': { ...CENTER, fill: AMBER },
  memenuhi: { ...CENTER, fill: GREEN },
};

/** The fill of a step's score; the mark beside the figure says the same without colour. */
export function stepStyle(score: StepScore | undefined): Partial<Style> {
  if (score === 0) return SEVERITY_STYLE.error;
  if (score === 1) return STATUS_STYLE['perlu-perbaikan'];
  return score === 2 ? STATUS_STYLE.memenuhi : CENTER;
}
