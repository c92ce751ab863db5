/** Which files belong together: an OPD may hand in its budget, GAP and GBS in files apart. */

import { nameKey, type OpdName, opdName } from '../../intake/opd-name.ts';
import { isOrganisationCode, type Submission, TAHAP, type Tahap } from '../../model/index.ts';
import type { Profile } from '../../profile/index.ts';
import { matchNames } from './opd-name.ts';
import { nameOfFile } from './roll-call.ts';
import { haveSameRow, printRows, type RowPrint } from './row-print.ts';

export interface IndexedOpd {
  readonly code: string | null;
  readonly name: string;
  readonly year: number | null;
  readonly stage: Tahap | null;
  readonly rows: RowPrint;
}

/** What is remembered of a file once it was read alone. */
export interface FileIndex {
  readonly file: string;
  readonly opds: readonly IndexedOpd[];
  readonly pemerintah: string | null;
  /** What the forms of a file without a budget say of the OPD they are for, each once; empty where they do not. */
  readonly formOpds: readonly string[];
  readonly formYear: number | null;
  /** Codes on its forms, a few. */
  readonly formCodes: readonly string[];
  readonly forms: number;
}

const FEW = 5;

/** Index of a file from what was read in it. */
export function indexFile(file: string, submission: Submission): FileIndex {
  const forms = [...submission.gaps, ...submission.gbs];
  const opds = new Set<string>();
  const codes = new Set<string>();
  for (const form of forms) {
    if (form.opd?.text.trim()) opds.add(form.opd.text.trim());
    if (form.code?.text.trim() && codes.size < FEW) codes.add(form.code.text.trim());
  }
  const year = forms
    .map((form) => (form.year !== null && typeof form.year === 'object' ? form.year.value : form.year))
    .find((one) => one !== null);
  return {
    file,
    opds: submission.opds.map((opd) => ({
      code: opd.code,
      name: opd.name,
      year: opd.year,
      stage: opd.stage,
      rows: printRows(opd.subKegiatan),
    })),
    pemerintah: submission.pemerintah,
    formOpds: [...opds],
    formYear: year ?? null,
    formCodes: [...codes],
    forms: forms.length,
  };
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}

/** Folders that two files share, from the top. */
function sharedFolders(a: string, b: string): number {
  const [x, y] = [folderOf(a).split('/'), folderOf(b).split('/')];
  let same = 0;
  while (same < x.length && same < y.length && x[same] === y[same]) same++;
  return same;
}

/** The budget that forms belong to: the nearest folder, then of their year, then the latest stage, then the first of the run. */
function best(candidates: readonly number[], files: readonly FileIndex[], form: FileIndex): number | null {
  const rank = (i: number): readonly number[] => {
    const opds = files[i]?.opds ?? [];
    return [
      sharedFolders(files[i]?.file ?? '', form.file),
      form.formYear === null || opds.some((opd) => opd.year === form.formYear) ? 1 : 0,
      opds.reduce(
        (latest, { stage }) => Math.max(latest, stage === null ? -1 : TAHAP.indexOf(stage)),
        Number.NEGATIVE_INFINITY,
      ),
    ];
  };
  const ranked = candidates.map((i) => ({ i, rank: rank(i) }));
  ranked.sort(
    (a, b) =>
      (b.rank[0] ?? 0) - (a.rank[0] ?? 0) ||
      (b.rank[1] ?? 0) - (a.rank[1] ?? 0) ||
      (b.rank[2] ?? 0) - (a.rank[2] ?? 0) ||
      a.i - b.i,
  );
  return ranked[0]?.i ?? null;
}

/** OPDs of the budgets, each with the files that hold it, and the way from a name to its files. */
class Budgets {
  private readonly byKey = new Map<string, { readonly name: OpdName; readonly indices: number[] }>();

  constructor(
    private readonly files: readonly FileIndex[],
    private readonly profile: Profile,
  ) {
    files.forEach(({ opds }, index) => {
      for (const opd of opds) {
        const name = opdName(opd.name, opd.code, profile.namaOpd);
        const keys = name.code === null ? [nameKey(name)] : [name.code, nameKey(name)];
        const known = keys.map((key) => this.byKey.get(key)).find((one) => one !== undefined) ?? {
          name,
          indices: [],
        };
        if (!known.indices.includes(index)) known.indices.push(index);
        for (const key of keys) this.byKey.set(key, known);
      }
    });
  }

  /** The file whose OPD these words mean; names that are only alike are tried among few OPDs, where a mistake is unlikely. */
  home(text: string, form: FileIndex): number | null {
    const [first = ''] = text.split(/\s/);
    const code = isOrganisationCode(first) ? first : null;
    const given = opdName(code === null ? text : text.slice(first.length), code, this.profile.namaOpd);
    const exact = this.byKey.get(given.code ?? nameKey(given)) ?? this.byKey.get(nameKey(given));
    if (exact) return best(exact.indices, this.files, form);
    const listed = [...new Set(this.byKey.values())];
    if (listed.length > FUZZY_AT_MOST) return null;
    const names = listed.map((one) => one.name);
    const [found] = matchNames([given], names, this.profile.namaOpd);
    const home = found?.match ? listed[found.match.index] : undefined;
    return home ? best(home.indices, this.files, form) : null;
  }
}

/** Names are compared one by one only where that stays cheap: the OPDs of a few governments. */
const FUZZY_AT_MOST = 400;

/**
 * Groups of files, as indices, that are to be read together; every file is in exactly one group, most are alone. A file without a
 * budget joins the budget of the OPD that its forms name, else the one that its own name speaks of, else the only budget in its
 * folder, else the only one that has its codes; one that names several OPDs joins all of them. Groups come in the order of their
 * first file.
 * @param hasCode whether the budget of a file holds a code; asked only where nothing else tells
 */
export function planGroups(
  files: readonly FileIndex[],
  profile: Profile,
  hasCode: (index: number, code: string) => boolean,
): readonly (readonly number[])[] {
  const budgets = files.flatMap((file, i) => (file.opds.length > 0 ? [i] : []));
  const known = new Budgets(files, profile);
  const group = files.map((_, i) => i);
  const rootOf = (i: number): number => {
    let at = i;
    while (group[at] !== at) at = group[at] ?? at;
    return at;
  };
  const join = (a: number, b: number): void => {
    const [x, y] = [rootOf(a), rootOf(b)];
    group[Math.max(x, y)] = Math.min(x, y);
  };
  for (const [a, b] of pieces(files)) join(a, b);
  const inFolder = new Map<string, number[]>();
  for (const j of budgets) {
    const folder = folderOf(files[j]?.file ?? '');
    inFolder.set(folder, [...(inFolder.get(folder) ?? []).slice(0, 1), j]);
  }
  files.forEach((file, i) => {
    if (file.opds.length > 0 || file.forms === 0 || budgets.length === 0) return;
    const named = file.formOpds.flatMap((text) => known.home(text, file) ?? []);
    for (const home of named) join(home, i);
    if (named.length > 0) return;
    const beside = inFolder.get(folderOf(file.file)) ?? [];
    const home =
      known.home(nameOfFile(file.file), file) ??
      (beside.length === 1 ? (beside[0] ?? null) : null) ??
      onlyWithCodes(file, budgets, hasCode);
    if (home !== null) join(home, i);
  });
  const groups = new Map<number, number[]>();
  files.forEach((_, i) => {
    const members = groups.get(rootOf(i));
    if (members) members.push(i);
    else groups.set(rootOf(i), [i]);
  });
  return [...groups.values()];
}

/** Pairs of files that hold one OPD's budget in pieces: no row stands in both. */
function* pieces(files: readonly FileIndex[]): Iterable<readonly [number, number]> {
  const before = new Map<string, { readonly index: number; readonly rows: RowPrint }[]>();
  for (const [index, { file, opds, pemerintah }] of files.entries()) {
    for (const opd of opds) {
      const who = opd.code ?? `${folderOf(file)}|${opd.name.toLowerCase()}`;
      const key = `${pemerintah ?? ''}|${who}|${opd.year}|${opd.stage}`;
      const others = before.get(key) ?? [];
      const apart = others.length > 0 && others.every(({ rows }) => !haveSameRow(rows, opd.rows));
      const [first] = others;
      if (apart && first && first.index !== index) yield [first.index, index];
      if (apart || others.length === 0) before.set(key, [...others, { index, rows: opd.rows }]);
    }
  }
}

function onlyWithCodes(
  file: FileIndex,
  budgets: readonly number[],
  hasCode: (index: number, code: string) => boolean,
): number | null {
  if (file.formCodes.length === 0) return null;
  const having = budgets.filter((j) => file.formCodes.every((code) => hasCode(j, code)));
  return having.length === 1 ? (having[0] ?? null) : null;
}
