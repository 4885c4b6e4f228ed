import type { JobResolution, OrderedBy } from '@breakwater/contracts/review';
import type { Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reviewMigrations } from '../migrations.ts';
import { aReview, type ReviewFixture } from '../testing/index.ts';

const AMINA = 'staff:amina';
const BILAL = 'staff:bilal';
const HOUR = 3_600_000;
const ordered: OrderedBy = {
  orderId: '00000000-0000-7000-8000-00000000000a',
  number: 7,
  instrument: 'eu-tco-2021-784',
  law: { en: 'Regulation (EU) 2021/784', ur: 'ضابطہ (EU) 2021/784' },
  authority: 'Court of Merrow',
};
const remove: JobResolution = {
  decision: 'ordered',
  actions: [{ action: 'remove-content', contentId: 'c1' }],
  reason: 'The court had it removed.',
};
const suspend: JobResolution = { ...remove, actions: [{ action: 'suspend-account' }] };

describe('what an order of an authority asks for', () => {
  let storage: Storage;
  let fixture: ReviewFixture;
  beforeAll(async () => {
    storage = await openTestStorage(reviewMigrations);
    fixture = aReview(storage, { reportersOf: async () => [{ platform: 'harbour', reporter: 'r1' }] });
  });
  afterAll(() => storage.close());
  beforeEach(() => fixture.reset());

  /** A job that carries the order, held by somebody. */
  async function claimed(more: { ordered?: OrderedBy } = { ordered }): Promise<string> {
    const { review } = fixture;
    const { id } = await storage.work((work) =>
      review.jobs.open(
        work,
        {
          queue: 'order-execution',
          origin: 'order',
          platform: 'harbour',
          accountId: 'a1',
          policy: 'order/eu-tco-2021-784',
          severity: 'high',
          because: 'Order 7 names one target.',
          ...more,
        },
        AMINA,
      ),
    );
    return (await review.jobs.claim({ by: AMINA, id, leaseMs: HOUR, escalated: true })).id;
  }

  it('is decided without a policy, gives no strike, and is no violation of anything', async () => {
    const { review } = fixture;
    fixture.settings.qualityShare = 1;
    const id = await claimed();
    const preview = await review.jobs.preview(id, remove);
    expect(preview).toMatchObject({ strikes: { added: 0 }, effects: [{ action: 'remove-content' }] });
    expect(await review.jobs.resolve(id, AMINA, remove)).toMatchObject({
      state: 'resolved',
      decision: 'ordered',
      ordered,
    });
    const [decision] = (await review.decisions.list({ job: id })).items;
    expect(decision).toMatchObject({ decision: 'ordered', ordered, policy: 'order/eu-tco-2021-784' });
    expect(decision).not.toHaveProperty('policyVersion');
    expect((await review.strikes.of('harbour', 'a1')).strikes).toEqual([]);
    expect((await review.actions.list({ account: 'a1' })).items).toMatchObject([
      { kind: 'remove-content', policy: 'order/eu-tco-2021-784', decisionId: decision?.id },
    ]);
    // Nobody judges it again, no report was right or wrong by it, and copies of it are no targets of the order.
    expect(await review.quality.next(BILAL)).toBeUndefined();
    const { rows } = await sql`select 1 from reporter_outcomes`.execute(storage.db);
    expect(rows).toEqual([]);
    await expect(
      review.copies.preview(decision?.id ?? '', { by: AMINA, escalated: true } as never),
    ).rejects.toMatchObject({ code: 'nothing-for-copies' });
  });

  it('takes two people where that takes two', async () => {
    const id = await claimed();
    const { jobs, actions } = fixture.review;
    expect(await jobs.resolve(id, AMINA, suspend)).toMatchObject({ state: 'awaiting-second' });
    await expect(jobs.confirm(id, AMINA)).rejects.toMatchObject({ code: 'second-person-needed' });
    expect(await jobs.confirm(id, BILAL)).toMatchObject({ state: 'resolved', confirmedBy: BILAL });
    expect((await actions.list({ account: 'a1' })).items).toMatchObject([{ kind: 'suspend-account' }]);
    expect((await fixture.review.strikes.of('harbour', 'a1')).balance).toBe(0);
  });

  it('is taken back as any other decision, and what it had ended holds again', async () => {
    const { review } = fixture;
    const id = await claimed();
    const done = await review.jobs.resolve(id, AMINA, remove);
    const again = await claimed();
    const restored = await review.jobs.resolve(again, AMINA, {
      decision: 'no-violation',
      actions: [{ action: 'restore', contentId: 'c1' }],
      reason: 'Another account.',
    });
    const undo = { by: AMINA, reason: 'a slip', mayUndoOthers: true };
    await review.decisions.undo(restored.decisionId ?? '', undo);
    const back = (await review.actions.list({ account: 'a1' })).items.find(({ bringsBack }) => bringsBack);
    expect(back).toMatchObject({ kind: 'remove-content', decisionId: done.decisionId });
    await review.decisions.undo(done.decisionId ?? '', undo);
    const holding = (await review.actions.list({ account: 'a1' })).items.filter(({ endedAt }) => !endedAt);
    expect(holding).toEqual([]);
  });

  it('is decided of a job that carries the order, and of no other', async () => {
    const id = await claimed({});
    const resolve = (resolution: JobResolution) => fixture.review.jobs.resolve(id, AMINA, resolution);
    await expect(resolve(remove)).rejects.toMatchObject({ code: 'job-not-ordered' });
    await expect(fixture.review.jobs.preview(id, remove)).rejects.toMatchObject({ code: 'job-not-ordered' });
    await expect(resolve({ ...remove, policy: 'terrorism' })).rejects.toMatchObject({ pointer: '/policy' });
    await expect(resolve({ ...remove, actions: [] })).rejects.toMatchObject({ pointer: '/actions' });
    await expect(resolve({ ...remove, label: 'threat' })).rejects.toMatchObject({ pointer: '/label' });
  });

  it('cannot be claimed past the code: a decision, an action or a policy that says so is refused by the store', async () => {
    const id = await claimed({});
    const decide = (decision: string, order: object | null, more = '') =>
      sql`
        insert into job_decisions (id, job_id, platform, account_id, decision, actions, reason, decided_by, decided_at,
          outcome, ordered, severe)
        values (gen_random_uuid(), ${id}, 'harbour', 'a1', ${decision}, '[]', 'r', ${AMINA}, now(), 'final',
          ${order ? JSON.stringify(order) : null}::jsonb, ${more === 'severe'})`.execute(storage.db);
    await expect(decide('ordered', ordered)).rejects.toThrow('only a job of an order');
    await expect(decide('ordered', null)).rejects.toThrow();
    await expect(decide('no-violation', ordered)).rejects.toThrow('ordered_names_its_order');
    await expect(decide('ordered', ordered, 'severe')).rejects.toThrow();
    const under = await fixture.claimed(AMINA, { accountId: 'a2' });
    const job = await fixture.review.jobs.resolve(under, AMINA, {
      ...remove,
      decision: 'violation',
      policy: 'terrorism',
    });
    await expect(
      sql`
        insert into actions (id, kind, platform, account_id, origin, policy, ordered, because, rule_ids, job_id, decision_id,
          decided_by, target, created_at)
        values (gen_random_uuid(), 'limit-account', 'harbour', 'a2', 'person', 'order/x', true, 'b', '{}', ${under},
          ${job.decisionId}, ${AMINA}, gen_random_uuid(), now())`.execute(storage.db),
    ).rejects.toThrow('ordered_as_its_decision');
    await expect(
      fixture.review.policies.put('order/eu-tco-2021-784', AMINA, {} as never),
    ).rejects.toMatchObject({ pointer: '/id' });
  });
});
