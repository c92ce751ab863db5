import { expect, it } from 'vitest';
import { assess } from '../../src/assess/index.ts';
import { DEFAULT_SETTINGS } from '../../src/model/index.ts';
import { DEFAULT_PROFILE } from '../../src/profile/index.ts';
import { reportHtml } from '../../src/report/html.ts';
import { opd, row, submission, tag } from '../assess/samples.ts';

function page(name: string): string {
  const facts = submission([opd([row('1.06.04.2.01.0003', name, 125_000_000, { tag: tag() })])]);
  const assessment = assess(facts, DEFAULT_SETTINGS, DEFAULT_PROFILE);
  return reportHtml(assessment, { opds: assessment.opds, lang: 'id' });
}

it('shows the share with its basis, the findings with their fix, and the matrix', () => {
  const html = page('Penyediaan Permakanan');
  expect(html).toContain('100% dari seluruh pagu yang dibaca (apbd), Rp125.000.000');
  expect(html).toContain('ARG-001 Ditandai ARG tanpa GAP');
  expect(html).toContain('<strong>Perbaikan:</strong> Susun GAP-nya');
  expect(html).toContain('<th scope="row">1.06.04.2.01.0003</th><td>Penyediaan Permakanan</td>');
});

it('text of a submission stays text, and nothing is loaded from elsewhere', () => {
  const html = page('<script>alert(1)</script><img src=x onerror="x">');
  expect(html).not.toMatch(/<script|<img|onerror="/);
  expect(html).not.toMatch(/<[^>]*(?:src|href)=/);
});
