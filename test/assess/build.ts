/** Builders of small submissions for the tests of what stands after the reading: only what a test speaks of is given. */
import {
  type Aksi,
  FAKTOR,
  type Gap,
  type Kategori,
  type Opd,
  type Place,
  rupiah,
  STEPS,
  type SubKegiatan,
  type Submission,
  type Tahap,
} from '../../src/model/index.ts';

export interface RowSpec {
  readonly code: string;
  readonly name?: string;
  readonly pagu?: number | bigint | null;
  readonly unit?: string;
  readonly unitName?: string;
  /** Undefined: the table has no tag column. */
  readonly tagged?: boolean;
  readonly kategori?: Kategori | null;
  readonly jenis?: Readonly<Record<string, number>>;
  readonly realisasi?: number;
  readonly gap?: GapSpec;
}

export interface GapSpec {
  readonly tujuan?: string;
  readonly data?: string;
  readonly akses?: string;
  readonly internal?: string;
  readonly eksternal?: string;
  readonly reformulasi?: string;
  readonly aksi?: readonly string[];
}

export interface OpdSpec {
  readonly name: string;
  readonly code?: string | null;
  readonly year?: number | null;
  readonly stage?: Tahap | null;
  readonly file?: string;
  readonly pemerintah?: string | null;
  readonly rows: readonly RowSpec[];
}

const at = (file: string, ref: string): Place => ({ file, sheet: 'RKA', ref });

function makeRow(spec: RowSpec, opd: OpdSpec, file: string, row: number): SubKegiatan {
  const place = at(file, `H${row}`);
  return {
    code: spec.code,
    name: spec.name ?? `Sub kegiatan ${spec.code}`,
    unit: { code: spec.unit ?? opd.code ?? null, name: spec.unitName ?? opd.name },
    program: { code: spec.code.slice(0, 7), name: 'Program' },
    kegiatan: { code: spec.code.slice(0, 12), name: 'Kegiatan' },
    pagu: spec.pagu === undefined ? rupiah(1_000_000) : spec.pagu === null ? null : rupiah(spec.pagu),
    paguSebelum: null,
    realisasi: spec.realisasi === undefined ? null : rupiah(spec.realisasi),
    byJenis: new Map(Object.entries(spec.jenis ?? {}).map(([jenis, amount]) => [jenis, rupiah(amount)])),
    place,
    codePlace: at(file, `A${row}`),
    tag:
      spec.tagged === undefined
        ? null
        : {
            tagged: spec.tagged,
            netral: false,
            alasan: null,
            kategori: spec.kategori ?? null,
            kategoriText: spec.kategori ?? null,
            place: at(file, `I${row}`),
          },
    indikator: null,
    target: null,
    kembar: [],
  };
}

function makeGap(spec: GapSpec, row: SubKegiatan, opd: OpdSpec, file: string, line: number): Gap {
  const isian = (text: string | undefined) =>
    text === undefined ? null : { text, place: { file, sheet: 'GAP', ref: `C${line}` } };
  const place = { file, sheet: 'GAP', ref: `A${line}` };
  const stepPlace = {} as Record<(typeof STEPS)[number], Place>;
  for (const step of STEPS) stepPlace[step] = { ...place, ref: `${'ABCDEFGHI'[step - 1]}${line}` };
  const faktor = Object.fromEntries(FAKTOR.map((name) => [name, null]));
  const aksi: readonly Aksi[] = (spec.aksi ?? []).map((text) => ({ text, amount: null, place }));
  return {
    place,
    opd: isian(opd.name),
    year: opd.year ?? null,
    code: isian(row.code),
    program: isian('Program'),
    kegiatan: isian('Kegiatan'),
    subKegiatan: isian(row.name),
    tujuan: isian(spec.tujuan),
    data: isian(spec.data),
    faktor: {
      ...(faktor as Record<(typeof FAKTOR)[number], null>),
      akses: isian(spec.akses),
      tanpaLabel: null,
    },
    internal: isian(spec.internal),
    eksternal: isian(spec.eksternal),
    reformulasi: isian(spec.reformulasi),
    aksi,
    baseline: null,
    output: null,
    outcome: null,
    tag: null,
    stepPlace,
  };
}

/** A submission of one file per OPD spec, or of the file each names. */
export function makeSubmission(...specs: readonly OpdSpec[]): Submission {
  const opds: Opd[] = [];
  const gaps: Gap[] = [];
  const files = new Set<string>();
  for (const spec of specs) {
    const file = spec.file ?? `${spec.name}.xlsx`;
    files.add(file);
    const rows = spec.rows.map((row, i) => makeRow(row, spec, file, i + 6));
    spec.rows.forEach((row, i) => {
      const made = rows[i];
      if (row.gap && made) gaps.push(makeGap(row.gap, made, spec, file, i + 4));
    });
    opds.push({
      code: spec.code ?? null,
      name: spec.name,
      year: spec.year === undefined ? 2026 : spec.year,
      stage: spec.stage ?? null,
      subKegiatan: rows,
      daftarLengkap: false,
      place: at(file, 'A1'),
    });
  }
  return {
    sources: [...files].map((file) => ({ file, sha256: file, sheets: [] })),
    opds,
    gaps,
    gbs: [],
    penandaTangan: [],
    pemerintah: specs[0]?.pemerintah ?? null,
    notes: [],
  };
}
