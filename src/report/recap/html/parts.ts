/** Pieces of the page. Everything that comes from a submission goes through `esc`. */
import type { Lang } from '../../../model/index.ts';
import { toDecimal } from '../../../model/index.ts';
import { type CellValue, cellText, type Table } from '../../table.ts';
import type { Drawing } from './charts.ts';
import { heat } from './charts.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML text or attribute value. Marks that turn the direction of writing and control characters are taken out. */
export function esc(text: string): string {
  return text
    .replace(/\p{Cc}/gu, (letter) => (letter === '\n' || letter === '\t' ? letter : ''))
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? '');
}

function sortValue(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'bigint' ? toDecimal(value) : String(value);
}

export interface TableOptions {
  readonly lang: Lang;
  /** Element id; the table may be filtered and linked by it. */
  readonly id: string;
  /** Headings are buttons that sort. */
  readonly sort?: (column: string) => string;
  /** Column that names the row. */
  readonly name?: number;
  /** A link in the naming column. */
  readonly href?: (row: number) => string | null;
  /** Attributes of a row for the filter: text that is searched, kinds. */
  readonly rowData?: (row: number) => { readonly text: string; readonly kinds: string };
  /** Percent cells are coloured by how full they are. */
  readonly heat?: boolean;
  readonly limit?: number;
  /** A heading above says the title already: the caption is for readers of the screen only. */
  readonly titled?: boolean;
}

/** A table that scrolls in its own frame where it is wider than the page. */
export function tableHtml(table: Table, options: TableOptions): string {
  const { lang, name = 0 } = options;
  const rows = options.limit === undefined ? table.rows : table.rows.slice(0, options.limit);
  const heads = table.columns.map(({ label, kind }) => {
    const cls = kind === 'teks' ? '' : ` class="n${label.length > 6 ? ' wide' : ''}"`;
    if (!options.sort) return `<th scope="col"${cls}>${esc(label)}</th>`;
    return `<th scope="col"${cls} aria-sort="none"><button type="button" title="${esc(options.sort(label))}">${esc(label)}</button></th>`;
  });
  const body = rows.map((row, r) => {
    const cells = table.columns.map(({ kind, width }, c) => {
      const value = row[c];
      const shown = esc(cellText(value, kind, lang)).replace(/\n/g, '<br>');
      const number = kind !== 'teks';
      if (c === name) {
        const href = options.href?.(r) ?? null;
        return `<th scope="row">${href === null ? shown : `<a href="${esc(href)}">${shown}</a>`}</th>`;
      }
      const classes = [
        number ? 'n' : '',
        !number && (width ?? 0) >= 60 ? 'w' : '',
        options.heat && kind === 'persen' && typeof value === 'number' ? `h${heat(value)}` : '',
      ].filter(Boolean);
      const sorted = number && options.sort ? ` data-v="${sortValue(value)}"` : '';
      return `<td${classes.length > 0 ? ` class="${classes.join(' ')}"` : ''}${sorted}>${shown}</td>`;
    });
    const data = options.rowData?.(r);
    const filter = data ? ` data-t="${esc(data.text)}" data-k="${esc(data.kinds)}"` : '';
    const sum = table.total && r === table.rows.length - 1 ? ' class="sum"' : '';
    return `<tr${sum}${filter}>${cells.join('')}</tr>`;
  });
  return `<div class="wrap${options.titled ? ' said' : ''}" role="region" tabindex="0" aria-label="${esc(table.title)}"><table id="${esc(options.id)}"${options.sort ? ' class="sort"' : ''}><caption>${esc(table.title)}</caption><thead><tr>${heads.join('')}</tr></thead><tbody>${body.join('\n')}</tbody></table></div>`;
}

/** Sentences about what follows. */
export function notesHtml(notes: readonly string[]): string {
  return notes.map((note) => `<p class="quiet">${esc(note)}</p>`).join('');
}

/** The form that filters a table; only the script shows it. `said`: how many rows are left, {n} of {m}. */
export function filterHtml(
  table: string,
  said: string,
  search: { readonly label: string; readonly example?: string },
  kinds: { readonly label: string; readonly options: readonly (readonly [string, string])[] } | null,
): string {
  const example = search.example === undefined ? '' : ` placeholder="${esc(search.example)}"`;
  const options = kinds?.options.map(([value, label]) => `<option value="${value}">${esc(label)}</option>`);
  const select = kinds ? `<label>${esc(kinds.label)} <select>${options?.join('')}</select></label>` : '';
  return `<form class="filter bar controls" hidden data-table="${table}" data-said="${esc(said)}"><label>${esc(search.label)} <input type="search"${example} autocomplete="off"></label>${select}<output role="status" aria-live="polite" class="quiet"></output></form>`;
}

/** A chart with its caption, what it shows in words, and the figures behind it. */
export function figureHtml(
  id: string,
  title: string,
  words: string,
  drawing: Drawing,
  behind: { readonly label: string; readonly html: string } | null,
  key = '',
): string {
  return `<figure role="group" aria-labelledby="${id}-t" aria-describedby="${id}-d"><figcaption id="${id}-t">${esc(title)}</figcaption><p class="quiet" id="${id}-d">${esc(words)}</p>${key}<div class="desk">${drawing.desk}</div><div class="phone">${drawing.phone}</div>${behind ? `<details><summary>${esc(behind.label)}</summary>${behind.html}</details>` : ''}</figure>`;
}

export function cardsHtml(facts: readonly (readonly [string, string])[]): string {
  return `<ul class="cards">${facts.map(([label, value]) => `<li><span>${esc(label)}</span><b>${esc(value)}</b></li>`).join('')}</ul>`;
}

export function dlHtml(facts: readonly (readonly [string, string])[]): string {
  return `<dl>${facts.map(([label, value]) => `<dt>${esc(label)}</dt><dd>${esc(value)}</dd>`).join('')}</dl>`;
}
