import { describe, expect, it } from 'vitest';
import { readSubmission } from '../../src/intake/index.ts';
import { DEFAULT_PROFILE } from '../../src/profile/index.ts';
import type { Sheet } from '../../src/workbook/sheet.ts';
import { assumed, money, notesOf, readSheets } from './budget.ts';
import { sheetOf } from './sheet-of.ts';

const A = '1.06.04.2.01.0001';
const B = '1.06.04.2.01.0003';
const C = '2.08.02.2.01.0005';
const head = ['Nama OPD', 'Kode', 'Sub Kegiatan', 'Pagu'];
type Line = readonly [opd: string, code: string, pagu: number];
const table = (lines: readonly Line[], name: string, title?: string): Sheet =>
  sheetOf(
    [
      ...(title === undefined ? [] : [[title]]),
      head,
      ...lines.map(([opd, code, pagu]) => [opd, code, `Sub ${code}`, pagu]),
    ],
    [],
    name,
  );
const hide = (sheet: Sheet): Sheet => ({ ...sheet, hidden: true });

describe('sheets of one file', () => {
  it('one sheet an OPD: each is an OPD of its own', () => {
    const { opds } = readSheets([
      table([['Dinas Sosial', A, 10]], 'Sosial'),
      table([['Dinas Kesehatan', A, 20]], 'Kesehatan'),
    ]);
    expect(opds.map((opd) => [opd.name, money(opd)])).toEqual([
      ['Dinas Sosial', { [A]: '10' }],
      ['Dinas Kesehatan', { [A]: '20' }],
    ]);
  });

  it('one OPD over several sheets is one OPD', () => {
    const { opds } = readSheets([
      table([['Dinas Sosial', A, 10]], 'Program 4'),
      table([['Dinas Sosial', C, 20]], 'Program 2'),
    ]);
    expect(opds.map(money)).toEqual([{ [A]: '10', [C]: '20' }]);
  });

  it('several tables in one sheet are all read, with the OPD that stands above each', () => {
    const { opds } = readSheets([
      sheetOf([
        ['OPD', ': Dinas Sosial'],
        ['Kode', 'Sub Kegiatan', 'Pagu'],
        [A, 'Permakanan', 10],
        [null, 'Jumlah', 10],
        [],
        ['OPD', ': Dinas Kesehatan'],
        ['Kode', 'Sub Kegiatan', 'Pagu'],
        [C, 'Ibu hamil', 20],
      ]),
    ]);
    expect(opds.map((opd) => [opd.name, money(opd)])).toEqual([
      ['Dinas Sosial', { [A]: '10' }],
      ['Dinas Kesehatan', { [C]: '20' }],
    ]);
  });

  it('a header that repeats on every page goes on with the table', () => {
    const { opds } = readSheets([
      sheetOf([head, ['Dinas Sosial', A, 'Permakanan', 10], head, ['Dinas Sosial', B, 'Alat', 20]]),
    ]);
    expect(opds.map(money)).toEqual([{ [A]: '10', [B]: '20' }]);
  });

  it('a sheet that prints the same money again is named and not added', () => {
    const lines: Line[] = [
      ['Dinas Sosial', A, 10],
      ['Dinas Sosial', B, 20],
    ];
    const submission = readSheets([table(lines, 'Utama'), table([...lines].reverse(), 'Urut kode')]);
    expect(submission.opds.map(money)).toEqual([{ [A]: '10', [B]: '20' }]);
    expect(
      notesOf(submission, 'assumed').map(({ what, place, args }) => [what, place.sheet, args.repeats]),
    ).toEqual([['repeats-skipped', 'Urut kode', 'Utama']]);
  });

  it('sheets that are the parts of one whole are not added to it, wherever the whole stands', () => {
    const whole = table(
      [
        ['Dinas Sosial', A, 30],
        ['Dinas Sosial', B, 20],
      ],
      'SELURUH',
    );
    const dau = table(
      [
        ['Dinas Sosial', A, 10],
        ['Dinas Sosial', B, 20],
      ],
      'DAU',
    );
    const dak = table([['Dinas Sosial', A, 20]], 'DAK');
    for (const order of [
      [whole, dau, dak],
      [dau, dak, whole],
    ]) {
      const submission = readSheets(order);
      expect(submission.opds.map(money)).toEqual([{ [A]: '30', [B]: '20' }]);
      expect(assumed(submission)).toEqual(['repeats-skipped', 'repeats-skipped']);
    }
  });

  it('the same codes with other money are another budget: both count, and ANG-002 has both places', () => {
    const { opds } = readSheets([
      table([['Dinas Sosial', A, 10]], 'Satu'),
      table([['Dinas Sosial', A, 15]], 'Dua'),
    ]);
    expect(opds.map(money)).toEqual([{ [A]: '25' }]);
    expect(opds[0]?.subKegiatan[0]?.kembar.map(({ place, pagu }) => [place.sheet, pagu])).toEqual([
      ['Dua', 1500n],
    ]);
  });

  it('the same codes of another year or stage are another budget', () => {
    const lines: Line[] = [['Dinas Sosial', A, 10]];
    const { opds } = readSheets([
      table(lines, 'Murni', 'APBD Murni Tahun Anggaran 2026'),
      table(lines, 'Perubahan', 'APBD Perubahan Tahun Anggaran 2026'),
    ]);
    expect(opds.map(({ year, stage }) => [year, stage])).toEqual([
      [2026, 'murni'],
      [2026, 'perubahan'],
    ]);
  });

  it('two small units with the same codes and the same money are two units', () => {
    const { opds } = readSheets([
      table([['Puskesmas Satu', A, 10]], 'Satu'),
      table([['Puskesmas Dua', A, 10]], 'Dua'),
    ]);
    expect(opds).toHaveLength(2);
  });

  it('a hidden sheet whose codes stand in a visible table is not added, one that holds its own is', () => {
    const lines: Line[] = [['Dinas Sosial', A, 10]];
    const again = readSheets([hide(table([['Dinas Sosial', A, 99]], 'lama')), table(lines, 'Anggaran')]);
    expect(again.opds.map(money)).toEqual([{ [A]: '10' }]);
    expect(notesOf(again, 'hidden').map(({ what, counted, place }) => [what, counted, place.sheet])).toEqual([
      ['sheet', false, 'lama'],
    ]);
    const own = readSheets([hide(table([['Dinas Sosial', C, 5]], 'tambahan')), table(lines, 'Anggaran')]);
    expect(money(own.opds[0])).toEqual({ [A]: '10', [C]: '5' });
    expect(notesOf(own, 'hidden').map(({ counted }) => counted)).toEqual([true]);
  });

  it('a sheet that is no budget is named beside one that is', () => {
    const submission = readSheets([
      table([['Dinas Sosial', A, 10]], 'Anggaran'),
      sheetOf([['Petunjuk'], ['Isi kolom pagu.']], [], 'Petunjuk'),
    ]);
    expect(
      notesOf(submission, 'assumed').map(({ what, place, args }) => [what, place.sheet, args.why]),
    ).toEqual([['sheet-skipped', 'Petunjuk', 'no-table']]);
    expect(submission.sources[0]?.sheets).toEqual([
      { name: 'Anggaran', role: 'budget', headerRow: 1, rows: 1 },
      { name: 'Petunjuk', role: 'none', headerRow: null, rows: 0 },
    ]);
  });

  it('units are folded into their OPD where it stands in the file, and stand alone where it does not', () => {
    const row = (code: string, name: string) => [code, name, A, 'Permakanan', 10];
    const columns = ['Kode SKPD', 'Nama SKPD', 'Kode', 'Sub Kegiatan', 'Pagu'];
    const dinkes = row('1.02.0.00.0.00.01.0000', 'Dinas Kesehatan');
    const rsud = row('1.02.0.00.0.00.01.1000', 'RSUD');
    const both = readSheets([sheetOf([columns, dinkes, rsud])]);
    expect(
      both.opds.map(({ name, subKegiatan }) => [name, subKegiatan.map(({ unit }) => unit.name)]),
    ).toEqual([['Dinas Kesehatan', ['Dinas Kesehatan', 'RSUD']]]);
    const alone = readSheets([sheetOf([columns, rsud])]);
    expect(alone.opds.map(({ code, name }) => [code, name])).toEqual([['1.02.0.00.0.00.01.1000', 'RSUD']]);
  });
});

describe('several files', () => {
  const fileOf = (file: string, ...sheets: Sheet[]) => ({
    file,
    sha256: file,
    workbook: { format: 'xlsx', sheets, csv: null } as const,
    unreadable: null,
  });
  const read = (...files: ReturnType<typeof fileOf>[]) => readSubmission(files, DEFAULT_PROFILE);

  it('an OPD that sends its budget in pieces is one OPD', () => {
    const { opds } = read(
      fileOf('a.xlsx', table([['Dinas Sosial', A, 10]], 'x')),
      fileOf('b.xlsx', table([['Dinas Sosial', C, 20]], 'x')),
    );
    expect(opds.map(money)).toEqual([{ [A]: '10', [C]: '20' }]);
  });

  it('an OPD that sends the same twice stays two, for KMP-004 to speak of', () => {
    const { opds } = read(
      fileOf('a.xlsx', table([['Dinas Sosial', A, 10]], 'x')),
      fileOf('b.xlsx', table([['Dinas Sosial', A, 12]], 'x')),
    );
    expect(opds.map(money)).toEqual([{ [A]: '10' }, { [A]: '12' }]);
  });

  it('one that cannot be read is a note, and the others are read', () => {
    const bad = {
      file: 'b.xlsx',
      sha256: '',
      workbook: null,
      unreadable: { reason: 'encrypted', detail: null },
    } as const;
    const submission = readSubmission(
      [bad, fileOf('a.xlsx', table([['Dinas Sosial', A, 10]], 'x'))],
      DEFAULT_PROFILE,
    );
    expect(submission.opds.map(money)).toEqual([{ [A]: '10' }]);
    expect(submission.notes).toEqual([
      { kind: 'unreadable', file: 'b.xlsx', reason: 'encrypted', detail: null },
    ]);
  });
});

describe('cost stays linear', () => {
  const time = (sheet: Sheet): number => {
    const start = performance.now();
    readSheets([sheet]);
    return performance.now() - start;
  };

  it('in a sheet of many columns, merges and headers that lead nowhere', () => {
    const wide = Array.from({ length: 2000 }, (_, at) => `Judul ${at}`);
    const rows = Array.from({ length: 60 }, () => ['Kode', 'Uraian', ...wide]);
    const merges = Array.from({ length: 2000 }, (_, at) => ({
      top: 1,
      left: at + 1,
      bottom: 3,
      right: 16_000,
    }));
    expect(time({ ...sheetOf(rows), merges })).toBeLessThan(20_000);
  });

  it('in long texts where codes, figures and names are looked for', () => {
    const long = `1.${'0'.repeat(50_000)} ${'Jumlah '.repeat(10_000)}`;
    const rows = [head, ...Array.from({ length: 200 }, () => [long, long, long, long])];
    expect(time(sheetOf(rows))).toBeLessThan(20_000);
  });
});
