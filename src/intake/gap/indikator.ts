import type { Isian } from '../../model/index.ts';
import type { HeadersGap } from '../../profile/index.ts';
import { append } from '../append.ts';
import { isianOf, type LabelWords, type Line, linesOf, splitByLabels } from '../form/labelled.ts';

export interface Indikator {
  readonly output: Isian | null;
  readonly outcome: Isian | null;
}

type Kind = 'output' | 'outcome';

const known = new WeakMap<HeadersGap, LabelWords<Kind>>();

function indikatorWords(headers: HeadersGap): LabelWords<Kind> {
  const made = known.get(headers);
  if (made) return made;
  const words = new Map<string, Kind>();
  for (const kind of ['output', 'outcome'] as const) {
    const { words: spellings, typos } = headers.fields[kind];
    for (const word of [...spellings, ...typos]) words.set(word, kind);
  }
  known.set(headers, words);
  return words;
}

/**
 * Step 9. `cells` hold "Output: ..." and "Outcome: ..." (keluaran, hasil) in one cell or several, `named` those with a column or
 * row of their own. Without labels the first line is the output and the rest the outcome, the order of every published form.
 */
export function readIndikator(
  cells: readonly Isian[],
  named: { readonly output: readonly Isian[]; readonly outcome: readonly Isian[] },
  headers: HeadersGap,
): Indikator {
  const found: Record<Kind, Line[]> = { output: [], outcome: [] };
  const loose: Line[] = [];
  const words = indikatorWords(headers);
  for (const part of splitByLabels(linesOf(cells), words))
    append(part.name === null ? loose : found[part.name], part.lines);
  const labelled = found.output.length > 0 || found.outcome.length > 0;
  for (const kind of ['output', 'outcome'] as const)
    for (const part of splitByLabels(linesOf(named[kind]), words))
      append(found[part.name ?? kind], part.lines);
  const rest = loose.filter(({ text }) => text.trim() !== '');
  if (labelled || named.output.length > 0) found.output = [...rest, ...found.output];
  else {
    found.output.push(...rest.slice(0, 1));
    found.outcome = [...rest.slice(1), ...found.outcome];
  }
  return { output: isianOf(found.output), outcome: isianOf(found.outcome) };
}
