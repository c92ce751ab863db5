import { analisis } from './analisis.ts';
import { arg } from './arg.ts';
import { formulir } from './formulir.ts';
import { gbs } from './gbs.ts';
import { kompilasi } from './kompilasi.ts';

/** Indonesian catalogue of the rules, one file a family. */
export const rules = {
  ...analisis,
  ...arg,
  ...formulir,
  ...gbs,
  ...kompilasi,
};
