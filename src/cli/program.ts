import type { Command } from 'commander';
import { VERSION } from '../version.ts';
import type { BatchFlags } from './batch.ts';
import type { SharedFlags } from './flags.ts';
import { LocalCommand } from './help.ts';
import type { Session } from './session.ts';

/** Gives the exit code of the command that ran. */
export type Finish = (code: number) => void;

/** Commands whose results bear the date of `--date`; `validate` also counts the terms of waivers by it. */
const STAMPED: readonly string[] = ['analyze', 'batch', 'diff'];

/**
 * The commands and their flags (contracts.md). Each command's code is loaded only when it runs: `pug validate` never loads what
 * writes workbooks.
 */
export function makeProgram(session: Session, finish: Finish): Command {
  const { help } = session.words;
  const program = new LocalCommand('pug', session.words)
    .description(help.about)
    .version(VERSION, '-V, --version', help.version)
    .helpCommand('help [perintah]', help.helpCommand)
    .option('--lang <id|en>', help.lang)
    .option('--no-color', help.noColor);

  const examples = (...lines: string[]): string => help.examples(lines.map((line) => `  ${line}`).join('\n'));
  /** Flags of every command that reads a submission. */
  const reading = (command: Command): Command =>
    command
      .option('--opd <opd>', help.opd)
      .option('--year <tahun>', help.year)
      .option('--basis <dasar>', help.basis)
      .option('--fail-on <tingkat>', help.failOn);
  const always = (command: Command): Command => {
    command.option('--config <berkas>', help.config);
    if (command.name() === 'validate') command.option('--date <tanggal>', help.dateOfTerms);
    else if (STAMPED.includes(command.name())) command.option('--date <tanggal>', help.date);
    return command
      .option('--lang <id|en>', help.lang)
      .option('-q, --quiet', help.quiet)
      .option('--no-color', help.noColor);
  };

  always(
    reading(
      program
        .command('analyze')
        .description(help.analyze)
        .argument('<berkas...>', help.analyzeFiles)
        .option('-o, --out <folder>', help.out)
        .option('-f, --format <daftar>', help.analyzeFormat)
        .option('--template <berkas>', help.template)
        .option('--force', help.force),
    ),
  )
    .addHelpText(
      'after',
      examples('pug analyze anggaran.xlsx', 'pug analyze anggaran.xlsx gap.xlsx -o hasil'),
    )
    .action(async (files: string[], flags: SharedFlags) => {
      const { analyze } = await import('./analyze.ts');
      finish(await analyze(files, flags, session));
    });

  always(
    reading(
      program
        .command('batch')
        .description(help.batch)
        .argument('<jalur...>', help.batchPaths)
        .option('-o, --out <folder>', help.out)
        .option('-f, --format <daftar>', help.batchFormat)
        .option('--opd-list <berkas>', help.batchOpds)
        .option('--due <tanggal>', help.batchDue)
        .option('--since <folder>', help.batchSince)
        .option('--realisasi <berkas>', help.batchRealisasi)
        .option('--cache <folder>', help.batchCache)
        .option('--jobs <n>', help.batchJobs)
        .option('--recap-only', help.batchRecapOnly)
        .option('--template <berkas>', help.template)
        .option('--force', help.force),
    ),
  )
    .addHelpText(
      'after',
      examples(
        'pug batch masuk/',
        'pug batch masuk/ --opd-list daftar.xlsx --due 2026-03-31',
        'pug batch ekspor-sipd.xlsx --format html',
      ),
    )
    .action(async (paths: string[], flags: BatchFlags) => {
      const { batch } = await import('./batch.ts');
      finish(await batch(paths, flags, session));
    });

  always(
    program
      .command('diff')
      .description(help.diff)
      .argument('<lama>', help.diffOld)
      .argument('<baru>', help.diffNew)
      .option('-o, --out <folder>', help.out)
      .option('-f, --format <daftar>', help.diffFormat)
      .option('--opd <opd>', help.opd)
      .option('--basis <dasar>', help.basis)
      .option('--fail-on <tingkat>', help.failOn),
  )
    .addHelpText('after', examples('pug diff murni.xlsx perubahan.xlsx', 'pug diff 2025/ 2026/ -o banding'))
    .action(async (old: string, now: string, flags: SharedFlags) => {
      const { diffCommand } = await import('./diff.ts');
      finish(await diffCommand(old, now, flags, session));
    });

  always(
    reading(
      program
        .command('validate')
        .description(help.validate)
        .argument('<jalur...>', help.validatePaths)
        .option('-f, --format <daftar>', help.validateFormat)
        .option('--baseline <berkas>', help.baseline)
        .option('--write-baseline <berkas>', help.writeBaseline),
    ),
  )
    .addHelpText(
      'after',
      examples(
        'pug validate masuk/',
        'pug validate "masuk/*.xlsx" --format text,sarif=pug.sarif',
        'pug validate masuk/ --baseline acuan.json',
      ),
    )
    .action(async (paths: string[], flags: SharedFlags) => {
      const { validate } = await import('./validate.ts');
      finish(await validate(paths, flags, session));
    });

  always(
    program
      .command('template')
      .description(help.templateCommand)
      .argument('<jenis>', help.templateKind)
      .option('--from <berkas>', help.templateFrom)
      .option('--opd <opd>', help.opd)
      .option('--year <tahun>', help.year)
      .option('-o, --out <folder>', help.outHere)
      .option('--force', help.forceAny),
  )
    .addHelpText('after', examples('pug template gap --from anggaran.xlsx'))
    .action(async (kind: string, flags: SharedFlags) => {
      const { template } = await import('./template.ts');
      finish(await template(kind, flags, session));
    });

  always(program.command('explain').description(help.explain).argument('[aturan]', help.explainRule)).action(
    async (rule: string | undefined) => {
      const { explain } = await import('./explain.ts');
      finish(await explain(rule ?? null, session));
    },
  );

  always(
    program
      .command('init')
      .description(help.init)
      .option('-o, --out <folder>', help.outHere)
      .option('--force', help.forceAny),
  ).action(async (flags: SharedFlags) => {
    const { init } = await import('./init.ts');
    finish(await init(flags, session));
  });

  always(reading(program.command('config').description(help.configCommand))).action(
    async (flags: SharedFlags) => {
      const { showConfig } = await import('./show-config.ts');
      finish(await showConfig(flags, session));
    },
  );

  return program;
}
