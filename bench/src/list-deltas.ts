import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ListSettings } from '@breakwater/contracts/screening';
import { digestOfDigests, entryDigest, readList } from '@breakwater/lists';
import { screeningMigrations } from '@breakwater/screening';
import { openScreening, type ScreeningFixture } from '@breakwater/screening/testing';
import { openPostgres, type Storage, storageMigrations } from '@breakwater/storage';
import { postgresAvailable, startPostgres } from '@breakwater/storage/testing';
import { isQuick, recordResult } from './record-result.ts';
import { evaluationData, fileSource } from './setup/screening/list-files.ts';
import { type DayChange, replayDays } from './setup/screening/replay-days.ts';

const RELOADS = 10;
const WEEK = { from: 'ofac/delta/sdn_20240426.csv', to: 'ofac/sdn_20240503.csv' } as const;
/** What an independent comparison of the two files found. */
const WEEK_COUNTS = { added: 305, removed: 8, changed: 0 } as const;

const data = evaluationData('list-deltas');
if (data) await run(data.sanctions);

async function run(sanctions: string): Promise<void> {
  const days = readDays(join(sanctions, 'ofac/delta/sdn_daily_changes.tsv'));
  // The embedded database does the same and takes longer.
  const postgres = postgresAvailable ? await startPostgres() : undefined;
  const fixture = await openScreening(postgres && (await openMigrated(postgres.url)));
  const started = performance.now();
  const replay = await replayDays(fixture, isQuick ? days.slice(0, 40) : days, isQuick ? 2 : RELOADS);
  const replaySeconds = (performance.now() - started) / 1_000;
  const week = await replayWeek(fixture, sanctions);
  await fixture.close();
  await postgres?.remove();

  const expected = (isQuick ? days.slice(0, 40) : days).reduce(
    (sum, { added, removed, modified }) => sum + added + removed + modified,
    0,
  );
  const { added, removed, modified } = replay.deltas;
  const met = {
    everyDayEqual: replay.unequalDays.length === 0,
    everyReloadEqual: replay.reloads.unequal === 0 && replay.reloads.made >= (isQuick ? 2 : RELOADS),
    nothingLost: added + removed + modified === expected,
    week:
      week.equal && Object.entries(WEEK_COUNTS).every(([kind, count]) => Object(week.counts)[kind] === count),
  };
  recordResult({
    claim: `${replay.days} days of changes (counts of OFAC's list from 2021-08-18 to 2024-05-03) on generated entries through the store (${postgres ? 'PostgreSQL' : 'the embedded database'}), one delta file a day; and the real week of 2024-04-26 to 2024-05-03`,
    bar: 'after each day the digest by deltas is that of a whole file; reloads change nothing; no change is lost',
    peers: 'Watchman has no deltas; yente has delta files and publishes no figures of loss',
    measured: { ...replay, replaySeconds, changesOfTheTable: expected, week, met },
    met: Object.values(met).every(Boolean),
  });
}

async function openMigrated(url: string): Promise<Storage> {
  const storage = await openPostgres({ url });
  await storage.migrate({ ...storageMigrations, ...screeningMigrations });
  return storage;
}

function readDays(file: string): DayChange[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  const columns = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    const count = (name: string) => Number(cells[columns.indexOf(name)]);
    return {
      records: count('records'),
      added: count('added'),
      removed: count('removed'),
      modified: count('modified'),
    };
  });
}

/** Loads OFAC's list of one week, then that of the next over it; the second must be what a first load of it is. */
async function replayWeek({ screening }: ScreeningFixture, sanctions: string) {
  const settings: ListSettings = {
    title: 'SDN',
    authority: 'OFAC',
    sources: [],
    screens: 'terrorism',
    format: 'ofac-csv',
  };
  const load = async (list: string, path: string) => {
    await screening.lists.give(list, 'sdn.csv', createReadStream(join(sanctions, path)));
    return screening.lists.sync(list, { by: 'bench', given: true });
  };
  await screening.lists.put('sdn', settings, 'bench');
  const before = await load('sdn', WEEK.from);
  const { counts } = await load('sdn', WEEK.to);
  await screening.lists.put('afresh', settings, 'bench');
  const afresh = await load('afresh', WEEK.to);
  const digests: string[] = [];
  for await (const item of readList([fileSource(join(sanctions, WEEK.to))], { format: 'ofac-csv' }).items) {
    if (item.kind === 'entry') digests.push(entryDigest(item.entry));
  }
  const updated = (await screening.lists.get('sdn')).digest;
  return {
    entries: { before: before.entries, after: afresh.entries },
    counts,
    equal: updated === (await screening.lists.get('afresh')).digest && updated === digestOfDigests(digests),
  };
}
