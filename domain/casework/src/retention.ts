import type { KeptTable, Retention } from '@breakwater/storage';
import { REMEMBERED_DAYS, WAITS_DAYS } from './captures/sweep-captures.ts';

const LAW =
  'record of what an authority asked of whom, and what became of it: accountability, GDPR Art. 5(2)';
const part = (table: string, what: string, whose: KeptTable['whose'] = 'officers'): KeptTable => ({
  table,
  what,
  why: 'following what an authority asked platforms for',
  whose,
  keep: { until: 'row', of: 'casework_cases', column: 'case_id', key: 'id' },
  hide: true,
});
const under = (kept: KeptTable, of: string, column: string): KeptTable => ({
  ...kept,
  keep: { until: 'row', of, column, key: 'id' },
});

/** Tables stand in the order in which their rows can go. */
export const caseworkRetention: Retention = {
  tables: [
    under(
      part('casework_import_rows', 'rows of lists that wait to be taken into a case', 'users'),
      'casework_imports',
      'import_id',
    ),
    part('casework_imports', 'lists that were read for a case'),
    under(part('casework_item_steps', 'what was said of items, and by whom'), 'casework_items', 'item_id'),
    {
      ...part('casework_items', 'addresses, accounts and content that a case asks for', 'users'),
      account: { platform: 'platform', account: 'value' },
      erase: { how: 'keep', law: LAW, why: 'orders' },
    },
    part('casework_sendings', 'how letters went out, and when they were received'),
    part('casework_letters', 'letters of cases, by hash'),
    part('casework_answers', 'what addressees answered'),
    {
      ...part(
        'casework_captures',
        'captures as evidence; their bytes lie sealed beside the database',
        'users',
      ),
      keep: {
        until: 'purged',
        words: `until the end that stands beside each, or two people destroy it; ${WAITS_DAYS} days after its end at the latest. What it was, by hash, ${REMEMBERED_DAYS} days more`,
      },
    },
    {
      table: 'casework_cases',
      what: 'what an authority asked a platform for: reasons, who wrote, sent and closed',
      why: 'following what an authority asked platforms for',
      whose: 'officers',
      keep: { until: 'days', setting: 'casework', days: 1_826, from: 'closed_at' },
      hide: true,
    },
    {
      table: 'casework_addressees',
      what: 'platforms that an authority writes to, with their channels',
      why: 'writing to them',
      whose: 'officers',
      keep: { until: 'kept', because: LAW },
      hide: true,
    },
  ],
  nothingPersonal: ['casework_capture_items'],
};
