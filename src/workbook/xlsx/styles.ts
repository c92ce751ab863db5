import type { Budget } from '../limits.ts';
import { readXml, type XmlHandler } from '../xml/events.ts';
import type { Zip } from './zip.ts';

/** Built-in number formats that show a date or a time (ECMA-376 18.8.30, with the East Asian ones). */
export const BUILT_IN_DATES: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54,
  55, 56, 57, 58,
]);

class StyleReader implements XmlHandler {
  /** By index of the cell style: does its number format show a date? */
  readonly dates: boolean[] = [];
  private readonly custom = new Map<number, boolean>();
  private inCellStyles = false;

  open(name: string, attributes: ReadonlyMap<string, string>, depth: number): void {
    if (depth === 2) this.inCellStyles = name === 'cellXfs';
    else if (depth !== 3) return;
    else if (name === 'numFmt') {
      this.custom.set(Number(attributes.get('numFmtId')), isDateFormat(attributes.get('formatCode') ?? ''));
    } else if (name === 'xf' && this.inCellStyles) {
      const format = Number(attributes.get('numFmtId') ?? 0);
      this.dates.push(this.custom.get(format) ?? BUILT_IN_DATES.has(format));
    }
  }
}

/** By index of the cell style: does its number format show a date? Empty where the workbook has no styles. */
export async function readDateStyles(
  zip: Zip,
  part: string | null,
  budget: Budget,
): Promise<readonly boolean[]> {
  const bytes = part === null ? null : zip.read(part, budget.limits.partSize);
  return bytes ? (await readXml(bytes, () => new StyleReader(), budget)).dates : [];
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
