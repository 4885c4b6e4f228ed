import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isQuick, recordResult } from './record-result.ts';
import { quantile } from './setup/quantile.ts';

const MAX_SECONDS = 0.3;
const CLI = fileURLToPath(new URL('../../apps/cli/bin/breakwater.mjs', import.meta.url));

const seconds = Array.from({ length: isQuick ? 3 : 10 }, () => {
  const started = performance.now();
  const { status } = spawnSync(process.execPath, [CLI, '--version'], { stdio: 'ignore' });
  if (status !== 0) throw new Error('breakwater --version failed: build first');
  return (performance.now() - started) / 1_000;
});
const median = quantile(seconds, 0.5);

recordResult({
  claim: 'Start of the command line (`breakwater --version`)',
  bar: `median < ${MAX_SECONDS} s`,
  peers: '–',
  measured: { medianSeconds: median, slowestSeconds: Math.max(...seconds), runs: seconds.length },
  met: median < MAX_SECONDS,
});
