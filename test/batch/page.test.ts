import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeGovernment } from '../../bench/make-batch.ts';
import { newFolder, pug } from '../cli/pug.ts';

const CHROMIUM = process.env.PUG_CHROMIUM ?? '/usr/bin/chromium';
const absent = !existsSync(CHROMIUM);
if (absent) console.warn(`SKIPPED: ${CHROMIUM} is not here, so rekap.html was not opened in a browser`);

/** The worst contrast of text on the page and where it is (WCAG 2, relative luminance); runs in the page. */
const WORST_CONTRAST = `(() => {
  const light = (text) => {
    const [r, g, b] = text.match(/[\\d.]+/g).slice(0, 3).map((value) => {
      const c = value / 255;
      return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  let worst = [99, ''];
  for (const element of document.querySelectorAll('p, td, th, a, button, dd, dt, li span, summary')) {
    let back = element;
    while (back && getComputedStyle(back).backgroundColor === 'rgba(0, 0, 0, 0)') back = back.parentElement;
    const a = light(getComputedStyle(element).color);
    const b = light(back ? getComputedStyle(back).backgroundColor : 'rgb(255, 255, 255)');
    const value = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (value < worst[0]) worst = [value, element.tagName + ' ' + element.className + ' ' + element.textContent.slice(0, 40)];
  }
  return worst;
})()`;

describe.skipIf(absent)('rekap.html in a real browser', () => {
  let browser: Browser;
  let page: Page;
  let url: string;
  let html: string;
  const requests: string[] = [];
  const errors: string[] = [];
  const names = () => page.locator('#p1-opd tbody tr:not([hidden]) th').allInnerTexts();
  const column = async (label: string): Promise<string[]> => {
    const heads = await page.locator('#p1-opd thead th').allInnerTexts();
    const at = heads.findIndex((head) => head.trim() === label);
    return page.locator(`#p1-opd tbody tr > :nth-child(${at + 1})`).allInnerTexts();
  };
  const sortBy = (label: string) =>
    page.locator('#p1-opd thead button', { hasText: new RegExp(`^${label}$`) }).click();

  beforeAll(async () => {
    const folder = newFolder();
    makeGovernment(folder, 12, 2);
    await pug(
      ['batch', 'masuk', '--opd-list', 'daftar-opd.csv', '-q', '-o', 'hasil', '-f', 'html', '--recap-only'],
      folder,
    );
    url = pathToFileURL(join(folder, 'hasil/rekap.html')).href;
    html = readFileSync(new URL(url), 'utf8');
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(url);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
  });

  it('asks for nothing but itself, and breaks no rule of its own policy', async () => {
    expect(requests).toEqual([url]);
    expect(errors).toEqual([]);
    expect(html).not.toMatch(/(?:src|href|action)="(?!#)|url\(|@import|<(?:img|iframe|link|object|embed)\b/);
    expect(html).toContain("default-src 'none'");
    await expect(page.evaluate(() => fetch('data:text/plain,x'))).rejects.toThrow();
  });

  it('sorts by a figure, largest first, then smallest, with what is unknown last', async () => {
    await sortBy('Jumlah pagu');
    const money = (texts: readonly string[]) => texts.map((text) => Number(text.replace(/\D/g, '')));
    const down = money(await column('Jumlah pagu'));
    expect(down).toEqual([...down].sort((a, b) => b - a));
    expect(await page.locator('#p1-opd th[aria-sort=descending]').textContent()).toContain('Jumlah pagu');
    await sortBy('Jumlah pagu');
    const up = money(await column('Jumlah pagu'));
    expect(up).toEqual([...down].reverse());
    expect(up.length).toBe(36);
  });

  it('sorts by name', async () => {
    await sortBy('OPD');
    const all = await names();
    expect(all).toEqual(
      [...all].sort((a, b) => a.localeCompare(b, 'id', { numeric: true, sensitivity: 'base' })),
    );
  });

  it('filters by words of the name and by kind, and says how many are left', async () => {
    await page.getByLabel('Cari OPD').fill('kecamatan tanjung');
    expect(await names()).toEqual(['Kecamatan Tanjung Sepi']);
    expect(await page.locator('.filter output').textContent()).toBe('1 dari 36 OPD ditampilkan.');
    await page.getByLabel('Cari OPD').fill('7.01');
    expect((await names()).length).toBe(5);
    await page.getByLabel('Tampilkan').selectOption('tanpa-tag');
    expect(await names()).toEqual([]);
    await page.getByLabel('Tampilkan').selectOption('');
    await page.getByLabel('Cari OPD').fill('');
    expect((await names()).length).toBe(36);
  });

  it('opens the section of an OPD from its link, by keyboard alone', async () => {
    const link = page.locator('#p1-opd tbody th a').first();
    const name = (await link.textContent()) ?? '';
    await link.focus();
    await page.keyboard.press('Enter');
    const target = page.locator(`details${new URL(page.url()).hash}`);
    await expect.poll(() => target.getAttribute('open')).not.toBeNull();
    expect(await target.locator('summary').textContent()).toContain(name);
  });

  it('turns dark and light', async () => {
    const background = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    const before = await background();
    await page.locator('#theme').click();
    expect(await background()).not.toBe(before);
    await page.locator('#theme').click();
    expect(await background()).toBe(before);
  });

  it('fits a phone without scrolling sideways, and shows the charts drawn for it', async () => {
    const phone = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await phone.goto(url);
    expect(await phone.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    const drawings = phone.locator('figure svg:visible');
    expect(await drawings.count()).toBe(await phone.locator('figure').count());
    for (const box of await drawings.evaluateAll((all) =>
      all.map((svg) => svg.getBoundingClientRect().width),
    )) {
      expect(box).toBeGreaterThan(300);
      expect(box).toBeLessThanOrEqual(390);
    }
    await phone.close();
  });

  it('can be read by a screen reader: language, names, captions, row headers, no empty control', async () => {
    expect(await page.locator('html').getAttribute('lang')).toBe('id');
    expect(await page.locator('table:not(:has(caption))').count()).toBe(0);
    expect(await page.locator('figure:not(:has(figcaption))').count()).toBe(0);
    expect(await page.locator('tbody tr:not(:has(th[scope=row])):not(.opd tr)').count()).toBe(0);
    expect(await page.locator('svg:not([aria-hidden=true])').count()).toBe(0);
    const ids = await page.locator('[id]').evaluateAll((all) => all.map((element) => element.id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const control of await page.locator('button, select, input').all()) {
      const named = await control.evaluate(
        (element) => (element.textContent ?? '').trim() !== '' || element.closest('label') !== null,
      );
      expect(named).toBe(true);
    }
    const described = await page.evaluate<boolean>(
      "[...document.querySelectorAll('figure')].every((f) => document.getElementById(f.getAttribute('aria-describedby')).textContent)",
    );
    expect(described).toBe(true);
  });

  it('has contrast enough in both lights', async () => {
    const ratio = () => page.evaluate<[number, string]>(WORST_CONTRAST);
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      await page.reload();
      const [value, where] = await ratio();
      expect(value, `${scheme}: ${where}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('prints: every section open, controls gone, each OPD on a page of its own', async () => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.evaluate(`window.dispatchEvent(new Event('beforeprint'))`);
    expect(await page.locator('details:not([open])').count()).toBe(0);
    expect(await page.locator('.controls:visible').count()).toBe(0);
    expect(
      await page.evaluate<string>("getComputedStyle(document.querySelector('details.opd')).breakBefore"),
    ).toBe('page');
    expect(await page.evaluate<string>('getComputedStyle(document.body).backgroundColor')).toBe(
      'rgb(255, 255, 255)',
    );
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect((pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length).toBeGreaterThan(36);
    await page.evaluate(`window.dispatchEvent(new Event('afterprint'))`);
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
  });

  it('shows text of a submission as text, whatever it holds', async () => {
    const { budgetCsv } = await import('../cli/pug.ts');
    const { writeFileSync, mkdirSync } = await import('node:fs');
    const folder = newFolder();
    mkdirSync(join(folder, 'masuk'));
    const evil = '<img src=x onerror=alert(1)> &amp; "><script>alert(2)</script>';
    writeFileSync(
      join(folder, 'masuk/a.csv'),
      budgetCsv([`1.06.02.2.01.0001;"${evil.replaceAll('"', '""')}";100000000;Ya;`]),
    );
    await pug(['batch', 'masuk', '-q', '-o', 'hasil', '-f', 'html', '--recap-only'], folder);
    const other = await browser.newPage();
    let alerted = false;
    other.on('dialog', (dialog) => {
      alerted = true;
      void dialog.dismiss();
    });
    await other.goto(pathToFileURL(join(folder, 'hasil/rekap.html')).href);
    expect(await other.locator('img, script:not(:last-of-type)').count()).toBe(0);
    expect(await other.locator('body').textContent()).toContain('Rekap anggaran responsif gender');
    expect(await other.content()).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(alerted).toBe(false);
    await other.close();
  });
});
