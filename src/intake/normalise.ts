const NOT_WORD = /[^\p{L}\p{N}%]+/gu;
/** Blanks that are no single space between words: most texts have none and need no new string. */
const UNTIDY = /^\s|\s$|\s\s|[^\S ]/;
const SUB = /\bsub(kegiatan|giat|unit|skpd|opd)\b/g;

/**
 * A heading as it is compared: lower case, punctuation and line breaks turned to single blanks, `subkegiatan` written as
 * `sub kegiatan` (sheets/FORMATS.md 5). A percent sign stays, as a word of its own: `Realisasi (%)` is not `Realisasi (Rp)`.
 */
export function normaliseHeading(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/%/g, ' % ')
    .replace(NOT_WORD, ' ')
    .trim()
    .replace(SUB, 'sub $1');
}

/** A name on one line: line breaks and double blanks become one blank, the ends are trimmed. */
export function oneLine(text: string): string {
  return UNTIDY.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}
