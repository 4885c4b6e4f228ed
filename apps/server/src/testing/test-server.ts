import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROLES, type Role } from '@breakwater/contracts';
import { readConfig } from '../config.ts';
import { createLogger } from '../logger.ts';
import { type Running, start } from '../start.ts';
import { replaceKeyFileOf } from '../watch/replace-key-file.ts';
import type { Answer, AskOptions } from './ask.ts';
import { EVERYTHING, emptyTestHome, openTestHome } from './test-home.ts';
import { makePerson, orInSession, signInAs, type TestPerson, type TestSession } from './test-people.ts';

/** A whole Breakwater for a test: a database and a folder of its own, a free port, the starter banks and rules. */
export interface TestServer extends Running {
  readonly adminKey: string;
  /**
   * Asks the API with the admin key, and where that is not let in as a key, as a person of all roles who has just
   * signed in; or with another key, or with none (null).
   */
  ask(path: string, options?: AskOptions): Promise<Answer>;
  /** What it tells Prometheus. */
  metrics(): Promise<string>;
  /** A member of staff with a personal key, e.g. to decide: `await server.person('Amina', ['reviewer'])`. */
  person(name: string, roles: readonly Role[]): Promise<TestPerson>;
  /** A member of staff who signs in with a password, e.g. to confirm what needs fresh proof. */
  signIn(name: string, roles: readonly Role[]): Promise<TestSession>;
}

export interface TestServerOptions {
  /** A first start in an empty folder; otherwise it is the second one in a copy of a folder that all tests share. */
  readonly firstStart?: boolean;
  /** With a key of its own for the exchange; all others have the one of the folder that they are copies of. */
  readonly ownExchangeKey?: boolean;
  /** On the embedded database, also where this machine has a PostgreSQL. */
  readonly embedded?: boolean;
  /** Where it listens; on a free port when left out. */
  readonly port?: number;
}

/** Starts it with these settings over the defaults. */
export async function startTestServer(
  settings: Readonly<Record<string, string>> = {},
  { firstStart = false, ownExchangeKey = false, port = 0, ...options }: TestServerOptions = {},
): Promise<TestServer> {
  const opened = firstStart ? await emptyTestHome(options) : await openTestHome(options);
  const { home, adminKey: shownBefore, databaseUrl } = opened;
  const config = readConfig({
    BREAKWATER_HOME: home,
    LOG_LEVEL: 'silent',
    BREAKWATER_PRIVATE_HOSTS: '127.0.0.1',
    // What waits a day for real does not wait in tests that are not about that.
    BREAKWATER_RECIPIENT_DELAY_HOURS: '0',
    ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
    BREAKWATER_WATCH_PORT: '0',
    ...settings,
  });
  if (ownExchangeKey) {
    rmSync(join(home, 'exchange-key.pem'), { force: true });
    await replaceKeyFileOf(config, { name: 'exchange', reason: 'a key of its own', by: 'test' });
  }
  let held: Running | undefined = await start(
    { ...config, port, checkRecords: true },
    ['serve', 'worker'],
    createLogger('silent'),
  );
  const running = (): Running => {
    if (held) return held;
    throw new Error('this server has stopped');
  };
  const { address = '', watchAddress, setUpUrl } = held;
  const adminKey =
    shownBefore === '' ? (await held.breakwater.access.createKey(EVERYTHING)).token : shownBefore;

  async function send(path: string, options: AskOptions = {}): Promise<Answer> {
    const {
      method = options.body === undefined && options.raw === undefined ? 'GET' : 'POST',
      key = adminKey,
    } = options;
    const response = await fetch(new URL(path, address), {
      method,
      redirect: 'manual',
      headers: {
        ...(key !== null && { authorization: `Bearer ${key}` }),
        ...((options.body !== undefined || options.raw !== undefined) && {
          'content-type': options.type ?? 'application/json',
        }),
        ...options.headers,
      },
      ...(options.body !== undefined && { body: JSON.stringify(options.body) }),
      ...(options.raw !== undefined && { body: options.raw as string }),
    });
    const text = await response.text();
    const json = /[/+]json$/.test(response.headers.get('content-type')?.split(';')[0] ?? '') && text !== '';
    return {
      status: response.status,
      headers: response.headers,
      body: (json ? JSON.parse(text) : text) as never,
    };
  }
  const signIn = (name: string, roles: readonly Role[]) =>
    signInAs(running().breakwater, address, send, name, roles);
  const asOperator = orInSession(send, () => signIn('operator', ROLES));
  return {
    get breakwater() {
      return running().breakwater;
    },
    get watched() {
      return running().watched;
    },
    address,
    watchAddress,
    setUpUrl,
    adminKey,
    ask: (path, options = {}) => (options.key === undefined ? asOperator : send)(path, options),
    metrics: async () => (await fetch(`${watchAddress}/metrics`)).text(),
    person: (name, roles) => makePerson(running().breakwater, address, send, name, roles),
    signIn,
    stop: async () => {
      await held?.stop();
      // A test file keeps what it holds until the run ends, and this is a hundred megabytes.
      held = undefined;
      rmSync(home, { recursive: true, force: true });
    },
  };
}
