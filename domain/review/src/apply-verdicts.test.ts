import { Action } from '@breakwater/contracts';
import { Job, type JobResolution } from '@breakwater/contracts/review';
import type { Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reviewMigrations } from './migrations.ts';
import { aFiredRule, anId, aReview, aVerdict, type ReviewFixture } from './testing/index.ts';

let storage: Storage;
let fixture: ReviewFixture;
beforeAll(async () => {
  storage = await openTestStorage(reviewMigrations);
  fixture = aReview(storage);
});
afterAll(() => storage.close());

describe('applyVerdicts', () => {
  beforeEach(() => fixture.reset());

  async function evidenceCount(): Promise<number> {
    const { rows } = await sql<{ n: number }>`select count(*) as n from action_verdicts`.execute(storage.db);
    return rows[0]?.n ?? 0;
  }

  it('tells the platform once, in order per account, and puts it on record without naming the account', async () => {
    const verdict = aVerdict([aFiredRule([{ action: 'label', label: 'terror-reference' }])], {
      accountId: 'amina_writes',
    });
    await fixture.apply(verdict);
    expect(fixture.sent).toMatchObject([
      {
        type: 'action.created',
        platform: 'harbour',
        orderingKey: 'harbour/amina_writes',
        payload: { verdictId: verdict.id },
      },
    ]);
    const [message] = fixture.sent;
    expect(Object.keys(message?.payload ?? {}).every((field) => field in Action.properties)).toBe(true);
    expect(message?.payload).toHaveProperty('id', message?.idempotencyKey);
    expect((await fixture.review.actions.list({ account: 'amina_writes' })).items).toEqual([
      message?.payload,
    ]);
    expect(fixture.recorded).toMatchObject([
      { actor: 'automation', action: 'action.created', subject: message?.idempotencyKey },
    ]);
    expect(JSON.stringify(fixture.recorded)).not.toContain('amina_writes');
  });

  it('changes nothing when a verdict is applied again', async () => {
    const verdict = aVerdict([aFiredRule([{ action: 'slow', for: 'PT1H' }, { action: 'queue' }])]);
    await fixture.apply(verdict);
    const before = [fixture.sent.length, fixture.recorded.length];
    expect(await fixture.apply(verdict)).toMatchObject({ actions: 0, jobs: 0 });
    fixture.clock.advance(7_200_000);
    await fixture.review.expireActions();
    expect(fixture.told()).toEqual(['action.created slow', 'action.expired slow']);
    expect(await fixture.apply(verdict)).toMatchObject({ actions: 0, jobs: 0 });
    expect(before).toEqual([1, 2]);
  });

  it('does not send again what is in force, but keeps the verdict as evidence', async () => {
    await fixture.fire([{ action: 'slow', scope: 'account', for: 'PT1H' }], { contentId: 'c1' });
    await fixture.fire([{ action: 'slow', scope: 'account', for: 'PT1H' }], { contentId: 'c2' });
    expect(fixture.told()).toEqual(['action.created slow']);
    expect(await evidenceCount()).toBe(2);
  });

  it('sends it for other content, another label, another account, and when the time is over', async () => {
    const hour = { for: 'PT1H' };
    await fixture.fire([
      { action: 'slow', ...hour },
      { action: 'label', label: 'a', ...hour },
    ]);
    await fixture.fire([{ action: 'slow', ...hour }], { contentId: 'c2' });
    await fixture.fire([{ action: 'label', label: 'b' }]);
    await fixture.fire([{ action: 'slow', ...hour }], { accountId: 'a2' });
    expect(fixture.sent).toHaveLength(5);
    fixture.clock.advance(3_600_000);
    await fixture.fire([{ action: 'slow', ...hour }]);
    expect(fixture.told().slice(5)).toEqual(['action.expired slow', 'action.created slow']);
  });

  it('treats a batch like one verdict after the other', async () => {
    const rules = [
      aFiredRule([
        { action: 'slow', for: 'PT1H' },
        { action: 'queue', severity: 'low' },
      ]),
    ];
    const last = [aFiredRule([{ action: 'queue', severity: 'critical' }], { because: 'The latest.' })];
    const verdicts = [
      aVerdict(rules),
      aVerdict(rules),
      aVerdict([]),
      aVerdict(rules, { accountId: 'a2' }),
      aVerdict(last),
    ];
    expect(await fixture.apply(...verdicts)).toMatchObject({ actions: 2, jobs: 2 });
    const { items } = await fixture.review.jobs.list({ account: 'a1' });
    expect(items).toMatchObject([{ severity: 'critical', because: 'The latest.', state: 'open' }]);
    expect(items[0]?.verdictIds).toHaveLength(3);
    expect(Object.keys(items[0] ?? {}).every((field) => field in Job.properties)).toBe(true);
    expect(await evidenceCount()).toBe(3);
  });

  it('has one open job per account and queue, and adds to it', async () => {
    await fixture.fire([{ action: 'suspend-account', queue: 'terrorism', severity: 'high' }]);
    await fixture.fire([{ action: 'limit-account', queue: 'terrorism', severity: 'low' }]);
    await fixture.fire([{ action: 'queue', queue: 'spam' }]);
    const { items } = await fixture.review.jobs.list({ queue: 'terrorism' });
    expect(items).toMatchObject([{ severity: 'high', proposed: ['limit-account', 'suspend-account'] }]);
    expect(await fixture.review.jobs.evidence(items[0]?.id ?? '')).toHaveLength(2);
    expect((await fixture.review.jobs.list()).items).toHaveLength(2);
    expect(fixture.sent).toEqual([]);
    expect(fixture.recorded.map(({ action }) => action)).toEqual([
      'job.opened',
      'job.extended',
      'job.opened',
    ]);
  });

  it('restores after its time what was hidden and not reviewed', async () => {
    await fixture.fire([{ action: 'hide-until-review', for: 'PT24H' }]);
    fixture.clock.advance(24 * 3_600_000 - 1);
    expect(await fixture.review.expireActions()).toBe(0);
    fixture.clock.advance(1);
    expect(await fixture.review.expireActions()).toBe(1);
    expect(await fixture.review.expireActions()).toBe(0);
    expect(fixture.told()).toEqual(['action.created hide-until-review', 'action.expired hide-until-review']);
    expect(fixture.recorded.at(-1)).toMatchObject({ action: 'action.expired' });
  });
});

describe('a pause of sharing', () => {
  beforeEach(() => fixture.reset());

  const pause = [{ action: 'queue' }, { action: 'pause-sharing', scope: 'content', for: 'PT3H' }] as const;
  const decide = async (resolution: JobResolution) => {
    const [job] = (await fixture.review.jobs.list({ account: 'a1', state: 'open' })).items;
    const { id } = await fixture.review.jobs.claim({ by: 'staff:amina', id: job?.id ?? '', leaseMs: 1_000 });
    await fixture.review.jobs.resolve(id, 'staff:amina', resolution);
    return id;
  };
  const clean: JobResolution = { decision: 'no-violation', reason: 'News.' };

  it('ends at the first decision that there is none, and does not come again', async () => {
    await fixture.fire([...pause]);
    await decide(clean);
    expect(fixture.told()).toEqual(['action.created pause-sharing', 'action.reversed pause-sharing']);
    await fixture.fire([...pause]);
    expect(fixture.told()).toHaveLength(2);
  });

  it('ends at a decision that there is one, also where that does nothing else to the content', async () => {
    await fixture.fire([...pause]);
    const label: JobResolution = {
      decision: 'violation',
      actions: [{ action: 'label', contentId: 'c1', label: 'disputed' }],
      reason: 'Misleading.',
    };
    await decide(label);
    expect(fixture.told()).toEqual([
      'action.created pause-sharing',
      'action.created label',
      'action.reversed pause-sharing',
    ]);
  });

  it('gives way to removal without a word, and holds again when that is undone in time', async () => {
    await fixture.fire([...pause]);
    const remove: JobResolution = {
      decision: 'violation',
      actions: [{ action: 'remove-content', contentId: 'c1' }],
      reason: 'Propaganda.',
    };
    const job = await fixture.review.jobs.get(await decide(remove));
    expect(fixture.told().slice(1)).toEqual(['action.created remove-content']);
    await fixture.review.decisions.undo(job.decisionId ?? '', {
      by: 'staff:amina',
      reason: 'Wrong post.',
      mayUndoOthers: false,
    });
    expect(fixture.told().slice(2)).toEqual([
      'action.created pause-sharing',
      'action.reversed remove-content',
    ]);
  });

  it('waits for the second person under a severe policy', async () => {
    await fixture.fire([...pause]);
    const severe: JobResolution = {
      decision: 'violation',
      policy: 'terrorism/membership',
      actions: [{ action: 'label', contentId: 'c1', label: 'disputed' }],
      reason: 'A branch of the organisation.',
    };
    const id = await decide(severe);
    expect(fixture.told()).toEqual(['action.created pause-sharing']);
    await fixture.review.jobs.confirm(id, 'staff:bilal');
    expect(fixture.told().slice(1)).toEqual(['action.created label', 'action.reversed pause-sharing']);
  });

  it('is never longer than a day and never of a whole account, whatever a rule says', async () => {
    await fixture.fire([{ action: 'pause-sharing', for: 'P30D' }]);
    await fixture.fire([{ action: 'pause-sharing', scope: 'account', for: 'PT1H' }]);
    const { items } = await fixture.review.actions.list();
    expect(items).toMatchObject([{ contentId: 'c1' }]);
    expect(Date.parse(items[0]?.expiresAt ?? '') - Date.parse(items[0]?.createdAt ?? '')).toBe(
      24 * 3_600_000,
    );
  });
});

describe('the store', () => {
  const insert = (values: Record<string, string>) => {
    const row = {
      id: 'gen_random_uuid()',
      kind: "'slow'",
      platform: "'harbour'",
      account_id: "'a1'",
      origin: "'automation'",
      policy: "'p'",
      because: "'b'",
      rule_ids: "'{}'",
      target: 'gen_random_uuid()',
      created_at: 'now()',
      expires_at: "now() + interval '1 hour'",
      ...values,
    };
    return sql
      .raw(`insert into actions (${Object.keys(row)}) values (${Object.values(row)})`)
      .execute(storage.db);
  };

  it('pauses the sharing of one thing once', async () => {
    const pause = { kind: "'pause-sharing'", content_id: "'c1'", target: `'${anId()}'` };
    await insert({ ...pause, ended_at: 'now()', ended_as: "'expired'" });
    await expect(insert(pause)).rejects.toThrow('actions_paused_once');
  });

  it.each([
    ['automation that removes', { kind: "'remove-content'" }, 'automation_only_reversible'],
    ['automation that suspends', { kind: "'suspend-account'" }, 'automation_only_reversible'],
    [
      'sharing paused for two days',
      { kind: "'pause-sharing'", content_id: "'c1'", expires_at: "now() + interval '2 days'" },
      'pauses_end_within_a_day',
    ],
    ['sharing of a whole account paused', { kind: "'pause-sharing'" }, 'pauses_end_within_a_day'],
    [
      'sharing paused by a person without an end',
      { kind: "'pause-sharing'", content_id: "'c1'", origin: "'person'", expires_at: 'null' },
      'pauses_end_within_a_day',
    ],
    ['friction without end', { expires_at: 'null' }, 'friction_ends'],
    ['hiding of an account', { kind: "'hide-until-review'" }, 'hides_content_only'],
    [
      'hiding for years',
      { kind: "'hide-until-review'", content_id: "'c1'", expires_at: "now() + interval '1 year'" },
      'hiding_ends',
    ],
    [
      'a person without a name',
      { kind: "'remove-content'", origin: "'person'", policy_version: '1', severe: 'false' },
      'person_is_named',
    ],
    ['a kind that there is none of', { kind: "'delete-everything'" }, 'actions_kind_check'],
  ])('refuses %s', async (_, values, constraint) => {
    await expect(insert(values)).rejects.toThrow(constraint);
  });
});
