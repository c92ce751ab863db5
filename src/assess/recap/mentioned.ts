/** OPDs that files speak of without a budget that counts: in their GAP and GBS, or in what was not asked for (`--opd`, `--year`). */
import { isOrganisationCode, type Named, type Submission } from '../../model/index.ts';
import type { FileIndex } from './plan.ts';
import { nameOfFile } from './roll-call.ts';

/** An OPD that a file speaks of. */
export interface Mentioned extends Named {
  readonly file: string;
}

/** What was read in a file and is not asked for. */
export interface Unasked {
  readonly opds: readonly (Named & { readonly year: number | null })[];
  /** What its GAP and GBS say of their OPDs, each once, and how many they are. */
  readonly formOpds: readonly string[];
  readonly forms: number;
}

const NOTHING: Unasked = { opds: [], formOpds: [], forms: 0 };

/** `read` without the part of it that was `asked` for (assess/narrow.ts). */
export function unaskedOf(read: Submission, asked: Submission): Unasked {
  if (read === asked) return NOTHING;
  const kept = new Set<unknown>([...asked.opds, ...asked.gaps, ...asked.gbs]);
  const forms = [...read.gaps, ...read.gbs].filter((form) => !kept.has(form));
  return {
    opds: read.opds.filter((opd) => !kept.has(opd)).map(({ code, name, year }) => ({ code, name, year })),
    formOpds: [...new Set(forms.flatMap((form) => form.opd?.text.trim() || []))],
    forms: forms.length,
  };
}

/** What a form says of its OPD, which may begin with the code. */
function namedIn(text: string): Named {
  const [first = ''] = text.split(/\s/);
  if (!isOrganisationCode(first)) return { code: null, name: text };
  return { code: first, name: text.slice(first.length).trim() };
}

/** What the name of a file of forms says of the OPD: without the word for the form. */
function officeOfFile(file: string): string {
  return nameOfFile(file)
    .replace(/\b(gap|gbs|gender analysis pathway|gender budget statement)\b/gi, ' ')
    .trim();
}

/** OPDs that the forms of a file are for. Where they name none and the file holds no budget, its name speaks. */
export function mentionedInForms({ file, opds, forms, formOpds }: FileIndex): readonly Mentioned[] {
  if (forms === 0) return [];
  const own = new Set(opds.map(({ name }) => name));
  const named = formOpds.filter((text) => !own.has(text));
  if (named.length > 0) return named.map((text) => ({ ...namedIn(text), file }));
  const office = opds.length === 0 && formOpds.length === 0 ? officeOfFile(file) : '';
  return office === '' ? [] : [{ code: null, name: office, file }];
}

/** OPDs that stand in a file and were not asked for. */
export function mentionedUnasked(file: string, { opds, formOpds }: Unasked): readonly Mentioned[] {
  return [
    ...opds.map(({ code, name }) => ({ code, name, file })),
    ...formOpds.map((text) => ({ ...namedIn(text), file })),
  ];
}
