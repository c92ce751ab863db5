import { type Gbs, type Place, parseCode, type Submission } from '../model/index.ts';
import type { GbsRule } from './rule.ts';

/**
 * Demands one statement a sub kegiatan: with two nobody knows which one was signed. The later one is named, with the place of the
 * first. Two units of one OPD may each have the sub kegiatan, and so each a statement. Basis: our own [D].
 */
export const rule: GbsRule = {
  id: 'GBS-010',
  alias: 'gbs-ganda',
  severity: 'warning',
  scope: 'gbs',
  *check({ gbs, submission }) {
    const first = firstOf(submission).get(gbs);
    if (!first) return;
    const args: Gbs010Args = {
      kode: gbs.code?.text.trim() ?? null,
      nama: gbs.subKegiatan?.text.trim() ?? null,
      ...first,
    };
    yield { place: gbs.place, field: 'gbs', found: args.kode ?? args.nama, args };
  },
};

export type Gbs010Args = {
  readonly kode: string | null;
  readonly nama: string | null;
  readonly file: string;
  readonly sheet: string;
  readonly ref: string;
};

const found = new WeakMap<Submission, ReadonlyMap<Gbs, Place>>();

/** For each later statement of a sub kegiatan, the place of its first; made once a submission. */
function firstOf(submission: Submission): ReadonlyMap<Gbs, Place> {
  const known = found.get(submission);
  if (known) return known;
  const firsts = new Map<string, Gbs>();
  const later = new Map<Gbs, Place>();
  for (const gbs of submission.gbs) {
    const key = keyOf(gbs);
    const first = key === null ? undefined : firsts.get(key);
    if (first) later.set(gbs, first.place);
    else if (key !== null) firsts.set(key, gbs);
  }
  found.set(submission, later);
  return later;
}

const squash = (text: string | undefined): string => (text ?? '').toLowerCase().replace(/\s+/g, ' ').trim();

function keyOf(gbs: Gbs): string | null {
  const code = parseCode(gbs.code?.text ?? '');
  const name = squash(gbs.subKegiatan?.text);
  if (code?.level !== 'sub-kegiatan' && name === '') return null;
  const what = code?.level === 'sub-kegiatan' ? code.text : name;
  return `${squash(gbs.opd?.text)}|${gbs.year?.value ?? ''}|${what}`;
}
