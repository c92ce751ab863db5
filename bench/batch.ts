/**
 * What a batch costs. `npm run build && tsx bench/batch.ts [sizes] [rounds] [way]`, for example
 * `tsx bench/batch.ts 40,400,1104,4000,22080`, or `tsx bench/batch.ts 4000 5 recap` for those ways alone whose name holds the word.
 * 40: `validate` against a process that only inflates the files and one in which openpyxl only reads them, in turn. The other sizes:
 * `batch` with one and with two workers, wall time, files a second and peak memory. Workbooks are made once into PUG_BENCH_FOLDER (or
 * the temporary folder) and kept, a government of 40 OPDs a folder.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeGovernments } from './make-batch.ts';
import { makeBudget } from './make-budget.ts';
import { type Contender, measure, sayWhatNodeReads, table } from './measure.ts';

const ROOT = join(import.meta.dirname, '..');
const PUG = join(ROOT, 'bin/pug.js');
const OPDS = 40;
const folder = process.env.PUG_BENCH_FOLDER ?? join(tmpdir(), 'pug-bench-batch');
const [sizes = '40', rounds = '5', only = ''] = process.argv.slice(2);

function pythonWithOpenpyxl(): string | undefined {
  return ['/usr/bin/python3', 'python3'].find(
    (python) => spawnSync(python, ['-c', 'import openpyxl'], { stdio: 'ignore' }).status === 0,
  );
}

/** `validate` over 40 workbooks of 300 rows, side by side with what only inflates and what only reads them. */
function forty(): void {
  const budgets = join(folder, 'anggaran');
  mkdirSync(budgets, { recursive: true });
  for (let i = 0; i < OPDS; i++) writeFileSync(join(budgets, `${i}.xlsx`), makeBudget(300));
  compare('40 budgets of 300 rows', budgets);
  const governments = join(folder, 'empat-puluh');
  if (!existsSync(governments)) makeGovernments(governments, 0, 1, 300);
  const [first = ''] = readdirSync(governments);
  compare('40 workbooks of 300 rows with 4 GAPs each', join(governments, first));
}

function compare(title: string, place: string): void {
  const files = readdirSync(place).map((name) => join(place, name));
  const node = process.execPath;
  const contenders: Contender[] = [
    { name: 'inflate only', command: [node, join(ROOT, 'bench/inflate-only.mjs'), ...files] },
    { name: 'pug validate', command: [node, PUG, 'validate', '-q', '--fail-on', 'never', place] },
  ];
  const python = pythonWithOpenpyxl();
  if (python)
    contenders.push({
      name: 'openpyxl reads',
      command: [python, join(ROOT, 'bench/openpyxl-read.py'), ...files],
    });
  else console.warn('SKIPPED: no python3 with openpyxl here to compare with');
  console.log(`\n${title} (${rounds} rounds, in turn)`);
  console.log(table(measure(contenders, Number(rounds)), 'inflate only'));
}

interface Cost {
  readonly wall: number;
  readonly cpu: number;
  readonly peak: number;
}

/** One run under GNU time: seconds of wall clock and of processor, peak memory in MB. */
function cost(args: readonly string[]): Cost {
  const out = join(folder, 'hasil');
  rmSync(out, { recursive: true, force: true });
  const { stderr, status } = spawnSync(
    '/usr/bin/time',
    ['-f', 'cost %e %U %S %M', process.execPath, PUG, ...args, '-q', '-o', out],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const found = /cost ([\d.]+) ([\d.]+) ([\d.]+) (\d+)/.exec(stderr);
  if (!found || (status !== 0 && status !== 1)) throw new Error(`batch failed: ${stderr}`);
  rmSync(out, { recursive: true, force: true });
  return { wall: Number(found[1]), cpu: Number(found[2]) + Number(found[3]), peak: Number(found[4]) / 1024 };
}

/** Folders of governments that hold so many workbooks, made where they are not there yet. */
function governments(files: number): readonly string[] {
  const place = join(folder, 'negara');
  mkdirSync(place, { recursive: true });
  const wanted = Math.ceil(files / OPDS);
  const there = readdirSync(place).length;
  if (there < wanted) makeGovernments(place, there, wanted - there, 200);
  return readdirSync(place)
    .sort()
    .slice(0, wanted)
    .map((name) => join(place, name));
}

function many(files: number): void {
  const places = governments(files);
  const count = places.length * OPDS;
  console.log(`\n${count} workbooks of 200 rows with 4 GAPs each, ${places.length} governments`);
  const ways: readonly (readonly [string, readonly string[]])[] = [
    ['ndjson, 1 worker', ['-f', 'ndjson', '--recap-only', '--jobs', '1']],
    ['ndjson, 2 workers', ['-f', 'ndjson', '--recap-only', '--jobs', '2']],
    ['recap md, xlsx, json, html, 1 worker', ['--recap-only', '--jobs', '1']],
    ['recap md, xlsx, json, html, 2 workers', ['--recap-only', '--jobs', '2']],
  ];
  for (const [name, flags] of ways.filter(([way]) => way.includes(only))) {
    const { wall, cpu, peak } = cost(['batch', ...places, ...flags]);
    console.log(
      `${name.padEnd(40)} ${wall.toFixed(1).padStart(7)} s wall ${cpu.toFixed(1).padStart(7)} s processor ${(count / wall).toFixed(0).padStart(5)} files/s ${peak.toFixed(0).padStart(5)} MB`,
    );
  }
}

mkdirSync(folder, { recursive: true });
sayWhatNodeReads();
for (const size of sizes.split(',').map(Number)) {
  if (size <= OPDS) forty();
  else many(size);
}
