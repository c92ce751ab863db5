/** In order of preference where the records speak for several alike. */
const CANDIDATES = [';', ',', '\t', '|'] as const;
const RECORDS = 20;
/** A record that is longer is cut: its quotation mark was never closed, or it holds no delimiter worth counting. */
const LONGEST_RECORD = 100_000;

type Counts = Record<(typeof CANDIDATES)[number], number>;

/**
 * The delimiter of a CSV: the one that stands equally often, outside quotes, in most of the first 20 records that are not empty;
 * then the one that stands there most often. Title lines above the table hold none and don't count. A comma where none does.
 */
export function sniffDelimiter(text: string): string {
  const records = firstRecords(text);
  let best = { delimiter: ',', records: 0, columns: 0 };
  for (const delimiter of CANDIDATES) {
    const byCount = new Map<number, number>();
    for (const counts of records) {
      const count = counts[delimiter];
      if (count > 0) byCount.set(count, (byCount.get(count) ?? 0) + 1);
    }
    for (const [columns, agreeing] of byCount) {
      if (agreeing > best.records || (agreeing === best.records && columns > best.columns)) {
        best = { delimiter, records: agreeing, columns };
      }
    }
  }
  return best.delimiter;
}

/**
 * How often each candidate stands in the first records. A record may hold line breaks inside quotes: the cells of a GAP are prose
 * over several lines, full of commas. A quotation mark opens only at the start of a field, so that one inside it ("Jl. "Merdeka"")
 * quotes nothing.
 */
function firstRecords(text: string): Counts[] {
  const records: Counts[] = [];
  for (let at = 0; at < text.length && records.length < RECORDS; ) {
    const { counts, end } = recordAt(text, at);
    if (text.slice(at, end).trim() !== '') records.push(counts);
    at = end + 1;
  }
  return records;
}

function recordAt(text: string, start: number): { counts: Counts; end: number } {
  const counts: Counts = { ';': 0, ',': 0, '\t': 0, '|': 0 };
  const longest = Math.min(text.length, start + LONGEST_RECORD);
  let quoted = false;
  let opens = true;
  for (let at = start; at < longest; at++) {
    const character = text[at];
    if (quoted) {
      if (character !== '"') continue;
      if (text[at + 1] === '"') at++;
      else quoted = false;
    } else if (character === '\n') return { counts, end: at };
    else if (character === '"' && opens) quoted = true;
    else {
      opens = isCandidate(character);
      if (isCandidate(character)) counts[character]++;
      continue;
    }
    opens = false;
  }
  const next = text.indexOf('\n', longest);
  return { counts, end: next < 0 ? text.length : next };
}

function isCandidate(character: string | undefined): character is keyof Counts {
  return CANDIDATES.some((candidate) => candidate === character);
}
