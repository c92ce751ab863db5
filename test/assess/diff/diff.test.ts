import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diff, type Ledger, LINES } from '../../../src/assess/diff/index.ts';
import { assess } from '../../../src/assess/index.ts';
import { DEFAULT_SETTINGS, KATEGORI, rupiah } from '../../../src/model/index.ts';
import { DEFAULT_PROFILE } from '../../../src/profile/index.ts';
import { makeSubmission, type OpdSpec, type RowSpec } from '../build.ts';

const side = (...specs: readonly OpdSpec[]) => [
  assess(makeSubmission(...specs), DEFAULT_SETTINGS, DEFAULT_PROFILE, []),
];
const compare = (old: readonly RowSpec[], now: readonly RowSpec[]) =>
  diff(
    side({ name: 'Dinas A', code: '3.27.0.00.0.00.01.0000', rows: old }),
    side({ name: 'Dinas A', code: '3.27.0.00.0.00.01.0000', rows: now }),
    'apbd',
    DEFAULT_PROFILE,
  );
const reconciles = (ledger: Ledger) =>
  expect(ledger.before + LINES.reduce((total, line) => total + ledger.lines[line].amount, 0n)).toBe(
    ledger.after,
  );
const A = '3.27.02.2.01.0001';
const B = '3.27.02.2.01.0002';

describe('the ledger tells growth from relabelling', () => {
  it('books a rise of tagged money as growth', () => {
    const { arg } = compare([{ code: A, pagu: 100, tagged: true }], [{ code: A, pagu: 130, tagged: true }]);
    expect(arg?.lines.naik).toEqual({ count: 1, amount: rupiah(30) });
    expect([arg?.growth, arg?.labelling]).toEqual([rupiah(30), 0n]);
  });

  it('books a new tag on old money as labelling, and only its change as growth', () => {
    const { arg } = compare([{ code: A, pagu: 100, tagged: false }], [{ code: A, pagu: 130, tagged: true }]);
    expect(arg?.lines.ditandai.amount).toBe(rupiah(100));
    expect(arg?.lines['ubah-saat-ditandai'].amount).toBe(rupiah(30));
    expect([arg?.growth, arg?.labelling]).toEqual([rupiah(30), rupiah(100)]);
  });

  it('books a lost tag as labelling, a dropped sub kegiatan as a fall', () => {
    const { arg } = compare(
      [
        { code: A, pagu: 100, tagged: true },
        { code: B, pagu: 40, tagged: true },
      ],
      [{ code: A, pagu: 150, tagged: false }],
    );
    expect(arg?.lines.dilepas.amount).toBe(rupiah(-100));
    expect(arg?.lines.hilang.amount).toBe(rupiah(-40));
    expect(arg?.after).toBe(0n);
  });

  it('moves money between categories without growth of the whole', () => {
    const result = compare(
      [{ code: A, pagu: 100, tagged: true, kategori: 'kesetaraan' }],
      [{ code: A, pagu: 100, tagged: true, kategori: 'khusus' }],
    );
    expect(result.arg).toMatchObject({ growth: 0n, labelling: 0n });
    expect(result.byKategori?.khusus.lines['pindah-masuk'].amount).toBe(rupiah(100));
    expect(result.byKategori?.kesetaraan.lines['pindah-keluar'].amount).toBe(rupiah(-100));
    expect(result.flows).toEqual([{ from: 'kesetaraan', to: 'khusus', count: 1, amount: rupiah(100) }]);
  });

  it('does not know the ARG where one side has no tag column', () => {
    const result = compare([{ code: A, pagu: 100 }], [{ code: A, pagu: 100, tagged: true }]);
    expect(result.arg).toBeNull();
    expect(result.total).toMatchObject({ before: rupiah(100), after: rupiah(100) });
  });
});

describe('a sub kegiatan is known again', () => {
  it('by its name under the code of a newer edition', () => {
    const result = compare(
      [{ code: '3.27.02.2.01.01', name: 'Penyuluhan Pertanian', pagu: 100, tagged: true }],
      [{ code: '3.27.02.2.01.0007', name: 'Penyuluhan  pertanian', pagu: 100, tagged: true }],
    );
    expect(result.rows).toMatchObject([{ changes: ['kode'], by: 'nama' }]);
    expect(result.arg).toMatchObject({ growth: 0n, labelling: 0n });
  });

  it('by its code under another name', () => {
    const result = compare(
      [{ code: A, name: 'Penyuluhan' }],
      [{ code: A, name: 'Penyuluhan dan Pendampingan' }],
    );
    expect(result.rows.map((row) => row.changes)).toEqual([['nama']]);
  });

  it('not where two sub kegiatan of the unit have that name', () => {
    const old = [{ code: '3.27.02.2.01.01', name: 'Rapat' }];
    const now = [
      { code: '3.27.02.2.01.0007', name: 'Rapat' },
      { code: '3.27.02.2.02.0001', name: 'Rapat' },
    ];
    expect(compare(old, now).rows.map((row) => row.changes)).toEqual([['baru'], ['baru'], ['hilang']]);
  });

  it('in the unit it moved to', () => {
    const result = diff(
      side({ name: 'Dinas A', code: '3.27.0.00.0.00.01.0000', rows: [{ code: A, pagu: 10 }] }),
      side({ name: 'Dinas B', code: '3.28.0.00.0.00.01.0000', rows: [{ code: A, pagu: 10 }] }),
      'apbd',
      DEFAULT_PROFILE,
    );
    expect(result.rows.map((row) => row.changes)).toEqual([['opd']]);
  });

  it('in another unit of the same OPD', () => {
    const [dinas, rsud] = ['1.02.0.00.0.00.01.0000', '1.02.0.00.0.00.01.0001'];
    const result = compare([{ code: A, unit: dinas }], [{ code: A, unit: rsud }]);
    expect(result.rows.map((row) => row.changes)).toEqual([['unit']]);
  });
});

describe('an OPD is known again, so that nothing of it moves', () => {
  const rows = [{ code: A, pagu: 10, tagged: true }];
  const between = (old: Omit<OpdSpec, 'rows'>, now: Omit<OpdSpec, 'rows'>) =>
    diff(side({ ...old, rows }), side({ ...now, rows }), 'apbd', DEFAULT_PROFILE);

  it.each([
    ['without a code on one side', null, '1.06.0.00.0.00.01.0000'],
    ['under a new code', '1.06.0.00.0.00.01.0000', '1.06.2.08.0.00.01.0000'],
    ['by a unit of it', '1.06.0.00.0.00.01.0001', '1.06.0.00.0.00.01.0000'],
  ])('%s', (_, before, after) => {
    const result = between({ name: 'Dinas Sosial', code: before }, { name: 'Dinas  sosial', code: after });
    expect(result.opds).toHaveLength(1);
    expect(result.opds[0]).toMatchObject({ opd: after, shareBefore: 1, shareAfter: 1 });
    expect(result.transfers).toEqual([]);
  });
});

describe('money that moves between OPDs', () => {
  const dinas = (letter: string, rows: readonly RowSpec[]): OpdSpec => ({
    name: `Dinas ${letter}`,
    code: `3.2${letter === 'A' ? 7 : 8}.0.00.0.00.01.0000`,
    rows,
  });
  const moving = (old: RowSpec, now: RowSpec) =>
    diff(
      side(
        dinas('A', [{ code: A, pagu: 50, tagged: false }, old]),
        dinas('B', [{ code: '3.28.02.2.01.0001', tagged: false }]),
      ),
      side(
        dinas('A', [{ code: A, pagu: 50, tagged: false }]),
        dinas('B', [{ code: '3.28.02.2.01.0001', tagged: false }, now]),
      ),
      'apbd',
      DEFAULT_PROFILE,
    );

  it('is booked under the old OPD then and under the new one now', () => {
    const result = moving({ code: B, pagu: 100, tagged: true }, { code: B, pagu: 130, tagged: true });
    const [a, b] = ['Dinas A', 'Dinas B'].map((name) => result.opds.find((opd) => opd.name === name));
    expect(a?.arg).toMatchObject({ before: rupiah(100), growth: 0n, moved: rupiah(-100), after: 0n });
    expect(b?.arg).toMatchObject({ before: 0n, growth: rupiah(30), moved: rupiah(100), after: rupiah(130) });
    expect(a?.total).toMatchObject({ before: rupiah(150), moved: rupiah(-100), after: rupiah(50) });
    expect(result.arg).toMatchObject({
      before: rupiah(100),
      growth: rupiah(30),
      moved: 0n,
      after: rupiah(130),
    });
    expect(result.transfers).toMatchObject([
      {
        from: { opdName: 'Dinas A' },
        to: { opdName: 'Dinas B' },
        count: 1,
        before: rupiah(100),
        after: rupiah(130),
      },
    ]);
  });

  it('is a new tag where it was not tagged, under the new OPD', () => {
    const result = moving({ code: B, pagu: 100, tagged: false }, { code: B, pagu: 130, tagged: true });
    const b = result.opds.find(({ name }) => name === 'Dinas B');
    expect(b?.arg).toMatchObject({ labelling: rupiah(100), growth: rupiah(30), moved: 0n });
    expect(result.arg).toMatchObject({ labelling: rupiah(100), growth: rupiah(30), moved: 0n });
  });
});

describe('an OPD whose tags one side does not know', () => {
  const opds = (tagged: boolean | undefined, pagu: number) =>
    side(
      { name: 'Dinas A', code: '3.27.0.00.0.00.01.0000', rows: [{ code: A, pagu: 100, tagged: true }] },
      {
        name: 'Dinas B',
        code: '3.28.0.00.0.00.01.0000',
        rows: [{ code: B, pagu, ...(tagged === undefined ? {} : { tagged }) }],
      },
    );

  it.each([
    ['then', opds(undefined, 500), opds(true, 500)],
    ['now', opds(true, 500), opds(undefined, 500)],
  ])('%s is left out of the ledgers of the ARG and of the shares', (_, old, now) => {
    const result = diff(old, now, 'apbd', DEFAULT_PROFILE);
    expect(result.leftOut.map(({ name }) => name)).toEqual(['Dinas B']);
    expect(result.arg).toMatchObject({ before: rupiah(100), labelling: 0n, after: rupiah(100) });
    expect(result.shares[0]).toMatchObject({ before: 1, after: 1, denominatorAfter: rupiah(100) });
    expect(result.total).toMatchObject({ before: rupiah(600), after: rupiah(600) });
    expect(result.unchanged).toBe(2);
  });

  it('has a known ARG of nothing where it was not there at all', () => {
    const [now] = opds(true, 500);
    const old = side({
      name: 'Dinas A',
      code: '3.27.0.00.0.00.01.0000',
      rows: [{ code: A, pagu: 100, tagged: true }],
    });
    const result = diff(old, now ? [now] : [], 'apbd', DEFAULT_PROFILE);
    expect(result.leftOut).toEqual([]);
    expect(result.arg?.lines.baru).toEqual({ count: 1, amount: rupiah(500) });
  });
});

it('says how much of a share came from the denominator', () => {
  const result = compare(
    [
      { code: A, pagu: 100, tagged: true },
      { code: B, pagu: 900, tagged: false },
    ],
    [
      { code: A, pagu: 100, tagged: true },
      { code: B, pagu: 400, tagged: false },
    ],
  );
  expect(result.shares[0]).toMatchObject({ basis: 'apbd', before: 0.1, steady: 0.1, after: 0.2 });
});

it('reconciles every ledger to the rupiah, whatever changed, and those of the OPDs add up to the whole', () => {
  const row = fc.record({
    code: fc.integer({ min: 1, max: 12 }).map((n) => `3.27.02.2.01.${String(n).padStart(4, '0')}`),
    name: fc.constantFrom('Penyuluhan', 'Rapat', 'Bantuan Alat', 'Pelatihan'),
    pagu: fc.option(fc.bigInt({ min: 0n, max: 10n ** 12n })),
    tagged: fc.boolean(),
    kategori: fc.option(fc.constantFrom(...KATEGORI)),
    unit: fc.constantFrom('0000', '0001'),
  });
  const opd = fc.record({ tagColumn: fc.boolean(), rows: fc.array(row) });
  const budget = fc.tuple(opd, opd, opd).map((opds) =>
    opds.map(({ tagColumn, rows }, i): OpdSpec => {
      const code = `3.2${i}.0.00.0.00.01`;
      return {
        name: `Dinas ${'ABC'[i]}`,
        code: `${code}.0000`,
        rows: rows.map(({ unit, tagged, kategori, ...rest }) => ({
          ...rest,
          unit: `${code}.${unit}`,
          ...(tagColumn ? { tagged, kategori } : {}),
        })),
      };
    }),
  );
  const money = (specs: readonly OpdSpec[]) =>
    specs.flatMap(({ rows }) => rows).reduce((total, one) => total + rupiah(one.pagu ?? 0n), 0n);
  fc.assert(
    fc.property(budget, budget, (old, now) => {
      const result = diff(side(...old), side(...now), 'apbd', DEFAULT_PROFILE);
      const args = result.opds.flatMap(({ arg }) => arg ?? []);
      const kategori = Object.values(result.byKategori ?? {});
      const totals = result.opds.map(({ total }) => total);
      for (const ledger of [result.total, result.arg, ...kategori, ...args, ...totals]) {
        if (ledger) reconciles(ledger);
      }
      expect(result.total.before).toBe(money(old));
      expect(result.total.after).toBe(money(now));
      expect(result.total.moved).toBe(0n);
      for (const part of ['before', 'growth', 'labelling', 'moved', 'after'] as const) {
        const add = (ledgers: readonly Ledger[]) => ledgers.reduce((total, one) => total + one[part], 0n);
        expect(add(totals)).toBe(result.total[part]);
        if (!result.arg) continue;
        expect(add(args)).toBe(result.arg[part]);
        if (part === 'before' || part === 'after' || part === 'moved')
          expect(add(kategori)).toBe(result.arg[part]);
      }
    }),
    { numRuns: 300 },
  );
});
