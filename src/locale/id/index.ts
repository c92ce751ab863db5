import { analisis } from './analisis.ts';
import { figures } from './angka.ts';
import { arg } from './arg.ts';
import { formulir } from './formulir.ts';
import { gbs } from './gbs.ts';
import { kompilasi } from './kompilasi.ts';
import { konfigurasi } from './konfigurasi.ts';

/** Indonesian catalogue of the rules, one file a family. */
export const rules = {
  ...analisis,
  ...figures,
  ...arg,
  ...formulir,
  ...gbs,
  ...kompilasi,
  ...konfigurasi,
};
