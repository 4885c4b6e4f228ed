import type { Client } from '@breakwater/client';
import type { StaffSession } from '@breakwater/contracts/access';
import { createApiClient } from '../../api-client.ts';
import { comeIn } from '../../sign-in/come-in.ts';

/** Somebody who is signed in as in a browser: with a cookie, and the proof that changes ask for. */
export interface Person {
  readonly session: StaffSession;
  readonly call: Client['call'];
}

/**
 * Comes in by one of the operations that answer with a session: the set-up, an invitation or a password.
 *
 * @throws ServerUnreachableError, ServerRefusedError
 */
export async function enter(url: string, come: (client: Client) => Promise<Response>): Promise<Person> {
  const entry = await comeIn(url, come);
  return { session: entry.session, call: createApiClient({ url, key: undefined, session: entry }).call };
}
