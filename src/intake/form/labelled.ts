import type { Isian, Place } from '../../model/index.ts';
import { normaliseHeading } from '../normalise.ts';

/** A line of a form's text with the cell it stands in. */
export interface Line {
  readonly text: string;
  readonly place: Place;
}

/** What stands under one label, or under none (`name` null), in reading order. */
export interface Part<Name extends string> {
  readonly name: Name | null;
  readonly lines: readonly Line[];
}

/** Spellings of labels, normalised, each with the name it stands for. */
export type LabelWords<Name extends string> = ReadonlyMap<string, Name>;

const LONGEST_LABEL = 60;
const NUMBERING = /^[\s\-•*·–—>o]{0,8}(?:\(?(?:\d{1,2}|[a-iA-I])[.)]\s{0,4})?/;
/** Numbers and bullets right before a label inside a line: they belong to it. */
const AHEAD = /(?<=^|\s)[-•*·]?\s?\(?(?:\d{1,2}|[a-iA-I])?[.)]?\s{0,4}$/;
/** A label has no more words than this. */
const MOST_WORDS = 8;
const BULLET_LETTER = /^o\S/;

/** Lines of one or more cells, in order. */
export function linesOf(cells: readonly Isian[]): readonly Line[] {
  return cells.flatMap(({ text, place }) => text.split(/\r?\n/).map((line) => ({ text: line, place })));
}

/** Text of lines joined again, with the place they span; null where all are blank. */
export function isianOf(lines: readonly Line[]): Isian | null {
  const filled = lines.filter(({ text }) => text.trim() !== '');
  const [first] = filled;
  const last = filled[filled.length - 1];
  if (!first || !last) return null;
  const text = filled.map((line) => line.text.trim()).join('\n');
  if (first.place.ref === last.place.ref) return { text, place: first.place };
  const head = first.place.ref.split(':')[0] ?? first.place.ref;
  const tail = last.place.ref.split(':').pop() ?? last.place.ref;
  return { text, place: { ...first.place, ref: `${head}:${tail}` } };
}

function strip(line: string): string {
  return BULLET_LETTER.test(line.trimStart()) ? line.trimStart() : line.replace(NUMBERING, '');
}

/** Label at the start of a line: "b. Keluaran (Output) : ...", "Akses - ...", or alone on its line. */
function labelAtStart<Name extends string>(
  line: string,
  words: LabelWords<Name>,
): { name: Name; rest: string } | null {
  const plain = strip(line);
  const mark = /[:=]|\s[-–—]\s/.exec(plain.slice(0, LONGEST_LABEL + 3));
  if (mark) {
    const name = words.get(normaliseHeading(plain.slice(0, mark.index)));
    if (name !== undefined) return { name, rest: plain.slice(mark.index + mark[0].length) };
  }
  if (plain.length > LONGEST_LABEL) return null;
  const name = words.get(normaliseHeading(plain));
  return name === undefined ? null : { name, rest: '' };
}

/** Further labels inside a line, each before a colon and with a capital or after a mark: "... jam itu. Partisipasi: ...". */
function splitInside<Name extends string>(line: string, words: LabelWords<Name>): readonly string[] {
  const cuts: number[] = [];
  for (let colon = line.indexOf(':'); colon >= 0; colon = line.indexOf(':', colon + 1)) {
    const before = line.slice(Math.max(0, colon - LONGEST_LABEL), colon);
    const tail = normaliseHeading(before).split(' ').slice(-MOST_WORDS);
    const length = tail.findIndex((_, at) => words.has(tail.slice(at).join(' ')));
    if (length < 0) continue;
    const starts = [...before.matchAll(/(?<=^|[\s(/])\S/g)].slice(length - tail.length);
    const start = starts.find((match) => {
      const mark = before.slice(0, match.index).trimEnd().at(-1) ?? '';
      const opens = /[.;,)|]/.test(mark) || /\p{Lu}/u.test(match[0]);
      return opens && words.has(normaliseHeading(before.slice(match.index)));
    });
    if (!start) continue;
    const label = colon - before.length + start.index;
    const numbering = AHEAD.exec(line.slice(Math.max(0, label - 12), label))?.[0].length ?? 0;
    const at = label - numbering;
    if (line.slice(0, at).trim() !== '') cuts.push(at);
  }
  if (cuts.length === 0) return [line];
  return [0, ...cuts].map((from, n) => line.slice(from, cuts[n]).replace(/(?<![\s|])[\s|]+$/, ''));
}

/**
 * Text cut at its labels. What stands before the first label, or without any, is a part without a name; a line without a label
 * goes on with the part before it.
 */
export function splitByLabels<Name extends string>(
  lines: readonly Line[],
  words: LabelWords<Name>,
): readonly Part<Name>[] {
  const parts: { name: Name | null; lines: Line[] }[] = [];
  for (const line of lines)
    for (const text of splitInside(line.text, words)) {
      const label = labelAtStart(text, words);
      if (label) parts.push({ name: label.name, lines: [{ text: label.rest, place: line.place }] });
      else if (parts.length > 0) parts[parts.length - 1]?.lines.push({ text, place: line.place });
      else parts.push({ name: null, lines: [{ text, place: line.place }] });
    }
  return parts;
}
