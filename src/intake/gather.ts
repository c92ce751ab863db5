import { type Named, type Opd, opdCodeOf, type SubKegiatan } from '../model/index.ts';
import { add, type Entry, toSubKegiatan, type UnitTable } from './entry.ts';
import { normaliseHeading } from './normalise.ts';

interface Group {
  opd: Named;
  readonly year: Opd['year'];
  readonly stage: Opd['stage'];
  readonly place: Opd['place'];
  readonly units: UnitTable[];
}

/**
 * The OPDs of one file. Tables of the same unit, year and stage become one; a unit whose OPD stands in the file is folded into it
 * (RSUD into Dinas Kesehatan, by the first seven segments of its code), a unit whose OPD does not is an OPD of its own.
 */
export function gatherOpds(tables: readonly UnitTable[]): Opd[] {
  const units = mergeUnits(tables);
  const heads = new Map<string, Named>();
  for (const { opd, unit } of units) {
    for (const named of [opd, unit]) {
      if (named.code !== null && opdCodeOf(named.code) === named.code && !heads.has(named.code))
        heads.set(named.code, named);
    }
  }
  const groups = new Map<string, Group>();
  for (const unit of units) {
    const head = unit.opd.code === null ? null : (heads.get(opdCodeOf(unit.opd.code)) ?? null);
    const opd = head ?? unit.opd;
    const key = `${identity(opd)}\u0000${unit.year}\u0000${unit.stage}`;
    const group = groups.get(key);
    if (group) group.units.push(unit);
    else groups.set(key, { opd, year: unit.year, stage: unit.stage, place: unit.place, units: [unit] });
  }
  return [...groups.values()].map(toOpd);
}

function toOpd({ opd, year, stage, place, units }: Group): Opd {
  const subKegiatan: SubKegiatan[] = [];
  for (const unit of units) {
    for (const entry of unit.entries.values()) subKegiatan.push(toSubKegiatan(entry, unit.unit));
  }
  const daftarLengkap = units.some((unit) => unit.lengkap);
  return { code: opd.code, name: opd.name, year, stage, subKegiatan, daftarLengkap, place };
}

const identity = (named: Named): string => named.code ?? normaliseHeading(named.name);

/** Tables of one unit, year and stage, added up; a unit named without its code is the one of the same name. */
function mergeUnits(tables: readonly UnitTable[]): UnitTable[] {
  const codes = new Map<string, string>();
  for (const { opd, unit } of tables) {
    for (const { code, name } of [opd, unit]) if (code !== null) codes.set(normaliseHeading(name), code);
  }
  const known = (named: Named): Named => {
    const code = named.code ?? codes.get(normaliseHeading(named.name)) ?? null;
    return code === named.code ? named : { code, name: named.name };
  };
  const merged = new Map<string, UnitTable>();
  for (const table of tables) {
    if (table.entries.size === 0) continue;
    const whole: UnitTable = { ...table, opd: known(table.opd), unit: known(table.unit) };
    const key = `${identity(whole.opd)}\u0000${identity(whole.unit)}\u0000${table.year}\u0000${table.stage}`;
    const first = merged.get(key);
    if (first) mergeInto(first, whole);
    else merged.set(key, whole);
  }
  return [...merged.values()];
}

function mergeInto(first: UnitTable, second: UnitTable): void {
  first.lengkap ||= second.lengkap;
  for (const [code, entry] of second.entries) {
    const twin = first.entries.get(code);
    if (twin) mergeEntry(twin, entry);
    else first.entries.set(code, entry);
  }
}

/** One code in two tables that do not repeat each other: both are counted, and ANG-002 names both. */
function mergeEntry(first: Entry, second: Entry): void {
  const inDetail =
    first.details !== null && second.details !== null && !overlap(first.details, second.details);
  if (!inDetail) first.kembar.push({ place: second.place, pagu: second.pagu }, ...second.kembar);
  first.pagu = add(first.pagu, second.pagu);
  first.sebelum = add(first.sebelum, second.sebelum);
  first.realisasi = add(first.realisasi, second.realisasi);
  for (const [jenis, money] of second.byJenis)
    first.byJenis.set(jenis, (first.byJenis.get(jenis) ?? 0n) + money);
  first.tag ??= second.tag;
  first.program ??= second.program;
  first.kegiatan ??= second.kegiatan;
  if (second.indikator) first.indikator = [...(first.indikator ?? []), ...second.indikator];
  if (second.target) first.target = [...(first.target ?? []), ...second.target];
}

/** Whether a detail stands in both tables. Details are not kept where they are accounts: such tables are added up. */
function overlap(first: ReadonlySet<string>, second: ReadonlySet<string>): boolean {
  for (const detail of second) if (first.has(detail)) return true;
  return false;
}

/**
 * OPDs of several files. One OPD that sends its budget in pieces (no sub kegiatan in two of them) is one; one that sends the same
 * twice stays two, for KMP-004 to speak of.
 */
export function joinFiles(files: readonly (readonly Opd[])[]): Opd[] {
  const joined: Joined[] = [];
  const byKey = new Map<string, Joined[]>();
  for (const [file, opds] of files.entries()) {
    for (const opd of opds) {
      const key = `${opd.code ?? normaliseHeading(opd.name)}\u0000${opd.year}\u0000${opd.stage}`;
      const alike = byKey.get(key) ?? [];
      const first = alike.find((each) => each.file < file && !holdsAny(each, opd.subKegiatan));
      if (first) {
        for (const row of opd.subKegiatan) {
          first.rows.push(row);
          first.held?.add(rowKey(row));
        }
        first.opd = { ...first.opd, daftarLengkap: first.opd.daftarLengkap || opd.daftarLengkap };
      } else {
        const own: Joined = { opd, file, rows: [...opd.subKegiatan], held: null };
        byKey.set(key, [...alike, own]);
        joined.push(own);
      }
    }
  }
  return joined.map(({ opd, rows }) => ({ ...opd, subKegiatan: rows }));
}

/** An OPD while files are joined, with the sub kegiatan that it already has. */
interface Joined {
  opd: Opd;
  /** The first file that holds it. */
  readonly file: number;
  readonly rows: SubKegiatan[];
  /** What its rows are known by; null until another file holds the same OPD. */
  held: Set<string> | null;
}

function rowKey({ unit, code }: SubKegiatan): string {
  return `${unit.code ?? unit.name}\u0000${code}`;
}

function holdsAny(joined: Joined, rows: readonly SubKegiatan[]): boolean {
  joined.held ??= new Set(joined.rows.map(rowKey));
  const { held } = joined;
  return rows.some((row) => held.has(rowKey(row)));
}
