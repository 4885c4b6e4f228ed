import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const program = fileURLToPath(new URL('./testing/measure-memory.ts', import.meta.url));
const run = promisify(execFile);

/** What Node itself takes is in it: 50 MB, and 20 more for the compiler of the test's sources. */
const MOST_MB = 200;
/** Four to six seconds alone; other tests share the processors. */
const MOST_MS = 90_000;

test.each([
  ['un', 120],
  ['advanced', 120],
])(
  'a generated list of the kind %s and %i MB is read under 200 MB',
  async (kind, megabytes) => {
    const { stdout } = await run(process.execPath, [
      '--conditions=@breakwater/source',
      '--import',
      'tsx',
      program,
      kind,
      String(megabytes),
    ]);
    const { entries, terrorism, peakMb } = JSON.parse(stdout);
    expect(entries).toBeGreaterThan(10_000);
    expect(terrorism).toBe(entries);
    expect(peakMb).toBeLessThan(MOST_MB);
  },
  MOST_MS,
);
