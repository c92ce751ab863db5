/** What a batch is given beside its files: the list of OPDs, a realisasi report, an earlier run. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readOpdList } from '../../assess/recap/opd-list.ts';
import { indexRealisasi, type RealisasiIndex } from '../../assess/recap/realisasi.ts';
import type { ListedOpd } from '../../assess/recap/roll-call.ts';
import { Earlier, type EarlierFinding, type EarlierOpd } from '../../assess/recap/since.ts';
import { readSubmission } from '../../intake/index.ts';
import type { LoadedFile } from '../../intake/loaded-file.ts';
import { REKAP } from '../../locale/rekap.ts';
import type { InForce } from '../config/in-force.ts';
import { PugError } from '../errors.ts';
import { loadFile } from '../load.ts';
import { displayNames } from '../paths.ts';
import type { Session } from '../session.ts';

async function load(path: string, session: Session): Promise<LoadedFile> {
  const name = displayNames([path], session.cwd).get(path) ?? path;
  const loaded = await loadFile(path, name, null);
  if (loaded.workbook === null) {
    const reason = loaded.unreadable?.reason ?? 'missing';
    throw new PugError(`${name}: ${REKAP[session.lang].takTerbaca[reason]}`);
  }
  return loaded;
}

/** The OPDs that have to submit: of `--opd-list`, else of the configuration, else null. Throws PugError where the file holds none. */
export async function listedOpds(
  path: string | undefined,
  inForce: InForce,
  session: Session,
): Promise<readonly ListedOpd[] | null> {
  if (path === undefined) {
    return inForce.expected.length > 0 ? inForce.expected.map((one) => ({ ...one, place: null })) : null;
  }
  const loaded = await load(path, session);
  const { opds } = readSubmission([loaded], inForce.profile);
  if (opds.length > 1) {
    const list = new Map(opds.map(({ code, name, place }) => [code ?? name, { code, name, place }]));
    return [...list.values()];
  }
  const list = loaded.workbook ? readOpdList(loaded.workbook, loaded.file, inForce.profile) : [];
  if (list.length === 0) throw new PugError(REKAP[session.lang].jalan.daftarKosong(path));
  return list;
}

/** Spending of a realisasi report by unit, code and year. Throws PugError where it holds none. */
export async function realisasiOfFile(
  path: string | undefined,
  inForce: InForce,
  session: Session,
): Promise<RealisasiIndex | null> {
  if (path === undefined) return null;
  const index = indexRealisasi(readSubmission([await load(path, session)], inForce.profile));
  if (index.byUnit.size === 0) throw new PugError(REKAP[session.lang].jalan.realisasiKosong(path));
  return index;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function listIn(value: unknown, key: string): readonly Readonly<Record<string, unknown>>[] {
  const list = isRecord(value) ? value[key] : null;
  return Array.isArray(list) ? list.filter(isRecord) : [];
}

function textOr<T>(value: unknown, other: T): string | T {
  return typeof value === 'string' ? value : other;
}

function fileIn(value: unknown): string | null {
  return isRecord(value) ? textOr(value.file, null) : null;
}

function earlierOpd(one: Readonly<Record<string, unknown>>): EarlierOpd {
  const files = listIn(one, 'subKegiatan').flatMap(({ location }) => fileIn(location) ?? []);
  const name = textOr(one.name, '');
  return {
    id: textOr(one.code, null) ?? name,
    name,
    pemerintah: textOr(one.pemerintah, null),
    year: typeof one.year === 'number' ? one.year : null,
    stage: textOr(one.stage, null),
    files: new Set(files),
  };
}

function earlierFinding(one: Readonly<Record<string, unknown>>): EarlierFinding {
  const opd = textOr(one.opd, null);
  // Of two files for one OPD (KMP-004) the finding stands at the second; it is about the first too.
  const counted = isRecord(one.args) ? textOr(one.args.counted, null) : null;
  const members = listIn(one.args, 'members').map((member) => ({
    opd: textOr(member.opd, ''),
    code: textOr(member.code, ''),
    file: textOr(member.file, ''),
  }));
  return {
    rule: textOr(one.rule, ''),
    opd,
    subKegiatan: textOr(one.subKegiatan, null),
    file: fileIn(one.location),
    members: opd === null || counted === null ? members : [{ opd, code: '', file: counted }],
  };
}

/** An earlier run, from the `analysis.json` in its folder. Throws PugError where there is none that can be read. */
export async function earlierOf(folder: string | undefined, session: Session): Promise<Earlier | null> {
  if (folder === undefined) return null;
  const isFolder = await stat(folder).then(
    (info) => info.isDirectory(),
    () => false,
  );
  const path = isFolder ? join(folder, 'analysis.json') : folder;
  try {
    const result: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (!isRecord(result) || result.schema !== 'pug.analysis/1') throw new SyntaxError(path);
    // Only what asks for mending is compared; notices come and go with the files.
    const asked = listIn(result, 'findings').filter(({ severity }) => severity !== 'info');
    return new Earlier(listIn(result, 'opds').map(earlierOpd), asked.map(earlierFinding));
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof Error && 'code' in error)) throw error;
    throw new PugError(REKAP[session.lang].jalan.sejakTidakAda(folder));
  }
}
