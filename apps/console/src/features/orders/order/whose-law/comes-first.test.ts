import type { ConflictCard } from '@breakwater/contracts/orders';
import { describe, expect, it } from 'vitest';
import { comesFirst } from './comes-first.ts';

const rule = {
  pack: 'made-up',
  packTitle: { en: 'Harbour Act', ur: 'بندرگاہ ایکٹ' },
  packVersion: '1',
  packStatus: 'draft',
  jurisdiction: 'PK',
  art: 's. 1',
  prov: 'recalled',
} as const;
const block = { id: 'content', label: { en: 'No content', ur: 'مواد نہیں' }, ...rule };
const atHome: ConflictCard = {
  homes: [],
  homeless: [],
  relation: 'home',
  binds: 'ordering-law',
  dataCategories: [],
  blocks: [],
  ways: [],
  territories: [],
  unknown: [],
};

describe('the card of whose law', () => {
  it.each(['union', 'foreign', 'unknown'] as const)('stands first on an order that is %s', (relation) => {
    expect(comesFirst({ ...atHome, relation })).toBe(true);
  });

  it('does not stand before an order at home, unless the law where the data are stands against it', () => {
    expect(comesFirst(atHome)).toBe(false);
    expect(comesFirst({ ...atHome, blocks: [block] })).toBe(true);
    expect(comesFirst({ ...atHome, blocks: [{ ...block, lifted: 'emergency' }] })).toBe(false);
  });
});
