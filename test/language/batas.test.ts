/** What hostile text may cost: 100 kB in every field, and growth no faster than the text. */
import { expect, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import type { GapRule } from '../../src/rules/rule.ts';
import { gapContext } from '../support/gap-context.ts';

const OWN = /^GAP-(?:103|301|302|304|306|401|402|403|501|601|602|603|701|702|703|901|903)$/;
const rules = RULES.filter((rule): rule is GapRule => rule.scope === 'gap' && OWN.test(rule.id));

const filled = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

function milliseconds(text: string): number {
  const context = gapContext({
    nama: text,
    tujuan: text,
    akses: text,
    partisipasi: text,
    kontrol: text,
    manfaat: text,
    langkah3: text,
    internal: text,
    eksternal: text,
    reformulasi: text,
    aksi: [text, text, text],
    output: text,
    outcome: text,
  });
  const started = process.cpuUsage();
  for (const rule of rules) for (const _ of rule.check(context));
  const used = process.cpuUsage(started);
  return (used.user + used.system) / 1000;
}

const PIECES = [
  ' ',
  '. ',
  '1. a ',
  '((',
  'a-',
  'laki-laki dan perempuan ',
  'tidak ada kesenjangan lebih banyak ',
  'mempertanggungjawabkannya ',
  '- dinas warga\n',
  'SDM belum memahami PUG; ',
  'Terwujudnya 3 dokumen, ',
];

it.each(PIECES)(
  'judges 100 kB of "%s" in every field within seconds, in time that grows with the text',
  (piece) => {
    milliseconds(filled(piece, 1_000));
    const half = milliseconds(filled(piece, 15_000));
    const whole = milliseconds(filled(piece, 30_000));
    const most = milliseconds(filled(piece, 100_000));
    expect(most).toBeLessThan(10_000);
    expect(whole).toBeLessThan(Math.max(half, 100) * 4);
  },
  90_000,
);
