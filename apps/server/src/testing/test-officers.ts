import { randomUUID } from 'node:crypto';
import { relyingParty } from '@breakwater/access';
import { createSoftwareAuthenticator, type SoftwareAuthenticator } from '@breakwater/access/testing';
import type { AuthorityEntry } from '@breakwater/contracts/orders';
import type { Breakwater } from '../compose/breakwater.ts';
import type { Ask } from './ask.ts';
import { TEST_AUTHORITY } from './test-authority.ts';

/** An officer of an authority who is signed in to the portal. */
export interface TestOfficer {
  readonly id: string;
  readonly authorityId: string;
  readonly contactId: string;
  /** The Cookie header. */
  readonly cookie: string;
  readonly csrf: string;
  readonly authenticator: SoftwareAuthenticator;
  /** Asks as the page of the portal does. */
  readonly ask: Ask;
}

/** Enters an authority with a contact, who joins the portal with a passkey of software, and is given level 3. */
export async function makeOfficer(
  { access, orders }: Pick<Breakwater, 'access' | 'orders'>,
  address: string,
  ask: Ask,
  entry: Partial<AuthorityEntry> = {},
): Promise<TestOfficer> {
  const { id: authorityId } = await orders.authorities.add({ ...TEST_AUTHORITY, ...entry }, 'staff:test');
  const person = { name: 'Nadia Rahman', email: `${randomUUID()}@police.example` };
  const { id: contactId } = await orders.authorities.addContact(authorityId, person, 'staff:test');
  const { origin } = new URL(address.replace('127.0.0.1', 'localhost'));
  const [rp, caller] = [relyingParty(origin), { address: '192.0.2.44' }];
  const invited = await access.officers.invite({ ...person, authorityId, contactId, by: 'staff:test' });
  const { token } = invited;
  const authenticator = createSoftwareAuthenticator({ origin });
  const options = await access.officers.startJoining({ token, rp, caller });
  const answer = { response: authenticator.create(options), name: 'desk key' };
  const signedIn = await access.officers.finishJoining({ token, rp, caller, answer });
  // A person of the desk makes sure who joined: joining alone shows nothing.
  await orders.authorities.verifyContact(contactId, { level: 3, method: 'portal' }, 'staff:test');
  const { csrf } = access.officers.describe(signedIn, '');
  const cookie = `bw_portal=${signedIn.token}`;
  return {
    id: invited.officer.id,
    authorityId,
    contactId,
    cookie,
    csrf,
    authenticator,
    ask: (path, asked) =>
      ask(path, {
        ...asked,
        key: null,
        headers: {
          cookie,
          'x-breakwater-csrf': csrf,
          origin: new URL(address).origin,
          ...asked?.headers,
        },
      }),
  };
}
