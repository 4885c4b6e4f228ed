import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AUTHORITY, type DisclosureFixture, makeAuthorityKey, openDisclosure } from '../testing/index.ts';

let fixture: DisclosureFixture;
beforeAll(async () => {
  fixture = await openDisclosure();
  fixture.recipients.set(AUTHORITY, { recipient: (await makeAuthorityKey()).recipient });
  await fixture.note([{ accountId: 'noor' }]);
});
afterAll(() => fixture.close());

const emergency = { level: 2, emergency: true, calledBack: true };

async function prepare(given: object = {}, by = 'staff:a'): Promise<string> {
  const grantId = await fixture.grant(given);
  return (await fixture.disclosure.productions.prepare({ grantId }, by)).id;
}

async function stateOf(id: string): Promise<string> {
  return (await fixture.disclosure.productions.get(id)).state;
}

describe('two persons', () => {
  it('are needed: who prepared it neither approves nor rejects it', async () => {
    const { productions } = fixture.disclosure;
    const id = await prepare();
    const code = 'second-person-needed';
    await expect(productions.approve(id, { by: 'staff:a', lawyer: true })).rejects.toMatchObject({ code });
    await expect(productions.reject(id, { by: 'staff:a', because: 'x' })).rejects.toMatchObject({ code });
    expect(await stateOf(id)).toBe('prepared');
    await productions.approve(id, { by: 'staff:b', lawyer: false });
    expect(await stateOf(id)).toBe('released');
  });

  it('include a lawyer where the grant says so', async () => {
    const { productions } = fixture.disclosure;
    const id = await prepare({ needsLawyer: true });
    await expect(productions.approve(id, { by: 'staff:b', lawyer: false })).rejects.toMatchObject({
      code: 'lawyer-needed',
    });
    expect((await productions.approve(id, { by: 'staff:b', lawyer: true })).lawyer).toBe(true);
  });

  it('approve once, however many come at the same time or again', async () => {
    const { productions } = fixture.disclosure;
    const id = await prepare();
    const attempts = await Promise.allSettled(
      ['staff:b', 'staff:c', 'staff:d'].map((by) => productions.approve(id, { by, lawyer: true })),
    );
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(productions.approve(id, { by: 'staff:e', lawyer: true })).rejects.toMatchObject({
      code: 'production-state',
    });
    const approvals = fixture.recorded.filter(
      ({ action, subject }) => action === 'disclosure.approved' && subject === id,
    );
    expect(approvals).toHaveLength(1);
  });

  it('cannot be got round in the table', async () => {
    const { db } = fixture.storage;
    const id = await prepare();
    const needs = await prepare({ needsLawyer: true });
    const manifest = `'{"sha256": "00"}'`;
    const approve = (of: string, by: string, more = '') =>
      sql
        .raw(
          `update disclosure_productions set state = 'released', approved_by = '${by}', approved_at = now(),
            released_at = now(), expires_at = now(), manifest = ${manifest} ${more} where id = '${of}'`,
        )
        .execute(db);
    const alone = `, break_glass_because = 'x', review_due_at = now() + interval '1 hour'`;
    await expect(approve(id, 'staff:a')).rejects.toThrow('disclosure_two_persons');
    await expect(approve(id, 'key:b')).rejects.toThrow();
    await expect(approve(id, 'staff:a', alone)).rejects.toThrow('life is in danger');
    await expect(approve(needs, 'staff:b')).rejects.toThrow('a lawyer has to approve');
    await expect(approve(needs, 'staff:b', ', lawyer = false')).rejects.toThrow('a lawyer has to approve');
    for (const change of [
      `prepared_by = 'staff:z'`,
      `state = 'released'`,
      `state = 'delivered'`,
      `digest = 'x'`,
      `not_before = now()`,
    ])
      await expect(
        sql.raw(`update disclosure_productions set ${change} where id = '${id}'`).execute(db),
      ).rejects.toThrow();
    await expect(
      sql`insert into disclosure_packages (production_id, sealed) values (${id}, 'ip,203.0.113.7'::bytea)`.execute(
        db,
      ),
    ).rejects.toThrow('check');
    await fixture.disclosure.productions.approve(id, { by: 'staff:b', lawyer: false });
    await expect(
      sql.raw(`update disclosure_productions set approved_by = 'staff:c' where id = '${id}'`).execute(db),
    ).rejects.toThrow('what was approved never changes');
  });
});

describe('one person alone', () => {
  it('discloses only in an emergency that was called back, with a reason, and is reviewed by somebody else', async () => {
    const { productions } = fixture.disclosure;
    const ordinary = await prepare();
    const because = 'A threat to a school, tonight';
    await expect(
      productions.breakGlass(ordinary, { by: 'staff:a', lawyer: false, because }),
    ).rejects.toMatchObject({ code: 'emergency-needed' });
    const id = await prepare(emergency);
    await expect(
      productions.breakGlass(id, { by: 'staff:a', lawyer: false, because: ' ' }),
    ).rejects.toMatchObject({ code: 'reason-missing' });
    const alone = await productions.breakGlass(id, { by: 'staff:a', lawyer: false, because });
    const due = new Date(fixture.clock.now() + 86_400_000).toISOString();
    expect(alone).toMatchObject({ state: 'released', breakGlass: { because, reviewDueAt: due } });
    expect((await productions.list({ review: 'due' })).items.map((one) => one.id)).toEqual([id]);
    await expect(
      productions.review(id, { by: 'staff:a', upheld: true, because: 'fine' }),
    ).rejects.toMatchObject({ code: 'second-person-needed' });
    fixture.clock.advance(86_400_001);
    expect((await fixture.disclosure.log.state()).overdueReviews).toBe(1);
    await productions.work();
    await productions.work();
    expect(fixture.recorded.filter(({ action }) => action === 'disclosure.review-overdue')).toHaveLength(1);
    const reviewed = await productions.review(id, { by: 'staff:b', upheld: false, because: 'no such call' });
    expect(reviewed).toMatchObject({ state: 'withdrawn', breakGlass: { upheld: false } });
    expect((await fixture.disclosure.log.state()).overdueReviews).toBe(0);
  });
});
