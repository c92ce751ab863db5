import { parseCode } from '../model/index.ts';
import type { RowRule } from './rule.ts';

export type Arg002Args = { readonly nama: string; readonly program: string; readonly pagu: bigint | null };

const PENUNJANG = /penunjang\s+urusan/i;

/**
 * Demands that the running costs of an office (salaries, stationery, cars, buildings) are not called ARG: program 01 "Penunjang Urusan
 * Pemerintahan" is neutral by default, that of the Sekretariat Daerah too. Where the table does not name the program its number
 * decides, since every bidang has its penunjang under 01. Basis: our own [D], from "Layanan Perkantoran is neutral" (domain.md 3.2).
 */
export const rule: RowRule = {
  id: 'ARG-002',
  alias: 'tag-penunjang',
  severity: 'warning',
  scope: 'row',
  *check({ row, tag }) {
    if (!tag.tagged) return;
    const code = parseCode(row.code);
    if (code?.segments[2] !== '01') return;
    const program = row.program?.name ?? '';
    if (program !== '' && !PENUNJANG.test(program)) return;
    const args: Arg002Args = { nama: row.name, program, pagu: row.pagu };
    yield { place: tag.place, field: 'tag', args };
  },
};
