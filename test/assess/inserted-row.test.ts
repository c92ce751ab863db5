import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { assess } from '../../src/assess/index.ts';
import { baselineOf, markFindings } from '../../src/assess/standing.ts';
import { readSubmission } from '../../src/intake/index.ts';
import { DEFAULT_SETTINGS, type Finding } from '../../src/model/index.ts';
import { DEFAULT_PROFILE } from '../../src/profile/index.ts';
import { readWorkbook } from '../../src/workbook/index.ts';
import type { Workbook } from '../../src/workbook/sheet.ts';

const folder = fileURLToPath(new URL('../../../shared/sheets/', import.meta.url));
const there = existsSync(folder);
if (!there) console.info('SKIPPED: ../shared/sheets is not here, baselines are not held against real files');

const files = there
  ? readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(xlsx|csv)$/.test(entry.name))
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
      .sort()
  : [];

/** The same workbook with an empty row inserted at the top of every sheet, as a spreadsheet program would do it. */
function withRowOnTop(workbook: Workbook): Workbook {
  const down = (ref: string): string => ref.replace(/\d+$/, (row) => String(Number(row) + 1));
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({ ...row, number: row.number + 1 })),
      merges: sheet.merges.map((range) => ({ ...range, top: range.top + 1, bottom: range.bottom + 1 })),
      formulas: new Map([...sheet.formulas].map(([ref, formula]) => [down(ref), formula])),
    })),
  };
}

function findingsOf(workbook: Workbook, file: string): readonly Finding[] {
  const submission = readSubmission([{ file, sha256: '', workbook, unreadable: null }], DEFAULT_PROFILE);
  return assess(submission, DEFAULT_SETTINGS, DEFAULT_PROFILE).findings;
}

it.skipIf(!there).each(there ? files : ['../shared/sheets'])(
  'a row inserted on top of %s brings no new finding against its baseline',
  async (file) => {
    const bytes = readFileSync(join(folder, file));
    const workbook = await readWorkbook(bytes, file);
    const baseline = baselineOf(findingsOf(workbook, file));
    const after = findingsOf(withRowOnTop(workbook), file);
    const { marks } = markFindings(after, {
      baseline,
      waivers: [],
      today: '2026-01-01',
      file: '',
      isOpd: () => false,
    });
    expect(after.filter((finding) => !marks.has(finding))).toEqual([]);
  },
);
