import { codeHead, type Named } from '../model/index.ts';
import type { Row } from '../workbook/sheet.ts';
import { isBlank, textAt } from './cells.ts';
import type { CodeCell } from './code-cell.ts';
import { oneLine } from './normalise.ts';
import type { TableContext } from './table-context.ts';
import { namedOf } from './title.ts';

/** Names of rows and of what stands above them: in columns beside the code, in the rows of a hierarchy, or in a title. */
export class RowNames {
  readonly #context: TableContext;
  readonly #columns: readonly number[];
  readonly #parents = new Map<number, Named>();
  readonly #byCode = new Map<string, Named>();
  readonly #pairs = new Map<string, { readonly nameText: string; readonly named: Named | null }>();

  constructor(context: TableContext) {
    this.#context = context;
    const { columns, layout } = context;
    const names = layout.style === 'levels' ? columns.names : [columns.sub, ...columns.names];
    const [only] = layout.code.length === 1 ? layout.code : [];
    this.#columns = names.filter((index) => index > 0 && index !== only);
  }

  /** Name of a row: after the code in its cell, else beside it; "" where there is none. */
  of(row: Row, cell: CodeCell | null): string {
    if (cell !== null && cell.kind !== 'text' && cell.name !== '') return cell.name;
    for (const index of this.#columns) {
      if (isBlank(row, index)) continue;
      const text = oneLine(textAt(row, index));
      const inner = this.#context.codes.read(text);
      return inner.kind !== 'text' && inner.name !== '' ? inner.name : text;
    }
    return '';
  }

  /** A row of the hierarchy: it names what follows, and ends all that was open at its depth or deeper. */
  open(depth: number, named: Named): void {
    for (const deeper of [...this.#parents.keys()]) if (deeper >= depth) this.#parents.delete(deeper);
    this.#parents.set(depth, named);
    if (named.code !== null && !this.#byCode.has(named.code)) this.#byCode.set(named.code, named);
  }

  /** The parent of a sub kegiatan among all rows read, where none or another one stands above it: such a table has an order of its own. */
  settled(known: Named | null, depth: number, code: string): Named | null {
    if (known !== null && (known.code === null || code.startsWith(`${known.code}.`))) return known;
    return this.#byCode.get(codeHead(code, depth)) ?? known;
  }

  /** Another OPD begins: no program or kegiatan above is its own. */
  close(): void {
    this.#parents.clear();
  }

  get hasParents(): boolean {
    return this.#parents.size > 0;
  }

  /** Program or kegiatan of a sub kegiatan; the one in a title only where the code agrees. */
  parent(
    row: Row,
    kode: number,
    nama: number,
    depth: number,
    code: string,
    titled: Named | null,
  ): Named | null {
    const { layout } = this.#context;
    const part = layout.split.includes(kode) || (layout.code.length > 1 && layout.code.includes(kode));
    const beside = this.#beside(row, part ? 0 : kode, nama);
    const coded = part && beside?.code === null ? codeHead(code, depth) : null;
    const known = (coded && beside ? { code: coded, name: beside.name } : beside) ?? this.#parents.get(depth);
    if (known) return known;
    const above = titled?.code;
    return titled && (above == null || code.startsWith(`${above}.`)) ? titled : null;
  }

  /** Code and name in two columns, or "code name" in one; what stands on many rows is made once. */
  #beside(row: Row, kode: number, nama: number): Named | null {
    if (kode === 0 && nama === 0) return null;
    const codeText = textAt(row, kode);
    const nameText = textAt(row, nama);
    const known = this.#pairs.get(codeText || nameText);
    if (known !== undefined && known.nameText === nameText) return known.named;
    const first = kode > 0 && !isBlank(row, kode) ? namedOf(codeText) : null;
    const second = nama > 0 && !isBlank(row, nama) ? namedOf(nameText) : null;
    const name = second?.name || first?.name || '';
    const code = first?.code ?? second?.code ?? null;
    const named = name === '' && code === null ? null : { code, name };
    this.#pairs.set(codeText || nameText, { nameText, named });
    return named;
  }
}
