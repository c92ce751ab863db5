import { defineConfig } from 'vitest/config';

/** The command-line tests start the built program: on a loaded machine a start takes seconds. */
export default defineConfig({
  test: { include: ['test/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
});
