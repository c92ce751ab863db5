import { join } from 'node:path';
import type { AssessedOpd } from '../model/index.ts';
import { offered, TEMPLATE_KINDS, templateWorkbook } from '../report/template-workbook.ts';
import { settingsInForce } from './config/in-force.ts';
import { PugError } from './errors.ts';
import type { SharedFlags } from './flags.ts';
import { assessFiles } from './run.ts';
import { print, type Session, tell } from './session.ts';
import { writeFolder } from './write.ts';

/** `pug template`: a blank worksheet, or one filled in from a budget. Returns the exit code. */
export async function template(
  asked: string,
  flags: SharedFlags & { readonly from?: string },
  session: Session,
): Promise<number> {
  const { words } = session;
  const kind = TEMPLATE_KINDS.find((one) => one === asked.toLowerCase());
  if (kind === undefined) throw new PugError(words.usage.badChoice('pug template', asked, TEMPLATE_KINDS));
  const inForce = await settingsInForce(flags, { ...session, failOn: 'never' });
  const from = flags.from === undefined ? [] : await readFrom(flags.from);
  const bytes = await templateWorkbook(kind, from, inForce.settings.lang);
  const part = offered(kind, from);
  if (!flags.quiet && part !== null && part.sheets < part.of)
    tell(words.template.leftOut(part.sheets, part.of));
  if (flags.out === '-') {
    if (process.stdout.isTTY) throw new PugError(words.usage.binaryStdout);
    await print(bytes);
    return 0;
  }
  const out = flags.out ?? '.';
  const path = `${kind}.xlsx`;
  const force = flags.force === true;
  const { written, kept } = await writeFolder(out, [{ path, content: bytes, keep: true }], { force, words });
  if (kept.length > 0) throw new PugError(words.write.exists(join(out, path)));
  if (!flags.quiet) for (const one of written) tell(words.write.written(join(out, one)));
  return 0;

  async function readFrom(file: string): Promise<readonly AssessedOpd[]> {
    const assessment = await assessFiles([file], inForce, session, {
      folders: 'refused',
      quiet: flags.quiet,
      hash: null,
    });
    if (assessment.opds.length === 0) throw new PugError(`${file}: ${words.load.nothingHere}`);
    return assessment.opds;
  }
}
