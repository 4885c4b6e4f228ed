import type { KeptData } from '@breakwater/contracts';
import { expect, it } from 'vitest';
import { groupKept } from './why-kept.ts';

const kept = (table: string, more: Partial<KeptData> = {}): KeptData => ({
  ...{ table, what: table, rows: 1, because: 'a law', byOrder: false, ...more },
});

it('says each reason once, with all that stays for it', () => {
  const day = '2027-02-26T09:00:00Z';
  const groups = groupKept([
    kept('events', { byOrder: true, until: day }),
    kept('event_ids'),
    kept('accounts', { byOrder: true, until: '2027-02-26T10:00:00Z' }),
    kept('statements', { until: '2027-05-28T00:00:00Z' }),
    kept('statement_links'),
    kept('removal_tokens'),
  ]);
  expect(groups.map(({ why, secret, kept: of }) => [why, secret, of.map(({ table }) => table)])).toEqual([
    ['order', true, ['events', 'accounts']],
    ['refers', false, ['event_ids', 'statement_links']],
    ['appeal', false, ['statements']],
    ['tokens', false, ['removal_tokens']],
  ]);
  expect(groups[0]?.until).toBe(day);
});

it('holds a statement that can no longer be appealed for what refers to it', () => {
  expect(groupKept([kept('statements')]).map(({ why }) => why)).toEqual(['refers']);
});
