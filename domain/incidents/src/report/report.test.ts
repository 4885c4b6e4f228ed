import { afterAll, beforeAll, expect, it } from 'vitest';
import { aDeclaration, aPostBy, type IncidentsFixture, openIncidents } from '../testing/index.ts';
import en from './messages.en.json' with { type: 'json' };
import ur from './messages.ur.json' with { type: 'json' };

let fixture: IncidentsFixture;
beforeAll(async () => {
  fixture = await openIncidents();
});
afterAll(() => fixture.close());

it('keeps a time in the order of its figures in a sentence that runs the other way', async () => {
  const { incidents } = fixture;
  const { id } = await incidents.declare(aDeclaration(), 'staff:amina');
  const { markdown } = await incidents.report(id, 'ur');
  for (const [time] of markdown.matchAll(/.\d{4}-\d\d-\d\d \d\d:\d\d./gu))
    expect(time).toMatch(/^\u2068.*\u2069$/);
  expect(markdown).toMatch(/\u2068\d{4}-/);
});

const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

it('says the same in English and Urdu', () => {
  expect(Object.keys(ur)).toEqual(Object.keys(en));
  for (const [word, text] of Object.entries(en))
    expect(placeholders(ur[word as keyof typeof ur]), word).toEqual(placeholders(text));
});

it('reports what is known with the clock, and counts decisions, exposures and variants', async () => {
  const { incidents, clock, storage } = fixture;
  const id = await fixture.active({
    title: 'Attack on *the* market',
    jurisdictions: ['PK'],
    threatToLife: true,
  });
  const term = { kind: 'term' as const, value: 'paper kites', reason: 'seen in the first posts' };
  await incidents.indicators.add(id, [term], { by: 'staff:amina', person: true });
  await incidents.reload();
  const say = 'The paper kites fell over the north pier while the band was playing its last song';
  const [first] = await fixture.arrive(
    incidents,
    aPostBy('a1', say, 'p1'),
    aPostBy('a2', `${say} !!`, 'p2'),
    aPostBy('a3', 'Quite another thing was said of paper kites by the people who stood near the river', 'p3'),
  );
  while (await incidents.groupVariants());
  clock.advance(10 * 60_000);
  await storage.work(({ db }) =>
    incidents.within.decided(db, {
      id: '01980000-0000-7000-8000-0000000000d1',
      at: new Date(clock.now()).toISOString(),
      outcome: 'violation',
      platform: 'harbour',
      accountId: 'a1',
      contentIds: [],
      eventsOf: async () => [first?.id ?? ''],
    }),
  );
  const numbers = await incidents.numbers(id);
  expect(numbers).toMatchObject({
    found: 3,
    decided: 1,
    violations: 1,
    waiting: 2,
    variants: 2,
    firstSightMs: 3_600_000,
    firstDecisionMs: 4_200_000,
    sightToDecisionMs: 600_000,
    exposures: { before: 300, after: 0, posts: 3, unknown: 0 },
    platforms: [{ platform: 'harbour', found: 3, accounts: 3, decided: 1 }],
  });
  expect(numbers.perMinute).toHaveLength(2);
  expect(await incidents.variants(id)).toMatchObject([{ copies: 2, accounts: 2 }, { copies: 1 }]);
  const report = await incidents.report(id, 'ur');
  expect(report.direction).toBe('rtl');
  expect(report.markdown).toContain('صورتحال کی رپورٹ');
  const english = (await incidents.report(id, 'en')).markdown;
  expect(english).toContain('# Situation report: Attack on \\*the\\* market');
  expect(english).toContain('- From the event to the first decision: 1 h 10 min');
  expect(english).toContain('Lives are in imminent danger');
  expect(`${english}${report.markdown}`).not.toMatch(/\ba[123]\b|staff:/);
  await storage.work(({ db }) => incidents.within.undone(db, '01980000-0000-7000-8000-0000000000d1'));
  expect((await incidents.numbers(id)).decided).toBe(0);
});

it('counts first sight and first decision without what is let through', async () => {
  const { incidents, clock, storage } = fixture;
  const id = await fixture.active({ happenedAt: new Date(clock.now()).toISOString() });
  const term = { kind: 'term' as const, value: 'silver heron', reason: 'seen in the first posts' };
  await incidents.indicators.add(id, [term], { by: 'staff:amina', person: true });
  const news = { kind: 'newsroom' as const, platform: 'harbour', accountId: 'news', reason: 'City news.' };
  await incidents.awareness.add(id, news, 'staff:omar');
  await incidents.reload();
  const decide = (accountId: string, contentId: string, decision: string) =>
    storage.work(({ db }) =>
      incidents.within.decided(db, {
        id: decision,
        at: new Date(clock.now()).toISOString(),
        outcome: 'no-violation',
        platform: 'harbour',
        accountId,
        contentIds: [contentId],
        eventsOf: async () => [],
      }),
    );
  clock.advance(60_000);
  await fixture.arrive(
    incidents,
    aPostBy('news', 'The silver heron was seen over the pier by a great many people this morning', 'n1'),
  );
  while (await incidents.groupVariants());
  clock.advance(60_000);
  await decide('news', 'n1', '01980000-0000-7000-8000-0000000000d2');
  const before = await incidents.numbers(id);
  expect(before).toMatchObject({ found: 0, awareness: 1, decided: 0, variants: 0 });
  expect(before).not.toHaveProperty('firstSightMs');
  expect(before).not.toHaveProperty('firstDecisionMs');
  expect(before).not.toHaveProperty('sightToDecisionMs');
  await fixture.arrive(incidents, aPostBy('a1', 'the silver heron', 'p1'));
  clock.advance(60_000);
  await decide('a1', 'p1', '01980000-0000-7000-8000-0000000000d3');
  expect(await incidents.numbers(id)).toMatchObject({
    firstSightMs: 120_000,
    firstDecisionMs: 180_000,
    sightToDecisionMs: 60_000,
    exposures: { before: 100, after: 0, posts: 1 },
  });
});

it('prepares the notice of a threat to life as a draft, which a person sends and nobody changes then', async () => {
  const { incidents } = fixture;
  const id = await fixture.active();
  const draft = await incidents.notices.prepare(id, { jurisdiction: 'DE', language: 'en' }, 'staff:omar');
  expect(draft).toMatchObject({ state: 'draft', law: 'eu-tco-2021-784', article: '14(5)' });
  expect(draft.body).toContain('DRAFT');
  expect(draft.body).toContain('Regulation (EU) 2021/784');
  const inUrdu = await incidents.notices.prepare(id, { jurisdiction: 'FR', language: 'ur' }, 'staff:omar');
  expect(inUrdu.body).toContain('ضابطہ (EU) 2021/784');
  expect(inUrdu.body).not.toContain('Regulation');
  const changed = await incidents.notices.change(
    id,
    draft.id,
    { body: 'As we spoke on the phone.' },
    'staff:omar',
  );
  expect(changed.body).toBe('As we spoke on the phone.');
  await expect(incidents.notices.sent(id, draft.id, 'by phone', 'key:robot')).rejects.toMatchObject({
    code: 'incident-person-needed',
  });
  expect(await incidents.notices.sent(id, draft.id, 'by phone and letter', 'staff:omar')).toMatchObject({
    state: 'sent',
    sentBy: 'staff:omar',
  });
  await expect(
    incidents.notices.change(id, draft.id, { body: 'Other.' }, 'staff:omar'),
  ).rejects.toMatchObject({
    code: 'incident-notice-sent',
  });
});
