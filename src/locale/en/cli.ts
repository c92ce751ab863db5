import { EN } from '../format.ts';
import type { cli as id } from '../id/cli.ts';

/** "1 file", "2 files". */
function some(count: number, one: string, many = `${one}s`): string {
  return `${EN.angka(count)} ${count === 1 ? one : many}`;
}

/** Kinds of values by their names in the schema. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['number', 'a number'],
  ['boolean', 'true or false'],
  ['array', 'a list [...]'],
]);

/** Words of the command line, English. */
export const cli: typeof id = {
  format: EN,
  help: {
    about:
      'Checks gender-responsive budgets (ARG): reads budgets, GAP and GBS from\nspreadsheets, judges the nine steps of the GAP, writes the GBS and the report.',
    usage: 'Usage:',
    options: 'Options:',
    global: 'Global options:',
    arguments: 'Arguments:',
    commands: 'Commands:',
    optionWord: '[options]',
    commandWord: '[command]',
    defaultWord: 'default:',
    choicesWord: 'choices:',
    help: 'show this help',
    version: 'show the version',
    placeholders: {
      aturan: 'rule',
      berkas: 'file',
      baru: 'new',
      daftar: 'list',
      dasar: 'basis',
      jalur: 'path',
      jenis: 'kind',
      lama: 'old',
      perintah: 'command',
      tahun: 'year',
      tanggal: 'date',
      tingkat: 'severity',
    },
    helpCommand: 'help for one command',
    examples: (lines) => `\nExamples:\n${lines}\n`,
    lang: 'language: id or en (also PUG_LANG)',
    noColor: 'no colour (also NO_COLOR)',
    config: 'configuration file (default: the nearest pug.config.json)',
    quiet: 'results only, no messages',
    date: 'date that is written on the results (YYYY-MM-DD)',
    dateOfTerms: 'date on the results and for the term of waivers (YYYY-MM-DD)',
    opd: 'this OPD only: its code or its name',
    year: 'this budget year only',
    basis: 'denominator of the ARG share: operasi-modal, belanja-langsung, barjas-bansos-modal or apbd',
    failOn: 'exit code 1 from this severity on: error, warning, never',
    out: 'target folder (default: `<file>-pug` beside the first input); - for standard output',
    analyze: "check one OPD's budget: report, GBS and GAP worksheet",
    analyzeFiles: 'budget, GAP and GBS (- for standard input)',
    analyzeFormat: 'list of formats: md, xlsx, json, html',
    outHere: 'target folder (default: this one); - for standard output',
    forceAny: 'overwrite a file that already stands, too',
    force: 'overwrite a gap-untuk-diisi.xlsx that already stands, too',
    template: "a region's own GBS form (.xlsx or .md)",
    batch: 'check all OPDs: recap, ranking, roll call, notes',
    batchPaths: 'folder, files or glob with one file an OPD',
    batchOpds: 'list of the OPDs expected: XLSX or CSV, or one budget\nexport that holds them all',
    batchFormat: 'list of formats: md, xlsx, json, html, ndjson',
    batchDue: 'due date for the notes and the follow-up list\n(YYYY-MM-DD)',
    batchSince: 'folder of an earlier result: what was mended since',
    batchRealisasi: 'report of spending by sub kegiatan (spreadsheet)',
    batchCache: 'keep the result of each file in this folder; unchanged\nfiles are not read again',
    batchJobs: 'number of workers (default: by the number of files)',
    batchRecapOnly: 'the recap only, no folder for each OPD',
    diffFormat: 'list of formats: md, xlsx, json',
    validate: 'findings only, for CI: machine formats and exit codes',
    validatePaths: 'folder, files or glob',
    validateFormat:
      'list of formats: text, json, sarif, junit, github, markdown; each may go to a file: sarif=out.sarif',
    baseline: 'findings recorded in this file do not fail the run',
    writeBaseline: 'record all findings of now in this file',
    templateCommand: 'write a blank worksheet: anggaran, gap, gbs or opd',
    templateKind: 'anggaran, gap, gbs or opd',
    templateFrom: 'fill step 1 from this budget',
    explain: 'explain one rule; without a rule: the list',
    explainRule: 'id or name of a rule, such as GAP-205',
    diff: 'compare two budgets: murni and perubahan, or two years',
    diffOld: 'the old budget',
    diffNew: 'the new budget',
    init: 'write pug.config.json',
    configCommand: 'show the settings in force and where they come from',
  },
  usage: {
    unknownOption: (option, near) => `There is no option ${option}.${near ? ` Did you mean ${near}?` : ''}`,
    unknownCommand: (name, near) =>
      `There is no command ${name}.${near ? ` Did you mean ${near}?` : ' See pug --help.'}`,
    missingArgument: (name) => `Argument <${name}> is missing. See pug --help.`,
    missingValue: (option) => `Option ${option} needs a value.`,
    excess: 'Too many arguments. See pug --help.',
    badChoice: (option, value, choices) =>
      `${option} has no value ${EN.kutip(value)}; choose one of: ${choices.join(', ')}.`,
    badYear: (value) => `${EN.kutip(value)} is no year; for example: --year 2026.`,
    badDate: (option, value) => `${EN.kutip(value)} is no date; for example: ${option} 2026-01-31.`,
    oneFormat: 'Choose a single format for standard output, for example --format md.',
    noPath: (format) => `--format ${format}= names no file; for example: ${format}=result.${format}.`,
    pathNotHere: (format, path) =>
      `--format ${format}=${path}: names of files cannot be chosen here. Give the folder with --out, or use --format ${format} --out - and redirect it to a file.`,
    samePath: (path) => `Two outputs go to one file, ${path}; give each a file of its own.`,
    twoStdout: 'Only one format can go to standard output; give the others a file: json=result.json.',
    binaryStdout: 'A workbook is not printed to a terminal; redirect it to a file or give --out a folder.',
    formatHere: (format, command) => `pug ${command} does not write ${format}.`,
    defect: (what) =>
      `Stopped by an error that was not foreseen (${what}). For details run again with PUG_DEBUG=1.`,
    other: (message) => `The command cannot be run: ${message}`,
  },
  load: {
    noMatch: (what) => `No spreadsheet matches ${EN.kutip(what)}.`,
    isFolder: (path) => `${path} is a folder. For many OPDs at once use: pug batch ${path}`,
    openElsewhere: (file) => `${file} is open in Excel; what was last saved is what is read.`,
    noOpd: (asked, known) =>
      `There is no OPD ${EN.kutip(asked)}. Read: ${known.slice(0, 10).join('; ')}${known.length > 10 ? '; ...' : ''}.`,
    severalOpds: (names) =>
      `One workbook holds one OPD only, and these were read: ${names.slice(0, 10).join('; ')}${names.length > 10 ? '; ...' : ''}. Choose one with --opd (and --year where the years differ), or give --out a folder.`,
    noYear: (year, known) => `There is no budget of ${year}. Read: ${known.join(', ') || 'no year'}.`,
    badTemplate: (file, code) =>
      code === 'ENOENT' ? `There is no template ${file}.` : `The template ${file} cannot be read (${code}).`,
    nothing: 'Nothing could be read.',
    nothingHere: 'There is no budget table, GAP or GBS to judge.',
  },
  write: {
    readOnly: (path, flag) => `${path} may not be written to. Give another folder with ${flag}.`,
    readOnlyFile: (path) => `${path} may not be written to.`,
    noSpace: (path) => `No space left at ${path}; nothing was written there.`,
    noSpaceLeft: (path) => `No space left at ${path}.`,
    failedPart: (path, code) => `Could not write ${path} (${code}).`,
    inUse: (path) => `${path} is in use by another program. Close it (Excel, perhaps) and try again.`,
    notFolder: (path, flag) => `${path} is no folder. Give another one with ${flag}.`,
    folderThere: (path) => `${path} is a folder where a file has to be. Move it away, or give another name.`,
    overInput: (path) =>
      `${path} is a file that is being checked and is not overwritten. Give the result another place or name.`,
    among: (path) =>
      `${path} is a folder of files that are checked; results there would be read as submissions the next time. Give another folder with --out.`,
    underFile: (path) => `${path} cannot be made: what it names as its folder is a file. Give another name.`,
    busy: (path) => `Another pug is writing to ${path}. Wait for it to finish, or give another --out.`,
    failed: (path, code) => `Could not write ${path} (${code}); what stands there is unchanged.`,
    failedStdout: (code) => `The result could not be written to standard output (${code}).`,
    kept: (path) =>
      `${path} already stands and may have been filled in: it was kept. Use --force to replace it.`,
    exists: (path) => `${path} already stands. Use --force to replace it.`,
    written: (path) => `Written: ${path}`,
    stopped: 'Stopped; nothing is half-written.',
    stoppedWhole: 'Stopped; all files are written in full.',
  },
  template: {
    leftOut: (sheets, of) =>
      `Sheets were made for ${EN.angka(sheets)} of ${EN.angka(of)} sub kegiatan: those tagged as ARG or proposed, at most 60. For the others, tag them in the “ARG” column of the budget.`,
  },
  explain: {
    unknown: (text, near) =>
      `There is no rule ${text}.${near ? ` Did you mean ${near}?` : ''} The list: pug explain`,
    none: 'This rule has no page.',
    configuration: {
      'CFG-001':
        '## What it checks\n\nA waiver in "waivers" is past its "until" (by --date) and its finding still stands. The finding counts again.\n\n## How to fix it\n\nMend the finding and remove the waiver, or extend "until" with a reason that still holds.',
      'CFG-002':
        '## What it checks\n\nA waiver in "waivers" meets no finding: it has been mended, or the code or the name of the OPD is misspelt.\n\n## How to fix it\n\nRemove the waiver from pug.config.json, or correct the code of the sub kegiatan and the name of the OPD.',
    },
    list: "pug's rules. One of them explained: pug explain GAP-205",
  },
  config: {
    broken: (file, line) => `${file} is not valid JSON${line === null ? '' : ` (line ${line})`}.`,
    missing: (file) => `The configuration file ${file} does not exist.`,
    unreadable: (file, code) => `The configuration file ${file} cannot be read (${code}).`,
    unknownKey: (file, key, near) =>
      `${file}: there is no key ${key}.${near ? ` Did you mean ${near}?` : ''}`,
    badValue: (file, key, why) => `${file}: ${key} has no valid value: ${why}`,
    wanted: (what) => `expected ${what}.`,
    kinds: {
      type: (name) => NAMES.get(name) ?? 'an object {...}',
      day: 'a day of the calendar, YYYY-MM-DD',
      rule: 'the id of a rule, such as GAP-205',
      rupiah: 'whole rupiah, or text such as "1.234.567,50"',
      filled: 'text that is not blank',
      notNegative: 'a number that is not negative',
      other: 'another value',
    },
    unknownProfile: (name, known) => `There is no profile ${name}; there are: ${known.join(', ')}.`,
    waiverReason: (file, rule) =>
      `${file}: the waiver of ${rule} has no reason. Give "reason" one that can be answered for.`,
    unmet: (file: string, names: readonly (readonly [key: string, name: string])[]) =>
      `${file}: ${names
        .slice(0, 5)
        .map(([key, name]) => `${EN.kutip(name)} (${key})`)
        .join(
          ', ',
        )}${names.length > 5 ? ` and ${EN.angka(names.length - 5)} more` : ''}: no code or name of an OPD that was read now; check the spelling if it should be one.`,
    none: 'There is no pug.config.json; the defaults of pug are in force.',
    from: (file) => `Configuration: ${file}`,
    source: { flag: 'flag', env: 'environment', file: 'file', default: 'default' },
  },
  baseline: {
    broken: (file, why) => `The baseline ${file} is not valid: ${why}`,
    missing: (file) => `The baseline ${file} does not exist. Make it with --write-baseline ${file}`,
    written: (file, count) => `Baseline written: ${file} (${some(count, 'finding')}).`,
  },
  validate: {
    clean: 'No findings.',
    counts: (errors, warnings, infos) =>
      `${some(errors, 'error')}, ${some(warnings, 'warning')}, ${some(infos, 'info')}`,
    read: (files, opds, rows, gaps) =>
      `Read: ${some(files, 'file')}, ${some(opds, 'OPD')}, ${EN.angka(rows)} sub kegiatan, ${some(gaps, 'GAP')}.`,
    severity: { error: 'error', warning: 'warning', info: 'info' },
    step: (step) => `step ${step}`,
    fix: 'Fix',
    found: 'Found',
    old: 'old',
    baseline: (old, fresh) => `Against the baseline: ${some(old, 'old finding')}, ${some(fresh, 'new one')}.`,
    waived: (count) => `Waived: ${some(count, 'finding')}.`,
    waivedBy: (rule, what, reason, by, until) =>
      `${rule}${what && ` ${what}`}: ${reason} (${by}${until ? `, until ${until}` : ''})`,
    title: 'ARG check',
    heading: { severity: 'Severity', rule: 'Rule', place: 'Place', message: 'Finding', fix: 'Fix' },
    more: (count) => `and ${some(count, 'more finding')}`,
    pass: 'Passed',
    fail: 'Failed',
    noSubKegiatan: 'the whole file',
    families: {
      BKS: 'file',
      ANG: 'budget',
      GAP: 'GAP',
      GBS: 'GBS',
      ARG: 'ARG tags',
      KMP: 'across files',
      CFG: 'configuration',
    },
  },
};
