import type { Action } from '@breakwater/contracts';
import type { Incident, IncidentDebrief, IncidentProposal } from '@breakwater/contracts/incidents';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumAvailable } from '../chromium.ts';
import {
  axeCheck,
  dialogOf,
  goTo,
  openBrowser,
  openSite,
  type Person,
  type Site,
  screenshot,
  stayAtDesk,
  type TestBrowser,
  wordsOf,
} from '../testing/index.ts';
import { DRILL, DRILL_LINK, drillPost } from './drill-posts.ts';

const SOON = { timeout: 60_000, interval: 250 };

/**
 * An attack is under way: from declaring it to the debrief, by two people and another installation, where a third and a
 * fourth work in the other language.
 */
describe.skipIf(!chromiumAvailable).each(['en', 'ur'] as const)(
  'a drill of an incident in %s [needs chromium]',
  (locale) => {
    const say = wordsOf(locale);
    const words = DRILL[locale];
    const elsewhere = locale === 'en' ? 'ur' : 'en';
    const atDesk = stayAtDesk();
    const atOtherDesk = stayAtDesk();
    let site: Site;
    let other: Site;
    let browser: TestBrowser;
    let id: string;
    const desk = (person: Person) => atDesk(site, browser, person, { locale });
    beforeAll(async () => {
      [site, other, browser] = await Promise.all([
        openSite({}, { ownExchangeKey: true }),
        openSite({}, { ownExchangeKey: true }),
        openBrowser(),
      ]);
      await introduce(site, other, 'Reef');
      await introduce(other, site, 'Cove');
      // One came before anybody knew: the look at the last day finds it.
      await send(drillPost('early', 'cove', words.variants[0], 30));
    });
    afterAll(async () => {
      await browser?.close();
      await Promise.all([site?.stop(), other?.stop()]);
    });

    it('one person declares it, with what is looked for', async () => {
      const page = await desk(site.people.reviewer);
      await goTo(page, '/incidents');
      await page.getByText(say('incidents.none')).waitFor();
      await look(page, 'none');
      await page.keyboard.press('n');
      const dialog = await dialogOf(page);
      await page.keyboard.insertText(words.title);
      await field(dialog, 'incidents.field.summary').fill(words.summary);
      await field(dialog, 'incidents.field.countries').fill('pk ie');
      await dialog.getByLabel(say('incidents.field.threat')).check();
      await field(dialog, 'incidents.field.reason').fill(words.reason);
      await look(page, 'declare');
      await dialog.locator('button[type=submit]').press('Enter');
      await page.waitForURL(/\/incidents\/[0-9a-f-]{36}/);
      id = /\/incidents\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
      await page.getByText(say('incidents.confirm.own')).waitFor();
      expect(await page.getByRole('button', { name: say('incidents.confirm') }).count()).toBe(0);
      await add(page, 'text', words.example);
      await add(page, 'link', DRILL_LINK);
      await look(page, 'declared');
      expect(await incident()).toMatchObject({
        status: 'declared',
        indicatorCounts: { proposed: 2, inForce: 0 },
      });
    });

    it('everybody is told quietly, and it has no effect before a second person', async () => {
      await send(drillPost('first', 'cove', words.variants[0]));
      const page = await desk(site.people.lead);
      await goTo(page, '/live');
      await page.getByRole('link', { name: words.title }).waitFor();
      expect(await incident()).toMatchObject({ found: 0 });
    });

    it('a second person confirms it by keyboard: it is in force, and the last day is looked at again', async () => {
      const page = await desk(site.people.lead);
      await page.getByRole('link', { name: words.title }).press('Enter');
      await page.getByText(say('incidents.waits'), { exact: true }).waitFor();
      await look(page, 'confirm');
      await page.keyboard.press('y');
      const dialog = await dialogOf(page);
      await dialog.locator('button[type=submit]').press('Enter');
      await page.getByText(say('incidents.confirmed'), { exact: true }).waitFor();
      await page.getByText(say('incidents.state.active'), { exact: true }).first().waitFor();
      await expect.poll(async () => (await incident()).found, SOON).toBe(2);
      const { rematches } = await read<{ rematches: { state: string; matched: number }[] }>('rematches');
      expect(rematches[0]).toMatchObject({ state: 'done', matched: 2 });
    });

    it('three variants and a link on two platforms are found as they come; a newsroom is let through', async () => {
      const page = await desk(site.people.reviewer);
      await goTo(page, `/incidents/${id}?tab=newsrooms`);
      await page.getByText(say('incidents.through.none')).waitFor();
      await page.keyboard.press('a');
      const dialog = await dialogOf(page);
      await field(dialog, 'incidents.column.platform').fill('reef');
      await field(dialog, 'incidents.through.account-id').fill('harbour-news');
      await field(dialog, 'incidents.reason').fill(words.why);
      await dialog.locator('button[type=submit]').press('Enter');
      await page.getByText('reef/harbour-news').waitFor();
      await send(
        ...words.variants.map((text, at) => drillPost(`cove-${at}`, 'cove', text)),
        ...words.variants.map((text, at) => drillPost(`reef-${at}`, 'reef', text)),
        drillPost('link', 'reef', DRILL_LINK),
        drillPost('harbour-news', 'reef', words.variants[1]),
        drillPost('walker', 'reef', 'The herons of the harbour are back, and the market is full of them.'),
      );
      await expect.poll(async () => (await incident()).found, SOON).toBe(9);
      await goTo(page, `/incidents/${id}`);
      await page.getByText(say('incidents.known'), { exact: true }).first().waitFor();
      await page.locator('section[aria-labelledby=incident-variants] tbody tr').first().waitFor();
      await look(page, 'situation');
      expect(await held()).toBe(9);
      expect(await read('numbers')).toMatchObject({
        found: 9,
        awareness: 1,
        decided: 0,
        platforms: expect.arrayContaining([
          expect.objectContaining({ platform: 'cove', found: 5 }),
          expect.objectContaining({ platform: 'reef', found: 4 }),
        ]),
      });
      await goTo(page, `/incidents/${id}?tab=found`);
      await expect.poll(() => page.locator('tbody tr[data-index]').count(), SOON).toBe(10);
      await look(page, 'found');
    });

    it('all of it is decided together', async () => {
      const page = await desk(site.people.lead);
      await goTo(page, `/incidents/${id}?tab=found`);
      await page.getByRole('link', { name: say('incidents.to-queue') }).press('Enter');
      await page.waitForURL(/queue=incident/);
      await expect.poll(() => page.locator('tbody tr[data-index]').count(), SOON).toBe(9);
      await page.locator('thead input[type=checkbox]').check();
      await page.getByRole('button', { name: say('queue.selection.decide'), exact: true }).press('Enter');
      const drawer = await dialogOf(page);
      await drawer.getByRole('button', { name: say('job.choice.remove-content') }).press('Enter');
      await drawer.getByLabel(say('job.panel.policy')).fill('terrorism/propaganda');
      await page.getByRole('option', { name: /terrorism\/propaganda$/ }).click();
      await drawer.locator('textarea').first().fill(words.why);
      await drawer.getByRole('button', { name: say('queue.bulk.preview') }).press('Enter');
      await drawer.getByLabel(say('queue.bulk.because')).fill(words.why);
      await drawer.locator('button').last().press('Enter');
      await page.waitForURL(/\/bulk\?run=/);
      await expect.poll(async () => (await incident()).decided, SOON).toBe(9);
      await goTo(page, `/incidents/${id}?tab=found&stand=decided`);
      await page.getByText(say('incidents.outcome.violation'), { exact: true }).first().waitFor();
    });

    it('the report is there in both languages, and a notice of a threat to life is prepared and sent by a person', async () => {
      const page = await desk(site.people.lead);
      await goTo(page, `/incidents/${id}?tab=report`);
      for (const language of ['en', 'ur'] as const) {
        await page.getByText(say(`incidents.language.${language}`), { exact: true }).click();
        await page.locator(`article[lang=${language}] h2`).waitFor();
        await look(page, `report-${language}`);
      }
      await goTo(page, `/incidents/${id}?tab=notices`);
      await page.getByText(say('incidents.notice.at-once')).waitFor();
      await page.getByText(say('incidents.notice.none'), { exact: true }).waitFor();
      await page.keyboard.press('a');
      const preparing = await dialogOf(page);
      await field(preparing, 'incidents.notice.country').fill('IE');
      await preparing.locator('button[type=submit]').press('Enter');
      await preparing.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: say('incidents.notice.edit') }).press('Enter');
      const editing = await dialogOf(page);
      await field(editing, 'incidents.notice.subject').fill(words.title);
      await editing.locator('button[type=submit]').press('Enter');
      await editing.waitFor({ state: 'detached' });
      await page.getByRole('heading', { name: words.title, level: 3 }).waitFor();
      await look(page, 'notice');
      await page.getByRole('button', { name: say('incidents.notice.mark-sent') }).press('Enter');
      const sending = await dialogOf(page);
      await sending.locator('textarea').fill('112');
      await sending.locator('button[type=submit]').press('Enter');
      await page.getByText(say('incidents.notice.sent'), { exact: true }).waitFor();
    });

    it('another installation takes the facts over, and finds the same there', async () => {
      const page = await desk(site.people.lead);
      await goTo(page, `/incidents/${id}?tab=sharing`);
      await page.getByText(say('incidents.share.none')).waitFor();
      await page.keyboard.press('a');
      const dialog = await dialogOf(page);
      await dialog.getByLabel('Reef').check();
      await look(page, 'share');
      await dialog.locator('button[type=submit]').press('Enter');
      await page.getByText(say('incidents.share.arrived'), { exact: true }).waitFor({ timeout: 30_000 });
      await takeOver();
      // One more comes, and is not decided before the end.
      await send(drillPost('last', 'reef', words.variants[0]));
      await expect.poll(async () => (await incident()).found, SOON).toBe(10);
      expect(await held()).toBeGreaterThanOrEqual(9);
    });

    it('it is closed by keyboard, and everything temporary is gone', async () => {
      const page = await desk(site.people.lead);
      await goTo(page, `/incidents/${id}`);
      await page.getByText(say('incidents.known'), { exact: true }).first().waitFor();
      await page.keyboard.press('c');
      const dialog = await dialogOf(page);
      await dialog.locator('textarea').fill(words.why);
      await dialog.locator('button[type=submit]').press('Enter');
      await page.getByText(say('incidents.closed'), { exact: true }).waitFor();
      // The banner over every page is gone with it.
      await expect.poll(() => page.getByRole('link', { name: words.title }).count(), SOON).toBe(0);
      await goTo(page, `/incidents/${id}?tab=debrief`);
      await page
        .getByRole('heading', { name: say('incidents.ended.all'), exact: true })
        .waitFor({ timeout: 30_000 });
      expect(await incident()).toMatchObject({
        status: 'closed',
        indicatorCounts: { proposed: 0, inForce: 0 },
      });
      // What comes afterwards is nobody's.
      await send(drillPost('late', 'cove', words.variants[0]));
      expect(await incident()).toMatchObject({ found: 10 });
      expect(await held()).toBe(0);
    });

    it('the debrief says how it went, and people write down what was wrong', async () => {
      const page = await desk(site.people.lead);
      await page.keyboard.press('d');
      const dialog = await dialogOf(page);
      for (const part of ['well', 'wrong', 'next'] as const)
        await field(dialog, `incidents.debrief.${part}`).fill(words[part]);
      await dialog.locator('button[type=submit]').press('Enter');
      await page.getByText(say('incidents.state.debriefed'), { exact: true }).first().waitFor();
      await page.getByText(words.wrong).waitFor();
      await look(page, 'debrief');
      const debrief = await read<IncidentDebrief>('debrief');
      expect(debrief).toMatchObject({
        allEnded: true,
        wrongFinds: 0,
        indicatorsWithoutHits: 0,
        text: { wrong: words.wrong },
        numbers: { found: 10, decided: 9, violations: 9, waiting: 1, awareness: 1 },
      });
      const { exposures, firstSightMs = -1, firstDecisionMs = -1 } = debrief.numbers;
      expect(exposures.before + exposures.after).toBe(10 * 120);
      expect(firstDecisionMs).toBeGreaterThanOrEqual(firstSightMs);
      await goTo(page, `/incidents/${id}?tab=steps`);
      await page.getByText(say('incidents.step.debriefed')).waitFor();
      await look(page, 'steps');
    });

    async function look(page: Page, name: string): Promise<void> {
      await screenshot(page, `drill-${locale}-${name}`);
      expect(await axeCheck(page), name).toEqual([]);
    }

    function field(dialog: Awaited<ReturnType<typeof dialogOf>>, word: string) {
      return dialog.getByLabel(say(word)).first();
    }

    async function add(page: Page, kind: 'text' | 'link', value: string): Promise<void> {
      await goTo(page, `/incidents/${id}?tab=indicators`);
      await page.getByRole('button', { name: say('incidents.indicator.add') }).waitFor();
      await page.keyboard.press('a');
      const dialog = await dialogOf(page);
      await dialog.getByRole('combobox', { name: say('incidents.column.kind') }).click();
      await page.getByRole('option', { name: say(`incidents.kind.${kind}`), exact: true }).click();
      await dialog.locator('textarea').first().fill(value);
      await dialog.locator('textarea').last().fill(words.why);
      await dialog.locator('button[type=submit]').press('Enter');
      await dialog.getByText(say('incidents.check.proposed')).waitFor();
      await dialog.locator('button[type=submit]').press('Enter');
      await dialog.waitFor({ state: 'detached' });
    }

    /** At the other installation, in the other language. */
    async function takeOver(): Promise<void> {
      const sayThere = wordsOf(elsewhere);
      const page = await atOtherDesk(other, browser, other.people.analyst, { locale: elsewhere });
      await goTo(page, '/incidents/proposals');
      await page.locator('tbody tr[data-index]').first().press('Enter');
      await page.getByText(sayThere('incidents.proposal.text')).waitFor();
      await screenshot(page, `drill-${locale}-proposal`);
      expect(await axeCheck(page)).toEqual([]);
      await page
        .getByRole('button', { name: sayThere('incidents.proposal.accept'), exact: true })
        .press('Enter');
      const dialog = await dialogOf(page);
      await dialog.locator('textarea').fill(DRILL[elsewhere].reason);
      await dialog.locator('button[type=submit]').press('Enter');
      await page.waitForURL(/\/incidents\/[0-9a-f-]{36}/);
      await page.getByText(sayThere('incidents.confirm.own')).waitFor();
      const { items } = (await other.ask('/v1/incident-proposals')).body as { items: IncidentProposal[] };
      expect(items).toMatchObject([{ state: 'accepted', peerName: 'Cove', facts: { title: words.title } }]);
      const taken = (await other.ask(`/v1/incidents/${items[0]?.incidentId}`)).body as Incident;
      expect(taken).toMatchObject({ status: 'declared', indicatorCounts: { proposed: 2, inForce: 0 } });
      await findThere(taken);
    }

    /** What was taken over is in force by a second person, and finds the same. */
    async function findThere({ id: taken, fingerprint }: Incident): Promise<void> {
      const second = await other.signIn('Lena', ['lead']);
      const confirmed = await second.ask(`/v1/incidents/${taken}/confirm`, { body: { fingerprint } });
      expect(confirmed.body).toMatchObject({
        status: 'active',
        indicatorCounts: { proposed: 0, inForce: 2 },
      });
      await other.ask('/v1/events?wait=20000', {
        body: [drillPost('there', 'lagoon', words.variants[1]), drillPost('there-too', 'lagoon', DRILL_LINK)],
      });
      const found = async () => ((await second.ask(`/v1/incidents/${taken}`)).body as Incident).found;
      await expect.poll(found, SOON).toBe(2);
    }

    /** Posts that are held out of recommendations by the incident alone: what another rule asks for as well stays with that. */
    async function held(): Promise<number> {
      const { items } = (await site.ask('/v1/actions?limit=500')).body as { items: Action[] };
      return items.filter(
        ({ kind, ruleIds, endedAt }) =>
          kind === 'hold-recommendation' &&
          ruleIds.every((rule) => rule === 'incident/match') &&
          endedAt === undefined,
      ).length;
    }

    async function incident(): Promise<Incident> {
      return (await site.ask(`/v1/incidents/${id}`)).body as Incident;
    }

    async function read<Answered>(what: string): Promise<Answered> {
      return (await site.ask(`/v1/incidents/${id}/${what}`)).body as Answered;
    }

    async function send(...posts: readonly ReturnType<typeof drillPost>[]): Promise<void> {
      const { status, body } = await site.ask('/v1/events?wait=20000', { body: posts });
      expect(status, JSON.stringify(body)).toBeLessThan(300);
    }
  },
);

/** Two installations know each other's key. */
async function introduce(here: Site, there: Site, name: string): Promise<void> {
  const { publicKey } = (await there.ask('/exchange/v1/key', { key: null })).body as { publicKey: string };
  const peer = { name, side: 'platform', url: there.url, publicKey };
  const { status, body } = await here.ask('/v1/exchange/peers', { body: peer });
  expect(status, JSON.stringify(body)).toBe(201);
}
