import { type CodeLevel, type Isian, type Place, parseCode } from '../../model/index.ts';
import type { HeadersGap } from '../../profile/index.ts';
import { append } from '../append.ts';
import { IDENTITY, type IdentityField } from '../form/head.ts';
import { isianOf, type LabelWords, type Line, linesOf, splitByLabels } from '../form/labelled.ts';

/** Step 1: each part as it stands; the codes of program and kegiatan only tell what belongs together. */
export interface StepOne {
  readonly code: Isian | null;
  readonly program: Isian | null;
  readonly kegiatan: Isian | null;
  readonly subKegiatan: Isian | null;
  readonly tujuan: Isian | null;
  readonly programCode: string | null;
  readonly kegiatanCode: string | null;
}

type Name = IdentityField | 'lain' | 'tujuanAtas';

/** The aim of the program or kegiatan counts where the sub kegiatan's own is not given. */
const AIMS_ABOVE = ['tujuan program', 'tujuan kegiatan', 'tujuan kebijakan'];

const known = new WeakMap<HeadersGap, LabelWords<Name>>();

function identityWords(headers: HeadersGap): LabelWords<Name> {
  const made = known.get(headers);
  if (made) return made;
  const words = new Map<string, Name>();
  for (const field of ['abaikan', 'indikator', 'output', 'outcome', 'opd', 'unit', 'year', 'jumlah'] as const)
    for (const word of headers.fields[field].words) words.set(word, 'lain');
  for (const word of ['kebijakan', 'target', 'indikator sub kegiatan', 'indikator kegiatan'])
    words.set(word, 'lain');
  for (const field of IDENTITY) {
    const { words: spellings, typos } = headers.fields[field];
    for (const word of [...spellings, ...typos]) words.set(word, field);
  }
  for (const word of AIMS_ABOVE) words.set(word, 'tujuanAtas');
  known.set(headers, words);
  return words;
}

const CODE_AHEAD =
  /^\s*[('[]?\s*((?:\d|[Xx])(?:\s?\.\s?(?:\d{1,4}|[Xx]{1,4})){1,6})\.?\s*[)\]]?(?![\d%])[\s:–—-]*/;
const CODE_BEHIND = /[([]\s*((?:\d|[Xx])(?:\s?\.\s?(?:\d{1,4}|[Xx]{1,4})){2,6})\.?\s*[)\]]\s*$/;

/** A cell "code name", or "name (code)", as its two parts; a text without a code is all name. */
export function splitCode(text: string): { readonly code: string | null; readonly name: string } {
  const ahead = CODE_AHEAD.exec(text);
  if (ahead?.[1]) return { code: ahead[1].replace(/\s/g, ''), name: text.slice(ahead[0].length).trim() };
  const behind = CODE_BEHIND.exec(text);
  if (behind?.[1]) return { code: behind[1].replace(/\s/g, ''), name: text.slice(0, behind.index).trim() };
  return { code: null, name: text.trim() };
}

const PREFIXES: readonly (readonly [RegExp, IdentityField])[] = [
  [/^sub[\s-]?kegiatan\s+/i, 'subKegiatan'],
  [/^tujuan(?: sub ?kegiatan| kegiatan| program)?\s+/i, 'tujuan'],
  [/^kegiatan\s+/i, 'kegiatan'],
];

/** A line that opens with its label and no colon ("Kegiatan Pengelolaan ..."); the official name of a program keeps the word. */
function byPrefix(line: string): { field: IdentityField; text: string } | null {
  const plain = line.replace(/^\s*(?:\d[.)]\s*)?/, '');
  if (/^program\s/i.test(plain)) return { field: 'program', text: plain };
  for (const [prefix, field] of PREFIXES)
    if (prefix.test(plain)) return { field, text: plain.replace(prefix, '') };
  return null;
}

const FIELD_OF_LEVEL: Readonly<Partial<Record<CodeLevel, IdentityField>>> = {
  program: 'program',
  kegiatan: 'kegiatan',
  'sub-kegiatan': 'subKegiatan',
};

/** Where a line without a label belongs: by the level of its code, by its first word, as the aim where it opens with a verb. */
function placeLoose(line: Line, found: Record<IdentityField, Line[]>): void {
  const { code } = splitCode(line.text);
  const level = code === null ? null : (parseCode(code)?.level ?? null);
  const field = level === null ? null : FIELD_OF_LEVEL[level];
  if (field) return void found[field].push(line);
  const named = byPrefix(line.text);
  if (named) return void found[named.field].push({ text: named.text, place: line.place });
  const verb = /^\s*(?:\d[.)]\s*)?me[a-z]{4,}/i.test(line.text);
  if (verb && found.subKegiatan.length > 0) found.tujuan.push(line);
  else found.subKegiatan.push(line);
}

/**
 * Lines without labels of which only the last has its code ("PROGRAM ...", "Pengelolaan ...", "1.06.05.2.02.0004 Fasilitasi ..."): the
 * one over the sub kegiatan is its kegiatan, the one over that its program.
 */
function placeByCode(found: Record<IdentityField, Line[]>): void {
  const level = (line: Line) => parseCode(splitCode(line.text).code ?? '')?.level;
  const at = found.subKegiatan.findIndex((line) => level(line) === 'sub-kegiatan');
  if (at < 1 || at > 2 || found.kegiatan.length > 0 || (at === 2 && found.program.length > 0)) return;
  const above = found.subKegiatan.splice(0, at);
  found.kegiatan = above.slice(-1);
  if (at === 2) found.program = above.slice(0, 1);
}

/** A program may stand on a band over its rows and in their cells too. */
function once(lines: readonly Line[]): readonly Line[] {
  const seen = new Set<string>();
  return lines.filter(({ text }) => {
    const { name } = splitCode(text);
    if (name !== '' && seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

function named(lines: readonly Line[]): { isian: Isian | null; code: string | null; place: Place | null } {
  const isian = isianOf(once(lines));
  if (!isian) return { isian: null, code: null, place: null };
  const { code, name } = splitCode(isian.text);
  if (code === null) return { isian, code: null, place: null };
  return { isian: name === '' ? null : { text: name, place: isian.place }, code, place: isian.place };
}

/**
 * Step 1 of a GAP from its joined cells ("Sub Kegiatan: 1.01.02.2.02.0032 Penyediaan ...", "Tujuan: ...") and from cells of its
 * own columns or rows, which win. A name with its code before or behind it gives the code where no code cell is filled.
 */
export function readStepOne(
  joined: readonly Isian[],
  own: Readonly<Partial<Record<IdentityField, readonly Isian[]>>>,
  headers: HeadersGap,
): StepOne {
  const found: Record<IdentityField, Line[]> = {
    code: [],
    program: [],
    kegiatan: [],
    subKegiatan: [],
    tujuan: [],
  };
  const above: Line[] = [];
  for (const part of splitByLabels(linesOf(joined), identityWords(headers))) {
    if (part.name === null) for (const line of part.lines) placeLooseIfFilled(line, found);
    else if (part.name === 'tujuanAtas') append(above, part.lines);
    else if (part.name !== 'lain') append(found[part.name], part.lines);
  }
  placeByCode(found);
  if (isianOf(found.tujuan) === null) found.tujuan = above;
  const owned: Partial<Record<IdentityField, Line[]>> = {};
  for (const field of IDENTITY) {
    const lines = linesOf(own[field] ?? []).filter(({ text }) => text.trim() !== '');
    if (lines.length > 0) owned[field] = [...lines];
  }
  const pick = (field: IdentityField) => owned[field] ?? found[field];
  const program = named(pick('program'));
  const kegiatan = named(pick('kegiatan'));
  const subKegiatan = named(pick('subKegiatan'));
  const code = isianOf(pick('code'));
  const inCode = code === null ? null : splitCode(code.text);
  if (code && inCode?.code && inCode.name !== '' && subKegiatan.isian === null)
    subKegiatan.isian = { text: inCode.name, place: code.place };
  const inName =
    subKegiatan.code !== null && subKegiatan.place
      ? { text: subKegiatan.code, place: subKegiatan.place }
      : null;
  return {
    code: code && inCode?.code ? { text: inCode.code, place: code.place } : (code ?? inName),
    program: program.isian,
    kegiatan: kegiatan.isian,
    subKegiatan: subKegiatan.isian,
    tujuan: isianOf(pick('tujuan')),
    programCode: program.code,
    kegiatanCode: kegiatan.code,
  };
}

function placeLooseIfFilled(line: Line, found: Record<IdentityField, Line[]>): void {
  if (line.text.trim() !== '') placeLoose(line, found);
}
