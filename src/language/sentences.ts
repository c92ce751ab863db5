import kalimat from '../profile/words/kalimat.json' with { type: 'json' };
import type { Span } from './tokens.ts';

/** A stretch of text with its own words: `text` is the cell's text from `start` to `end`, bullets and outer blanks left off. */
export interface Passage extends Span {
  readonly text: string;
}

/** A line of a cell; `bullet` is the list mark before it ("-", "1.", "a)"), empty where there is none. */
export interface Line extends Passage {
  readonly bullet: string;
}

const ABBREVIATIONS: ReadonlySet<string> = new Set(kalimat.singkatan);
const SPLITTERS: ReadonlySet<string> = new Set(kalimat.pemisahKlausa);
// "(L) 34" and "P. 56" begin with a sex, not with a list mark.
const BULLET = /^\s*(?:[-–—•●▪◦*·✓➢»>]+|\(?(?:\d{1,2}|[a-km-oq-zA-KM-OQ-Z])[.)](?=\s))\s*/u;

function passage(text: string, start: number, end: number): Passage | null {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return to > from ? { start: from, end: to, text: text.slice(from, to) } : null;
}

/** The lines of a cell that hold something, list marks taken off. */
export function lines(text: string): Line[] {
  const found: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    const at = text.indexOf('\n', start);
    const end = at < 0 ? text.length : at;
    // A list mark is short: looking at the first characters only keeps hostile lines cheap.
    const bullet = BULLET.exec(text.slice(start, Math.min(end, start + 40)))?.[0] ?? '';
    const inner = passage(text, start + bullet.length, end);
    if (inner) found.push({ ...inner, bullet: bullet.trim() });
    if (at < 0) break;
    start = at + 1;
  }
  return found;
}

/** Whether the full stop at `at` only shortens a word ("Kec.", "dr.") or numbers a list ("2. "). */
function isAbbreviation(text: string, lineStart: number, at: number): boolean {
  let from = at;
  while (from > lineStart && at - from < 12 && /[\p{L}\d.]/u.test(text.charAt(from - 1))) from--;
  const word = text.slice(from, at).toLowerCase();
  if (/^\d{1,2}$/.test(word)) {
    const before = text.slice(Math.max(lineStart, from - 2), from).trim();
    return before === '' ? from - lineStart < 3 : /[;:,]$/.test(before);
  }
  return ABBREVIATIONS.has(word) || /^\p{L}$/u.test(word);
}

/** Where the marks that could end a sentence stand inside a closed pair of brackets: "(L 37; P 83)" is one piece. */
function insideParens(text: string, line: Line): ReadonlySet<number> {
  const inside = new Set<number>();
  let open = -1;
  let marks: number[] = [];
  for (let at = line.start; at < line.end; at++) {
    const mark = text.charAt(at);
    if (mark === '(') {
      if (open < 0) marks = [];
      open = at;
    } else if (mark === ')') {
      if (open >= 0) for (const one of marks) inside.add(one);
      open = -1;
      marks = [];
    } else if (open >= 0 && (mark === ';' || mark === '.')) marks.push(at);
  }
  return inside;
}

/**
 * Sentences with their spans. A line break, `;`, `!`, `?` and a full stop before a blank end one; the stop of an abbreviation, of a
 * number (`1.234`) and of a list number does not, and nothing inside closed brackets does.
 */
export function sentences(text: string): Passage[] {
  const found: Passage[] = [];
  for (const line of lines(text)) {
    let start = line.start;
    const inner = insideParens(text, line);
    for (let at = line.start; at < line.end; at++) {
      const mark = text.charAt(at);
      if (inner.has(at)) continue;
      if (mark !== '.' && mark !== ';' && mark !== '!' && mark !== '?') continue;
      if (mark === '.') {
        if (at + 1 < line.end && !/\s/.test(text.charAt(at + 1))) continue;
        if (isAbbreviation(text, line.start, at)) continue;
      }
      const whole = passage(text, start, at);
      if (whole) found.push(whole);
      start = at + 1;
    }
    const rest = passage(text, start, line.end);
    if (rest) found.push(rest);
  }
  return found;
}

/**
 * Clauses of a text: its sentences cut further at commas (not those inside numbers), colons left alone, and before the words that
 * set one statement against another ("sedangkan", "padahal", "karena"; `profile/words/kalimat.json`).
 */
export function clauses(text: string): Passage[] {
  const found: Passage[] = [];
  for (const sentence of sentences(text)) {
    let start = sentence.start;
    const cut = (end: number, next: number) => {
      const inner = passage(text, start, end);
      if (inner) found.push(inner);
      start = next;
    };
    for (const match of sentence.text.matchAll(/,(?!\d)|\p{L}+/gu)) {
      const at = sentence.start + match.index;
      if (match[0] === ',') cut(at, at + 1);
      else if (SPLITTERS.has(match[0].toLowerCase())) cut(at, at);
    }
    cut(sentence.end, sentence.end);
  }
  return found;
}
