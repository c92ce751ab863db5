import { readFile } from 'node:fs/promises';
import { titleOf } from '../locale/index.ts';
import { terminalMarkdown } from '../report/terminal-markdown.ts';
import { RULES } from '../rules/index.ts';
import { PugError, systemCode } from './errors.ts';
import { nearest } from './nearest.ts';
import { packageFile } from './package-file.ts';
import { paintOf, print, type Session } from './session.ts';

/** `pug explain [RULE]`: a rule's page, or the list of rules. The rule is asked for by id or alias, in any case. */
export async function explain(asked: string | null, session: Session): Promise<number> {
  const paint = await paintOf(session);
  if (asked === null) {
    const lines = RULES.map(
      ({ id, alias }) => `${paint.bold(id)}  ${alias.padEnd(30)}  ${titleOf(id, session.lang)}`,
    );
    await print(`${session.words.explain.list}\n\n${lines.join('\n')}\n`);
    return 0;
  }
  const wanted = asked.trim().toLowerCase();
  const rule = RULES.find(({ id, alias }) => id.toLowerCase() === wanted || alias === wanted);
  if (rule === undefined) {
    const near = nearest(asked, [...RULES.map(({ id }) => id), ...RULES.map(({ alias }) => alias)]);
    throw new PugError(session.words.explain.unknown(asked, near));
  }
  await print(terminalMarkdown(await page(rule.id, session), paint));
  return 0;
}

async function page(rule: string, session: Session): Promise<string> {
  try {
    return await readFile(packageFile(`docs/rules/${session.lang}/${rule}.md`), 'utf8');
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
    throw new PugError(session.words.explain.none);
  }
}
