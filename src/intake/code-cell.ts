import { isOrganisationCode, type NomenklaturCode, parseCode } from '../model/index.ts';
import { isAccountName } from './level-words.ts';

/**
 * What a cell says that may begin with a code. `rekening`: an account of spending (its second segment has one digit where a
 * nomenclature code's has two), with the sub kegiatan before it where both are joined. `bad`: dotted like a code, but breaks the
 * grammar. `text`: no code at all. `name` is what stands after the code, on one line.
 */
export type CodeCell =
  | { readonly kind: 'nomenklatur'; readonly code: NomenklaturCode; readonly name: string }
  | { readonly kind: 'organisasi'; readonly code: string; readonly name: string }
  | {
      readonly kind: 'rekening';
      /** Segments as numbers: the tails grew from 2026 on, so segments are compared, not texts. */
      readonly segments: readonly number[];
      readonly sub: NomenklaturCode | null;
      readonly name: string;
    }
  | { readonly kind: 'bad'; readonly text: string; readonly segments: number; readonly name: string }
  | { readonly kind: 'text' };

const TEXT: CodeCell = { kind: 'text' };
const BEGINS = /^['"(\s:]*[\dXx]/;
const CODE = /^['"(\s:]*([\dXx]+(?:\s?\.\s?[\dXx]+)*)\.?\)?(?:\s*[-–:]\s+|\s+|$)/;
/** An account's second segment has one digit, that of a code of the nomenclature two. */
const LIKE_REKENING = /^[4-6]\.\d\./;
const REKENING = /^[4-6](?:\.\d(?:\.\d{2}(?:\.\d{2}(?:\.\d{2,3}(?:\.\d{4,5})?)?)?)?)?$/;
/** A code is at most this long; what follows is the name and need not be looked at. */
const HEAD = 80;

/** Reads one cell. A lone digit is the code of an urusan only where it stands alone or before "URUSAN" or "UNSUR". */
export function readCodeCell(text: string): CodeCell {
  if (!BEGINS.test(text)) return TEXT;
  // Most cells hold a code alone, as it should be written.
  if (LIKE_REKENING.test(text)) {
    if (REKENING.test(text))
      return { kind: 'rekening', segments: text.split('.').map(Number), sub: null, name: '' };
  } else if (text.length <= 17) {
    const code = parseCode(text);
    const whole =
      code !== null && (code.segments.length >= 5 || (code.segments.length === 3 && code.text === text));
    if (whole) return { kind: 'nomenklatur', code, name: '' };
  }
  const head = text.slice(0, HEAD);
  const match = CODE.exec(head);
  if (!match) return TEXT;
  const written = (match[1] ?? '').replace(/\s/g, '').toUpperCase();
  const name = text.slice(match[0].length).replace(/\s+/g, ' ').trim();
  const dots = written.split('.');
  if (dots.length === 8 && isOrganisationCode(written)) return { kind: 'organisasi', code: written, name };
  if (dots.length > 1 && REKENING.test(written))
    return { kind: 'rekening', segments: dots.map(Number), sub: null, name };
  const code = parseCode(written);
  if (code !== null) {
    if (code.level === 'urusan' && name !== '' && !/^(?:urusan|unsur)\b/i.test(name)) {
      return REKENING.test(written) && isAccountName(name)
        ? { kind: 'rekening', segments: [Number(written)], sub: null, name }
        : TEXT;
    }
    return { kind: 'nomenklatur', code, name };
  }
  const sub = dots.length > 6 ? parseCode(dots.slice(0, 6).join('.')) : null;
  if (sub !== null) {
    const tail = dots.slice(6).join('.');
    if (REKENING.test(tail)) return { kind: 'rekening', segments: dots.slice(6).map(Number), sub, name };
  }
  if (dots.length < 3) return TEXT;
  return { kind: 'bad', text: match[1] ?? written, segments: dots.length, name };
}

/** Remembers every distinct cell text of a file, so that a code that stands on thousands of rows is read once. */
export class CodeBook {
  readonly #read = new Map<string, CodeCell>();

  read(text: string): CodeCell {
    // Names are no codes, and each is another one.
    if (!BEGINS.test(text)) return TEXT;
    let cell = this.#read.get(text);
    if (cell === undefined) {
      cell = readCodeCell(text);
      this.#read.set(text, cell);
    }
    return cell;
  }
}
