import { visible } from './visible.ts';

/**
 * Text of a cell as Markdown that shows exactly that text: nothing in it can become markup, a link, HTML or a table border.
 * In a table cell line breaks become `<br>`; elsewhere they become hard breaks.
 */
export function escapeMarkdown(text: string, place: 'cell' | 'text' = 'text'): string {
  const lines = visible(text)
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/[\\`*_{}[\]<>|~$]/g, '\\$&')
        .replace(/&(?=[#A-Za-z])/g, '&amp;')
        .replace(/^(#{1,6}|[-+=])/, '\\$1')
        .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2'),
    );
  return place === 'cell' ? lines.join('<br>') : lines.join('  \n');
}
