import { formatRupiah } from '../model/index.ts';
import { DEFAULT_PROFILE } from '../profile/index.ts';
import { shownLine } from '../report/visible.ts';
import { settingsInForce } from './config/in-force.ts';
import type { SharedFlags } from './flags.ts';
import { print, type Session } from './session.ts';

/** `pug config`: the settings in force and where each comes from, a line each. Returns the exit code. */
export async function showConfig(flags: SharedFlags, session: Session): Promise<number> {
  const inForce = await settingsInForce(flags, { ...session, failOn: 'error' });
  const { settings, profile, found, from } = inForce;
  const { config: words } = session.words;
  const { config } = found;
  const fromFile = (value: unknown): string => words.source[value === undefined ? 'default' : 'file'];
  const money = settings.belanjaLangsung;
  const changed = Object.entries(profile.thresholds).filter(
    ([key, value]) =>
      value !== Object.entries(DEFAULT_PROFILE.thresholds).find(([name]) => name === key)?.[1],
  );
  const lines: (readonly [key: string, value: string, source: string])[] = [
    ['profile', profile.id, fromFile(config.profile)],
    ['lang', settings.lang, words.source[from.lang]],
    ['basis', settings.basis, words.source[from.basis]],
    ['failOn', inForce.failOn, words.source[from.failOn]],
    ['paper', inForce.paper, fromFile(config.paper)],
    ['region', settings.pemerintah ?? '-', fromFile(config.region)],
    ['opd', String(inForce.expected.length), fromFile(config.opd)],
    ['signatories', String(config.signatories?.length ?? 0), fromFile(config.signatories)],
    [
      'belanjaLangsung',
      money === null ? '-' : formatRupiah(money, settings.lang),
      fromFile(config.belanjaLangsung),
    ],
    ['nomenklatur', config.nomenklatur ?? '-', fromFile(config.nomenklatur)],
    ...Object.entries(settings.severity).map(
      ([rule, value]) => [`rules.${rule}`, String(value), words.source.file] as const,
    ),
    ...changed.map(([key, value]) => [`thresholds.${key}`, String(value), words.source.file] as const),
    ...Object.keys(config.words ?? {}).map((topic) => [`words.${topic}`, '+', words.source.file] as const),
    ['waivers', String(inForce.waivers.length), fromFile(config.waivers)],
  ];
  const width = Math.max(...lines.map(([key]) => key.length));
  const head = found.file === null ? words.none : words.from(found.file);
  const body = lines.map(([key, value, source]) => `${key.padEnd(width)}  ${value}  (${source})`);
  await print(`${[head, '', ...body].map(shownLine).join('\n')}\n`);
  return 0;
}
