import { expect, it } from 'vitest';
import { assess } from '../../../src/assess/index.ts';
import { Forgetter } from '../../../src/assess/recap/foremost.ts';
import { type OpdSummary, summarise } from '../../../src/assess/recap/summary.ts';
import { DEFAULT_SETTINGS } from '../../../src/model/index.ts';
import { DEFAULT_PROFILE } from '../../../src/profile/index.ts';
import { makeSubmission } from '../build.ts';
import { recapOf } from './make-recap.ts';

/** Forty OPDs of two governments, one of which half of the files don't name, each with tagged rows and untagged telling ones. */
const summaries = Array.from({ length: 40 }, (_, i) => {
  const code = (n: number) => `2.08.0${2 + (i % 2)}.2.01.${String(n).padStart(4, '0')}`;
  const pemerintah = i % 4 === 0 ? null : 'Pemerintah Kabupaten A';
  return summarise(
    assess(
      makeSubmission({
        name: `Dinas ${i}`,
        pemerintah,
        year: 2025 + (i % 2),
        rows: [
          { code: code(1), pagu: (i * 37) % 101, tagged: true, kategori: 'khusus' },
          { code: code(2), pagu: (i * 53) % 103, tagged: false, name: 'Layanan ibu hamil' },
          { code: code(3), pagu: (i * 71) % 107, tagged: false, name: 'Pelatihan perempuan kepala keluarga' },
        ],
      }),
      DEFAULT_SETTINGS,
      DEFAULT_PROFILE,
      [],
    ),
  );
}).flat();

const named = (all: readonly OpdSummary[]) =>
  recapOf(all).periods.map(({ potentials, potential, concentration }) => ({
    potentials,
    potential,
    concentration,
  }));

it('names the same sub kegiatan where the smaller ones were forgotten piece by piece', () => {
  const pieces = [0, 8, 15, 31].map((from, i, starts) => summaries.slice(from, starts[i + 1]));
  const forgetter = new Forgetter(DEFAULT_PROFILE);
  const trimmed = pieces.flatMap((piece) => forgetter.trim(piece));
  const items = (all: readonly OpdSummary[]) =>
    all.flatMap((opd) => [...opd.potentials, ...opd.largestArg]).length;
  expect(items(trimmed)).toBeLessThan(items(summaries));
  expect(named(trimmed)).toEqual(named(summaries));
  expect(named(summaries).every(({ potentials }) => potentials.length === 20)).toBe(true);
});

it('forgets nothing for an OPD that is sent twice, of which only the first counts', () => {
  const rows = (pagu: number) =>
    Array.from({ length: 24 }, (_, i) => ({
      code: `2.08.02.2.01.${String(i + 1).padStart(4, '0')}`,
      name: 'Layanan ibu hamil',
      pagu: pagu + i,
      tagged: false,
    }));
  const pemerintah = 'Pemerintah Kabupaten A';
  const opd = (name: string, pagu: number, file: string) =>
    summarise(
      assess(
        makeSubmission({ name, pemerintah, file, rows: rows(pagu) }),
        DEFAULT_SETTINGS,
        DEFAULT_PROFILE,
        [],
      ),
    );
  // The second sending is larger: it would outdo the others, and is not counted.
  const sent = [
    ...opd('Dinas Kesehatan', 10, 'a.xlsx'),
    ...Array.from({ length: 6 }, (_, i) => opd('Dinas Kesehatan', 1000 * (i + 1), `b${i}.xlsx`)).flat(),
    ...['Sosial', 'Pasar', 'Tenaga Kerja', 'Perhubungan'].flatMap((name, i) =>
      opd(`Dinas ${name}`, 20 * (i + 1), `${name}.xlsx`),
    ),
  ];
  expect(named(new Forgetter(DEFAULT_PROFILE).trim(sent))).toEqual(named(sent));
});
