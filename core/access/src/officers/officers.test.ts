import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAccess } from '../access.ts';
import { relyingParty } from '../passkeys/relying-party.ts';
import { type AccessFixture, openAccessFixture } from '../testing/access-fixture.ts';
import { createSoftwareAuthenticator } from '../testing/software-authenticator.ts';

const caller = { address: '192.0.2.1' };
const origin = 'http://localhost:8080';
const rp = relyingParty(origin);
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

describe('officers of authorities', () => {
  let fixture: AccessFixture;
  const of = {
    authorityId: '018f0000-0000-7000-8000-000000000001',
    contactId: '018f0000-0000-7000-8000-000000000002',
    name: 'Nadia Rahman',
    email: 'nadia@police.example',
    by: 'staff:018f0000-0000-7000-8000-00000000000a',
  };
  beforeAll(async () => {
    fixture = await openAccessFixture();
  });
  afterAll(() => fixture.storage.close());
  beforeEach(() => fixture.empty());

  const officers = () => fixture.access.officers;

  async function join(token: string, authenticator = createSoftwareAuthenticator({ origin })) {
    const options = await officers().startJoining({ token, rp, caller });
    const answer = { response: authenticator.create(options), name: 'desk key' };
    const signedIn = await officers().finishJoining({ token, rp, caller, answer });
    return { signedIn, authenticator, answer };
  }
  const signIn = async (authenticator: ReturnType<typeof createSoftwareAuthenticator>) =>
    officers().passkeys.signIn(
      rp,
      authenticator.get(await officers().passkeys.startProof(rp, caller)),
      caller,
    );

  it('join by an invitation that works once, and come back with the passkey alone', async () => {
    const { officer, token } = await officers().invite(of);
    expect(officer).toMatchObject({ disabled: false, vouchedBy: of.by });
    expect(await officers().openLink(token, caller)).toEqual(officer);
    const { signedIn, authenticator, answer } = await join(token);
    expect(signedIn.principal).toMatchObject({ kind: 'officer', actor: `officer:${officer.id}` });
    expect(signedIn.principal.permissions.size).toBe(0);
    await expect(officers().openLink(token, caller)).rejects.toMatchObject({ code: 'link-used' });
    await expect(officers().finishJoining({ token, rp, caller, answer })).rejects.toMatchObject({
      code: 'link-used',
    });
    const again = await signIn(authenticator);
    expect((await officers().authenticate(again.token)).officer.id).toBe(officer.id);
    await officers().signOut(again);
    await expect(officers().authenticate(again.token)).rejects.toMatchObject({ code: 'not-signed-in' });
    expect(fixture.recorded.map(({ action }) => action)).toEqual([
      'officer.invited',
      'officer.joined',
      'officer.signed-in',
      'passkey.added',
      'officer.signed-in',
      'officer.signed-out',
    ]);
    expect(JSON.stringify(fixture.recorded)).not.toContain('police.example');
  });

  it('are told of in the transaction in which they join, and may not join when that fails', async () => {
    const told: string[] = [];
    let fails = true;
    let stands = true;
    const access = createAccess({
      storage: fixture.storage,
      clock: fixture.clock,
      ids: () => crypto.randomUUID(),
      officerPorts: {
        vouched: async () => undefined,
        joined: async (_work, { contactId }) => {
          if (fails) throw new Error('the register is closed');
          told.push(contactId);
        },
        stands: async () => stands,
      },
    });
    const { token } = await access.officers.invite(of);
    const authenticator = createSoftwareAuthenticator({ origin });
    const attempt = async () => {
      const options = await access.officers.startJoining({ token, rp, caller });
      const answer = { response: authenticator.create(options), name: 'desk key' };
      return access.officers.finishJoining({ token, rp, caller, answer });
    };
    await expect(attempt()).rejects.toThrow('closed');
    expect(await access.officers.list(of.authorityId)).toMatchObject([{ contactId: of.contactId }]);
    expect((await access.officers.list())[0]).not.toHaveProperty('joinedAt');
    fails = false;
    const signedIn = await attempt();
    expect(told).toEqual([of.contactId]);
    await access.officers.authenticate(signedIn.token);
    stands = false;
    await expect(access.officers.authenticate(signedIn.token)).rejects.toMatchObject({
      code: 'not-signed-in',
    });
    const again = await access.officers.invite(of);
    await expect(access.officers.openLink(again.token, caller)).rejects.toMatchObject({
      code: 'link-unknown',
    });
  });

  it('are vouched for a year at most, and not let in after it', async () => {
    const until = (ms: number) => new Date(fixture.clock.now() + ms).toISOString();
    for (const expiresAt of [until(366 * DAY_MS), until(-1), 'tomorrow']) {
      await expect(officers().invite({ ...of, expiresAt })).rejects.toMatchObject({
        code: 'officer-invalid',
      });
    }
    const { officer, token } = await officers().invite({ ...of, expiresAt: until(2 * HOUR_MS) });
    const { signedIn, authenticator } = await join(token);
    expect(signedIn.session.expiresAt).toBe(Date.parse(officer.expiresAt));
    for (let minutes = 0; minutes < 120; minutes += 20) {
      await officers().authenticate(signedIn.token);
      fixture.clock.advance(20 * 60_000);
    }
    await expect(officers().authenticate(signedIn.token)).rejects.toMatchObject({ code: 'not-signed-in' });
    await expect(signIn(authenticator)).rejects.toMatchObject({ code: 'officer-expired', status: 403 });
    await officers().change(officer.id, { expiresAt: until(DAY_MS), by: of.by });
    await signIn(authenticator);
    const straight = sql`update officers set expires_at = now() + interval '5 years', vouched_at = now()`;
    await expect(straight.execute(fixture.storage.db)).rejects.toThrow(/officers/);
    await expect(
      sql`update officers set vouched_by = 'officer:x'`.execute(fixture.storage.db),
    ).rejects.toThrow(/officers/);
  });

  it('lose their sessions and invitations when they are disabled, whoever writes that to the table', async () => {
    const { officer, token } = await officers().invite(of);
    const { signedIn, authenticator } = await join(token);
    await sql`update officers set disabled_at = now() where id = ${officer.id}`.execute(fixture.storage.db);
    const { rows } = await sql`select from officer_sessions`.execute(fixture.storage.db);
    expect(rows).toHaveLength(0);
    await expect(officers().authenticate(signedIn.token)).rejects.toMatchObject({ code: 'not-signed-in' });
    await expect(signIn(authenticator)).rejects.toMatchObject({ code: 'passkey-refused' });
    await expect(officers().invite(of)).rejects.toMatchObject({ code: 'officer-disabled' });
    const planted = sql`
      insert into officer_sessions values (gen_random_uuid(), ${officer.id}, 'x', null, now(), now(),
        now() + interval '1 hour', now())`;
    await expect(planted.execute(fixture.storage.db)).rejects.toThrow(/disabled/);
    await officers().change(officer.id, { disabled: false, by: of.by });
    const open = await officers().invite(of);
    await officers().change(officer.id, { disabled: true, by: of.by });
    await expect(officers().openLink(open.token, caller)).rejects.toMatchObject({ code: 'link-unknown' });
  });

  it('who are invited again lose the passkey and the sessions from before', async () => {
    const first = await officers().invite(of);
    const old = await join(first.token);
    const second = await officers().invite(of);
    expect(second.officer.id).toBe(first.officer.id);
    const fresh = await join(second.token);
    await expect(officers().authenticate(old.signedIn.token)).rejects.toMatchObject({
      code: 'not-signed-in',
    });
    await expect(signIn(old.authenticator)).rejects.toMatchObject({ code: 'passkey-refused' });
    await signIn(fresh.authenticator);
    const third = await officers().invite(of);
    fixture.clock.advance(72 * HOUR_MS);
    await expect(officers().openLink(third.token, caller)).rejects.toMatchObject({ code: 'link-expired' });
  });

  it('see where they are signed in, and end all others, or the one that another takes the place of', async () => {
    const { token } = await officers().invite(of);
    const { signedIn: elsewhere, authenticator } = await join(token);
    const here = await signIn(authenticator);
    expect(await officers().signIns(here)).toHaveLength(2);
    await officers().signOutOthers(here);
    expect(await officers().signIns(here)).toMatchObject([{ id: here.session.id, current: true }]);
    await expect(officers().authenticate(elsewhere.token)).rejects.toMatchObject({ code: 'not-signed-in' });
    await officers().endReplaced(here.token);
    await expect(officers().authenticate(here.token)).rejects.toMatchObject({ code: 'not-signed-in' });
    await officers().endReplaced(elsewhere.token);
  });

  it('and staff cannot use what belongs to the others: passkeys, sessions, challenges', async () => {
    const { token } = await officers().invite(of);
    const { signedIn, authenticator } = await join(token);
    const { access } = fixture;
    await expect(access.sessions.authenticate(signedIn.token)).rejects.toMatchObject({
      code: 'not-signed-in',
    });
    const atStaff = authenticator.get(await access.passkeys.startProof(rp, caller));
    await expect(access.passkeys.signIn(rp, atStaff, caller)).rejects.toMatchObject({
      code: 'passkey-refused',
    });
    const person = await fixture.add('Amina');
    const { token: invite } = await access.staff.invite(person.id, 'key:test');
    const staff = await access.acceptInvite({ token: invite }, caller);
    await expect(officers().authenticate(staff.token)).rejects.toMatchObject({ code: 'not-signed-in' });
    await expect(officers().openLink(invite, caller)).rejects.toMatchObject({ code: 'link-unknown' });
    const crossed = authenticator.get(await access.passkeys.startProof(rp, caller));
    await expect(officers().passkeys.signIn(rp, crossed, caller)).rejects.toMatchObject({
      code: 'challenge-unknown',
    });
  });

  it('prove afresh with their own passkey, get another token, and keep one passkey at least', async () => {
    const { token } = await officers().invite(of);
    const { signedIn, authenticator } = await join(token);
    fixture.clock.advance(11 * 60_000);
    expect(officers().describe(signedIn, 'Harbour Police')).not.toHaveProperty('steppedUpUntil');
    const proof = authenticator.get(await officers().passkeys.startProof(rp, caller));
    const renewed = await officers().passkeys.stepUp(rp, proof, caller, signedIn);
    expect(officers().describe(renewed, 'Harbour Police')).toHaveProperty('steppedUpUntil');
    await expect(officers().authenticate(signedIn.token)).rejects.toMatchObject({ code: 'not-signed-in' });
    const { officer } = renewed;
    await expect(officers().passkeys.remove(officer.id, authenticator.credentialId)).rejects.toMatchObject({
      code: 'passkey-last',
    });
    const second = createSoftwareAuthenticator({ origin });
    const options = await officers().startAdding(officer, rp);
    await officers().finishAdding(officer, rp, { response: second.create(options), name: 'second' });
    await officers().passkeys.remove(officer.id, authenticator.credentialId);
    expect((await officers().passkeys.list(officer.id)).map(({ id }) => id)).toEqual([second.credentialId]);
  });

  it('are slowed down where one address asks often, without slowing down staff there', async () => {
    const caller = { address: '192.0.2.77' };
    for (let start = 0; start < 10; start++) await officers().passkeys.startProof(rp, caller);
    await expect(officers().passkeys.startProof(rp, caller)).rejects.toMatchObject({
      code: 'sign-in-locked',
    });
    await fixture.access.passkeys.startProof(rp, caller);
    const guess = (n: number) => `${n}`.padStart(43, 'a');
    for (let n = 0; n < 30; n++) {
      await expect(officers().openLink(guess(n), caller)).rejects.toMatchObject({ code: 'link-unknown' });
    }
    await expect(officers().openLink(guess(31), caller)).rejects.toMatchObject({ code: 'sign-in-locked' });
  });
});
