type Fields = readonly (readonly [bytes: 1 | 2 | 4 | 8, value: number] | Buffer)[];

/** One record of BIFF: its type, then its fields as little-endian figures or bytes. */
export function record(type: number, fields: Fields): Buffer {
  const data = Buffer.concat(
    fields.map((field) => (Buffer.isBuffer(field) ? field : figure(field[0], field[1]))),
  );
  return Buffer.concat([figure(2, type), figure(2, data.length), data]);
}

function figure(bytes: 1 | 2 | 4 | 8, value: number): Buffer {
  const buffer = Buffer.alloc(bytes);
  if (bytes === 8) buffer.writeDoubleLE(value);
  else buffer.writeUIntLE(value, 0, bytes);
  return buffer;
}

/** A text with its length in `lengthBytes`, wide only where it must be. */
export function biffText(text: string, lengthBytes: 1 | 2): Buffer {
  const wide = /[^\0-\xff]/.test(text);
  return Buffer.concat([
    figure(lengthBytes, text.length),
    figure(1, wide ? 1 : 0),
    Buffer.from(text, wide ? 'utf16le' : 'latin1'),
  ]);
}

const BOF = 0x0809;
const EOF = record(0x000a, []);

export const cellAt = (row: number, column: number, style = 0): Fields => [
  [2, row - 1],
  [2, column - 1],
  [2, style],
];

export interface XlsSheetParts {
  readonly name: string;
  readonly state?: 0 | 1 | 2;
  readonly records: readonly Buffer[];
}

/** The bytes of an .xls: `globals` are the records before the sheets (texts, formats), each sheet is made of its own. */
export function xls(globals: readonly Buffer[], sheets: readonly XlsSheetParts[], version = 0x0600): Buffer {
  const begin = (kind: number) =>
    record(BOF, [
      [2, version],
      [2, kind],
      [4, 0],
      [4, 0],
      [4, 0],
    ]);
  const bodies = sheets.map((sheet) => Buffer.concat([begin(0x10), ...sheet.records, EOF]));
  const list = (offsets: readonly number[]) =>
    sheets.map((sheet, i) =>
      record(0x0085, [[4, offsets[i] ?? 0], [1, sheet.state ?? 0], [1, 0], biffText(sheet.name, 1)]),
    );
  const head = (offsets: readonly number[]) =>
    Buffer.concat([begin(0x05), ...globals, ...list(offsets), EOF]);
  let at = head([]).length;
  const offsets = bodies.map((body) => {
    at += body.length;
    return at - body.length;
  });
  return compoundFile('Workbook', Buffer.concat([head(offsets), ...bodies]));
}

const FREE = 0xffffffff;
const END = 0xfffffffe;

/** A compound file with one stream: a sector of directory, then the stream, then the table of sectors. */
export function compoundFile(name: string, stream: Buffer): Buffer {
  const content = Buffer.alloc(Math.max(4096, Math.ceil(stream.length / 512) * 512));
  stream.copy(content);
  const sectors = content.length / 512;
  const fatSectors = Math.ceil((sectors + 2) / 127);
  const fat = Buffer.alloc(fatSectors * 512, 0xff);
  fat.writeUInt32LE(END, 0);
  for (let i = 1; i <= sectors; i++) fat.writeUInt32LE(i === sectors ? END : i + 1, i * 4);
  const header = Buffer.alloc(512);
  header.write('d0cf11e0a1b11ae1', 'hex');
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(fatSectors, 44);
  header.writeUInt32LE(0, 48);
  header.writeUInt32LE(4096, 56);
  header.writeUInt32LE(END, 60);
  header.writeUInt32LE(END, 68);
  for (let i = 0; i < 109; i++) header.writeUInt32LE(i < fatSectors ? sectors + 1 + i : FREE, 76 + 4 * i);
  const directory = Buffer.concat([
    directoryEntry('Root Entry', 5, END, 0),
    directoryEntry(name, 2, 1, content.length),
    Buffer.alloc(256),
  ]);
  return Buffer.concat([header, directory, content, fat]);
}

function directoryEntry(name: string, type: number, start: number, size: number): Buffer {
  const entry = Buffer.alloc(128);
  entry.write(`${name}\0`, 0, 'utf16le');
  entry.writeUInt16LE((name.length + 1) * 2, 64);
  entry.writeUInt8(type, 66);
  entry.writeUInt32LE(start, 116);
  entry.writeUInt32LE(size, 120);
  return entry;
}
