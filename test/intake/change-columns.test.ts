import { describe, expect, it } from 'vitest';
import { assumed, money, notesOf, readSheets } from './budget.ts';
import { sheetOf } from './sheet-of.ts';

const A = '1.06.02.2.03.0005';
const B = '1.06.04.2.01.0002';

/** What a table of two sub kegiatan with these money columns is read as. */
function table(headings: readonly string[], first: readonly number[], second: readonly number[]) {
  const submission = readSheets([
    sheetOf([
      ['OPD', 'Kode', 'Sub Kegiatan', ...headings],
      ['Dinas Sosial', A, 'Pemberdayaan', ...first],
      ['Dinas Sosial', B, 'Permakanan', ...second],
    ]),
  ]);
  const opd = submission.opds[0];
  return { submission, pagu: money(opd), stage: opd?.stage, before: opd?.subKegiatan[0]?.paguSebelum };
}

describe('of several changes the last is the ceiling', () => {
  it.each([
    ['APBD Murni', 'Pergeseran I', 'Pergeseran II', 'APBD Perubahan'],
    ['Pagu Murni', 'Pergeseran 1', 'Pergeseran 2', 'Perubahan'],
    ['Sebelum', 'Setelah Pergeseran I', 'Setelah Pergeseran II', 'Setelah Perubahan'],
  ])('a perubahan after every pergeseran: %s, %s, %s, %s', (...headings) => {
    const { pagu, stage, before } = table(headings, [100, 101, 102, 105], [200, 201, 202, 205]);
    expect(pagu).toEqual({ [A]: '105', [B]: '205' });
    expect([stage, before]).toEqual(['perubahan', 10000n]);
  });

  it('what is said to stand after it comes before the bare name', () => {
    const { pagu } = table(['Pagu', 'Perubahan', 'Setelah Perubahan'], [100, 7, 107], [200, 8, 209]);
    expect(pagu).toEqual({ [A]: '107', [B]: '209' });
  });

  it.each(['Pagu Setelah Pergeseran', 'Pagu Setelah Efisiensi'])('%s comes before a perubahan', (between) => {
    const { pagu } = table(['Pagu Murni', between, 'Pagu Perubahan'], [9, 8, 7], [6, 5, 4]);
    expect(pagu).toEqual({ [A]: '7', [B]: '4' });
  });
});

describe('what was added or taken away is never the ceiling', () => {
  it.each([
    [['Pagu Murni', 'Perubahan', 'Pagu Setelah Perubahan'], 'perubahan'],
    [['APBD 2026', 'Pergeseran (+/-)', 'Menjadi'], 'pergeseran'],
    [['Semula', 'Perubahan +/(-)', 'Menjadi'], 'perubahan'],
    [['Pagu Murni', 'Penyesuaian', 'Pagu Perubahan'], 'perubahan'],
    [['Pagu Murni', 'Pergeseran', 'Pagu Perubahan'], 'perubahan'],
    [['APBD', 'Penambahan/Pengurangan Anggaran', 'APBD Perubahan'], 'perubahan'],
    [['Anggaran Murni', 'Anggaran Bertambah/(Berkurang)', 'Anggaran Perubahan'], 'perubahan'],
  ] as const)('%j', (headings, stage) => {
    const said = table(headings, [100, 5, 105], [200, -7, 193]);
    expect(said.pagu).toEqual({ [A]: '105', [B]: '193' });
    expect([said.stage, said.before]).toEqual([stage, 10000n]);
    expect(notesOf(said.submission, 'assumed').filter(({ what }) => what === 'pagu-column')).toEqual([]);
  });

  it.each([
    ['Pagu Murni', 'Perubahan', 'Pagu'],
    ['Pagu Murni', 'Pergeseran', 'Pagu Akhir'],
  ])('%s, %s, %s: the cells show it', (...headings) => {
    expect(table(headings, [100, 5, 105], [200, -7, 193]).pagu).toEqual({ [A]: '105', [B]: '193' });
  });

  it('a change whose figures do not add up is a ceiling', () => {
    const { pagu, submission } = table(['Pagu Murni', 'Perubahan', 'Pagu'], [100, 5, 105], [200, 7, 206]);
    expect(pagu).toEqual({ [A]: '5', [B]: '7' });
    expect(assumed(submission)).toContain('pagu-column');
  });
});
