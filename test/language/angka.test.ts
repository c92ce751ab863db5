/** The readings of figures, held to tables of own texts from many urusan (`data/`): add a line there, not a test here. */
import { expect, it } from 'vitest';
import { faultsIn } from '../../src/language/arithmetic.ts';
import { targetAgainst } from '../../src/language/direction.ts';
import { readFigures } from '../../src/language/figures.ts';
import { dataOrigin } from '../../src/language/sources.ts';
import { DEFAULT_PROFILE } from '../../src/profile/index.ts';
import { RULES } from '../../src/rules/index.ts';
import { type GapText, gapContext } from '../support/gap-context.ts';
import arahTarget from './data/arah-target.json' with { type: 'json' };
import hitungan from './data/hitungan.json' with { type: 'json' };
import lembar from './data/lembar.json' with { type: 'json' };
import sumber from './data/sumber.json' with { type: 'json' };

it.each(sumber)('finds year and source of "$teks": $tahun, $sumber', ({ teks, tahun, sumber: source }) => {
  expect(gapContext({ data: teks }).read(dataOrigin)).toEqual({ tahun, adaSumber: source });
});

it.each(hitungan)('counts in "$teks" so many faults: $keliru', ({ teks, keliru }) => {
  expect(faultsIn(readFigures(teks, DEFAULT_PROFILE), DEFAULT_PROFILE)).toHaveLength(keliru);
});

it.each(arahTarget)(
  'holds "$outcome" against "$reformulasi" and "$baseline": $keliru',
  ({ keliru, ...text }) => {
    expect(gapContext(text).read(targetAgainst)?.jenis ?? null).toBe(keliru);
  },
);

const worksheets: readonly { readonly aturan: string; readonly kena: boolean; readonly lembar: GapText }[] =
  lembar;

it.each(worksheets)('$aturan fires: $kena, on $lembar', ({ aturan, kena, lembar: text }) => {
  const rule = RULES.find((one) => one.id === aturan);
  const found = rule?.scope === 'gap' ? [...rule.check(gapContext(text))] : [];
  expect(found.length > 0).toBe(kena);
});
