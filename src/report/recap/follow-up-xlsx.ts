/** The follow-up list of all OPDs (rencana tindak lanjut): the paper that a meeting of the Pokja PUG works from. */
import { LAPORAN } from '../../locale/laporan.ts';
import { REKAP } from '../../locale/rekap.ts';
import type { Lang } from '../../model/index.ts';
import { rp, teks } from '../table.ts';
import { MAX_ROWS, type StreamCell, streamBook } from '../xlsx-stream.ts';
import { FILL_IN, SEVERITY_STYLE } from '../xlsx-style.ts';
import { longDate } from './note.ts';
import type { SaidItem } from './said.ts';
import { placeLine } from './tables.ts';

/** Columns that the paper of a meeting needs; those to the right of them are for filters on the screen. */
const PRINTED = 11;

/** Writes the list to `path` as its items come; they are not kept. */
export async function writeFollowUp(
  path: string,
  items: AsyncIterable<SaidItem> | Iterable<SaidItem>,
  options: { readonly lang: Lang; readonly due: string | null; readonly since: boolean },
): Promise<void> {
  const { lang } = options;
  const words = REKAP[lang];
  const w = words.tindakLanjut;
  const l = LAPORAN[lang];
  const book = await streamBook(path, w.judul);
  const sheet = book.sheet({
    name: w.judul,
    lines: [
      { text: w.judul, kind: 'title' },
      { text: w.petunjuk, kind: 'note' },
    ],
    lang,
    columns: [
      { label: w.nomor, kind: 'angka', width: 6 },
      teks(words.opd, 22),
      teks(words.tingkat, 12),
      teks(words.subKegiatan, 32),
      rp(words.pagu),
      teks(words.masalah, 40),
      teks(w.apa, 40),
      teks(w.tenggat, 12),
      teks(w.penanggungJawab, 16),
      teks(w.selesai, 9),
      teks(w.keterangan, 16),
      ...(options.since ? [teks(w.sejak, 14)] : []),
      teks(words.kode, 20),
      teks(words.unit, 22),
      teks(w.langkah, 12),
      teks(words.aturan, 10),
      teks(words.letak, 36),
    ],
    printed: PRINTED,
    frozenColumns: 2,
  });
  const due = options.due === null ? null : longDate(options.due, lang);
  let number = 0;
  let left = 0;
  for await (const item of items) {
    number++;
    if (number > MAX_ROWS) {
      left++;
      continue;
    }
    const empty = { text: '', style: FILL_IN };
    const cells: StreamCell[] = [
      number,
      item.opdName,
      { text: l.tingkat[item.severity], style: SEVERITY_STYLE[item.severity] },
      [item.code, item.name].filter(Boolean).join(' '),
      item.pagu === null ? null : BigInt(item.pagu),
      item.message,
      item.suggestion,
      due,
      empty,
      empty,
      empty,
    ];
    if (options.since) cells.push(item.standing === null ? null : words[item.standing]);
    cells.push(
      item.code,
      item.unit,
      item.step === null ? null : l.langkah(item.step),
      item.rule,
      placeLine(item.place),
    );
    sheet.row(cells);
  }
  if (left > 0) sheet.row([null, w.penuh(left)]);
  sheet.close();
  await book.close();
}
