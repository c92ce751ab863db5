import { type Faktor, formatRupiah, type Rupiah } from '../model/index.ts';
import layout from '../profile/layouts/gbs.json' with { type: 'json' };
import type { Statement } from '../statement/index.ts';

/** What a placeholder of a form becomes. `amount` is set for money that is known: a cell may then hold a number. */
export interface Field {
  readonly text: string;
  readonly missing: boolean;
  readonly amount: Rupiah | null;
}

export type Fields = ReadonlyMap<string, Field>;

const MISSING: Readonly<Record<string, string>> = layout.missing;
const FAKTOR_LABEL: Readonly<Record<Faktor, string>> = layout.faktor;

/**
 * The fields that stand once on a form, by placeholder name. A missing value becomes the words that say where to fill it in;
 * a missing part of the signature becomes a line to fill in by hand. The form is Indonesian in every language.
 */
export function statementFields(statement: Statement): Fields {
  const { program, kegiatan, unit, opd, penandaTangan: ttd } = statement;
  const factor = (nama: Faktor) => statement.faktor.find((item) => item.nama === nama)?.text ?? null;
  return new Map(
    Object.entries({
      pemerintah: field('pemerintah', statement.pemerintah),
      opd: field('opd', opd.name),
      kodeOpd: field('kodeOpd', opd.code),
      unit: field('unit', unit?.name ?? opd.name),
      tahun: field('tahun', statement.tahun === null ? null : String(statement.tahun)),
      program: field('program', program?.name ?? null),
      kodeProgram: field('kodeProgram', program?.code ?? null),
      kegiatan: field('kegiatan', kegiatan?.name ?? null),
      kodeKegiatan: field('kodeKegiatan', kegiatan?.code ?? null),
      subKegiatan: field('subKegiatan', statement.subKegiatan.name),
      kodeSubKegiatan: field('kodeSubKegiatan', statement.subKegiatan.code),
      tujuan: field('tujuan', statement.tujuan),
      'analisis.data': field('analisis.data', statement.data),
      'analisis.faktor': field('analisis.faktor', factors(statement)),
      'analisis.akses': field('analisis.akses', factor('akses')),
      'analisis.partisipasi': field('analisis.partisipasi', factor('partisipasi')),
      'analisis.kontrol': field('analisis.kontrol', factor('kontrol')),
      'analisis.manfaat': field('analisis.manfaat', factor('manfaat')),
      'analisis.internal': field('analisis.internal', statement.internal),
      'analisis.eksternal': field('analisis.eksternal', statement.eksternal),
      'capaian.tolokUkur': field('capaian.tolokUkur', statement.tolokUkur),
      'capaian.indikator': field('capaian.indikator', statement.hasil),
      keluaran: field('keluaran', statement.keluaran),
      hasil: field('hasil', statement.hasil),
      baseline: field('baseline', statement.baseline),
      anggaran: money('anggaran', statement.anggaran),
      'ttd.tempat': field('ttd.tempat', ttd.tempat),
      'ttd.tanggal': field('ttd.tanggal', ttd.tanggal),
      'ttd.jabatan': field('ttd.jabatan', ttd.jabatan),
      'ttd.nama': field('ttd.nama', ttd.nama),
      'ttd.pangkat': field('ttd.pangkat', ttd.pangkat),
      'ttd.nip': field('ttd.nip', ttd.nip),
    }),
  );
}

/** The fields of the repeated block, one map an action; a plan without actions gives one block that says so. */
export function aksiFields(statement: Statement): readonly Fields[] {
  const actions = statement.aksi.length > 0 ? statement.aksi : [{ uraian: null, masukan: null }];
  return actions.map(
    (aksi, index) =>
      new Map([
        ['aksi.nomor', field('aksi.nomor', String(index + 1))],
        ['aksi.uraian', field('aksi.uraian', aksi.uraian)],
        ['aksi.masukan', money('aksi.masukan', aksi.masukan)],
        ['aksi.keluaran', field('aksi.keluaran', statement.keluaran)],
        ['aksi.hasil', field('aksi.hasil', statement.hasil)],
      ]),
  );
}

/** Every placeholder that a form may use. */
export function fieldNames(): ReadonlySet<string> {
  return new Set([...Object.keys(layout.missing), 'opd', 'subKegiatan', 'kodeSubKegiatan', 'aksi.nomor']);
}

function factors(statement: Statement): string | null {
  if (statement.faktor.length === 0) return null;
  return statement.faktor
    .map(({ nama, text }) => {
      if (nama === null) return text;
      const label = FAKTOR_LABEL[nama];
      return text.toLowerCase().startsWith(label.toLowerCase()) ? text : `${label}: ${text}`;
    })
    .join('\n');
}

function field(name: string, value: string | null): Field {
  return { text: value ?? MISSING[name] ?? '', missing: value === null, amount: null };
}

function money(name: string, amount: Rupiah | null): Field {
  return { ...field(name, amount === null ? null : formatRupiah(amount, 'id')), amount };
}
