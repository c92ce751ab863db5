/** A statement made of every labelled GAP, printed, read back and judged beside it: nothing may be found but what the GAP lacks. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { assess } from '../../src/assess/index.ts';
import { readGbsSheet } from '../../src/intake/gbs/index.ts';
import { DEFAULT_SETTINGS } from '../../src/model/index.ts';
import { DEFAULT_PROFILE } from '../../src/profile/index.ts';
import { statementXlsx } from '../../src/report/statement-xlsx.ts';
import { makeStatements } from '../../src/statement/index.ts';
import { readWorkbook } from '../../src/workbook/index.ts';
import { type Case, readCases, submissionOf } from '../accuracy/load.ts';
import { SHARED } from '../support/shared.ts';

const CASES = join(SHARED, 'cases/gap-cases.json');
const present = existsSync(CASES);
if (!present) console.warn('SKIPPED: ../shared/cases is not here, so no statement is made of them');

const template = new Uint8Array(readFileSync(new URL('../../templates/gbs.xlsx', import.meta.url)));
const settings = {
  ...DEFAULT_SETTINGS,
  penandaTangan: {
    tempat: 'Muara Kencana',
    tanggal: '12 Januari 2026',
    jabatan: 'Plt. Kepala Dinas',
    nama: 'Ir. BAGAS PRATAMA WIRAYUDHA, M.T.',
    pangkat: 'Pembina Tingkat I (IV/b)',
    nip: '197602291999021998',
    place: null,
  },
};

async function judged(one: Case): Promise<readonly string[]> {
  const submission = submissionOf(one);
  const [statement] = makeStatements(assess(submission, settings, DEFAULT_PROFILE), settings);
  if (!statement) return ['no statement'];
  const bytes = await statementXlsx(statement, { template, paper: 'f4', lang: 'id' });
  const [sheet] = (await readWorkbook(bytes, 'gbs.xlsx')).sheets;
  const gbs = (sheet && readGbsSheet(sheet, 'gbs.xlsx', DEFAULT_PROFILE)?.gbs) ?? [];
  expect(gbs).toHaveLength(1);
  expect(gbs[0]?.penandaTangan?.nip).toBe(settings.penandaTangan.nip);
  expect(gbs[0]?.aksi.length).toBe(Math.max(1, statement.aksi.length));
  return assess({ ...submission, gbs }, settings, DEFAULT_PROFILE)
    .findings.filter(({ rule }) => rule.startsWith('GBS'))
    .map(({ rule, field }) => `${rule} ${field}`);
}

/** What the statement takes over from the GAP: rows that stay empty, actions that cost more than the ceiling (GAP-704). */
function lacking({ gap, expect: labels }: Case): readonly string[] {
  const blank = (text: string) => /^[\s.-]*$|^(?:tidak ada|nihil)$/i.test(text.trim());
  const rows = {
    data: gap.data,
    faktor: gap.akses + gap.partisipasi + gap.kontrol + gap.manfaat,
    internal: gap.internal,
    eksternal: gap.eksternal,
    tolokUkur: gap.reformulasi,
    indikator: gap.outcome,
    tujuan: gap.tujuan,
  };
  return [
    ...Object.entries(rows).flatMap(([row, text]) => (blank(text) ? [`GBS-001 ${row}`] : [])),
    ...(labels.includes('GAP-704') ? ['GBS-007 masukan'] : []),
  ];
}

it.each(present ? readCases(CASES) : [])('$id', async (one) => {
  expect([...(await judged(one))].sort()).toEqual([...lacking(one)].sort());
});

// A file without any test fails: where the cases are absent this one stands for them, skipped.
it.skipIf(!present)('covers every labelled case', () => {
  expect(readCases(CASES).length).toBeGreaterThan(40);
});
