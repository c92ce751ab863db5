import type { Budget } from '../limits.ts';
import { readXml, type XmlHandler } from '../xml/events.ts';
import { SmallParts } from './small-parts.ts';
import type { Zip } from './zip.ts';

/** Built-in number formats that show a date or a time (ECMA-376 18.8.30, with the East Asian ones). */
export const BUILT_IN_DATES: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54,
  55, 56, 57, 58,
]);

/** What the number formats of a workbook show, by index of the cell style. */
export interface NumberStyles {
  /** Does the format show a date? */
  readonly dates: readonly boolean[];
  /** Digits that a format of zeros ("0000") fills up to: 1 shows as 0001. 0 for any other format. */
  readonly zeros: readonly number[];
}

class StyleReader implements XmlHandler {
  readonly dates: boolean[] = [];
  readonly zeros: number[] = [];
  private readonly custom = new Map<number, string>();
  private inCellStyles = false;

  open(name: string, attributes: ReadonlyMap<string, string>, depth: number): void {
    if (depth === 2) this.inCellStyles = name === 'cellXfs';
    else if (depth !== 3) return;
    else if (name === 'numFmt') {
      this.custom.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
    } else if (name === 'xf' && this.inCellStyles) {
      const format = Number(attributes.get('numFmtId') ?? 0);
      const code = this.custom.get(format);
      this.dates.push(code === undefined ? BUILT_IN_DATES.has(format) : isDateFormat(code));
      this.zeros.push(zerosOf(code));
    }
  }
}

const known = new SmallParts<NumberStyles>();

/** Empty where the workbook has no styles. */
export async function readNumberStyles(zip: Zip, part: string | null, budget: Budget): Promise<NumberStyles> {
  const none = { dates: [], zeros: [] };
  if (part === null) return none;
  const styles = await known.of(zip, part, budget.limits.partSize, async (bytes) => {
    const { dates, zeros } = await readXml(bytes, () => new StyleReader(), budget);
    return { dates, zeros };
  });
  return styles ?? none;
}

/** Digits that a format code of zeros fills up to; 0 for any other. */
export function zerosOf(code: string | undefined): number {
  return code !== undefined && /^0{2,9}$/.test(code) ? code.length : 0;
}

/**
 * Quoted words, escaped and padding characters, and brackets other than elapsed time show nothing of the value. A bracket ends at
 * the next one of either kind, so that a row of open ones is walked once.
 */
const SHOWS_NOTHING = /"[^"]*"|[\\_*].|\[(?!h+\]|m+\]|s+\])[^[\]]*\]/gi;

/** Does a format code show a date or time? `"Rp"#,##0` does not, `[$-421]dd mmmm yyyy` does. */
export function isDateFormat(code: string): boolean {
  const bare = code.slice(0, 1000).replace(SHOWS_NOTHING, '');
  return /[ymdhs]/i.test(bare.replace(/general|standard/gi, ''));
}
