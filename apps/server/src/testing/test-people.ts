import { randomUUID } from 'node:crypto';
import { csrfOf } from '@breakwater/access';
import {
  giveTestPassword,
  makeLongStanding,
  startTestSession,
  TEST_PASSWORD,
} from '@breakwater/access/testing';
import type { Role, StaffSession } from '@breakwater/contracts';
import { createIds, systemClock } from '@breakwater/kernel';
import type { Breakwater } from '../compose.ts';
import type { Ask } from './ask.ts';

/** A member of staff in a session with fresh proof, who has a personal key as well. */
export interface TestPerson {
  readonly id: string;
  /** `staff:<id>` */
  readonly actor: string;
  readonly key: string;
  /** Asks the API in the session. */
  readonly ask: Ask;
  /** Asks the API with the personal key. */
  readonly askWithKey: Ask;
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

/** Makes a member of staff who is signed in, and a key of theirs with all scopes: what the person may do is the limit. */
export async function makePerson(
  { access, storage, audit }: Pick<Breakwater, 'access' | 'storage' | 'audit'>,
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
  const sessions = { storage, clock: systemClock, ids: createIds(systemClock), record: audit.append };
  const session = await startTestSession(sessions, id);
  return {
    ...{ id, actor: `staff:${id}`, key },
    ask: inSession(ask, address, `bw_session=${session}`, csrfOf(session)),
    askWithKey: (path, options) => ask(path, { key, ...options }),
  };
}

/** Asks as a browser does; with a key where one is named. */
function inSession(ask: Ask, address: string, cookie: string, csrf: string): Ask {
  return (path, options) =>
    ask(path, {
      key: null,
      ...options,
      ...(typeof options?.key !== 'string' && {
        headers: {
          ...{ cookie, 'x-breakwater-csrf': csrf, origin: new URL(address).origin },
          ...options?.headers,
        },
      }),
    });
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
  await giveTestPassword(storage.db, id);
  const body = { email, password: TEST_PASSWORD };
  const { headers, body: session } = await ask('/v1/session', { key: null, body });
  const cookie = (headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const { csrf } = session as StaffSession;
  return {
    ...{ id, actor: `staff:${id}`, email, password: TEST_PASSWORD, session, cookie },
    ask: inSession(ask, address, cookie, csrf),
  };
}
