/** The recap of a batch as files. */
import { readFile } from 'node:fs/promises';
import { summaryKey } from '../../assess/recap/summary.ts';
import { analysisText, findingParts, type Piece } from '../../report/json-parts.ts';
import { acrossLines } from '../../report/ndjson.ts';
import { sectionsOf } from '../../report/recap/html/keys.ts';
import { type RecapReport, recapMarkdown } from '../../report/recap/markdown.ts';
import type { NoteData, SaidItem } from '../../report/recap/said.ts';
import type { InForce } from '../config/in-force.ts';
import type { Placing } from '../place.ts';
import { print } from '../session.ts';
import { acrossItems, withAcross } from './across.ts';
import { collected, giveBack, makeCollector } from './collect.ts';
import type { Outputs } from './outputs.ts';
import { inOrder, type Pool } from './pool.ts';
import type { Ran } from './run.ts';
import { writePieces } from './spool.ts';
import type { NoteTask, RunContext } from './work.ts';

interface Writing {
  readonly context: RunContext;
  readonly pool: Pool;
  readonly outputs: Outputs;
  readonly toStdout: boolean;
}

/**
 * Writes the notes, then the recap in the formats asked for: its files are put in their places together, when the last one is made.
 * Returns their paths.
 */
export async function writeRecap(
  ran: Ran,
  report: RecapReport,
  writing: Writing,
): Promise<readonly string[]> {
  const { context, pool, outputs, toStdout } = writing;
  const { recap, lang } = report;
  const formats = new Set(context.formats);
  const forPage = new Map<string, NoteData>();
  const sections = sectionsOf(recap.periods);
  const shown = new Set(
    recap.periods.flatMap(({ ranking }, i) => ranking.slice(0, sections[i]).map(summaryKey)),
  );
  async function* notes(): AsyncIterable<NoteTask> {
    if (!context.perOpd && !formats.has('html')) return;
    const collect = makeCollector();
    let index = 0;
    for await (const data of ran.spools.notes.lines<NoteData>()) {
      const [summary, folder] = [ran.summaries[index], ran.folders[index]];
      const since = ran.since?.[index] ?? null;
      index++;
      collect();
      if (!summary || folder === undefined) continue;
      const note = withAcross(data, recap, summary, since, lang);
      const key = summaryKey(summary);
      // Of a double the first is the one that is counted.
      if (shown.has(key) && !forPage.has(key)) forPage.set(key, note);
      if (context.perOpd) yield { summary, note, folder };
    }
  }
  await inOrder(pool, 'note', notes(), (files) => outputs.write(files));
  const drafts: Placing[] = [];
  const place = async (name: string, make: (draft: string) => Promise<void>): Promise<void> => {
    await giveBack();
    const draft = outputs.draft(`jadi-${name}`);
    await make(draft);
    if (toStdout) await copyOut(draft);
    else drafts.push({ draft, path: name });
  };
  const text = (content: string) => (draft: string) => writePieces(draft, once(content));
  if (formats.has('json')) {
    await place('analysis.json', (draft) => writePieces(draft, analysis(ran, report, context.inForce)));
  }
  if (formats.has('ndjson')) {
    const across = [...acrossLines(recap.across, lang)].map((line) => `${line}\n`).join('');
    // On standard output the lines of the files stand already.
    if (toStdout) await print(across);
    else {
      const lines = async function* () {
        yield* ran.spools.ndjson.pieces();
        yield across;
      };
      await place('analysis.ndjson', (draft) => writePieces(draft, lines()));
    }
  }
  if (formats.has('md')) await place('rekap.md', text(recapMarkdown(report)));
  if (formats.has('html')) {
    const { recapHtml } = await import('../../report/recap/html/page.ts');
    await place('rekap.html', (draft) => writePieces(draft, collected(recapHtml(report, forPage))));
  }
  if (formats.has('xlsx')) {
    const { writeRecapXlsx } = await import('../../report/recap/xlsx.ts');
    await place('rekap.xlsx', (draft) => writeRecapXlsx(draft, report, giveBack));
    if (!toStdout) {
      const { writeFollowUp } = await import('../../report/recap/follow-up-xlsx.ts');
      const items = async function* () {
        yield* acrossItems(ran, lang);
        yield* ran.spools.items.lines<SaidItem>();
      };
      await place('tindak-lanjut.xlsx', (draft) =>
        writeFollowUp(draft, items(), { lang, due: context.due, since: ran.since !== null }),
      );
    }
  }
  outputs.place(drafts);
  return drafts.map(({ path }) => path);
}

async function* once(content: string): AsyncIterable<string> {
  yield content;
}

async function copyOut(path: string): Promise<void> {
  await print(await readFile(path));
}

function analysis(ran: Ran, { recap, lang, date }: RecapReport, { profile }: InForce): AsyncIterable<Piece> {
  const { inputs, opds, findings } = ran.spools;
  async function* all(): AsyncIterable<Piece> {
    yield* findings.pieces();
    const across = findingParts(recap.findings, lang);
    if (across !== '') yield (await isEmpty(findings.pieces())) ? across : `,\n    ${across}`;
  }
  return analysisText(
    { inputs: inputs.pieces(), opds: opds.pieces(), findings: all() },
    {
      files: ran.read.length,
      opds: ran.summaries.length,
      subKegiatan: ran.summaries.reduce((total, opd) => total + opd.subKegiatan, 0),
      severities: recap.severities,
    },
    { profile, date },
  );
}

async function isEmpty(pieces: AsyncIterable<Piece>): Promise<boolean> {
  for await (const piece of pieces) if (piece.length > 0) return false;
  return true;
}
