import { LAPORAN } from '../locale/laporan.ts';
import type { Lang } from '../model/index.ts';

/** `{{opd}}`, `{{analisis.data}}`: a name of letters, digits and dots between double braces. */
const PLACEHOLDER = /\{\{ ?([A-Za-z][A-Za-z0-9.]{0,40}) ?\}\}/g;

/** A form that a region gave cannot be used; the message says why, in the user's language. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
}

/** Names of the placeholders in a text, in order, repeats included. */
export function placeholdersIn(text: string): readonly string[] {
  return [...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
}

/** Puts values in the place of placeholders. What a value contains is never read as a placeholder again. */
export function fillText(text: string, wordsOf: (name: string) => string): string {
  return text.replace(PLACEHOLDER, (_, name: string) => wordsOf(name));
}

/** The one placeholder that a text consists of, or null. */
export function onlyPlaceholder(text: string): string | null {
  const names = placeholdersIn(text);
  const [name] = names;
  return names.length === 1 && name !== undefined && fillText(text.trim(), () => '') === '' ? name : null;
}

/** Throws where a form holds no placeholder at all, or one that no statement can fill: it would be printed as it stands. */
export function checkPlaceholders(
  found: readonly { readonly name: string; readonly where: string }[],
  known: ReadonlySet<string>,
  lang: Lang,
): void {
  const words = LAPORAN[lang].templat;
  if (found.length === 0) throw new TemplateError(words.tanpaPengisi);
  const stranger = found.find(({ name }) => !known.has(name));
  if (stranger) throw new TemplateError(words.takDikenal(stranger.name, stranger.where, [...known].sort()));
}
