import { FAKTOR, type Faktor, type Gap, type Isian } from '../../model/index.ts';
import type { HeadersGap } from '../../profile/index.ts';
import { append } from '../append.ts';
import { isianOf, type LabelWords, type Line, linesOf, splitByLabels } from '../form/labelled.ts';

const known = new WeakMap<HeadersGap, LabelWords<Faktor>>();

function faktorWords(headers: HeadersGap): LabelWords<Faktor> {
  const made = known.get(headers);
  if (made) return made;
  const words = new Map<string, Faktor>();
  for (const name of FAKTOR) {
    const { words: spellings, typos } = headers.fields[name];
    for (const word of [...spellings, ...typos]) {
      words.set(word, name);
      for (const [pair, second] of PAIRS) if (word === pair) words.set(`${pair} ${second}`, name);
    }
  }
  known.set(headers, words);
  return words;
}

/** Labels that forms give with their English or plain word beside them: "Kontrol (pengambilan keputusan)". */
const PAIRS: readonly (readonly [string, string])[] = [
  ['akses', 'access'],
  ['partisipasi', 'participation'],
  ['kontrol', 'control'],
  ['kontrol', 'pengambilan keputusan'],
  ['kontrol', 'penguasaan'],
  ['manfaat', 'benefit'],
];

const LETTER = /^(\s*[-•*]?\s*)([APKM])(?=\s*[:=.]\s)/;
const FACTOR_OF_LETTER: Readonly<Record<string, Faktor>> = {
  A: 'akses',
  P: 'partisipasi',
  K: 'kontrol',
  M: 'manfaat',
};
const FEWEST_LETTERS = 3;

/** "A: ... P: ... K: ..." are the factors where three of the letters open lines; fewer may be "P: 40", the women counted. */
function spelled(lines: readonly Line[]): readonly Line[] {
  const letters = new Set(lines.flatMap(({ text }) => LETTER.exec(text)?.[2] ?? []));
  if (letters.size < FEWEST_LETTERS || lines.some(({ text }) => /^\s*[-•*]?\s*L\s*[:=]/.test(text)))
    return lines;
  return lines.map((line) => ({
    ...line,
    text: line.text.replace(LETTER, (_, bullet: string, letter: string) => bullet + FACTOR_OF_LETTER[letter]),
  }));
}

/**
 * Step 3 by factor. `cells` hold the step as one cell with labels ("Akses: ..."), a row each, or a label cell beside its text;
 * `named` are those of columns or rows that are a factor's own. Text without a label is `tanpaLabel`.
 */
export function readFaktor(
  cells: readonly Isian[],
  named: Readonly<Partial<Record<Faktor, readonly Isian[]>>>,
  headers: HeadersGap,
): Gap['faktor'] {
  const found: Record<Faktor, Line[]> = { akses: [], partisipasi: [], kontrol: [], manfaat: [] };
  const loose: Line[] = [];
  const words = faktorWords(headers);
  for (const part of splitByLabels(spelled(linesOf(cells)), words))
    append(part.name === null ? loose : found[part.name], part.lines);
  for (const name of FAKTOR)
    for (const part of splitByLabels(linesOf(named[name] ?? []), words))
      append(found[part.name ?? name], part.lines);
  return {
    akses: isianOf(found.akses),
    partisipasi: isianOf(found.partisipasi),
    kontrol: isianOf(found.kontrol),
    manfaat: isianOf(found.manfaat),
    tanpaLabel: isianOf(loose),
  };
}
