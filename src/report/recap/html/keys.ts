/** Key of an OPD's note and section: an OPD may stand in several years and stages. */
export function noteKey(opd: {
  readonly id: string;
  readonly year: number | null;
  readonly stage: string | null;
}): string {
  return `${opd.id}|${opd.year ?? ''}|${opd.stage ?? ''}`;
}

/** Sections of OPDs that the page holds for a year and stage; a browser still handles them with ease. */
export const MOST_SECTIONS = 400;
