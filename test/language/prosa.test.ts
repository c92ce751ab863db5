/** The readings of planning prose, held to tables of own texts from many urusan (`data/`): add a line there, not a test here. */
import { expect, it } from 'vitest';
import { wishOf } from '../../src/language/actions.ts';
import { isStock, sameCauses, sideOf } from '../../src/language/causes.ts';
import { openCauses } from '../../src/language/chain.ts';
import { arahIn, claimsIn } from '../../src/language/claims.ts';
import { factorStatements, isBare } from '../../src/language/factors.ts';
import { itemsOf } from '../../src/language/items.ts';
import { formOf, namesGap, reformulation } from '../../src/language/objective.ts';
import { sebutanIn } from '../../src/language/pihak.ts';
import { DEFAULT_PROFILE as profile } from '../../src/profile/index.ts';
import { gapContext } from '../support/gap-context.ts';
import aksi from './data/aksi.json' with { type: 'json' };
import klaim from './data/klaim.json' with { type: 'json' };
import manfaat from './data/manfaat.json' with { type: 'json' };
import rantai from './data/rantai.json' with { type: 'json' };
import reformulasi from './data/reformulasi.json' with { type: 'json' };
import sebab from './data/sebab.json' with { type: 'json' };
import sebabSama from './data/sebab-sama.json' with { type: 'json' };
import tujuan from './data/tujuan.json' with { type: 'json' };

interface SebabCase {
  readonly opd: string;
  readonly teks: string;
  /** "bukan-…": the words leave it open, but that side would be wrong; null: it must stay open. */
  readonly sisi: string | null;
  readonly klise?: string;
}

it.each(sebab as readonly SebabCase[])('puts "$teks" ($opd) on the side: $sisi', ({ opd, teks, sisi }) => {
  const side = sideOf(teks, opd, profile);
  if (sisi?.startsWith('bukan-')) expect(`bukan-${side}`).not.toBe(sisi);
  else expect(side).toBe(sisi);
});

it.each(sebab as readonly SebabCase[])('knows whether "$teks" is a stock phrase', ({ teks, klise }) => {
  expect(isStock(teks, 'internal', profile)).toBe(klise === 'internal');
  expect(isStock(teks, 'eksternal', profile)).toBe(klise === 'eksternal');
});

it.each(sebabSama)(
  'holds "$internal" and "$eksternal" for the same: $sama',
  ({ internal, eksternal, sama }) => {
    expect(gapContext({ internal, eksternal }).read(sameCauses)).toBe(sama);
  },
);

it.each(aksi)('reads "$teks" as a wish: $harapan', ({ teks, harapan }) => {
  expect(wishOf(teks, profile) !== null).toBe(harapan);
});

it.each(tujuan)('reads "$teks" as an objective: $tujuan', ({ teks, tujuan: isOne }) => {
  expect(formOf(teks, profile) === null).toBe(isOne);
});

it.each(klaim)('hears in "$teks": $klaim', ({ teks, klaim: expected }) => {
  const kinds = claimsIn(teks, profile).map((claim) => claim.kind);
  const strongest = (['selisih', 'sama', 'harapan'] as const).find((kind) => kinds.includes(kind)) ?? 'lain';
  expect(isBare(teks, profile) && strongest !== 'sama' ? 'kosong' : strongest).toBe(expected);
});

it.each(manfaat)('reads manfaat "$teks" as a hope: $harapan', ({ teks, harapan }) => {
  const [statement] = gapContext({ manfaat: teks }).read(factorStatements);
  expect(statement?.kind === 'harapan').toBe(harapan);
});

it.each(reformulasi)(
  'judges "$reformulasi" after "$tujuan": $aturan',
  ({ tujuan: before, reformulasi: after, aturan }) => {
    const change = gapContext({ tujuan: before, reformulasi: after }).read(reformulation);
    const empty = !namesGap(after, profile) || arahIn(after, profile).length === 0;
    const rule =
      change?.perubahan === 'ulang'
        ? 'GAP-601'
        : change?.perubahan === 'tempelan'
          ? 'GAP-602'
          : empty
            ? 'GAP-603'
            : null;
    expect(rule).toBe(aturan);
  },
);

it.each(rantai)('finds the causes left open in $layanan: $terbuka', ({ layanan, terbuka, ...text }) => {
  const open = gapContext({ nama: layanan, ...text }).read(openCauses);
  expect(open.map(({ sebab: cause }) => cause.text)).toEqual(terbuka);
});

it('says which side has more, less, or dominates', () => {
  const sides = (text: string) => claimsIn(text, profile).map(({ more, less }) => [more, less]);
  expect(sides('Anggota koperasi perempuan lebih banyak daripada laki-laki')).toEqual([['P', null]]);
  expect(sides('Lebih sedikit laki-laki yang datang ke posyandu')).toEqual([[null, 'L']]);
  expect(sides('Dibanding laki-laki, perempuan lebih jarang ditanya')).toEqual([[null, 'P']]);
  expect(sides('Pengurus masih didominasi oleh laki-laki')).toEqual([['L', null]]);
  expect(sides('Kaum ibu mendominasi daftar hadir')).toEqual([['P', null]]);
  expect(sides('Sertifikat dipegang P 24 orang, L 61 orang')).toEqual([[null, null]]);
  expect(sides('Peserta perempuan hanya 9 orang')).toEqual([[null, 'P']]);
});

it('resolves negations both ways', () => {
  const kinds = (text: string) => claimsIn(text, profile).map(({ kind }) => kind);
  expect(kinds('Kehadiran belum seimbang antara laki-laki dan perempuan')).toEqual(['selisih']);
  expect(kinds('Tidak ada ketimpangan dalam pelayanan')).toEqual(['sama']);
  expect(kinds('Hak bicara sama, namun perempuan jarang bicara')).toEqual(['sama', 'selisih']);
  expect(kinds('Dinas bekerja sama dengan BPS')).toEqual(['lain']);
  expect(kinds('Kedudukan petugas laki-laki dan perempuan setara')).toEqual(['sama']);
});

it('tells a sex named alone from a pair of both, and from names', () => {
  const alone = (text: string) =>
    sebutanIn(text, profile).map(({ sex, paired }) => (paired ? `${sex}?` : sex));
  expect(alone('bagi laki-laki dan perempuan')).toEqual(['L?', 'P?']);
  expect(alone('suami istri nelayan')).toEqual(['L?', 'P?']);
  expect(alone('Laki-laki 12 orang, perempuan 40 orang')).toEqual(['L', 'P']);
  expect(alone('L 12 P 40; 3 L oli di ibu kota, Gedung Wanita')).toEqual(['L', 'P', 'L']);
  expect(alone('cakupan K4 ibu hamil')).toEqual(['P', 'P', 'P']);
  expect(alone('Dinas Pekerjaan Umum')).toEqual([]);
});

it('splits causes written as numbers, bullets, lines, semicolons and sentences, and keeps what only goes on', () => {
  const items = (text: string) => itemsOf(text, profile);
  expect(items('1. Jadwal pagi\n2. Petugas sedikit; formulir lama')).toEqual([
    'Jadwal pagi',
    'Petugas sedikit',
    'formulir lama',
  ]);
  expect(items('1) Jadwal pagi 2) Petugas sedikit')).toEqual(['Jadwal pagi', 'Petugas sedikit']);
  expect(items('Sebab internal:\n- Jadwal\n  pagi saja\n- Petugas')).toEqual(['Jadwal pagi saja', 'Petugas']);
  expect(items('Jadwal pukul 08.00 s.d. 11.00. Akibatnya pekerja tidak datang. Petugas sedikit.')).toEqual([
    'Jadwal pukul 08.00 s.d. 11.00. Akibatnya pekerja tidak datang',
    'Petugas sedikit',
  ]);
  expect(items('Undangan hanya untuk\nkepala keluarga')).toEqual(['Undangan hanya untuk kepala keluarga']);
});
