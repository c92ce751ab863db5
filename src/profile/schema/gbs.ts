import { array, number, object, record, strictObject, string, tuple } from 'zod';

/** Shape of `layouts/gbs.json`: the form of the Gender Budget Statement, its words for what is missing, its papers and print limits. */
export const gbsLayout = strictObject({
  id: string(),
  title: string().min(1),
  sheet: string().min(1).max(31),
  columns: tuple([number().positive(), number().positive(), number().positive()]),
  rows: array(
    strictObject({
      label: string(),
      part: string().min(1).optional(),
      heading: string().min(1).optional(),
      value: string().min(1).optional(),
    }),
  ).min(1),
  signature: array(string()).min(1),
  footer: string(),
  pageLabel: string(),
  faktor: object({ akses: string(), partisipasi: string(), kontrol: string(), manfaat: string() }),
  missing: record(string(), string()),
  papers: record(
    string(),
    strictObject({ code: number().int(), widthPt: number().positive(), heightPt: number().positive() }),
  ),
  print: strictObject({
    smallestScale: number().min(0.5).max(1),
    scaleStep: number().positive().max(0.2),
    fewestLines: number().int().positive(),
    widestFill: number().min(0.9).max(1),
  }),
});
