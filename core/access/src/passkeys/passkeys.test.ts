import { createIds } from '@breakwater/kernel';
import { createTestClock } from '@breakwater/kernel/testing';
import type { RecordEntry, Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Access, createAccess } from '../access.ts';
import { accessMigrations } from '../migrations.ts';
import type { SignedIn } from '../sessions/keep-sessions.ts';
import { createSoftwareAuthenticator } from '../testing/software-authenticator.ts';
import { relyingParty } from './relying-party.ts';

const caller = { address: '192.0.2.1' };
const origin = 'http://localhost:8080';
const rp = relyingParty(origin);

describe('passkeys', () => {
  let storage: Storage;
  let access: Access;
  let recorded: RecordEntry[];
  let signedIn: SignedIn;
  const clock = createTestClock();

  beforeAll(async () => {
    storage = await openTestStorage(accessMigrations);
  });
  afterAll(() => storage.close());
  beforeEach(async () => {
    await sql`truncate staff, sign_in_failures cascade`.execute(storage.db);
    recorded = [];
    storage.recordWith(async (_db, entries) => void recorded.push(...entries));
    access = createAccess({ storage, clock, ids: createIds(clock) });
    signedIn = await invited('amina@example.org');
  });

  async function invited(email: string): Promise<SignedIn> {
    const { id } = await access.staff.add({ name: 'Amina', email, roles: ['lead'], by: 'key:test' });
    const { token } = await access.staff.invite(id, 'key:test');
    return access.acceptInvite({ token }, caller);
  }
  async function register(who = signedIn, authenticator = createSoftwareAuthenticator({ origin })) {
    const options = await access.passkeys.startRegistration(who.staff, rp);
    const answer = { response: authenticator.create(options), name: 'a key' };
    const passkey = await access.passkeys.finishRegistration(who.staff, rp, answer);
    return { authenticator, passkey, answer };
  }
  const challenge = () => access.passkeys.startProof(rp, caller);

  it('let in a person without a password, with fresh proof', async () => {
    const { authenticator, passkey } = await register();
    expect(passkey.id).toBe(authenticator.credentialId);
    const session = await access.passkeys.signIn(rp, authenticator.get(await challenge()), caller);
    expect(session.staff.member.id).toBe(signedIn.staff.member.id);
    expect(await access.sessions.describe(session)).toHaveProperty('steppedUpUntil');
    expect((await access.passkeys.list(signedIn.staff.member.id))[0]?.lastUsedAt).toBe(
      new Date(clock.now()).toISOString(),
    );
    expect(recorded.at(-1)).toMatchObject({ action: 'session.started', detail: { method: 'passkey' } });
  });

  it('answer a challenge once: replayed, old and made-up answers are refused', async () => {
    const { authenticator, answer } = await register();
    const unknown = { code: 'challenge-unknown', status: 409 };
    await expect(access.passkeys.finishRegistration(signedIn.staff, rp, answer)).rejects.toMatchObject(
      unknown,
    );
    const response = authenticator.get(await challenge());
    await access.passkeys.signIn(rp, response, caller);
    await expect(access.passkeys.signIn(rp, response, caller)).rejects.toMatchObject(unknown);
    const late = authenticator.get(await challenge());
    clock.advance(5 * 60_000);
    await expect(access.passkeys.signIn(rp, late, caller)).rejects.toMatchObject(unknown);
    const made = authenticator.get({ challenge: 'bm90aGluZw', rpId: rp.id });
    await expect(access.passkeys.signIn(rp, made, caller)).rejects.toMatchObject(unknown);
    const garbage = { ...made, response: { ...made.response, clientDataJSON: 'bm90IGpzb24' } };
    await expect(access.passkeys.signIn(rp, garbage, caller)).rejects.toMatchObject(unknown);
  });

  it('are bound to our origin and host, to the check of the person, and to the key itself', async () => {
    const { authenticator } = await register();
    const refused = { code: 'passkey-refused', status: 401 };
    const foreign = createSoftwareAuthenticator({ origin: 'http://localhost.example.org:8080' });
    const options = await access.passkeys.startRegistration(signedIn.staff, rp);
    const planted = { response: foreign.create(options), name: 'planted' };
    await expect(access.passkeys.finishRegistration(signedIn.staff, rp, planted)).rejects.toMatchObject(
      refused,
    );
    const elsewhere = authenticator.get({ ...(await challenge()), rpId: 'example.org' });
    await expect(access.passkeys.signIn(rp, elsewhere, caller)).rejects.toMatchObject(refused);
    const careless = createSoftwareAuthenticator({ origin, verifiesUser: false });
    await expect(register(signedIn, careless)).rejects.toMatchObject(refused);
    const other = createSoftwareAuthenticator({ origin });
    const borrowed = { ...other.get(await challenge()), id: authenticator.credentialId };
    const asItself = { ...borrowed, rawId: authenticator.credentialId };
    await expect(access.passkeys.signIn(rp, asItself, caller)).rejects.toMatchObject(refused);
    const unknown = other.get(await challenge());
    await expect(access.passkeys.signIn(rp, unknown, caller)).rejects.toMatchObject(refused);
    expect(
      recorded.filter(({ action }) => action === 'session.refused').map(({ subject }) => subject),
    ).toEqual([signedIn.staff.member.id, signedIn.staff.member.id, '']);
  });

  it('whose counter goes back are refused: somebody has a copy', async () => {
    const { authenticator } = await register();
    const first = authenticator.get(await challenge());
    const options = await challenge();
    const copy = authenticator.get(options);
    await access.passkeys.signIn(rp, copy, caller);
    await sql`update passkeys set counter = 50`.execute(storage.db);
    await expect(access.passkeys.signIn(rp, first, caller)).rejects.toMatchObject({
      code: 'passkey-refused',
    });
  });

  it('renew the proof of their own person only', async () => {
    const { authenticator } = await register();
    const other = await invited('bilal@example.org');
    clock.advance(11 * 60_000);
    const stepUp = async (who: SignedIn) =>
      access.passkeys.stepUp(rp, authenticator.get(await challenge()), caller, who);
    await expect(stepUp(other)).rejects.toMatchObject({ code: 'passkey-refused' });
    const renewed = await stepUp(signedIn);
    expect(await access.sessions.describe(renewed)).toHaveProperty('steppedUpUntil');
    await expect(access.sessions.authenticate(signedIn.token)).rejects.toMatchObject({
      code: 'not-signed-in',
    });
  });

  it('cannot answer a challenge that was given to somebody else for registering', async () => {
    const other = await invited('bilal@example.org');
    const authenticator = createSoftwareAuthenticator({ origin });
    const options = await access.passkeys.startRegistration(other.staff, rp);
    const answer = { response: authenticator.create(options), name: 'a key' };
    await expect(access.passkeys.finishRegistration(signedIn.staff, rp, answer)).rejects.toMatchObject({
      code: 'challenge-unknown',
    });
  });

  it('no longer let in who is disabled, or whose passkey was removed', async () => {
    const { authenticator, passkey } = await register();
    const { id } = signedIn.staff.member;
    await access.staff.change(id, { disabled: true, by: 'key:test' });
    const tried = async () => access.passkeys.signIn(rp, authenticator.get(await challenge()), caller);
    await expect(tried()).rejects.toMatchObject({ code: 'passkey-refused' });
    await access.staff.change(id, { disabled: false, by: 'key:test' });
    await tried();
    await expect(
      access.passkeys.remove('00000000-0000-7000-8000-000000000000', passkey.id),
    ).rejects.toMatchObject({
      code: 'passkey-not-found',
    });
    await access.passkeys.remove(id, passkey.id);
    await expect(tried()).rejects.toMatchObject({ code: 'passkey-refused' });
  });

  it('are begun by one address ten times at once, then slower', async () => {
    for (let start = 0; start < 10; start++) await challenge();
    await expect(challenge()).rejects.toMatchObject({
      code: 'sign-in-locked',
      extra: { retryAfterSeconds: 3 },
    });
  });
});
