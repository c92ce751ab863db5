/**
 * Figures by sex, read from free text: counts, shares and measures for laki-laki and perempuan in the dialects of planners
 * (domain.md 7.3 and 8.1), what they count, of which total and of which year, with the span they stand at.
 */
import type { Profile } from '../profile/index.ts';
import { type Figures, makeFigure } from './figure.ts';
import { lexicon } from './lexicon.ts';
import { pairsOf } from './pairs.ts';
import { readSegments } from './segment.ts';
import { readTables } from './table.ts';

export function readFigures(text: string, profile: Profile): Figures {
  const lex = lexicon(profile);
  const tables = readTables(text, lex);
  const segments = readSegments(tables.rest, lex);
  const { pairs, single, sexed, totals, spent } = pairsOf(segments, lex);
  const free = segments.flatMap((segment) =>
    segment.free
      .filter((value) => !totals.has(value) && !spent.has(value))
      .map((value) => makeFigure(segment, value, null, value.from)),
  );
  const all = [...sexed, ...totals.values(), ...free, ...tables.figures].sort((a, b) => a.start - b.start);
  return {
    text,
    segments,
    all,
    pairs: [...tables.pairs, ...pairs].sort((a, b) => a.start - b.start),
    single,
    years: [...segments.flatMap((segment) => segment.years.map((year) => year.value)), ...tables.years],
  };
}
