import type { AssessedOpd, Assessment } from '../model/index.ts';
import { reportMarkdown } from '../report/markdown.ts';
import type { InForce } from './config/in-force.ts';
import { distinctNames } from './names.ts';
import type { Session } from './session.ts';
import { statementFiles } from './statement-files.ts';
import type { OutFile } from './write.ts';

export interface OpdFiles {
  readonly files: readonly OutFile[];
  /** Sub kegiatan that need a GAP and found no room in the worksheet. */
  readonly leftOut: number;
}

/** `<code and short name of the OPD>/` by OPD; '' where there is only one. */
export function foldersOf(opds: readonly AssessedOpd[]): ReadonlyMap<AssessedOpd, string> {
  if (opds.length < 2) return new Map(opds.map((opd) => [opd, '']));
  const texts = opds.map(({ opd }) => [opd.code, opd.name].filter((part) => part !== null).join(' '));
  const names = distinctNames(texts);
  return new Map(opds.map((opd, index) => [opd, `${names[index] ?? ''}/`]));
}

/**
 * What `analyze` writes for each OPD of a run (contracts.md, "What is written"): the report, the statements, the worksheet of GAP to
 * fill in. Where no budget was read, the report of the GAP and GBS alone.
 */
export async function opdFiles(
  assessment: Assessment,
  formats: ReadonlySet<string>,
  inForce: InForce,
  session: Session,
  template: string | null,
): Promise<OpdFiles> {
  const { lang } = inForce.settings;
  const { date } = inForce;
  const folders = foldersOf(assessment.opds);
  const files: OutFile[] = [];
  let leftOut = 0;
  for (const opd of assessment.opds.length > 0 ? assessment.opds : [null]) {
    const folder = (opd && folders.get(opd)) ?? '';
    if (formats.has('md')) {
      files.push({ path: `${folder}laporan.md`, content: reportMarkdown(assessment, { opd, lang, date }) });
    }
    if (formats.has('html')) {
      const { reportHtml } = await import('../report/html.ts');
      files.push({
        path: `${folder}laporan.html`,
        content: reportHtml(assessment, { opds: [opd], lang, date }),
      });
    }
    if (!formats.has('xlsx')) continue;
    const { reportXlsx } = await import('../report/xlsx.ts');
    files.push({ path: `${folder}laporan.xlsx`, content: await reportXlsx(assessment, { opd, lang, date }) });
    const { gapWorksheet } = await import('../report/worksheet.ts');
    const worksheet = opd && (await gapWorksheet(opd, { lang }));
    if (worksheet) {
      files.push({ path: `${folder}gap-untuk-diisi.xlsx`, content: worksheet.bytes, keep: true });
      leftOut += worksheet.leftOut;
    }
  }
  files.push(...(await statementFiles(assessment, { inForce, session, formats, folders, template })));
  return { files, leftOut };
}
