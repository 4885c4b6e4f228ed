import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aPostBy, INCIDENT_RULE, type IncidentsFixture, openIncidents } from '../testing/index.ts';

let fixture: IncidentsFixture;
beforeEach(async () => {
  fixture = await openIncidents();
});
afterEach(() => fixture.close());

const term = (value: string) => ({ kind: 'term' as const, value, reason: 'seen in the first posts' });
const through = (accountId: string) => ({
  kind: 'newsroom' as const,
  platform: 'harbour',
  accountId,
  reason: 'City news.',
});

async function incidentOn(value: string): Promise<string> {
  const { incidents } = fixture;
  const id = await fixture.active();
  await incidents.indicators.add(id, [term(value)], { by: 'staff:amina', person: true });
  await incidents.reload();
  return id;
}
async function settle(): Promise<void> {
  while (await fixture.incidents.sweep(1_000));
}

describe('what an incident put on accounts', () => {
  it('goes with a false alarm for every event that a post came in', async () => {
    const { incidents, asked } = fixture;
    const id = await incidentOn('paper kites');
    const first = await fixture.arrive(
      incidents,
      aPostBy('a1', 'paper kites', 'p1'),
      aPostBy('a1', 'paper kites!', 'p1'),
    );
    const then = await fixture.arrive(incidents, aPostBy('a1', 'more paper kites', 'p1'));
    await incidents.falseAlarm(id, 'It was a film.', 'staff:omar');
    await settle();
    expect(asked.dropped).toHaveLength(1);
    expect(new Set(asked.dropped[0]?.eventIds)).toEqual(new Set([...first, ...then].map((one) => one.id)));
  });

  it('is said to be left where a false alarm could not end it, although its matches are gone', async () => {
    const { incidents, asked } = fixture;
    const id = await incidentOn('paper kites');
    await fixture.arrive(incidents, aPostBy('a1', 'paper kites', 'p1'));
    asked.left = { friction: 0, jobs: 1 };
    await incidents.falseAlarm(id, 'It was a film.', 'staff:omar');
    await settle();
    asked.left = { friction: 0, jobs: 0 };
    expect(await incidents.debrief(id)).toMatchObject({
      allEnded: false,
      checks: expect.arrayContaining([{ what: 'jobs', left: 1, ended: false }]),
    });
  });

  it('stays where another incident asks for it too, post by post, and jobs on the events of that', async () => {
    const { incidents, asked } = fixture;
    const first = await incidentOn('paper kites');
    await incidentOn('red lantern');
    const [, shared] = await fixture.arrive(
      incidents,
      aPostBy('a1', 'paper kites', 'own'),
      aPostBy('a1', 'paper kites and a red lantern', 'both'),
    );
    await incidents.falseAlarm(first, 'It was a film.', 'staff:omar');
    await settle();
    expect(asked.ended).toMatchObject([{ accountId: 'a1', contentId: 'own' }]);
    expect(asked.dropped[0]?.eventIds).not.toContain(shared?.id);
  });

  it('goes with the last of several false alarms, whatever jobs rest on', async () => {
    const { incidents, asked } = fixture;
    const first = await incidentOn('paper kites');
    const second = await incidentOn('red lantern');
    const records = await fixture.arrive(
      incidents,
      aPostBy('a1', 'paper kites', 'own'),
      aPostBy('a1', 'paper kites and a red lantern', 'both'),
    );
    await incidents.falseAlarm(first, 'It was a film.', 'staff:omar');
    await settle();
    await incidents.falseAlarm(second, 'It was a film.', 'staff:omar');
    await settle();
    expect(new Set(asked.dropped.at(-1)?.eventIds)).toEqual(new Set(records.map(({ id }) => id)));
  });

  it('does not stay for the sake of one that lets the account through', async () => {
    const { incidents, asked } = fixture;
    const first = await incidentOn('paper kites');
    const second = await incidentOn('red lantern');
    await incidents.awareness.add(second, through('a1'), 'staff:omar');
    await incidents.reload();
    await fixture.arrive(incidents, aPostBy('a1', 'paper kites and a red lantern', 'both'));
    await incidents.close(first, 'It is over.', 'staff:omar');
    await settle();
    expect(asked.ended).toEqual([
      { platform: 'harbour', accountId: 'a1', ruleIds: [INCIDENT_RULE], by: 'system' },
    ]);
  });

  it('stays when one incident lets through what another asks for', async () => {
    const { incidents, asked } = fixture;
    const first = await incidentOn('paper kites');
    await incidentOn('red lantern');
    await fixture.arrive(
      incidents,
      aPostBy('a1', 'paper kites', 'own'),
      aPostBy('a1', 'paper kites and a red lantern', 'both'),
    );
    await incidents.awareness.add(first, through('a1'), 'staff:omar');
    expect(asked.ended).toMatchObject([{ accountId: 'a1', contentId: 'own' }]);
  });

  it('ends by the rules that fired, whatever rules are live by then', async () => {
    const { incidents, asked, storage } = fixture;
    const id = await incidentOn('paper kites');
    const records = fixture.store(aPostBy('a1', 'paper kites', 'p1'), aPostBy('a2', 'a calm day', 'p2'));
    await storage.work(async ({ db }) => {
      await incidents.note(records, db);
      const fired = [{ id: 'own/kites' }, { id: 'spam/burst' }] as never;
      const verdicts = records.map((record) => ({ eventId: record.id, fired }));
      await incidents.fired({ records, verdicts, reading: ['own/kites', INCIDENT_RULE] }, db);
    });
    await incidents.close(id, 'It is over.', 'staff:omar');
    await settle();
    expect(asked.ended).toMatchObject([{ accountId: 'a1', ruleIds: ['own/kites'] }]);
  });

  it('is tried again later where a step of its end fails, and that is shown', async () => {
    const { incidents, asked, context, clock } = fixture;
    const id = await incidentOn('paper kites');
    await fixture.arrive(incidents, aPostBy('a1', 'paper kites', 'p1'));
    await incidents.close(id, 'It is over.', 'staff:omar');
    const review = context.review as { endFriction: typeof context.review.endFriction };
    const { endFriction } = review;
    review.endFriction = async () => {
      throw Object.assign(new Error('no'), { code: 'made-fault' });
    };
    await expect(incidents.sweep(1_000)).rejects.toThrow('no');
    await expect(incidents.sweep(1_000)).rejects.toThrow('no');
    // Not at every turn.
    expect(await incidents.sweep(1_000)).toBe(false);
    const { checks } = await incidents.debrief(id);
    expect(checks).toContainEqual(
      expect.objectContaining({ what: 'friction', ended: false, fault: 'made-fault' }),
    );
    review.endFriction = endFriction;
    clock.advance(60_000);
    await settle();
    expect(asked.ended).toHaveLength(1);
    expect((await incidents.debrief(id)).checks).toContainEqual({ what: 'friction', left: 0, ended: true });
  });
});
