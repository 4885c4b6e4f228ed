import { ROLES, type Role } from '@breakwater/contracts';
import { startTestServer, type TestServer } from '@breakwater/server/testing';
import type { BrowserContext, Page } from 'playwright-core';
import type { Look, TestBrowser } from './open-browser.ts';
import { shareBrowser } from './share-browser.ts';

/** A password for tests: long, and on no list. */
export const TEST_PASSWORD = 'seven herons over the harbour';

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

export async function openSite(settings: Readonly<Record<string, string>> = {}): Promise<Site> {
  const site = await openEmptySite(settings);
  const people: Partial<Record<Role, Person>> = {};
  for (const role of ROLES) people[role] = await site.addPerson(NAMES[role], [role]);
  return { ...site, people: people as Record<Role, Person> };
}

export async function openEmptySite(settings: Readonly<Record<string, string>> = {}): Promise<EmptySite> {
  const server = await startTestServer(settings);
  const { staff } = server.breakwater.access;
  const url = server.address ?? '';

  async function addPerson(name: string, roles: readonly Role[]): Promise<Person> {
    const email = `${name.toLowerCase().replaceAll(' ', '.')}@harbour.example`;
    const { id } = await staff.add({ name, email, roles, by: 'test' });
    await staff.setPassword(id, TEST_PASSWORD);
    return { id, name, email };
  }

  const signIn = async ({ request }: BrowserContext, person: Person, look: Look): Promise<void> => {
    const data = { email: person.email, password: TEST_PASSWORD };
    const signedIn = await request.post('/v1/session', { data });
    if (!signedIn.ok()) throw new Error(`${person.name} cannot sign in: ${await signedIn.text()}`);
    const session = (await signedIn.json()) as { csrf: string; staff: { preferences: object } };
    const preferences = {
      ...session.staff.preferences,
      locale: look.locale ?? 'en',
      theme: look.theme ?? 'light',
    };
    const headers = { 'x-breakwater-csrf': session.csrf, origin: url };
    const kept = await request.patch('/v1/me', { data: { preferences }, headers });
    if (!kept.ok()) throw new Error(`Preferences were not kept: ${await kept.text()}`);
  };
  const pageOf = shareBrowser(url, signIn);
  return { ...server, url, addPerson, pageOf };
}
