/**
 * The profile: what a domain person may change without code. Word lists, thresholds and layouts are JSON beside this file; a
 * region's `pug.config.json` may override thresholds and word lists. Passed along with the run, never read from a global.
 */

import empatLangkah from './empat-langkah.json' with { type: 'json' };
import headers from './headers.json' with { type: 'json' };
import headersGap from './headers-gap.json' with { type: 'json' };
import fourSteps from './headers-gap-empat-langkah.json' with { type: 'json' };
import headersGbs from './headers-gbs.json' with { type: 'json' };
import gapWorksheet from './layouts/gap-worksheet.json' with { type: 'json' };
import base from './permendagri-67-2011.json' with { type: 'json' };
import readingWords from './reading.json' with { type: 'json' };
import thresholds from './thresholds.json' with { type: 'json' };
import aksi from './words/aksi.json' with { type: 'json' };
import angka from './words/angka.json' with { type: 'json' };
import bukti from './words/bukti.json' with { type: 'json' };
import daftarOpd from './words/daftar-opd.json' with { type: 'json' };
import faktorWords from './words/faktor.json' with { type: 'json' };
import kaitan from './words/kaitan.json' with { type: 'json' };
import kelamin from './words/kelamin.json' with { type: 'json' };
import klaim from './words/klaim.json' with { type: 'json' };
import klise from './words/klise.json' with { type: 'json' };
import lembaga from './words/lembaga.json' with { type: 'json' };
import namaOpd from './words/nama-opd.json' with { type: 'json' };
import pelembagaan from './words/pelembagaan.json' with { type: 'json' };
import penduduk from './words/penduduk.json' with { type: 'json' };
import pihak from './words/pihak.json' with { type: 'json' };
import placeholders from './words/placeholders.json' with { type: 'json' };
import potensi from './words/potensi.json' with { type: 'json' };
import satuKelamin from './words/satu-kelamin.json' with { type: 'json' };
import sumber from './words/sumber.json' with { type: 'json' };
import tagWords from './words/tag.json' with { type: 'json' };
import tandaTangan from './words/tanda-tangan.json' with { type: 'json' };
import sasaran from './words/target.json' with { type: 'json' };
import tempelan from './words/tempelan.json' with { type: 'json' };
import tujuanWords from './words/tujuan.json' with { type: 'json' };

export type Thresholds = typeof thresholds;
/** Causes of one kind and the actions that answer them: a cause with a word of `sebab` is answered by an action with one of `jawaban`. */
export interface Kaitan {
  readonly id: string;
  /** Only for causes of this step. */
  readonly langkah?: number;
  readonly sebab: readonly string[];
  readonly jawaban: readonly string[];
  /** The action must hold one of these too. */
  readonly bersama?: readonly string[];
  /** The cause must hold one of these too. */
  readonly sebabBersama?: readonly string[];
  /** A cause with one of these is none of this kind. */
  readonly kecuali?: readonly string[];
  /** What people hold or allow: only those who hold it can be spoken to, no purchase answers it. */
  readonly sosial?: boolean;
  /** Kinds that do not count beside this one: "malu diperiksa" is no matter of examinations. */
  readonly mengesampingkan?: readonly string[];
}
export type HeadersGap = typeof headersGap;
/** Spellings of the headings of budget tables, and words that steer their reading. */
export type Headers = typeof headers;
/** A field of a budget table, as its headings name it. */
export type HeaderField = keyof Headers['fields'];
/** Words of ARG-005, checked by `schema/potensi.ts`. */
export interface Potensi {
  readonly netral: readonly string[];
  readonly bukan: readonly string[];
  readonly kode: readonly {
    readonly id: string;
    readonly kategori: string;
    readonly awalan: readonly string[];
  }[];
  readonly kelompok: readonly {
    readonly id: string;
    readonly kategori: string;
    readonly kata: readonly string[];
    readonly persis?: readonly string[];
    readonly kecualiKata?: readonly string[];
    readonly kecualiKode?: readonly string[];
    readonly bukanAnakSaja?: boolean;
  }[];
  readonly kataPerempuan: readonly string[];
}
export type HeadersGbs = typeof headersGbs;
export type GbsField = keyof HeadersGbs['fields'];
/** A field of a GAP form, as its headings name it. */
export type GapField = keyof HeadersGap['fields'];

export interface Profile {
  readonly id: string;
  readonly label: { readonly id: string; readonly en: string };
  /** GAP steps that apply; a rule of another step is silent and that step leaves the score. */
  readonly steps: readonly number[];
  /** Rules that do not apply under this profile. */
  readonly rulesOff: readonly string[];
  readonly thresholds: Thresholds;
  readonly headers: Headers;
  /** Words by which titles, key-and-value blocks, totals, units and stages are known. */
  readonly readingWords: typeof readingWords;
  /** Spellings of the headings and labels of GAP forms. */
  readonly headersGap: HeadersGap;
  /** Spellings of the labels of GBS forms. */
  readonly headersGbs: HeadersGbs;
  /** The worksheet that `pug template gap` writes and the reader knows. */
  readonly gapWorksheet: typeof gapWorksheet;
  /** What in a sub kegiatan's name or code speaks for an ARG category. */
  readonly potensi: Potensi;
  /** Words that fill a cell and say nothing. */
  readonly placeholders: typeof placeholders;
  /** Headings of a list of OPDs. */
  readonly daftarOpd: typeof daftarOpd;
  /** How names of organisations are shortened, and which units belong to which OPD. */
  readonly namaOpd: typeof namaOpd;
  /** Words around figures: units, months, ordinals. */
  readonly angka: typeof angka;
  /** Words that say a sex. */
  readonly kelamin: typeof kelamin;
  /** What counts as a source of data. */
  readonly sumber: typeof sumber;
  /** Words of the population of an area. */
  readonly penduduk: typeof penduduk;
  /** Words by which a claim is held against figures. */
  readonly bukti: typeof bukti;
  /** Words of targets: where they go, and matters that should fall. */
  readonly sasaran: typeof sasaran;
  /** Subjects that concern one sex only, and who the other side is. */
  readonly satuKelamin: typeof satuKelamin;
  /** What tag and category cells say. */
  readonly tagWords: typeof tagWords;
  /** Words of signature blocks: jabatan, pangkat, months. */
  readonly tandaTangan: typeof tandaTangan;
  /** Women, men and groups of either; matters of one sex. */
  readonly pihak: typeof pihak;
  /** What makes a sentence state a gap, its absence, or a hope. */
  readonly klaim: typeof klaim;
  /** Words of the four factors, and what stands in a factor and says nothing. */
  readonly faktorWords: typeof faktorWords;
  /** Verbs of wishing, abstract objects, and words of concrete work. */
  readonly aksi: typeof aksi;
  /** Groups of causes with what answers them. */
  readonly kaitan: readonly Kaitan[];
  /** Vocabulary of stock causes. */
  readonly klise: typeof klise;
  /** Who stands inside and outside the institution. */
  readonly lembaga: typeof lembaga;
  /** Words of gender mainstreaming as a service of its own, and of officials as those served. */
  readonly pelembagaan: typeof pelembagaan;
  /** Terms that are pasted onto an unchanged objective. */
  readonly tempelan: typeof tempelan;
  /** How an indicator or a work product begins. */
  readonly tujuanWords: typeof tujuanWords;
}

export const DEFAULT_PROFILE: Profile = {
  potensi,
  ...base,
  thresholds,
  headers,
  readingWords,
  headersGap,
  headersGbs,
  gapWorksheet,
  daftarOpd,
  namaOpd,
  placeholders,
  angka,
  kelamin,
  sumber,
  penduduk,
  bukti,
  sasaran,
  satuKelamin,
  tagWords,
  tandaTangan,
  pihak,
  klaim,
  faktorWords,
  aksi,
  kaitan,
  klise,
  lembaga,
  pelembagaan,
  tempelan,
  tujuanWords,
};

/** Profiles by id. The nine steps are the default; the four-step form is that of five-year documents (domain.md 1.1). */
export const PROFILES: Readonly<Record<string, Profile>> = {
  [base.id]: DEFAULT_PROFILE,
  [empatLangkah.id]: { ...DEFAULT_PROFILE, ...empatLangkah, headersGap: withHeadings(headersGap, fourSteps) },
};

/** The headings of another form added to those of the nine steps: its columns are read into the nearest steps (domain.md 1.1). */
function withHeadings(
  headers: HeadersGap,
  more: Readonly<Partial<Record<GapField, readonly string[]>>>,
): HeadersGap {
  const fields = { ...headers.fields };
  for (const [name, field] of Object.entries(headers.fields)) {
    const added = Object.entries(more).find(([other]) => other === name)?.[1] ?? [];
    Object.assign(fields, { [name]: { ...field, words: [...field.words, ...added] } });
  }
  return { ...headers, fields };
}
