/** Level of a nomenclature code by its number of segments; four segments are no level (Permendagri 90/2019 family). */
export type CodeLevel = 'urusan' | 'bidang' | 'program' | 'kegiatan' | 'sub-kegiatan';

export interface NomenklaturCode {
  /** `U.BB.PP.J.KK.SSSS` with single dots and an unpadded level digit. */
  readonly text: string;
  readonly level: CodeLevel;
  readonly segments: readonly string[];
  /** 1 province, 2 kabupaten/kota; null above kegiatan. */
  readonly levelDigit: number | null;
  /** Digits of the sub kegiatan's tail: 2 is an older edition, 4 a newer one; null above sub kegiatan. */
  readonly tail: 2 | 4 | null;
}

const LEVELS: Record<number, CodeLevel> = {
  1: 'urusan',
  2: 'bidang',
  3: 'program',
  5: 'kegiatan',
  6: 'sub-kegiatan',
};
/** With blanks and brackets a code is hardly longer than this; longer text is prose and is not looked at. */
const LONGEST = 80;
const SHAPE = /^(X|\d)(\.(XX|\d{2})(\.(XX|\d{2})(\.\d(\.(XX|\d{2})(\.(XXXX|\d{4}|\d{2}))?)?)?)?)?$/;

/**
 * Reads a nomenclature code: blanks and brackets around it, an apostrophe before it, a trailing dot, lower-case `x` and a
 * padded level digit (`.02.` for `.2.`) are forgiven. Null for anything else, an eight-segment organisation code or a rekening
 * among them (a rekening's second segment has one digit, a nomenclature code's has two).
 */
export function parseCode(text: string): NomenklaturCode | null {
  if (text.length > LONGEST) return null;
  return SHAPE.test(text) ? coded(text, text.split('.')) : parseLoose(text);
}

/** A nomenclature code as it should be written; null for anything else. */
export function normalCode(text: string | null | undefined): string | null {
  return text ? (parseCode(text)?.text ?? null) : null;
}

/** The first so many segments of a code: 3 are its program, 5 its kegiatan. */
export function codeHead(code: string, segments: number): string {
  return code.split('.').slice(0, segments).join('.');
}

/** A code that is not yet written as it should be. */
function parseLoose(text: string): NomenklaturCode | null {
  const segments = text
    .trim()
    .replace(/^['(\s]+|[)\s]+$/g, '')
    .replace(/\s*\.\s*/g, '.')
    .replace(/\.+$/, '')
    .toUpperCase()
    .split('.');
  if (segments.length > 6) return null;
  const digit = segments[3];
  if (digit !== undefined && /^0\d$/.test(digit)) segments[3] = digit.slice(1);
  const joined = segments.join('.');
  return SHAPE.test(joined) ? coded(joined, segments) : null;
}

/** The parts of a well-written code; null for four segments, which are no level. */
function coded(text: string, segments: readonly string[]): NomenklaturCode | null {
  const level = LEVELS[segments.length];
  if (!level) return null;
  const digit = segments[3];
  const tail = segments[5];
  return {
    text,
    level,
    segments,
    levelDigit: digit === undefined ? null : Number(digit),
    tail: tail === undefined ? null : tail.length === 2 ? 2 : 4,
  };
}

/** Organisation code `U.BB.U.BB.U.BB.NN.SSSS`. */
export function isOrganisationCode(text: string): boolean {
  return /^\d\.\d{2}\.\d\.\d{2}\.\d\.\d{2}\.\d{2}\.\d{4}$/.test(text.trim());
}

/** The OPD that a unit belongs to: the same code with the last segment 0000. Other text is returned as it is. */
export function opdCodeOf(unitCode: string): string {
  return isOrganisationCode(unitCode) ? unitCode.trim().replace(/\d{4}$/, '0000') : unitCode;
}
