import { createClient } from '@breakwater/client';
import type { StaffSession } from '@breakwater/contracts/access';

/** Who set the installation up: with a session, as making keys takes a person. */
export interface Operator {
  readonly cookie: string;
  readonly csrf: string;
  /** A key of a service that may do all that a key may. */
  readonly adminKey: string;
  /** A key of the operator's own, who is lead: to decide with. */
  readonly ownKey: string;
}

/** Comes in by the set-up link, and makes the keys that a bench asks with. */
export async function comeIn(url: string, setUpUrl: string): Promise<Operator> {
  const { origin } = new URL(url);
  const stranger = createClient({ url, headers: () => ({ origin }) });
  const person = { name: 'Bench', email: 'bench@example.org', password: 'seven herons on a wet roof' };
  const came = await stranger.respond('access.setUp', {
    body: { token: setUpUrl.split('#')[1] ?? '', ...person },
  });
  const cookie = came.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const { csrf } = (await came.json()) as StaffSession;
  const client = createClient({ url, headers: () => ({ cookie, origin, 'x-breakwater-csrf': csrf }) });
  const made = await client.call('access.createKey', {
    body: { name: 'bench', source: 'bench-admin', scopes: ['ingest', 'read', 'review', 'admin'] },
  });
  if ('waiting' in made) throw new Error('a second administrator has to agree');
  const own = await client.call('access.createMyKey', {
    body: { name: 'bench', scopes: ['read', 'review'] },
  });
  return { cookie, csrf, adminKey: made.token, ownKey: own.token };
}
