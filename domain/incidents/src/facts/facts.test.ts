import { createValidator } from '@breakwater/contracts';
import { IncidentFacts } from '@breakwater/contracts/incidents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IncidentError } from '../incident-error.ts';
import { type IncidentsFixture, openIncidents } from '../testing/index.ts';

let ours: IncidentsFixture;
let theirs: IncidentsFixture;
beforeAll(async () => {
  [ours, theirs] = [await openIncidents(), await openIncidents()];
});
afterAll(async () => {
  await ours.close();
  await theirs.close();
});

const PEER = '01980000-0000-7000-8000-000000000001';
const person = { by: 'staff:amina', person: true };
const peer = { id: PEER, name: 'Lantern' };

async function shared(): Promise<IncidentFacts> {
  const id = await ours.active({ summary: 'It is at the north gate.', jurisdictions: ['PK'] });
  const reason = 'seen in the first posts';
  await ours.incidents.indicators.add(
    id,
    [
      { kind: 'term', value: 'paper kites', reason },
      { kind: 'account', value: 'a-listed', platform: 'harbour', reason },
      { kind: 'link', value: 'https://heron.example/stream', reason },
    ],
    person,
  );
  await ours.incidents.shares.share(id, { peerIds: [PEER] }, 'staff:omar');
  const told = ours.told.at(-1);
  if (!told) throw new Error('nothing was told');
  return told.facts;
}
const take = (document: unknown, subject: string) =>
  theirs.storage.work((work) => theirs.incidents.within.takeFacts(work, { peer, subject, document }));

describe('facts between installations', () => {
  it('go without accounts unless a person names them, and name no person of ours', async () => {
    const facts = await shared();
    expect(createValidator(IncidentFacts).Check(facts)).toBe(true);
    expect(facts.indicators.map(({ kind }) => kind)).toEqual(['term', 'link']);
    expect(JSON.stringify(facts)).not.toMatch(/staff:|a-listed/);
    const { items } = await ours.incidents.indicators.list(facts.id, { kind: 'account' });
    await ours.incidents.shares.share(
      facts.id,
      { peerIds: [PEER], indicatorIds: [items[0]?.id ?? ''] },
      'staff:omar',
    );
    expect(ours.told.at(-1)?.facts.indicators).toMatchObject([{ kind: 'account', value: 'a-listed' }]);
    expect(await ours.incidents.shares.list(facts.id)).toHaveLength(2);
    await expect(
      ours.incidents.shares.share(facts.id, { peerIds: [PEER] }, 'key:robot'),
    ).rejects.toMatchObject({
      code: 'incident-person-needed',
    });
  });

  it('are proposals until a person accepts them, and then wait for a second one', async () => {
    const facts = await shared();
    await take(facts, facts.id);
    await take({ ...facts, title: 'Attack on the market hall' }, facts.id);
    const { items } = await theirs.incidents.proposals.list({ state: 'waiting' });
    expect(items).toMatchObject([{ peerName: 'Lantern', facts: { title: 'Attack on the market hall' } }]);
    const { id = '', fingerprint = '' } = items[0] ?? {};
    const accepting = { reason: 'We see it too.', fingerprint };
    await expect(theirs.incidents.proposals.accept(id, accepting, 'key:robot')).rejects.toMatchObject({
      code: 'incident-person-needed',
    });
    const made = await theirs.incidents.proposals.accept(id, accepting, 'staff:zoya');
    expect(made).toMatchObject({
      status: 'declared',
      trigger: 'installation',
      declaredBy: 'staff:zoya',
      from: { peerName: 'Lantern' },
      indicatorCounts: { proposed: 2, inForce: 0 },
    });
    expect(await theirs.incidents.confirm(made.id, made.fingerprint, 'staff:bilal')).toMatchObject({
      status: 'active',
      indicatorCounts: { proposed: 0, inForce: 2 },
    });
    await expect(theirs.incidents.proposals.accept(id, accepting, 'staff:zoya')).rejects.toMatchObject({
      code: 'incident-proposal-decided',
    });
  });

  it('can be taken into an incident that is there, one by one, or declined', async () => {
    const facts = await shared();
    const into = await theirs.active();
    await take(facts, facts.id);
    const [first] = (await theirs.incidents.proposals.list({ state: 'waiting' })).items;
    const { fingerprint = '' } = first ?? {};
    const body = { incidentId: into, places: [1], reason: 'The link is ours too.', fingerprint };
    const taken = await theirs.incidents.proposals.accept(first?.id ?? '', body, 'staff:zoya');
    expect(taken).toMatchObject({ id: into, indicatorCounts: { proposed: 1, inForce: 0 } });
    await take(facts, facts.id);
    const [second] = (await theirs.incidents.proposals.list({ state: 'waiting' })).items;
    expect(
      await theirs.incidents.proposals.decline(
        second?.id ?? '',
        { reason: 'Not here.', fingerprint },
        'staff:zoya',
      ),
    ).toMatchObject({
      state: 'declined',
    });
  });

  it('are decided on as they were read: what came since is not', async () => {
    const facts = await shared();
    await take(facts, facts.id);
    const [seen] = (await theirs.incidents.proposals.list({ state: 'waiting' })).items;
    const { id = '', fingerprint = '' } = seen ?? {};
    const [first, ...others] = facts.indicators;
    if (!first) throw new Error('nothing was shared');
    // In the same moment as the ones before.
    await take({ ...facts, indicators: [{ ...first, value: 'bread' }, ...others] }, facts.id);
    const changed = { code: 'incident-proposal-changed', status: 409 };
    const { proposals } = theirs.incidents;
    await expect(
      proposals.accept(id, { reason: 'We see it too.', fingerprint }, 'staff:zoya'),
    ).rejects.toMatchObject(changed);
    await expect(
      proposals.decline(id, { reason: 'Not here.', fingerprint }, 'staff:zoya'),
    ).rejects.toMatchObject(changed);
    const [now] = (await proposals.list({ state: 'waiting' })).items;
    expect(now?.fingerprint).not.toBe(fingerprint);
    const reading = { reason: 'Not here.', fingerprint: now?.fingerprint ?? '' };
    expect(await proposals.decline(id, reading, 'staff:zoya')).toMatchObject({ state: 'declined' });
  });

  it('that others would refuse go to nobody', async () => {
    const future = new Date(ours.clock.now() + 3 * 86_400_000).toISOString();
    const id = await ours.active({ happenedAt: future });
    const before = ours.told.length;
    await expect(ours.incidents.shares.share(id, { peerIds: [PEER] }, 'staff:omar')).rejects.toMatchObject({
      code: 'incident-facts-invalid',
      status: 422,
    });
    expect(ours.told).toHaveLength(before);
  });

  it('are followed by their end: who was told hears of a false alarm, and takes it no further', async () => {
    const waiting = await shared();
    await take(waiting, waiting.id);
    const [proposal] = (await theirs.incidents.proposals.list({ state: 'waiting' })).items;
    await ours.incidents.falseAlarm(waiting.id, 'It was a film.', 'staff:omar');
    const end = ours.told.at(-1);
    expect(end).toMatchObject({
      peerId: PEER,
      by: 'staff:omar',
      facts: { id: waiting.id, status: 'false-alarm', indicators: [], summary: '' },
    });
    expect(await ours.incidents.shares.list(waiting.id)).toMatchObject([
      { status: 'false-alarm', sharedBy: 'staff:omar', indicators: 0 },
      { status: 'active', indicators: 2 },
    ]);
    await take(end?.facts, waiting.id);
    const { items } = await theirs.incidents.proposals.list({ state: 'expired' });
    expect(items).toContainEqual(
      expect.objectContaining({
        id: proposal?.id,
        facts: expect.objectContaining({ status: 'false-alarm', title: waiting.title }),
      }),
    );
  });

  it('that were taken over say so when it ended there, by its time too', async () => {
    const facts = await shared();
    await take(facts, facts.id);
    const [{ id = '', fingerprint = '' } = {}] = (await theirs.incidents.proposals.list({ state: 'waiting' }))
      .items;
    const made = await theirs.incidents.proposals.accept(
      id,
      { reason: 'We see it too.', fingerprint },
      'staff:zoya',
    );
    expect(made.peers).toEqual([{ peerName: 'Lantern', proposalId: id, status: 'active' }]);
    const before = ours.told.length;
    ours.clock.advance(25 * 3_600_000);
    await ours.incidents.expire();
    const end = ours.told.slice(before).find(({ subject }) => subject === facts.id);
    expect(end).toMatchObject({ by: 'system', facts: { status: 'closed' } });
    await take(end?.facts, facts.id);
    expect((await theirs.incidents.get(made.id)).peers).toMatchObject([
      { peerName: 'Lantern', status: 'closed', endedAt: expect.any(String) },
    ]);
    // What people here stand behind is theirs to end.
    expect((await theirs.incidents.get(made.id)).status).toBe('declared');
  });

  it('whose end an installation cannot be told of do not keep the incident from ending', async () => {
    const { id } = await shared();
    const exchange = ours.context.exchange as { tell: typeof ours.context.exchange.tell };
    const { tell } = exchange;
    exchange.tell = async () => {
      throw new IncidentError('incident-not-found', 'The installation was removed.', 404);
    };
    expect((await ours.incidents.close(id, 'It is over.', 'staff:omar')).status).toBe('closed');
    exchange.tell = tell;
    expect((await ours.incidents.steps(id)).map(({ step }) => step)).toContain('end-not-told');
    expect(await ours.incidents.shares.list(id)).toHaveLength(1);
  });

  it('are refused when they are none, about another incident, over, or of the future', async () => {
    const facts = await shared();
    const bad = [
      { hello: 1 },
      { ...facts, id: '01980000-0000-7000-8000-000000000009' },
      { ...facts, expiresAt: '2020-01-01T00:00:00Z' },
      { ...facts, expiresAt: '2099-01-01T00:00:00Z' },
      { ...facts, happenedAt: '2099-01-01T00:00:00Z' },
      { ...facts, title: 'nul \0 here' },
      { ...facts, indicators: [{ kind: 'term', value: '', reason: 'none', addedAt: facts.declaredAt }] },
    ];
    for (const document of bad)
      await expect(take(document, facts.id)).rejects.toMatchObject({
        code: 'incident-facts-invalid',
        status: 422,
      });
  });

  it('leave their accounts when nobody has decided by the end of the incident', async () => {
    const facts = await shared();
    const account = {
      kind: 'account',
      value: 'a-far',
      platform: 'harbour',
      reason: 'named',
      addedAt: facts.declaredAt,
    };
    await take({ ...facts, indicators: [...facts.indicators, account] }, facts.id);
    theirs.clock.advance(25 * 3_600_000);
    await theirs.incidents.release();
    const { items } = await theirs.incidents.proposals.list({ state: 'expired' });
    expect(items).toHaveLength(1);
    expect(JSON.stringify(items)).not.toContain('a-far');
  });
});
