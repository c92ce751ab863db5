import {
  FAKTOR,
  type Gap,
  type Isian,
  type Place,
  type ReadingNote,
  STEPS,
  type Step,
} from '../../model/index.ts';
import type { GapField, Profile } from '../../profile/index.ts';
import { append } from '../append.ts';
import { IDENTITY, type IdentityField } from '../form/head.ts';
import { isianOf, linesOf } from '../form/labelled.ts';
import { stepOf } from '../form/labels.ts';
import { type FormTitle, isUnitName } from '../form/title.ts';
import { oneLine } from '../normalise.ts';
import { readTag } from '../tag.ts';
import { type AksiCell, readAksi } from './aksi.ts';
import { readFaktor } from './faktor.ts';
import { readIndikator } from './indikator.ts';
import { readStepOne, type StepOne } from './step-one.ts';

/** A GAP while its cells are gathered: pieces of text by field, in reading order. */
export interface GapDraft {
  place: Place;
  readonly pieces: Map<GapField, Isian[]>;
  readonly aksi: AksiCell[];
  readonly steps: Map<number, Place>;
  opd: Isian | null;
  /** Unit of the OPD (puskesmas, RSUD, school) whose GAP it is. */
  unit: Isian | null;
  year: number | null;
  /** True once a column or row for it was met, filled or not. */
  hasTag: boolean;
  hasKategori: boolean;
  tagPlace: Place | null;
}

export function newDraft(place: Place): GapDraft {
  return {
    place,
    pieces: new Map(),
    aksi: [],
    steps: new Map(),
    opd: null,
    unit: null,
    year: null,
    hasTag: false,
    hasKategori: false,
    tagPlace: null,
  };
}

export function addPiece(draft: GapDraft, field: GapField, text: string, place: Place): void {
  const pieces = draft.pieces.get(field);
  if (pieces) pieces.push({ text, place });
  else draft.pieces.set(field, [{ text, place }]);
}

/** Whether any of the steps 2 to 9 holds text: a form of which only step 1 is filled is still to be filled in, and no GAP. */
export function hasAnalysis(draft: GapDraft): boolean {
  if (draft.aksi.some(({ text }) => text.trim() !== '')) return true;
  for (const [field, pieces] of draft.pieces)
    if ((stepOf(field) ?? 0) >= 2 && pieces.some(({ text }) => text.trim() !== '')) return true;
  return false;
}

/** A shorter text with a figure may well stand twice and mean two things: "L 40". */
const SURELY_REPEATED = 25;

/** Cells of one field, equal ones once: a table that was flattened, a row an action, repeats all others on every row. */
function once(pieces: readonly Isian[] | undefined): readonly Isian[] {
  if (!pieces || pieces.length < 2) return pieces ?? [];
  const seen = new Set<string>();
  const kept = pieces.filter(({ text }) => {
    const plain = oneLine(text);
    const repeated = seen.has(plain) && (plain.length >= SURELY_REPEATED || !/\d/.test(plain));
    seen.add(plain);
    return !repeated;
  });
  return seen.size === 1 ? kept.slice(0, 1) : kept;
}

/** Step 1 as gathered so far. */
export function stepOneOf(draft: Pick<GapDraft, 'pieces'>, profile: Profile): StepOne {
  const own: Partial<Record<IdentityField, readonly Isian[]>> = {};
  for (const field of IDENTITY) own[field] = once(draft.pieces.get(field));
  return readStepOne(once(draft.pieces.get('langkah1')), own, profile.headersGap);
}

/** Cells of one field as they stand; several are joined line by line. */
function whole(pieces: readonly Isian[] | undefined): Isian | null {
  const filled = once(pieces).filter(({ text }) => text.trim() !== '');
  const [first] = filled;
  if (!first) return null;
  return filled.length === 1 ? first : isianOf(linesOf(filled));
}

function lettersOf(draft: GapDraft, field: GapField): readonly Isian[] {
  return once(draft.pieces.get(field)).filter(({ text }) => text.trim() !== '');
}

/** A column of units may name bureaus of the OPD too, which the budget does not know. */
function unitOf({ unit }: GapDraft, profile: Profile): Isian | null {
  return unit && isUnitName(unit.text, profile) ? unit : null;
}

/** The GAP that a draft amounts to. `carried` gives program and kegiatan where the form writes them once for several. */
export function buildGap(
  draft: GapDraft,
  carried: Pick<StepOne, 'program' | 'kegiatan'>,
  form: FormTitle,
  profile: Profile,
  notes: ReadingNote[],
): Gap {
  const one = stepOneOf(draft, profile);
  const headers = profile.headersGap;
  const actions = readAksi(draft.aksi, headers);
  append(notes, actions.notes);
  const indikator = readIndikator(
    lettersOf(draft, 'indikator'),
    { output: lettersOf(draft, 'output'), outcome: lettersOf(draft, 'outcome') },
    headers,
  );
  const named = Object.fromEntries(FAKTOR.map((name) => [name, lettersOf(draft, name)]));
  const place = one.subKegiatan?.place ?? one.code?.place ?? draft.place;
  const at = (step: Step): Place => draft.steps.get(step) ?? place;
  const tagText = draft.hasTag ? (whole(draft.pieces.get('tag'))?.text ?? '') : null;
  const kategoriText = draft.hasKategori ? (whole(draft.pieces.get('kategori'))?.text ?? '') : null;
  return {
    place,
    opd: draft.opd ?? form.opd,
    unit: unitOf(draft, profile) ?? form.unit,
    year: draft.year ?? form.year,
    code: one.code,
    program: one.program ?? carried.program,
    kegiatan: one.kegiatan ?? carried.kegiatan,
    subKegiatan: one.subKegiatan,
    tujuan: one.tujuan,
    data: whole(draft.pieces.get('data')),
    faktor: readFaktor(lettersOf(draft, 'faktor'), named, headers),
    internal: whole(draft.pieces.get('internal')),
    eksternal: whole(draft.pieces.get('eksternal')),
    reformulasi: whole(draft.pieces.get('reformulasi')),
    aksi: actions.aksi,
    baseline: whole(draft.pieces.get('baseline')),
    output: indikator.output,
    outcome: indikator.outcome,
    tag: readTag(
      { tag: tagText, kategori: kategoriText, alasan: whole(draft.pieces.get('alasan'))?.text ?? null },
      draft.tagPlace ?? place,
      profile,
    ),
    tanpaKolom: STEPS.filter((step) => profile.steps.includes(step) && !draft.steps.has(step)),
    stepPlace: {
      1: at(1),
      2: at(2),
      3: at(3),
      4: at(4),
      5: at(5),
      6: at(6),
      7: at(7),
      8: at(8),
      9: at(9),
    },
  };
}
