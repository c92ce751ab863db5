import type { Rupiah } from '../model/index.ts';
import { add, type Entry } from './entry.ts';

/** "5.1.02" of an account of three segments or more; segments are compared as numbers, since their width grew in 2026. */
export function jenisOf(segments: readonly number[]): string | null {
  const [akun, kelompok, jenis] = segments;
  if (akun === undefined || kelompok === undefined || jenis === undefined) return null;
  return `${akun}.${kelompok}.${String(jenis).padStart(2, '0')}`;
}

export function addJenis(entry: Entry, jenis: string, money: Rupiah): void {
  entry.byJenis.set(jenis, (entry.byJenis.get(jenis) ?? 0n) + money);
}

/**
 * The printed account levels below one sub kegiatan (5, 5.1, 5.1.02, ...): each repeats the money of the next, so the split by jenis
 * takes the uppermost level that tells the jenis, and the sum takes the uppermost of all.
 */
export class AccountLevels {
  readonly #entry: Entry;
  #jenisDepth = 0;
  #topDepth = 0;
  /** Sum of the uppermost accounts, and how many they are. */
  top: Rupiah | null = null;
  count = 0;

  constructor(entry: Entry) {
    this.#entry = entry;
  }

  add(segments: readonly number[], money: Rupiah | null): void {
    const depth = segments.length;
    if (money === null) return;
    if (this.#topDepth === 0 || depth <= this.#topDepth) {
      this.count++;
      this.#topDepth = depth;
      this.top = add(this.top, money);
    }
    if (this.#jenisDepth !== 0 && depth > this.#jenisDepth) return;
    const jenis = jenisOf(segments);
    this.#jenisDepth = jenis === null ? 0 : depth;
    if (jenis !== null) addJenis(this.#entry, jenis, money);
  }
}
