import { workbook } from '../test/support/workbook.ts';
import { contentTypes } from './content-types.ts';

const HEADINGS = [
  'KODE SKPD',
  'NAMA SKPD',
  'KODE PROGRAM',
  'NAMA PROGRAM',
  'KODE KEGIATAN',
  'NAMA KEGIATAN',
  'KODE SUB KEGIATAN',
  'NAMA SUB KEGIATAN',
  'KODE REKENING',
  'NAMA REKENING',
  'PAGU',
];

/** A workbook of one invented OPD with `rows` rows of rekening, shared strings and all, as spreadsheet programs write it. */
export function makeBudget(rows: number): Buffer {
  const strings: string[] = [];
  const known = new Map<string, number>();
  const intern = (text: string): number => {
    const index = known.get(text) ?? strings.push(text) - 1;
    known.set(text, index);
    return index;
  };
  const body = [HEADINGS, ...Array.from({ length: rows }, (_, i) => budgetRow(i))].map((values, i) => {
    const cells = values.map((value, column) => {
      const ref = `${String.fromCharCode(65 + column)}${i + 1}`;
      return typeof value === 'number'
        ? `<c r="${ref}" s="1"><v>${value}</v></c>`
        : `<c r="${ref}" t="s"><v>${intern(value)}</v></c>`;
    });
    return `<row r="${i + 1}" spans="1:${values.length}">${cells.join('')}</row>`;
  });
  return workbook({
    sheets: [{ name: 'Anggaran', rows: body.join('') }],
    strings: strings.map((text) => `<si><t>${text}</t></si>`).join(''),
    parts: [contentTypes(1, true)],
    styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="3"/></cellXfs>',
  });
}

function budgetRow(i: number): (string | number)[] {
  const program = 2 + (Math.floor(i / 40) % 8);
  const kegiatan = 1 + (Math.floor(i / 10) % 4);
  const sub = 1 + (Math.floor(i / 5) % 20);
  const two = (n: number) => String(n).padStart(2, '0');
  const codeProgram = `1.02.${two(program)}`;
  const codeKegiatan = `${codeProgram}.2.${two(kegiatan)}`;
  return [
    '1.02.0.00.0.00.01.0000',
    'Dinas Kesehatan',
    codeProgram,
    `Program Pemenuhan Upaya Kesehatan ${program}`,
    codeKegiatan,
    `Penyediaan Layanan Kesehatan Rujukan ${kegiatan}`,
    `${codeKegiatan}.${String(sub).padStart(4, '0')}`,
    `Pengelolaan Pelayanan Kesehatan Kelompok ${sub} pada Wilayah ${kegiatan}`,
    `5.1.02.01.01.${String(1 + (i % 60)).padStart(4, '0')}`,
    `Belanja Bahan Habis Pakai ${i % 60}`,
    1_250_000 + i * 12_500,
  ];
}
