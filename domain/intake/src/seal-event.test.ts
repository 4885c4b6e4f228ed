import { aPost } from '@breakwater/contracts/testing';
import { openTestStorage } from '@breakwater/storage/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { intakeMigrations } from './migrations.ts';
import { createIntakeFixture, type IntakeFixture } from './testing/index.ts';

const identifiers = {
  email: 'curlew.pier@harbour.example',
  phone: '+923012349876',
  device: { gpu: 'lantern 9' },
};
const SECRETS = ['curlew.pier', '3012349876', 'lantern 9'];
let fixture: IntakeFixture;
beforeAll(async () => {
  fixture = await createIntakeFixture(await openTestStorage(intakeMigrations));
});
afterAll(() => fixture.storage.close());

const signUp = (id: string, more: object = {}) => ({
  id,
  type: 'account.created',
  at: new Date(fixture.clock.now()).toISOString(),
  platform: 'harbour',
  account: { id: 'a1', handle: 'curlew' },
  identifiers,
  ...more,
});

async function stored(): Promise<string> {
  const { rows } = await sql`select * from events`.execute(fixture.storage.db);
  return JSON.stringify(rows);
}

describe('identifiers of an event', () => {
  it('become tokens before anything is stored, and are in no row and no receipt', async () => {
    const given: unknown[] = [];
    const intake = fixture.intake({
      seal: (of, at) => {
        given.push(of, at);
        return { tokens: [{ type: 'email', epoch: 1, token: 'c2VhbGVk' }] };
      },
    });
    const result = await intake.accept('test', [{ value: signUp('s1') }]);
    expect(result.accepted).toBe(1);
    expect(given).toEqual([identifiers, fixture.clock.now()]);
    const record = await intake.eventById(result.receipts[0]?.eventId ?? '');
    expect(record?.sealed).toEqual({ tokens: [{ type: 'email', epoch: 1, token: 'c2VhbGVk' }] });
    for (const secret of SECRETS) expect(JSON.stringify(result) + (await stored())).not.toContain(secret);
  });

  it('are let go of where there is no vault, and that is told', async () => {
    const intake = fixture.intake();
    const { receipts } = await intake.accept('test', [
      { value: signUp('s2') },
      { value: aPost('The ferry leaves at nine', { id: 's3' }) },
    ]);
    const [signedUp, post] = await Promise.all(receipts.map(({ eventId = '' }) => intake.eventById(eventId)));
    expect(signedUp?.sealed).toEqual({ tokens: [], missing: ['vault-key-missing'] });
    expect(post && 'sealed' in post).toBe(false);
    for (const secret of SECRETS) expect(await stored()).not.toContain(secret);
  });

  it('are in no receipt of an event that is refused either', async () => {
    const wrong = signUp('s4', { identifiers: { ...identifiers, phone: 7 } });
    const { receipts } = await fixture.intake().accept('test', [{ value: wrong }]);
    expect(receipts).toMatchObject([{ status: 'rejected', pointer: '/identifiers/phone' }]);
    for (const secret of SECRETS) expect(JSON.stringify(receipts)).not.toContain(secret);
  });

  it('leave tokens that are forgotten in time, but not before the event was judged', async () => {
    const intake = fixture.intake();
    await intake.accept('test', [{ value: signUp('s5', { account: { id: 'a5' } }) }]);
    const later = fixture.clock.now() + 1;
    expect(await intake.forgetSealed(later)).toBe(0);
    await sql`delete from event_queue`.execute(fixture.storage.db);
    expect(await intake.forgetSealed(later)).toBeGreaterThan(0);
    const { rows } = await sql`select 1 from events where sealed is not null`.execute(fixture.storage.db);
    expect(rows).toEqual([]);
  });
});
