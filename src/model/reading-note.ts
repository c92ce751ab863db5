import type { Place } from './place.ts';
import type { Rupiah } from './rupiah.ts';

/** Why a file could not be read (BKS-001). `detail` is a limit's name or figure, never text of the library. */
export type UnreadableReason =
  | 'empty'
  | 'truncated'
  | 'corrupt'
  | 'encrypted'
  | 'legacy-xls'
  | 'not-a-spreadsheet'
  | 'limit'
  | 'missing'
  | 'no-permission'
  | 'locked'
  | 'xml';

/** What a reader assumed (BKS-007). `args` are shown by the message of that kind. */
export type AssumptionKind =
  | 'unit' // args: unit ("ribuan" | "jutaan"), factor
  | 'merged-filled' // args: count
  | 'header-row' // args: row
  | 'column-near' // args: heading, field
  | 'year-from-name' // args: year
  | 'stage-from-name' // args: stage
  | 'row-without-code' // args: row, count
  | 'sheet-skipped' // args: why
  | 'repeats-skipped' // args: sheet of the table whose money it repeats
  | 'pagu-column' // args: heading, others
  | 'opd-from-sheet-name' // args: name
  | 'opd-from-file-name' // args: name
  | 'fraction-rounded' // args: count
  | 'file-type' // args: expected, found
  | 'encoding'; // args: encoding

export type NoteArgs = Readonly<Record<string, string | number | bigint | boolean | null>>;

/** A fact met while reading. Each kind is the evidence of one rule; the rules turn them into findings. */
export type ReadingNote =
  | {
      readonly kind: 'unreadable';
      readonly file: string;
      readonly reason: UnreadableReason;
      readonly detail: string | null;
    }
  | { readonly kind: 'no-table'; readonly file: string; readonly sheets: readonly string[] }
  | {
      readonly kind: 'missing-column';
      readonly place: Place;
      /** Field names: "pagu", "subKegiatan", "opd", ... */
      readonly fields: readonly string[];
      readonly headers: readonly string[];
      readonly nearest: string | null;
    }
  | {
      readonly kind: 'bad-number';
      readonly places: readonly Place[];
      readonly text: string;
      readonly heading: string;
      readonly count: number;
    }
  | {
      readonly kind: 'formula-without-value';
      readonly places: readonly Place[];
      readonly count: number;
      readonly heading: string;
    }
  | {
      readonly kind: 'excel-error';
      readonly places: readonly Place[];
      readonly text: string;
      readonly count: number;
      readonly heading: string;
    }
  | {
      readonly kind: 'hidden';
      readonly what: 'sheet' | 'rows' | 'columns';
      readonly place: Place;
      readonly count: number;
      /** False for a hidden sheet that repeats a visible table and was left out. */
      readonly counted: boolean;
    }
  | {
      readonly kind: 'assumed';
      readonly what: AssumptionKind;
      readonly place: Place;
      readonly args: NoteArgs;
    }
  | {
      readonly kind: 'bad-code';
      readonly place: Place;
      readonly text: string;
      readonly level: 'program' | 'kegiatan' | 'sub-kegiatan';
      readonly name: string;
    }
  | {
      readonly kind: 'total-differs';
      readonly place: Place;
      readonly level: string;
      readonly name: string;
      readonly printed: Rupiah;
      readonly counted: Rupiah;
      readonly children: number;
      readonly opd: string | null;
    };
