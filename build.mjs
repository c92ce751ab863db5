/**
 * Makes dist/ from src/. `main.js` and what it loads hold every command, each loaded when it runs. `validate.cjs` is the same program
 * with no other command than `validate`, which hooks and pipelines run once a file: one script, with the code that V8 made of it kept
 * beside it (`validate-<hash>.cache`), because to find and compile the many pieces took longer than to check a small workbook (bench/README.md).
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
};

await build({
  ...shared,
  entryPoints: ['src/cli/main.ts', 'src/cli/batch/worker.ts'],
  format: 'esm',
  splitting: true,
  outdir: 'dist',
  chunkNames: '[name]-[hash]',
  external: ['@aws-sdk/client-s3', 'tinypool'],
  banner: {
    js: "import{createRequire as pugRequire}from'node:module';const require=pugRequire(import.meta.url);",
  },
});

await build({ ...shared, entryPoints: ['zod'], format: 'cjs', outfile: 'dist/zod.cjs' });

/** Leaves out what `validate` never runs, or hardly ever. */
const onlyValidate = {
  name: 'only-validate',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\/\w/ }, ({ path, kind, importer }) =>
      kind === 'dynamic-import' && importer.endsWith('program.ts') && path !== './validate.ts'
        ? { path, external: true }
        : null,
    );
    onResolve({ filter: /^zod$/ }, () => ({ path: './zod.cjs', external: true }));
    // The parser of the command line could start other programs, and would load what that needs: a twentieth of Node's own start.
    onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      importer.includes('commander') ? { path, namespace: 'lazy' } : null,
    );
    onLoad({ filter: /./, namespace: 'lazy' }, ({ path }) => ({
      contents: `module.exports = { get spawn() { return require('${path}').spawn; } };`,
    }));
  },
};

const [script] = (
  await build({
    ...shared,
    entryPoints: ['src/cli/main.ts'],
    format: 'cjs',
    outfile: 'dist/validate.cjs',
    define: { 'import.meta.url': 'pugUrl' },
    banner: { js: "const pugUrl=require('node:url').pathToFileURL(__filename).href;" },
    plugins: [onlyValidate],
    write: false,
  })
).outputFiles;
// Characters beyond ASCII are left in patterns only; escaped, the script takes one byte a character in memory and not two.
const ascii = script.text.replace(
  /[^\0-\x7f]/g,
  (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
);
const hash = createHash('sha256').update(ascii).digest('hex').slice(0, 16);
for (const name of readdirSync('dist'))
  if (/^validate-\w+\.cache$/.test(name)) rmSync(`dist/${name}`, { force: true });
// Wrapped as Node wraps a CommonJS module, so that it is run as it is read.
writeFileSync(
  'dist/validate.cjs',
  `/*${hash}*/(function(exports,require,module,__filename,__dirname){${ascii}\n})`,
);

// What a run over a budget needed is kept. With the reading of GAPs kept too, a run without one took a twentieth longer.
const trained = spawnSync(process.execPath, ['bin/compile.js', 'fixtures/ekspor-sipd.xlsx'], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (trained.status !== 0) throw new Error('no code cache was made');
