import {
  type ArgShare,
  type Assessed,
  BASES,
  type Basis,
  type Kategori,
  type Opd,
  type Rupiah,
  type Settings,
  type SubKegiatan,
  share,
} from '../model/index.ts';
import { givenFor } from './office.ts';

/** Rekening of each basis that is counted by rekening (domain.md 3.4); a prefix ends at a segment. */
const REKENING: Partial<Record<Basis, readonly string[]>> = {
  'operasi-modal': ['5.1', '5.2'],
  'barjas-bansos-modal': ['5.1.02', '5.1.06', '5.2'],
};

/** Ceiling of a row, an empty one counted as nothing. */
function paguOf(row: SubKegiatan): Rupiah {
  return row.pagu ?? 0n;
}

/** All ceilings of an OPD, over its units. */
export function totalOf(opd: Opd): Rupiah {
  return opd.subKegiatan.reduce((total, row) => total + paguOf(row), 0n);
}

/**
 * The denominator on a basis, or null where neither the rekening of the file nor the config gives it. Money without a rekening
 * beside rows with one makes the basis unknown, not smaller.
 */
function denominatorOf(
  opd: Opd,
  byJenis: ReadonlyMap<string, Rupiah> | null,
  basis: Basis,
  settings: Settings,
  alone: boolean,
): Rupiah | null {
  if (basis === 'apbd') return totalOf(opd);
  if (basis === 'belanja-langsung') {
    return givenFor(opd, settings.belanjaLangsungOpd) ?? (alone ? settings.belanjaLangsung : null);
  }
  const wanted = REKENING[basis] ?? [];
  if (byJenis === null || byJenis.size === 0) return null;
  let total = 0n;
  for (const [jenis, amount] of byJenis) {
    if (wanted.some((prefix) => jenis === prefix || jenis.startsWith(`${prefix}.`))) total += amount;
  }
  return total;
}

/** The money of an OPD by jenis of its rekening; null where a row has money without one. */
function totalsByJenis({ subKegiatan }: Opd): ReadonlyMap<string, Rupiah> | null {
  const totals = new Map<string, Rupiah>();
  for (const row of subKegiatan) {
    if (row.byJenis.size === 0 && paguOf(row) !== 0n) return null;
    for (const [jenis, amount] of row.byJenis) totals.set(jenis, (totals.get(jenis) ?? 0n) + amount);
  }
  return totals;
}

/**
 * ARG of one set of rows against a denominator. Only tagged rows count, by their whole ceiling; where no row has a tag at all the
 * share is unknown ("no-tag"), not zero.
 */
export function argShare(rows: readonly Assessed[], basis: Basis, denominator: Rupiah | null): ArgShare {
  const byKategori: Record<Kategori | 'tanpa-kategori', Rupiah> = {
    khusus: 0n,
    kesetaraan: 0n,
    pelembagaan: 0n,
    'tanpa-kategori': 0n,
  };
  let total = 0n;
  let memenuhiTotal = 0n;
  for (const { row, tagged, kategori, score } of rows) {
    if (tagged !== true) continue;
    const pagu = paguOf(row);
    total += pagu;
    byKategori[kategori ?? 'tanpa-kategori'] += pagu;
    if (score?.status === 'memenuhi') memenuhiTotal += pagu;
  }
  const why = whyUnknown(rows, basis, denominator);
  const of = (part: Rupiah): number | null =>
    why === null && denominator !== null ? share(part, denominator) : null;
  return {
    total,
    byKategori,
    basis,
    denominator,
    why,
    share: of(total),
    memenuhiTotal,
    memenuhiShare: of(memenuhiTotal),
  };
}

function whyUnknown(rows: readonly Assessed[], basis: Basis, denominator: Rupiah | null): ArgShare['why'] {
  if (rows.every((row) => row.tagged === null)) return 'no-tag';
  if (denominator === null) return basis === 'belanja-langsung' ? 'needs-config' : 'no-rekening';
  return denominator <= 0n ? 'zero' : null;
}

/** The share on every basis, in the order of BASES. `alone`: the only OPD of the run, to which a whole figure in the config belongs. */
export function sharesOf(
  opd: Opd,
  rows: readonly Assessed[],
  settings: Settings,
  alone: boolean,
): Readonly<Record<Basis, ArgShare>> {
  const byJenis = totalsByJenis(opd);
  const on = (basis: Basis): ArgShare =>
    argShare(rows, basis, denominatorOf(opd, byJenis, basis, settings, alone));
  const [apbd, operasi, barjas, langsung] = BASES;
  return { [apbd]: on(apbd), [operasi]: on(operasi), [barjas]: on(barjas), [langsung]: on(langsung) };
}
