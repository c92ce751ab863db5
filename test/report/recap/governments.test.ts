import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { recapHtml } from '../../../src/report/recap/html/page.ts';
import { recapMarkdown } from '../../../src/report/recap/markdown.ts';
import { writeRecapXlsx } from '../../../src/report/recap/xlsx.ts';
import { readWorkbook } from '../../../src/workbook/index.ts';
import type { OpdSpec } from '../../assess/build.ts';
import { reportOf, whole } from './make-report.ts';

const TITLE = 'Semua pemerintah daerah, tahun, dan tahap';

/** So many governments of two OPDs each; the second has no tag column. */
function governments(count: number): readonly OpdSpec[] {
  return Array.from({ length: count }, (_, i): OpdSpec[] => {
    const pemerintah = `Pemerintah Kabupaten ${String.fromCharCode(65 + i)}`;
    const rows = [
      { code: '3.27.02.2.01.0001', pagu: 100 + i, tagged: true, kategori: 'khusus' as const },
      { code: '3.27.02.2.01.0002', pagu: 300, tagged: false },
    ];
    return [
      { name: 'Dinas Pertanian', pemerintah, file: `${i}/a.xlsx`, rows },
      {
        name: 'Dinas Pasar',
        pemerintah,
        file: `${i}/b.xlsx`,
        rows: [{ code: '3.30.02.2.01.0001', pagu: 50 }],
      },
    ];
  }).flat();
}

const folder = mkdtempSync(join(tmpdir(), 'pug-daerah-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function workbookOf(count: number) {
  const path = join(folder, `${count}.xlsx`);
  await writeRecapXlsx(path, reportOf(governments(count)));
  return (await readWorkbook(readFileSync(path), 'r.xlsx')).sheets;
}

describe('a recap of many governments', () => {
  it('has a row for each in one table, which one government alone does not need', () => {
    const text = recapMarkdown(reportOf(governments(3)));
    expect(text).toContain(`## ${TITLE}`);
    expect(text).toContain('| Pemerintah Kabupaten B, tahun 2026 | 2 | Rp451 | Rp101 |');
    expect(recapMarkdown(reportOf(governments(1)))).not.toContain(TITLE);
  });

  it('shows twelve in full, and says where the others are', async () => {
    const report = reportOf(governments(14));
    const text = recapMarkdown(report);
    expect(text.match(/^## Pemerintah Kabupaten /gm)).toHaveLength(12);
    expect(text).toContain('Rincian 12 dari 14 pemerintah daerah');
    const html = await whole(recapHtml(report, new Map()));
    expect(html.match(/<h2 id="p\d+-t">/g)).toHaveLength(12);
    expect(html).toContain('Rincian 12 dari 14 pemerintah daerah');
    const table = /<table id="t-semua-daerah"[\s\S]*?<\/table>/.exec(html)?.[0] ?? '';
    expect(table.match(/<tbody>[\s\S]*/)?.[0].match(/<tr/g)).toHaveLength(14);
    for (const [, target] of table.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${target}"`);
    expect(table.match(/href=/g)).toHaveLength(12);
  });

  it('gives a few sheets of their own, and puts many below one another, each row with its government', async () => {
    const apart = (await workbookOf(2)).map(({ name }) => name);
    expect(apart.filter((name) => name.endsWith('Peringkat'))).toEqual(['1 Peringkat', '2 Peringkat']);
    expect(apart[0]).toBe('Semua daerah');

    const sheets = await workbookOf(6);
    const names = sheets.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.includes('Peringkat'))).toEqual(['Peringkat']);
    const ranking = sheets.find(({ name }) => name === 'Peringkat');
    const rows = ranking?.rows.filter(({ text }) => text[1]?.startsWith('Pemerintah Kabupaten ')) ?? [];
    expect(rows).toHaveLength(12);
    expect(rows.map(({ text }) => [text[1]?.slice(0, 22), text[3]])).toContainEqual([
      'Pemerintah Kabupaten F',
      'Dinas Pasar',
    ]);
  });

  it('keeps what a table says of its own figures beside them', async () => {
    const sheets = await workbookOf(5);
    const holders = sheets.find(({ name }) => name === 'Pemusatan');
    const said = holders?.rows.filter(({ text }) =>
      text.at(-1)?.includes('sub kegiatan bertanda ARG memegang'),
    );
    expect(said).toHaveLength(5);
  });
});
