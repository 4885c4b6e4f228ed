import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const pure = ['core/kernel', 'contracts', 'libs/*', 'apps/console'].map(
  (folder) => `${folder}/src/**/*.test.ts`,
);
const outside = ['**/node_modules/**', '**/dist/**', '**/var/**'];
const journeys = ['journeys/src/**/*.test.ts'];

/** The tests that wait out real outages start first, so that everything else runs beside them. */
class LongestWaitFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const waits = (file: TestSpecification) => file.moduleId.includes('/faults/');
    return [...sorted.filter(waits), ...sorted.filter((file) => !waits(file))];
  }
}

export default defineConfig({
  test: {
    // A test runs the source of its own package; the others come built, as they are installed (`npm test` builds).
    server: { deps: { external: [/\/dist\//] } },
    pool: 'threads',
    // One module graph a worker: state is in databases and folders, each test file has its own.
    isolate: false,
    // Tests wait for databases and processes more than they compute.
    maxWorkers: 4,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    sequence: { sequencer: LongestWaitFirst },
    projects: [
      { extends: true, test: { name: 'pure', include: pure, exclude: outside } },
      {
        extends: true,
        test: {
          name: 'stateful',
          globalSetup: ['core/storage/src/testing/shared-databases.ts'],
          include: ['**/src/**/*.test.ts'],
          exclude: [...outside, ...pure, ...journeys],
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          globalSetup: [
            'core/storage/src/testing/shared-databases.ts',
            'journeys/src/testing/shared-browser.ts',
          ],
          include: journeys,
          exclude: outside,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
