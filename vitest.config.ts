import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const pure = ['core/kernel', 'contracts', 'libs/*', 'apps/console'].map(
  (folder) => `${folder}/src/**/*.test.ts`,
);
/** Tests of speed: each has the machine to itself, when all others have ended. */
const speed = ['**/src/**/*.speed.test.ts', '**/src/**/*.speed.long.test.ts'];
const outside = ['**/node_modules/**', '**/dist/**', '**/var/**'];
/** What takes long: journeys in the browser, and files that say so in their name. */
const long = ['journeys/**', '**/*.long.test.ts'];
/** `npm test` leaves that out; whoever names files, and `npm run test:all`, runs it too. */
const leftOut = process.env.BREAKWATER_TESTS === 'quick' ? [...outside, ...long] : outside;

/**
 * Tests run as they are built: nothing is compiled again in the run, and each worker loads a module once, however many
 * packages import it. The console has no build but its bundle, and examples in docstrings are a module that the test
 * writes: these two are read as they are written.
 */
const asBuilt: NonNullable<ViteUserConfig['plugins']>[number] = {
  name: 'tests-as-built',
  enforce: 'pre',
  load(id: string) {
    if (!/\/src\/.*\.test\.ts$/.test(id) || /\/(apps\/console|doc-examples)\//.test(id)) return;
    const built = id.replace('/src/', '/dist/').replace(/\.ts$/, '.js');
    if (!existsSync(built)) throw new Error(`${id} is not built: npx tsc -b`);
    return `import ${JSON.stringify(built)};`;
  },
};

// `npm test` and `npm run test:all` have built what is there.
if (!['test', 'test:all'].includes(process.env.npm_lifecycle_event ?? ''))
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-b'], { stdio: 'inherit' });

/**
 * Part of the path of what takes longest. What waits out real outages alternates with what has a browser or starts many
 * processes, lest all the processes start at once.
 */
const LONGEST = [
  'faults/exchange',
  'journeys/src/models',
  'faults/database-outage',
  'journeys/src/portal',
  'faults/ended-processes',
  'routes/models',
  'faults/ordered-end',
  'journeys/src/bad-input',
  'faults/webhook-target',
  'journeys/src/decision-to-appeal',
  'cli/src/models.long',
  'faults/watching',
  'journeys/src/',
  'outside-models/embeddings',
  'http/authorisation-matrix',
  'faults/',
  'http/fuzz',
  'lists/src/memory',
  'storage/src/pglite-statements',
  'doc-examples/doc-examples',
  'models/eval-models',
  'apps/server/src/server.test',
  'retention/purge-over',
  'review/src/reviewers-at-once',
  'apps/cli/src/cli.test',
  'demo/demo-pipeline',
  'webhooks/src/dispatch',
  'start/start.test',
  'lists/src/shared-data',
];

/** The longest start first, so that all else runs beside them and the run ends evenly. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const found = LONGEST.findIndex((part) => moduleId.includes(part));
      return found < 0 ? LONGEST.length : found;
    };
    const sorted = await super.sort(files);
    return [false, true].flatMap((isPure) =>
      sorted
        .filter(({ project }) => (project.name === 'pure') === isPure)
        .sort((left, right) => rank(left) - rank(right)),
    );
  }
}

export default defineConfig({
  plugins: [asBuilt],
  test: {
    server: { deps: { external: [/\/dist\//] } },
    pool: 'threads',
    // One module graph a worker: state is in databases and folders, each test file has its own.
    isolate: false,
    // Tests wait for databases and processes more than they compute.
    maxWorkers: 3,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // A machine that is busy is slow, not wrong.
    expect: { poll: { timeout: 20_000, interval: 50 } },
    sequence: { sequencer: LongestFirst },
    projects: [
      { extends: true, test: { name: 'pure', include: pure, exclude: [...leftOut, ...speed] } },
      {
        extends: true,
        test: {
          // Journeys too: workers are kept within a project, and one that has loaded the server serves all.
          name: 'stateful',
          globalSetup: ['core/storage/src/testing/shared-databases.ts'],
          include: ['**/src/**/*.test.ts'],
          exclude: [...leftOut, ...speed, ...pure],
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'speed',
          include: speed,
          exclude: leftOut,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
