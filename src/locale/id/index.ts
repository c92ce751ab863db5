import { analisis } from './analisis.ts';
import { arg } from './arg.ts';
import { kompilasi } from './kompilasi.ts';

/** Indonesian catalogue of the rules, one file a family. */
export const rules = {
  ...analisis,
  ...arg,
  ...kompilasi,
};
