import { defineConfig } from 'vitest/config';

/**
 * Tests of the built command line, its threads and the queue; `tests/build.ts` builds the project before them,
 * `tests/global-setup.ts` starts a Redis server.
 */
const BUILT = ['tests/cli/**/*.built.test.ts', 'tests/workers/**/*.test.ts', 'tests/queue/**/*.test.ts'];
const BEFORE_BUILT = ['tests/build.ts', 'tests/global-setup.ts'];

/** Tests that read scans with the tesseract program, which `tests/install-tesseract.ts` installs. */
const ENGINE = ['tests/**/*.engine.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: 'source', include: ['tests/**/*.test.ts'], exclude: [...BUILT, ...ENGINE] },
      },
      {
        extends: true,
        test: { name: 'engine', include: ENGINE, globalSetup: ['tests/install-tesseract.ts'] },
      },
      { extends: true, test: { name: 'built', include: BUILT, globalSetup: BEFORE_BUILT } },
    ],
  },
});
