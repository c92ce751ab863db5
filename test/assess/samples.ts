import type { Gap, Gbs, Isian, Opd, Place, SubKegiatan, Submission, Tag } from '../../src/model/index.ts';
import { rupiah } from '../../src/model/index.ts';

/** Small, invented pieces of a submission for the tests of the assessment. */
export const at = (ref: string, sheet = 'RKA', file = 'anggaran.xlsx'): Place => ({ file, sheet, ref });
export const isian = (text: string, ref = 'A1', sheet = 'GAP'): Isian => ({ text, place: at(ref, sheet) });

export function row(
  code: string,
  name: string,
  pagu: number | null,
  more: Partial<SubKegiatan> = {},
): SubKegiatan {
  return {
    code,
    name,
    unit: { code: '1.01.0.00.0.00.01.0000', name: 'Dinas Pendidikan' },
    program: null,
    kegiatan: null,
    pagu: pagu === null ? null : rupiah(pagu),
    paguSebelum: null,
    realisasi: null,
    byJenis: new Map(),
    place: at('H2'),
    codePlace: at('B2'),
    tag: null,
    indikator: null,
    target: null,
    kembar: [],
    ...more,
  };
}

export function tag(more: Partial<Tag> = {}): Tag {
  return {
    tagged: true,
    netral: false,
    alasan: null,
    kategori: 'kesetaraan',
    kategoriText: 'Kesetaraan',
    place: at('J2'),
    ...more,
  };
}

export function opd(subKegiatan: readonly SubKegiatan[], more: Partial<Opd> = {}): Opd {
  return {
    code: '1.01.0.00.0.00.01.0000',
    name: 'Dinas Pendidikan',
    year: 2026,
    stage: null,
    subKegiatan,
    daftarLengkap: false,
    place: at('A1'),
    ...more,
  };
}

export function gap(more: Partial<Gap> = {}): Gap {
  const place = at('A4', 'GAP');
  return {
    place,
    opd: null,
    year: null,
    code: null,
    program: null,
    kegiatan: null,
    subKegiatan: null,
    tujuan: null,
    data: null,
    faktor: { akses: null, partisipasi: null, kontrol: null, manfaat: null, tanpaLabel: null },
    internal: null,
    eksternal: null,
    reformulasi: null,
    aksi: [],
    baseline: null,
    output: null,
    outcome: null,
    tag: null,
    stepPlace: { 1: place, 2: place, 3: place, 4: place, 5: place, 6: place, 7: place, 8: place, 9: place },
    ...more,
  };
}

export function gbs(more: Partial<Gbs> = {}): Gbs {
  return {
    place: at('A1', 'GBS'),
    opd: null,
    year: null,
    program: null,
    kegiatan: null,
    subKegiatan: null,
    code: null,
    tujuan: null,
    data: null,
    faktor: null,
    internal: null,
    eksternal: null,
    tolokUkur: null,
    indikator: null,
    anggaran: null,
    aksi: [],
    penandaTangan: null,
    ...more,
  };
}

export function submission(opds: readonly Opd[], more: Partial<Submission> = {}): Submission {
  return {
    sources: [
      {
        file: 'anggaran.xlsx',
        sha256: '0'.repeat(64),
        sheets: [
          { name: 'RKA', role: 'budget', headerRow: 1, rows: 3 },
          { name: 'GAP', role: 'gap', headerRow: 3, rows: 1 },
        ],
      },
    ],
    opds,
    gaps: [],
    gbs: [],
    penandaTangan: [],
    pemerintah: null,
    notes: [],
    ...more,
  };
}
