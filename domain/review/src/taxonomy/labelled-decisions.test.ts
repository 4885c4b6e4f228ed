import { readFileSync } from 'node:fs';
import type { JobResolution } from '@breakwater/contracts/review';
import type { Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reviewMigrations } from '../migrations.ts';
import { aPolicy, aReview, type ReviewFixture } from '../testing/index.ts';
import { readTaxonomy } from './read-taxonomy.ts';

const AMINA = 'staff:amina';
const pack = new URL('../../../../packs/policies/taxonomy.yaml', import.meta.url);
const taxonomy = readTaxonomy(readFileSync(pack, 'utf8'), 'taxonomy.yaml');
const news: JobResolution = { decision: 'no-violation', exception: 'news', reason: 'A news report.' };
const removed: JobResolution = {
  decision: 'violation',
  reason: 'It names the hour and the market.',
  actions: [{ action: 'remove-content', contentId: 'c1' }],
};

describe('decisions with labels', () => {
  let storage: Storage;
  let fixture: ReviewFixture;
  beforeAll(async () => {
    storage = await openTestStorage(reviewMigrations);
    fixture = aReview(storage, { taxonomy });
  });
  afterAll(() => storage.close());
  beforeEach(async () => {
    await fixture.reset();
    for (const id of ['threat', 'instructions', 'spam'])
      await fixture.review.policies.put(id === 'spam' ? id : `terrorism/${id}`, 'staff:lena', aPolicy());
  });

  async function decided(resolution: JobResolution) {
    const jobId = await fixture.claimed(AMINA);
    const { decisionId = '' } = await fixture.review.jobs.resolve(jobId, AMINA, resolution);
    return fixture.review.decisions.get(decisionId);
  }

  it('keep the exception of no violation, and show it in the history', async () => {
    expect(await decided(news)).toMatchObject({ decision: 'no-violation', exception: 'news' });
    const { items } = await fixture.review.decisions.list({ account: 'a1' });
    expect(items[0]).toMatchObject({ exception: 'news' });
    expect(items[0]).not.toHaveProperty('label');
    expect(fixture.recorded.find(({ action }) => action === 'job.resolved')?.detail).toMatchObject({
      exception: 'news',
    });
  });

  it('take the label of a policy that stands for one only, and leave it to people where there are several', async () => {
    expect(await decided({ ...removed, policy: 'terrorism/threat' })).toMatchObject({ label: 'threat' });
    expect(await decided({ ...removed, policy: 'terrorism/instructions' })).not.toHaveProperty('label');
    expect(await decided({ ...removed, policy: 'terrorism/instructions', label: 'tactics' })).toMatchObject({
      label: 'tactics',
    });
    expect(await decided({ ...removed, policy: 'spam' })).not.toHaveProperty('label');
  });

  it.each<[string, JobResolution, string, string]>([
    ['a label that there is not', { ...removed, label: 'rumour' }, 'label-unknown', '/label'],
    ['an exception that there is not', { ...news, exception: 'poetry' }, 'exception-unknown', '/exception'],
    [
      'a label of another policy',
      { ...removed, policy: 'terrorism/threat', label: 'support' },
      'label-not-of-policy',
      '/label',
    ],
    ['a label without a violation', { ...news, label: 'threat' }, 'request-invalid', '/label'],
    ['an exception of a violation', { ...removed, exception: 'news' }, 'request-invalid', '/exception'],
  ])('are refused with %s, also in a preview', async (_, resolution, code, pointer) => {
    const id = await fixture.claimed(AMINA);
    const { jobs } = fixture.review;
    await expect(jobs.preview(id, resolution)).rejects.toMatchObject({ code, pointer, status: 422 });
    await expect(jobs.resolve(id, AMINA, resolution)).rejects.toMatchObject({ code, pointer, status: 422 });
  });

  it('sent again are the same only with the same label and exception', async () => {
    const id = await fixture.claimed(AMINA);
    const { jobs } = fixture.review;
    const threat: JobResolution = { ...removed, policy: 'terrorism/threat' };
    await jobs.resolve(id, AMINA, threat);
    for (const same of [threat, { ...threat, label: 'threat' }])
      expect(await jobs.resolve(id, AMINA, same)).toMatchObject({ state: 'resolved' });
    const other = await fixture.claimed(AMINA, { accountId: 'a2' });
    await jobs.resolve(other, AMINA, news);
    await expect(jobs.resolve(other, AMINA, { ...news, exception: 'satire' })).rejects.toMatchObject({
      code: 'job-resolved',
    });
  });

  it('hold in the store: no label without a violation, no exception of one', async () => {
    const { id } = await decided(news);
    const set = (column: string) =>
      sql`update job_decisions set ${sql.ref(column)} = 'threat' where id = ${id}`.execute(storage.db);
    await expect(set('label')).rejects.toThrow(/label_of_a_violation/);
    const { id: violation } = await decided({ ...removed, policy: 'terrorism/threat' });
    await expect(
      sql`update job_decisions set exception = 'news' where id = ${violation}`.execute(storage.db),
    ).rejects.toThrow(/exception_of_no_violation/);
  });

  it('are refused labels where there is no taxonomy', async () => {
    const plain = aReview(storage);
    const id = await plain.claimed(AMINA);
    await expect(plain.review.jobs.resolve(id, AMINA, news)).rejects.toMatchObject({
      code: 'exception-unknown',
    });
  });
});
