import { codeHead, type Isian, normalCode, parseCode } from '../../model/index.ts';
import type { GapField, Profile } from '../../profile/index.ts';
import type { Row } from '../../workbook/sheet.ts';
import type { Grid } from '../form/grid.ts';
import { type Above, IDENTITY, type IdentityField, identityLine } from '../form/head.ts';
import { stepOf } from '../form/labels.ts';
import { oneLine } from '../normalise.ts';
import { addPiece, type GapDraft, hasAnalysis, stepOneOf } from './draft.ts';
import type { Header } from './header.ts';
import { type StepOne, splitCode } from './step-one.ts';

/** What the GAPs above say of those below. */
export interface Carried {
  program: Isian | null;
  kegiatan: Isian | null;
  programCode: string | null;
  kegiatanCode: string | null;
  /** Code of the GAP above. */
  code: string | null;
}

/**
 * Program and kegiatan of the rows above, where the codes say that they are this row's too: they hold its code, or (in columns of
 * their own, which are left blank for "the same") the GAP above is of the same program and kegiatan.
 */
export function carriedFor(
  one: StepOne,
  carried: Carried,
  ownColumns: boolean,
): Pick<StepOne, 'program' | 'kegiatan'> {
  const code = normalCode(one.code?.text);
  const above = normalCode(carried.code);
  const fits = (parent: string | null, segments: number) => {
    if (code === null) return false;
    const known = normalCode(parent);
    if (known !== null) return code.startsWith(`${known}.`);
    return ownColumns && above !== null && codeHead(above, segments) === codeHead(code, segments);
  };
  return {
    program: fits(carried.programCode, 3) ? carried.program : null,
    kegiatan: fits(carried.kegiatanCode, 5) ? carried.kegiatan : null,
  };
}

/** Enough cells to know a GAP by; more than any form gives step 1, so that a long table costs no more a row than a short one. */
const IDENTITY_CELLS = 40;

function headOf(draft: GapDraft): Pick<GapDraft, 'pieces'> {
  const pieces = new Map<GapField, Isian[]>();
  for (const [field, list] of draft.pieces)
    if (stepOf(field) === 1) pieces.set(field, list.slice(0, IDENTITY_CELLS));
  return { pieces };
}

const same = (a: Isian | null, b: Isian | null): boolean =>
  oneLine(a?.text ?? '').toLowerCase() === oneLine(b?.text ?? '').toLowerCase();

const differ = (a: Isian | null, b: Isian | null): boolean => a !== null && b !== null && !same(a, b);

/** "-" and "belum ada" stand in a code cell and are no code. */
const codeOf = ({ code }: StepOne): Isian | null => (code && /\d/.test(code.text) ? code : null);

/** Steps 2 to 6 that a row must fill to be a GAP of its own although its code is that of the row above. */
const FEWEST_TOLD = 2;

function tells({ pieces }: GapDraft): boolean {
  const steps = new Set([...pieces.keys()].map(stepOf));
  return [2, 3, 4, 5, 6].filter((step) => steps.has(step)).length >= FEWEST_TOLD;
}

/** Whether a row names what it is about otherwise than the rows above it, which may have named it in several. */
function isNamedOtherwise(before: Isian | null, next: Isian | null): boolean {
  if (!differ(before, next)) return false;
  const said = (before?.text ?? '').split('\n').map((line) => oneLine(line).toLowerCase());
  return !said.includes(oneLine(next?.text ?? '').toLowerCase());
}

/** Whether a row opens a GAP of its own rather than go on with the one above. */
export function opensGap(current: GapDraft, row: GapDraft, profile: Profile): boolean {
  const next = stepOneOf(row, profile);
  const named = next.code ?? next.subKegiatan ?? next.program ?? next.kegiatan;
  if ((named || hasAnalysis(row)) && (differ(current.opd, row.opd) || differ(current.unit, row.unit)))
    return true;
  if (!named) return false;
  const before = stepOneOf(headOf(current), profile);
  const code = codeOf(next);
  const codeBefore = codeOf(before);
  if (next.code || next.subKegiatan) {
    if (!before.code && !before.subKegiatan) return false;
    if (code && codeBefore && same(code, codeBefore))
      return tells(row) && isNamedOtherwise(before.subKegiatan, next.subKegiatan);
    if (next.code && !codeBefore && !next.subKegiatan) return false;
    if (!code && next.subKegiatan && same(next.subKegiatan, before.subKegiatan)) return false;
    return !(next.subKegiatan && !before.subKegiatan && !code);
  }
  if (next.program) return before.program !== null && !same(next.program, before.program);
  if (next.kegiatan) return before.kegiatan !== null && !same(next.kegiatan, before.kegiatan);
  return false;
}

/** Program or kegiatan that a row by itself names for the rows below it, where step 1 has no column that would hold both. */
export function bandOf(
  grid: Grid,
  row: Row,
  header: Header,
  profile: Profile,
): { readonly field: 'program' | 'kegiatan'; readonly isian: Isian } | null {
  const cells = grid.cells(row.number);
  const [cell] = cells;
  const field = cell && (header.columns.get(cell.column)?.field ?? 'no');
  if (cells.length !== 1 || !cell || !field || !OVER_BANDS.includes(field)) return null;
  const line = identityLine(grid, row, profile.headersGap);
  if (line?.field === 'program' || line?.field === 'kegiatan') return { ...line, field: line.field };
  const { code, name } = splitCode(cell.text);
  const level = code === null || name === '' ? null : parseCode(code)?.level;
  return level === 'program' || level === 'kegiatan'
    ? { field: level, isian: { text: cell.text, place: cell.place } }
    : null;
}

/** Columns in which such a row begins. */
const OVER_BANDS: readonly GapField[] = ['no', 'code', 'subKegiatan'];

/** What stands over the rows below a band: what it names, and above it. */
export function withBand(above: Above, { field, isian }: NonNullable<ReturnType<typeof bandOf>>): Above {
  return field === 'program' ? { program: isian } : { program: above.program, kegiatan: isian };
}

/**
 * Adds to a GAP what stands over it and is not said in its own cells. Its own code or name makes it another sub kegiatan than the
 * one named above; program and kegiatan hold for it then only where the codes do not speak against it.
 */
export function fillFromAbove(draft: GapDraft, above: Above, profile: Profile): void {
  if (IDENTITY.every((field) => !above[field])) return;
  const own = stepOneOf(draft, profile);
  const over = stepOneOf({ pieces: piecesFrom(above) }, profile);
  const named = codeOf(own) !== null || own.subKegiatan !== null;
  const alike =
    (own.code !== null && same(own.code, over.code)) ||
    (own.subKegiatan !== null && same(own.subKegiatan, over.subKegiatan));
  const code = normalCode(own.code?.text);
  const fits = (parent: string | null, segments: number): boolean => {
    const whole = normalCode(parent ?? over.code?.text);
    if (code === null || whole === null) return true;
    const known = codeHead(whole, segments);
    return /x/i.test(known) || code.startsWith(`${known}.`);
  };
  const wanted: Record<IdentityField, boolean> = {
    code: !named,
    subKegiatan: !named,
    program: !own.program && fits(over.programCode, 3),
    kegiatan: !own.kegiatan && fits(over.kegiatanCode, 5),
    tujuan: !own.tujuan && (!named || alike || !(over.code || over.subKegiatan)),
  };
  for (const field of IDENTITY) {
    const isian = above[field];
    if (!isian || !wanted[field]) continue;
    addPiece(draft, field, isian.text, isian.place);
    if (!draft.steps.has(1)) draft.steps.set(1, isian.place);
  }
}

function piecesFrom(above: Above): Map<GapField, Isian[]> {
  const pieces = new Map<GapField, Isian[]>();
  for (const field of IDENTITY) {
    const isian = above[field];
    if (isian) pieces.set(field, [isian]);
  }
  return pieces;
}
