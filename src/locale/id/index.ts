import { kompilasi } from './kompilasi.ts';

/** Indonesian catalogue of the rules, one file a family. */
export const rules = {
  ...kompilasi,
};
