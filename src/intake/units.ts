import type { Profile } from '../profile/index.ts';
import { normaliseHeading } from './normalise.ts';

/** What money is counted in where it is not the rupiah. */
export interface Unit {
  readonly factor: number;
  readonly unit: string;
}

interface Found extends Unit {
  /** The words that name it, and what stands around them. */
  readonly before: string;
  readonly after: string;
}

/** The unit that the heading of a money column names: "Pagu (Rp juta)", "Anggaran (ribuan)". */
export function unitInHeading(words: string, profile: Profile): Unit | null {
  const found = find(words, profile);
  return found && { factor: found.factor, unit: found.unit };
}

/**
 * The unit that a title states: in brackets, on a line that is about nothing else ("Satuan: ribu rupiah"), or at the end of one ("...
 * dalam jutaan rupiah"). Prose that speaks of thousands of rupiah, or says that they are not meant, states none.
 */
export function unitInTitle(text: string, profile: Profile): Unit | null {
  for (const line of text.split('\n')) {
    const pieces = (line.match(/\([^()]*\)/g) ?? []).map((bracket) => ({ text: bracket, inBrackets: true }));
    for (const piece of [...pieces, { text: line, inBrackets: false }]) {
      const found = find(normaliseHeading(piece.text), profile);
      if (found && states(found, piece.inBrackets, profile))
        return { factor: found.factor, unit: found.unit };
    }
  }
  return null;
}

function states({ before, after }: Found, inBrackets: boolean, profile: Profile): boolean {
  const { unitFrame, notUnit } = profile.readingWords;
  const around = `${before} ${after}`.split(' ').filter((word) => word !== '');
  if (around.some((word) => notUnit.includes(word))) return false;
  if (around.every((word) => unitFrame.includes(word) || /^20\d\d$/.test(word))) return true;
  const opens = / dalam $/.test(before);
  const ends = /^(?: (?:rupiah|rp))? *$/.test(after);
  return opens && (ends || (inBrackets && before.trim() === 'dalam'));
}

/** The largest unit that is named: "Rp 000.000" holds "Rp 000". */
function find(words: string, profile: Profile): Found | null {
  const said = ` ${words} `;
  for (const { factor, unit, words: list } of [...profile.readingWords.units].reverse()) {
    for (const word of list) {
      const at = said.indexOf(` ${word} `);
      if (at < 0 || said.includes(` ${word} 000 `)) continue;
      return { factor, unit, before: said.slice(0, at + 1), after: said.slice(at + word.length + 1) };
    }
  }
  return null;
}
