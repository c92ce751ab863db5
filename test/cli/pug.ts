import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

export const BIN = fileURLToPath(new URL('../../bin/pug.js', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the built program, as a person would, in a folder of its own; no terminal, no colours, no configuration of this machine. */
export function pug(
  args: readonly string[],
  cwd: string,
  options: { readonly stdin?: string | Uint8Array; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Ran> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [BIN, ...args], {
      cwd,
      env: { PATH: process.env.PATH, TZ: 'UTC', ...options.env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', fail);
    child.stdin.on('error', () => {});
    child.stdin.end(options.stdin ?? '');
    child.on('close', (code, signal) => {
      done({
        code,
        signal,
        stdout: Buffer.concat(out).toString('utf8'),
        stderr: Buffer.concat(err).toString('utf8'),
      });
    });
  });
}

const made: string[] = [];

/** A new empty folder, removed when the tests of the file are over. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pug-uji-'));
  made.push(folder);
  return folder;
}

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A small budget with tags as CSV; each row "code;name;pagu;tag;kategori". */
export function budgetCsv(rows: readonly string[]): string {
  return [
    'PEMERINTAH KABUPATEN MUARA KENCANA;;;;',
    'RENCANA KERJA DAN ANGGARAN DINAS SOSIAL TAHUN ANGGARAN 2026;;;;',
    ';;;;',
    'Kode Sub Kegiatan;Nama Sub Kegiatan;Pagu (Rp);ARG;Kategori ARG',
    ...rows,
    '',
  ].join('\n');
}
