import { array, number, strictObject, string } from 'zod';

const column = strictObject({ field: string().min(1), heading: string().min(1), width: number().positive() });

/** Shape of `layouts/anggaran.json`: columns of the blank budget table and of the blank list of OPDs. */
export const anggaranLayout = strictObject({
  id: string(),
  anggaran: array(column).min(1),
  opd: array(column).min(1),
});
