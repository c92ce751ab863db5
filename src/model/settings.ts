import type { Basis } from './assessment.ts';
import type { RuleId, Severity } from './finding.ts';
import type { PenandaTangan } from './gbs.ts';
import type { Rupiah } from './rupiah.ts';

export type Lang = 'id' | 'en';

/** What a run is told from outside: flags first, then `pug.config.json`, then the defaults. No I/O, no clock. */
export interface Settings {
  readonly lang: Lang;
  readonly basis: Basis;
  /** Belanja langsung has no rekening in today's structure: its figure comes from here only. Of the whole government. */
  readonly belanjaLangsung: Rupiah | null;
  /** The same by OPD, keyed by the OPD's code or its name, as a person wrote it. */
  readonly belanjaLangsungOpd: ReadonlyMap<string, Rupiah>;
  /** Severity set by the region for a rule; "off" silences it. */
  readonly severity: Readonly<Partial<Record<RuleId, Severity | 'off'>>>;
  /** Official names by normalised code, where a nomenclature is loaded (ANG-006); null: none is. */
  readonly nomenklatur: ReadonlyMap<string, string> | null;
  /** Signatory to print where the file has no signature block. */
  readonly penandaTangan: PenandaTangan | null;
  /** The same by OPD, keyed by the OPD's code or its name; it goes before the one for all. */
  readonly penandaTanganOpd: ReadonlyMap<string, PenandaTangan>;
  readonly pemerintah: string | null;
  /** Budget year and OPD that the run is limited to, from the flags. */
  readonly year: number | null;
  readonly opd: string | null;
}

export const DEFAULT_SETTINGS: Settings = {
  lang: 'id',
  basis: 'apbd',
  belanjaLangsung: null,
  belanjaLangsungOpd: new Map(),
  severity: {},
  nomenklatur: null,
  penandaTangan: null,
  penandaTanganOpd: new Map(),
  pemerintah: null,
  year: null,
  opd: null,
};
