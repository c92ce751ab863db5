import type { GapField } from '../../profile/index.ts';
import { Remembered } from '../../profile/remembered.ts';
import { normaliseHeading } from '../normalise.ts';
import { lettersApart } from '../spelling.ts';

/** What a heading or label says. `step` where it bears a step's number ("Langkah 3", "KOLOM 3"); `near`: by a near spelling. */
export interface Label<Field extends string = GapField> {
  readonly field: Field | null;
  readonly group: boolean;
  readonly step: number | null;
  readonly near: boolean;
  /** The words matched stand alone, apart from numbers and the step's label: such a cell is surely a label. */
  readonly whole: boolean;
  /** The text begins with the words matched. */
  readonly starts: boolean;
}

/** Spellings of a form's labels as the profile keeps them. */
export interface LabelBook<Field extends string> {
  readonly fields: Readonly<
    Record<Field, { readonly words: readonly string[]; readonly typos: readonly string[] }>
  >;
  readonly groups: readonly string[];
  /** Words that bear a step's number: "langkah 3". */
  readonly stepLabels: readonly string[];
}

const LONGEST_LABEL = 160;

interface Entry {
  readonly words: string;
  readonly field: string | null;
  readonly near: boolean;
}

interface Dictionary {
  readonly exact: ReadonlyMap<string, Entry>;
  /** Phrases of two words or more, longest first, that may stand inside a longer heading: by their first word. */
  readonly inside: ReadonlyMap<string, readonly Entry[]>;
  /** The same by their number of words, with these, for near spellings. */
  readonly byLength: ReadonlyMap<
    number,
    readonly { readonly entry: Entry; readonly parts: readonly string[] }[]
  >;
}

const dictionaries = new WeakMap<object, Dictionary>();

function dictionaryOf(book: LabelBook<string>): Dictionary {
  const known = dictionaries.get(book);
  if (known) return known;
  const entries: Entry[] = [];
  for (const [field, { words, typos }] of Object.entries(book.fields)) {
    for (const word of words) entries.push({ words: word, field, near: false });
    for (const word of typos) entries.push({ words: word, field, near: true });
  }
  for (const word of book.groups) entries.push({ words: word, field: null, near: false });
  const exact = new Map<string, Entry>();
  for (const entry of entries) if (!exact.has(entry.words)) exact.set(entry.words, entry);
  const phrases = [...exact.values()]
    .filter((entry) => entry.words.includes(' '))
    .sort((a, b) => b.words.length - a.words.length);
  const inside = new Map<string, Entry[]>();
  const byLength = new Map<number, { entry: Entry; parts: string[] }[]>();
  for (const entry of phrases) {
    const words = entry.words.split(' ');
    push(inside, words[0] ?? '', entry);
    push(byLength, words.length, { entry, parts: words });
  }
  const dictionary = { exact, inside, byLength };
  dictionaries.set(book, dictionary);
  return dictionary;
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** The longest known phrase that stands in a text, if any. */
function phraseInside(words: readonly string[], padded: string, dictionary: Dictionary): Entry | null {
  let best: Entry | null = null;
  for (const word of words)
    for (const entry of dictionary.inside.get(word) ?? [])
      if ((!best || entry.words.length > best.words.length) && padded.includes(` ${entry.words} `))
        best = entry;
  return best;
}

function isField<Field extends string>(name: string, book: LabelBook<Field>): name is Field {
  return Object.hasOwn(book.fields, name);
}

/** Whether two words are one but for a slip of the pen: a letter more, less, or other, or two that changed places, in words of six letters or more. */
export function nearWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 6 || Math.abs(a.length - b.length) > 1) return false;
  const apart = lettersApart(a, b);
  if (apart !== 2 || a.length !== b.length) return apart <= 1;
  const at = a.split('').findIndex((letter, i) => letter !== b[i]);
  return a[at] === b[at + 1] && a[at + 1] === b[at];
}

function nearEntry(words: readonly string[], dictionary: Dictionary): Entry | null {
  const near = dictionary.byLength
    .get(words.length)
    ?.find(({ parts }) => parts.every((part, at) => nearWord(part, words[at] ?? '')));
  return near?.entry ?? null;
}

/**
 * Reads a heading or label of a form: numbers and "Langkah 3" before it are set aside, then the whole must be a known spelling, or
 * hold one of several words, or be one but for a letter a word. Null where the text is no label.
 */
export function labelOf<Field extends string>(text: string, book: LabelBook<Field>): Label<Field> | null {
  if (text.length > LONGEST_LABEL || !LETTER.test(text)) return null;
  let labels = remembered.get(book);
  if (labels === undefined) {
    labels = new Remembered();
    remembered.set(book, labels);
  }
  const label = labels.of(text, (own) => judge(own, book));
  return (
    label && { ...label, field: label.field !== null && isField(label.field, book) ? label.field : null }
  );
}

const remembered = new WeakMap<object, Remembered<Label<string> | null>>();
const LETTER = /\p{L}/u;

function judge(text: string, book: LabelBook<string>): Label<string> | null {
  let plain = normaliseHeading(text);
  if (plain === '') return null;
  let step: number | null = null;
  const numbered = /^(\p{L}+) (?:ke )?([1-9])(?: |$)/u.exec(plain);
  if (numbered && book.stepLabels.includes(numbered[1] ?? '')) {
    step = Number(numbered[2]);
    plain = plain.slice(numbered[0].length).trim();
  }
  const stripped = plain.replace(/^(?:(?:\d{1,2}|[a-i]|i{1,3}|iv|v|vi{1,3}|ix) )+(?=\p{L})/u, '');
  const dictionary = dictionaryOf(book);
  const say = (
    entry: Entry | null,
    whole: boolean,
    starts = true,
    near = entry?.near === true,
  ): Label<string> => ({
    field: entry?.field ?? null,
    group: entry !== null && entry.field === null,
    step,
    near,
    whole,
    starts,
  });
  const exact =
    dictionary.exact.get(plain) ??
    dictionary.exact.get(stripped) ??
    withoutTail(stripped, dictionary) ??
    withoutObject(stripped, dictionary);
  if (exact) return say(exact, true);
  if (plain === '') return step === null ? null : say(null, true);
  const words = stripped.split(' ');
  const entry = phraseInside(words, ` ${stripped} `, dictionary);
  if (entry) return say(entry, stripped.length <= entry.words.length + 12, stripped.startsWith(entry.words));
  const near = nearEntry(words, dictionary);
  if (near) return say(near, true, true, true);
  return step === null ? null : say(null, false);
}

/** "Rencana Aksi 3" is the label with a running number behind it. */
function withoutTail(plain: string, dictionary: Dictionary): Entry | undefined {
  const cut = plain.replace(/ (?:\d{1,2}|[a-j])$/, '');
  return cut === plain ? undefined : dictionary.exact.get(cut);
}

/**
 * "Rencana Aksi Program/Kegiatan/Sub Kegiatan" is a plan of action: what it is the plan of only follows, and step 1, whose words
 * these are, would otherwise be found inside it.
 */
function withoutObject(plain: string, dictionary: Dictionary): Entry | undefined {
  if (/^(?:kebijakan|program|kegiatan|sub|dan|atau) /.test(plain)) return undefined;
  const cut = plain.replace(/(?: (?:(?:dan|atau) )?(?:kebijakan|program|sub kegiatan|kegiatan))+(?= |$)/, '');
  return cut === plain ? undefined : dictionary.exact.get(cut);
}

/** The step of the GAP that a field belongs to; null for those of the form's head and margin. */
export function stepOf(field: GapField): number | null {
  return STEP_OF[field] ?? null;
}

const STEP_OF: Readonly<Partial<Record<GapField, number>>> = {
  langkah1: 1,
  code: 1,
  program: 1,
  kegiatan: 1,
  subKegiatan: 1,
  tujuan: 1,
  data: 2,
  faktor: 3,
  akses: 3,
  partisipasi: 3,
  kontrol: 3,
  manfaat: 3,
  internal: 4,
  eksternal: 5,
  reformulasi: 6,
  aksi: 7,
  baseline: 8,
  indikator: 9,
  output: 9,
  outcome: 9,
};

/** The field that a step's bare number stands for. */
export const FIELD_OF_STEP: readonly (GapField | null)[] = [
  null,
  'langkah1',
  'data',
  'faktor',
  'internal',
  'eksternal',
  'reformulasi',
  'aksi',
  'baseline',
  'indikator',
];

/**
 * How many of the steps a table must have to be a GAP, and how many of those that no other table has (2 to 6): fewer where the form
 * of the profile itself has fewer.
 */
export function fewestSteps(profile: { readonly steps: readonly number[] }): {
  all: number;
  telling: number;
} {
  return profile.steps.length < 9 ? { all: 4, telling: 2 } : { all: 5, telling: 3 };
}
