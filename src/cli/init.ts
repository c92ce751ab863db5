import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DEFAULT_SETTINGS } from '../model/index.ts';
import { DEFAULT_PROFILE } from '../profile/index.ts';
import { jsonText } from '../report/json-text.ts';
import { CONFIG_NAME } from './config/find.ts';
import { PugError } from './errors.ts';
import type { SharedFlags } from './flags.ts';
import { packageFile } from './package-file.ts';
import { print, type Session, tell } from './session.ts';
import { writeFolder } from './write.ts';

const SCHEMA_NAME = 'pug.config.schema.json';

/**
 * `pug init`: writes a `pug.config.json` to fill in, with its JSON Schema beside it so that an editor offers and checks the keys.
 * Every value in it is the default: as written it changes nothing. `--out -` prints it alone. Returns the exit code.
 */
export async function init(flags: SharedFlags, session: Session): Promise<number> {
  const { words } = session;
  const values = {
    profile: DEFAULT_PROFILE.id,
    lang: session.lang,
    basis: DEFAULT_SETTINGS.basis,
    opd: [],
    signatories: [],
    rules: {},
    thresholds: {},
    waivers: [],
  };
  if (flags.out === '-') {
    // No schema stands beside it there.
    await print(jsonText(values));
    return 0;
  }
  const config = jsonText({ $schema: `./${SCHEMA_NAME}`, ...values });
  const schema = await readFile(packageFile(`schema/${SCHEMA_NAME}`), 'utf8');
  const out = flags.out ?? '.';
  const { written, kept } = await writeFolder(
    out,
    [
      { path: CONFIG_NAME, content: config, keep: true },
      { path: SCHEMA_NAME, content: schema },
    ],
    { force: flags.force === true, words },
  );
  if (!flags.quiet) for (const path of written) tell(words.write.written(join(out, path)));
  if (kept.length > 0) throw new PugError(words.write.exists(join(out, CONFIG_NAME)));
  return 0;
}
