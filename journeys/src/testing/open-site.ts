import { giveTestPassword, startTestSession, TEST_PASSWORD } from '@breakwater/access/testing';
import { ROLES, type Role } from '@breakwater/contracts';
import { codeOf, createIds, systemClock } from '@breakwater/kernel';
import { startTestServer, type TestServer } from '@breakwater/server/testing';
import type { Page } from 'playwright-core';
import type { Look } from './look.ts';
import type { TestBrowser } from './open-browser.ts';

export { TEST_PASSWORD };

/** Somebody who works there. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** A whole Breakwater in which nobody works yet. */
export interface EmptySite extends TestServer {
  readonly url: string;
  /** Adds somebody with these roles and the test password. */
  addPerson(name: string, roles: readonly Role[]): Promise<Person>;
  /** A new page of a person who is signed in, in their language and light; it ends the page of whom it follows. */
  pageOf(browser: TestBrowser, person: Person, look?: Look): Promise<Page>;
}

/** The same with one person for each role. */
export interface Site extends EmptySite {
  readonly people: Readonly<Record<Role, Person>>;
}

const NAMES: Readonly<Record<Role, string>> = {
  reviewer: 'Rukhsana Iqbal',
  lead: 'Daniyal Mirza',
  appeals: 'Farah Siddiqui',
  legal: 'Omar Latif',
  analyst: 'Hina Baloch',
  auditor: 'Yusuf Karim',
  admin: 'Saira Qureshi',
};

interface SiteOptions {
  /** For a site that other installations know by a key of its own. */
  readonly ownExchangeKey?: boolean;
}

export async function openSite(
  settings: Readonly<Record<string, string>> = {},
  options: SiteOptions = {},
): Promise<Site> {
  const site = await openEmptySite(settings, options);
  const people: Partial<Record<Role, Person>> = {};
  for (const role of ROLES) people[role] = await site.addPerson(NAMES[role], [role]);
  return withMore(site, { people: people as Record<Role, Person> });
}

export async function openEmptySite(
  settings: Readonly<Record<string, string>> = {},
  options: SiteOptions = {},
): Promise<EmptySite> {
  const server = await startAtSameAddress(settings, options);
  const ids = createIds(systemClock);
  const url = server.address ?? '';

  async function addPerson(name: string, roles: readonly Role[]): Promise<Person> {
    const { access, storage } = server.breakwater;
    const email = `${name.toLowerCase().replaceAll(' ', '.')}@harbour.example`;
    const { id } = await access.staff.add({ name, email, roles, by: 'test' });
    await giveTestPassword(storage.db, id);
    return { id, name, email };
  }

  async function pageOf(browser: TestBrowser, person: Person, look: Look = {}): Promise<Page> {
    const { access, audit, storage } = server.breakwater;
    const sessions = { storage, clock: systemClock, ids, record: audit.append };
    const page = await browser.desk(url, look);
    const userAgent = await page.evaluate(() => navigator.userAgent);
    const token = await startTestSession(sessions, person.id, userAgent);
    await access.own.change(person.id, {
      preferences: { locale: look.locale ?? 'en', theme: look.theme ?? 'light' },
    });
    const cookie = { name: 'bw_session', value: token, url, httpOnly: true, sameSite: 'Strict' } as const;
    await page.context().addCookies([cookie]);
    return page;
  }
  return withMore(server, { url, addPerson, pageOf });
}

/** Ports that sites of this worker have had: what a browser keeps is of an address. */
const ports: number[] = [];

async function startAtSameAddress(
  settings: Readonly<Record<string, string>>,
  options: SiteOptions,
): Promise<TestServer> {
  const first = { ...options, port: ports.pop() ?? 0 };
  const server = await startTestServer(settings, first).catch((error: unknown) => {
    if (codeOf(error) === 'port-in-use') return startTestServer(settings, options);
    throw error;
  });
  return withMore(server, {
    stop: async () => {
      await server.stop();
      ports.push(Number(new URL(server.address ?? '').port));
    },
  });
}

/** The same with more. What a server gives only while it runs stays asked of it, so that a stopped one leaves memory. */
function withMore<Base extends object, More extends object>(base: Base, more: More): Base & More {
  const both = { ...Object.getOwnPropertyDescriptors(base), ...Object.getOwnPropertyDescriptors(more) };
  return Object.defineProperties({}, both) as Base & More;
}
