import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/index.ts';
import { readSubmission } from '../../src/intake/index.ts';
import type { LoadedFile } from '../../src/intake/loaded-file.ts';
import {
  DEFAULT_SETTINGS,
  type Finding,
  type SubKegiatan,
  type Submission,
  toDecimal,
} from '../../src/model/index.ts';
import { DEFAULT_PROFILE } from '../../src/profile/index.ts';
import { RULES } from '../../src/rules/index.ts';
import { readWorkbook, UnreadableError } from '../../src/workbook/index.ts';
import { hasShared, SHARED } from '../support/shared.ts';

/** What ../shared/sheets/expected.json says of a file, as far as it is used here. */
interface Expected {
  readonly kind: string;
  readonly analysable: boolean;
  readonly year: number | null;
  readonly stage: string | null;
  readonly opds: number;
  readonly opdsFolded?: number;
  readonly subUnits: number;
  readonly subKegiatan: number;
  readonly withMoney: number;
  readonly total: string | null;
  readonly byJenis?: Readonly<Record<string, string>>;
  readonly xCodes?: { readonly subKegiatan: number; readonly total: string };
  readonly perOpd: Readonly<
    Record<
      string,
      {
        readonly name?: string;
        readonly subUnits?: number;
        readonly subKegiatan: number;
        readonly withMoney?: number;
        readonly total: string | null;
      }
    >
  >;
  readonly printedTotalsThatDiffer?: readonly {
    readonly sheet: string;
    readonly cell: string;
    readonly printed: string;
    readonly sumOfChildren: string;
    readonly difference: string;
  }[];
}

if (!hasShared) console.warn('SKIPPED: ../shared/sheets is not here, so no real file is read');

const FILES: Readonly<Record<string, Expected>> = hasShared
  ? JSON.parse(readFileSync(join(SHARED, 'sheets/expected.json'), 'utf8')).files
  : {};

const BKS_ANG = RULES.filter(({ id }) => /^(?:BKS|ANG)-/.test(id));

/** A rupiah amount as compared: whole files agree to within one rupiah. */
const near = (a: bigint, b: bigint): boolean => a - b <= 100n && b - a <= 100n;
const sen = (decimal: string): bigint => {
  const [whole = '0', tail = ''] = decimal.split('.');
  return BigInt(whole) * 100n + BigInt(tail.padEnd(2, '0').slice(0, 2));
};
const sumOf = (rows: readonly SubKegiatan[]): bigint => rows.reduce((sum, row) => sum + (row.pagu ?? 0n), 0n);
const priced = (rows: readonly SubKegiatan[]): number => rows.filter(({ pagu }) => (pagu ?? 0n) > 0n).length;
const unitKey = (row: SubKegiatan): string => row.unit.code ?? row.unit.name;

async function load(file: string): Promise<LoadedFile> {
  const bytes = new Uint8Array(readFileSync(join(SHARED, 'sheets', file)));
  try {
    return { file, sha256: '', workbook: await readWorkbook(bytes, file), unreadable: null };
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    return { file, sha256: '', workbook: null, unreadable: { reason: error.reason, detail: error.detail } };
  }
}

async function read(file: string): Promise<{ submission: Submission; findings: readonly Finding[] }> {
  const submission = readSubmission([await load(file)], DEFAULT_PROFILE);
  const { findings } = assess(submission, DEFAULT_SETTINGS, DEFAULT_PROFILE, BKS_ANG);
  return { submission, findings };
}

const rules = (findings: readonly Finding[]): string[] => [...new Set(findings.map(({ rule }) => rule))];

describe.skipIf(!hasShared).each(Object.entries(FILES).filter(([, { analysable }]) => analysable))(
  '%s',
  { timeout: 120_000 },
  (file, expected) => {
    const reading = hasShared ? read(file) : null;

    it('gives every sub kegiatan, with money and without, and the whole total to the rupiah', async () => {
      const { submission } = await (reading ?? read(file));
      const rows = submission.opds.flatMap(({ subKegiatan }) => subKegiatan);
      expect(rows).toHaveLength(expected.subKegiatan);
      expect(priced(rows)).toBe(expected.withMoney);
      expect(near(sumOf(rows), sen(expected.total ?? '0'))).toBe(true);
      expect(new Set(rows.map((row) => `${unitKey(row)} ${row.code}`)).size).toBe(expected.subKegiatan);
      expect(new Set(rows.map(unitKey)).size).toBe(expected.subUnits);
    });

    it('gives each OPD or unit what it has, to the rupiah', async () => {
      const { submission } = await (reading ?? read(file));
      expect([expected.opds, expected.opdsFolded]).toContain(submission.opds.length);
      const rows = submission.opds.flatMap(({ subKegiatan }) => subKegiatan);
      for (const [key, want] of Object.entries(expected.perOpd)) {
        const opd = submission.opds.find(({ code, name }) => (code ?? name) === key);
        const own =
          want.subUnits !== undefined
            ? (opd?.subKegiatan ?? [])
            : rows.filter(
                (row) => row.unit.code === key || (row.unit.code === null && row.unit.name === key),
              );
        const got = { key, subKegiatan: own.length, withMoney: priced(own), total: toDecimal(sumOf(own)) };
        expect(got).toEqual({
          key,
          subKegiatan: want.subKegiatan,
          withMoney: want.withMoney,
          total: want.total,
        });
        if (want.name !== undefined) expect(own.some(({ unit }) => unit.name === want.name)).toBe(true);
        if (want.subUnits !== undefined) expect(new Set(own.map(unitKey)).size).toBe(want.subUnits);
      }
    });

    it('names year and stage where the file does, and only there', async () => {
      const { submission } = await (reading ?? read(file));
      expect(new Set(submission.opds.map(({ year }) => year))).toEqual(new Set([expected.year]));
      expect(new Set(submission.opds.map(({ stage }) => stage))).toEqual(new Set([expected.stage]));
    });

    it.skipIf(!expected.byJenis)('splits the money by jenis of account', async () => {
      const { submission } = await (reading ?? read(file));
      const byJenis = new Map<string, bigint>();
      for (const { subKegiatan } of submission.opds) {
        for (const row of subKegiatan) {
          for (const [jenis, money] of row.byJenis) byJenis.set(jenis, (byJenis.get(jenis) ?? 0n) + money);
        }
      }
      const got = [...byJenis]
        .filter(([, money]) => money !== 0n)
        .map(([jenis, money]) => [jenis, toDecimal(money)]);
      const want = Object.entries(expected.byJenis ?? {}).filter(([, money]) => money !== '0');
      expect(Object.fromEntries(got)).toEqual(Object.fromEntries(want));
    });

    it.skipIf(!expected.xCodes)('keeps the codes of the national form X.XX with their money', async () => {
      const { submission } = await (reading ?? read(file));
      const rows = submission.opds
        .flatMap(({ subKegiatan }) => subKegiatan)
        .filter(({ code }) => code.startsWith('X.XX'));
      expect(rows).toHaveLength(expected.xCodes?.subKegiatan ?? 0);
      expect(toDecimal(sumOf(rows))).toBe(expected.xCodes?.total);
    });

    it('never finds a code twice, a mix of authorities or a bad code, and says total differences only where printed ones do', async () => {
      const { findings } = await (reading ?? read(file));
      for (const never of ['ANG-001', 'ANG-002', 'ANG-007', 'BKS-001', 'BKS-002', 'BKS-003', 'BKS-004']) {
        expect(rules(findings)).not.toContain(never);
      }
      const cells = findings
        .filter(({ rule }) => rule === 'ANG-003')
        .map(({ place, args }) => ({
          sheet: place?.sheet,
          cell: place?.ref,
          printed: args.printed,
          sumOfChildren: args.counted,
          difference: args.difference,
        }));
      const want = (expected.printedTotalsThatDiffer ?? []).map(
        ({ sheet, cell, printed, sumOfChildren }) => ({
          sheet,
          cell,
          printed: sen(printed),
          sumOfChildren: sen(sumOfChildren),
          difference: sen(printed) - sen(sumOfChildren),
        }),
      );
      expect(cells).toEqual(want);
    });
  },
);

describe.skipIf(!hasShared)('what the real files must say', { timeout: 120_000 }, () => {
  it.each([
    'sipd-ri/buru_2024_rekap_apbd_murni.xlsx',
    'sipd-ri/buru_2025_rekap5_murni.xlsx',
    'sipd-ri/buru_2025_rekap5_perubahan.xlsx',
    'sipd-ri/buru_2026_rekap5.xlsx',
    'sipd-ri/buru_2026_rekapver4_standarharga.xlsx',
    'agency/buru_2025_kuappas.xlsx',
  ])('%s: empty ceilings are one info an OPD, with their count', async (file) => {
    const { submission, findings } = await read(file);
    const empty = findings.filter(({ rule }) => rule === 'ANG-004');
    expect(empty.every(({ severity }) => severity === 'info')).toBe(true);
    expect(new Set(empty.map(({ opd }) => opd)).size).toBe(empty.length);
    const counted = empty.reduce((sum, { args }) => sum + Number(args.count), 0);
    const rows = submission.opds.flatMap(({ subKegiatan }) => subKegiatan);
    expect(counted).toBe(rows.length - priced(rows));
  });

  it.each([
    ['sipd-ri/buru_2026_rekap5.xlsx', 2438],
    ['sipd-ri/buru_2026_rekapver4_standarharga.xlsx', 4701],
  ])('%s: row %i without a sub kegiatan code is one finding and no sub kegiatan', async (file, row) => {
    const { findings } = await read(file);
    const said = findings.filter(({ rule, args }) => rule === 'BKS-007' && args.what === 'row-without-code');
    expect(said.map(({ place }) => place?.ref)).toEqual([`O${row}`]);
  });

  it('the year of an export is read from its column, its stage from the name of the file, and only the latter is an assumption', async () => {
    const { findings } = await read('sipd-ri/buru_2025_rekap5_perubahan.xlsx');
    const assumed = findings.filter(({ rule }) => rule === 'BKS-007').map(({ args }) => args.what);
    expect(assumed).toEqual(['stage-from-name']);
  });

  it('sheet names cut at 30 characters are said, and the OPD takes its name from its row', async () => {
    const { findings } = await read('agency/buru_2024_pagu_per_dinas_per_urusan.xlsx');
    expect(findings.filter(({ args }) => args.what === 'opd-from-row')).toHaveLength(1);
  });

  it('sheets that print the same money by another cut are named and not added', async () => {
    const { submission } = await read('agency/buru_2024_pagu_opd_apbd_murni.xlsx');
    const skipped = submission.notes.flatMap((note) =>
      note.kind === 'assumed' && /skipped$/.test(note.what) ? [`${note.what} ${note.place.sheet}`] : [],
    );
    expect(skipped.sort()).toEqual([
      'repeats-skipped PAGU PER OPD',
      'repeats-skipped SUMBER DANA PER OPD',
      'sheet-skipped GAJI P3K PER OPD',
      'sheet-skipped GAJI PNS PER OPD',
    ]);
  });

  it.each([
    ['agency/buru_2024_kuappas_subkegiatan_per_skpd_66sheet.xlsx', ['BKS-003'], ['pagu']],
    ['agency/buru_2025_subkegiatan_pmk_kode_X.xlsx', ['BKS-003'], ['pagu', 'opd']],
    ['template/emonev_template_impor_sub_kegiatan.xlsx', ['BKS-003'], ['kode', 'pagu']],
    ['opendata/surabaya_apbd_2025_SIMULASI.csv', ['BKS-003'], ['subKegiatan']],
    ['agency/buru_2025_list_rekening.xlsx', ['BKS-003'], ['subKegiatan']],
    ['agency/buru_2025_efisiensi_infinity_di_sel_angka.xlsx', ['BKS-003'], ['subKegiatan']],
    ['agency/buru_2025_penghematan_header3baris_merge.xlsx', ['BKS-003'], ['subKegiatan']],
    ['template/ntb_laporan_realisasi_header4baris.xlsx', ['BKS-003'], ['kode']],
    ['agency/buru_2024_pagu_dinas_tanpa_header.xlsx', ['BKS-002'], null],
    ['opendata/peppd_apbd_2023_djpk_kode4digit.csv', ['BKS-002'], null],
    ['template/sipdext_bankeu_hidden_sheet.xlsx', ['BKS-002', 'BKS-006'], null],
  ])('%s is no budget, and the reason is said', async (file, want, fields) => {
    const { submission, findings } = await read(file);
    expect(submission.opds).toEqual([]);
    expect(rules(findings)).toEqual(want);
    expect(findings.filter(({ severity }) => severity === 'error')).toHaveLength(1);
    if (fields) expect(findings[0]?.args.fields).toEqual(fields);
  });

  it('a list of sub kegiatan without money is recognised, all 2263 of them, though nothing is counted', async () => {
    const { submission } = await read('agency/buru_2024_kuappas_subkegiatan_per_skpd_66sheet.xlsx');
    expect(submission.sources[0]?.sheets.reduce((sum, { rows }) => sum + rows, 0)).toBe(2263);
  });

  it('an old binary workbook is unreadable or without a table, and never silent', async () => {
    const { submission, findings } = await read('opendata/peppd_apbd_biff_rusak.xls');
    expect(submission.opds).toEqual([]);
    expect(rules(findings).some((rule) => rule === 'BKS-001' || rule === 'BKS-002')).toBe(true);
  });

  it('reads all files in one call, each budget once', async () => {
    const files = await Promise.all(Object.keys(FILES).map(load));
    const { opds } = readSubmission(files, DEFAULT_PROFILE);
    const rows = opds.flatMap(({ subKegiatan }) => subKegiatan);
    const want = Object.values(FILES).filter(({ analysable }) => analysable);
    expect(rows).toHaveLength(want.reduce((sum, { subKegiatan }) => sum + subKegiatan, 0));
    const total = want.reduce((sum, file) => sum + sen(file.total ?? '0'), 0n);
    expect(near(sumOf(rows), total)).toBe(true);
  });
});
