import { array, int, enum as oneOf, record, strictObject, string } from 'zod';

/** A heading or word as `normaliseHeading` gives it: lower case, single blanks, no punctuation but the percent sign. */
const normal = string().regex(/^[\p{L}\p{N}%]+(?: [\p{L}\p{N}%]+)*$/u);
const words = array(normal).min(1);

/** `profile/headers.json`: the spellings of the headings of budget tables, by field. An earlier spelling is the likelier column. */
export const headersSchema = strictObject({
  fields: record(string().regex(/^[a-z][A-Za-z]*$/), words),
  /** Fields by which a row is known for a header: an organisation, a code, a level of the budget. */
  anchors: array(string()),
  /** Words that carry nothing in a heading: the unit, the year's label. */
  dropWords: words,
  /** Words for before and after a change, and what may stand beside them. */
  before: words,
  after: words,
  phaseWords: words,
  /** Headings beside which "Jumlah" counts people, and fields under which it counts what they name. */
  sexes: words,
  counted: array(string()),
  /** Words of a perubahan, which comes after every pergeseran, and of a pergeseran. */
  perubahanWords: words,
  pergeseranWords: words,
  /** Words of a column that holds what was added or taken away. */
  difference: words,
  /** Words of headings that speak of another year or document. */
  otherYear: words,
  /** Realisation up to now, and of a part of the year. */
  cumulative: words,
  partial: words,
  /** Fields that a misspelt heading may be matched to. */
  nearFields: array(string()),
  /** Words that make a longer heading one of the field's, and those that forbid it. */
  containing: record(string(), words),
  notContaining: words,
  /** Headings of an OPD that head its units where another column names the OPD. */
  unitBesideOpd: words,
  /** Fields whose bracketed remark tells what they are ("Nama (PPTK)"): without it they are not that field. */
  remarkTells: array(string()),
});

/** `profile/reading.json`: words by which titles, key-and-value lines, totals, units and stages are known. */
export const readingSchema = strictObject({
  opdWords: words,
  opdInTitle: words,
  beforeOpdInTitle: words,
  /** Words of the above that are no name alone, and beginnings that only look like one ("dinas luar"). */
  opdKinds: words,
  /** First words of the name of a unit of an OPD. */
  unitWords: words,
  notOpdNames: words,
  /** Words of titles and headings between tables: a line that holds none of them may be the name of an OPD. */
  titleWords: words,
  opdKeys: words,
  unitKeys: words,
  programKeys: words,
  kegiatanKeys: words,
  subKeys: words,
  yearKeys: words,
  /** A month and a year, beside words of a period, or a year at the end of a document's title: the budget year; not beside the last. */
  months: words,
  periodWords: words,
  documentWords: words,
  notPeriod: words,
  subTotalKeys: words,
  kegiatanTotalKeys: words,
  indicatorKeys: words,
  totalLabels: words,
  /** Beginnings of a total's label, with the blank that follows. */
  totalPrefixes: array(string().endsWith(' ')),
  /** Words of a total's label that leave it one of all that stands above it ("Jumlah Pagu Indikatif"). */
  totalWords: words,
  /** Units of money, the smaller first: what is said, and the factor. `amounts`: the same as an amount of one ("Rp. 1.000,-"). */
  units: array(
    strictObject({
      factor: int().positive(),
      unit: oneOf(['ribuan', 'jutaan', 'miliaran']),
      amounts: words,
      words,
    }),
  ),
  /** Words around a unit that leave a title about nothing but the unit, and those that say it is not meant. */
  unitFrame: words,
  notUnit: words,
  /** Words that make an amount a unit ("dalam Rp. 1.000,-"), and those beside which it is money ("per orang Rp. 1.000.000"). */
  unitOpeners: words,
  notUnitAmount: words,
  /** Stages of a budget, in the order in which they are looked for. */
  stages: array(strictObject({ stage: oneOf(['kua-ppas', 'murni', 'pergeseran', 'perubahan']), words })),
  /** Titles of the lists that this program writes into its own worksheets: no budget. */
  ownLists: words,
  /** Phrases that hold a stage's word and name none. */
  notStage: words,
});
