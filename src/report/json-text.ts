import { toDecimal } from '../model/index.ts';

/** What JSON can hold, with money as a bigint of sen. */
export type Json =
  | string
  | number
  | bigint
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/**
 * JSON text with two blanks of indentation and a line break at the end. A bigint is money and becomes a number token with its exact
 * decimals (`1010148878495.39`), which JSON.stringify cannot write. Keys keep their order; undefined ones are left out. Lists of
 * plain numbers stand on one line.
 */
export function jsonText(value: Json): string {
  const parts: string[] = [];
  write(value, '\n', parts);
  parts.push('\n');
  return parts.join('');
}

/** One element of a list two levels deep, as `jsonText` would write it there: what a long list is written from piece by piece. */
export function jsonPart(value: Json): string {
  const parts: string[] = [];
  write(value, '\n    ', parts);
  return parts.join('');
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function write(value: Json, line: string, parts: string[]): void {
  if (typeof value === 'bigint') {
    parts.push(toDecimal(value));
  } else if (typeof value !== 'object' || value === null) {
    parts.push(JSON.stringify(value));
  } else if (isList(value)) {
    const plain = value.every((item) => item === null || typeof item === 'number');
    if (value.length === 0 || plain) {
      parts.push(`[${value.map((item) => JSON.stringify(item)).join(', ')}]`);
      return;
    }
    parts.push('[');
    value.forEach((item, index) => {
      parts.push(index === 0 ? `${line}  ` : `,${line}  `);
      write(item, `${line}  `, parts);
    });
    parts.push(`${line}]`);
  } else {
    const fields = Object.entries(value).filter((field): field is [string, Json] => field[1] !== undefined);
    if (fields.length === 0) {
      parts.push('{}');
      return;
    }
    parts.push('{');
    fields.forEach(([key, field], index) => {
      parts.push(index === 0 ? `${line}  ` : `,${line}  `, JSON.stringify(key), ': ');
      write(field, `${line}  `, parts);
    });
    parts.push(`${line}}`);
  }
}
