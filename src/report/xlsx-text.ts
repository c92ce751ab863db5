/**
 * How many lines a text takes in a cell. Neither Excel nor LibreOffice grows a row for merged cells, so the writers compute the
 * height themselves. Widths are Arial's (Liberation Sans has the same), in thousandths of the font size; narrower fonts fit as well.
 */
const GROUPS: readonly (readonly [number, string])[] = [
  [222, "ijl'"],
  [278, ' ftI.,:;/\\|![]'],
  [333, 'r-()`"'],
  [389, '*'],
  [500, 'ckszvxyJ'],
  [584, '+=<>~'],
  [667, 'ABEKPSVXY&'],
  [722, 'CDHNRUw'],
  [778, 'GOQ'],
  [833, 'mM'],
  [889, '%'],
  [944, 'W—…'],
];
const WIDTHS = new Map<string, number>(
  GROUPS.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)),
);
const LINE = 1.15;
export const MARGIN = 3;
/** Bold letters are wider than plain ones; capitals hardly. */
const BOLD = 1.08;
const BOLD_CAPITALS = 1.03;

/** Most characters of one cell: Excel refuses a file with more than 32,767. */
const LONGEST = 32_000;
/** What XML cannot hold: control characters, halves of a pair, two code points that are no characters. */
const UNPRINTABLE = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** Text as a cell can hold it; exceljs lets pass what makes a file unreadable. */
export function cellText(text: string): string {
  return text.slice(0, LONGEST).replace(UNPRINTABLE, '\ufffd');
}

export interface TextBox {
  readonly widthPt: number;
  readonly size: number;
  readonly bold: boolean;
}

/** Where each printed line of `text` begins and ends, wrapped at spaces as a cell does; a longer word is broken. Linear in the text. */
export function wrapText(text: string, box: TextBox): readonly (readonly [number, number])[] {
  const bold = text === text.toUpperCase() ? BOLD_CAPITALS : BOLD;
  const limit = (box.widthPt * 1000) / (box.size * (box.bold ? bold : 1));
  const lines: [number, number][] = [];
  let start = 0;
  let width = 0;
  let space = -1;
  let sinceSpace = 0;
  for (let i = 0; i <= text.length; i++) {
    const letter = text[i];
    if (letter === undefined || letter === '\n') {
      lines.push([start, i]);
      start = i + 1;
      width = sinceSpace = 0;
      space = -1;
      continue;
    }
    const own = letter === '\r' ? 0 : (WIDTHS.get(letter) ?? (letter > '⺀' ? 1000 : 556));
    if (letter === ' ') {
      space = i;
      sinceSpace = 0;
    } else sinceSpace += own;
    width += own;
    if (width <= limit || letter === ' ') continue;
    const at = space >= start ? space : i;
    lines.push([start, at]);
    start = space >= start ? space + 1 : i;
    width = space >= start - 1 && at === space ? sinceSpace : own;
    sinceSpace = width;
    space = -1;
  }
  return lines;
}

/** Height in points of one printed line: Arial's line in whole pixels, as Excel draws it, and half a pixel to be safe. */
export function linePt(size: number): number {
  return (Math.ceil((size * 96 * LINE) / 72) + 0.5) * 0.75;
}

/** Height in points that so many lines need, the cell's own margin included. */
export function linesHeight(lines: number, size: number): number {
  return lines * linePt(size) + MARGIN;
}

/** Outer width in points of one column, from the width that the file stores (7 pixels a unit at 96 dots an inch). */
export function columnWidthPt(width: number): number {
  return Math.trunc(width * 7 + 0.5) * 0.75;
}

/** Inner width in points of a cell over columns of these widths: what is left for text beside the cell's padding. */
export function cellWidthPt(widths: readonly number[]): number {
  return Math.max(
    10,
    widths.reduce((total, width) => total + columnWidthPt(width), -6),
  );
}
