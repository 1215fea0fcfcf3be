import { defineConfig } from 'vitest/config';

/** Tests of the built command line and its threads; `tests/build.ts` builds the project before them. */
const BUILT = ['tests/cli/**/*.built.test.ts', 'tests/workers/**/*.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'source', include: ['tests/**/*.test.ts'], exclude: BUILT } },
      { extends: true, test: { name: 'built', include: BUILT, globalSetup: 'tests/build.ts' } },
    ],
  },
});
