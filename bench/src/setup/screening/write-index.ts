import { writeFileSync } from 'node:fs';
import { readLists, screenerOver } from './list-files.ts';

/** What a process that reads the lists and makes the file of the index of them measures, and prints as JSON. */
export interface IndexMade {
  readonly entities: number;
  /** Lists read, indexed and ready for the first account. */
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  readonly readWallSeconds: number;
  readonly fileMiB: number;
}

const [sanctions = '', file = ''] = process.argv.slice(2);

const before = process.cpuUsage();
const started = performance.now();
const lists = await readLists(sanctions);
const read = performance.now();
const screener = screenerOver(lists);
// The names of organisations are made ready with the first account.
screener.screen({ type: 'account', handle: 'warm', displayName: 'warm' }, { accountsOnly: true });
const { user, system } = process.cpuUsage(before);
const ready = performance.now();
const bytes = screener.snapshot();
writeFileSync(file, bytes);

const made: IndexMade = {
  entities: screener.size(),
  cpuSeconds: (user + system) / 1e6,
  wallSeconds: (ready - started) / 1_000,
  readWallSeconds: (read - started) / 1_000,
  fileMiB: Math.round((10 * bytes.length) / 2 ** 20) / 10,
};
process.stdout.write(JSON.stringify(made));
