'use strict';
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const v8 = require('node:v8');
const vm = require('node:vm');

const DIST = join(__dirname, '../dist');
const FILE = join(DIST, 'validate.cjs');
/** The script begins with a comment of this many hexadecimal digits, the hash of the rest, which its compiled code is named by. */
const HASH = 16;

// Node 20 makes fast machine code of whatever ran for a few milliseconds. In a run that ends after a quarter of a second most of it comes
// too late, and takes the processor from the run: validating a large budget took a tenth longer (bench/README.md).
if (process.versions.v8.startsWith('11.')) v8.setFlagsFromString('--interrupt-budget=400000');

/**
 * Runs the script of `pug validate` as Node runs a CommonJS module, from the code that V8 made of it when it was built. Code of
 * another script has another name; code of another Node or a damaged one V8 refuses by itself, and compiles the script anew.
 * @returns what is needed to keep the compiled code
 */
exports.run = () => {
  const source = readFileSync(FILE, 'latin1');
  const cache = join(DIST, `validate-${source.slice(2, 2 + HASH)}.cache`);
  const script = new vm.Script(source, {
    filename: FILE,
    cachedData: readIfThere(cache),
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const module = { exports: {} };
  const fromDist = (name) => require(name.startsWith('.') ? join(DIST, name) : name);
  script.runInThisContext()(module.exports, fromDist, module, FILE, DIST);
  return { script, cache };
};

function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

// For the build: `node bin/compile.js <file>` validates a file and keeps the code that V8 made on the way.
if (require.main === module) {
  process.argv = [process.execPath, __filename, 'validate', '--fail-on', 'never', ...process.argv.slice(2)];
  const { script, cache } = exports.run();
  process.on('exit', () => writeFileSync(cache, script.createCachedData()));
}
