import { resolve } from 'node:path';
import { normaliseHeading, oneLine } from '../../intake/normalise.ts';
import type { CliWords } from '../../locale/cli.ts';
import { parseCode } from '../../model/index.ts';
import { readWorkbook } from '../../workbook/index.ts';
import { UnreadableError } from '../../workbook/unreadable.ts';
import { PugError, systemCode } from '../errors.ts';
import { readBytes } from '../load.ts';
import type { FoundConfig } from './find.ts';

/**
 * Official names by sub kegiatan code, from a table with a column of codes ("kode") and one of names ("nama"). A code that stands
 * twice with two names is left out: the table then decides nothing. Throws PugError where the file cannot be used.
 */
export async function readNomenklatur(
  path: string,
  found: FoundConfig,
  words: CliWords,
): Promise<ReadonlyMap<string, string>> {
  const bad = (why: string): PugError =>
    new PugError(words.config.badValue(found.file ?? '', 'nomenklatur', `${path}: ${why}`));
  try {
    const { sheets } = await readWorkbook(await readBytes(resolve(found.folder, path)), path);
    const names = new Map<string, string>();
    const twice = new Set<string>();
    for (const sheet of sheets) {
      let columns: readonly [code: number, name: number] | null = null;
      for (const { text } of sheet.rows) {
        if (columns === null) {
          const headings = Array.from(text, (cell) => normaliseHeading(cell ?? ''));
          const at = (word: string): number =>
            headings.findIndex((heading) => heading.split(' ').includes(word));
          if (at('kode') > 0 && at('nama') > 0) columns = [at('kode'), at('nama')];
          continue;
        }
        const code = parseCode(text[columns[0]] ?? '');
        const name = oneLine(text[columns[1]] ?? '');
        if (code?.level !== 'sub-kegiatan' || name === '') continue;
        if ((names.get(code.text) ?? name) !== name) twice.add(code.text);
        names.set(code.text, name);
      }
    }
    for (const code of twice) names.delete(code);
    if (names.size === 0) throw bad(words.config.wanted('kode, nama'));
    return names;
  } catch (error) {
    if (error instanceof UnreadableError) throw bad(error.message);
    const code = systemCode(error);
    if (code === null) throw error;
    throw bad(code);
  }
}
