import { expect, it } from 'vitest';
import { DEFAULT_PROFILE } from '../../src/profile/index.ts';
import {
  angkaSchema,
  buktiSchema,
  kelaminSchema,
  pendudukSchema,
  sasaranSchema,
  satuKelaminSchema,
  sumberSchema,
} from '../../src/profile/schema/angka.ts';

const { angka, kelamin, sumber, penduduk, satuKelamin, sasaran, bukti } = DEFAULT_PROFILE;

it.each([
  ['angka', angkaSchema, angka],
  ['kelamin', kelaminSchema, kelamin],
  ['sumber', sumberSchema, sumber],
  ['penduduk', pendudukSchema, penduduk],
  ['satu-kelamin', satuKelaminSchema, satuKelamin],
  ['target', sasaranSchema, sasaran],
  ['bukti', buktiSchema, bukti],
] as const)('ships a word list %s that fits its schema', (_, schema, list) => {
  expect(schema.parse(list)).toEqual(list);
});

it('rejects a list with an unknown key', () => {
  expect(() => kelaminSchema.parse({ ...kelamin, wanita: [] })).toThrow(/wanita/);
});

it('has source patterns that compile', () => {
  for (const pattern of sumber.aplikasi) expect(() => new RegExp(pattern)).not.toThrow();
});
