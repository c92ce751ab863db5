import { readFile } from 'node:fs/promises';
import { titleOf } from '../locale/index.ts';
import { terminalMarkdown } from '../report/terminal-markdown.ts';
import { RULE_HEADS, type RuleHead } from '../rules/heads.ts';
import { PugError, systemCode } from './errors.ts';
import { nearest } from './nearest.ts';
import { packageFile } from './package-file.ts';
import { paintOf, print, type Session } from './session.ts';

/** `pug explain [RULE]`: a rule's page, or the list of rules. The rule is asked for by id or alias, in any case. */
export async function explain(asked: string | null, session: Session): Promise<number> {
  const paint = await paintOf(session);
  if (asked === null) {
    const lines = RULE_HEADS.map(
      ({ id, alias }) => `${paint.bold(id)}  ${alias.padEnd(30)}  ${titleOf(id, session.lang)}`,
    );
    await print(`${session.words.explain.list}\n\n${lines.join('\n')}\n`);
    return 0;
  }
  const wanted = asked.trim().toLowerCase();
  const rule = RULE_HEADS.find(({ id, alias }) => id.toLowerCase() === wanted || alias === wanted);
  if (rule === undefined) {
    const near = nearest(asked, [...RULE_HEADS.map(({ id }) => id), ...RULE_HEADS.map(({ alias }) => alias)]);
    throw new PugError(session.words.explain.unknown(asked, near));
  }
  await print(terminalMarkdown(await page(rule, session), paint));
  return 0;
}

/** A rule's page; those about the configuration belong to no submission and are told here. */
async function page({ id, alias, severity }: RuleHead, session: Session): Promise<string> {
  const { explain: words, validate } = session.words;
  const told = words.configuration[id];
  if (told !== undefined) {
    const level = validate.severity[severity];
    return `# ${id} ${alias}\n\n${level.slice(0, 1).toUpperCase()}${level.slice(1)} · pug.config.json\n\n${told}\n`;
  }
  try {
    return await readFile(packageFile(`docs/rules/${session.lang}/${id}.md`), 'utf8');
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
    throw new PugError(session.words.explain.none);
  }
}
