import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Access } from '../access.ts';
import { type AccessFixture, openAccessFixture } from '../testing/access-fixture.ts';
import { TEST_PASSWORD as password } from '../testing/test-password.ts';

const HOUR = 3_600_000;
let fixture: AccessFixture;
let access: Access;
let saira: string;
let hina: string;
beforeAll(async () => {
  fixture = await openAccessFixture();
  access = fixture.access;
});
afterAll(() => fixture.storage.close());
beforeEach(async () => {
  await fixture.empty();
  saira = await administrator('Saira');
});

async function administrator(name: string): Promise<string> {
  const { id, email } = await fixture.add(name, ['admin']);
  await access.password.signIn(email, password, { address: '192.0.2.1' });
  return id;
}
const service = { name: 'feed', purpose: 'Sends posts.', scopes: ['ingest'], source: 'harbour' };

describe('what changes who may do what', () => {
  it('is done by one administrator who is alone', async () => {
    const asked = await access.changes.ask('service.create', service, `staff:${saira}`);
    expect(asked).toMatchObject({ done: { name: 'feed' } });
    expect(await access.changes.list()).toEqual([]);
  });

  it('waits for another administrator, who consents to what they were shown', async () => {
    hina = await administrator('Hina');
    const bilal = await fixture.add('Bilal', ['reviewer']);
    const body = { id: bilal.id, roles: ['lead', 'admin'] };
    const { waiting } = await access.changes.ask('staff.change', body, `staff:${saira}`);
    if (!waiting) throw new Error('it was done');
    expect(waiting).toMatchObject({ body, shown: { roles: ['reviewer'] }, state: 'waiting' });
    const { id, digest } = waiting;
    await expect(access.changes.consent(id, digest, `staff:${saira}`)).rejects.toMatchObject({
      code: 'second-administrator-needed',
    });
    const other = 'f'.repeat(64);
    await expect(access.changes.consent(id, other, `staff:${hina}`)).rejects.toMatchObject({
      code: 'change-void',
    });
    expect((await access.staff.get(bilal.id)).roles).toEqual(['reviewer']);
    await access.changes.consent(id, digest, `staff:${hina}`);
    expect((await access.staff.get(bilal.id)).roles).toEqual(['lead', 'admin']);
    await expect(access.changes.consent(id, digest, `staff:${hina}`)).rejects.toMatchObject({
      code: 'change-not-waiting',
    });
    expect(fixture.recorded.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['access-change.asked', 'access-change.consented', 'access-change.applied']),
    );
  });

  it('is void when what it changes has changed since, and ends after a week', async () => {
    hina = await administrator('Hina');
    const bilal = await fixture.add('Bilal', ['reviewer']);
    const body = { id: bilal.id, roles: ['lead'] };
    const ask = () => access.changes.ask('staff.change', body, `staff:${saira}`);
    const { waiting } = await ask();
    await access.staff.change(bilal.id, { name: 'Bilal Ahmed', by: `staff:${saira}` });
    await expect(
      access.changes.consent(waiting?.id ?? '', waiting?.digest ?? '', `staff:${hina}`),
    ).rejects.toMatchObject({ code: 'change-void' });
    const again = await ask();
    fixture.clock.advance(7 * 24 * HOUR);
    const { id = '', digest = '' } = again.waiting ?? {};
    await expect(access.changes.consent(id, digest, `staff:${hina}`)).rejects.toMatchObject({
      code: 'change-not-waiting',
    });
  });

  it('of what is no right of anybody takes one: a name, or who is no administrator and leaves', async () => {
    hina = await administrator('Hina');
    const bilal = await fixture.add('Bilal', ['reviewer']);
    for (const change of [{ name: 'B' }, { disabled: true }, { roles: ['reviewer'] }]) {
      const asked = await access.changes.ask('staff.change', { id: bilal.id, ...change }, `staff:${saira}`);
      expect(asked.waiting).toBeUndefined();
    }
    for (const [kind, body] of [
      ['staff.change', { id: hina, disabled: true }],
      ['staff.invite', { id: hina }],
      ['staff.add', { name: 'New', email: 'new@example.org', roles: ['admin'] }],
      ['role.set', { role: 'reviewer', permissions: ['staff.manage'] }],
      ['service.create', service],
    ] as const) {
      const asked = await access.changes.ask(kind, body, `staff:${saira}`);
      expect([kind, asked.waiting?.state]).toEqual([kind, 'waiting']);
    }
  });
});

describe('a second administrator who is gone', () => {
  it('is set aside at the machine, after a day, unless somebody who is there refuses', async () => {
    hina = await administrator('Hina');
    const refused = await access.changes.askAtMachine(hina, 'She left without a word.');
    await expect(access.changes.consent(refused.id, refused.digest, `staff:${saira}`)).rejects.toMatchObject({
      code: 'change-delayed',
    });
    await access.changes.refuse(refused.id, `staff:${hina}`);
    fixture.clock.advance(25 * HOUR);
    await access.changes.work();
    expect((await access.staff.get(hina)).disabled).toBe(false);
    const asked = await access.changes.askAtMachine(hina, 'She left without a word.');
    fixture.clock.advance(23 * HOUR);
    await access.changes.work();
    expect((await access.staff.get(hina)).disabled).toBe(false);
    fixture.clock.advance(HOUR);
    await access.changes.work();
    expect((await access.staff.get(hina)).disabled).toBe(true);
    const done = (await access.changes.list()).find(({ id }) => id === asked.id);
    expect(done).toMatchObject({ state: 'applied', askedBy: 'machine', reason: 'She left without a word.' });
    expect(await access.changes.ask('service.create', service, `staff:${saira}`)).toHaveProperty('done');
  });
});
