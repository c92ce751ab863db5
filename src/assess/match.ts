import {
  type Gap,
  type Gbs,
  type Isian,
  normalCode,
  type Opd,
  parseCode,
  type SubKegiatan,
  type Submission,
} from '../model/index.ts';
import type { Match } from '../rules/rule.ts';
import { isOpdItself, meansOffice, squash } from './office.ts';

/** Which budget row each form stands for, and the form that stands for each row. */
export interface Matches {
  readonly ofGap: ReadonlyMap<Gap, Match>;
  readonly ofGbs: ReadonlyMap<Gbs, Match>;
  readonly gapOf: ReadonlyMap<SubKegiatan, Gap>;
  readonly gbsOf: ReadonlyMap<SubKegiatan, Gbs>;
}

interface Entry {
  readonly row: SubKegiatan;
  readonly opd: Opd;
}

interface Asked {
  readonly code: Isian | null;
  readonly name: Isian | null;
  readonly opd: Isian | null;
  readonly unit: Isian | null;
  readonly year: number | null;
  readonly file: string;
}

const NOBODY: Match = { row: null, opd: null, by: null };
/** A budget alone: nothing to look for, and no need to list its rows. */
const NO_MATCHES: Matches = { ofGap: new Map(), ofGbs: new Map(), gapOf: new Map(), gbsOf: new Map() };

/** `.0005` and `.05` are one key: the two editions of a code are told apart by the name. */
function editionKey(code: string): string {
  const cut = code.lastIndexOf('.') + 1;
  return code.slice(0, cut) + code.slice(cut).replace(/^0+(?=.)/, '');
}

/** Finds the rows of a submission by a key of theirs. They are listed when the first is asked for: most forms are found by their code. */
function rowsBy(
  submission: Submission,
  keyOf: (row: SubKegiatan) => string,
): (key: string) => readonly Entry[] {
  let listed: Map<string, Entry[]> | null = null;
  const list = (): Map<string, Entry[]> => {
    const rows = new Map<string, Entry[]>();
    for (const opd of submission.opds) {
      for (const row of opd.subKegiatan) {
        const key = keyOf(row);
        const same = rows.get(key);
        if (same) same.push({ row, opd });
        else rows.set(key, [{ row, opd }]);
      }
    }
    return rows;
  };
  return (key) => {
    listed ??= list();
    return listed.get(key) ?? [];
  };
}

/**
 * Matches GAP and GBS to budget rows. First by code: the same text, or the same number of another edition (two or four digits in
 * the tail) where the name agrees too, because padding a code can name another sub kegiatan. Else by the exact name, white space
 * joined and case dropped, where it names one code only; so too where the code is that of a form whose name it bears (typed twice). An OPD or unit that the form names limits the search to it; among several
 * units the one named wins, then the file the form stands in, the name, the year, a row no other form has taken, and the OPD itself.
 * A row has one GAP and one GBS; further ones stay matched (they are judged against that row) without standing for it.
 */
export function matchForms(submission: Submission): Matches {
  if (submission.gaps.length + submission.gbs.length === 0) return NO_MATCHES;
  const byCode = rowsBy(submission, ({ code }) => code);
  const byEdition = rowsBy(submission, ({ code }) => editionKey(code));
  const byName = rowsBy(submission, ({ name }) => squash(name));
  const offices = officeFinder(submission);

  function find(asked: Asked, taken: ReadonlyMap<SubKegiatan, Form>, stated: ReadonlySet<string>): Match {
    const office = offices(asked.opd, asked.unit);
    const inOffice = (entries: readonly Entry[]): readonly Entry[] =>
      office === null ? entries : entries.filter((entry) => office(entry));
    const name = asked.name === null ? null : squash(asked.name.text);
    const choose = (entries: readonly Entry[]): Entry | undefined => {
      let left = entries;
      const prefer = (wanted: (entry: Entry) => boolean): void => {
        const some = left.filter(wanted);
        if (some.length > 0) left = some;
      };
      prefer((entry) => asked.unit !== null && meansOffice(asked.unit.text, entry.row.unit));
      prefer((entry) => asked.opd !== null && meansOffice(asked.opd.text, entry.row.unit));
      prefer((entry) => entry.row.place.file === asked.file);
      prefer((entry) => squash(entry.row.name) === name);
      prefer((entry) => asked.year !== null && entry.opd.year === asked.year);
      prefer((entry) => !taken.has(entry.row));
      prefer((entry) => isOpdItself(entry.row, entry.opd));
      return left[0];
    };

    const code = asked.code === null ? null : parseCode(asked.code.text);
    if (code?.level === 'sub-kegiatan') {
      const same = inOffice(byCode(code.text));
      const editions = same.length > 0 ? same : inOffice(byEdition(editionKey(code.text)));
      const entry = choose(same.length > 0 ? same : editions.filter((e) => squash(e.row.name) === name));
      const meant = entry && isOfAnother(entry.row, name, taken) ? byItsName() : undefined;
      if (meant && !taken.has(meant.row) && !stated.has(meant.row.code))
        return { row: meant.row, opd: meant.opd, by: 'name' };
      if (entry) return { row: entry.row, opd: entry.opd, by: 'code' };
    }
    const entry = byItsName();
    return entry ? { row: entry.row, opd: entry.opd, by: 'name' } : NOBODY;

    function byItsName(): Entry | undefined {
      const named = name === null || name === '' ? [] : inOffice(byName(name));
      return new Set(named.map((each) => each.row.code)).size === 1 ? choose(named) : undefined;
    }
  }

  const ofGap = new Map<Gap, Match>();
  const gapOf = new Map<SubKegiatan, Gap>();
  const codesOfGaps = statedCodes(submission.gaps);
  for (const gap of submission.gaps) {
    const asked = {
      code: gap.code,
      name: gap.subKegiatan,
      opd: gap.opd,
      unit: gap.unit ?? null,
      year: gap.year,
      file: gap.place.file,
    };
    const match = find(asked, gapOf, codesOfGaps);
    ofGap.set(gap, match);
    if (match.row && !gapOf.has(match.row)) gapOf.set(match.row, gap);
  }
  const ofGbs = new Map<Gbs, Match>();
  const gbsOf = new Map<SubKegiatan, Gbs>();
  const codesOfGbs = statedCodes(submission.gbs);
  for (const gbs of submission.gbs) {
    const year = gbs.year?.value ?? null;
    const match = find(
      { code: gbs.code, name: gbs.subKegiatan, opd: gbs.opd, unit: null, year, file: gbs.place.file },
      gbsOf,
      codesOfGbs,
    );
    ofGbs.set(gbs, match);
    if (match.row && !gbsOf.has(match.row)) gbsOf.set(match.row, gbs);
  }
  return { ofGap, ofGbs, gapOf, gbsOf };
}

type Form = Pick<Gap, 'code' | 'subKegiatan'>;

function statedCodes(forms: readonly Form[]): ReadonlySet<string> {
  return new Set(forms.flatMap(({ code }) => normalCode(code?.text) ?? []));
}

/** Whether a row that bears another name than the form has a form already that bears its own: the code was then typed twice. */
function isOfAnother(row: SubKegiatan, name: string | null, taken: ReadonlyMap<SubKegiatan, Form>): boolean {
  const own = squash(row.name);
  return own !== name && squash(taken.get(row)?.subKegiatan?.text ?? '') === own;
}

type Test = (entry: Entry) => boolean;

/**
 * For the words of a form, the test of a row's office; null where no office of the submission is meant, which limits nothing. A unit
 * is looked for in the OPD that stands beside it, where the submission has that: "UPTD Pasar Kecamatan Waru" is no kecamatan.
 */
function officeFinder(submission: Submission): (opd: Isian | null, unit: Isian | null) => Test | null {
  const known = new Map<string, Test | null>();
  const units = new Map(
    submission.opds.map((opd) => [opd, new Set(opd.subKegiatan.map((row) => row.unit.name))]),
  );
  const meaning = (text: string) => new Set(submission.opds.filter((opd) => meansOffice(text, opd)));
  const unitsMeant = (text: string, opds: Iterable<Opd>) =>
    new Set(
      [...opds]
        .flatMap((opd) => [...(units.get(opd) ?? [])])
        .filter((name) => meansOffice(text, { code: null, name })),
    );
  const ofUnit = (text: string, beside: ReadonlySet<Opd>): Test | null => {
    const meant = unitsMeant(text, beside.size > 0 ? beside : submission.opds);
    // An RSUD that has a budget of its own stands beside its dinas.
    const own = submission.opds.filter(({ name }) => squash(name) === squash(text));
    if (meant.size === 0) return own.length === 0 ? null : ({ opd }) => own.includes(opd);
    return ({ row, opd }) => meant.has(row.unit.name) && (beside.size === 0 || beside.has(opd));
  };
  const ofOpd = (text: string): Test | null => {
    const opds = meaning(text);
    const meant = unitsMeant(text, submission.opds);
    if (opds.size === 0 && meant.size === 0) return null;
    return ({ row, opd }) => opds.has(opd) || meant.has(row.unit.name);
  };
  return (opd, unit) => {
    const key = `${opd?.text}\u0000${unit?.text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const beside = opd === null ? new Set<Opd>() : meaning(opd.text);
    const test = (unit && ofUnit(unit.text, beside)) ?? (opd && ofOpd(opd.text));
    known.set(key, test);
    return test;
  };
}
