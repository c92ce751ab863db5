/** Who signs a statement: the head of its own OPD, never that of another one. */
import { givenFor } from '../assess/index.ts';
import { normalise } from '../language/tokens.ts';
import {
  type Assessed,
  type AssessedOpd,
  type PenandaTangan,
  type Place,
  type Settings,
  type Submission,
  sheetKey,
} from '../model/index.ts';

type Where = (place: Place) => string;

const ofFile: Where = ({ file }) => file;

/** Names of the OPDs whose rows, and of those whose GAPs, stand in each sheet and in each file: a GAP may write a name its own way. */
type Names = ReadonlyMap<string, ReadonlySet<string>>;

function namesBy(where: Where, named: Iterable<readonly [Place, string]>): Names {
  const found = new Map<string, Set<string>>();
  for (const [place, name] of named) {
    const key = where(place);
    const names = found.get(key);
    if (names) names.add(name);
    else found.set(key, new Set([name]));
  }
  return found;
}

/**
 * Finds the signatories of a run's statements. For each: the block of its own GBS; the block under its GAP or its row of the budget,
 * where no other OPD stands in that sheet, else in that file; the only OPD's wherever it stands; a block whose jabatan names the OPD;
 * else what the settings say. Null where a hand has to fill it in.
 */
export function signatories(submission: Submission, settings: Settings) {
  const { opds, gaps, penandaTangan: blocks } = submission;
  const ofRows = opds.flatMap(({ name, subKegiatan }) => {
    const plain = normalise(name);
    return subKegiatan.map(({ place }) => [place, plain] as const);
  });
  const ofGaps = gaps.flatMap(({ opd, place }) => (opd ? [[place, normalise(opd.text)] as const] : []));
  const signedIn = (where: Where) => {
    const held = [namesBy(where, ofRows), namesBy(where, ofGaps)];
    const isShared = (place: Place) => held.some((names) => (names.get(where(place))?.size ?? 0) > 1);
    return (places: readonly Place[]): PenandaTangan | undefined => {
      const own = places.filter((place) => !isShared(place)).map(where);
      return own.flatMap((key) => blocks.filter(({ place }) => place && where(place) === key))[0];
    };
  };
  const [inSheet, inFile] = [signedIn(sheetKey), signedIn(ofFile)];
  const only = new Set(ofRows.map(([, name]) => name)).size <= 1 ? blocks[0] : undefined;
  return (assessed: Assessed, { opd }: AssessedOpd): PenandaTangan | null => {
    const places = [assessed.gap?.place, assessed.row.place].filter((place) => place !== undefined);
    const name = ` ${normalise(opd.name)} `;
    return (
      assessed.gbs?.penandaTangan ??
      inSheet(places) ??
      inFile(places) ??
      only ??
      blocks.find(({ jabatan }) => jabatan !== null && ` ${normalise(jabatan)} `.includes(name)) ??
      inSettings(opd, settings)
    );
  };
}

/** The signatory that the configuration names for this OPD, else the one for all. */
function inSettings(opd: AssessedOpd['opd'], settings: Settings): PenandaTangan | null {
  return givenFor(opd, settings.penandaTanganOpd) ?? settings.penandaTangan;
}
