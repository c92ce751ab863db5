import { expect, it } from 'vitest';
import { DEFAULT_PROFILE } from '../../src/profile/index.ts';
import * as schema from '../../src/profile/schema/analisis.ts';
import akar from '../../src/profile/words/akar.json' with { type: 'json' };
import umum from '../../src/profile/words/umum.json' with { type: 'json' };

const profile = DEFAULT_PROFILE;

it.each([
  ['aksi', schema.aksiSchema, profile.aksi],
  ['faktor', schema.faktorSchema, profile.faktorWords],
  ['pelembagaan', schema.pelembagaanSchema, profile.pelembagaan],
  ['tempelan', schema.tempelanSchema, profile.tempelan],
  ['tujuan', schema.tujuanSchema, profile.tujuanWords],
  ['pihak', schema.pihakSchema, profile.pihak],
  ['klaim', schema.klaimSchema, profile.klaim],
  ['klise', schema.kliseSchema, profile.klise],
  ['lembaga', schema.lembagaSchema, profile.lembaga],
  ['kaitan', schema.kaitanSchema, profile.kaitan],
  ['umum', schema.umumSchema, umum],
  ['akar', schema.akarSchema, akar],
] as const)('ships %s in the shape its schema asks for', (_name, shape, words) => {
  expect(shape.safeParse(words).error?.issues ?? []).toEqual([]);
});

it('refuses a word list with a key it does not know, or without one it needs', () => {
  expect(schema.aksiSchema.safeParse({ ...profile.aksi, lain: ['x'] }).success).toBe(false);
  const { nyata: _nyata, ...rest } = profile.aksi;
  expect(schema.aksiSchema.safeParse(rest).success).toBe(false);
});

it('has an example of an action for every kind of cause, in both languages', async () => {
  const { contohAksi } = await import('../../src/locale/id/contoh-aksi.ts');
  const { exampleAction } = await import('../../src/locale/en/contoh-aksi.ts');
  for (const { id } of profile.kaitan) {
    expect(contohAksi([id]), id).not.toBe(contohAksi([]));
    expect(exampleAction([id]), id).not.toBe(exampleAction([]));
  }
});
