import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const program = fileURLToPath(new URL('../dist/testing/measure-reading.js', import.meta.url));
const shared = fileURLToPath(new URL('../../../../shared/data/sanctions/', import.meta.url));
const run = promisify(execFile);

/** What Node itself takes is in it: 50 MB. */
const MOST_MB = 200;
/** Four to six seconds alone; other tests share the processors. */
const MOST_MS = 90_000;

async function measure(...parameters: readonly string[]) {
  const { stdout } = await run(process.execPath, [program, ...parameters]);
  return JSON.parse(stdout);
}

// Each has a process of its own, and its memory is its own too.
test.concurrent.each(['un', 'advanced'])(
  'a generated list of the kind %s and 120 MB is read under 200 MB',
  async (kind) => {
    const { entries, terrorism, peakMb } = await measure(kind, '120');
    expect(entries).toBeGreaterThan(10_000);
    expect(terrorism).toBe(entries);
    expect(peakMb).toBeLessThan(MOST_MB);
  },
  MOST_MS,
);

test.skipIf(!existsSync(shared))(
  'UN and OFAC leave a cold load of 3 s the time for its index [needs shared data]',
  async () => {
    const lists = ['un/un_consolidated_20251120.xml', 'ofac/sdn_20240503.csv'].map((name) => shared + name);
    const { entries, cpuSeconds } = await measure('files', ...lists);
    expect(entries).toBe(15_965);
    // 1.2 to 1.9 s measured alone, threads of the collector and the compiler included; shared processors are slower.
    expect(cpuSeconds).toBeLessThan(4);
  },
  MOST_MS,
);
