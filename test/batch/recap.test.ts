import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Mishaps, makeGovernment } from '../../bench/make-batch.ts';
import { newFolder, pug, type Ran } from '../cli/pug.ts';

interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly opd: string | null;
  readonly location: { readonly file: string } | null;
  readonly message: string;
  readonly args: Readonly<Record<string, unknown>>;
}
interface Analysis {
  readonly summary: Readonly<Record<string, number>>;
  readonly findings: readonly Finding[];
  readonly opds: readonly { readonly name: string; readonly total: number }[];
}

const read = (path: string) => readFileSync(path, 'utf8');
const analysisIn = (folder: string): Analysis => JSON.parse(read(join(folder, 'analysis.json')));

/** Every file below a folder with its bytes. */
function bytesIn(folder: string, under = ''): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const name of readdirSync(join(folder, under)).sort()) {
    const path = under === '' ? name : `${under}/${name}`;
    if (statSync(join(folder, path)).isDirectory())
      for (const [file, bytes] of bytesIn(folder, path)) found.set(file, bytes);
    else found.set(path, readFileSync(join(folder, path)).toString('latin1'));
  }
  return found;
}

describe('40 OPDs, of which 3 send nothing, 1 a corrupt file, 1 two files, and 2 share a GAP text', () => {
  let folder: string;
  let mishaps: Mishaps;
  let ran: Ran;
  let result: Analysis;
  const of = (rule: string) => result.findings.filter((finding) => finding.rule === rule);

  beforeAll(async () => {
    folder = newFolder();
    mishaps = makeGovernment(folder, 12, 2);
    ran = await pug(
      ['batch', 'masuk', '--opd-list', 'daftar-opd.csv', '--due', '2026-03-31', '-o', 'hasil'],
      folder,
    );
    result = analysisIn(join(folder, 'hasil'));
  }, 120_000);

  it('runs, and names who did not submit', () => {
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('Menyampaikan: 36 dari 40 OPD.');
    for (const name of mishaps.missing) expect(ran.stdout).toContain(name);
  });

  it('finds exactly these: three without a file and one whose file is broken', () => {
    expect(
      of('KMP-001')
        .map((finding) => finding.args.opd)
        .sort(),
    ).toEqual([...mishaps.missing, mishaps.corrupt.opd].sort());
    expect(of('KMP-001').find((finding) => finding.args.file)?.args).toEqual({
      opd: mishaps.corrupt.opd,
      file: mishaps.corrupt.file,
    });
    expect(of('BKS-001').map((finding) => finding.location?.file)).toEqual([mishaps.corrupt.file]);
  });

  it('one double, with both files and which one counts', () => {
    const { opd, counted, other } = mishaps.double;
    expect(of('KMP-004').map(({ args }) => args)).toEqual([
      expect.objectContaining({ opds: [opd], counted, other, same: false }),
    ]);
  });

  it('one copied text, with both places', () => {
    const [first, second] = mishaps.copied;
    expect(of('KMP-002')).toHaveLength(1);
    expect(of('KMP-002')[0]?.args).toMatchObject({
      count: 2,
      members: [first, second].map(({ file, opd }) => ({ file, opd, sheet: 'GAP' })),
    });
  });

  it('and nothing else that fails', () => {
    const grave = result.findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule);
    expect(grave.sort()).toEqual([
      'BKS-001',
      'KMP-001',
      'KMP-001',
      'KMP-001',
      'KMP-001',
      'KMP-002',
      'KMP-004',
    ]);
  });

  it('adds up to the rupiah what counts, and says the share with its basis', () => {
    const rupiah = (whole: number) => `Rp${String(whole).replace(/\B(?=(\d{3})+$)/g, '.')}`;
    const recap = read(join(folder, 'hasil/rekap.md'));
    expect(recap).toContain(`| Jumlah pagu | ${rupiah(mishaps.total)} |`);
    expect(recap).toContain(
      `| seluruh pagu yang dibaca (apbd) | ${rupiah(mishaps.arg)} | ${rupiah(mishaps.total)} |`,
    );
    expect(recap).toContain(`${mishaps.counted} dari ${mishaps.counted} OPD`);
  });

  it('writes the recap in all forms, and a report and a note for each OPD', () => {
    const hasil = join(folder, 'hasil');
    for (const name of ['rekap.xlsx', 'rekap.md', 'rekap.html', 'tindak-lanjut.xlsx', 'analysis.json']) {
      expect(existsSync(join(hasil, name)), name).toBe(true);
    }
    const folders = readdirSync(hasil).filter((name) => statSync(join(hasil, name)).isDirectory());
    expect(folders).toHaveLength(37); // 36 OPDs and the double; the file that could not be read has none
    for (const name of folders)
      expect(readdirSync(join(hasil, name))).toEqual(
        expect.arrayContaining(['catatan.md', 'laporan.md', 'laporan.xlsx']),
      );
  });

  it('tells the OPD with the copied text about it in its note, by when', () => {
    const name =
      readdirSync(join(folder, 'hasil')).find((entry) => entry.includes(mishaps.copied[1].opd)) ?? '';
    const note = read(join(folder, 'hasil', name, 'catatan.md'));
    expect(note).toContain('hampir sama kata demi kata');
    expect(note).toContain('31 Maret 2026');
    expect(note).toContain('Terima kasih');
  });

  it('gives the same bytes with two workers, and from a cache', async () => {
    const args = ['batch', 'masuk', '--opd-list', 'daftar-opd.csv', '--due', '2026-03-31', '-q'];
    const two = await pug([...args, '-o', 'dua', '--jobs', '2', '--cache', 'simpanan'], folder);
    const again = await pug([...args, '-o', 'lagi', '--jobs', '1', '--cache', 'simpanan'], folder);
    expect([two.code, again.code]).toEqual([0, 0]);
    expect(again.stdout).toContain('38 dari 38 berkas diambil dari cache.');
    const [one, other, third] = [
      bytesIn(join(folder, 'hasil')),
      bytesIn(join(folder, 'dua')),
      bytesIn(join(folder, 'lagi')),
    ];
    expect([...other.keys()]).toEqual([...one.keys()]);
    for (const [path, bytes] of one) {
      expect(other.get(path) === bytes, `${path} with two workers`).toBe(true);
      expect(third.get(path) === bytes, `${path} from the cache`).toBe(true);
    }
  }, 240_000);

  it('leaves no hidden folder behind', () => {
    expect(readdirSync(join(folder, 'hasil')).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
