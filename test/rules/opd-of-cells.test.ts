import { expect, it } from 'vitest';
import type { Opd, Submission } from '../../src/model/index.ts';
import { opdOfCells } from '../../src/rules/opd-of-cells.ts';
import { makeSubmission } from '../assess/build.ts';

const at = (row: number) => ({ file: 'a.xlsx', sheet: 'RKA', ref: `H${row}` });

/** OPDs of one sheet with a sub kegiatan in each of these rows. */
function sheet(rows: Readonly<Record<string, readonly number[]>>): Submission {
  const opds = Object.entries(rows).flatMap(([name, numbers]): Opd[] => {
    const made = makeSubmission({ name, rows: numbers.map(() => ({ code: '1.01.02.2.01.0001' })) }).opds;
    return made.map((opd) => ({
      ...opd,
      subKegiatan: opd.subKegiatan.map((row, i) => {
        const number = numbers[i] ?? 0;
        return { ...row, place: at(number), codePlace: { ...at(number), ref: `A${number}` } };
      }),
    }));
  });
  return { ...makeSubmission(), opds };
}

const TWO = sheet({ 'Dinas A': [5, 8], 'Dinas B': [12, 14] });

it.each([
  ['in a row', [at(8)], 'Dinas A'],
  ['in a row of details between two of its rows', [at(6)], 'Dinas A'],
  ['in rows of one OPD', [at(12), at(13)], 'Dinas B'],
  ['between the rows of two OPDs', [at(10)], undefined],
  ['below all rows, as a grand total', [at(20)], undefined],
  ['in rows of two OPDs', [at(5), at(12)], undefined],
  ['in another sheet', [{ ...at(5), sheet: 'Lain' }], undefined],
] as const)('finds whose a cell is %s', (_, places, opd) => {
  expect(opdOfCells(TWO)(places)).toEqual(opd === undefined ? {} : { opd, year: 2026 });
});

it('says nothing of cells that are more than it is given, unless the sheet has one OPD', () => {
  expect(opdOfCells(TWO)([at(5)], 9)).toEqual({});
  expect(opdOfCells(sheet({ 'Dinas A': [5, 8] }))([at(5)], 9)).toEqual({ opd: 'Dinas A', year: 2026 });
});

it('says nothing of a row that two tables side by side have in common', () => {
  expect(opdOfCells(sheet({ 'Dinas A': [5, 6], 'Dinas B': [5] }))([at(5)])).toEqual({});
});
