import { expect, it } from 'vitest';
import { normaliseHeading } from '../../src/intake/normalise.ts';
import headers from '../../src/profile/headers.json' with { type: 'json' };
import reading from '../../src/profile/reading.json' with { type: 'json' };
import { headersSchema, readingSchema } from '../../src/profile/schema/headers.ts';

it('the shipped header spellings and reading words keep their schemas', () => {
  expect(headersSchema.parse(headers)).toEqual(headers);
  expect(readingSchema.parse(reading)).toEqual(reading);
});

it('every spelling is written as headings are compared, and stands for one field only', () => {
  const owners = new Map<string, string>();
  const doubles: string[] = [];
  for (const [field, spellings] of Object.entries(headers.fields)) {
    for (const spelling of spellings) {
      expect(normaliseHeading(spelling)).toBe(spelling);
      if (owners.has(spelling)) doubles.push(`${spelling}: ${owners.get(spelling)}, ${field}`);
      owners.set(spelling, field);
    }
  }
  expect(doubles).toEqual([]);
});

it('every field that is named elsewhere in the file exists', () => {
  const fields = new Set(Object.keys(headers.fields));
  for (const field of [...headers.anchors, ...headers.nearFields, ...Object.keys(headers.containing)]) {
    expect(fields.has(field)).toBe(true);
  }
});
