import { isPlaceholder } from '../language/placeholder.ts';
import {
  type Assessed,
  type AssessedOpd,
  type Assessment,
  FAKTOR,
  type Gap,
  type Isian,
  type Named,
  type PenandaTangan,
  parseCode,
  type Settings,
} from '../model/index.ts';
import { DEFAULT_PROFILE, type Profile } from '../profile/index.ts';
import { signatories } from './signatory.ts';
import type { Statement } from './statement.ts';

export type { Statement, StatementAksi } from './statement.ts';

const BLANK_SIGNATURE: Statement['penandaTangan'] = {
  tempat: null,
  tanggal: null,
  jabatan: null,
  nama: null,
  pangkat: null,
  nip: null,
};

/**
 * The Gender Budget Statements of a run: one for each sub kegiatan of the budget that a GAP stands for, in the order of the budget.
 * Pure: the GAP's steps moved to the rows of the form, money from the budget table, the signatory of the OPD's own sheets (else of
 * the settings, else blank). A placeholder ("-", "n/a") counts as missing.
 */
export function makeStatements(
  assessment: Assessment,
  settings: Settings,
  profile: Profile = DEFAULT_PROFILE,
): readonly Statement[] {
  const filled = fillReader(profile);
  const signatoryOf = signatories(assessment.submission, settings);
  return assessment.opds.flatMap((opd) => {
    const names = fileNames(opd);
    return opd.subKegiatan.flatMap((assessed) =>
      assessed.gap
        ? [
            statementOf(assessed, assessed.gap, opd, {
              berkas: names.get(assessed) ?? assessed.row.code,
              pemerintah: assessment.submission.pemerintah ?? settings.pemerintah,
              penandaTangan: signature(signatoryOf(assessed, opd)),
              filled,
            }),
          ]
        : [],
    );
  });
}

interface Given {
  readonly berkas: string;
  readonly pemerintah: string | null;
  readonly penandaTangan: Statement['penandaTangan'];
  readonly filled: (isian: Isian | null) => string | null;
}

function statementOf(assessed: Assessed, gap: Gap, { opd }: AssessedOpd, given: Given): Statement {
  const { row } = assessed;
  const { filled } = given;
  const faktor = [...FAKTOR, 'tanpaLabel' as const].flatMap((name) => {
    const text = filled(gap.faktor[name]);
    return text === null ? [] : [{ nama: name === 'tanpaLabel' ? null : name, text }];
  });
  const isOpdItself = row.unit.code === opd.code && row.unit.name === opd.name;
  return {
    berkas: given.berkas,
    pemerintah: given.pemerintah,
    opd: { code: opd.code, name: opd.name },
    unit: isOpdItself || row.unit.name === opd.name ? null : row.unit,
    tahun: opd.year ?? gap.year,
    program: coded(row.program ?? named(filled(gap.program)), row.code, 3),
    kegiatan: coded(row.kegiatan ?? named(filled(gap.kegiatan)), row.code, 5),
    subKegiatan: { code: row.code, name: row.name },
    tujuan: filled(gap.tujuan),
    data: filled(gap.data),
    faktor,
    internal: filled(gap.internal),
    eksternal: filled(gap.eksternal),
    tolokUkur: filled(gap.reformulasi),
    baseline: filled(gap.baseline),
    keluaran: filled(gap.output),
    hasil: filled(gap.outcome),
    anggaran: row.pagu,
    aksi: gap.aksi.flatMap((aksi) => {
      const uraian = filled({ text: aksi.text, place: aksi.place });
      return uraian === null ? [] : [{ uraian, masukan: aksi.amount }];
    }),
    penandaTangan: given.penandaTangan,
  };
}

function named(name: string | null): Named | null {
  return name === null ? null : { code: null, name };
}

/** A program or kegiatan without a code of its own in the table: it is the head of the sub kegiatan's, of so many segments. */
function coded(of: Named | null, subKegiatan: string, segments: number): Named | null {
  if (of === null || of.code !== null) return of;
  const code = parseCode(subKegiatan);
  return code?.level === 'sub-kegiatan' ? { ...of, code: code.segments.slice(0, segments).join('.') } : of;
}

function signature(of: PenandaTangan | null): Statement['penandaTangan'] {
  if (of === null) return BLANK_SIGNATURE;
  const { tempat, tanggal, jabatan, nama, pangkat, nip } = of;
  return { tempat, tanggal, jabatan, nama, pangkat, nip };
}

/** Reads a field as filled text: trimmed, null where empty or only a placeholder of the profile's list. */
function fillReader(profile: Profile): (isian: Isian | null) => string | null {
  return (isian) => {
    const text = isian?.text.replace(/\r\n?/g, '\n').trim() ?? '';
    return text === '' || isPlaceholder(text, profile) ? null : text;
  };
}

/** File names by sub kegiatan: the code, made safe for every file system; the unit is added where a code stands twice. */
function fileNames(opd: AssessedOpd): ReadonlyMap<Assessed, string> {
  const withGap = opd.subKegiatan.filter((assessed) => assessed.gap);
  const count = new Map<string, number>();
  for (const { row } of withGap) count.set(safe(row.code), (count.get(safe(row.code)) ?? 0) + 1);
  const used = new Set<string>();
  return new Map(
    withGap.map((assessed) => {
      const code = safe(assessed.row.code);
      const base =
        (count.get(code) ?? 0) > 1
          ? `${code}-${safe(assessed.row.unit.code ?? assessed.row.unit.name)}`
          : code;
      let name = base;
      for (let n = 2; used.has(name); n++) name = `${base}-${n}`;
      used.add(name);
      return [assessed, name];
    }),
  );
}

function safe(text: string): string {
  return (
    text
      .trim()
      .replace(/[^\p{L}\p{N}.-]+/gu, '-')
      .replace(/^[.-]+|[.-]+$/g, '')
      .slice(0, 80) || 'tanpa-kode'
  );
}
