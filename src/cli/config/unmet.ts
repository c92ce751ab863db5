import { unmetNames } from '../../assess/index.ts';
import { type Session, tell } from '../session.ts';
import { CONFIG_NAME } from './find.ts';
import type { InForce } from './in-force.ts';

/** Says in a line which names of the configuration may be misspelt: they are no OPD's of this run, and one of its OPDs has none. */
export function tellUnmet(
  { settings, found }: InForce,
  opds: readonly { readonly code: string | null; readonly name: string }[],
  { words }: Session,
): void {
  const named = [
    ['belanjaLangsung.opd', settings.belanjaLangsungOpd],
    ['signatories', settings.penandaTanganOpd],
  ] as const;
  const unmet = named.flatMap(([key, entries]) =>
    unmetNames(entries.keys(), opds).map((name) => [key, name] as const),
  );
  if (opds.length > 0 && unmet.length > 0) tell(words.config.unmet(found.file ?? CONFIG_NAME, unmet));
}
