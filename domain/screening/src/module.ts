import { type Measure, type Module, readTogether } from '@breakwater/storage';
import { screeningMigrations } from './migrations.ts';
import { screeningRetention } from './retention.ts';
import type { Screening } from './screening.ts';

/** What screening is to be wired with. */
export const screeningModule: Module<Screening> = {
  name: 'screening',
  migrations: screeningMigrations,
  retention: screeningRetention,
  follows: (screening) => ({ 'list.changed': screening.follow }),
  schedules: (screening, tell) => [
    { what: 'screening accounts', everyMs: 500, work: () => screening.screenDue(2_000) },
    // A little less than whole turns, so that the next one begins at once.
    { what: 'screening all accounts', everyMs: 1_000, work: () => screening.runs.work(4_800) },
    {
      what: 'fetching lists',
      everyMs: 60_000,
      work: () =>
        screening.lists.syncDue((list, error) =>
          tell('a list could not be replaced; the one that was good stays', error, { list }),
        ),
    },
  ],
  forgets: (screening) => ({ 'readings of lists': () => screening.purge() }),
  measures: measuresOf,
};

/** Both of one reading of the lists. */
function measuresOf({ lists }: Screening): readonly Measure[] {
  const all = readTogether(() => lists.list());
  return [
    {
      name: 'breakwater_list_entries',
      help: 'Entries of a designation list in use',
      aggregator: 'max',
      labels: ['list'],
      read: async () => (await all()).map(({ id, entries }) => ({ value: entries, labels: { list: id } })),
    },
    {
      name: 'breakwater_list_state',
      help: 'Why a designation list is not good, by the code of its fault, or stale; 1 where it holds',
      aggregator: 'max',
      labels: ['list', 'state'],
      read: async () =>
        (await all()).map(({ id, fault, stale }) => ({
          value: 1,
          labels: { list: id, state: fault?.code ?? (stale ? 'stale' : 'good') },
        })),
    },
  ];
}
