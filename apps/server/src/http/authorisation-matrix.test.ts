import { rmSync } from 'node:fs';
import { NO_KEYS, relyingParty, SCOPE_PERMISSIONS } from '@breakwater/access';
import { createSoftwareAuthenticator } from '@breakwater/access/testing';
import {
  KEY_PERMISSIONS,
  type OperationPermission,
  PERMISSIONS,
  type Problem,
  ROLES,
  type Role,
} from '@breakwater/contracts';
import { type RoleMatrix, SCOPES, type Scope } from '@breakwater/contracts/access';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Breakwater } from '../compose/breakwater.ts';
import { compose } from '../compose/compose.ts';
import { createHttp } from '../compose/create-http.ts';
import { readConfig } from '../config.ts';
import { createLogger } from '../logger.ts';
import { createVerdictStream, type VerdictStream } from '../routes/rules/stream-verdicts.ts';
import { PROVEN, PUBLIC } from '../testing/decided-routes.ts';
import { TEST_AUTHORITY } from '../testing/test-authority.ts';
import { openTestHome } from '../testing/test-home.ts';
import type { GuardedRoute } from './auth.ts';
import { CONSOLE_FOLDER, consoleAddresses } from './console-files.ts';
import { type App, createApp } from './create-app.ts';

/** What the guard answers with; whatever else comes, the caller was let in. */
const REFUSALS = [
  'credentials-missing',
  'not-signed-in',
  'session-needed',
  'person-needed',
  'step-up-needed',
  'permission-missing',
  'platform-bound',
  'csrf-invalid',
  'origin-foreign',
];

/** Pages of the console, which ask the API for everything that they show. */
const CONSOLE = new Set(
  consoleAddresses(CONSOLE_FOLDER).flatMap((address) => [`GET /${address}`, `GET /${address}/*`]),
);
const DOCS = /^(GET|HEAD) \/docs(\/|$)/;

let home: string;
const origin = 'http://localhost:8080';
let breakwater: Breakwater;
let stream: VerdictStream;
let app: App;
let matrix: RoleMatrix;
let routes: readonly GuardedRoute[];

interface Caller {
  readonly headers: Readonly<Record<string, string>>;
  readonly may: (permission: OperationPermission) => boolean;
  /** Whether it is let in where the route asks for more than the permission: for a person, or a person's key. */
  readonly as?: 'program' | 'personal key';
}
const sessions = new Map<Role, Caller>();
const personalKeys = new Map<Role, Caller>();
const keys = new Map<Scope, Caller>();
let officer: Caller;

beforeAll(async () => {
  const logger = createLogger('silent');
  const opened = await openTestHome();
  ({ home } = opened);
  const { databaseUrl } = opened;
  breakwater = await compose(
    readConfig({
      BREAKWATER_HOME: home,
      LOG_LEVEL: 'silent',
      ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
    }),
    logger,
  );
  stream = createVerdictStream(breakwater.rules, () => undefined);
  app = await createHttp(breakwater, stream);
  const { token } = await breakwater.access.createKey({ name: 'reader', source: 'test', scopes: ['read'] });
  const answer = await app.inject({ url: '/v1/roles', headers: { authorization: `Bearer ${token}` } });
  matrix = answer.json<RoleMatrix>();
  routes = app.guardedRoutes.filter(({ method }) => method !== 'HEAD');
  for (const role of ROLES) await addPerson(role);
  for (const scope of SCOPES) await addKey(scope);
  await addOfficer();
});
afterAll(async () => {
  await app.close();
  await stream.stop();
  await breakwater.close();
  rmSync(home, { recursive: true, force: true });
});

async function addPerson(role: Role): Promise<void> {
  const { access } = breakwater;
  const { id } = await access.staff.add({
    name: role,
    email: `${role}@example.org`,
    roles: [role],
    by: 'test',
  });
  const invite = await access.staff.invite(id, 'test');
  const signedIn = await access.acceptInvite({ token: invite.token }, { address: '192.0.2.1' });
  const { csrf } = await access.sessions.describe(signedIn);
  const has: ReadonlySet<string> = new Set(matrix.roles.find((one) => one.id === role)?.permissions);
  const cookie = `bw_session=${signedIn.token}`;
  sessions.set(role, {
    headers: { cookie, 'x-breakwater-csrf': csrf, origin },
    may: (permission) => permission === 'signed-in' || permission === 'public' || has.has(permission),
  });
  const all = { name: role, source: 'staff', scopes: SCOPES, owner: id };
  const { token } = await access.createKey(all);
  personalKeys.set(role, {
    headers: { authorization: `Bearer ${token}` },
    may: (permission) =>
      permission === 'public' ||
      (permission !== 'signed-in' && has.has(permission) && !NO_KEYS.some((one) => one === permission)),
    as: 'personal key',
  });
}

async function addKey(scope: Scope): Promise<void> {
  const { token } = await breakwater.access.createKey({ name: scope, source: 'test', scopes: [scope] });
  keys.set(scope, {
    headers: { authorization: `Bearer ${token}` },
    may: (permission) =>
      permission === 'public' || SCOPE_PERMISSIONS[scope].some((allowed) => allowed === permission),
    as: 'program',
  });
}

async function addOfficer(): Promise<void> {
  const { officers } = breakwater.access;
  const { authorities } = breakwater.orders;
  const authority = await authorities.add(TEST_AUTHORITY, 'test');
  const person = { name: 'Nadia Rahman', email: 'nadia@police.example' };
  const { id: contactId } = await authorities.addContact(authority.id, person, 'test');
  const { token } = await officers.invite({ ...person, authorityId: authority.id, contactId, by: 'test' });
  const [rp, caller] = [relyingParty(origin), { address: '192.0.2.1' }];
  const options = await officers.startJoining({ token, rp, caller });
  const answer = { response: createSoftwareAuthenticator({ origin }).create(options), name: 'a key' };
  const signedIn = await officers.finishJoining({ token, rp, caller, answer });
  const { csrf } = officers.describe(signedIn, 'Harbour Police');
  officer = {
    headers: { cookie: `bw_portal=${signedIn.token}`, 'x-breakwater-csrf': csrf, origin },
    may: (permission) => permission === 'officer' || permission === 'public',
  };
}

const nameOf = ({ method, url }: GuardedRoute) => `${method} ${url}`;

/** Asks so that the guard answers before anything is done: with a body that cannot be read, a query that cannot be. */
async function refusal(
  route: GuardedRoute,
  headers: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  const url = route.url.replaceAll(/:\w+/g, 'x').replaceAll('*', 'x');
  const request: InjectOptions =
    route.method === 'GET'
      ? { method: 'GET', url: `${url}?no-such-parameter=1`, headers: { host: 'localhost:8080', ...headers } }
      : {
          method: route.method as 'POST',
          url,
          headers: { host: 'localhost:8080', 'content-type': 'application/json', ...headers },
          payload: '{',
        };
  const response = await app.inject(request);
  if (response.statusCode !== 401 && response.statusCode !== 403) return undefined;
  const { code } = response.json<Problem>();
  // Where the declaration does not ask for it, a handler did, which is past the guard.
  if (code === 'person-needed' && route.caller !== 'staff') return undefined;
  if (code === 'step-up-needed' && route.proof !== 'fresh') return undefined;
  return REFUSALS.includes(code) ? code : undefined;
}

/** Many at once, as the browsers of a team ask: the answers do not depend on each other. */
const AT_ONCE = 16;
async function inTurns<T, R>(all: readonly T[], ask: (one: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  for (let from = 0; from < all.length; from += AT_ONCE)
    answers.push(...(await Promise.all(all.slice(from, from + AT_ONCE).map(ask))));
  return answers;
}

async function letIn(caller: Caller): Promise<string[]> {
  const codes = await inTurns(routes, (route) => refusal(route, caller.headers));
  return routes.filter((_, at) => codes[at] === undefined).map(nameOf);
}
const expected = ({ may, as }: Caller) =>
  routes.filter((route) => may(route.permission) && isFor(route, as)).map(nameOf);

function isFor({ caller }: GuardedRoute, as: Caller['as']): boolean {
  if (as === undefined) return true;
  return caller !== 'person' && (as === 'personal key' || caller !== 'staff');
}

describe('every route', () => {
  it('of those that change who may do what, or confirm, takes a person who has just proved who they are', () => {
    const proven = routes.filter(({ caller, proof }) => caller === 'person' && proof === 'fresh').map(nameOf);
    expect(proven).toEqual(expect.arrayContaining([...PROVEN]));
  });

  it('names a permission that there is', () => {
    expect(routes.length).toBeGreaterThan(60);
    const known = new Set<string>([...PERMISSIONS, 'public', 'signed-in', 'officer']);
    expect(routes.filter(({ permission }) => !known.has(permission))).toEqual([]);
  });

  it('is closed to who has no credentials, but for those that are public by name', async () => {
    const nobody: Caller = { headers: {}, may: (permission) => permission === 'public' };
    expect(CONSOLE.size).toBeGreaterThan(40);
    const open = await letIn(nobody);
    expect(open).toEqual(expected(nobody));
    const named = open.filter((name) => !CONSOLE.has(name) && !DOCS.test(name));
    expect(named.filter((name) => !PUBLIC.includes(name))).toEqual([]);
  });

  it.each(ROLES)('is open to a person who is %s as the page of permissions says', async (role) => {
    const caller = sessions.get(role) ?? expect.fail('no session');
    expect(await letIn(caller)).toEqual(expected(caller));
  });

  it.each(['lead', 'admin'] as const)(
    'is open to a key of a person who is %s as to the person, but for what needs a session',
    async (role) => {
      const caller = personalKeys.get(role) ?? expect.fail('no key');
      expect(await letIn(caller)).toEqual(expected(caller));
    },
  );

  it.each(SCOPES)('is open to a key with the scope %s as the scope says', async (scope) => {
    const caller = keys.get(scope) ?? expect.fail('no key');
    expect(await letIn(caller)).toEqual(expected(caller));
  });

  it('is closed to who is bound to a platform, where it is about all of them', async () => {
    const wanted = { name: 'bound', source: 'bound', scopes: SCOPES, platforms: ['harbour'] };
    const { token } = await breakwater.access.createKey(wanted);
    const held = SCOPES.flatMap((scope) => SCOPE_PERMISSIONS[scope]);
    const may = (permission: OperationPermission) =>
      permission === 'public' || held.some((allowed) => allowed === permission);
    const bound: Caller = { headers: { authorization: `Bearer ${token}` }, may, as: 'program' };
    const open = new Set(routes.filter(({ platform }) => platform !== 'every').map(nameOf));
    expect(await letIn(bound)).toEqual(expected(bound).filter((name) => open.has(name)));
    // What is written for a platform, or read of one, is none of those that say there is nothing of a platform in them.
    const nothing = routes.filter(
      ({ permission, platform }) =>
        // The portal is for officers: of an authority, not of a platform.
        permission !== 'public' && permission !== 'officer' && platform === 'none',
    );
    const touched =
      /^\S+ \/v1\/(events|verdicts|accounts|jobs|decisions|actions|statements|appeals|orders|disclosure)\b/;
    expect(nothing.map(nameOf).filter((name) => touched.test(name))).toEqual([]);
  });

  it('of the portal is open to an officer, and no other route is; staff and keys find the portal closed', async () => {
    expect(await letIn(officer)).toEqual(expected(officer));
    expect(routes.filter(({ permission }) => permission === 'officer').length).toBeGreaterThan(15);
    // The same token under the name of the other cookie is worth nothing either.
    const { cookie = '', ...headers } = officer.headers;
    const disguised = { ...headers, cookie: cookie.replace('bw_portal', 'bw_session') };
    const nobody: Caller = { headers: disguised, may: (permission) => permission === 'public' };
    expect(await letIn(nobody)).toEqual(expected(nobody));
    const { cookie: staffCookie = '', ...staff } = sessions.get('admin')?.headers ?? {};
    const inDisguise = { ...staff, cookie: staffCookie.replace('bw_session', 'bw_portal') };
    expect(await letIn({ ...nobody, headers: inDisguise })).toEqual(expected(nobody));
  });

  it.each([
    ['staff', () => sessions.get('admin'), (permission: OperationPermission) => permission !== 'officer'],
    ['an officer', () => officer, (permission: OperationPermission) => permission === 'officer'],
  ] as const)(
    'that changes something refuses a session of %s without its token, or from another site',
    async (_name, who, isTheirs) => {
      const { headers } = who() ?? expect.fail('no session');
      const { 'x-breakwater-csrf': _, ...without } = headers;
      const attempts: [string, Readonly<Record<string, string>>][] = [
        ['csrf-invalid', without],
        ['csrf-invalid', { ...headers, 'x-breakwater-csrf': 'forged' }],
        ['origin-foreign', { ...headers, origin: 'https://evil.example' }],
        ['origin-foreign', { ...headers, 'sec-fetch-site': 'cross-site' }],
      ];
      const changes = routes.filter(
        ({ method, permission }) => method !== 'GET' && permission !== 'public' && isTheirs(permission),
      );
      for (const [code, sent] of attempts) {
        const codes = await inTurns(changes, async (route) => [nameOf(route), await refusal(route, sent)]);
        expect(codes).toEqual(changes.map((route) => [nameOf(route), code]));
      }
    },
  );

  it('asks the same of HEAD as of GET', () => {
    const of = (wanted: string) =>
      new Map(
        app.guardedRoutes.filter(({ method }) => method === wanted).map((one) => [one.url, one.permission]),
      );
    const gets = of('GET');
    for (const [url, permission] of of('HEAD')) {
      const asked = gets.get(url) ?? gets.get(url.replace(/\/$/, ''));
      expect([url, asked]).toEqual([url, permission]);
    }
  });

  it('cannot be registered without a permission', () => {
    const { access } = breakwater;
    const other = createApp({
      logger: createLogger('silent'),
      access,
      publicUrl: undefined,
      trustProxy: [],
      record: async () => undefined,
      platformOf: async () => undefined,
      onRequestDone: () => undefined,
    });
    expect(() => other.get('/open', async () => 'to everybody')).toThrow(
      expect.objectContaining({ code: 'route-unguarded' }),
    );
  });
});

describe('the page of permissions', () => {
  it('gives every permission to some role, but for what only keys may have', () => {
    const held = new Set(matrix.roles.flatMap(({ permissions }) => permissions));
    expect(PERMISSIONS.filter((permission) => !held.has(permission))).toEqual([...KEY_PERMISSIONS]);
  });

  it('keeps those who administrate and those who decide apart', () => {
    const admin = matrix.roles.find(({ id }) => id === 'admin')?.permissions ?? [];
    expect(
      admin.filter((permission) =>
        /^(jobs|decisions|appeals|accounts\.(?!erase)|verdicts)\b/.test(permission),
      ),
    ).toEqual([]);
    const managers = matrix.roles.filter(({ permissions }) => permissions.includes('staff.manage'));
    expect(managers.map(({ id }) => id)).toEqual(['admin']);
  });

  it('shows addresses of users to leads and lawyers alone', () => {
    const seeing = matrix.roles.filter(({ permissions }) => permissions.includes('accounts.sign-ins'));
    expect(seeing.map(({ id }) => id)).toEqual(['lead', 'legal']);
  });

  it('has every permission in a scope of keys, but for where users signed in from', () => {
    const inScopes = SCOPES.flatMap((scope) => SCOPE_PERMISSIONS[scope]);
    expect(PERMISSIONS.filter((permission) => !inScopes.includes(permission))).toEqual(NO_KEYS);
  });
});
