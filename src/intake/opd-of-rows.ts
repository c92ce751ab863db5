import type { Named, Tahap } from '../model/index.ts';
import type { Profile } from '../profile/index.ts';
import type { Row } from '../workbook/sheet.ts';
import { isBlank, textAt } from './cells.ts';
import type { Columns } from './columns.ts';
import { normaliseHeading } from './normalise.ts';
import { isOpdName, isPartOf, isSameInRegion } from './opd-name.ts';
import { namedOf, stageOf } from './title.ts';

/** The OPD and unit that a row belongs to; `key` is the same for the same pair. */
export interface Owner {
  readonly opd: Named;
  readonly unit: Named;
  readonly key: string;
}

/**
 * Follows which OPD and unit the rows of a table belong to: from columns, from organisation rows in the hierarchy, else what the
 * title, the sheet's name or the file's name says (`fallback`, asked for only where it is needed, because it is an assumption).
 * A column that names nothing but parts of the OPD over the table (`titled`), a Puskesmas or a Bidang, tells its units.
 */
export class OpdOfRows {
  readonly #columns: Columns;
  readonly #profile: Profile;
  readonly #titled: Named | null;
  readonly #fallback: () => { readonly opd: Named; readonly unit: Named | null };
  readonly #indexes: readonly number[];
  readonly #owners = new Map<string, Owner>();
  readonly #years = new Map<string, number | null>();
  readonly #stages = new Map<string, Tahap | null>();
  /** Codes that rows of organisations gave, by name: a column that repeats the name alone does not take the code away. */
  readonly #codes = new Map<string, string>();
  #last: Owner | null = null;
  #texts: string[] = ['', '', '', ''];

  constructor(
    columns: Columns,
    profile: Profile,
    titled: Named | null,
    fallback: () => { readonly opd: Named; readonly unit: Named | null },
  ) {
    this.#columns = columns;
    this.#profile = profile;
    this.#titled = titled;
    this.#fallback = fallback;
    this.#indexes = [columns.kodeOpd, columns.opd, columns.kodeUnit, columns.unit];
  }

  /** An organisation row of the hierarchy: it owns the rows below. */
  set(opd: Named, unit: Named): void {
    if (opd.code !== null) this.#codes.set(normaliseHeading(opd.name), opd.code);
    this.#last = this.#owner(opd, unit);
  }

  /** Who owns the rows at hand; null before the first. */
  get current(): Owner | null {
    return this.#last;
  }

  /** The OPD that a further organisation's row may be a part of: the one at hand, else the one over the table. */
  get over(): Named | null {
    return this.#last?.opd ?? this.#titled;
  }

  of(row: Row): Owner {
    let same = true;
    let filled = false;
    for (let at = 0; at < 4; at++) {
      const index = this.#indexes[at] ?? 0;
      if (index === 0) continue;
      const text = row.text[index];
      if (text === undefined || text === '') continue;
      filled = true;
      if (text !== this.#texts[at]) same = false;
    }
    if (this.#last !== null && (same || !filled)) return this.#last;
    if (filled) {
      this.#texts = this.#indexes.map((index) => (index > 0 ? textAt(row, index) : ''));
      const opd = pair(this.#texts[0] ?? '', this.#texts[1] ?? '');
      const unit = pair(this.#texts[2] ?? '', this.#texts[3] ?? '');
      const owner = opd ?? unit;
      if (owner) {
        const over = this.#over(owner, opd === null) ?? this.#coded(owner);
        this.#last = this.#owner(over, this.#coded(unit ?? owner));
        return this.#last;
      }
    }
    const { opd, unit } = this.#fallback();
    this.#last = this.#owner(opd, unit ?? opd);
    return this.#last;
  }

  /** The OPD over the table, where `named` is a part of it. A code of its own says more than any name. */
  #over(named: Named, inUnitColumn: boolean): Named | null {
    const titled = this.#titled;
    if (titled === null || named.code !== null) return null;
    const unit = inUnitColumn && !isOpdName(named.name, this.#profile);
    const words = this.#profile.namaOpd;
    const own = isPartOf(named.name, titled.name, words) || isSameInRegion(named.name, titled.name, words);
    return unit || own ? titled : null;
  }

  #coded(named: Named): Named {
    const code = named.code ?? this.#codes.get(normaliseHeading(named.name)) ?? null;
    return code === named.code ? named : { code, name: named.name };
  }

  #owner(opd: Named, unit: Named): Owner {
    const key = `${opd.code ?? normaliseHeading(opd.name)}\u0000${unit.code ?? normaliseHeading(unit.name)}`;
    let owner = this.#owners.get(key);
    if (owner === undefined) {
      owner = { opd, unit, key };
      this.#owners.set(key, owner);
    }
    return owner;
  }

  /** Year in the row's own column, where the table has one. */
  yearOf(row: Row): number | null {
    const index = this.#columns.tahun;
    if (index === 0 || isBlank(row, index)) return null;
    const text = textAt(row, index);
    let year = this.#years.get(text);
    if (year === undefined) {
      const match = /(?<!\d)20[0-4]\d(?!\d)/.exec(text);
      year = match ? Number(match[0]) : null;
      this.#years.set(text, year);
    }
    return year;
  }

  stageOf(row: Row): Tahap | null {
    const index = this.#columns.tahapan;
    if (index === 0 || isBlank(row, index)) return null;
    const text = textAt(row, index);
    let stage = this.#stages.get(text);
    if (stage === undefined) {
      stage = stageOf(normaliseHeading(text), this.#profile);
      this.#stages.set(text, stage);
    }
    return stage;
  }
}

function pair(kode: string, nama: string): Named | null {
  const first = namedOf(kode);
  const second = namedOf(nama);
  if (!first && !second) return null;
  const code = first?.code ?? (first && second ? first.name : null) ?? second?.code ?? null;
  return { code, name: second?.name || first?.name || '' };
}
