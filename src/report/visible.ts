/**
 * Text of a submission, or a name of a file, as it may reach a terminal or a log: control characters and marks that turn the direction
 * of writing are shown as the replacement mark, so that a cell can neither colour, move nor hide what stands around it. Line breaks
 * and tabs stay. Where nothing has to be replaced the text itself is given back.
 */
export function visible(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

/** The same in one line: what stands in a line of its own begins no further one. */
export function visibleLine(text: string): string {
  return visible(text).replace(/\n/g, '\ufffd');
}

/**
 * Finished lines in which nothing is a command to the machine that keeps the log: runners obey lines that begin with `::` (after
 * blanks) and those that hold `##[` or `##vso[` anywhere.
 */
export function withoutCommands(lines: string): string {
  return lines.replace(/^(\s*):(?=:)/gm, '$1: ').replace(/##(?=\w*\[)/g, '# #');
}

/** A line that holds text of a submission or a name of a file, ready to be printed. */
export function shownLine(text: string): string {
  return withoutCommands(visibleLine(text));
}
