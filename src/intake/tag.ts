import type { Kategori, Place, Tag } from '../model/index.ts';
import type { Profile } from '../profile/index.ts';
import { normaliseHeading, oneLine } from './normalise.ts';

/** What one tag cell claims: "Ya", "V", a tick and 1 are tagged; "Tidak", 0, "Netral" and an empty cell are not. */
export function readTagged(text: string, profile: Profile): { tagged: boolean; netral: boolean } {
  const words = profile.tagWords;
  const plain = oneLine(text).toLowerCase();
  const heading = normaliseHeading(text);
  if (heading === '' && !words.ya.includes(plain)) return { tagged: false, netral: false };
  if (words.netral.includes(heading) || heading.startsWith('netral ')) return { tagged: false, netral: true };
  const said = (list: readonly string[]) =>
    list.includes(plain) || list.includes(heading) || list.some((word) => heading.startsWith(`${word} `));
  if (said(words.tidak)) return { tagged: false, netral: false };
  const tagged = said(words.ya) || namedKategori(heading, profile) !== null || namesTheme(text, profile);
  return { tagged, netral: false };
}

/** Whether ARG is one of several themes in a cell: "Stunting, ARG". */
function namesTheme(text: string, { tagWords }: Profile): boolean {
  if (!/[,;/+&\n]/.test(text)) return false;
  const themes = text.split(/[,;/+&\n]/).map(normaliseHeading);
  return themes.some((theme) => tagWords.tema.includes(theme));
}

const NAMES: readonly Kategori[] = ['khusus', 'pelembagaan', 'kesetaraan'];

/** The category whose telling word stands in a heading: "Anggaran pelembagaan kesetaraan gender" is the third, not the second. */
function namedKategori(heading: string, profile: Profile): Kategori | null {
  const words = new Set(heading.split(' '));
  return NAMES.find((name) => profile.tagWords.kategoriKata[name].some((word) => words.has(word))) ?? null;
}

/** The category that a cell names in any usual spelling, or by its number; null for anything else. */
export function readKategori(text: string, profile: Profile): Kategori | null {
  const heading = normaliseHeading(text);
  if (heading === '') return null;
  const whole = NAMES.find((name) => profile.tagWords.kategori[name].includes(heading));
  return whole ?? namedKategori(heading, profile);
}

/**
 * The tag of a row from its cells, `null` texts where the table has no such column. `place` is the tag cell, or the category
 * cell where only that column stands. Null where the table has neither column.
 */
export function readTag(
  cells: { readonly tag: string | null; readonly kategori: string | null; readonly alasan: string | null },
  place: Place,
  profile: Profile,
): Tag | null {
  if (cells.tag === null && cells.kategori === null) return null;
  const kategoriText = cells.kategori?.trim() || null;
  const inTag = cells.tag === null ? null : namedKategori(normaliseHeading(cells.tag), profile);
  const kategori = kategoriText === null ? inTag : readKategori(kategoriText, profile);
  const { tagged, netral } =
    cells.tag === null ? { tagged: kategori !== null, netral: false } : readTagged(cells.tag, profile);
  return { tagged, netral, alasan: cells.alasan?.trim() || null, kategori, kategoriText, place };
}
