import { isExcelError } from '../excel-error.ts';
import type { Budget } from '../limits.ts';
import type { CellKind, Sheet } from '../sheet.ts';
import { overLimit } from '../unreadable.ts';
import { Grid, Usage } from '../xlsx/grid.ts';
import type { XmlHandler } from '../xml/events.ts';
import { CellText } from './cell-text.ts';

type Attributes = ReadonlyMap<string, string>;

const NO_SHARED = { strings: [], dates: [], zeros: [], date1904: false };

interface Cell {
  readonly column: number;
  readonly repeated: number;
  readonly text: string;
  readonly kind: CellKind;
}

/** Reads the tables of an OpenDocument content part. Repeated rows and cells count only where they hold a value. */
export class ContentReader implements XmlHandler {
  readonly sheets: Sheet[] = [];
  private readonly usage = new Usage();
  private readonly hiddenStyles = new Set<string>();
  private styleName = '';
  /** Depth of `table:table`: a table inside a cell or a shape is none of ours. */
  private tables = 0;
  private grid: Grid | null = null;
  private name = '';
  private hidden = false;
  private columns = 0;
  private row = 0;
  private rowRepeated = 1;
  private rowHidden = false;
  private column = 0;
  private cells: Cell[] = [];
  private formulas: [column: number, text: string][] = [];
  private cell: Attributes | null = null;
  private readonly content: CellText;

  constructor(private readonly budget: Budget) {
    this.content = new CellText(budget.limits.textLength);
  }

  open(name: string, attributes: Attributes, depth: number): void {
    if (name === 'table:table') this.openTable(attributes);
    else if (name === 'style:style') this.styleName = attributes.get('style:name') ?? '';
    else if (name === 'style:table-properties') {
      if (attributes.get('table:display') === 'false') this.hiddenStyles.add(this.styleName);
    } else if (this.tables !== 1) return;
    else if (this.cell) this.content.open(name, attributes, depth);
    else if (name === 'table:table-column') this.openColumn(attributes);
    else if (name === 'table:table-row') this.openRow(attributes);
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      this.cell = attributes;
      this.content.begin(depth);
    }
  }

  close(name: string, depth: number): void {
    if (name === 'table:table') this.closeTable();
    else if (this.tables !== 1) return;
    else if (name === 'table:table-row') this.closeRow();
    else if (this.cell && this.content.close(depth)) this.closeCell(this.cell);
  }

  text(text: string): void {
    if (this.cell && this.tables === 1) this.content.add(text);
  }

  private openTable(attributes: Attributes): void {
    if (++this.tables > 1) return;
    const { limits } = this.budget;
    if (this.sheets.length >= limits.sheets) throw overLimit('sheets', limits.sheets);
    this.name = attributes.get('table:name') ?? '';
    this.hidden = this.hiddenStyles.has(attributes.get('table:style-name') ?? '');
    this.grid = new Grid(NO_SHARED, this.budget, this.usage);
    this.columns = 0;
    this.row = 0;
  }

  private closeTable(): void {
    if (--this.tables > 0 || !this.grid) return;
    this.sheets.push(this.grid.finish(this.name, this.hidden));
    this.grid = null;
  }

  private openColumn(attributes: Attributes): void {
    const first = this.columns + 1;
    this.columns += repetitions(attributes, 'table:number-columns-repeated');
    if (isHidden(attributes)) this.grid?.hideColumns(first, this.columns);
  }

  private openRow(attributes: Attributes): void {
    this.row++;
    this.rowRepeated = repetitions(attributes, 'table:number-rows-repeated');
    this.rowHidden = isHidden(attributes);
    this.column = 0;
    this.cells = [];
    this.formulas = [];
  }

  private closeRow(): void {
    const { grid, cells, formulas } = this;
    const first = this.row;
    this.row += this.rowRepeated - 1;
    if (!grid || cells.length + formulas.length === 0) return;
    for (let row = first; row <= this.row; row++) {
      grid.startRow(row, this.rowHidden);
      for (const { column, repeated, text, kind } of cells) {
        for (let i = 0; i < repeated; i++) grid.put(column + i, text, kind);
      }
      grid.endRow();
      for (const [column, text] of formulas) grid.formulaAt(row, column, text);
    }
  }

  private closeCell(attributes: Attributes): void {
    this.cell = null;
    const column = this.column + 1;
    const repeated = repetitions(attributes, 'table:number-columns-repeated');
    this.column += repeated;
    this.merge(attributes, column);
    const formula = attributes.get('table:formula');
    if (formula !== undefined) this.formulas.push([column, formula.replace(/^(?:of|oooc|msoxl):=/, '')]);
    const [text, kind] = this.valueOf(attributes, formula !== undefined);
    if (text !== '' || kind === 'formula') this.cells.push({ column, repeated, text, kind });
  }

  private valueOf(attributes: Attributes, isFormula: boolean): [string, CellKind] {
    const shown = this.content.take();
    const value = attributes.get('office:value') ?? '';
    switch (attributes.get('office:value-type')) {
      case 'float':
      case 'percentage':
      case 'currency':
        return /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/.test(value)
          ? [value, 'number']
          : [value || shown, 'nan'];
      case 'date':
        return [(attributes.get('office:date-value') ?? shown).replace(/T00:00(?::00)?$/, ''), 'date'];
      case 'time':
        return [shown, 'date'];
      case 'boolean':
        return [attributes.get('office:boolean-value') === 'true' ? 'TRUE' : 'FALSE', 'boolean'];
      case undefined:
        return shown === '' && isFormula ? ['', 'formula'] : [shown, 'text'];
      default:
        if (isFormula && (isExcelError(shown) || /^Err:\d+$/.test(shown))) return [shown, 'error'];
        return [attributes.get('office:string-value') || shown, 'text'];
    }
  }

  private merge(attributes: Attributes, column: number): void {
    const width = repetitions(attributes, 'table:number-columns-spanned');
    const height = repetitions(attributes, 'table:number-rows-spanned');
    if (width * height === 1) return;
    this.grid?.merge({
      top: this.row,
      left: column,
      bottom: this.row + height - 1,
      right: column + width - 1,
    });
  }
}

function repetitions(attributes: Attributes, name: string): number {
  const text = attributes.get(name);
  return text !== undefined && /^\d{1,9}$/.test(text) ? Math.max(1, Number(text)) : 1;
}

function isHidden(attributes: Attributes): boolean {
  return (attributes.get('table:visibility') ?? 'visible') !== 'visible';
}
