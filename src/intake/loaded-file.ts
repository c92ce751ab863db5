import type { UnreadableReason } from '../model/index.ts';
import type { Workbook } from '../workbook/sheet.ts';

/** A file as it comes to the intake: read, or not and why. */
export interface LoadedFile {
  /** As the user named it, with `/`. */
  readonly file: string;
  readonly sha256: string;
  readonly workbook: Workbook | null;
  readonly unreadable: { readonly reason: UnreadableReason; readonly detail: string | null } | null;
}
