import { analisis } from './analisis.ts';
import { arg } from './arg.ts';
import { kompilasi } from './kompilasi.ts';

/** English catalogue of the rules, one file a family. */
export const rules = {
  ...analisis,
  ...arg,
  ...kompilasi,
};
