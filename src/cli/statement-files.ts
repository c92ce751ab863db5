import { readFile } from 'node:fs/promises';
import type { AssessedOpd, Assessment } from '../model/index.ts';
import { statementMarkdown } from '../report/statement-markdown.ts';
import { TemplateError } from '../report/template-text.ts';
import { makeStatements } from '../statement/index.ts';
import type { InForce } from './config/in-force.ts';
import { PugError, systemCode } from './errors.ts';
import { packageFile } from './package-file.ts';
import type { Session } from './session.ts';
import type { OutFile } from './write.ts';

/** A region's own form, or the shipped ones. */
interface Forms {
  readonly xlsx: Uint8Array | null;
  readonly markdown: string | null;
}

/**
 * The Gender Budget Statements as files, `gbs/<code>.xlsx` and `.md` in each OPD's folder. `template` is a region's form: a workbook
 * replaces the workbook form, a Markdown file the Markdown form. Throws PugError where it cannot be used.
 */
export async function statementFiles(
  assessment: Assessment,
  options: {
    readonly inForce: InForce;
    readonly session: Session;
    readonly formats: ReadonlySet<string>;
    readonly folders: ReadonlyMap<AssessedOpd, string>;
    readonly template: string | null;
  },
): Promise<readonly OutFile[]> {
  const { inForce, session, formats, folders, template } = options;
  const { settings, profile, paper } = inForce;
  const statements = makeStatements(assessment, settings, profile);
  if (statements.length === 0 || (!formats.has('xlsx') && !formats.has('md'))) return [];
  try {
    const forms = await readForms(template, formats, session);
    const files: OutFile[] = [];
    let at = 0;
    for (const opd of assessment.opds) {
      const folder = `${folders.get(opd) ?? ''}gbs/`;
      const count = opd.subKegiatan.filter((row) => row.gap !== null).length;
      for (const statement of statements.slice(at, at + count)) {
        const path = folder + statement.berkas;
        if (forms.xlsx) {
          const { statementXlsx } = await import('../report/statement-xlsx.ts');
          const content = await statementXlsx(statement, {
            template: forms.xlsx,
            paper,
            lang: settings.lang,
          });
          files.push({ path: `${path}.xlsx`, content });
        }
        if (forms.markdown !== null) {
          const content = statementMarkdown(statement, { template: forms.markdown, lang: settings.lang });
          files.push({ path: `${path}.md`, content });
        }
      }
      at += count;
    }
    return files;
  } catch (error) {
    if (error instanceof TemplateError) throw new PugError(error.message);
    throw error;
  }
}

async function readForms(
  template: string | null,
  formats: ReadonlySet<string>,
  session: Session,
): Promise<Forms> {
  const own = template === null ? null : await readTemplate(template, session);
  const isMarkdown = template !== null && /\.(md|markdown|txt)$/i.test(template);
  if (own !== null && template !== null && !isMarkdown && formats.has('xlsx')) {
    const { checkTemplate } = await import('../report/template-guard.ts');
    await checkTemplate(own, template, session.lang);
  }
  const shipped = (name: string): Promise<Buffer> => readFile(packageFile(`templates/${name}`));
  return {
    xlsx: formats.has('xlsx') ? (own !== null && !isMarkdown ? own : await shipped('gbs.xlsx')) : null,
    markdown: formats.has('md')
      ? Buffer.from(own !== null && isMarkdown ? own : await shipped('gbs.md')).toString('utf8')
      : null,
  };
}

async function readTemplate(path: string, session: Session): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = systemCode(error);
    if (code === null) throw error;
    throw new PugError(session.words.load.badTemplate(path, code));
  }
}
