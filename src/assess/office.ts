import type { Opd, SubKegiatan } from '../model/index.ts';

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
export function meansOffice(
  text: string,
  office: { readonly code: string | null; readonly name: string },
): boolean {
  const said = squash(text);
  if (said === squash(office.name) || (office.code !== null && said.startsWith(office.code.toLowerCase())))
    return true;
  const [a, b] = [words(text), words(office.name)];
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  return small.size >= 2 && within(small, large);
}
