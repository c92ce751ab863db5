import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { budgetCsv, newFolder, pug } from './pug.ts';

const BUDGET = budgetCsv(['1.06.04.2.01.0003;Penyediaan Permakanan;125.000.000;Tidak;']);
const unix = process.platform !== 'win32';

/** A folder with one budget and entries under names of spreadsheets that are none. */
async function oddFolder(): Promise<{ readonly here: string; readonly close: () => void }> {
  const here = newFolder();
  const masuk = join(here, 'masuk');
  mkdirSync(join(here, 'lain'));
  mkdirSync(masuk);
  writeFileSync(join(masuk, 'baik.csv'), BUDGET);
  symlinkSync('../lain', join(masuk, 'folder.xlsx'));
  symlinkSync('putar.xlsx', join(masuk, 'putar.xlsx'));
  symlinkSync('hilang.csv', join(masuk, 'putus.xlsx'));
  symlinkSync('/dev/zero', join(masuk, 'nol.xlsx'));
  spawnSync('mkfifo', [join(masuk, 'pipa.xlsx')]);
  const server = createServer();
  await new Promise<void>((done) => server.listen(join(masuk, 'soket.xlsx'), done));
  return { here, close: () => server.close() };
}

const ODD: Readonly<Record<string, string>> = {
  'masuk/folder.xlsx': 'itu folder, bukan berkas',
  'masuk/putar.xlsx': 'tautan yang berputar-putar',
  'masuk/putus.xlsx': 'tidak ada di tempat itu',
  'masuk/nol.xlsx': 'itu perangkat sistem',
  'masuk/pipa.xlsx': 'itu pipa atau soket',
  'masuk/soket.xlsx': 'itu pipa atau soket',
};

it.skipIf(!unix)(
  'what is no regular file is a finding beside the others, in validate and in batch',
  async () => {
    const { here, close } = await oddFolder();
    const ran = await pug(['validate', 'masuk', '-f', 'json'], here);
    expect(ran.code).toBe(1);
    const { findings } = JSON.parse(ran.stdout);
    const unread = findings.filter(({ rule }: { rule: string }) => rule === 'BKS-001');
    const said = Object.fromEntries(
      unread.map((one: { message: string; location: { file: string } }) => [one.location.file, one.message]),
    );
    expect(Object.keys(said).sort()).toEqual(Object.keys(ODD).sort());
    for (const [file, words] of Object.entries(ODD)) expect(said[file]).toContain(words);
    const batch = await pug(['batch', 'masuk', '-o', 'hasil', '--cache', 'simpanan', '--recap-only'], here);
    close();
    expect(batch).toMatchObject({ code: 0, stdout: expect.stringContaining('1 OPD dari 7 berkas') });
  },
);

it('a name that is too long is a finding too', async () => {
  const ran = await pug(['validate', `${'a'.repeat(300)}.xlsx`], newFolder());
  expect(ran).toMatchObject({ code: 2, stderr: '', stdout: expect.stringContaining('BKS-001') });
});

it.skipIf(!unix).each(['--opd-list', '--realisasi'])(
  '%s that is no file is an error of one line',
  async (flag) => {
    const { here, close } = await oddFolder();
    for (const odd of Object.keys(ODD)) {
      const ran = await pug(['batch', 'masuk/baik.csv', flag, odd, '-o', 'hasil'], here);
      expect(ran, odd).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(/^pug: masuk\/\w+\.xlsx: .+\n$/),
      });
    }
    close();
    expect(existsSync(join(here, 'hasil'))).toBe(false);
  },
);

const root = process.getuid?.() === 0;
it.skipIf(root || !unix)(
  'a folder that may not be listed is a finding, and what lies beside it is read',
  async () => {
    const here = newFolder();
    mkdirSync(join(here, 'masuk', 'tertutup'), { recursive: true });
    writeFileSync(join(here, 'masuk', 'baik.csv'), BUDGET);
    chmodSync(join(here, 'masuk', 'tertutup'), 0o000);
    const ran = await pug(['validate', 'masuk'], here);
    chmodSync(join(here, 'masuk', 'tertutup'), 0o755);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('masuk/tertutup tidak dapat dibaca');
    expect(ran.stdout).toContain('1 OPD');
  },
);
