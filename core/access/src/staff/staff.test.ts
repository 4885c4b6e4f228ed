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

describe('people', () => {
  describe('the set-up link', () => {
    const first = { name: 'Amina Khan', email: 'amina@example.org', password };

    it('makes the first person, once, and signs them in', async () => {
      const token = (await access.setUp.createLink()) ?? '';
      expect(await access.setUp.needed()).toBe(true);
      const signedIn = await access.setUp.complete({ ...first, token, roles: ['analyst'] }, caller);
      expect(signedIn.staff.member.roles).toEqual(['lead', 'analyst', 'admin']);
      expect((await access.sessions.authenticate(signedIn.token)).principal.actor).toBe(
        `staff:${signedIn.staff.member.id}`,
      );
      expect(await access.setUp.needed()).toBe(false);
      expect(await access.setUp.createLink()).toBeUndefined();
      const again = access.setUp.complete({ ...first, email: 'b@example.org', token }, caller);
      await expect(again).rejects.toMatchObject({ code: 'link-used', status: 410 });
      expect(actions()).toEqual(['set-up.completed', 'session.started']);
    });

    it('is refused forged, expired, or when somebody is there already', async () => {
      const token = (await access.setUp.createLink()) ?? '';
      const forged = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
      for (const wrong of [forged, '', 'x'.repeat(200), "' or 1=1"]) {
        const made = access.setUp.complete({ ...first, token: wrong }, caller);
        await expect(made).rejects.toMatchObject({ code: 'link-unknown', status: 404 });
      }
      await add('Bilal');
      await expect(access.setUp.complete({ ...first, token }, caller)).rejects.toMatchObject({
        code: 'set-up-done',
      });
      fixture.clock.advance(24 * HOUR);
      await expect(access.setUp.complete({ ...first, token }, caller)).rejects.toMatchObject({
        code: 'link-expired',
        status: 410,
      });
    });

    it('makes one person when several use links at once', async () => {
      const tokens = await Promise.all([1, 2, 3].map(() => access.setUp.createLink()));
      const made = await Promise.allSettled(
        tokens.map((token = '', i) =>
          access.setUp.complete({ ...first, email: `${i}@example.org`, token }, caller),
        ),
      );
      expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await access.staff.list()).toHaveLength(1);
    });

    it('keeps the link when what is asked for cannot be', async () => {
      const token = (await access.setUp.createLink()) ?? '';
      const weak = access.setUp.complete({ ...first, password: 'amina@example.org', token }, caller);
      await expect(weak).rejects.toMatchObject({
        code: 'password-refused',
        status: 422,
        pointer: '/password',
      });
      await access.setUp.complete({ ...first, token }, caller);
    });
  });

  describe('an invitation', () => {
    it('sets the password and works once; a newer one ends the ones before', async () => {
      const { id } = await access.staff.add({
        name: 'Bilal',
        email: 'Bilal@Example.org',
        roles: ['lead'],
        by: 'key:test',
      });
      const old = await access.staff.invite(id, 'key:test');
      const { token } = await access.staff.invite(id, 'key:test');
      await expect(access.acceptInvite({ token: old.token, password }, caller)).rejects.toMatchObject({
        code: 'link-unknown',
      });
      const { staff } = await access.acceptInvite({ token, password }, caller);
      expect(staff.member.id).toBe(id);
      await expect(access.acceptInvite({ token, password }, caller)).rejects.toMatchObject({
        code: 'link-used',
      });
      await access.password.signIn('bilal@example.org', password, caller);
    });

    it('expires after three days, and does not let in who is disabled', async () => {
      const { id } = await add('Bilal');
      const { token } = await access.staff.invite(id, 'key:test');
      fixture.clock.advance(72 * HOUR);
      await expect(access.acceptInvite({ token }, caller)).rejects.toMatchObject({ code: 'link-expired' });
      const second = await access.staff.invite(id, 'key:test');
      await access.staff.change(id, { disabled: true, by: 'key:test' });
      await expect(access.acceptInvite({ token: second.token }, caller)).rejects.toMatchObject({
        code: 'link-unknown',
      });
    });
  });

  describe('a personal key', () => {
    it('acts in the name of its owner, within what both may do, and follows the roles', async () => {
      const { id } = await add('Amina', ['reviewer']);
      const { token } = await access.createKey({
        name: 'mine',
        source: 'staff',
        scopes: ['ingest', 'review', 'admin'],
        owner: id,
      });
      const principal = await access.authenticate(token, caller.address);
      expect(principal).toMatchObject({ kind: 'key', actor: `staff:${id}`, staffId: id, name: 'Amina' });
      expect(principal.permissions.has('jobs.decide')).toBe(true);
      for (const permission of ['events.ingest', 'staff.manage', 'verdicts.read', 'jobs.confirm'] as const) {
        expect([permission, principal.permissions.has(permission)]).toEqual([permission, false]);
      }
      await access.staff.change(id, { roles: ['auditor'], by: 'key:test' });
      access.forgetOwner({ staffId: id });
      expect((await access.authenticate(token, caller.address)).permissions.has('jobs.decide')).toBe(false);
    });

    it('is worth nothing once its owner is disabled', async () => {
      const { id } = await add('Amina');
      const { token } = await access.createKey({
        name: 'mine',
        source: 'staff',
        scopes: ['review'],
        owner: id,
      });
      await access.authenticate(token, caller.address);
      await access.staff.change(id, { disabled: true, by: 'key:test' });
      fixture.clock.advance(5_000);
      await expect(access.authenticate(token, caller.address)).rejects.toMatchObject({ code: 'key-unknown' });
    });

    it('of a program goes on when who answers for it leaves, until somebody takes it over or a month is over', async () => {
      const { id } = await add('Amina', ['admin']);
      const { token } = await access.createKey({
        name: 'feed',
        source: 'harbour',
        scopes: ['ingest'],
        createdBy: `staff:${id}`,
      });
      const [service] = await access.services.list();
      expect(service?.owner).toBe(id);
      await access.staff.change(id, { disabled: true, by: 'key:test' });
      const left = await access.services.get(service?.id ?? '');
      expect(left.owner).toBeUndefined();
      fixture.clock.advance(27 * 24 * HOUR);
      await access.authenticate(token, caller.address);
      fixture.clock.advance(2 * 24 * HOUR);
      await expect(access.authenticate(token, caller.address)).rejects.toMatchObject({ code: 'key-unknown' });
    });

    it('ends the key of the set-up when the first administrator comes in', async () => {
      const setUp = await access.ensureSetUpKey();
      await access.authenticate(setUp?.token ?? '', caller.address);
      const { id } = await access.staff.add({
        name: 'Saira',
        email: 'saira@example.org',
        roles: ['admin'],
        by: 'key:test',
      });
      const { token } = await access.staff.invite(id, 'key:test');
      await access.acceptInvite({ token }, caller);
      fixture.clock.advance(5_000);
      await expect(access.authenticate(setUp?.token ?? '', caller.address)).rejects.toMatchObject({
        code: 'key-unknown',
      });
      expect(await access.ensureSetUpKey()).toBeUndefined();
    });
  });

  describe('roles', () => {
    it('cannot be changed so that nobody could change them back', async () => {
      const { id, email } = await add('Amina', ['admin']);
      await access.password.signIn(email, password, caller);
      const last = { code: 'last-administrator', status: 409 };
      await expect(access.staff.change(id, { roles: ['lead'], by: `staff:${id}` })).rejects.toMatchObject(
        last,
      );
      await expect(access.staff.change(id, { disabled: true, by: `staff:${id}` })).rejects.toMatchObject(
        last,
      );
      const { roles } = await access.roles.matrix();
      const without = (roles.find((role) => role.id === 'admin')?.permissions ?? []).filter(
        (one) => one !== 'roles.manage',
      );
      await expect(access.roles.set('admin', without, `staff:${id}`)).rejects.toMatchObject(last);
      expect((await access.staff.get(id)).roles).toEqual(['admin']);
      expect((await access.roles.matrix()).roles).toEqual(roles);
      const other = await add('Bilal', ['admin']);
      await expect(access.staff.change(id, { disabled: true, by: 'key:test' })).rejects.toMatchObject(last);
      await access.password.signIn(other.email, password, caller);
      await access.staff.change(id, { disabled: true, by: 'key:test' });
    });

    it('stay with one of two who give them up at once', async () => {
      const both = [await add('Amina', ['admin']), await add('Bilal', ['admin'])];
      for (const { email } of both) await access.password.signIn(email, password, caller);
      const changes = both.map(({ id }) => access.staff.change(id, { roles: ['lead'], by: 'key:test' }));
      const results = await Promise.allSettled(changes);
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    it('are stored and apply from the next request on', async () => {
      const { email } = await add('Amina', ['appeals']);
      const { token } = await access.password.signIn(email, password, caller);
      const matrix = await access.roles.set('appeals', ['live.read', 'rules.write'], 'key:test');
      expect(matrix.roles.find((role) => role.id === 'appeals')?.permissions).toEqual([
        'live.read',
        'rules.write',
      ]);
      const { principal } = await access.sessions.authenticate(token);
      expect([...principal.permissions].sort()).toEqual(['live.read', 'rules.write']);
    });

    it('refuse what is no permission, what only keys may have, and what is no role', async () => {
      await expect(access.roles.set('lead', ['live.read', 'fly'], 'key:test')).rejects.toMatchObject({
        code: 'role-invalid',
        pointer: '/permissions/1',
      });
      await expect(access.roles.set('lead', ['events.ingest'], 'key:test')).rejects.toMatchObject({
        code: 'role-invalid',
      });
      await expect(access.roles.set('king', [], 'key:test')).rejects.toMatchObject({ code: 'role-invalid' });
      const around = sql`insert into role_permissions values ('lead', 'events.ingest')`.execute(
        fixture.storage.db,
      );
      await expect(around).rejects.toThrow(/check/);
    });
  });

  it('are known by one e-mail address, however it is written', async () => {
    await add('Amina');
    const again = access.staff.add({
      name: 'A',
      email: ' AMINA@Example.ORG',
      roles: ['lead'],
      by: 'key:test',
    });
    await expect(again).rejects.toMatchObject({ code: 'email-taken', status: 409 });
    await expect(
      access.staff.add({ name: 'B', email: 'not an address', roles: ['lead'], by: 'x' }),
    ).rejects.toMatchObject({ code: 'staff-invalid', pointer: '/email' });
  });
});
