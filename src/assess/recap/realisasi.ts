import type { AssessedOpd, Opd, Rupiah, SubKegiatan, Submission } from '../../model/index.ts';
import { sum } from '../../model/index.ts';
import type { KategoriArg } from './summary.ts';

/** Spending of one (unit, sub kegiatan) in one year. */
export interface RealisasiLine {
  /** Index in `amounts`. */
  readonly number: number;
  readonly year: number | null;
}

/**
 * Spending by (unit, sub kegiatan) from a separate realisasi report. Units of one OPD share codes, so a figure joins a row only
 * where both the unit and the code are the same, and the government and the year where both sides say them; what joins nothing is
 * said, never spread.
 */
export interface RealisasiIndex {
  readonly pemerintah: string | null;
  readonly byUnit: ReadonlyMap<string, readonly RealisasiLine[]>;
  readonly amounts: readonly Rupiah[];
}

/** Ceiling and spending of the rows whose realisasi is known. */
export interface Realised {
  readonly count: number;
  readonly pagu: Rupiah;
  readonly realisasi: Rupiah;
}

export interface RealisasiSummary {
  readonly whole: Realised;
  readonly arg: Realised;
  readonly byKategori: Readonly<Record<KategoriArg, Realised>>;
}

/** The same of one OPD. */
export interface OpdRealisasi extends RealisasiSummary {
  /** Lines of the separate report that its rows have, by their numbers. */
  readonly joined: Uint32Array;
}

/** Lines of a report that are an OPD's: of its government and year. */
type Whose = Pick<Opd, 'year'> & Pick<Submission, 'pemerintah'>;

function agree(a: string | null, b: string | null): boolean {
  return a === null || b === null || a.toLowerCase() === b.toLowerCase();
}

/** The line of a row; where the report has several years and the budget says none, only one may be meant. */
function lineOf(row: SubKegiatan, whose: Whose, index: RealisasiIndex): RealisasiLine | null {
  if (!agree(index.pemerintah, whose.pemerintah)) return null;
  const lines = index.byUnit.get(realisasiKey(row)) ?? [];
  const { year } = whose;
  if (year === null) return lines.length === 1 ? (lines[0] ?? null) : null;
  return lines.find((line) => line.year === year) ?? lines.find((line) => line.year === null) ?? null;
}

function realisasiKey(row: Pick<SubKegiatan, 'unit' | 'code'>): string {
  return `${row.unit.code ?? row.unit.name}|${row.code}`;
}

/** Adds up the spending of the rows of a realisasi report. */
export function indexRealisasi({
  opds,
  pemerintah,
}: Pick<Submission, 'opds' | 'pemerintah'>): RealisasiIndex {
  const byUnit = new Map<string, RealisasiLine[]>();
  const amounts: Rupiah[] = [];
  for (const { year, subKegiatan } of opds) {
    for (const row of subKegiatan) {
      if (row.realisasi === null) continue;
      const key = realisasiKey(row);
      const lines = byUnit.get(key) ?? [];
      byUnit.set(key, lines);
      const line = lines.find((one) => one.year === year);
      if (line) {
        amounts[line.number] = (amounts[line.number] ?? 0n) + row.realisasi;
        continue;
      }
      lines.push({ number: amounts.length, year });
      amounts.push(row.realisasi);
    }
  }
  return { pemerintah, byUnit, amounts };
}

const notRealised: Realised = { count: 0, pagu: 0n, realisasi: 0n };

/** Spending of an OPD's rows: of the separate report where there is one and it has the row, else of its own table. Null: not known. */
export function realisasiOf(
  { opd, subKegiatan }: AssessedOpd,
  pemerintah: string | null,
  index: RealisasiIndex | null,
): OpdRealisasi | null {
  let whole = notRealised;
  let arg = notRealised;
  const byKategori: Record<KategoriArg, Realised> = {
    khusus: notRealised,
    kesetaraan: notRealised,
    pelembagaan: notRealised,
    'tanpa-kategori': notRealised,
  };
  const joined: number[] = [];
  const whose = { year: opd.year, pemerintah };
  for (const item of subKegiatan) {
    const line = index && lineOf(item.row, whose, index);
    if (line) joined.push(line.number);
    const spent = line ? (index.amounts[line.number] ?? 0n) : item.row.realisasi;
    if (spent === null) continue;
    const plus = (to: Realised): Realised => ({
      count: to.count + 1,
      pagu: to.pagu + (item.row.pagu ?? 0n),
      realisasi: to.realisasi + spent,
    });
    whole = plus(whole);
    if (item.tagged !== true) continue;
    arg = plus(arg);
    const kategori = item.kategori ?? 'tanpa-kategori';
    byKategori[kategori] = plus(byKategori[kategori]);
  }
  return whole.count === 0 ? null : { whole, arg, byKategori, joined: Uint32Array.from(joined) };
}

/** Spending of all OPDs together; null where none is known. */
export function addRealisasi(
  opds: readonly { readonly realisasi: RealisasiSummary | null }[],
): RealisasiSummary | null {
  const known = opds.flatMap((opd) => (opd.realisasi ? [opd.realisasi] : []));
  if (known.length === 0) return null;
  const add = (pick: (one: RealisasiSummary) => Realised): Realised => ({
    count: known.reduce((n, one) => n + pick(one).count, 0),
    pagu: sum(known.map((one) => pick(one).pagu)),
    realisasi: sum(known.map((one) => pick(one).realisasi)),
  });
  return {
    whole: add((one) => one.whole),
    arg: add((one) => one.arg),
    byKategori: {
      khusus: add((one) => one.byKategori.khusus),
      kesetaraan: add((one) => one.byKategori.kesetaraan),
      pelembagaan: add((one) => one.byKategori.pelembagaan),
      'tanpa-kategori': add((one) => one.byKategori['tanpa-kategori']),
    },
  };
}

/** Spending of the report's lines that no row has. A line that rows of several stages have is joined once. */
export function notJoined(
  { amounts }: RealisasiIndex,
  opds: readonly { readonly realisasi: OpdRealisasi | null }[],
): Rupiah {
  const joined = new Set(opds.flatMap((opd) => [...(opd.realisasi?.joined ?? [])]));
  return sum(amounts.filter((_, number) => !joined.has(number)));
}
