/**
 * Folders of OPD workbooks: one government with the mishaps that a recap must find, and many governments for the benches.
 * `tsx bench/make-batch.ts <folder> [governments] [rows] [opds]` writes some by hand.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeOpd, OPDS } from './make-opd.ts';

export interface Mishaps {
  /** OPDs on the list without a file. */
  readonly missing: readonly string[];
  readonly corrupt: { readonly opd: string; readonly file: string };
  readonly double: { readonly opd: string; readonly counted: string; readonly other: string };
  readonly copied: readonly [
    { readonly opd: string; readonly file: string },
    { readonly opd: string; readonly file: string },
  ];
  /** Whole rupiah over the files that are counted. */
  readonly total: number;
  readonly arg: number;
  readonly counted: number;
}

function codeOf(bidang: string, index: number): string {
  return `${bidang}.0.00.0.00.${String(index + 1).padStart(2, '0')}.0000`;
}

function fileOf(name: string, index: number): string {
  return `${String(index + 1).padStart(2, '0')} ${name}.xlsx`;
}

/**
 * 40 OPDs of one kabupaten: 3 send nothing, 1 a corrupt file, 1 two files, and 2 share a GAP text. Writes the workbooks to
 * `<folder>/masuk` and the list of OPDs to `<folder>/daftar-opd.csv`.
 */
export function makeGovernment(folder: string, rows = 60, gaps = 4): Mishaps {
  const input = join(folder, 'masuk');
  mkdirSync(input, { recursive: true });
  const [missing, corrupt, double, first, second] = [[4, 17, 33], 8, 12, 5, 22];
  let total = 0;
  let arg = 0;
  let counted = 0;
  let shared: ReturnType<typeof makeOpd>['texts'] = [];
  OPDS.forEach(([name, bidang], i) => {
    if (missing.includes(i)) return;
    const plan = {
      code: codeOf(bidang, i),
      name,
      pemerintah: 'Kabupaten Muara Kencana',
      year: 2026,
      rows,
      gaps,
      seed: i + 1,
    };
    const made = makeOpd(i === second ? { ...plan, texts: shared.slice(0, 1) } : plan, bidang);
    if (i === first) shared = made.texts;
    if (i === corrupt) {
      writeFileSync(join(input, fileOf(name, i)), made.bytes.subarray(0, Math.floor(made.bytes.length / 2)));
      return;
    }
    writeFileSync(join(input, fileOf(name, i)), made.bytes);
    if (i === double)
      writeFileSync(join(input, fileOf(`${name}_revisi`, i)), makeOpd({ ...plan, seed: 999 }, bidang).bytes);
    total += made.total;
    arg += made.arg;
    counted++;
  });
  const list = OPDS.map(([name, bidang], i) => `${i + 1};${codeOf(bidang, i)};${name}`);
  writeFileSync(join(folder, 'daftar-opd.csv'), ['No;Kode OPD;Nama OPD', ...list, ''].join('\n'));
  const at = (index: number) => {
    const name = OPDS[index]?.[0] ?? '';
    return { opd: name, file: `masuk/${fileOf(name, index)}` };
  };
  return {
    missing: missing.map((index) => at(index).opd),
    corrupt: at(corrupt),
    double: {
      opd: at(double).opd,
      counted: at(double).file,
      other: `masuk/${fileOf(`${at(double).opd}_revisi`, double)}`,
    },
    copied: [at(first), at(second)],
    total,
    arg,
    counted,
  };
}

const FIRST = ['Ba', 'Da', 'Ga', 'Ja', 'Ka', 'La', 'Ma', 'Na'];
const SECOND = ['lim', 'mor', 'nat', 'rung', 'sel', 'tan', 'wen', 'yar', 'ku', 'pil'];
const THIRD = ['ang', 'eka', 'ilo', 'oma', 'uri', 'ada', 'enu', 'iba'];

/** An invented name for each of 640 governments, without a figure: readers take figures in a title for something else. */
function governmentName(g: number): string {
  const pick = (list: readonly string[], at: number) => list[at % list.length] ?? '';
  return `Kabupaten Contoh ${pick(FIRST, g)}${pick(SECOND, Math.floor(g / FIRST.length))}${pick(THIRD, Math.floor(g / (FIRST.length * SECOND.length)))}`;
}

/** Governments from `from` on, a folder each with `opds` workbooks of `rows` rows. Returns the number of files. */
export function makeGovernments(
  folder: string,
  from: number,
  count: number,
  rows: number,
  opds = OPDS.length,
  gaps = 4,
): number {
  for (let g = from; g < from + count; g++) {
    const name = governmentName(g);
    const place = join(folder, name);
    mkdirSync(place, { recursive: true });
    OPDS.slice(0, opds).forEach(([opd, bidang], i) => {
      const { bytes } = makeOpd(
        {
          code: codeOf(bidang, i),
          name: opd,
          pemerintah: name,
          year: 2026,
          rows,
          gaps,
          seed: g * 100 + i + 1,
        },
        bidang,
      );
      writeFileSync(join(place, fileOf(opd, i)), bytes);
    });
  }
  return count * opds;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [folder = 'bench-batch', governments = '1', rows = '200', opds = '40'] = process.argv.slice(2);
  const count = makeGovernments(folder, 0, Number(governments), Number(rows), Number(opds));
  console.log(`${count} workbooks of ${rows} rows in ${folder}`);
}
