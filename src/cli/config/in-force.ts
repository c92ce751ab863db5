import { parseRupiah } from '../../intake/rupiah.ts';
import type { CliWords } from '../../locale/cli.ts';
import {
  type Basis,
  DEFAULT_SETTINGS,
  type Lang,
  type PenandaTangan,
  type Rupiah,
  rupiah,
  type Settings,
} from '../../model/index.ts';
import { DEFAULT_PROFILE, PROFILES, type Profile } from '../../profile/index.ts';
import { PugError } from '../errors.ts';
import { basisOf, dateOf, type FailOn, failOnOf, type SharedFlags, yearOf } from '../flags.ts';
import { nearest } from '../nearest.ts';
import { type FoundConfig, findConfig } from './find.ts';
import { readNomenklatur } from './nomenklatur.ts';
import type { Waiver } from './schema.ts';

export type From = 'flag' | 'env' | 'file' | 'default';

/** All that a run is told from outside, flags before the configuration before the defaults, and where each came from. */
export interface InForce {
  readonly settings: Settings;
  readonly profile: Profile;
  readonly failOn: FailOn;
  /** Paper that forms are laid out for. */
  readonly paper: 'a4' | 'f4';
  /** `YYYY-MM-DD` from `--date`; null: no time stamp is written. */
  readonly date: string | null;
  readonly waivers: readonly Waiver[];
  /** The OPDs that have to submit, for the roll call. */
  readonly expected: readonly { readonly code: string | null; readonly name: string }[];
  readonly found: FoundConfig;
  readonly from: { readonly lang: From; readonly basis: From; readonly failOn: From };
}

/**
 * Works out the settings of a run. `never` or `error` is the command's own default of `--fail-on`.
 * Throws PugError for a flag or a configuration that cannot be used.
 */
export async function settingsInForce(
  flags: SharedFlags,
  context: {
    readonly lang: Lang;
    readonly langFrom: From;
    readonly cwd: string;
    readonly words: CliWords;
    readonly failOn: FailOn;
  },
): Promise<InForce> {
  const { words, cwd } = context;
  const found = await findConfig(flags.config, cwd, words);
  const { config } = found;
  const langFrom = context.langFrom !== 'default' || config.lang === undefined ? context.langFrom : 'file';
  const [everyone, signatories] = signatoriesOf(found);
  const basis: Basis =
    flags.basis === undefined ? (config.basis ?? DEFAULT_SETTINGS.basis) : basisOf(flags.basis, words);
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    lang: langFrom === 'file' && config.lang ? config.lang : context.lang,
    basis,
    belanjaLangsung: amountOf(config.belanjaLangsung?.total, 'belanjaLangsung.total', found, words),
    belanjaLangsungOpd: new Map(
      Object.entries(config.belanjaLangsung?.opd ?? {}).map(([opd, value]) => [
        opd,
        amountOf(value, `belanjaLangsung.opd.${opd}`, found, words) ?? 0n,
      ]),
    ),
    severity: config.rules ?? {},
    nomenklatur:
      config.nomenklatur === undefined ? null : await readNomenklatur(config.nomenklatur, found, words),
    penandaTangan: everyone,
    penandaTanganOpd: signatories,
    pemerintah: config.region?.name ?? null,
    year: flags.year === undefined ? null : yearOf(flags.year, words),
    opd: flags.opd ?? null,
  };
  const from = (flag: unknown, inFile: unknown): From =>
    flag !== undefined ? 'flag' : inFile !== undefined ? 'file' : 'default';
  return {
    settings,
    profile: profileOf(found, words),
    failOn: flags.failOn === undefined ? (config.failOn ?? context.failOn) : failOnOf(flags.failOn, words),
    date: flags.date === undefined ? null : dateOf('--date', flags.date, words),
    paper: config.paper ?? 'a4',
    waivers: config.waivers ?? [],
    expected: (config.opd ?? []).map(({ code, name }) => ({ code: code ?? null, name })),
    found,
    from: {
      lang: langFrom,
      basis: from(flags.basis, config.basis),
      failOn: from(flags.failOn, config.failOn),
    },
  };
}

function amountOf(
  value: number | string | undefined,
  key: string,
  found: FoundConfig,
  words: CliWords,
): Rupiah | null {
  if (value === undefined) return null;
  const amount = typeof value === 'number' ? rupiah(value) : parseRupiah(value);
  if (amount === null) {
    throw new PugError(words.config.badValue(found.file ?? '', key, words.config.wanted('rupiah')));
  }
  return amount;
}

function signatoriesOf({
  config,
}: FoundConfig): readonly [PenandaTangan | null, ReadonlyMap<string, PenandaTangan>] {
  let everyone: PenandaTangan | null = null;
  const byOpd = new Map<string, PenandaTangan>();
  for (const { opd, jabatan, nama, tempat, tanggal, pangkat, nip } of config.signatories ?? []) {
    const signatory: PenandaTangan = {
      jabatan,
      nama,
      tempat: tempat ?? null,
      tanggal: tanggal ?? null,
      pangkat: pangkat ?? null,
      nip: nip ?? null,
      place: null,
    };
    if (opd === undefined) everyone ??= signatory;
    else byOpd.set(opd, signatory);
  }
  return [everyone, byOpd];
}

/** The profile with the region's thresholds and further words. Throws PugError for a threshold or list the profile does not have. */
function profileOf(found: FoundConfig, words: CliWords): Profile {
  const { config } = found;
  const file = found.file ?? '';
  // Only names that are its own: every object knows `toString` too.
  const asked = config.profile ?? DEFAULT_PROFILE.id;
  const base = Object.hasOwn(PROFILES, asked) ? PROFILES[asked] : undefined;
  if (base === undefined) throw new PugError(words.config.unknownProfile(asked, Object.keys(PROFILES)));
  for (const key of Object.keys(config.thresholds ?? {})) {
    if (!Object.hasOwn(base.thresholds, key)) {
      throw new PugError(
        words.config.unknownKey(file, `thresholds.${key}`, nearest(key, Object.keys(base.thresholds))),
      );
    }
  }
  const profile: Profile = { ...base, thresholds: { ...base.thresholds, ...config.thresholds } };
  const parts = Object.entries(config.words ?? {}).map(([topic, lists]) => {
    return [topic, withWords(profile, topic, lists, file, words)] as const;
  });
  return { ...profile, ...Object.fromEntries(parts) };
}

/** One topic of the profile's words with the region's own added. */
function withWords(
  profile: Profile,
  topic: string,
  lists: Readonly<Record<string, readonly string[]>>,
  file: string,
  words: CliWords,
): Readonly<Record<string, unknown>> {
  const part: unknown = Object.entries(profile).find(([key]) => key === topic)?.[1];
  const known = isRecord(part) ? Object.keys(part).filter((key) => isWordList(part[key])) : [];
  if (!isRecord(part) || known.length === 0) {
    const topics = Object.entries(profile).filter(
      ([, value]) => isRecord(value) && Object.values(value).some(isWordList),
    );
    const near = nearest(
      topic,
      topics.map(([key]) => key),
    );
    throw new PugError(words.config.unknownKey(file, `words.${topic}`, near));
  }
  const grown = Object.entries(lists).map(([list, added]) => {
    const old = part[list];
    if (!isWordList(old)) {
      throw new PugError(words.config.unknownKey(file, `words.${topic}.${list}`, nearest(list, known)));
    }
    return [list, [...new Set([...old, ...added])]] as const;
  });
  return { ...part, ...Object.fromEntries(grown) };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWordList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
