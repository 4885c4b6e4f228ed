import type { KeptData } from '@breakwater/contracts/keeping';
import { expect, it } from 'vitest';
import { groupKept } from './why-kept.ts';

const kept = (table: string, more: Partial<KeptData>): KeptData => ({
  table,
  what: table,
  rows: 1,
  because: 'a law',
  byOrder: false,
  ...more,
});

it('says each reason once, with all that stays for it', () => {
  const day = '2027-02-26T09:00:00Z';
  const groups = groupKept([
    kept('events', { why: 'order', byOrder: true, until: day }),
    kept('event_ids', { why: 'refers' }),
    kept('accounts', { why: 'order', byOrder: true, until: '2027-02-26T10:00:00Z' }),
    kept('statements', { why: 'appeal', until: '2027-05-28T00:00:00Z' }),
    kept('statement_links', { why: 'refers' }),
  ]);
  expect(groups.map(({ why, byOrder, kept: of }) => [why, byOrder, of.map(({ table }) => table)])).toEqual([
    ['order', true, ['events', 'accounts']],
    ['refers', false, ['event_ids', 'statement_links']],
    ['appeal', false, ['statements']],
  ]);
  expect(groups[0]?.until).toBe(day);
});

it('goes by the words of an erasure of before, which named no reason', () => {
  const groups = groupKept([
    kept('a', { because: 'one' }),
    kept('b', { because: 'two' }),
    kept('c', { because: 'one' }),
  ]);
  expect(groups.map(({ because, kept: of }) => [because, of.length])).toEqual([
    ['one', 2],
    ['two', 1],
  ]);
});
