import type { Named } from '../model/index.ts';
import type { Row } from '../workbook/sheet.ts';
import { filledColumns, textAt } from './cells.ts';
import { readCodeCell } from './code-cell.ts';
import { normaliseHeading, oneLine } from './normalise.ts';
import { isOpdName, isPart, withoutNumber } from './opd-name.ts';
import type { TableContext } from './table-context.ts';
import { keyAndValue, namedOf } from './title.ts';

/** "I", "A.", "1)", a colon: what may stand beside the name. */
const BESIDE = /^(?:\(?(?:[ivxlc]{1,5}|[a-z]|\d{1,3})[.)]?|:)$/i;
const MOST_CELLS = 4;
const MAX_NAME = 110;
/** "Kec. Waru": the point of an abbreviation ends no sentence. */
const SHORTENED = /^(\p{L}{2,5})\.\s/u;
const SENTENCE = /[.;!?](?:\s|$)|:/;

/**
 * The OPD that a row without money is the title of, in the midst of a table: nothing stands in it but a name ("I | DINAS SOSIAL"), a
 * code with one, or "SKPD : ...". Cautious, because it moves the money of all rows below: an indicator, a place, a sentence, or a
 * unit (puskesmas, bagian) of another OPD than the one over the row is none.
 */
export function opdTitleRow(row: Row, { columns, layout, profile, opd }: TableContext): Named | null {
  const filled = filledColumns(row);
  if (filled.length === 0 || filled.length > MOST_CELLS) return null;
  const { opdKeys, opdKinds, unitWords } = profile.readingWords;
  const pair = keyAndValue(row);
  if (pair && opdKeys.includes(pair.key)) return namedOf(pair.value);
  const texts = filled.filter((column) => !BESIDE.test(textAt(row, column).trim()));
  const [first = 0] = texts;
  const last = Math.max(first, ...texts);
  if (first === 0 || last > Math.max(...layout.code, ...columns.names)) return null;
  const text = withoutNumber(oneLine(texts.map((column) => textAt(row, column)).join(' ')));
  const cell = readCodeCell(text);
  if (cell.kind === 'organisasi') return { code: cell.code, name: cell.name || cell.code };
  if (texts.length > 1 || text.length > MAX_NAME || SENTENCE.test(text.replace(SHORTENED, '$1 ')))
    return null;
  const name = normaliseHeading(text);
  if (opdKinds.includes(name) || !isOpdName(text, profile)) return null;
  const named = { code: null, name: text };
  const ofUnit = unitWords.some((word) => name === word || name.startsWith(`${word} `));
  return ofUnit && (opd.over === null || !isPart(named, opd.over, profile)) ? null : named;
}
