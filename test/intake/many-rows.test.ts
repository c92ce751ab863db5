import { expect, it } from 'vitest';
import { assess } from '../../src/assess/index.ts';
import { gridOf } from '../../src/intake/form/grid.ts';
import { readSubmission } from '../../src/intake/index.ts';
import { DEFAULT_SETTINGS, type Submission } from '../../src/model/index.ts';
import { DEFAULT_PROFILE } from '../../src/profile/index.ts';
import { DEFAULT_LIMITS, type Limits } from '../../src/workbook/limits.ts';
import type { Sheet } from '../../src/workbook/sheet.ts';
import { effortOf } from '../support/effort.ts';
import { readSheets } from './budget.ts';
import { STEP_LABELS } from './forms.ts';
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

function submissionOf(sheet: Sheet, limits: Partial<Limits>): Submission {
  const workbook = { format: 'xlsx', sheets: [sheet], csv: null } as const;
  const file = { file: 'anggaran.xlsx', sha256: '', workbook, unreadable: null };
  return readSubmission([file], DEFAULT_PROFILE, { ...DEFAULT_LIMITS, ...limits });
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
  const submission = submissionOf(repeated([...TABLE, cells]), { notes: Number.POSITIVE_INFINITY });
  expect(submission.opds[0]?.subKegiatan[0]?.code).toBe('1.06.04.2.01.0003');
  expect(() => assess(submission, DEFAULT_SETTINGS, DEFAULT_PROFILE)).not.toThrow();
});

/** Why a file of one sheet is refused within the limits given; null where it is read. */
function refusal(sheet: Sheet, limits: Partial<Limits>): string | null {
  const { notes } = submissionOf(sheet, limits);
  return (
    notes.flatMap((note) => (note.kind === 'unreadable' ? [`${note.reason} ${note.detail}`] : []))[0] ?? null
  );
}

const GAP_HEAD = ['Kebijakan/Program/Kegiatan/Sub Kegiatan', ...STEP_LABELS];
const GAP_ROW = [
  'Sub Kegiatan: 1.06.04.2.01.0003 Penyediaan',
  'L 5',
  'Akses: a',
  '-',
  '-',
  'c',
  'd',
  'e',
  'f',
];
const WRONG = ['1.06.04.2.01.00123', 'Nama', 5, 'Ya'] as const;

it.each<[what: string, limits: Partial<Limits>, rows: readonly Cells[], refusal: string]>([
  ['tables', { tables: 1 }, [...TABLE, ...TABLE], 'limit tables:1'],
  ['sub kegiatan', { subKegiatan: 1 }, [...TABLE, ['1.06.04.2.01.0004', 'Lain', 5]], 'limit sub-kegiatan:1'],
  ['faults', { notes: 1 }, [...TABLE, WRONG, [...WRONG.slice(0, 3), 'x']], 'limit notes:1'],
  ['rows of GAPs', { formRows: 1 }, [GAP_HEAD, GAP_ROW, ['', ...GAP_ROW.slice(1)]], 'limit form-rows:1'],
  ['characters of GAPs', { formText: 200 }, [GAP_HEAD, GAP_ROW], 'limit form-text:200'],
  ['milliseconds', { time: 0 }, TABLE, 'limit time:0'],
])('a file of more %s than are read is refused, and the limit named', (_, limits, rows, expected) => {
  const sheet = sheetOf(rows);
  expect(refusal(sheet, {})).toBeNull();
  expect(refusal(sheet, limits)).toBe(expected);
});

it('20,000 different codes that are none are gathered one by one', async () => {
  const wrong = Array.from({ length: 20_000 }, (_, i): Cells => [`1.06.04.2.01.00${i}`, 'Nama', 5, 'Ya']);
  const submission = readSheets([sheetOf([...TABLE, ...wrong])]);
  expect(await effortOf(() => assess(submission, DEFAULT_SETTINGS, DEFAULT_PROFILE))).toBeLessThan(1500);
});

it('merges over more cells than a form has are not spread out', async () => {
  const merges = Array.from({ length: 20_000 }, () => ({ top: 1, left: 1, bottom: 100, right: 199 }));
  expect(await effortOf(() => gridOf({ ...sheetOf(TABLE), merges }, 'uji.xlsx'))).toBeLessThan(1500);
});

it('a sheet of 1,500 tables with merged codes is walked once', async () => {
  const tables = Array.from({ length: 1500 }, () => [
    TABLE[1] ?? [],
    ...Array.from({ length: 10 }, () => TABLE[2] ?? []),
  ]);
  const merges = Array.from({ length: 20_000 }, (_, i) => ({ top: i + 1, left: 1, bottom: i + 2, right: 1 }));
  const sheet = { ...sheetOf(tables.flat()), merges };
  expect(await effortOf(() => readSheets([sheet]))).toBeLessThan(2500);
});
