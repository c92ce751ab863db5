/** Names of organisations as people write them: abbreviations written out, the region's name left out, and what is part of what. */
import { type Named, opdCodeOf } from '../model/index.ts';
import type { Profile } from '../profile/index.ts';
import { perProfile } from '../profile/per-profile.ts';
import { normaliseHeading } from './normalise.ts';

type NameWords = Profile['namaOpd'];

/** A name taken apart once. */
export interface OpdName {
  readonly code: string | null;
  readonly text: string;
  /** Letters and digits on one line, lower case. */
  readonly plain: string;
  /** Words with abbreviations written out, without conjunctions and the region's name. */
  readonly words: readonly string[];
}

const MAX_SINGKATAN_WORDS = 5;

function writeOut(words: readonly string[], names: NameWords): readonly string[] {
  const table: Readonly<Record<string, string>> = names.singkatan;
  const out: string[] = [];
  for (let i = 0; i < words.length; ) {
    let taken = 1;
    let full: string | undefined;
    for (let size = Math.min(MAX_SINGKATAN_WORDS, words.length - i); size > 0 && full === undefined; size--) {
      const key = words.slice(i, i + size).join(' ');
      if (!Object.hasOwn(table, key)) continue;
      full = table[key];
      taken = size;
    }
    if (full === undefined) out.push(words[i] ?? '');
    else {
      const written = full.split(' ');
      // "Dinas Dinkes" and "Dinas PUPR": the kind that stands there already is not written twice.
      out.push(...(written[0] === out.at(-1) ? written.slice(1) : written));
    }
    i += taken;
  }
  return out;
}

function withoutRegion(words: readonly string[], names: NameWords): readonly string[] {
  if (names.tanpaWilayah.includes(words[0] ?? '')) return words;
  const at = words.findIndex((word, i) => i > 1 && i < words.length - 1 && names.wilayah.includes(word));
  return at < 0 ? words : words.slice(0, at);
}

/** Takes a name apart; `code` is the organisation code where it is known. */
export function opdName(text: string, code: string | null, names: NameWords): OpdName {
  const plain = (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
  const words = withoutRegion(plain.split(' '), names).filter((word) => !names.abaikan.includes(word));
  return { code: code === null ? null : opdCodeOf(code), text, plain, words: writeOut(words, names) };
}

/** A key under which the same organisation always falls, where names are only spelt differently. */
export function nameKey(name: OpdName): string {
  return name.words.join(' ');
}

/** Whether the first name is that of a part of the second: by words that hold for every OPD, or for one of its kind. */
export function isPartOf(name: string, opd: string, words: NameWords): boolean {
  const text = `${normaliseHeading(name)} `;
  const parent = ` ${normaliseHeading(opd)} `;
  const begins = (word: string) => text.startsWith(`${word} `);
  const { awalan, persis } = words.bagianDalam;
  return (
    awalan.some(begins) ||
    persis.includes(text.trimEnd()) ||
    words.unit.some(({ kata, induk }) => kata.some(begins) && parent.includes(` ${induk} `))
  );
}

/** Whether the second name is the first with that of its region ("Dinas Sosial", "DINAS SOSIAL KABUPATEN X"). */
export function isSameInRegion(name: string, opd: string, words: NameWords): boolean {
  const parent = normaliseHeading(opd);
  return words.wilayah.some((word) => parent.startsWith(`${normaliseHeading(name)} ${word} `));
}

/** Whether the first organisation is part of the second: by its code, or by its name. */
export function isPart(named: Named, opd: Named, profile: Profile): boolean {
  if (sameName(named, opd, profile)) return false;
  if (named.code !== null && opd.code !== null) return opdCodeOf(named.code) === opd.code;
  return isPartOf(named.name, opd.name, profile.namaOpd);
}

/** Whether two names are spellings of one. */
export function sameName(a: Named, b: Named, { namaOpd }: Profile): boolean {
  return nameKey(opdName(a.name, null, namaOpd)) === nameKey(opdName(b.name, null, namaOpd));
}

/** First words of organisations' names: as they are, and abbreviations of such names ("Dishub", "Kec."), one of a kind only before a name. */
const opdBeginnings = perProfile(({ readingWords: { opdWords }, namaOpd }) => {
  const short = Object.entries(namaOpd.singkatan).filter(([, full]) =>
    opdWords.some((word) => full === word || full.startsWith(`${word} `)),
  );
  const kinds = short.filter(([, full]) => namaOpd.jenis.includes(full)).map(([word]) => word);
  return { words: [...opdWords, ...short.map(([word]) => word)], kinds };
});

/** Whether a name begins like that of an organisation ("Dinas ...", "Kecamatan ...", "Dishub"). */
export function isOpdName(text: string, profile: Profile): boolean {
  const name = normaliseHeading(text);
  const { words, kinds } = opdBeginnings(profile);
  const begins = (word: string) => name.startsWith(word) && (name[word.length] ?? ' ') === ' ';
  return words.some(begins) && !kinds.includes(name) && !profile.readingWords.notOpdNames.some(begins);
}

const NUMBER = /^\(?(?:[ivxlc]{1,5}|[a-z]|\d{1,3})[.)]\s*(?=\p{L}{2})/iu;

/** A name without the number or letter that it is listed by ("1. DINAS SOSIAL", "A. Dinas Sosial"). */
export function withoutNumber(text: string): string {
  return text.replace(NUMBER, '');
}
