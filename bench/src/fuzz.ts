import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { runFuzz, startTestServer } from '@breakwater/server/testing';
import { isQuick, recordResult } from './record-result.ts';

const BAR_MS = 50;
const SEED = 2_026;
const REQUESTS = isQuick ? 2_000 : 50_000;
const MOST_GROWTH_MB = 64;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const heapMb = () => {
  collect();
  return process.memoryUsage().heapUsed / 1024 ** 2;
};

const server = await startTestServer();
// What is compiled and remembered at first use is there after a fifth of the requests.
let warm = 0;
const report = await runFuzz(server, {
  seed: SEED,
  requests: REQUESTS,
  mostMs: BAR_MS,
  onRequest: (done) => {
    if (done === REQUESTS / 5) warm = heapMb();
  },
});
const growthMb = heapMb() - warm;
await server.stop();
for (const { request, status } of report.broken)
  console.error(status, JSON.stringify(request).slice(0, 1_000));
for (const { request, ms } of report.slow) console.error(ms, JSON.stringify(request).slice(0, 1_000));
recordResult({
  claim: 'Every operation of the API answers whatever is sent to it, and soon',
  bar: `0 answers of 5xx, no slice over ${BAR_MS} ms of CPU (least of four tries), heap within ${MOST_GROWTH_MB} MB of what it was after a fifth`,
  peers: '–',
  measured: {
    seed: SEED,
    requests: report.requests,
    operations: report.operations,
    statuses: report.statuses,
    broken: report.broken.length,
    slow: report.slow.length,
    heapGrowthMb: Math.round(growthMb),
  },
  met: report.broken.length === 0 && report.slow.length === 0 && growthMb < MOST_GROWTH_MB,
});
