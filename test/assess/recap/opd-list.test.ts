import { describe, expect, it } from 'vitest';
import { readOpdList } from '../../../src/assess/recap/opd-list.ts';
import { DEFAULT_PROFILE } from '../../../src/profile/index.ts';
import { readWorkbook } from '../../../src/workbook/index.ts';

const read = async (...lines: readonly string[]): Promise<readonly string[]> => {
  const workbook = await readWorkbook(Buffer.from(`${lines.join('\n')}\n`), 'd.csv');
  return readOpdList(workbook, 'd.csv', DEFAULT_PROFILE).map(({ name }) => name);
};

const TWO = ['Dinas Sosial', 'Dinas Kesehatan'];
const NUMBERED = ['No;Perangkat Daerah;Keterangan', '1;Dinas Sosial;', '2;Dinas Kesehatan;'];
const PLAIN = ['Nama OPD;', 'Dinas Sosial;', 'Dinas Kesehatan;'];
const SIGNATURE = [
  'Muara Kencana, 2 Januari 2026',
  'Kepala Bappeda',
  'Ratna Wulandari',
  'NIP 197503121999031004',
];
const inColumn = (before: string, lines: readonly string[]) => lines.map((line) => `${before}${line};`);

describe('a list of OPDs', () => {
  it('ends at the signature under it, in its column or beside it', async () => {
    expect(await read(...NUMBERED, ...inColumn(';', SIGNATURE))).toEqual(TWO);
    expect(await read(...NUMBERED, ';;', ...inColumn(';;', SIGNATURE))).toEqual(TWO);
    expect(await read(...PLAIN, ...inColumn('', SIGNATURE))).toEqual(TWO);
    expect(await read(...PLAIN, ';', ...inColumn('', ['Mengetahui,', ...SIGNATURE.slice(1)]))).toEqual(TWO);
  });

  it('never takes a person for an OPD, whatever is left of the signature', async () => {
    for (const lines of [SIGNATURE.slice(1), SIGNATURE.slice(2), [';', ...SIGNATURE.slice(2)]]) {
      expect((await read(...PLAIN, ...inColumn('', lines))).join()).not.toMatch(/Ratna|NIP|1975/);
      expect(await read(...NUMBERED, ...inColumn(';', lines))).toEqual(TWO);
    }
  });

  it('has entries, not totals', async () => {
    expect(await read(...NUMBERED, ';Jumlah OPD;2', ';Jumlah OPD belum menyampaikan;1')).toEqual(TWO);
    expect(await read(...PLAIN, 'TOTAL', 'Jumlah: 2 OPD')).toEqual(TWO);
    expect(await read(...NUMBERED, 'Jumlah;dua OPD;')).toEqual(TWO);
  });

  it('goes on after the heading of a group, a subtotal, and headings printed again', async () => {
    expect(
      await read(
        'No;Perangkat Daerah',
        '(1);(2)',
        'A;DINAS DAERAH',
        '1;Dinas Sosial',
        ';Jumlah dinas',
        'No;Perangkat Daerah',
        'B;BADAN',
        '2;Bappeda',
        ';Setda',
      ),
    ).toEqual(['Dinas Sosial', 'Bappeda', 'Setda']);
  });

  it('ends at a note', async () => {
    expect(await read(...NUMBERED, 'Catatan: dua OPD digabung;;', ';Menurut Peraturan Daerah;')).toEqual(TWO);
    expect(await read(...PLAIN, '*) digabung sejak 2025', 'Bagian ini dikosongkan')).toEqual(TWO);
  });

  it('may have the name and NIP of its head beside each entry, or be a list of whom to write to', async () => {
    expect(
      await read(
        'Nama OPD;Kepala;NIP',
        'Dinas Sosial;Ratna Wulandari;NIP. 197503121999031004',
        'Dinas Kesehatan;Budi Hartanto;NIP. 197503121999031005',
      ),
    ).toEqual(TWO);
    expect(await read('Perangkat Daerah;', 'Sekretaris Daerah;', 'Kepala Dinas Sosial;')).toEqual([
      'Sekretaris Daerah',
      'Kepala Dinas Sosial',
    ]);
  });
});
