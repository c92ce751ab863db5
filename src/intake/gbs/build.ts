import type { Gbs, GbsAksi, GbsBaris, Isian, Place, Rupiah } from '../../model/index.ts';
import { parseCode } from '../../model/index.ts';
import type { GbsField, Profile } from '../../profile/index.ts';
import { isianOf, type LabelWords, linesOf, splitByLabels } from '../form/labelled.ts';
import { isUnitName, yearOf } from '../form/title.ts';
import { readAksi } from '../gap/aksi.ts';
import { readStepOne, splitCode } from '../gap/step-one.ts';
import { parseRupiah } from '../rupiah.ts';
import type { Value } from './lines.ts';

export interface AksiDraft {
  kind: 'aksi' | 'kegiatan' | 'subKegiatan';
  text: Value[];
  masukan: Value[];
  keluaran: Value[];
  hasil: Value[];
}

export interface GbsDraft {
  place: Place;
  readonly fields: Map<GbsField, Value[]>;
  readonly aksi: AksiDraft[];
  /** Rows met without a value, by field. */
  readonly blank: Map<GbsField, Place>;
}

export const newAksi = (kind: AksiDraft['kind']): AksiDraft => ({
  kind,
  text: [],
  masukan: [],
  keluaran: [],
  hasil: [],
});

type Money = { readonly amount: Rupiah | null; readonly text: string; readonly place: Place };

/** An amount among other words: after "Rp", else with a word of size, grouped by thousands, or of five digits or more. */
const AFTER_RP = /\brp\s?\.?\s?\d[\d.,]*(?:\s?(?:ribu|juta|miliar|milyar|triliun)\b)?/i;
const BY_SHAPE =
  /\b(?:\d[\d.,]{0,40}\s?(?:ribu|juta|miliar|milyar|triliun)\b|\d{1,3}(?:[.,]\d{3})+(?:,\d{1,2})?|\d{5,}(?:,\d{1,2})?)/i;

/**
 * An amount as a form prints it: "Rp 500.000.000,- (lima ratus juta rupiah)", the figure alone, or a numeric cell. A number that
 * only counts or names something ("(belum diisi pada GAP langkah 7)") is none.
 */
function moneyOf(values: readonly Value[]): Money | null {
  const isian = isianOf(linesOf(values));
  if (!isian) return null;
  const text = isian.text.replace(/\n/g, ' ').trim();
  const inside = (AFTER_RP.exec(text) ?? BY_SHAPE.exec(text))?.[0];
  const amount =
    parseRupiah(text) ?? (inside === undefined ? null : parseRupiah(inside.replace(/(?<![.,])[.,]+$/, '')));
  return { amount, text: isian.text, place: isian.place };
}

const joined = (values: readonly Value[] | undefined): Isian | null => isianOf(linesOf(values ?? []));

/** Text of a field as it stands where one cell holds it, joined where several do. */
function whole(values: readonly Value[] | undefined): Isian | null {
  const [only] = values ?? [];
  if (values?.length === 1 && only) return { text: only.text, place: only.place };
  return joined(values);
}

/** A section whose cell holds everything ("1. Data Pembuka Wawasan: ... 2. Isu dan Faktor ...") is cut at its labels. */
function unpack(
  draft: GbsDraft,
  section: 'analisis' | 'capaian',
  into: readonly GbsField[],
  profile: Profile,
): void {
  const values = draft.fields.get(section);
  if (!values) return;
  const words = new Map<string, GbsField>();
  for (const field of into) {
    const { words: known, typos } = profile.headersGbs.fields[field];
    for (const word of [...known, ...typos]) words.set(word, field);
  }
  const labels: LabelWords<GbsField> = words;
  for (const part of splitByLabels(linesOf(values), labels)) {
    const field = part.name ?? into[0];
    const isian = isianOf(part.lines);
    if (!field || !isian) continue;
    draft.fields.set(field, [...(draft.fields.get(field) ?? []), isian]);
  }
}

/**
 * The actions of a draft. A cell that lists several becomes several, each with the amount at its end; an amount in a row of its own
 * belongs to the last. The block of the kegiatan, whose money is that of the whole kegiatan, is left out where the sub kegiatan has
 * its own (the form of Kota Madiun).
 */
function aksiOf(draft: GbsDraft, profile: Profile): readonly GbsAksi[] {
  const own = draft.aksi.some(({ kind }) => kind === 'subKegiatan');
  return draft.aksi
    .filter(({ kind }) => !(own && kind === 'kegiatan'))
    .flatMap(({ text, masukan, keluaran, hasil }) => {
      const { aksi } = readAksi(
        text.map((value) => ({ ...value, amount: null })),
        profile.headersGap,
      );
      const money = moneyOf(masukan);
      const rest = { keluaran: joined(keluaran), hasil: joined(hasil) };
      if (aksi.length === 0)
        return money || rest.keluaran || rest.hasil ? [{ text: null, masukan: money, ...rest }] : [];
      return aksi.map((item, at): GbsAksi => {
        const written =
          item.amount === null ? null : { amount: item.amount, text: item.text, place: item.place };
        const last = at === aksi.length - 1;
        return {
          text: { text: item.text, place: item.place },
          masukan: written ?? (last ? money : null),
          keluaran: last ? rest.keluaran : null,
          hasil: last ? rest.hasil : null,
        };
      });
    });
}

const BARIS: Readonly<Partial<Record<GbsField, GbsBaris>>> = {
  opd: 'opd',
  year: 'year',
  program: 'program',
  kegiatan: 'kegiatan',
  subKegiatan: 'subKegiatan',
  code: 'code',
  tujuan: 'tujuan',
  data: 'data',
  faktor: 'faktor',
  internal: 'internal',
  eksternal: 'eksternal',
  tolokUkur: 'tolokUkur',
  indikator: 'indikator',
  anggaran: 'anggaran',
};

/** Rows that the form prints and that stayed empty. */
function kosongOf(draft: GbsDraft): readonly { readonly baris: GbsBaris; readonly place: Place }[] {
  const rows: { baris: GbsBaris; place: Place }[] = [];
  for (const [field, place] of draft.blank) {
    const baris = BARIS[field];
    if (baris && !draft.fields.has(field)) rows.push({ baris, place });
  }
  return rows;
}

/** The unit (RSUD, puskesmas) where the form names one: the statement is then its own. */
function officeOf(fields: GbsDraft['fields'], profile: Profile): Isian | null {
  const opd = joined(fields.get('opd'));
  const unit = joined(fields.get('unit'));
  return unit && isUnitName(unit.text, profile) ? unit : opd;
}

/** The statement that a draft amounts to. */
export function buildGbs(draft: GbsDraft, penandaTangan: Gbs['penandaTangan'], profile: Profile): Gbs {
  unpack(draft, 'analisis', ['data', 'isu', 'faktor', 'internal', 'eksternal'], profile);
  unpack(draft, 'capaian', ['tolokUkur', 'indikator', 'tujuan'], profile);
  const { fields } = draft;
  const one = readStepOne(
    fields.get('programTujuan') ?? [],
    {
      program: fields.get('program'),
      kegiatan: fields.get('kegiatan'),
      subKegiatan: fields.get('subKegiatan'),
      tujuan: fields.get('tujuan'),
      code: fields.get('code'),
    },
    profile.headersGap,
  );
  const programCode = joined(fields.get('codeProgram'));
  const asCode = programCode === null ? null : splitCode(programCode.text).code;
  const subCode = asCode !== null && parseCode(asCode)?.level === 'sub-kegiatan';
  const year = joined(fields.get('year'));
  return {
    place: draft.place,
    opd: officeOf(fields, profile),
    year: year && { value: yearOf(year.text), text: year.text, place: year.place },
    program: one.program,
    kegiatan: one.kegiatan,
    subKegiatan: one.subKegiatan,
    code: one.code ?? (programCode && asCode && subCode ? { text: asCode, place: programCode.place } : null),
    tujuan: one.tujuan,
    data: whole(fields.get('data')),
    faktor: whole([...(fields.get('isu') ?? []), ...(fields.get('faktor') ?? [])]),
    internal: whole(fields.get('internal')),
    eksternal: whole(fields.get('eksternal')),
    tolokUkur: whole(fields.get('tolokUkur')),
    indikator: whole(fields.get('indikator')),
    anggaran: moneyOf(fields.get('anggaran') ?? []),
    aksi: aksiOf(draft, profile),
    penandaTangan,
    kosong: kosongOf(draft),
  };
}
