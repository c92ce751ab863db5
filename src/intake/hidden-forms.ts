import { type Gap, type Gbs, type Isian, normalCode, type ReadingNote } from '../model/index.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { append } from './append.ts';
import { placeOf, type SourceGrid } from './cells.ts';
import type { FormReading } from './form-reading.ts';
import { oneLine } from './normalise.ts';

interface FormSheet {
  readonly sheet: Sheet;
  readonly grid: SourceGrid;
  readonly forms: readonly FormReading[];
}

/** The forms of a file that count; `hidden` are those of hidden sheets, to be looked at after all visible ones. */
export interface CountedForms {
  readonly gaps: readonly Gap[];
  readonly gbs: readonly Gbs[];
  readonly hidden: { readonly gaps: readonly Gap[]; readonly gbs: readonly Gbs[] };
  /** Sheets whose every form stands on a visible sheet too: an old state that nobody sees, and that is not judged. */
  readonly repeated: ReadonlySet<Sheet>;
}

type Form = Pick<Gap, 'code' | 'subKegiatan' | 'unit'>;

/** Sets the forms of hidden sheets apart, and leaves out those that a visible sheet holds for the same sub kegiatan. */
export function countForms(sheets: readonly FormSheet[]): CountedForms {
  const shown = sheets.filter(({ sheet }) => !sheet.hidden).flatMap(({ forms }) => forms);
  const gaps = shown.flatMap((form) => form.gaps);
  const gbs = shown.flatMap((form) => form.gbs);
  const hidden: { gaps: Gap[]; gbs: Gbs[] } = { gaps: [], gbs: [] };
  const repeated = new Set<Sheet>();
  const behind = sheets.filter(({ sheet }) => sheet.hidden);
  if (behind.length === 0) return { gaps, gbs, hidden, repeated };
  const isShown = { gap: finder(gaps), gbs: finder(gbs) };
  for (const { sheet, forms } of behind) {
    const all = forms.flatMap((form): readonly (Gap | Gbs)[] => [...form.gaps, ...form.gbs]);
    const own = {
      gaps: forms.flatMap((form) => form.gaps.filter((gap) => !isShown.gap(gap))),
      gbs: forms.flatMap((form) => form.gbs.filter((one) => !isShown.gbs(one))),
    };
    append(hidden.gaps, own.gaps);
    append(hidden.gbs, own.gbs);
    if (all.length > 0 && own.gaps.length + own.gbs.length === 0) repeated.add(sheet);
  }
  return { gaps, gbs, hidden, repeated };
}

/** Whether one of `forms` is of the same sub kegiatan: by its code, or by its name where one of the two has no code. */
function finder(forms: readonly Form[]): (form: Form) => boolean {
  const byCode = new Map<string, Form[]>();
  const byName = new Map<string, Form[]>();
  const file = (map: Map<string, Form[]>, key: string | null, form: Form): void => {
    if (key === null || key === '') return;
    const same = map.get(key);
    if (same) same.push(form);
    else map.set(key, [form]);
  };
  for (const form of forms) {
    file(byCode, codeOf(form), form);
    file(byName, plain(form.subKegiatan), form);
  }
  return (form) => {
    const code = codeOf(form);
    const named = byName.get(plain(form.subKegiatan)) ?? [];
    const alike = code === null ? named : named.filter((other) => codeOf(other) === null);
    const coded = code === null ? [] : (byCode.get(code) ?? []);
    return [...coded, ...alike].some(({ unit }) => !unit || !form.unit || plain(unit) === plain(form.unit));
  };
}

/** Says of every hidden sheet that holds anything whether it counts, but of none that `said` names already (a budget). */
export function hiddenNotes(
  sheets: readonly FormSheet[],
  repeated: ReadonlySet<Sheet>,
  said: readonly ReadingNote[],
): readonly ReadingNote[] {
  const named = new Set(
    said.flatMap((note) => (note.kind === 'hidden' && note.what === 'sheet' ? note.place.sheet : [])),
  );
  return sheets.flatMap(({ sheet, grid, forms }): ReadingNote[] => {
    if (!sheet.hidden || sheet.rows.length === 0 || named.has(sheet.name)) return [];
    const filled = forms.some(({ gaps, gbs }) => gaps.length + gbs.length > 0);
    const counted = filled && !repeated.has(sheet);
    return [{ kind: 'hidden', what: 'sheet', place: placeOf(grid, 1, 1), count: 1, counted }];
  });
}

const plain = (isian: Isian | null): string => oneLine(isian?.text ?? '').toLowerCase();
const codeOf = ({ code }: Form): string | null => normalCode(code?.text);
