import { expect, it } from 'vitest';
import { assess } from '../../src/assess/index.ts';
import { DEFAULT_SETTINGS } from '../../src/model/index.ts';
import { DEFAULT_PROFILE } from '../../src/profile/index.ts';
import type { Sheet } from '../../src/workbook/sheet.ts';
import { readSheets } from './budget.ts';
import { sheetOf } from './sheet-of.ts';

/** More than a call may have arguments. */
const MANY = 130_000;

type Cells = readonly (string | number)[];

/** A sheet of `rows`, the last of them as often as it takes. */
function repeated(rows: readonly Cells[]): Sheet {
  const sheet = sheetOf(rows);
  const last = sheet.rows.at(-1);
  if (!last) throw new Error('no rows');
  const more = Array.from({ length: MANY }, (_, i) => ({ ...last, number: last.number + 1 + i }));
  return { ...sheet, rows: [...sheet.rows, ...more] };
}

const TABLE: readonly Cells[] = [
  ['Perangkat Daerah: Dinas Sosial'],
  ['Kode', 'Uraian', 'Pagu', 'ARG'],
  ['1.06.04.2.01.0003', 'Penyediaan Permakanan', 5, 'Ya'],
];
const ROWS: [what: string, cells: Cells][] = [
  ['remarks', ['', 'catatan']],
  ['codes that are none', ['1.06.04.2.01.00123', 'Nama', 5, 'Ya']],
  ['organisations', ['Perangkat Daerah: Dinas X']],
  ['kegiatan without a sub kegiatan', ['1.06.04.2.01', 'Kegiatan', 5]],
  ['totals that differ', ['', 'TOTAL', 9]],
  ['signatures', ['', 'NIP. 197503121999031004']],
];

it.each(ROWS)('130,000 rows of %s below a table leave the table as it is', (_, cells) => {
  const submission = readSheets([repeated([...TABLE, cells])]);
  expect(submission.opds[0]?.subKegiatan[0]?.code).toBe('1.06.04.2.01.0003');
  expect(() => assess(submission, DEFAULT_SETTINGS, DEFAULT_PROFILE)).not.toThrow();
});
