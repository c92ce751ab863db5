import { Command, type CommanderError, Help, type Option } from 'commander';
import type { CliWords } from '../locale/cli.ts';
import { PugError } from './errors.ts';
import { nearest } from './nearest.ts';

/** What a value is called in the language of the session; the program names it in Indonesian. */
function placeholder(name: string, words: CliWords['help']): string {
  return words.placeholders[name] ?? name;
}

/** Help in the language of the session: commander knows English only. */
class LocalHelp extends Help {
  constructor(private readonly words: CliWords['help']) {
    super();
    this.helpWidth = 80;
  }

  override styleTitle(title: string): string {
    const titles: Readonly<Record<string, string>> = {
      'Usage:': this.words.usage,
      'Options:': this.words.options,
      'Global Options:': this.words.global,
      'Arguments:': this.words.arguments,
      'Commands:': this.words.commands,
    };
    return titles[title] ?? title;
  }

  override commandUsage(command: Command): string {
    return this.inWords(super.commandUsage(command))
      .replace('[options]', this.words.optionWord)
      .replace('[command]', this.words.commandWord);
  }

  override subcommandTerm(command: Command): string {
    const term = super.subcommandTerm(command).replace('[options] ', '').replace('[options]', '');
    return this.inWords(term.trimEnd());
  }

  override optionTerm(option: Option): string {
    return this.inWords(super.optionTerm(option));
  }

  override argumentTerm(argument: Parameters<Help['argumentTerm']>[0]): string {
    return placeholder(super.argumentTerm(argument), this.words);
  }

  /** A term with its placeholders (`<berkas...>`, `[aturan]`) in the language of the session. */
  private inWords(term: string): string {
    return term.replace(
      /([<[])([a-z]+)(\.{3})?(?=[>\]])/g,
      (_, open: string, name: string, more = '') => open + placeholder(name, this.words) + more,
    );
  }

  override optionDescription(option: Option): string {
    return option.description;
  }

  override argumentDescription(argument: Parameters<Help['argumentDescription']>[0]): string {
    return argument.description;
  }
}

export class LocalCommand extends Command {
  constructor(
    name: string,
    private readonly words: CliWords,
  ) {
    super(name);
    this.helpOption('-h, --help', words.help.help).exitOverride();
    this.configureOutput({ writeErr: () => {}, writeOut: (text) => void process.stdout.write(text) });
  }

  override createCommand(name: string): LocalCommand {
    return new LocalCommand(name, this.words);
  }

  override createHelp(): Help {
    return new LocalHelp(this.words.help);
  }
}

/** Throws PugError where `pug help` is asked about a command that there is none of: the parser would show its general help. */
export function checkHelp(program: Command, argv: readonly string[], words: CliWords): void {
  const [first, asked] = argv.filter((arg, at) => !arg.startsWith('-') && argv[at - 1] !== '--lang');
  if (first !== 'help' || asked === undefined) return;
  const known = [...program.commands.map((command) => command.name()), 'help'];
  if (!known.includes(asked)) throw new PugError(words.usage.unknownCommand(asked, nearest(asked, known)));
}

/**
 * What the parser has to say, in the session's language: null where it is no error (help, version), else the one-line reason not to
 * run. Its exit code is never used: ours are those of contracts.md.
 */
export function parserError(error: CommanderError, words: CliWords): PugError | null {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const near = /Did you mean (?:one of )?([^,?]+)/.exec(error.message)?.[1] ?? null;
  switch (error.code) {
    case 'commander.help':
    case 'commander.helpDisplayed':
    case 'commander.version':
      return null;
    case 'commander.unknownOption':
      return new PugError(words.usage.unknownOption(quoted, near));
    case 'commander.unknownCommand':
      return new PugError(words.usage.unknownCommand(quoted, near));
    case 'commander.missingArgument':
      return new PugError(words.usage.missingArgument(placeholder(quoted, words.help)));
    case 'commander.optionMissingArgument':
      return new PugError(words.usage.missingValue(/--[\w-]+/.exec(quoted)?.[0] ?? quoted));
    case 'commander.excessArguments':
      return new PugError(words.usage.excess);
    default:
      return new PugError(words.usage.other(error.message.replace(/^error: /, '')));
  }
}
