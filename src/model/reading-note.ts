import type { Place } from './place.ts';
import type { Rupiah } from './rupiah.ts';

/** Why a file could not be read (BKS-001). */
export type UnreadableReason =
  | 'empty'
  | 'truncated'
  | 'corrupt'
  | 'encrypted'
  | 'legacy-xls'
  | 'xlsb'
  | 'not-a-spreadsheet'
  | 'limit'
  | 'missing'
  | 'no-permission'
  | 'locked'
  | 'not-a-file' // no regular file: what is no table is never opened for reading
  | 'refused' // another error of the system, its code as detail
  | 'xml';

/** Reading limits: the detail of reason 'limit' is one of these, a colon and the limit's figure ("cells:20000000"). */
export type LimitName =
  | 'file-size' // bytes of the file as it lies there
  | 'parts' // entries of the zip
  | 'part-size' // inflated bytes of one part
  | 'total-size' // inflated bytes of all parts
  | 'ratio' // inflated to compressed
  | 'sheets'
  | 'rows' // number of the last row
  | 'filled-rows' // rows that hold a value
  | 'columns'
  | 'cells'
  | 'merges'
  | 'formulas'
  | 'shared-strings'
  | 'text-length' // characters of one text
  | 'total-text' // characters of all cells
  | 'nesting' // depth of XML
  | 'elements' // of XML that only the strict parser reads
  | 'tables' // headers of budget tables
  | 'sub-kegiatan'
  | 'form-rows' // rows of GAPs and statements
  | 'form-text' // characters in them
  | 'notes' // faults and assumptions
  | 'time'; // milliseconds

/** Details of the other reasons; null where there is nothing to add. */
export type UnreadableDetail =
  // corrupt
  | 'zip' // the directory of the zip contradicts itself
  | 'part-name' // a part's name leads out of the file ("../") or is no name
  | 'duplicate-part'
  | 'overlap' // two parts share bytes
  | 'shared-part' // two sheets are one part
  | 'size' // a part is longer or shorter than the directory says
  | 'checksum'
  | 'method' // a compression that no spreadsheet uses
  | 'missing-part' // a sheet or the workbook itself is not there
  | 'cell-address'
  | 'duplicate-cell' // one row or cell stands twice
  | 'shared-string' // a cell names a text that is not there
  | 'csv-quote' // a quotation mark is not closed
  // xml
  | 'doctype'
  | 'ended-early'
  | 'malformed'
  | 'encoding'
  // not-a-spreadsheet
  | 'pdf'
  | 'html'
  | 'xml-2003' // SpreadsheetML of Excel 2003
  | 'image'
  | 'document' // Word or PowerPoint
  | 'archive'
  | 'binary'
  // not-a-file
  | 'folder'
  | 'pipe' // a named pipe or a socket
  | 'device'
  | 'link-loop'
  // missing
  | 'name-too-long';

/** What a reader assumed (BKS-007). `args` are shown by the message of that kind. */
export type AssumptionKind =
  | 'unit' // args: unit ("ribuan" | "jutaan" | "miliaran"), factor
  | 'merged-filled' // args: count
  | 'tag-merged' // args: count
  | 'header-row' // args: row
  | 'column-near' // args: heading, field
  | 'year-from-name' // args: year
  | 'stage-from-name' // args: stage
  | 'row-without-code' // args: row, count, money (sen, of those rows)
  | 'sheet-skipped' // args: why ("no-table", "no-sub-kegiatan", "no-code", "no-money", "no-rows", "unfilled")
  | 'four-steps' // args: profile (that reads it); the sheet looks like a GAP in four steps
  | 'repeats-skipped' // args: repeats (the sheet of the table whose money it prints again)
  | 'pagu-column' // args: heading, others (joined by "; ")
  | 'opd-from-sheet-name' // args: name
  | 'opd-from-file-name' // args: name
  | 'opd-inherited' // args: name (of the table before), title (between, which is no known name)
  | 'opd-from-row' // args: name; the sheet's own name is cut short
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
  | {
      readonly kind: 'no-table';
      readonly file: string;
      readonly sheets: readonly string[];
      /** GAP worksheets that were recognised and of which nothing but step 1 is filled in. */
      readonly unfilled: number;
      /** Sheets with a budget table that has its columns and no row yet. */
      readonly rowless: readonly string[];
    }
  | {
      readonly kind: 'missing-column';
      readonly place: Place;
      /** Field names: "pagu", "subKegiatan", "opd", ... */
      readonly fields: readonly string[];
      readonly headers: readonly string[];
      readonly nearest: string | null;
      /** Heading of the code column, where it is there and no cell in it holds the code of a sub kegiatan. */
      readonly codeless: string | null;
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
      /** False for a hidden sheet that repeats a visible table or form and was left out. */
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
