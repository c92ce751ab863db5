/**
 * Keeps the documentation equal to the program: the head of each page under docs/rules, the lists in docs/rules/README.md and
 * docs/rules/README.id.md, and in the two READMEs the table of rule families and the output shown. `npm run docs` writes them;
 * `npm run docs -- --check` fails where one differs.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { titleOf } from '../src/locale/index.ts';
import type { Lang, Severity } from '../src/model/index.ts';
import { RULES } from '../src/rules/index.ts';
import type { Rule } from '../src/rules/rule.ts';
import { withRealOutput } from './console.ts';

const SEVERITY: Record<Lang, Record<Severity, string>> = {
  id: { error: 'Galat', warning: 'Peringatan', info: 'Info' },
  en: { error: 'Error', warning: 'Warning', info: 'Info' },
};
const STEP: Record<Lang, string> = { id: 'langkah', en: 'step' };
const FAMILY: Record<Lang, Record<string, string>> = {
  id: {
    BKS: 'Berkas',
    ANG: 'Tabel anggaran',
    GAP: 'Sembilan langkah GAP',
    GBS: 'Pernyataan Anggaran Gender',
    ARG: 'Penandaan ARG',
    KMP: 'Banyak berkas bersama',
  },
  en: {
    BKS: 'The file',
    ANG: 'The budget table',
    GAP: 'The nine steps of the GAP',
    GBS: 'The Gender Budget Statement',
    ARG: 'Tagging',
    KMP: 'Many files together',
  },
};
const LIST: Record<Lang, { file: string; heading: string; intro: string; columns: string; family: string }> =
  {
    id: {
      file: 'README.id.md',
      heading: '# Aturan pug',
      intro:
        'Setiap aturan memiliki halaman sendiri; `pug explain GAP-205` menampilkannya di terminal. Dibuat oleh `npm run docs`. [English](README.md)',
      columns: '| Aturan | Nama | Tingkat | Apa yang ditemukan |\n|---|---|---|---|',
      family: '##',
    },
    en: {
      file: 'README.md',
      heading: '# The rules of pug',
      intro:
        'Each rule has a page of its own; `pug explain GAP-205 --lang en` shows it in the terminal. Made by `npm run docs`. [Bahasa Indonesia](README.id.md)',
      columns: '| Rule | Alias | Severity | What it finds |\n|---|---|---|---|',
      family: '##',
    },
  };

const root = new URL('./rules/', import.meta.url);
const LANGS: readonly Lang[] = ['id', 'en'];

function head(rule: Rule, lang: Lang): string {
  const step = rule.step === undefined ? '' : ` · ${STEP[lang]} ${rule.step}`;
  return `# ${rule.id} ${rule.alias}\n\n**${SEVERITY[lang][rule.severity]}**${step}\n`;
}

/** The page with its head taken from the rule; everything from the first section on is left as it was written. */
function page(rule: Rule, lang: Lang, today: string): string {
  const body = today.indexOf('\n## ');
  return head(rule, lang) + (body < 0 ? '' : today.slice(body));
}

function list(lang: Lang): string {
  const { heading, intro, columns, family } = LIST[lang];
  const parts = [heading, intro];
  for (const [prefix, name] of Object.entries(FAMILY[lang])) {
    const rows = RULES.filter((rule) => rule.id.startsWith(prefix)).map(
      (rule) =>
        `| [${rule.id}](${lang}/${rule.id}.md) | \`${rule.alias}\` | ${SEVERITY[lang][rule.severity]} | ${titleOf(rule.id, lang)} |`,
    );
    parts.push(`${family} ${prefix}: ${name}`, [columns, ...rows].join('\n'));
  }
  return `${parts.join('\n\n')}\n`;
}

function read(url: URL): string {
  try {
    return readFileSync(url, 'utf8');
  } catch {
    return '';
  }
}

/** The families with how many rules each has, between the two markers of a README. */
function families(lang: Lang, readme: string): string {
  const head = lang === 'id' ? '| Kelompok | Tentang | Aturan |' : '| Family | About | Rules |';
  const rows = Object.entries(FAMILY[lang]).map(
    ([prefix, name]) =>
      `| ${prefix} | ${name} | ${RULES.filter((rule) => rule.id.startsWith(prefix)).length} |`,
  );
  const table = [head, '|---|---|---|', ...rows].join('\n');
  return readme.replace(/(<!-- rules -->\n)[\s\S]*?(\n<!-- \/rules -->)/, `$1${table}$2`);
}

const READMES: Record<Lang, string> = { en: '../../README.md', id: '../README.id.md' };

const wanted = new Map<string, string>();
for (const lang of LANGS) {
  for (const rule of RULES)
    wanted.set(`${lang}/${rule.id}.md`, page(rule, lang, read(new URL(`${lang}/${rule.id}.md`, root))));
  wanted.set(LIST[lang].file, list(lang));
  wanted.set(READMES[lang], withRealOutput(families(lang, read(new URL(READMES[lang], root)))));
}
const check = process.argv.includes('--check');
const stale = [...wanted].filter(([name, text]) => read(new URL(name, root)) !== text);
for (const [name, text] of stale) {
  if (check)
    console.error(
      `${new URL(name, root).pathname.split('/').slice(-3).join('/')} is out of date: run npm run docs`,
    );
  else writeFileSync(new URL(name, root), text);
}
if (check && stale.length > 0) process.exitCode = 1;
else
  console.log(
    check ? `${wanted.size} pages agree with the program` : `${stale.length} of ${wanted.size} pages written`,
  );
