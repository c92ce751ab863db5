/** The items of a cell that lists things: causes of steps 4 and 5. */
import type { Profile } from '../profile/index.ts';
import { perProfile } from '../profile/per-profile.ts';
import { LONGEST_TEXT } from './phrases.ts';
import { type Line, lines, sentences } from './sentences.ts';

/** "1. … 2. …" or "a) … b) …" written on in one line. */
const INLINE = /(?:^|[\s;,])\(?(?:\d{1,2}|[a-h])[.)]\s+(?=\p{L})/gu;

/** A cell with more points than this is no list of causes; the rest is not looked at. */
const MOST = 200;

const joiners = perProfile((profile) => new Set(profile.lembaga.sambungan));

function tidy(text: string): string {
  return text.replace(/^[\s\-•*·–—,;:]+|[\s,;:.]+$/gu, '');
}

/** A line that goes on with the sentence of the line before: no list mark of its own, no full stop before, a small first letter. */
function goesOn(line: Line, before: Line | undefined): boolean {
  return (
    before !== undefined && line.bullet === '' && /^\p{Ll}/u.test(line.text) && !/[.;:!?]$/.test(before.text)
  );
}

function blocks(text: string): { text: string; listed: boolean; numbered: boolean }[] {
  const found: { text: string; listed: boolean; numbered: boolean }[] = [];
  let before: Line | undefined;
  for (const line of lines(text)) {
    const last = found[found.length - 1];
    if (last && goesOn(line, before)) last.text += ` ${line.text}`;
    else found.push({ text: line.text, listed: line.bullet !== '', numbered: /[\da-h]/.test(line.bullet) });
    before = line;
  }
  return found;
}

/** `first` is the list mark that the line begins with, if it has one. */
function splitNumbers(text: string, first: boolean): string[] {
  const starts = [...text.matchAll(INLINE)];
  if (starts.length < (first ? 1 : 2)) return [text];
  const parts: string[] = [];
  let from = 0;
  for (const start of starts) {
    parts.push(text.slice(from, start.index));
    from = start.index + start[0].length;
  }
  parts.push(text.slice(from));
  return parts;
}

/**
 * Splits a cell into its items: numbered or bulleted lines, lines, `;` and sentences. A sentence that only goes on with the one
 * before ("Akibatnya …") stays with it, and so do the sentences of one numbered point. A heading that ends in a colon is no item.
 */
export function itemsOf(text: string, profile: Profile): string[] {
  const joins = joiners(profile);
  const found: string[] = [];
  for (const block of blocks(text.slice(0, LONGEST_TEXT))) {
    if (/:$/.test(block.text) && block.text.length < 60) continue;
    const parts = splitNumbers(block.text, block.numbered);
    for (const part of parts) {
      if (found.length >= MOST) return found;
      const pieces =
        block.listed || parts.length > 1 ? part.split(';') : sentences(part).map((one) => one.text);
      let first = true;
      for (const piece of pieces) {
        const item = tidy(piece);
        if (!/\p{L}{2}/u.test(item)) continue;
        const opening = /^\p{L}+/u.exec(item)?.[0].toLowerCase() ?? '';
        const last = found.length - 1;
        if (!first && joins.has(opening) && last >= 0) found[last] += `. ${item}`;
        else found.push(item);
        first = false;
      }
    }
  }
  return found;
}
