import { visible, withoutCommands } from './visible.ts';

/**
 * Breaks a text at blanks so that no line is longer than `width`, words that are longer excepted. Line breaks in the text stay; what
 * would steer the terminal or the log is made visible.
 * @param indent put before every line, and counted
 */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  for (const paragraph of visible(text).split('\n')) {
    let line = indent;
    for (const word of paragraph.split(' ')) {
      const next = line === indent ? line + word : `${line} ${word}`;
      if (next.length > width && line !== indent) {
        lines.push(line);
        line = indent + word;
      } else {
        line = next;
      }
    }
    lines.push(line.trimEnd());
  }
  return withoutCommands(lines.join('\n'));
}
