import { defineConfig } from 'vitest/config';

// Workspaces resolve to their TypeScript source, so that a test run needs no build.
const conditions = ['@breakwater/source', 'module', 'node', 'development|production'];

// Pure packages hold no state between test files: one module graph a worker makes them start fast.
const pure = ['core/kernel', 'contracts', 'libs/*'].map((folder) => `${folder}/src/**/*.test.ts`);
const outside = ['**/node_modules/**', '**/dist/**', '**/var/**'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    pool: 'threads',
    // Tests wait for databases and processes more than they compute.
    maxWorkers: 4,
    projects: [
      { extends: true, test: { name: 'pure', include: pure, exclude: outside, isolate: false } },
      {
        extends: true,
        test: {
          name: 'stateful',
          globalSetup: ['core/storage/src/testing/shared-databases.ts'],
          include: ['**/src/**/*.test.ts'],
          exclude: [...outside, ...pure],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
