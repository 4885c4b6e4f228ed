import type { Action } from '@breakwater/contracts';
import type { JobResolution } from '@breakwater/contracts/review';
import type { Storage } from '@breakwater/storage';
import { openTestPostgres, openTestStorage, postgresAvailable } from '@breakwater/storage/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reviewMigrations } from '../migrations.ts';
import { insertDecidedActions } from '../store/decided-actions.ts';
import { aReview, type ReviewFixture } from '../testing/index.ts';
import { recordRefusal } from './record-refusal.ts';

const AMINA = 'staff:amina';
const BILAL = 'staff:bilal';
const suspend: JobResolution = {
  decision: 'violation',
  actions: [{ action: 'suspend-account' }],
  reason: 'The account recruits for a listed organisation.',
};
const severe: JobResolution = {
  decision: 'violation',
  policy: 'terrorism/membership',
  actions: [{ action: 'hide-content', contentId: 'c1' }],
  reason: 'The account speaks for a listed organisation.',
};

describe('two people', () => {
  let storage: Storage;
  let fixture: ReviewFixture;
  beforeAll(async () => {
    storage = await openTestStorage(reviewMigrations);
    fixture = aReview(storage);
  });
  afterAll(() => storage.close());
  beforeEach(() => fixture.reset());

  const refusals = () =>
    fixture.recorded
      .filter(({ action }) => action.endsWith('.refused'))
      .map(({ actor, action, detail }) => `${actor} ${action} ${detail?.code}`);

  async function waiting(resolution: JobResolution): Promise<string> {
    const id = await fixture.claimed(AMINA);
    expect(await fixture.review.jobs.resolve(id, AMINA, resolution)).toMatchObject({
      state: 'awaiting-second',
    });
    return id;
  }

  it.each([
    ['a suspension', suspend],
    ['what is decided under a severe policy', severe],
    ['a violation of a severe policy without any action', { ...severe, actions: [] }],
  ])('have to agree on %s', async (_, resolution) => {
    const id = await waiting(resolution);
    expect(fixture.told()).toEqual([]);
    expect((await fixture.review.strikes.of('harbour', 'a1')).balance).toBe(0);
    expect(await fixture.review.jobs.confirm(id, BILAL)).toMatchObject({
      state: 'resolved',
      confirmedBy: BILAL,
    });
    expect(fixture.told()).toEqual(
      (resolution.actions ?? []).map(({ action }) => `action.created ${action}`),
    );
    expect((await fixture.review.strikes.of('harbour', 'a1')).balance).toBe(resolution.policy ? 8 : 4);
    const { items } = await fixture.review.decisions.list({ by: BILAL });
    expect(items).toMatchObject([
      { outcome: 'confirmed', decidedBy: AMINA, secondBy: BILAL, severe: resolution !== suspend },
    ]);
  });

  it.each([
    ['the same person again', AMINA, 'second-person-needed'],
    ['the same person in another spelling', 'staff:Amina', 'person-needed'],
    ['the same person with a blank', ' staff:amina', 'person-needed'],
    ['a key of nobody', 'key:00000000-0000-7000-8000-00000000000a', 'person-needed'],
    ['automation', 'automation', 'person-needed'],
  ])('are not %s', async (_, by, code) => {
    const id = await waiting(severe);
    await expect(fixture.review.jobs.confirm(id, by)).rejects.toMatchObject({ code });
    await expect(fixture.review.jobs.reject(id, by, 'no')).rejects.toMatchObject({ code });
    expect(refusals()).toEqual([`${by} job.confirm.refused ${code}`, `${by} job.reject.refused ${code}`]);
    expect(await fixture.review.jobs.get(id)).toMatchObject({ state: 'awaiting-second' });
    expect(fixture.told()).toEqual([]);
  });

  it('confirm once: a replayed confirmation does nothing but go on record', async () => {
    const id = await waiting(suspend);
    await fixture.review.jobs.confirm(id, BILAL);
    const sent = fixture.sent.length;
    await expect(fixture.review.jobs.confirm(id, BILAL)).rejects.toMatchObject({ code: 'job-resolved' });
    expect(refusals()).toEqual([`${BILAL} job.confirm.refused job-resolved`]);
    expect(fixture.sent).toHaveLength(sent);
    expect((await fixture.review.strikes.of('harbour', 'a1')).strikes).toHaveLength(1);
  });

  it('are not a machine that decides, nor one that claims to be a person', async () => {
    const id = await fixture.claimed('key:1');
    await expect(fixture.review.jobs.resolve(id, 'key:1', suspend)).rejects.toMatchObject({
      code: 'person-needed',
      status: 403,
    });
    expect(refusals()).toEqual(['key:1 job.resolve.refused person-needed']);
  });

  it('put on record what only the store refused', async () => {
    const id = await waiting(suspend);
    const [decision] = (await fixture.review.decisions.list()).items;
    const action: Action = {
      id: crypto.randomUUID(),
      kind: 'suspend-account',
      origin: 'person',
      ruleIds: [],
      because: 'b',
      platform: 'harbour',
      accountId: 'a1',
      policy: 'terrorism',
      policyVersion: 1,
      jobId: id,
      decisionId: decision?.id ?? '',
      createdAt: '2026-01-01T00:00:00.000Z',
    };
    const attempt = { by: AMINA, action: 'job.confirm.refused', subject: id } as const;
    const directly = recordRefusal(fixture.ports, attempt, () =>
      storage.transaction((trx) =>
        insertDecidedActions(trx, [{ action, decidedBy: AMINA, severe: false, ordered: false }]),
      ),
    );
    await expect(directly).rejects.toThrow('suspension_needs_two');
    expect(fixture.recorded.at(-1)).toMatchObject({
      actor: AMINA,
      action: 'job.confirm.refused',
      subject: id,
      detail: { constraint: 'suspension_needs_two' },
    });
  });

  describe('in the store', () => {
    const JOB = '00000000-0000-7000-8000-00000000000a';
    const DECISION = '00000000-0000-7000-8000-00000000000d';
    const quoted = (text: string) => `'${text}'`;
    const run = (text: string) => sql.raw(text).execute(storage.db);
    const insert = (table: string, row: Record<string, string>) =>
      run(`insert into ${table} (${Object.keys(row)}) values (${Object.values(row)})`);
    const decisionRow = {
      id: quoted(DECISION),
      job_id: quoted(JOB),
      platform: "'harbour'",
      account_id: "'a1'",
      decision: "'violation'",
      policy: "'terrorism/membership'",
      policy_version: '1',
      severe: 'true',
      actions: "'[]'",
      reason: "'r'",
      decided_by: quoted(AMINA),
      decided_at: 'now()',
      outcome: "'awaiting-second'",
    };
    const actionRow = {
      id: 'gen_random_uuid()',
      kind: "'hide-content'",
      platform: "'harbour'",
      account_id: "'a1'",
      content_id: "'c1'",
      origin: "'person'",
      policy: "'terrorism/membership'",
      policy_version: '1',
      severe: 'true',
      because: "'b'",
      rule_ids: "'{}'",
      job_id: quoted(JOB),
      decision_id: quoted(DECISION),
      decided_by: quoted(AMINA),
      target: 'gen_random_uuid()',
      created_at: 'now()',
    };
    const confirmed = { ...actionRow, confirmed_by: quoted(BILAL) };
    beforeEach(() =>
      run(`insert into review_jobs (id, queue, state, severity, policy, platform, account_id, because, proposed, created_at, updated_at)
        values ('${JOB}', 'q', 'open', 1, 'p', 'harbour', 'a1', 'b', '{}', now(), now())`),
    );

    it.each([
      ['severe without a second', { outcome: "'final'" }, 'severe_decision_needs_two'],
      ['said not to be severe', { severe: 'false', outcome: "'final'" }, 'under_a_policy_version'],
      ['under a version that there is none of', { policy_version: '7' }, 'under_a_policy_version'],
      [
        'a violation of nothing',
        { policy: 'null', policy_version: 'null', severe: 'false' },
        'violation_has_policy',
      ],
      ['by a key', { decided_by: "'key:1'" }, 'staff_decides'],
      ['in another spelling', { decided_by: "'staff:Amina'" }, 'staff_decides'],
      [
        'confirmed by the same person',
        { outcome: "'confirmed'", second_by: quoted(AMINA), second_at: 'now()' },
        'two_people_decide',
      ],
      [
        'confirmed by the same person, spelt otherwise',
        { outcome: "'confirmed'", second_by: "' STAFF:amina'", second_at: 'now()' },
        /two_people_decide|staff_decides/,
      ],
      [
        'confirmed by a key',
        { outcome: "'confirmed'", second_by: "'key:1'", second_at: 'now()' },
        'staff_decides',
      ],
    ])('a decision is refused that is %s', async (_, change, constraint) => {
      await expect(insert('job_decisions', { ...decisionRow, ...change })).rejects.toThrow(constraint);
    });

    it('a job has one decision that stands', async () => {
      await insert('job_decisions', decisionRow);
      const another = { ...decisionRow, id: 'gen_random_uuid()', decided_by: quoted(BILAL) };
      await expect(insert('job_decisions', another)).rejects.toThrow('job_decisions_one_stands');
    });

    it.each<[string, Record<string, string>, string]>([
      ['without a second', actionRow, 'severe_needs_two'],
      ['said not to be severe', { ...actionRow, severe: 'false' }, 'severe_as_its_decision'],
      [
        'under another policy',
        { ...actionRow, policy: "'terrorism'", severe: 'false' },
        'severe_as_its_decision',
      ],
      [
        'that does not say under which policy',
        { ...actionRow, policy_version: 'null', severe: 'null' },
        'person_acts_under_policy',
      ],
      ['confirmed by who decided', { ...actionRow, confirmed_by: quoted(AMINA) }, 'severe_needs_two'],
      [
        'confirmed by who did not confirm',
        { ...actionRow, confirmed_by: "'staff:chen'" },
        'violates foreign key',
      ],
      [
        'by somebody who did not decide',
        { ...confirmed, decided_by: "'staff:chen'" },
        'violates foreign key',
      ],
    ])('an action is refused %s', async (_, row, constraint) => {
      await insert('job_decisions', decisionRow);
      await run(`update job_decisions set outcome = 'confirmed', second_by = '${BILAL}', second_at = now()`);
      await expect(insert('actions', row)).rejects.toThrow(constraint);
      await insert('actions', confirmed);
    });

    it('who rejected has confirmed nothing', async () => {
      await insert('job_decisions', decisionRow);
      await run(`update job_decisions set outcome = 'rejected', second_by = '${BILAL}', second_at = now()`);
      await expect(insert('actions', confirmed)).rejects.toThrow('confirmed_by_who_confirmed');
    });

    it('a policy does not become harmless after the fact', async () => {
      for (const change of ['update policy_versions set severe = false', 'delete from policy_versions'])
        await expect(run(change)).rejects.toThrow('policy_versions_are_kept');
    });
  });
});

describe.skipIf(!postgresAvailable)('two people at once [needs postgres]', () => {
  let storage: Storage;
  let fixture: ReviewFixture;
  beforeAll(async () => {
    storage = await openTestPostgres(reviewMigrations);
    fixture = aReview(storage);
    await fixture.reset();
  });
  afterAll(() => storage.close());

  it('one of several confirmations holds, the others are refused on record', async () => {
    const id = await fixture.claimed(AMINA);
    await fixture.review.jobs.resolve(id, AMINA, severe);
    const people = [BILAL, 'staff:chen', AMINA, BILAL];
    const results = await Promise.allSettled(people.map((by) => fixture.review.jobs.confirm(id, by)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(fixture.recorded.filter(({ action }) => action === 'job.confirm.refused')).toHaveLength(3);
    expect(fixture.told()).toEqual(['action.created hide-content']);
    expect((await fixture.review.strikes.of('harbour', 'a1')).strikes).toHaveLength(1);
  });

  it('confirming and undoing at once leaves one of the two', async () => {
    for (let n = 0; n < 5; n++) {
      fixture.sent.length = 0;
      const id = await fixture.claimed(AMINA, { accountId: `b${n}` });
      const { decisionId = '' } = await fixture.review.jobs.resolve(id, AMINA, suspend);
      const undo = { by: AMINA, reason: 'A mistake.', mayUndoOthers: false };
      await Promise.allSettled([
        fixture.review.jobs.confirm(id, BILAL),
        fixture.review.decisions.undo(decisionId, undo),
      ]);
      const decision = await fixture.review.decisions.get(decisionId);
      const { items } = await fixture.review.actions.list({ account: `b${n}` });
      expect(decision.undoneAt).toBeDefined();
      expect(items.filter(({ endedAt }) => endedAt === undefined)).toEqual([]);
      expect((await fixture.review.strikes.of('harbour', `b${n}`)).balance).toBe(0);
      expect(await fixture.review.jobs.get(id)).toMatchObject({ state: 'open' });
    }
  });
});
