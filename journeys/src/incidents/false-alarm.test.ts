import type { Action } from '@breakwater/contracts';
import type { Incident } from '@breakwater/contracts/incidents';
import type { TestSession } from '@breakwater/server/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumAvailable } from '../chromium.ts';
import {
  dialogOf,
  goTo,
  lookAt,
  openBrowser,
  openSite,
  type Site,
  stayAtDesk,
  type TestBrowser,
} from '../testing/index.ts';
import { DRILL, DRILL_LINK, drillPost } from './drill-posts.ts';

const SOON = { timeout: 30_000, interval: 250 };

/** What was no attack after all, what may not be confirmed unread, and what each role sees. */
describe.skipIf(!chromiumAvailable)('incidents that end otherwise [needs chromium]', () => {
  let site: Site;
  let browser: TestBrowser;
  let declares: TestSession;
  let id: string;
  const words = DRILL.en;
  const atDesk = stayAtDesk();
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser()]);
    declares = await site.signIn('Amina', ['reviewer']);
    id = await declare(words.title);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  it('what was changed since it was opened cannot be confirmed before it is read anew', async () => {
    const page = await atDesk(site, browser, site.people.lead);
    await goTo(page, `/incidents/${id}`);
    await page.getByText('Waits for a second person', { exact: true }).waitFor();
    await page.getByText(DRILL_LINK).first().waitFor();
    const summary = 'Perhaps it is a film that is being made.';
    await declares.ask(`/v1/incidents/${id}`, { method: 'PATCH', body: { summary } });
    await page.getByText(summary).waitFor();
    await page.getByText('Something was changed since you opened this.').waitFor();
    await confirm(page);
    await page.getByText('Something changed since you looked.').waitFor();
    expect(await lookAt(page, 'incident-changed', (say) => page.getByText(say('incidents.waits')))).toEqual(
      [],
    );
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'I have read it anew' }).press('Enter');
    await confirm(page);
    await page.getByText('Confirmed: the incident is in force.').waitFor();
  });

  it('a term that would hit too much is refused, and says why', async () => {
    const page = await atDesk(site, browser, site.people.lead);
    await goTo(page, `/incidents/${id}?tab=indicators`);
    await page.getByRole('button', { name: 'Add indicators' }).waitFor();
    await page.keyboard.press('a');
    const dialog = await dialogOf(page);
    await dialog.locator('textarea').first().fill('x\nnoon stream');
    await dialog.locator('textarea').last().fill('Seen in captions.');
    await dialog.locator('button[type=submit]').press('Enter');
    await dialog.getByText('it has one letter, and would hit everywhere.').waitFor();
    await dialog.getByRole('button', { name: 'Add it all the same' }).waitFor();
    expect(
      await lookAt(page, 'incident-refused', (say) => page.getByText(say('incidents.check.force.text'))),
    ).toEqual([]);
    await dialog.getByRole('button', { name: 'Back' }).press('Enter');
    await dialog.locator('textarea').first().fill('noon stream');
    await dialog.locator('button[type=submit]').press('Enter');
    await dialog.getByText('Nothing speaks against it').waitFor();
    await dialog.locator('button[type=submit]').press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.locator('tbody tr[data-index]').filter({ hasText: 'noon stream' }).press('Enter');
    await (await dialogOf(page)).getByRole('button', { name: 'Withdraw' }).press('Enter');
    const withdrawing = await dialogOf(page);
    await withdrawing.locator('textarea').fill('Too wide.');
    await withdrawing.locator('button[type=submit]').press('Enter');
    await page.getByText('Withdrawn.', { exact: true }).waitFor();
  });

  it('a false alarm says what it undoes, and leaves nothing on accounts', async () => {
    await site.ask('/v1/events?wait=20000', { body: [drillPost('walker', 'cove', words.variants[2])] });
    await expect.poll(open, SOON).toEqual({ held: 1, jobs: 1 });
    const page = await atDesk(site, browser, site.people.lead);
    await goTo(page, `/incidents/${id}`);
    await page.getByText('What is known').first().waitFor();
    await page.keyboard.press('x');
    const dialog = await dialogOf(page);
    await dialog.getByText('Nothing of it stays on any account.').waitFor();
    await dialog.locator('textarea').fill('It was a film that was being made.');
    await dialog.locator('button[type=submit]').press('Enter');
    await page.getByText('Ended as a false alarm').waitFor();
    await expect.poll(open, SOON).toEqual({ held: 0, jobs: 0 });
    const { items } = (await site.ask(`/v1/incidents/${id}/matches`)).body as { items: unknown[] };
    expect(items).toEqual([]);
    await goTo(page, `/incidents/${id}?tab=debrief`);
    await page.getByText('There is nothing to look back on').waitFor();
    await goTo(page, '/incidents');
    await page.locator('tbody tr[data-index]').first().waitFor();
    expect(await lookAt(page, 'incidents-list', () => page.locator('tbody tr[data-index]'))).toEqual([]);
  });

  it('who may only read sees it, and is offered nothing; what there is not says so', async () => {
    const other = await declare('Convoy on the coast road');
    const page = await atDesk(site, browser, site.people.auditor);
    await goTo(page, `/incidents/${other}`);
    await page.getByText('Somebody who may confirm incidents has to look at it.').waitFor();
    for (const name of ['Confirm', 'False alarm', 'Change what is known', 'Put on duty'])
      expect(await page.getByRole('button', { name }).count(), name).toBe(0);
    expect(await page.getByRole('link', { name: 'Threat to life' }).count()).toBe(0);
    await goTo(page, `/incidents/${other}?tab=notices`);
    await page.getByText('You may not open this').waitFor();
    await goTo(page, '/incidents/01980000-0000-7000-8000-000000000000');
    await page.getByText('There is no such incident').waitFor();
    await goTo(page, '/incidents/proposals');
    await page.getByText('Nobody shared facts').waitFor();
    expect(
      await lookAt(page, 'incidents-proposals-none', (say) => page.getByText(say('incidents.proposal.none'))),
    ).toEqual([]);
  });

  async function declare(title: string): Promise<string> {
    const now = new Date().toISOString();
    const body = { title, happenedAt: now, trigger: 'public', reason: words.reason };
    const made = (await declares.ask('/v1/incidents', { body })).body as Incident;
    const indicators = [
      { kind: 'link', value: DRILL_LINK, reason: words.why },
      { kind: 'text', value: words.example, reason: words.why },
    ];
    const { status } = await declares.ask(`/v1/incidents/${made.id}/indicators`, { body: { indicators } });
    expect(status).toBe(201);
    return made.id;
  }

  async function confirm(page: Page): Promise<void> {
    await page.keyboard.press('y');
    await (await dialogOf(page)).locator('button[type=submit]').press('Enter');
  }

  /** What automation holds, and what waits for people. */
  async function open(): Promise<{ readonly held: number; readonly jobs: number }> {
    const actions = (await site.ask('/v1/actions?limit=500')).body as { items: Action[] };
    const jobs = (await site.ask('/v1/jobs?queue=incident&state=open')).body as { items: unknown[] };
    return {
      held: actions.items.filter(({ endedAt }) => endedAt === undefined).length,
      jobs: jobs.items.length,
    };
  }
});
