import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeGovernments } from '../../bench/make-batch.ts';
import { BIN, newFolder, pug } from '../cli/pug.ts';

/** Why a file is not whole; null where it is. */
function brokenness(path: string): string | null {
  const bytes = readFileSync(path);
  if (path.endsWith('.xlsx')) return zipBrokenness(bytes);
  const text = bytes.toString('utf8');
  if (path.endsWith('.json')) {
    try {
      JSON.parse(text);
      return null;
    } catch (error) {
      return String(error);
    }
  }
  if (path.endsWith('.html')) return text.trimEnd().endsWith('</html>') ? null : 'ends before </html>';
  if (path.endsWith('catatan.md'))
    return text.includes('Terima kasih atas kerja samanya.') ? null : 'ends early';
  return text.endsWith('\n') && text.startsWith('#') ? null : 'no whole Markdown';
}

function zipBrokenness(zip: Buffer): string | null {
  let end = zip.length - 22;
  while (end >= 0 && zip.readUInt32LE(end) !== 0x06054b50) end--;
  if (end < 0) return 'no end of the zip';
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, from] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)];
    const start = from + 30 + zip.readUInt16LE(from + 26) + zip.readUInt16LE(from + 28);
    if (zip.readUInt16LE(at + 10) === 8) inflateRawSync(zip.subarray(start, start + packed));
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return null;
}

/** Reports that stand below a folder; hidden folders are the run's own. */
function* reportsIn(folder: string): Iterable<string> {
  for (const name of readdirSync(folder)) {
    if (name.startsWith('.')) continue;
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* reportsIn(path);
    else yield path;
  }
}

function run(
  folder: string,
  signal: NodeJS.Signals,
  after: number,
): Promise<{ code: number | null; stderr: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [BIN, 'batch', 'masuk', '-o', 'hasil'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += String(chunk);
    });
    const timer = setTimeout(() => child.kill(signal), after);
    child.on('close', (code) => {
      clearTimeout(timer);
      done({ code, stderr });
    });
  });
}

describe('a run that is ended at any moment', () => {
  let folder: string;
  let whole: number;
  beforeAll(async () => {
    folder = newFolder();
    makeGovernments(join(folder, 'masuk'), 0, 1, 12, 8, 1);
    const began = performance.now();
    await pug(['batch', 'masuk', '-q', '-o', 'hasil'], folder);
    whole = performance.now() - began;
  }, 60_000);

  it('leaves no half-written report, killed in a loop', async () => {
    const moments = Array.from({ length: 14 }, (_, i) => (whole * (i + 1)) / 14);
    for (const moment of moments) {
      await run(folder, 'SIGKILL', moment);
      for (const path of reportsIn(join(folder, 'hasil')))
        expect(brokenness(path), `${path} at ${moment}`).toBeNull();
    }
    const { code } = await pug(['batch', 'masuk', '-q', '-o', 'hasil'], folder);
    expect(code).toBe(0);
    expect(readdirSync(join(folder, 'hasil')).filter((name) => name.startsWith('.'))).toEqual([]);
  }, 240_000);

  it('ends cleanly on Ctrl-C and says what was done', async () => {
    const { code, stderr } = await run(folder, 'SIGINT', whole / 2);
    expect(code).toBe(130);
    expect(stderr).toMatch(
      /Dihentikan: \d+ dari 8 berkas selesai diperiksa, \d+ folder OPD tertulis lengkap/,
    );
    expect(readdirSync(join(folder, 'hasil')).filter((name) => name.startsWith('.'))).toEqual([]);
    for (const path of reportsIn(join(folder, 'hasil'))) expect(brokenness(path), path).toBeNull();
  }, 60_000);
});
