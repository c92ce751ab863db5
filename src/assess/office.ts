import type { Opd, SubKegiatan } from '../model/index.ts';

interface Office {
  readonly code: string | null;
  readonly name: string;
}

/** White space joined and case dropped: how names are compared everywhere in the matching. */
export function squash(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Words that only say which government it is; forms add or drop them freely. */
const GOVERNMENT = new Set([
  'pemerintah',
  'kabupaten',
  'kab',
  'kota',
  'provinsi',
  'prov',
  'propinsi',
  'daerah',
  'dan',
]);

function words(name: string): ReadonlySet<string> {
  return new Set((squash(name).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !GOVERNMENT.has(word)));
}

function within(small: ReadonlySet<string>, large: ReadonlySet<string>): boolean {
  for (const word of small) if (!large.has(word)) return false;
  return small.size > 0;
}

/** True where the unit is the OPD itself and not a puskesmas, school or bureau under it. */
export function isOpdItself(row: SubKegiatan, opd: Opd): boolean {
  if (row.unit.code !== null && opd.code !== null) return row.unit.code === opd.code;
  return squash(row.unit.name) === squash(opd.name);
}

/**
 * Whether a form's words for an office mean this unit or this OPD: its code, its name, or its name with or without the name of
 * the government ("Dinas Pendidikan Kabupaten Banyurejo" is "Dinas Pendidikan"). At least two words must agree, so that "Dinas"
 * alone means nobody.
 */
export function meansOffice(text: string, office: Office): boolean {
  const said = squash(text);
  if (said === squash(office.name) || (office.code !== null && said.startsWith(office.code.toLowerCase())))
    return true;
  const [a, b] = [words(text), words(office.name)];
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  return small.size >= 2 && within(small, large);
}

/** The name among these that is this office's: its code, else its name, else the only one whose words mean it. */
function nameOf(office: Office, names: readonly string[]): string | undefined {
  const same = names.find((name) => office.code !== null && squash(name) === squash(office.code));
  if (same !== undefined) return same;
  const spelt = names.find((name) => squash(name) === squash(office.name));
  const meant = names.filter((name) => meansOffice(name, office));
  return spelt ?? (meant.length === 1 ? meant[0] : undefined);
}

/** What a configuration gives for this office, under its code or its name. */
export function givenFor<T>(office: Office, entries: ReadonlyMap<string, T>): T | undefined {
  const name = nameOf(office, [...entries.keys()]);
  return name === undefined ? undefined : entries.get(name);
}

/**
 * Names of a configuration that are no office's of this run, where one of its offices has none of them: then one may be misspelt. A
 * configuration for a whole region names many that are not in a run, and says nothing wrong by it.
 */
export function unmetNames(names: Iterable<string>, offices: readonly Office[]): readonly string[] {
  const all = [...names];
  const met = offices.map((office) => nameOf(office, all));
  return met.includes(undefined) ? all.filter((name) => !met.includes(name)) : [];
}
