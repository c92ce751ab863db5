import type { Named, Place, Tahap } from '../model/index.ts';
import type { Profile } from '../profile/index.ts';
import type { Row } from '../workbook/sheet.ts';
import { filledColumns, placeOf, type SourceGrid, textAt } from './cells.ts';
import { readCodeCell } from './code-cell.ts';
import { normaliseHeading, oneLine } from './normalise.ts';
import { isOpdName, isPart, sameName, withoutNumber } from './opd-name.ts';
import { unitInTitle } from './units.ts';

/** What titles and key-and-value lines above a table say; null where they don't. */
export interface TitleFacts {
  readonly opd: Named | null;
  readonly unit: Named | null;
  readonly program: Named | null;
  readonly kegiatan: Named | null;
  readonly year: number | null;
  readonly stage: Tahap | null;
  readonly pemerintah: string | null;
  readonly factor: { readonly factor: number; readonly unit: string; readonly place: Place } | null;
}

export const NO_TITLE: TitleFacts = {
  opd: null,
  unit: null,
  program: null,
  kegiatan: null,
  year: null,
  stage: null,
  pemerintah: null,
  factor: null,
};

/** Longer cells are prose, not titles. */
const MAX_TITLE = 250;

/** Reads the rows above a table. */
export function readTitle(grid: SourceGrid, rows: readonly Row[], profile: Profile): TitleFacts {
  const words = profile.readingWords;
  const facts: Facts = { ...NO_TITLE };
  let sure = 0;
  // A line that says "SKPD : ..." is surer than a title that only mentions an organisation.
  let mentioned: Named | null = null;
  // "Unit Kerja" is the OPD where no other line says it.
  let opdKey = '';
  for (const row of rows) {
    facts.opd ??= codeAndName(row);
    const pair = keyAndValue(row);
    if (pair) {
      const named = words.opdKeys.includes(pair.key) ? namedOf(pair.value) : null;
      if (named) {
        addKeyed(facts, named, pair.key, opdKey, profile);
        opdKey ||= pair.key;
      } else if (words.unitKeys.includes(pair.key)) facts.unit ??= namedOf(pair.value);
      else if (words.programKeys.includes(pair.key)) facts.program ??= namedOf(pair.value);
      else if (words.kegiatanKeys.includes(pair.key)) facts.kegiatan ??= namedOf(pair.value);
    }
    const filled = filledColumns(row);
    for (const column of filled) {
      const text = textAt(row, column);
      if (text.length > MAX_TITLE) continue;
      const title = normaliseHeading(text);
      const said = yearOf(title, profile);
      if (said && said.sure > sure) {
        facts.year = said.year;
        sure = said.sure;
      }
      facts.stage ??= stageOf(title, profile);
      facts.pemerintah ??= pemerintahOf(text);
      const unit = unitInTitle(text, profile, filled.length === 1);
      if (unit) facts.factor ??= { ...unit, place: placeOf(grid, row.number, column) };
      if (pair) continue;
      for (const line of titleLines(text)) {
        const named = opdTitle(line, profile);
        if (named) addOrganisation(facts, named, profile);
        mentioned ??= opdInTitle(line, profile);
      }
    }
    if (pair && words.yearKeys.includes(pair.key)) {
      const year = /\b20[0-4]\d\b/.exec(withoutRanges(normaliseHeading(pair.value)));
      if (year && sure < SURE.budget) {
        facts.year = Number(year[0]);
        sure = SURE.budget;
      }
    }
  }
  if (mentioned && (facts.opd === null || isPart(facts.opd, mentioned, profile)))
    addOrganisation(facts, mentioned, profile);
  return facts;
}

type Facts = { -readonly [K in keyof TitleFacts]: TitleFacts[K] };

/** A further organisation is the unit where it is part of the first one, and the OPD where the first one is part of it. */
function addOrganisation(facts: Facts, named: Named, profile: Profile): void {
  if (facts.opd === null) facts.opd = named;
  else if (isPart(named, facts.opd, profile)) facts.unit ??= named;
  else if (facts.unit === null && isPart(facts.opd, named, profile)) {
    facts.unit = facts.opd;
    facts.opd = named;
  }
}

/** An organisation behind a key: "Unit Kerja" and "Unit Organisasi" tell the unit where another key tells the OPD. */
function addKeyed(facts: Facts, named: Named, key: string, opdKey: string, profile: Profile): void {
  const { unitBesideOpd } = profile.headers;
  const { opd } = facts;
  if (opd === null || sameName(opd, named, profile)) facts.opd = opd ?? named;
  else if (unitBesideOpd.includes(key) && (opdKey !== '' || !isOpdName(named.name, profile)))
    facts.unit ??= named;
  else if (unitBesideOpd.includes(opdKey)) {
    facts.unit ??= opd;
    facts.opd = named;
  } else addOrganisation(facts, named, profile);
}

/** An organisation's code in one cell and its name in the next, with no label before them. */
function codeAndName(row: Row): Named | null {
  const [first = 0, second = 0, more] = filledColumns(row);
  if (second === 0 || more !== undefined) return null;
  const cell = readCodeCell(textAt(row, first));
  const name = oneLine(textAt(row, second));
  return cell.kind === 'organisasi' && cell.name === '' && /^\p{L}/u.test(name)
    ? { code: cell.code, name }
    : null;
}

/** A code without a name: dotted, or the one digit of an urusan. */
const LONE_CODE = /^(?:[\dXx]+(?:\.[\dXx]+)+|\d)\.?$/;

/** "Organisasi : 1.02... Dinas Kesehatan", in one cell or in several; a code in a cell of its own takes the name from the next. The key is normalised. */
export function keyAndValue(
  row: Row,
): { readonly key: string; readonly value: string; readonly column: number } | null {
  const filled = filledColumns(row);
  const first = filled[0];
  if (first === undefined) return null;
  const text = textAt(row, first);
  const colon = text.indexOf(':');
  if (colon > 0 && text.slice(colon + 1).trim() !== '') {
    const value = withName(oneLine(text.slice(colon + 1)), row, filled[1]);
    return { key: normaliseHeading(text.slice(0, colon)), value, column: first };
  }
  if (text.length > 60) return null;
  for (const [at, column] of filled.entries()) {
    const value = at === 0 ? '' : oneLine(textAt(row, column)).replace(/^:\s*/, '');
    if (value === '') continue;
    return { key: normaliseHeading(text), value: withName(value, row, filled[at + 1]), column };
  }
  return null;
}

function withName(value: string, row: Row, next: number | undefined): string {
  if (next === undefined || !LONE_CODE.test(value)) return value;
  const name = oneLine(textAt(row, next));
  return /^\p{L}/u.test(name) ? `${value} ${name}` : value;
}

/** "code name", or a name alone. */
export function namedOf(text: string): Named | null {
  const cell = readCodeCell(text);
  if (cell.kind === 'organisasi') return { code: cell.code, name: cell.name || cell.code };
  if (cell.kind === 'nomenklatur') return { code: cell.code.text, name: cell.name };
  if (cell.kind === 'bad' && cell.name !== '') return { code: cell.text, name: cell.name };
  const name = oneLine(text);
  return name === '' || /^[-.…_]+$/.test(name) ? null : { code: null, name };
}

/** How surely a title's year is that of the budget: by its label, by the word "tahun", or by a month or the name of a document. */
const SURE = { budget: 3, year: 2, period: 1 } as const;

const RANGE = /\b(20[0-4]\d) (?:s d |sd |sampai |sampai dengan |hingga )?(20[0-4]\d)\b/g;

/** Normalised words without the years of a plan ("Renstra Tahun 2025-2029"): no year of a range is the budget's. */
const withoutRanges = (words: string): string =>
  words.replace(RANGE, (range, from: string, to: string) => (from < to ? '' : range));

/** The budget year in normalised words; "Peraturan ... Nomor 5 Tahun 2024" names none, nor does the day on which it was signed. */
function yearOf(words: string, profile: Profile): { readonly year: number; readonly sure: number } | null {
  const title = withoutRanges(words);
  const budget = /(?:tahun anggaran|anggaran tahun|\bt ?a|apbd tahun|apbd) (20[0-4]\d)\b/.exec(title);
  if (budget) return { year: Number(budget[1]), sure: SURE.budget };
  const plain = /\btahun (20[0-4]\d)\b/.exec(title);
  if (plain) {
    if (/\b(?:nomor|no) \d+(?: [a-z]+)* tahun 20/.test(title)) return null;
    return { year: Number(plain[1]), sure: SURE.year };
  }
  const last = /^(?:(.*) )?(\S+) (20[0-4]\d)$/.exec(title);
  if (!last) return null;
  const [, before = '', word = '', year] = last;
  const { months, periodWords, documentWords, notPeriod } = profile.readingWords;
  const said = ` ${before} ${word} `;
  const says = (list: readonly string[]) => list.some((each) => said.includes(` ${each} `));
  if (/ 20[0-4]\d /.test(said) || says(notPeriod)) return null;
  const period = months.includes(word) ? before === '' || says(periodWords) : says(documentWords);
  return period ? { year: Number(year), sure: SURE.period } : null;
}

/** Year that stands alone in a name of a sheet or file; null where there is none or more than one. */
export function yearInName(name: string): number | null {
  const years = new Set([...name.matchAll(/(?<!\d)20[0-4]\d(?!\d)/g)].map((match) => Number(match[0])));
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}

/** Stage of the budget that normalised words name. */
export function stageOf(title: string, profile: Profile): Tahap | null {
  const { stages, notStage } = profile.readingWords;
  let said = ` ${title} `;
  for (const words of notStage) said = said.replace(` ${words} `, ' ');
  const found = stages.find(({ words }) => words.some((word) => said.includes(` ${word} `)));
  return found ? tahap(found.stage) : null;
}

function tahap(text: string): Tahap | null {
  return text === 'kua-ppas' || text === 'murni' || text === 'pergeseran' || text === 'perubahan'
    ? text
    : null;
}

const GOVERNMENT =
  /\b(?:pemerintah(?:\s+daerah)?\s+)?(kabupaten|kab\.|kota|provinsi|prov\.)\s+([a-z][a-z'.\- ]{2,40})/i;

/** "Pemerintah Kabupaten ...": from a title that says so, or that is nothing but the region's name. */
export function pemerintahOf(text: string): string | null {
  const line = oneLine(text);
  const match = GOVERNMENT.exec(line);
  if (!match) return null;
  const whole = match.index === 0 && match[0].length >= line.length - 1;
  if (!whole && !/^pemerintah/i.test(match[0])) return null;
  const kind = (match[1] ?? '').toLowerCase();
  const name = (match[2] ?? '').replace(/\s+(?:tahun|ta|t\.a\.?|dinas|badan)\b.*$/i, '').trim();
  if (name === '') return null;
  const spelled = kind.startsWith('kab') ? 'Kabupaten' : kind.startsWith('prov') ? 'Provinsi' : 'Kota';
  return `Pemerintah ${spelled} ${titleCase(name)}`;
}

function titleCase(name: string): string {
  return name === name.toUpperCase() || name === name.toLowerCase()
    ? name
        .toLowerCase()
        .replace(/(^|[\s\-'])([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase())
    : name;
}

/** The lines of a title in one cell; a line that goes on with a name ("DINAS PENDIDIKAN" / "DAN KEBUDAYAAN") is joined to it. */
function titleLines(text: string): string[] {
  return text
    .replace(/\s*[\r\n]+\s*(?=(?:dan|serta|&)\s)/gi, ' ')
    .replace(/(,|&|\b(?:dan|serta))\s*[\r\n]+/gi, '$1 ')
    .split(/[\r\n]+/);
}

/** A title without what follows a name in it: the year, a remark in brackets, a clause. */
function nameIn(text: string): string {
  return oneLine(text)
    .replace(/\s*[-,–]?\s*\b(?:tahun(?: anggaran)?|t\.?a\.?)\s+20\d\d.*$/i, '')
    .replace(/\s+(?:yang|untuk|menurut|berdasarkan|dalam (?:rangka|ribu\w*|juta\w*))\s.*$/i, '')
    .replace(/\s*[-,–(]*\s*(?:\([^()]*\)|\b20\d\d)$/, '');
}

const MAX_NAME = 140;

/** An organisation that a title is ("DINAS SOSIAL"), or begins with the code of. */
function opdTitle(text: string, profile: Profile): Named | null {
  const cell = readCodeCell(text);
  if (cell.kind === 'organisasi') return { code: cell.code, name: cell.name || cell.code };
  const line = withoutNumber(nameIn(text));
  return line.length <= MAX_NAME && isOpdName(line, profile) ? { code: null, name: line } : null;
}

/** An organisation that a title ends with: "PAGU INDIKATIF DINAS SOSIAL". What stands before it must be about a budget. */
function opdInTitle(text: string, profile: Profile): Named | null {
  const line = nameIn(text);
  if (line.length > MAX_NAME) return null;
  const words = line.split(' ');
  const { opdInTitle: begins, beforeOpdInTitle: before, opdKinds } = profile.readingWords;
  for (let at = 1; at < words.length; at++) {
    const name = words.slice(at).join(' ');
    const rest = normaliseHeading(name);
    if (!begins.some((word) => rest.startsWith(`${word} `) || (rest === word && !opdKinds.includes(word))))
      continue;
    const head = normaliseHeading(words.slice(0, at).join(' '));
    const budget = before.some((word) => head === word || head.endsWith(` ${word}`));
    if (budget && isOpdName(name, profile)) return { code: null, name };
  }
  return null;
}
