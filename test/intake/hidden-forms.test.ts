import { expect, it } from 'vitest';
import { assess } from '../../src/assess/index.ts';
import { readSubmission } from '../../src/intake/index.ts';
import { DEFAULT_SETTINGS } from '../../src/model/index.ts';
import { DEFAULT_PROFILE } from '../../src/profile/index.ts';
import type { Sheet } from '../../src/workbook/sheet.ts';
import { notesOf, readSheets } from './budget.ts';
import { BUDGET, CODE, HEADING_MERGES, HEADINGS, NAME, STATEMENT, STEP_ONE, STEPS } from './forms.ts';
import { sheetOf } from './sheet-of.ts';

const gapSheet = (name: string, reformulasi: string, code = CODE): Sheet => {
  const steps = STEPS.map((text, at) => (at === 4 ? reformulasi : text));
  const one = STEP_ONE.join('\n').replace(CODE, code);
  return sheetOf([...HEADINGS, [one, ...steps]], HEADING_MERGES, name);
};
const hide = (sheet: Sheet): Sheet => ({ ...sheet, hidden: true });
const BUDGETED = sheetOf(BUDGET, [], 'Anggaran');
const old = hide(gapSheet('GAP lama', '-'));

it('a hidden GAP is not judged beside a visible one of the same sub kegiatan, and is named', () => {
  const read = readSheets([BUDGETED, old, gapSheet('GAP', 'Meningkatkan jumlah perempuan')]);
  expect(read.gaps).toMatchObject([{ reformulasi: { text: 'Meningkatkan jumlah perempuan' } }]);
  expect(notesOf(read, 'hidden')).toMatchObject([
    { what: 'sheet', place: { sheet: 'GAP lama' }, counted: false },
  ]);
});

it('a hidden form that stands alone counts, and is named', () => {
  const gap = hide(gapSheet('GAP', 'Meningkatkan jumlah perempuan'));
  const gbs = hide(sheetOf(STATEMENT, [], 'GBS'));
  const read = readSheets([BUDGETED, gap, gbs]);
  expect([read.gaps.length, read.gbs.length]).toEqual([1, 1]);
  expect(notesOf(read, 'hidden').map(({ place, counted }) => [place.sheet, counted])).toEqual([
    ['GAP', true],
    ['GBS', true],
  ]);
  const other = readSheets([
    BUDGETED,
    hide(gapSheet('Lain', 'x', '2.08.02.2.01.0005')),
    gapSheet('GAP', 'y'),
  ]);
  expect(other.gaps.map(({ code }) => code?.text)).toEqual([CODE, '2.08.02.2.01.0005']);
});

it('a visible GAP of a later file stands for the row before a hidden one of the first', () => {
  const file = (name: string, sheets: readonly Sheet[]) => ({
    file: name,
    sha256: '',
    workbook: { format: 'xlsx', sheets, csv: null } as const,
    unreadable: null,
  });
  const submission = readSubmission(
    [file('a.xlsx', [BUDGETED, old]), file('b.xlsx', [gapSheet('GAP', 'Meningkatkan jumlah perempuan')])],
    DEFAULT_PROFILE,
  );
  const { opds } = assess(submission, DEFAULT_SETTINGS, DEFAULT_PROFILE);
  expect(opds[0]?.subKegiatan[0]?.row.name).toBe(NAME);
  expect(opds[0]?.subKegiatan[0]?.gap?.place.file).toBe('b.xlsx');
});
