import type { Profile } from '../profile/index.ts';
import { normaliseHeading } from './normalise.ts';

/** What money is counted in where it is not the rupiah. */
export interface Unit {
  readonly factor: number;
  readonly unit: string;
}

interface Found extends Unit {
  /** Said as an amount of one ("Rp. 1.000,-"), which may be money. */
  readonly amount: boolean;
  /** The words that name it, and what stands around them. */
  readonly before: string;
  readonly after: string;
}

/** The unit that the heading of a money column names: "Pagu (Rp juta)", "Anggaran (ribuan)", "Pagu (Rp. 1.000,-)". */
export function unitInHeading(words: string, profile: Profile): Unit | null {
  const found = find(words, profile);
  if (found === null || (found.amount && isMoney(found, profile))) return null;
  return { factor: found.factor, unit: found.unit };
}

/** Normalised words of a heading without the amount that names its unit: "pagu" of "Pagu (Rp. 1.000,-)". */
export function withoutUnitAmount(words: string, profile: Profile): string {
  if (!words.includes('000')) return words;
  const found = find(words, profile);
  return found?.amount ? `${found.before} ${found.after}`.replace(/ +/g, ' ').trim() : words;
}

/**
 * The unit that a title states: in brackets, on a line that is about nothing else ("Satuan: ribu rupiah"), or at the end of one ("...
 * dalam jutaan rupiah"). Prose that speaks of thousands of rupiah, or says that they are not meant, states none. `alone`: nothing else
 * stands in its row, or "Rp. 1.000,-" may be the value of a label beside it.
 */
export function unitInTitle(text: string, profile: Profile, alone = true): Unit | null {
  for (const line of text.split('\n')) {
    const pieces = (line.match(/\([^()]*\)/g) ?? []).map((bracket) => ({ text: bracket, inBrackets: true }));
    for (const piece of [...pieces, { text: line, inBrackets: false }]) {
      const found = find(normaliseHeading(piece.text), profile);
      if (found === null || (found.amount && !alone && !piece.inBrackets)) continue;
      if (states(found, piece.inBrackets ? piece.text : null, line, profile))
        return { factor: found.factor, unit: found.unit };
    }
  }
  return null;
}

function states(found: Found, bracket: string | null, line: string, profile: Profile): boolean {
  const { unitFrame, notUnit } = profile.readingWords;
  const around = wordsAround(found);
  if (around.some((word) => notUnit.includes(word))) return false;
  if (found.amount && !isUnitAmount(found, bracket, line, profile)) return false;
  if (around.every((word) => unitFrame.includes(word) || /^20\d\d$/.test(word))) return true;
  const { before, after } = found;
  const opens = / (?:dalam|dlm) $/.test(before);
  const ends = /^(?: (?:rupiah|rp))? *$/.test(after);
  return opens && (ends || (bracket !== null && /^ *(?:dalam|dlm) *$/.test(before)));
}

/**
 * Whether an amount of one is a unit: beside a word that says so, on a line of its own, or (a thousand rupiah is the price of
 * nothing, a million may be) in brackets at the end of one.
 */
function isUnitAmount(found: Found, bracket: string | null, line: string, profile: Profile): boolean {
  if (isMoney(found, profile)) return false;
  const around = wordsAround(found);
  if (around.some((word) => profile.readingWords.unitOpeners.includes(word))) return true;
  if (around.length > 0) return false;
  const whole = line.trim();
  return bracket === null || whole === bracket || (found.factor === 1000 && whole.endsWith(bracket));
}

const isMoney = (found: Found, { readingWords }: Profile): boolean =>
  wordsAround(found).some((word) => readingWords.notUnitAmount.includes(word));

const wordsAround = ({ before, after }: Found): string[] =>
  `${before} ${after}`.split(' ').filter((word) => word !== '');

/** The largest unit that is named: "Rp 000.000" holds "Rp 000". */
function find(words: string, profile: Profile): Found | null {
  const said = ` ${words} `;
  for (const { factor, unit, words: list, amounts } of [...profile.readingWords.units].reverse()) {
    for (const word of [...list, ...amounts]) {
      const at = said.indexOf(` ${word} `);
      if (at < 0 || said.includes(` ${word} 000 `)) continue;
      const amount = amounts.includes(word);
      const after = said.slice(at + word.length + 1);
      if (amount && /^ \d/.test(after)) continue;
      return { factor, unit, amount, before: said.slice(0, at + 1), after };
    }
  }
  return null;
}
