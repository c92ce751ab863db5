/** The readings of figures, held to tables of own texts from many urusan (`data/`): add a line there, not a test here. */
import { expect, it } from 'vitest';
import { dataOrigin } from '../../src/language/sources.ts';
import { gapContext } from '../support/gap-context.ts';
import sumber from './data/sumber.json' with { type: 'json' };

it.each(sumber)('finds year and source of "$teks": $tahun, $sumber', ({ teks, tahun, sumber: source }) => {
  expect(gapContext({ data: teks }).read(dataOrigin)).toEqual({ tahun, adaSumber: source });
});
