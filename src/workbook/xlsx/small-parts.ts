import type { Zip } from './zip.ts';

/** Parts remembered at a time, each of no more than a few kilobytes. */
const MOST = 200;

/**
 * What small parts say. Files that one program wrote have the same styles and relationships, byte for byte; in a folder of such files
 * each is inflated and parsed once.
 */
export class SmallParts<T> {
  readonly #known = new Map<string, T>();

  /**
   * What `read` finds in the part, or null where it is not there.
   * @param most bytes that the part may have
   */
  async of(zip: Zip, name: string, most: number, read: (bytes: Buffer) => Promise<T>): Promise<T | null> {
    const mark = zip.markOf(name, most);
    const known = mark === null ? undefined : this.#known.get(mark);
    if (known !== undefined) return known;
    const bytes = zip.read(name, most);
    if (bytes === null) return null;
    const found = await read(bytes);
    if (mark !== null) {
      if (this.#known.size >= MOST) this.#known.clear();
      this.#known.set(mark, found);
    }
    return found;
  }
}
