/**
 * One text, three layouts: a GAP written into the nine columns, the vertical form and the worksheet of `pug template gap`, as XLSX,
 * must be read as the same GAP and judged by the same findings. Own texts, and the labelled cases beside the repository.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { TELAAH } from '../fixtures/data/telaah.ts';
import { book, type Page } from '../fixtures/make/book.ts';
import { type GapText, horizontal, vertical } from '../fixtures/make/gap-layouts.ts';
import { assess } from '../src/assess/index.ts';
import { readSubmission } from '../src/intake/index.ts';
import { DEFAULT_SETTINGS, FAKTOR, type Finding, type Gap, rupiah } from '../src/model/index.ts';
import { DEFAULT_PROFILE } from '../src/profile/index.ts';
import { addGapSheet } from '../src/report/worksheet.ts';
import { newWorkbook, toBytes } from '../src/report/xlsx-file.ts';
import { readWorkbook } from '../src/workbook/index.ts';
import { readCases, submissionOf } from './accuracy/load.ts';
import { SHARED } from './support/shared.ts';

interface Subject {
  readonly id: string;
  readonly opd: string;
  readonly year: number;
  readonly gap: GapText;
  readonly budget: { readonly code: string; readonly name: string; readonly pagu: number };
  /** Rules that fire on the same text in memory; null where nobody has said. */
  readonly expected: readonly string[] | null;
}

const CASES = join(SHARED, 'cases/gap-cases.json');
if (!existsSync(CASES))
  console.warn('SKIPPED: ../shared/cases is not here, the layouts are tried with own texts only');

const KATEGORI: Readonly<Record<string, string>> = {
  khusus: 'Khusus target gender',
  kesetaraan: 'Kesetaraan gender',
  pelembagaan: 'Pelembagaan kesetaraan gender',
};

const rulesOf = (findings: readonly Finding[]): string[] =>
  [...new Set(findings.map(({ rule }) => rule).filter((rule) => !rule.startsWith('BKS')))].sort();

function subjects(): readonly Subject[] {
  const own = TELAAH.map(
    (gap): Subject => ({
      id: gap.code,
      opd: 'Dinas Sosial',
      year: 2026,
      gap: { ...gap, tag: 'Ya' },
      budget: gap,
      expected: [],
    }),
  );
  if (!existsSync(CASES)) return own;
  const cases = readCases(CASES).map((one): Subject => {
    const { subKegiatan: row } = one;
    return {
      id: one.id,
      opd: one.opd,
      year: one.year,
      gap: {
        ...one.gap,
        code: row.code,
        name: row.name,
        program: row.program,
        kegiatan: row.kegiatan,
        tag: row.tagged ? 'Ya' : 'Tidak',
        kategori: KATEGORI[row.category] ?? '',
      },
      budget: { code: row.code, name: row.name, pagu: row.pagu, ...one.budget },
      expected: rulesOf(assess(submissionOf(one), DEFAULT_SETTINGS, DEFAULT_PROFILE).findings),
    };
  });
  return [...own, ...cases];
}

/** The budget that the case stands in, with its tag. */
function budget({ opd, year, gap, budget: row }: Subject): Page {
  return {
    name: 'Anggaran',
    rows: [
      [`SKPD : ${opd}`],
      [`TAHUN ANGGARAN ${year}`],
      [
        'Kode Program',
        'Program',
        'Kode Kegiatan',
        'Kegiatan',
        'Kode Sub Kegiatan',
        'Nama Sub Kegiatan',
        'Pagu (Rp)',
        'Penandaan ARG',
        'Kategori ARG',
      ],
      [
        row.code.split('.').slice(0, 3).join('.'),
        gap.program,
        row.code.split('.').slice(0, 5).join('.'),
        gap.kegiatan,
        row.code,
        row.name,
        row.pagu,
        gap.tag ?? null,
        gap.kategori ?? null,
      ],
    ],
    widths: [10, 20, 10, 20, 20, 40, 16, 10, 20],
  };
}

async function worksheetBytes(subject: Subject): Promise<Uint8Array> {
  const { gap, opd, year } = subject;
  const workbook = await newWorkbook();
  const given = {
    opd,
    year,
    pagu: rupiah(subject.budget.pagu),
    code: gap.code,
    program: gap.program,
    kegiatan: gap.kegiatan,
    subKegiatan: gap.name,
    tagged: gap.tag === 'Ya',
    kategori: null,
  };
  addGapSheet(workbook, 'GAP', given, 'id');
  const [sheet] = workbook.worksheets;
  const fields = new Map<string, string>();
  for (const row of DEFAULT_PROFILE.gapWorksheet.rows) fields.set(row.label, row.field);
  const texts: Readonly<Record<string, string | undefined>> = {
    ...gap,
    aksi: undefined,
    tag: gap.tag,
    kategori: gap.kategori,
  };
  sheet?.eachRow((row) => {
    const label = String(row.getCell(2).value ?? '');
    const field = fields.get(label);
    const text = field === undefined ? undefined : texts[field];
    if (text) row.getCell(3).value = text;
    const action = /^Rencana Aksi (\d+)$/.exec(label);
    const aksi = action ? gap.aksi[Number(action[1]) - 1] : undefined;
    if (aksi) row.getCell(3).value = aksi.text;
    if (aksi?.amount) row.getCell(4).value = aksi.amount;
  });
  return toBytes(workbook);
}

async function read(subject: Subject, form: Uint8Array): Promise<{ gap: Gap; findings: readonly Finding[] }> {
  const files = [];
  for (const [file, bytes] of [
    ['anggaran.xlsx', await book([budget(subject)])],
    ['gap.xlsx', form],
  ] as const)
    files.push({ file, sha256: '', workbook: await readWorkbook(bytes, file), unreadable: null });
  const submission = readSubmission(files, DEFAULT_PROFILE);
  expect(submission.gaps).toHaveLength(1);
  const [gap] = submission.gaps;
  if (!gap) throw new Error('no GAP was read');
  return { gap, findings: assess(submission, DEFAULT_SETTINGS, DEFAULT_PROFILE).findings };
}

const text = (isian: { readonly text: string } | null): string => isian?.text.trim() ?? '';

/** The words of a GAP, without the places they stand in. */
function wordsOf(gap: Gap) {
  return {
    opd: text(gap.opd),
    year: gap.year,
    code: text(gap.code),
    program: text(gap.program),
    kegiatan: text(gap.kegiatan),
    name: text(gap.subKegiatan),
    tujuan: text(gap.tujuan),
    data: text(gap.data),
    ...Object.fromEntries(FAKTOR.map((name) => [name, text(gap.faktor[name])])),
    tanpaLabel: text(gap.faktor.tanpaLabel),
    internal: text(gap.internal),
    eksternal: text(gap.eksternal),
    reformulasi: text(gap.reformulasi),
    aksi: gap.aksi.map(({ text: said, amount }) => [said, amount]),
    baseline: text(gap.baseline),
    output: text(gap.output),
    outcome: text(gap.outcome),
  };
}

function wordsGiven({ gap, opd, year }: Subject): ReturnType<typeof wordsOf> {
  return {
    opd,
    year,
    code: gap.code.trim(),
    program: gap.program.trim(),
    kegiatan: gap.kegiatan.trim(),
    name: gap.name.trim(),
    tujuan: gap.tujuan.trim(),
    data: gap.data.trim(),
    ...Object.fromEntries(FAKTOR.map((name) => [name, gap[name].trim()])),
    tanpaLabel: '',
    internal: gap.internal.trim(),
    eksternal: gap.eksternal.trim(),
    reformulasi: gap.reformulasi.trim(),
    aksi: gap.aksi.map(({ text: said, amount }) => [said, amount === null ? null : rupiah(amount)]),
    baseline: gap.baseline.trim(),
    output: gap.output.trim(),
    outcome: gap.outcome.trim(),
  };
}

const byKey = (
  a: { rule: string; field: string; args: object },
  b: { rule: string; field: string; args: object },
) => (key(a) < key(b) ? -1 : 1);
const key = ({ rule, field, args }: { rule: string; field: string; args: object }) =>
  `${rule} ${field} ${JSON.stringify(args, (_, value) => (typeof value === 'bigint' ? String(value) : value))}`;

/** A finding without its place: rule, field and what it says, in an order that no place decides. */
const saidBy = (findings: readonly Finding[]) =>
  findings
    .filter(({ rule }) => !rule.startsWith('BKS'))
    .map(({ rule, severity, step, field, args }) => ({ rule, severity, step, field, args }))
    .sort(byKey);

const PAGE = { widths: [30, 30, 30, 30, 30, 30, 30, 16, 30, 30] };

it.each(subjects())('$id is read and judged alike in the three layouts', async (subject) => {
  const head = { opd: subject.opd, year: subject.year };
  const forms = [
    await book([{ name: 'GAP', ...horizontal([subject.gap], head), ...PAGE }]),
    await book([{ name: 'GAP', ...vertical([subject.gap], head), ...PAGE }]),
    await worksheetBytes(subject),
  ];
  const readings = [];
  for (const form of forms) readings.push(await read(subject, form));
  const [first] = readings;
  for (const { gap, findings } of readings) {
    expect(wordsOf(gap)).toEqual(wordsGiven(subject));
    expect(saidBy(findings)).toEqual(saidBy(first?.findings ?? []));
  }
  if (subject.expected) expect(rulesOf(first?.findings ?? [])).toEqual(subject.expected);
});
