#!/usr/bin/env node
'use strict';
// `validate` has a script of its own that starts sooner (build.mjs). Before Node 20.12 a script could not load a module later on.
if (process.argv[2] === 'validate' && require('node:vm').constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER) {
  require('./compile.js').run();
} else {
  import('../dist/main.js');
}
