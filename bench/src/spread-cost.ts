import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isQuick, recordResult } from './record-result.ts';
import type { SpreadCost } from './spread-cost/measure-spread.ts';

const MOST_WITHOUT = 15;
const MOST_WITH = 60;
const MOST_RSS_MIB = 1_024;
const SIZES = isQuick ? [200_000, 20_000, 2_000] : [10_000_000, 1_000_000, 20_000];
const MEASURE = fileURLToPath(
  new URL(`./spread-cost/measure-spread${import.meta.url.slice(-3)}`, import.meta.url),
);

const { status, stdout, stderr } = spawnSync(process.execPath, [MEASURE, ...SIZES.map(String)], {
  encoding: 'utf8',
});
if (status !== 0) throw new Error(`the measuring process failed: ${stderr}`);
const cost: SpreadCost = JSON.parse(stdout);
const met = {
  withoutSignatures: cost.withoutSignatureMicroseconds <= MOST_WITHOUT,
  withSignatures: cost.withSignatureMicroseconds <= MOST_WITH,
  rss: cost.rssMiB <= MOST_RSS_MIB,
  peakRss: cost.peakRssMiB <= MOST_RSS_MIB,
};
recordResult({
  claim: 'Counters of how things spread and signatures of texts in one process: memory, and CPU an event',
  bar: `<= ${MOST_WITHOUT} µs of CPU an event without, <= ${MOST_WITH} µs with signatures; 10 M counters of which 1 M texts have signatures <= ${MOST_RSS_MIB} MiB, at its peak too`,
  peers: 'a prototype took 160 µs a signature',
  measured: {
    ...cost,
    met,
    read: 'as many are followed closely as the product does (20,000); a process of its own, started without flags, which tells the collector to look through what is old once it has grown by 70 % as the product does (collectEarly), fills both tables, then is timed while they are full and things make room. An event without signatures updates three things (post, link, tag); one with signatures two and that of its text, which is signed, looked up and added. Making its keys, accounts and text is in the time. forgetMilliseconds: an erased account leaves all of the table',
  },
  met: Object.values(met).every(Boolean),
});
