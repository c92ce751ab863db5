import type { Lang } from '../model/index.ts';
import type { Statement } from '../statement/index.ts';
import { escapeMarkdown } from './markdown-text.ts';
import { aksiFields, type Fields, fieldNames, statementFields } from './statement-fields.ts';
import { checkPlaceholders, fillText, placeholdersIn } from './template-text.ts';

const BLOCK = '{{#aksi}}';
const BLOCK_END = '{{/aksi}}';

/**
 * Fills a Markdown form. Lines between `{{#aksi}}` and `{{/aksi}}` (each on a line of its own, or alone in a table row, as editors that tidy tables make it) stand once for every action; a line
 * that begins with `|` is a table row, where a line break of a value becomes `<br>`. Values are escaped: none of them can become
 * markup. Throws TemplateError where the form asks for a field that does not exist.
 */
export function statementMarkdown(
  statement: Statement,
  options: { readonly template: string; readonly lang: Lang },
): string {
  const lines = options.template.replace(/\r\n?/g, '\n').split('\n');
  checkPlaceholders(
    lines.flatMap((line, index) => placeholdersIn(line).map((name) => ({ name, where: `${index + 1}` }))),
    fieldNames(),
    options.lang,
  );
  const once = statementFields(statement);
  const actions = aksiFields(statement);
  const out: string[] = [];
  let block: string[] | null = null;
  for (const line of lines) {
    if (marker(line) === BLOCK) block = [];
    else if (marker(line) === BLOCK_END && block) {
      for (const fields of actions) out.push(...block.map((row) => fillLine(row, once, fields)));
      block = null;
    } else if (block) block.push(line);
    else out.push(fillLine(line, once, actions[0] ?? new Map()));
  }
  if (block) out.push(...block.map((row) => fillLine(row, once, actions[0] ?? new Map())));
  return out.join('\n');
}

/** A line without the bars and blanks of a table. */
function marker(line: string): string {
  return line.replace(/[|\s]/g, '');
}

function fillLine(line: string, once: Fields, block: Fields): string {
  const place = line.trimStart().startsWith('|') ? 'cell' : 'text';
  return fillText(line, (name) => {
    const field = block.get(name) ?? once.get(name);
    if (!field) return '';
    const text = escapeMarkdown(field.text, place);
    return field.missing && !name.startsWith('ttd.') && field.text.startsWith('(') ? `*${text}*` : text;
  });
}
