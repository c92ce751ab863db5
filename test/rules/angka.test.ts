import { expect, it } from 'vitest';
import { assess } from '../../src/assess/index.ts';
import { sayFinding } from '../../src/locale/index.ts';
import { DEFAULT_SETTINGS, type Finding } from '../../src/model/index.ts';
import { DEFAULT_PROFILE } from '../../src/profile/index.ts';
import { RULES } from '../../src/rules/index.ts';
import { type Case, submissionOf } from '../accuracy/load.ts';
import data from './angka-cases.json' with { type: 'json' };

/** Rules that read figures; other rules are held elsewhere. */
const OWN = /^GAP-(?:20[1-6]|303|305|80[1-3]|902|904)$/;

interface Change {
  readonly nama: string;
  readonly subKegiatan?: string;
  readonly tahun?: number;
  readonly ubah: Readonly<Partial<Record<keyof Case['gap'], string>>>;
  readonly harap: readonly string[];
}

function caseOf({ nama, subKegiatan, tahun, ubah }: Change): Case {
  const { gap, ...rest } = data.dasar;
  return {
    ...rest,
    id: nama,
    year: tahun ?? rest.year,
    subKegiatan: { ...rest.subKegiatan, category: 'kesetaraan', name: subKegiatan ?? rest.subKegiatan.name },
    gap: { ...gap, ...ubah, aksi: gap.aksi },
    expect: [],
    why: {},
    unsure: [],
  };
}

function findingsOf(change: Change): Finding[] {
  return assess(submissionOf(caseOf(change)), DEFAULT_SETTINGS, DEFAULT_PROFILE).findings.filter((finding) =>
    OWN.test(finding.rule),
  );
}

const kasus: readonly Change[] = data.kasus;

it.each(kasus.map((one) => [one.nama, one] as const))('%s', (_, one) => {
  expect([...new Set(findingsOf(one).map((finding) => finding.rule))].sort()).toEqual([...one.harap].sort());
});

it('every rule that reads figures has cases that pass and cases that fail', () => {
  const failing = new Set(kasus.flatMap((one) => one.harap));
  for (const rule of [
    'GAP-201',
    'GAP-202',
    'GAP-203',
    'GAP-204',
    'GAP-205',
    'GAP-206',
    'GAP-303',
    'GAP-305',
    'GAP-801',
    'GAP-802',
    'GAP-803',
    'GAP-902',
    'GAP-904',
  ]) {
    expect(failing, rule).toContain(rule);
  }
});

it.each(['id', 'en'] as const)(
  'every finding has whole sentences in %s that hold no gap or placeholder',
  (lang) => {
    for (const one of kasus) {
      for (const finding of findingsOf(one)) {
        const { message, suggestion } = sayFinding(finding, lang);
        for (const text of [message, suggestion]) {
          expect(text, finding.rule).toMatch(/^\S.*[.”]$/su);
          expect(text, finding.rule).not.toMatch(/undefined|NaN|null|\[object| {2}|“”/);
        }
      }
    }
  },
);

it('names the sum worked out for the very figures', () => {
  const [finding] = findingsOf({
    nama: '',
    ubah: { data: data.dasar.gap.data.replace('640 orang', '650 orang') },
    harap: [],
  });
  const said = finding ? sayFinding(finding, 'id') : null;
  expect(said?.message).toContain('512 ditambah perempuan 128 adalah 640, tetapi tercetak 650');
  expect(said?.suggestion).toContain('L 512 (80%), P 128 (20%)');
});

it('points at the cell and quotes the words of the text', () => {
  const [finding] = findingsOf({
    nama: '',
    ubah: { baseline: 'Peserta pelatihan madu P 25 orang' },
    harap: [],
  });
  expect(finding).toMatchObject({ rule: 'GAP-801', step: 8, place: { ref: 'I5' }, found: '25 orang' });
});

it('judges hostile text of 100 kB in each field in time linear in it', () => {
  const own = RULES.filter((rule) => OWN.test(rule.id));
  for (const unit of ['jumlah perempuan lebih banyak, L 1 P 2; ', 'perempuan naik dari 1 menjadi 2 ']) {
    const teks = unit.repeat(Math.floor(100_000 / unit.length));
    const fields = [
      'data',
      'akses',
      'partisipasi',
      'kontrol',
      'manfaat',
      'reformulasi',
      'baseline',
      'output',
      'outcome',
    ] as const;
    const ubah = Object.fromEntries(fields.map((field) => [field, teks]));
    const started = performance.now();
    assess(submissionOf(caseOf({ nama: unit, ubah, harap: [] })), DEFAULT_SETTINGS, DEFAULT_PROFILE, own);
    expect(performance.now() - started, unit).toBeLessThan(40_000);
  }
}, 120_000);
