import type { HeaderField, Profile } from '../profile/index.ts';
import { Remembered } from '../profile/remembered.ts';
import { normaliseHeading } from './normalise.ts';
import { withoutUnitAmount } from './units.ts';

/** What one heading says, its parents not looked at. */
export interface HeadingMeaning {
  /** Null where no spelling fits. */
  readonly field: HeaderField | null;
  /** The heading is no known spelling, but near to one (BKS-007). */
  readonly near: boolean;
  /** Position in the field's list: an earlier spelling is the likelier column where several fit. */
  readonly rank: number;
  readonly phase: 'sebelum' | 'sesudah' | null;
  /** Which change of several: 2 of "Pergeseran II" or "Perubahan ke-2"; 0 where the heading does not count. */
  readonly order: number;
  /** It heads what was added or taken away, not what there is: "Pergeseran (+/-)", "Penambahan/Pengurangan". */
  readonly difference: boolean;
  /** Year inside the heading ("Target 2024"). */
  readonly year: number | null;
  /** Normalised, without year, unit and phase: "" for "(Rp)", "2025" or "Sebelum Perubahan". */
  readonly core: string;
  readonly words: string;
}

/** What stands in brackets, as far as a heading's length. */
const REMARK = /\([^()]*\)/g;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
const MONEY: readonly HeaderField[] = ['pagu', 'paguSebelum', 'paguSesudah', 'realisasi'];
/** `+/-`, `+/(-)`, `(+)/(-)`, `±`. */
const PLUS_MINUS = /±|\+\s*\)?\s*\/\s*\(?\s*[-–−]/;
const YEAR = /\b(20[0-4]\d)\b/;
/** A heading is short; longer text is prose and is never near to one. */
const MAX_HEADING = 140;
const MAX_NEAR = 60;
/** Unknown headings that are held against all spellings; no real run has so many different ones. */
const MOST_NEAR = 5000;

/** The header spellings of a profile, looked up by heading. Every distinct text is judged once. */
export class HeaderBook {
  readonly #exact = new Map<string, { readonly field: HeaderField; readonly rank: number }>();
  readonly #near: { readonly words: string; readonly field: HeaderField; readonly rank: number }[] = [];
  readonly #seen = new Remembered<HeadingMeaning>();
  readonly #profile: Profile;
  #tried = 0;
  readonly anchors: ReadonlySet<HeaderField>;

  constructor(profile: Profile) {
    this.#profile = profile;
    const { fields, anchors, nearFields } = profile.headers;
    for (const [field, spellings] of Object.entries(fields)) {
      if (!isField(profile, field)) continue;
      spellings.forEach((words, rank) => {
        if (!this.#exact.has(words)) this.#exact.set(words, { field, rank });
        if (nearFields.includes(field) && words.length >= 6) this.#near.push({ words, field, rank });
      });
    }
    this.anchors = new Set(anchors.filter((field) => isField(profile, field)));
  }

  /** Meaning of a heading cell's text. */
  read(text: string): HeadingMeaning {
    return this.#seen.of(text, (own) => this.#judge(own));
  }

  /** The spelling that a field is best known by, for a message that says what is looked for. */
  spellingOf(field: HeaderField): string {
    return this.#profile.headers.fields[field][0] ?? field;
  }

  /** Whether the heading is, letter for letter, a known spelling: enough to recognise a header row by. */
  isKnown(text: string): boolean {
    const { field, near } = this.read(text);
    return field !== null && !near;
  }

  #judge(text: string): HeadingMeaning {
    const words = text.length > MAX_HEADING ? '' : normaliseHeading(text);
    const { before, after, phaseWords, dropWords } = this.#profile.headers;
    const year = YEAR.exec(words);
    const { order, rest: all } = this.#ordinal(withoutUnitAmount(words, this.#profile).split(' '));
    const phase = all.some((word) => before.includes(word))
      ? 'sebelum'
      : all.some((word) => after.includes(word))
        ? 'sesudah'
        : null;
    const difference = phase !== 'sesudah' && this.#isDifference(text, words);
    const carries = (word: string) =>
      word !== '' &&
      !YEAR.test(word) &&
      !dropWords.includes(word) &&
      !(phase !== null && (before.includes(word) || after.includes(word) || phaseWords.includes(word)));
    const core = all.filter(carries).join(' ');
    const said = { phase, order, difference, year: year ? Number(year[1]) : null, core, words } as const;
    const exact = this.#exact.get(words) ?? this.#exact.get(core);
    if (exact) return { ...said, ...exact, near: false };
    const remarked = this.#withoutRemark(text, carries);
    if (remarked) return { ...said, ...remarked };
    const near = this.#nearest(core);
    return near ? { ...said, ...near, near: true } : { ...said, field: null, rank: 999, near: false };
  }

  #isDifference(text: string, words: string): boolean {
    const said = ` ${words} `;
    return (
      PLUS_MINUS.test(text) || this.#profile.headers.difference.some((word) => said.includes(` ${word} `))
    );
  }

  /** The number at the end of a change's name, and the words without it. */
  #ordinal(words: readonly string[]): { readonly order: number; readonly rest: readonly string[] } {
    const last = words[words.length - 1] ?? '';
    const roman = ROMAN.indexOf(last) + 1;
    const order = /^[1-9]$/.test(last) ? Number(last) : roman;
    if (order === 0 || !words.some((word) => this.#profile.headers.phaseWords.includes(word))) {
      return { order: 0, rest: words };
    }
    return { order, rest: words.slice(0, words[words.length - 2] === 'ke' ? -2 : -1) };
  }

  /**
   * The spelling that stands before a remark in brackets ("Tagging ARG (Ya/Tidak)"). A remark may make another thing of a column of
   * money or of a name ("Anggaran (realisasi)", "Nama (PPTK)"): the first is said to be near, and the second is none.
   */
  #withoutRemark(
    text: string,
    carries: (word: string) => boolean,
  ): { field: HeaderField; rank: number; near: boolean } | null {
    if (text.length > MAX_HEADING || !text.includes('(')) return null;
    const { remarkTells, notContaining } = this.#profile.headers;
    const bare = normaliseHeading(text.replace(REMARK, ' '));
    const core = bare.split(' ').filter(carries).join(' ');
    const exact = this.#exact.get(bare) ?? this.#exact.get(core);
    if (exact === undefined || remarkTells.includes(exact.field)) return null;
    if (!MONEY.includes(exact.field)) return { ...exact, near: false };
    const remarks = ` ${normaliseHeading((text.match(REMARK) ?? []).join(' '))} `;
    if (notContaining.some((word) => remarks.includes(` ${word} `))) return null;
    return { field: exact.field, rank: 500, near: true };
  }

  #nearest(core: string): { field: HeaderField; rank: number } | null {
    if (core.length < 4 || core.length > MAX_NEAR || this.#tried++ > MOST_NEAR) return null;
    const allowed = core.length >= 12 ? 2 : core.length >= 6 ? 1 : 0;
    for (let distance = 1; distance <= allowed; distance++) {
      for (const candidate of this.#near) {
        if (Math.abs(candidate.words.length - core.length) > distance) continue;
        if (editDistance(candidate.words, core, distance) <= distance) return candidate;
      }
    }
    const { containing, notContaining } = this.#profile.headers;
    const padded = ` ${core} `;
    if (notContaining.some((word) => padded.includes(` ${word} `))) return null;
    for (const [field, list] of Object.entries(containing)) {
      if (isField(this.#profile, field) && list.some((word) => padded.includes(` ${word} `))) {
        return { field, rank: 500 };
      }
    }
    return null;
  }
}

function isField(profile: Profile, field: string): field is HeaderField {
  return field in profile.headers.fields;
}

/** Levenshtein distance with a swap of neighbours as one step; stops at `limit` + 1. Both texts are short headings. */
function editDistance(a: string, b: string, limit: number): number {
  let older: number[] = [];
  let old = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let value = Math.min((old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (old[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, (older[j - 2] ?? 0) + 1);
      row.push(value);
      best = Math.min(best, value);
    }
    if (best > limit) return limit + 1;
    older = old;
    old = row;
  }
  return old[b.length] ?? limit + 1;
}
