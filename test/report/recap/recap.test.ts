import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { diff } from '../../../src/assess/diff/index.ts';
import { assess } from '../../../src/assess/index.ts';
import { readOpdList } from '../../../src/assess/recap/opd-list.ts';
import { DEFAULT_SETTINGS } from '../../../src/model/index.ts';
import { DEFAULT_PROFILE } from '../../../src/profile/index.ts';
import { daftarOpdSchema } from '../../../src/profile/schema/daftar-opd.ts';
import { diffJson, diffMarkdown } from '../../../src/report/diff-report.ts';
import { recapHtml } from '../../../src/report/recap/html/page.ts';
import { recapMarkdown } from '../../../src/report/recap/markdown.ts';
import { longDate } from '../../../src/report/recap/note.ts';
import { writeRecapXlsx } from '../../../src/report/recap/xlsx.ts';
import { readWorkbook } from '../../../src/workbook/index.ts';
import { makeSubmission, type OpdSpec } from '../../assess/build.ts';
import { reportOf, whole } from './make-report.ts';

const SPECS: readonly OpdSpec[] = [
  {
    name: 'Dinas | Pipa & <b>Tebal</b>',
    file: 'a.xlsx',
    rows: [
      {
        code: '3.27.02.2.01.0001',
        name: '=HYPERLINK("http://x","y")',
        pagu: 100,
        tagged: true,
        kategori: 'khusus',
      },
      { code: '3.27.02.2.01.0002', pagu: 300, tagged: false },
    ],
  },
  { name: 'Dinas Tanpa Kolom', file: 'b.xlsx', rows: [{ code: '1.06.02.2.01.0001', pagu: 50 }] },
];

const report = (specs = SPECS, lang: 'id' | 'en' = 'id') => reportOf(specs, lang);

const folder = mkdtempSync(join(tmpdir(), 'pug-rekap-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the recap', () => {
  it('never shows a share without its basis, nor an unknown one as zero', () => {
    const text = recapMarkdown(report());
    expect(text).toContain('Porsi ARG (apbd)');
    expect(text).toContain('1 dari 2 OPD');
    expect(text).toMatch(/\| – \| Dinas Tanpa Kolom \| Rp50 \| – \| – \| – \|/);
  });

  it('says nothing of categories where no table has a tag column', () => {
    const text = recapMarkdown(report([SPECS[1]!]));
    expect(text).not.toContain('ARG menurut kategori');
    expect(text).toContain('| Ditandai ARG | tanpa kolom penandaan |');
  });

  it('keeps text of a submission text in Markdown', () => {
    expect(recapMarkdown(report())).toContain('Dinas \\| Pipa & \\<b\\>Tebal\\</b\\>');
  });

  it('keeps it text on the page', async () => {
    const html = await whole(recapHtml(report(), new Map()));
    expect(html).toContain('Dinas | Pipa &amp; &lt;b&gt;Tebal&lt;/b&gt;');
    expect(html).not.toContain('<b>Tebal');
  });

  it('is the same bytes twice, in every form', async () => {
    expect(recapMarkdown(report())).toBe(recapMarkdown(report()));
    expect(await whole(recapHtml(report(), new Map()))).toBe(await whole(recapHtml(report(), new Map())));
    const [a, b] = [join(folder, 'a.xlsx'), join(folder, 'b.xlsx')];
    await writeRecapXlsx(a, report());
    await writeRecapXlsx(b, report());
    expect(readFileSync(a).equals(readFileSync(b))).toBe(true);
  });

  it('reads back from its workbook: figures as figures, no formula', async () => {
    const path = join(folder, 'c.xlsx');
    await writeRecapXlsx(path, report());
    const { sheets } = await readWorkbook(readFileSync(path), 'c.xlsx');
    expect(sheets.flatMap((sheet) => [...sheet.formulas])).toEqual([]);
    const ranking = sheets.find(({ name }) => name === 'Peringkat');
    const row = ranking?.rows.find(({ text }) => text[2] === 'Dinas | Pipa & <b>Tebal</b>');
    expect([row?.text[3], row?.kind[3], row?.text[4], row?.text[5]]).toEqual([
      '400',
      'number',
      '100',
      '0.25',
    ]);
  });

  it('has the same tables in English', () => {
    const [id, en] = [recapMarkdown(report()), recapMarkdown(report(SPECS, 'en'))];
    const headings = (text: string) => (text.match(/^#+ /gm) ?? []).length;
    expect(headings(en)).toBe(headings(id));
    expect(en).not.toMatch(/Jumlah|Porsi|Peringkat|Berkas/);
  });
});

it('writes a comparison whose JSON has the same lines as its Markdown', () => {
  const side = (pagu: number) => [
    assess(
      makeSubmission({ name: 'Dinas A', rows: [{ code: '3.27.02.2.01.0001', pagu, tagged: true }] }),
      DEFAULT_SETTINGS,
      DEFAULT_PROFILE,
      [],
    ),
  ];
  const result = diff(side(100), side(130), 'apbd', DEFAULT_PROFILE);
  expect(JSON.parse(diffJson(result, 'id'))).toMatchObject({
    schema: 'pug.diff/1',
    arg: { before: 100, rises: { count: 1, amount: 30 }, growth: 30, labelling: 0, after: 130 },
    changed: [{ changes: ['raised'], old: { pagu: 100 }, new: { pagu: 130 } }],
  });
  expect(diffMarkdown(result, 'id')).toContain('| Naik: ditandai dulu dan kini, pagu bertambah | 1 | Rp30 |');
});

describe('a list of OPDs', () => {
  const read = async (text: string) =>
    readOpdList(await readWorkbook(Buffer.from(text), 'd.csv'), 'd.csv', DEFAULT_PROFILE);

  it('is found under its heading, with codes where they are codes of organisations', async () => {
    const list = await read(
      'DAFTAR OPD;;\n;;\nNo;Kode;Perangkat Daerah\n1;1.02.0.00.0.00.01.0000;Dinas Kesehatan\n2;-;Dinas  Sosial\n;;\n',
    );
    expect(list).toEqual([
      {
        code: '1.02.0.00.0.00.01.0000',
        name: 'Dinas Kesehatan',
        place: { file: 'd.csv', sheet: 'CSV', ref: 'C4' },
      },
      { code: null, name: 'Dinas Sosial', place: { file: 'd.csv', sheet: 'CSV', ref: 'C5' } },
    ]);
  });

  it('is not made up where no heading says so', async () => {
    expect(await read('Barang;Harga\nMeja;100\n')).toEqual([]);
  });

  it('has headings that satisfy their schema', () => {
    expect(daftarOpdSchema.parse(DEFAULT_PROFILE.daftarOpd)).toEqual(DEFAULT_PROFILE.daftarOpd);
  });
});

it('writes dates as people do', () => {
  expect([longDate('2026-03-31', 'id'), longDate('2026-03-31', 'en')]).toEqual([
    '31 Maret 2026',
    '31 March 2026',
  ]);
});
