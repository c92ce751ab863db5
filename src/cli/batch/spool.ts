/** Text that is set aside on disk while a run goes on, and read back in order at its end. */
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Piece } from '../../report/json-parts.ts';

const PIECE = 256 * 1024;

export class Spool {
  private readonly stream: WriteStream;
  private failed: Error | null = null;

  constructor(readonly path: string) {
    this.stream = createWriteStream(path);
    this.stream.on('error', (error) => {
      this.failed = error;
    });
  }

  /** Adds text; waits while the disk is behind. */
  async write(text: string): Promise<void> {
    if (this.failed) throw this.failed;
    if (text === '' || this.stream.write(text)) return;
    await new Promise<void>((resume) => {
      const go = () => {
        this.stream.off('drain', go);
        this.stream.off('error', go);
        resume();
      };
      this.stream.on('drain', go);
      this.stream.on('error', go);
    });
  }

  /** Waits until everything is on disk. */
  async close(): Promise<void> {
    if (this.failed) throw this.failed;
    await new Promise<void>((done, fail) => {
      this.stream.on('error', fail);
      this.stream.end(() => done());
    });
  }

  /** The text as bytes in pieces, each good until the next is asked for. Only after `close`. */
  async *pieces(): AsyncIterable<Uint8Array> {
    const file = await open(this.path);
    try {
      const bytes = Buffer.allocUnsafe(PIECE);
      for (;;) {
        const { bytesRead } = await file.read(bytes, 0, PIECE);
        if (bytesRead === 0) return;
        yield bytes.subarray(0, bytesRead);
      }
    } finally {
      await file.close();
    }
  }

  /** JSON of each line. Only after `close`; what was written was one JSON value a line. */
  async *lines<T>(): AsyncIterable<T> {
    const lines = createInterface({
      input: createReadStream(this.path),
      crlfDelay: Number.POSITIVE_INFINITY,
    });
    for await (const line of lines) {
      if (line === '') continue;
      const value: T = JSON.parse(line);
      yield value;
    }
  }
}

/** Writes pieces of text to a file, each before the next is asked for. */
export async function writePieces(path: string, pieces: AsyncIterable<Piece>): Promise<void> {
  const file = await open(path, 'w');
  try {
    for await (const piece of pieces) await file.writeFile(piece);
  } finally {
    await file.close();
  }
}
