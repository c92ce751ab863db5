import { workbookParts } from './workbook.ts';
import { biffText, cellAt, record, xls } from './xls.ts';
import type { ZipPart } from './zip.ts';

const letter = (column: number): string => String.fromCharCode(65 + column);

function row(
  number: number,
  values: readonly (string | number | null)[],
  how: 's' | 'str' | 'inlineStr',
): string {
  const cells = values.map((value, column) => {
    const ref = `r="${letter(column)}${number}"`;
    if (value === null) return '';
    if (typeof value === 'number') return `<c ${ref} s="1"><v>${value}</v></c>`;
    if (how === 'inlineStr')
      return `<c ${ref} t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
    return `<c ${ref} t="${how}"><v>${how === 's' ? intern(value) : value}</v></c>`;
  });
  return `<row r="${number}" spans="1:9">${cells.join('')}</row>`;
}

const texts: string[] = [];
function intern(text: string): number {
  const known = texts.indexOf(text);
  return known >= 0 ? known : texts.push(text) - 1;
}

const BUDGET = [
  ['Kode SKPD', 'Nama SKPD', 'Kode Sub Kegiatan', 'Nama Sub Kegiatan', 'Pagu', 'Tagging ARG', 'Kategori ARG'],
  [
    '1.02.0.00.0.00.01.0000',
    'Dinas Kesehatan',
    '1.02.02.2.02.0001',
    'Pengelolaan Pelayanan Kesehatan Ibu Hamil',
    125000000.5,
    'Ya',
    '1',
  ],
  [
    '1.02.0.00.0.00.01.0000',
    'Dinas Kesehatan',
    '1.02.02.2.02.0002',
    'Pengelolaan Pelayanan Kesehatan Lansia',
    80000000,
    'Tidak',
    null,
  ],
  [
    '1.02.0.00.0.00.01.0000',
    'Dinas Kesehatan',
    '1.02.01.2.06.0001',
    'Penyediaan Komponen Instalasi Listrik',
    'null',
    'V',
    'kesetaraan',
  ],
  [null, null, null, 'Jumlah', 205000000.5, null, null],
];

const GAP = [
  [
    'Sub Kegiatan dan Tujuan',
    'Data Pembuka Wawasan',
    'Faktor Kesenjangan',
    'Sebab Internal',
    'Sebab Eksternal',
    'Reformulasi Tujuan',
    'Rencana Aksi',
    'Data Dasar',
    'Indikator Kinerja',
  ],
  [1, 2, 3, 4, 5, 6, 7, 8, 9],
  [
    'Sub Kegiatan: 1.02.02.2.02.0002 Pengelolaan Pelayanan Kesehatan Lansia\nTujuan: Meningkatkan layanan bagi lansia',
    'Tahun 2025 lansia yang dilayani 412 orang: laki-laki 133, perempuan 279 (Profil Dinas Kesehatan).',
    'Akses: posyandu pagi hari sulit diikuti laki-laki. Partisipasi: 133 dari 412 laki-laki. Kontrol: kader perempuan. Manfaat: laki-laki lebih sedikit.',
    'Jadwal posyandu hanya pagi hari kerja',
    'Lansia laki-laki masih bekerja di kebun pada pagi hari',
    'Meningkatkan jumlah lansia laki-laki yang dilayani',
    '1. Membuka posyandu sore (Rp50.000.000)\n2. Kunjungan ke kelompok tani (Rp30.000.000)',
    'Laki-laki 133 orang, perempuan 279 orang',
    'Output: 24 posyandu sore. Outcome: lansia laki-laki yang dilayani naik dari 133 menjadi 200 orang',
  ],
];

const STYLES =
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="3"/><xf numFmtId="164"/></cellXfs>';

function book(how: 's' | 'str' | 'inlineStr'): ZipPart[] {
  const rowsOf = (table: readonly (readonly (string | number | null)[])[], first: number) =>
    table.map((values, i) => row(first + i, values, how)).join('');
  const anggaran = rowsOf(BUDGET, 3);
  const gap = rowsOf(GAP, 1);
  return workbookParts({
    sheets: [
      {
        name: 'Anggaran',
        before: '<dimension ref="A1:G8"/><cols><col min="7" max="7" hidden="1"/></cols>',
        rows: `${row(1, ['Rekapitulasi Anggaran Tahun 2026'], how)}${anggaran}<row r="9" hidden="1"><c r="E9"><f>SUM(E4:E6)</f></c><c r="F9" s="2"><v>46023</v></c><c r="G9" t="e"><v>#REF!</v></c></row>`,
        after: '<mergeCells count="1"><mergeCell ref="A1:G1"/></mergeCells>',
      },
      { name: 'GAP', rows: gap },
      { name: 'Arsip', state: 'hidden', rows: '<row r="1"><c r="A1" t="b"><v>1</v></c></row>' },
    ],
    styles: STYLES,
    ...(how === 's' ? { strings: texts.map((text) => `<si><t>${text}</t></si>`).join('') } : {}),
  });
}

/** Workbooks like the real ones, small enough to be damaged thousands of times. */
export const SEED_WORKBOOKS: readonly (readonly ZipPart[])[] = [
  book('s'),
  book('str'),
  book('inlineStr'),
  openDocument(),
];

/** The budget as a CSV of Excel in Indonesian. */
export const SEED_CSV = Buffer.from(
  `${BUDGET.map((values) => values.map((value) => (value === null ? '' : `"${value}"`)).join(';')).join('\r\n')}\r\n`,
);

/** The budget as a workbook of Excel 97. */
export const SEED_XLS = xls(
  [record(0x00e0, [[2, 0], [2, 3], Buffer.alloc(16)])],
  [
    {
      name: 'Anggaran',
      records: BUDGET.flatMap((values, i) =>
        values.flatMap((value, column) => {
          if (value === null) return [];
          const cell = cellAt(i + 1, column + 1);
          return typeof value === 'number'
            ? [record(0x0203, [...cell, [8, value]])]
            : [record(0x0204, [...cell, biffText(value, 2)])];
        }),
      ),
    },
  ],
);

/** The budget and the GAP as LibreOffice writes them. */
function openDocument(): ZipPart[] {
  const namespaces = ['office', 'table', 'text'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  );
  const cell = (value: string | number | null): string => {
    if (value === null) return '<table:table-cell table:number-columns-repeated="1"/>';
    if (typeof value === 'number')
      return `<table:table-cell office:value-type="float" office:value="${value}"/>`;
    return `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
  };
  const tables = [BUDGET, GAP].map((rows, i) => {
    const lines = rows.map((values) => `<table:table-row>${values.map(cell).join('')}</table:table-row>`);
    return `<table:table table:name="T${i}">${lines.join('')}<table:table-row table:number-rows-repeated="99"/></table:table>`;
  });
  return [
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet' },
    {
      name: 'content.xml',
      data: `<office:document-content ${namespaces.join(' ')}><office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document-content>`,
    },
  ];
}
