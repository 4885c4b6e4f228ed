import { readFileSync } from 'node:fs';
import type { JobResolution } from '@breakwater/contracts/review';
import { renderStatement } from '@breakwater/redress';
import { statementsTold } from '@breakwater/redress/testing';
import { readTaxonomy } from '@breakwater/review';
import { aPolicy } from '@breakwater/review/testing';
import type { Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aRedress, decisionMigrations, type RedressFixture } from '../testing/redress-fixture.ts';

const AMINA = 'staff:amina';
const pack = new URL('../../../../packs/policies/taxonomy.yaml', import.meta.url);
const taxonomy = readTaxonomy(readFileSync(pack, 'utf8'), 'taxonomy.yaml');
const removed: JobResolution = {
  decision: 'violation',
  reason: 'It names the hour and the market.',
  actions: [{ action: 'remove-content', contentId: 'c1' }],
};

describe('statements of decisions with labels', () => {
  let storage: Storage;
  let fixture: RedressFixture;
  beforeAll(async () => {
    storage = await openTestStorage(decisionMigrations);
    fixture = aRedress(storage, { taxonomy });
  });
  afterAll(() => storage.close());
  beforeEach(async () => {
    await fixture.reset();
    for (const id of ['threat', 'spam'])
      await fixture.review.policies.put(id === 'spam' ? id : `terrorism/${id}`, 'staff:lena', aPolicy());
  });

  async function decided(resolution: JobResolution): Promise<void> {
    await fixture.review.jobs.resolve(await fixture.claimed(AMINA), AMINA, resolution);
  }

  it('say the label in the statement, in the language of the user, and file it as the label is', async () => {
    await decided({ ...removed, policy: 'terrorism/threat' });
    const [{ statement } = expect.fail('no statement')] = statementsTold(fixture, 'statement.issued');
    const threat = taxonomy.labels.find(({ id }) => id === 'threat');
    expect(statement.label).toEqual({ id: 'threat', title: threat?.title, text: threat?.text });
    expect(statement.dsa).toEqual({ category: threat?.category, keywords: threat?.keywords });
    for (const [locale, words] of [
      ['en', 'Credible threat to life'],
      ['ur', 'جان کو حقیقی خطرہ'],
    ] as const) {
      const facts = renderStatement(statement, locale).sections[1]?.paragraphs;
      expect(facts).toHaveLength(3);
      expect(facts?.[1]).toContain(words);
      expect(facts?.[1]).toContain(threat?.text[locale]);
      expect(facts?.[2]).toBe(removed.reason);
    }
  });

  it('show it before it is decided, and file what has no label as its policy says', async () => {
    const id = await fixture.claimed(AMINA);
    const { statement } = await fixture.review.jobs.preview(id, { ...removed, policy: 'terrorism/threat' });
    expect(statement?.ur.sections[1]?.paragraphs.join()).toContain('جان کو حقیقی خطرہ');
    await decided({ ...removed, policy: 'spam' });
    const told = statementsTold(fixture, 'statement.issued').at(-1)?.statement;
    expect(told).toMatchObject({ dsa: { keywords: ['TERRORIST_CONTENT'] } });
    expect(told).not.toHaveProperty('label');
  });
});
