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
    expect(result.rows.map((row) => row.changes)).toEqual([['unit']]);
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

it('reconciles every ledger to the rupiah, whatever changed', () => {
  const row = fc.record({
    code: fc.integer({ min: 1, max: 12 }).map((n) => `3.27.02.2.01.${String(n).padStart(4, '0')}`),
    name: fc.constantFrom('Penyuluhan', 'Rapat', 'Bantuan Alat', 'Pelatihan'),
    pagu: fc.option(fc.bigInt({ min: 0n, max: 10n ** 12n })),
    tagged: fc.boolean(),
    kategori: fc.option(fc.constantFrom(...KATEGORI)),
    unit: fc.constantFrom('3.27.0.00.0.00.01.0000', '3.27.0.00.0.00.01.0001'),
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), fc.array(row, { minLength: 1 }), (old, now) => {
      const result = compare(old, now);
      const ledgers = [
        result.total,
        result.arg,
        ...Object.values(result.byKategori ?? {}),
        ...result.opds.map((opd) => opd.total),
      ];
      for (const ledger of ledgers) if (ledger) reconciles(ledger);
      expect(result.total.before).toBe(old.reduce((total, one) => total + rupiah(one.pagu ?? 0n), 0n));
      expect(result.total.after).toBe(now.reduce((total, one) => total + rupiah(one.pagu ?? 0n), 0n));
    }),
  );
});
