import type { Profile } from '../profile/index.ts';
import type { Row } from '../workbook/sheet.ts';
import { isBlank, textAt } from './cells.ts';
import type { Assigned } from './columns.ts';
import { readKategori, readTagged } from './tag.ts';

/** A column that stands for one answer ("Ya" and "Tidak" under "ARG"): a tick in it gives that answer. */
export interface Choice {
  readonly index: number;
  readonly answer: string;
}

/** Where the tag and its category stand; 0 is "nowhere". With choices the column is the first of them. */
export interface TagColumns {
  readonly tag: number;
  readonly kategori: number;
  readonly tagChoices: readonly Choice[];
  readonly kategoriChoices: readonly Choice[];
}

/** Whether a heading below that of the tag or the category is one of the answers to it. */
export function isAnswer(field: 'tag' | 'kategori', words: string, profile: Profile): boolean {
  if (readKategori(words, profile) !== null) return true;
  const { ya, tidak, netral } = profile.tagWords;
  return field === 'tag' && [ya, tidak, netral].some((list) => list.includes(words));
}

/** Picks the columns; one that holds amounts ("ARG" with rupiah below) is no tag. */
export function tagColumns(assigned: readonly Assigned[], sample: readonly Row[]): TagColumns {
  const amounts = (index: number) =>
    sample.some((row) => !isBlank(row, index) && /^[\d.,]{4,}$/.test(textAt(row, index).trim()));
  const choices = (field: string): Choice[] => {
    const columns = assigned.filter((column) => column.field === field && column.answer !== null);
    if (columns.some((column) => column.otherYear || amounts(column.index))) return [];
    return columns.map(({ index, answer }) => ({ index, answer: answer ?? '' }));
  };
  const one = (field: string) =>
    assigned
      .filter((column) => column.field === field && column.answer === null && !column.otherYear)
      .sort((a, b) => Number(a.near) - Number(b.near) || a.rank - b.rank || a.index - b.index);
  const tag = one('tag').find(({ index }) => !amounts(index))?.index ?? 0;
  const tagChoices = tag > 0 ? [] : choices('tag');
  const named = assigned.some((column) => column.field === 'kategori' && isOfArg(column));
  const counts = tag > 0 || tagChoices.length > 0 || named;
  const kategori = counts ? (one('kategori')[0]?.index ?? 0) : 0;
  const kategoriChoices = counts && kategori === 0 ? choices('kategori') : [];
  return {
    tag: tag || (tagChoices[0]?.index ?? 0),
    kategori: kategori || (kategoriChoices[0]?.index ?? 0),
    tagChoices,
    kategoriChoices,
  };
}

/** What a row answers: the text of the one column, or the answer whose column is ticked ("" where none is). */
export function answerIn(
  row: Row,
  column: number,
  choices: readonly Choice[],
  profile: Profile,
): { readonly text: string | null; readonly index: number } {
  if (column === 0) return { text: null, index: 0 };
  if (choices.length === 0) return { text: textAt(row, column), index: column };
  const ticked = choices.find(
    ({ index }) => !isBlank(row, index) && readTagged(textAt(row, index), profile).tagged,
  );
  return ticked ? { text: ticked.answer, index: ticked.index } : { text: '', index: column };
}

function isOfArg(column: Assigned): boolean {
  return /\b(?:arg|gender)\b/.test(column.words);
}
