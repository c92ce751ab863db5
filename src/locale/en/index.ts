import { kompilasi } from './kompilasi.ts';

/** English catalogue of the rules, one file a family. */
export const rules = {
  ...kompilasi,
};
