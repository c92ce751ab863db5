import type { Profile } from '../profile/index.ts';

const NUMBERING = /^[\s\-•*·–—]*(?:\(?(?:\d{1,2}|[a-h])[.)]\s*)?/i;

/** What a generated form says where its source was empty: "(belum diisi pada GAP langkah 2)". */
const UNFILLED = /(?:^| )belum (?:diisi|terisi|tertulis) pada (?:gap langkah \d|tabel anggaran)$/;

function isPlaceholderLine(line: string, words: readonly string[]): boolean {
  // A tick says something, if little: GAP-301 speaks of it.
  if (/[√✓✔☑]/.test(line)) return false;
  const plain = line
    .replace(NUMBERING, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
  return plain === '' || /^x+$/.test(plain) || words.includes(plain) || UNFILLED.test(plain);
}

/**
 * Whether a text says nothing: empty, punctuation only (`-`, `...`), `xxx`, or on every line one of the profile's stock words
 * (`nihil`, `tidak ada`, `diisi`). Null and empty text count as such.
 */
export function isPlaceholder(text: string | null | undefined, profile: Profile): boolean {
  if (!text) return true;
  return text.split(/\r?\n/).every((line) => isPlaceholderLine(line, profile.placeholders.words));
}
