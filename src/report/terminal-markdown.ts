import { type Paint, PLAIN } from './paint.ts';
import { wrap } from './wrap.ts';

const WIDTH = 80;

/**
 * A page of Markdown as a terminal shows it: headings without their marks, paragraphs and list items joined and wrapped to 80
 * columns, emphasis and links reduced to their text. Tables and code keep their lines.
 */
export function terminalMarkdown(page: string, paint: Paint = PLAIN): string {
  const blocks: string[] = [];
  let lines: string[] = [];
  let fenced = false;
  const flush = (): void => {
    if (lines.length > 0) blocks.push(block(lines, paint));
    lines = [];
  };
  for (const line of page.replace(/\r\n?/g, '\n').split('\n')) {
    if (line.startsWith('```')) {
      if (fenced) {
        blocks.push(lines.map((code) => `    ${code}`).join('\n'));
        lines = [];
      } else flush();
      fenced = !fenced;
    } else if (fenced) lines.push(line);
    else if (line.trim() === '') flush();
    else if (/^(#|[-*] |\d+\. |>|\|)/.test(line) && !(line.startsWith('|') && lines[0]?.startsWith('|'))) {
      flush();
      lines.push(line);
      if (line.startsWith('#')) flush();
    } else lines.push(line);
  }
  flush();
  const text = blocks.reduce((before, next, index) => {
    const listed = /^ {2}([-*]|\d+\.) /.test(next) && /^ {2}([-*]|\d+\.) /.test(blocks[index - 1] ?? '');
    return index === 0 ? next : `${before}${listed ? '\n' : '\n\n'}${next}`;
  }, '');
  return `${text}\n`;
}

function block(lines: readonly string[], paint: Paint): string {
  const [first = ''] = lines;
  if (first.startsWith('#')) return paint.bold(plain(first.replace(/^#+\s*/, '')));
  if (first.startsWith('|')) return lines.join('\n');
  const joined = lines.map((line) => line.trim()).join(' ');
  const item = /^([-*]|\d+\.) (.*)$/s.exec(joined);
  if (item) return `  ${item[1]} ${wrap(plain(item[2] ?? ''), WIDTH - 4).replaceAll('\n', '\n    ')}`;
  if (first.startsWith('>')) return wrap(plain(joined.replace(/(^|\s)>\s?/g, '$1')), WIDTH, '    ');
  return wrap(plain(joined), WIDTH);
}

function plain(text: string): string {
  return text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/`([^`]+)`/g, '$1');
}
