import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { assess } from '../../src/assess/index.ts';
import { readGbsSheet } from '../../src/intake/gbs/index.ts';
import { DEFAULT_SETTINGS, type Gap } from '../../src/model/index.ts';
import { DEFAULT_PROFILE } from '../../src/profile/index.ts';
import { statementXlsx } from '../../src/report/statement-xlsx.ts';
import { makeStatements } from '../../src/statement/index.ts';
import { readWorkbook } from '../../src/workbook/index.ts';
import { assessed, assessment, gap, isian, opd } from '../support/assessment.ts';

const template = new Uint8Array(readFileSync(new URL('../../templates/gbs.xlsx', import.meta.url)));
const settings = {
  ...DEFAULT_SETTINGS,
  penandaTangan: {
    tempat: 'Banyurejo',
    tanggal: '12 Januari 2026',
    jabatan: 'Kepala Dinas Pertanian',
    nama: 'Sari Lestari Widyaningrum, S.P.',
    pangkat: 'Pembina Utama Muda',
    nip: '197001011995032001',
    place: null,
  },
};

/** The findings about a statement that was generated from a GAP, printed, read again and judged beside that GAP. */
async function judged(of: Gap) {
  const base = assessment([opd([assessed({ gap: of })])]);
  const [statement] = makeStatements(base, settings);
  if (!statement) throw new Error('no statement');
  const bytes = await statementXlsx(statement, { template, paper: 'a4', lang: 'id' });
  const [sheet] = (await readWorkbook(bytes, 'gbs.xlsx')).sheets;
  const reading = sheet && readGbsSheet(sheet, 'gbs.xlsx', DEFAULT_PROFILE);
  expect(reading?.gbs).toHaveLength(1);
  const submission = { ...base.submission, gbs: reading?.gbs ?? [] };
  return assess(submission, settings, DEFAULT_PROFILE)
    .findings.filter(({ rule }) => rule.startsWith('GBS'))
    .map(({ rule, field }) => `${rule} ${field}`);
}

it('passes every rule about statements by construction', async () => {
  expect(await judged(gap())).toEqual([]);
});

it('still passes where the text is long enough for several pages', async () => {
  const long = 'Peserta pelatihan terdiri atas laki-laki 69 orang dan perempuan 21 orang. '.repeat(80).trim();
  expect(await judged(gap({ data: isian(long) }))).toEqual([]);
});

it('is found to be incomplete where the GAP is', async () => {
  const found = await judged(gap({ reformulasi: null }));
  expect(found.length).toBeGreaterThan(0);
  expect(found.every((text) => text.startsWith('GBS-001'))).toBe(true);
});
