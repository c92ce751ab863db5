/** In order of preference where the lines speak for several alike. */
const CANDIDATES = [';', ',', '\t', '|'] as const;
const LINES = 20;
const LONGEST_LINE = 100_000;

/**
 * The delimiter of a CSV: the one that stands equally often, outside quotes, on most of the first 20 lines that are not empty;
 * then the one that stands there most often. Title lines above the table hold none and don't count. A comma where none does.
 */
export function sniffDelimiter(text: string): string {
  const lines = firstLines(text);
  let best = { delimiter: ',', lines: 0, columns: 0 };
  for (const delimiter of CANDIDATES) {
    const byCount = new Map<number, number>();
    for (const line of lines) {
      const count = countOutsideQuotes(line, delimiter);
      if (count > 0) byCount.set(count, (byCount.get(count) ?? 0) + 1);
    }
    for (const [columns, agreeing] of byCount) {
      if (agreeing > best.lines || (agreeing === best.lines && columns > best.columns)) {
        best = { delimiter, lines: agreeing, columns };
      }
    }
  }
  return best.delimiter;
}

function firstLines(text: string): string[] {
  const lines: string[] = [];
  for (let at = 0; at < text.length && lines.length < LINES; ) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    const line = text.slice(at, Math.min(end, at + LONGEST_LINE));
    if (line.trim() !== '') lines.push(line);
    at = end + 1;
  }
  return lines;
}

function countOutsideQuotes(line: string, delimiter: string): number {
  let count = 0;
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === delimiter) count++;
  }
  return count;
}
