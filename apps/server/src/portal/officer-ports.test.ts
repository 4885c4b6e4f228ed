import { relyingParty } from '@breakwater/access';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../testing/index.ts';
import { makeOfficer } from '../testing/test-officers.ts';

let server: TestServer;
beforeAll(async () => {
  // Its one connection shows whoever asks past the unit that has it: they wait for ever.
  server = await startTestServer({}, { embedded: true });
});
afterAll(() => server.stop());

const caller = { address: '192.0.2.44' };
const rp = () => relyingParty(new URL((server.address ?? '').replace('127.0.0.1', 'localhost')).origin);

it('lets an officer in whose contact stands, and nobody once it is revoked or its authority removed', async () => {
  const { officers } = server.breakwater.access;
  const { authorities } = server.breakwater.orders;
  for (const shut of ['contact', 'authority']) {
    const { authenticator, ...officer } = await makeOfficer(
      server.breakwater,
      server.address ?? '',
      server.ask,
    );
    const prove = async () => authenticator.get(await officers.passkeys.startProof(rp(), caller));
    const signIn = async () => officers.passkeys.signIn(rp(), await prove(), caller);
    const { token } = await signIn();
    expect((await officers.authenticate(token)).officer.id).toBe(officer.id);
    const { contactId, authorityId } = officer;
    const person = { name: 'Nadia Rahman', email: 'nadia@police.example', by: 'staff:test' };
    const invited = await officers.invite({ ...person, authorityId, contactId });
    expect((await officers.openLink(invited.token, caller)).id).toBe(officer.id);
    if (shut === 'contact') await authorities.revokeContact(contactId, 'left', 'staff:test');
    else {
      const { id: _id, createdAt: _at, ...entry } = (await authorities.get(authorityId)).authority;
      await authorities.change(authorityId, { ...entry, removed: true }, 'staff:test');
    }
    await expect(officers.authenticate(token)).rejects.toMatchObject({ code: 'not-signed-in' });
    await expect(signIn()).rejects.toMatchObject({ code: 'passkey-refused' });
    await expect(officers.openLink(invited.token, caller)).rejects.toMatchObject({ code: 'link-unknown' });
    await expect(officers.startJoining({ token: invited.token, rp: rp(), caller })).rejects.toMatchObject({
      code: 'link-unknown',
    });
  }
});
