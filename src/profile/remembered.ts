/** Texts remembered at a time, unless told otherwise. Beyond it all are forgotten: a hostile file has no two alike. */
const MOST = 5000;

/**
 * Remembers what was found out of each text: codes, headings, labels and names of offices stand in many rows, sheets and files.
 * Nothing of it holds on to the file that the text came from.
 */
export class Remembered<T> {
  readonly #known = new Map<string, T>();
  readonly #most: number;

  constructor(most = MOST) {
    this.#most = most;
  }

  of(text: string, find: (text: string) => T): T {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const own = ownText(text);
    const found = find(own);
    if (this.#known.size >= this.#most) this.#known.clear();
    this.#known.set(own, found);
    return found;
  }
}

/** A copy. V8 keeps a text that was cut out of a longer one as a view of it, and all of a file's texts would live on with one of them. */
function ownText(text: string): string {
  return ` ${text}`.slice(1);
}
