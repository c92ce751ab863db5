import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeBudget } from './make-budget.ts';
import { type Contender, type Measured, measure, sayWhatNodeReads, table } from './measure.ts';

const ROOT = join(import.meta.dirname, '..');
const EXPORT = join(ROOT, '../shared/sheets/sipd-ri/buru_2025_rekap5_murni.xlsx');
const ROUNDS = Number(process.argv[2] ?? 9);

const folder = mkdtempSync(join(tmpdir(), 'pug-bench-'));
const node = process.execPath;
const empty: Contender = { name: 'node -e 0', command: [node, '-e', '0'] };

function onFile(name: string, path: string): Contender[] {
  const pug = join(ROOT, 'bin/pug.js');
  const contenders = [
    empty,
    { name: 'inflate only', command: [node, join(ROOT, 'bench/inflate-only.mjs'), path] },
    { name: 'pug validate', command: [node, pug, 'validate', '-q', '--fail-on', 'never', path] },
    { name: 'pug analyze', command: [node, pug, 'analyze', '-q', '--out', join(folder, name), path] },
  ];
  const python = pythonWithOpenpyxl();
  if (!python) console.warn('SKIPPED: no python3 with openpyxl here to compare with');
  else
    contenders.push({
      name: 'openpyxl reads',
      command: [python, join(ROOT, 'bench/openpyxl-read.py'), path],
    });
  return contenders;
}

function pythonWithOpenpyxl(): string | undefined {
  return ['/usr/bin/python3', 'python3'].find(
    (python) => spawnSync(python, ['-c', 'import openpyxl'], { stdio: 'ignore' }).status === 0,
  );
}

function judge(measured: readonly Measured[], base: string, most: number): void {
  const of = (name: string) => measured.find((each) => each.name === name)?.median ?? Number.NaN;
  const ratio = of('pug validate') / of(base);
  console.log(
    `validate to ${base}: ${ratio.toFixed(2)} (at most ${most}) ${ratio <= most ? 'kept' : 'MISSED'}`,
  );
}

sayWhatNodeReads();
try {
  const small = join(folder, 'anggaran-300.xlsx');
  writeFileSync(small, makeBudget(300));
  console.log(`\n300 rows, one OPD (${ROUNDS} rounds)`);
  const onSmall = measure(onFile('kecil', small), ROUNDS);
  console.log(table(onSmall, 'node -e 0'));
  judge(onSmall, 'node -e 0', 2.2);

  if (existsSync(EXPORT)) {
    console.log(`\nA real SIPD export, 7,153 rows, 42 OPD (${ROUNDS} rounds)`);
    const onLarge = measure(onFile('besar', EXPORT), ROUNDS);
    console.log(table(onLarge, 'inflate only'));
    judge(onLarge, 'inflate only', 2.5);
    judge(onLarge, 'openpyxl reads', 0.5);
  } else console.warn('\nSKIPPED: ../shared is not here, so no real export was measured');
} finally {
  rmSync(folder, { recursive: true });
}
