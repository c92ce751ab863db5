import type { Profile } from '../../profile/index.ts';
import { perProfile } from '../../profile/per-profile.ts';
import { Remembered } from '../../profile/remembered.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import { beginsWithCode, isListed, isWide } from '../cells.ts';
import { labelOf } from '../form/labels.ts';
import { normaliseHeading } from '../normalise.ts';
import { isTitle } from './lines.ts';

/** Rows that one or more statements take, 1-based and inclusive. */
export interface GbsSection {
  readonly top: number;
  readonly bottom: number;
}

/** A form announces itself within its first rows; a longer sheet without any is not looked through. */
const LOOK = 150;
const TELLING = [
  'analisis',
  'tolokUkur',
  'capaian',
  'anggaran',
  'masukan',
  'isu',
  'eksternal',
  'internal',
] as const;
const HEAD: readonly (string | null)[] = [
  'opd',
  'year',
  'program',
  'kegiatan',
  'subKegiatan',
  'code',
  'codeProgram',
  'tujuan',
  'abaikan',
  'unit',
  'programTujuan',
];

/** What one cell announces, and what the cells of a row do together. */
interface Sign {
  readonly title: boolean;
  readonly gap: boolean;
  readonly field: string | null;
}

interface Signs {
  readonly title: boolean;
  readonly gap: boolean;
  readonly fields: ReadonlySet<string>;
}

const NO_SIGNS: Signs = { title: false, gap: false, fields: new Set() };

const remembered = perProfile(() => new Remembered<Sign>());

function signOf(text: string, profile: Profile): Sign {
  const title = isTitle(text, profile);
  const gap = !title && text.length < 160 && /gender analysis pathway/.test(normaliseHeading(text));
  const label = labelOf(text.split(':')[0] ?? '', profile.headersGbs);
  return { title, gap, field: label && (label.whole || label.starts) ? label.field : null };
}

function signsOf(row: Sheet['rows'][number], profile: Profile): Signs {
  if (beginsWithCode(row) || isWide(row) || isListed(row)) return NO_SIGNS;
  const fields = new Set<string>();
  let title = false;
  let gap = false;
  const known = remembered(profile);
  for (const text of row.text) {
    if (text === undefined || text === '') continue;
    const sign = known.of(text, (own) => signOf(own, profile));
    title ||= sign.title;
    gap ||= sign.gap;
    if (sign.field !== null) fields.add(sign.field);
  }
  return { title, gap, fields };
}

/**
 * The parts of a sheet that hold statements. A statement has the row "Analisis situasi", or the title, with three rows that only
 * it has; it begins at its title, else at the first row of its head, and ends where another form begins.
 */
export function gbsSections(sheet: Sheet, profile: Profile): readonly GbsSection[] {
  const look = sheet.rows.slice(0, LOOK).map((row) => signsOf(row, profile));
  const telling = look.filter((signs) => signs !== NO_SIGNS);
  const said = new Set(telling.flatMap((signs) => [...signs.fields]));
  const titled = telling.some((signs) => signs.title);
  if (!titled && !said.has('analisis')) return [];
  if (TELLING.filter((field) => said.has(field)).length < 3) return [];
  const sections: { top: number; bottom: number }[] = [];
  let open: { top: number; bottom: number } | null = null;
  let head: number | null = null;
  for (const [at, row] of sheet.rows.entries()) {
    const signs = look[at] ?? signsOf(row, profile);
    const inHead = [...signs.fields].some((field) => HEAD.includes(field));
    if (signs.gap && !signs.title) {
      open = null;
      head = null;
    } else if (!open && (signs.title || signs.fields.has('analisis'))) {
      open = { top: signs.title ? row.number : (head ?? row.number), bottom: row.number };
      sections.push(open);
    } else if (!open) head = inHead ? (head ?? row.number) : null;
    if (open) open.bottom = row.number;
  }
  return sections;
}
