import type { Budget } from '../limits.ts';
import type { Sheet } from '../sheet.ts';
import { decodeXml, isPlainUtf8, markLength } from '../xml/decode.ts';
import { scanPlainXml } from '../xml/events.ts';
import { Grid, type Shared, Usage } from './grid.ts';
import { SheetReader } from './sheet-reader.ts';
import { SheetScan } from './sheet-scan.ts';

export interface SheetName {
  readonly name: string;
  readonly hidden: boolean;
}

/**
 * Reads one worksheet: quickly where it is written in the ordinary way, else strictly and from the start.
 * @param usage what the sheets before it have used; only a sheet that is kept counts
 */
export async function readSheet(
  bytes: Buffer,
  sheet: SheetName,
  shared: Shared,
  budget: Budget,
  usage: Usage,
): Promise<Sheet> {
  const before = usage.copy();
  const quick = scanSheet(bytes, sheet, shared, budget, usage);
  if (quick) return quick;
  usage.reset(before);
  return parseSheet(bytes, sheet, shared, budget, usage);
}

/** Bytes around `sheetData` that are made into one string; more is for the strict parser, which takes slices. */
const LARGEST_FRAME = 8 * 1024 * 1024;

/** The quick way; null where the sheet is not written in the ordinary way. */
export function scanSheet(
  bytes: Buffer,
  { name, hidden }: SheetName,
  shared: Shared,
  budget: Budget,
  usage = new Usage(),
): Sheet | null {
  const open = bytes.indexOf('<sheetData>');
  const close = bytes.lastIndexOf('</sheetData>');
  const from = open + '<sheetData>'.length;
  if (open < 0 || close < from || from + bytes.length - close > LARGEST_FRAME || !isPlainUtf8(bytes))
    return null;
  const frame = bytes.toString('utf8', markLength(bytes), from) + bytes.toString('utf8', close);
  const grid = new Grid(shared, budget, usage);
  const reader = new SheetReader(grid, budget.limits);
  if (!scanPlainXml(frame, reader, budget.limits.nesting) || !reader.hasOneData) return null;
  if (!new SheetScan(bytes, from, close, grid, reader.prefixes).run()) return null;
  return grid.finish(name, hidden);
}

/** The strict way: every kind of XML. @throws UnreadableError */
export async function parseSheet(
  bytes: Buffer,
  { name, hidden }: SheetName,
  shared: Shared,
  budget: Budget,
  usage = new Usage(),
): Promise<Sheet> {
  const { parseStrictXml } = await import('../xml/strict.ts');
  const grid = new Grid(shared, budget, usage);
  const reader = new SheetReader(grid, budget.limits);
  parseStrictXml(decodeXml(bytes), reader, budget);
  return grid.finish(name, hidden);
}
