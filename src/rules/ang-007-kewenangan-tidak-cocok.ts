import { parseCode, type SubKegiatan } from '../model/index.ts';
import type { SubmissionRule } from './rule.ts';

/**
 * One government's file holds sub kegiatan of one authority: level digit 1 is a province's, 2 a kabupaten's or kota's. Digits 3 to 7
 * stand in real tables and are no sign. Basis: the codes of Permendagri 90/2019 and its successors.
 */
export const rule: SubmissionRule = {
  id: 'ANG-007',
  alias: 'kewenangan-tidak-cocok',
  severity: 'warning',
  scope: 'submission',
  *check({ submission }) {
    const files = new Map<string, { readonly province: SubKegiatan[]; readonly regency: SubKegiatan[] }>();
    for (const { subKegiatan } of submission.opds) {
      for (const row of subKegiatan) {
        const digit = parseCode(row.code)?.levelDigit;
        if (digit !== 1 && digit !== 2) continue;
        const file = files.get(row.place.file) ?? { province: [], regency: [] };
        files.set(row.place.file, file);
        (digit === 1 ? file.province : file.regency).push(row);
      }
    }
    for (const { province, regency } of files.values()) {
      const few = province.length <= regency.length ? province : regency;
      const [first] = few;
      if (!first || province.length === 0 || regency.length === 0) continue;
      const args: Ang007Args = {
        province: province.length,
        regency: regency.length,
        code: first.code,
        name: first.name,
        codes: few.slice(0, 5).map(({ code }) => code),
      };
      yield { place: first.codePlace, field: 'kewenangan', found: first.code, args };
    }
  },
};

/** Sub kegiatan by level digit; `codes`: the first few of the rarer one, `code` and `name` its first. */
export type Ang007Args = {
  readonly province: number;
  readonly regency: number;
  readonly code: string;
  readonly name: string;
  readonly codes: readonly string[];
};
