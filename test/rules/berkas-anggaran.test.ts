import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/index.ts';
import { readSubmission } from '../../src/intake/index.ts';
import { sayFinding } from '../../src/locale/index.ts';
import { DEFAULT_SETTINGS, type Finding, type UnreadableReason } from '../../src/model/index.ts';
import { DEFAULT_PROFILE } from '../../src/profile/index.ts';
import { RULES } from '../../src/rules/index.ts';
import type { CellKind, Row, Sheet } from '../../src/workbook/sheet.ts';
import cases from './berkas-anggaran-cases.json' with { type: 'json' };

/** A cell of a case: a value, or one of the states that a spreadsheet's cell may be in. */
type Cell =
  | string
  | number
  | null
  | { readonly error?: string; readonly nan?: string; readonly formula?: string };

interface Case {
  readonly name: string;
  readonly sheet: readonly (readonly Cell[])[];
  readonly hiddenRows?: readonly number[];
  readonly nomenklatur?: Readonly<Record<string, string | undefined>>;
  readonly expect: readonly string[];
  readonly severity?: Readonly<Record<string, string | undefined>>;
  /** Words that the messages and suggestions of a rule's findings must hold. */
  readonly says?: Readonly<Record<string, readonly string[] | undefined>>;
}

const CASES: readonly Case[] = cases;
const BKS_ANG = RULES.filter(({ id }) => /^(?:BKS|ANG)-/.test(id));

function cellOf(cell: Cell): readonly [text: string | undefined, kind: CellKind | undefined] {
  if (cell === null) return [undefined, undefined];
  if (typeof cell === 'number') return [String(cell), 'number'];
  if (typeof cell === 'string') return [cell, 'text'];
  if (cell.error !== undefined) return [cell.error, 'error'];
  return cell.nan !== undefined ? [cell.nan, 'nan'] : ['', 'formula'];
}

function sheetOf({ sheet, hiddenRows = [] }: Case): Sheet {
  const rows = sheet.map((cells, at): Row => {
    const pairs = cells.map(cellOf);
    return {
      number: at + 1,
      hidden: hiddenRows.includes(at + 1),
      text: [undefined, ...pairs.map(([text]) => text)],
      kind: [undefined, ...pairs.map(([, kind]) => kind)],
    };
  });
  return { name: 'Anggaran', hidden: false, rows, merges: [], hiddenColumns: new Set(), formulas: new Map() };
}

function findingsOf(given: Case): readonly Finding[] {
  const workbook = { format: 'xlsx', sheets: [sheetOf(given)], csv: null } as const;
  const file = { file: 'anggaran.xlsx', sha256: '', workbook, unreadable: null };
  const entries = Object.entries(given.nomenklatur ?? {}).flatMap(([code, name]) =>
    name === undefined ? [] : [[code, name] as const],
  );
  const nomenklatur = given.nomenklatur ? new Map(entries) : null;
  const submission = readSubmission([file], DEFAULT_PROFILE);
  return assess(submission, { ...DEFAULT_SETTINGS, nomenklatur }, DEFAULT_PROFILE, BKS_ANG).findings;
}

it.each(CASES)('$name', (given) => {
  const findings = findingsOf(given);
  expect(findings.map(({ rule }) => rule).sort()).toEqual([...given.expect].sort());
  for (const [rule, severity] of Object.entries(given.severity ?? {})) {
    expect(
      findings.filter((finding) => finding.rule === rule).every((finding) => finding.severity === severity),
    ).toBe(true);
  }
  for (const [rule, words] of Object.entries(given.says ?? {})) {
    const said = findings
      .filter((finding) => finding.rule === rule)
      .flatMap((finding) => Object.values(sayFinding(finding, 'id')))
      .join('\n');
    for (const word of words ?? []) expect(said).toContain(word);
  }
});

it('every case is told in whole sentences, in both languages, without a gap', () => {
  for (const finding of CASES.flatMap(findingsOf)) {
    for (const lang of ['id', 'en'] as const) {
      const { message, suggestion } = sayFinding(finding, lang);
      for (const text of [message, suggestion]) {
        expect(text).toMatch(/^[\p{Lu}“\d].*[.!?]$|^[^ ]+\.xlsx .*\.$/u);
        expect(text).not.toMatch(/undefined|\bnull\b|\[object|{{/);
      }
    }
  }
});

describe('an unreadable file', () => {
  const unread = (reason: UnreadableReason, detail: string | null) => {
    const file = { file: 'opd/a.xlsx', sha256: '', workbook: null, unreadable: { reason, detail } };
    const [finding] = assess(
      readSubmission([file], DEFAULT_PROFILE),
      DEFAULT_SETTINGS,
      DEFAULT_PROFILE,
      BKS_ANG,
    ).findings;
    if (!finding) throw new Error('no finding');
    return finding;
  };

  it.each<[UnreadableReason, string | null, RegExp, RegExp]>([
    ['empty', null, /kosong/, /empty/],
    ['truncated', null, /terpotong/, /cut short/],
    ['corrupt', null, /rusak/, /damaged/],
    ['corrupt', 'part-name', /ke luar berkas/, /leads out of the file/],
    ['corrupt', 'zip', /rusak/, /damaged/],
    ['encrypted', null, /kata sandi/, /password/],
    ['legacy-xls', null, /\.xls/, /\.xls/],
    ['not-a-spreadsheet', 'pdf', /PDF/, /PDF/],
    ['not-a-spreadsheet', null, /bukan lembar kerja/, /no spreadsheet/],
    [
      'limit',
      'cells:10000000',
      /jumlah sel melampaui batas baca 10\.000\.000/,
      /number of cells is over the reading limit of 10,000,000/,
    ],
    [
      'limit',
      'file-size:52428800',
      /ukuran berkas melampaui batas baca 50 MiB/,
      /size of the file is over the reading limit of 50 MiB/,
    ],
    ['limit', 'time:30000', /30 detik/, /30 seconds/],
    ['missing', null, /tidak ada/, /no such file/],
    ['no-permission', null, /izin/, /permission/],
    ['locked', null, /program lain/, /another program/],
    ['xml', 'doctype', /DOCTYPE/, /DOCTYPE/],
  ])('%s %s: one clear sentence in both languages, and what to do', (reason, detail, id, en) => {
    const finding = unread(reason, detail);
    expect([finding.rule, finding.severity, finding.place?.file]).toEqual(['BKS-001', 'error', 'opd/a.xlsx']);
    const indonesian = sayFinding(finding, 'id');
    const english = sayFinding(finding, 'en');
    expect(indonesian.message).toMatch(id);
    expect(english.message).toMatch(en);
    for (const { message, suggestion } of [indonesian, english]) {
      expect(message.split(/\. /)).toHaveLength(1);
      expect(suggestion.length).toBeGreaterThan(15);
    }
  });
});
