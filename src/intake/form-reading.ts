import type { Gap, Gbs, PenandaTangan, ReadingNote } from '../model/index.ts';

/** What a sheet that holds GAP or GBS forms gave. */
export interface FormReading {
  readonly role: 'gap' | 'gbs';
  readonly headerRow: number | null;
  /** Data rows (GAP) or filled rows (GBS) read. */
  readonly rows: number;
  readonly gaps: readonly Gap[];
  readonly gbs: readonly Gbs[];
  readonly penandaTangan: PenandaTangan | null;
  readonly notes: readonly ReadingNote[];
}
