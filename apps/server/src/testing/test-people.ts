import { randomUUID } from 'node:crypto';
import { giveTestPassword, makeLongStanding, TEST_PASSWORD } from '@breakwater/access/testing';
import type { Role } from '@breakwater/contracts';
import type { StaffSession } from '@breakwater/contracts/access';
import type { Breakwater } from '../compose/breakwater.ts';
import type { Ask } from './ask.ts';

/** A member of staff with a personal key. */
export interface TestPerson {
  readonly id: string;
  /** `staff:<id>` */
  readonly actor: string;
  readonly key: string;
  /** Asks the API with the personal key, and in a session of the same person where a key is not let in. */
  readonly ask: Ask;
  /** Asks the API with the personal key alone. */
  readonly askWithKey: Ask;
}

/** Asks in one way and, where that is told that it takes a person, in the session of one, who signs in when first needed. */
export function orInSession(byKey: Ask, signIn: () => Promise<TestSession>): Ask {
  let session: Promise<TestSession> | undefined;
  return async (path, options) => {
    const answer = await byKey(path, options);
    const { code } = (answer.body ?? {}) as { code?: string };
    if (answer.status !== 403 || code !== 'session-needed') return answer;
    session ??= signIn();
    return (await session).ask(path, options);
  };
}

/** A member of staff in a browser: cookie, csrf token and origin go along. */
export interface TestSession {
  readonly id: string;
  readonly actor: string;
  readonly email: string;
  readonly password: string;
  readonly session: StaffSession;
  /** The Cookie header. */
  readonly cookie: string;
  readonly ask: Ask;
}

/** Makes a member of staff and a key of theirs with all scopes: what the person may do is the limit. */
export async function makePerson(
  { access, storage }: Breakwater,
  address: string,
  ask: Ask,
  name: string,
  roles: readonly Role[],
): Promise<TestPerson> {
  const email = `${randomUUID()}@example.org`;
  const { id } = await access.staff.add({ name, email, roles, by: 'test' });
  await makeLongStanding(storage.db, id);
  const scopes = ['read', 'review', 'admin'];
  const { token: key } = await access.createKey({
    name: `key of ${name}`,
    source: 'staff',
    scopes,
    owner: id,
  });
  const byKey: Ask = (path, options) => ask(path, { key, ...options });
  const signIn = () => enter(storage, address, ask, id, email);
  return { id, actor: `staff:${id}`, key, ask: orInSession(byKey, signIn), askWithKey: byKey };
}

/** Makes a member of staff with a password, who signs in. */
export async function signInAs(
  { access, storage }: Pick<Breakwater, 'access' | 'storage'>,
  address: string,
  ask: Ask,
  name: string,
  roles: readonly Role[],
): Promise<TestSession> {
  const email = `${randomUUID()}@example.org`;
  const { id } = await access.staff.add({ name, email, roles, by: 'test' });
  return enter(storage, address, ask, id, email);
}

async function enter(
  storage: Breakwater['storage'],
  address: string,
  ask: Ask,
  id: string,
  email: string,
): Promise<TestSession> {
  await giveTestPassword(storage.db, id);
  const body = { email, password: TEST_PASSWORD };
  const { headers, body: session } = await ask('/v1/session', { key: null, body });
  const cookie = (headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const { csrf } = session as StaffSession;
  return {
    id,
    actor: `staff:${id}`,
    email,
    password: TEST_PASSWORD,
    session,
    cookie,
    ask: (path, options) =>
      ask(path, {
        ...options,
        key: null,
        headers: { cookie, 'x-breakwater-csrf': csrf, origin: new URL(address).origin, ...options?.headers },
      }),
  };
}
