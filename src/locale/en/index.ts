import { analisis } from './analisis.ts';
import { anggaran } from './anggaran.ts';
import { figures } from './angka.ts';
import { arg } from './arg.ts';
import { berkas } from './berkas.ts';
import { formulir } from './formulir.ts';
import { gbs } from './gbs.ts';
import { kompilasi } from './kompilasi.ts';
import { konfigurasi } from './konfigurasi.ts';

/** English catalogue of the rules, one file a family. */
export const rules = {
  ...berkas,
  ...anggaran,
  ...analisis,
  ...figures,
  ...arg,
  ...formulir,
  ...gbs,
  ...kompilasi,
  ...konfigurasi,
};
