import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Access } from '../access.ts';
import { type AccessFixture, openAccessFixture } from '../testing/access-fixture.ts';
import { TEST_PASSWORD as password } from '../testing/test-password.ts';

const caller = { address: '192.0.2.1', userAgent: 'a browser' };
const HOUR = 3_600_000;

let fixture: AccessFixture;
let access: Access;
beforeAll(async () => {
  fixture = await openAccessFixture();
  access = fixture.access;
});
afterAll(() => fixture.storage.close());
beforeEach(() => fixture.empty());

const add = (name: string, roles?: readonly string[]) => fixture.add(name, roles);
const actions = () => fixture.recorded.map(({ action }) => action);

describe('a session', () => {
  it('is known by its token, of which only the hash is kept', async () => {
    const { email, id } = await add('Amina');
    const { token } = await access.password.signIn(email, password, caller);
    expect((await access.sessions.authenticate(token)).principal).toMatchObject({
      kind: 'staff',
      actor: `staff:${id}`,
      staffId: id,
      name: 'Amina',
    });
    const { rows } = await sql`select s::text from staff_sessions s`.execute(fixture.storage.db);
    expect(JSON.stringify(rows)).not.toContain(token);
    await expect(access.sessions.authenticate(token.toLowerCase())).rejects.toMatchObject({
      code: 'not-signed-in',
      status: 401,
    });
  });

  it('ends when nothing is asked for half an hour, and after twelve hours whatever is asked', async () => {
    const { email } = await add('Amina');
    const idle = await access.password.signIn(email, password, caller);
    fixture.clock.advance(HOUR / 2);
    await expect(access.sessions.authenticate(idle.token)).rejects.toMatchObject({ code: 'not-signed-in' });
    const busy = await access.password.signIn(email, password, caller);
    for (let step = 0; step < 35; step++) {
      fixture.clock.advance(HOUR / 3);
      await access.sessions.authenticate(busy.token);
    }
    fixture.clock.advance(HOUR / 3);
    await expect(access.sessions.authenticate(busy.token)).rejects.toMatchObject({ code: 'not-signed-in' });
  });

  it.each([
    ['disabled', { disabled: true }],
    ['given other roles', { roles: ['auditor'] }],
  ])('ends when the person is %s', async (_, change) => {
    const { id, email } = await add('Amina');
    const { token } = await access.password.signIn(email, password, caller);
    await access.staff.change(id, { ...change, by: 'key:test' });
    await expect(access.sessions.authenticate(token)).rejects.toMatchObject({ code: 'not-signed-in' });
  });

  it('gets another token by fresh proof; the old one and its csrf token are worth nothing then', async () => {
    const { email } = await add('Amina');
    const before = await access.password.signIn(email, password, caller);
    fixture.clock.advance(11 * 60_000);
    const stale = await access.sessions.authenticate(before.token);
    expect(await access.sessions.describe(stale)).not.toHaveProperty('steppedUpUntil');
    await expect(access.password.stepUp(stale, 'not the password', caller)).rejects.toMatchObject({
      code: 'proof-refused',
      status: 403,
    });
    const after = await access.password.stepUp(stale, password, caller);
    expect(after.session.id).toBe(before.session.id);
    await expect(access.sessions.authenticate(before.token)).rejects.toMatchObject({
      code: 'not-signed-in',
    });
    const described = await access.sessions.describe(await access.sessions.authenticate(after.token));
    expect(described.steppedUpUntil).toBe(new Date(fixture.clock.now() + 600_000).toISOString());
    expect(described.csrf).not.toBe((await access.sessions.describe(stale)).csrf);
  });

  it('is listed and ended by its person, and by nobody else', async () => {
    const amina = await add('Amina');
    const bilal = await add('Bilal');
    const first = await access.password.signIn(amina.email, password, caller);
    const second = await access.password.signIn(amina.email, password, caller);
    const list = await access.sessions.list(amina.id, second.session.id);
    expect(list.map(({ id, current }) => [id, current]).sort()).toEqual(
      [
        [first.session.id, false],
        [second.session.id, true],
      ].sort(),
    );
    await expect(access.sessions.end(bilal.id, first.session.id)).rejects.toMatchObject({
      code: 'session-not-found',
    });
    await access.sessions.end(amina.id, first.session.id);
    await expect(access.sessions.authenticate(first.token)).rejects.toMatchObject({
      code: 'not-signed-in',
    });
    await access.sessions.authenticate(second.token);
  });

  it('ends everywhere else when its person says so, and where another one takes its place', async () => {
    const { id, email } = await add('Amina');
    const elsewhere = await access.password.signIn(email, password, caller);
    const here = await access.password.signIn(email, password, caller);
    await access.sessions.endOthers(id, here.session.id);
    await expect(access.sessions.authenticate(elsewhere.token)).rejects.toMatchObject({
      code: 'not-signed-in',
    });
    await access.sessions.authenticate(here.token);
    await access.sessions.endReplaced(here.token);
    await expect(access.sessions.authenticate(here.token)).rejects.toMatchObject({ code: 'not-signed-in' });
    await access.sessions.endReplaced('nothing that was ever given out');
  });

  it('ends everywhere else when the password changes, and needs the one before', async () => {
    const { email } = await add('Amina');
    const elsewhere = await access.password.signIn(email, password, caller);
    const here = await access.password.signIn(email, password, caller);
    const fresh = 'nine lanterns on the quay';
    await expect(access.own.setPassword(here, { password: fresh }, caller)).rejects.toMatchObject({
      code: 'proof-needed',
      status: 403,
    });
    const renewed = await access.own.setPassword(here, { current: password, password: fresh }, caller);
    for (const { token } of [elsewhere, here]) {
      await expect(access.sessions.authenticate(token)).rejects.toMatchObject({ code: 'not-signed-in' });
    }
    await access.sessions.authenticate(renewed.token);
    await expect(access.password.signIn(email, password, caller)).rejects.toMatchObject({
      code: 'sign-in-refused',
    });
    await access.password.signIn(email, fresh, caller);
  });
});

describe('signing in', () => {
  it('refuses a wrong password, an unknown person and a disabled one alike', async () => {
    const { email, id } = await add('Amina');
    const refused = { code: 'sign-in-refused', status: 401 };
    await expect(access.password.signIn(email, 'something else here', caller)).rejects.toMatchObject(refused);
    await expect(access.password.signIn('nobody@example.org', password, caller)).rejects.toMatchObject(
      refused,
    );
    await access.staff.change(id, { disabled: true, by: 'key:test' });
    await expect(access.password.signIn(email, password, caller)).rejects.toMatchObject(refused);
    expect(actions().filter((action) => action === 'session.refused')).toHaveLength(3);
    expect(JSON.stringify(fixture.recorded)).not.toContain('@');
  });

  it('locks an account for an address after five wrong attempts from there, longer each time, known or not, and never for good', async () => {
    const { email, id } = await add('Amina');
    for (const who of [email, 'nobody@example.org']) {
      for (let attempt = 0; attempt < 5; attempt++) {
        await expect(access.password.signIn(who, 'wrong wrong wrong', caller)).rejects.toMatchObject({
          code: 'sign-in-refused',
        });
      }
      const locked = { code: 'sign-in-locked', status: 429, extra: { retryAfterSeconds: 30 } };
      await expect(access.password.signIn(who, password, caller)).rejects.toMatchObject(locked);
    }
    expect(
      fixture.recorded.filter(({ action }) => action === 'session.locked').map(({ subject }) => subject),
    ).toEqual([id, '']);
    fixture.clock.advance(30_000);
    await expect(access.password.signIn(email, 'wrong wrong wrong', caller)).rejects.toMatchObject({
      code: 'sign-in-refused',
    });
    await expect(access.password.signIn(email, password, caller)).rejects.toMatchObject({
      extra: { retryAfterSeconds: 60 },
    });
    fixture.clock.advance(60_000);
    await access.password.signIn(email, password, caller);
    await expect(access.password.signIn(email, 'wrong wrong wrong', caller)).rejects.toMatchObject({
      code: 'sign-in-refused',
    });
  });

  it('lets no stranger lock somebody out: not from elsewhere, and not where they signed in before', async () => {
    const { email } = await add('Amina');
    const home = { address: '192.0.2.10' };
    await access.password.signIn(email, password, home);
    for (let from = 0; from < 80; from++) {
      const stranger = { address: `198.51.100.${from}` };
      await access.password.signIn(email, 'wrong wrong wrong', stranger).catch(() => undefined);
    }
    // From a new place she waits half a minute at most; at home she does not notice.
    const travelling = access.password.signIn(email, password, { address: '203.0.113.9' });
    await expect(travelling).rejects.toMatchObject({
      code: 'sign-in-locked',
      extra: { retryAfterSeconds: 30 },
    });
    await access.password.signIn(email, password, home);
    fixture.clock.advance(30_000);
    await access.password.signIn(email, password, { address: '203.0.113.9' });
  });

  it('counts attempts that come at once like those in a row', async () => {
    const { email } = await add('Amina');
    const guesses = Array.from({ length: 12 }, (_, i) =>
      access.password
        .signIn(email, `guess number ${i}`, caller)
        .catch((error: { code: string }) => error.code),
    );
    const codes = await Promise.all(guesses);
    expect(codes.filter((code) => code === 'sign-in-refused')).toHaveLength(5);
    expect(codes.filter((code) => code === 'sign-in-locked')).toHaveLength(7);
  });

  it('slows down an address that tries many accounts, and nobody else', async () => {
    const { email } = await add('Amina');
    for (let attempt = 0; attempt < 30; attempt++) {
      await access.password.signIn(`guess${attempt}@example.org`, password, caller).catch(() => undefined);
    }
    await expect(access.password.signIn(email, password, caller)).rejects.toMatchObject({
      code: 'sign-in-locked',
    });
    await access.password.signIn(email, password, { address: '192.0.2.77' });
  });

  it('is possible again at once when an administrator unlocks the account', async () => {
    const { email, id } = await add('Amina');
    for (let attempt = 0; attempt < 5; attempt++) {
      await access.password.signIn(email, 'wrong wrong wrong', caller).catch(() => undefined);
    }
    await access.staff.unlock(id, 'key:test');
    await access.password.signIn(email, password, caller);
  });

  it.each([
    'short',
    'aaaaaaaaaaaaaaa',
    'Password123456!',
    'qwertyuiop[]123',
    'amina@example.org',
    'Amina Khan 1',
    'breakwater-2026',
    'x'.repeat(201),
  ])('refuses %s as a password', async (weak) => {
    const { id } = await access.staff.add({
      name: 'Amina Khan',
      email: 'amina@example.org',
      roles: ['lead'],
      by: 'key:test',
    });
    await expect(access.staff.setPassword(id, weak)).rejects.toMatchObject({
      code: 'password-refused',
      status: 422,
    });
  });
});
