import type { NewIndicator } from '@breakwater/contracts/incidents';
import { aPost, aRecord } from '@breakwater/contracts/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPostBy, type IncidentsFixture, openIncidents } from '../testing/index.ts';

let fixture: IncidentsFixture;
beforeAll(async () => {
  fixture = await openIncidents();
});
afterAll(() => fixture.close());

const person = { by: 'staff:amina', person: true };
const SHA = 'ab'.repeat(32);
const TEXT = 'The lanterns on the north pier went dark and people ran towards the old market hall';
const indicator = (kind: NewIndicator['kind'], value: string, platform?: string): NewIndicator => ({
  kind,
  value,
  reason: 'seen in the first posts',
  ...(platform !== undefined && { platform }),
});
const post = (text: string, more: object = {}) =>
  aRecord(aPost(text, { content: { id: `c${Math.random()}`, kind: 'post', text, ...more } }));
const known = (value: unknown) => ({ known: true, value: expect.objectContaining(value as object) });

describe('indicators of every kind', () => {
  it('are met by what is alike, with evidence, in the process that has them', async () => {
    const { incidents } = fixture;
    const id = await fixture.active();
    const account = { id: 'a-listed', handle: 'listed' };
    await incidents.indicators.add(
      id,
      [
        indicator('term', 'lantern brigade'),
        indicator('link', 'https://heron.example/stream'),
        indicator('file', SHA.toUpperCase()),
        indicator('account', 'a-listed', 'harbour'),
        indicator('text', TEXT),
      ],
      person,
    );
    await incidents.reload();
    const kinds = (record: Parameters<typeof incidents.valueOf>[0]) => {
      const value = incidents.valueOf(record);
      return value.known ? (value.value as { kinds: string[] }).kinds : value;
    };
    expect(kinds(post('They call it the Lantern Brigade.'))).toEqual(['term']);
    expect(kinds(post('see https://HERON.example/stream now'))).toEqual(['link']);
    expect(kinds(post('look', { media: [{ kind: 'video', sha256: SHA }] }))).toEqual(['file']);
    expect(kinds(aRecord(aPost('hello', { account })))).toEqual(['account']);
    expect(kinds(post(`${TEXT.replace('ran', 'walked').toUpperCase()} #news`))).toEqual(['text']);
    expect(incidents.valueOf(post('A quiet day at the harbour.'))).toEqual({
      known: true,
      value: { count: 0, incidents: [], titles: [], kinds: [], awareness: false, hits: [] },
      evidence: [],
    });
    const found = incidents.valueOf(post('They call it the Lantern Brigade.'));
    expect(found).toMatchObject({ evidence: [{ kind: 'term', field: '/content/text', start: 17, end: 32 }] });
    // Of a listed account evidence says that it is listed, and not who.
    expect(JSON.stringify(incidents.valueOf(aRecord(aPost('hello', { account }))))).not.toContain('a-listed');
  });

  it('are unknown while they are not loaded, never nothing', () => {
    expect(fixture.another().valueOf(post('hello'))).toMatchObject({
      known: false,
      reason: expect.stringContaining('not loaded'),
    });
  });

  it('hold in every process once it hears, and nowhere once the time is over', async () => {
    const { incidents, clock } = fixture;
    const other = fixture.another();
    await other.reload();
    const id = await fixture.active();
    await incidents.indicators.add(id, [indicator('term', 'paper kites')], person);
    expect(other.valueOf(post('paper kites'))).toEqual(expect.objectContaining(known({ count: 0 })));
    await other.reload();
    expect(other.valueOf(post('paper kites'))).toEqual(expect.objectContaining(known({ count: 1 })));
    clock.advance(25 * 3_600_000);
    // Nobody has closed it and nothing was reloaded.
    expect(other.valueOf(post('paper kites'))).toEqual(expect.objectContaining(known({ count: 0 })));
  });
});

describe('the check', () => {
  it('refuses what would hit everywhere without force, and what is none with force too', async () => {
    const { incidents } = fixture;
    const id = await fixture.active();
    fixture.store(
      ...Array.from({ length: 300 }, (_, place) => aPostBy('a1', `good morning ${place}`, `m${place}`)),
    );
    const add = (one: NewIndicator, force = false) =>
      incidents.indicators.add(id, [one], { ...person, force });
    for (const one of [indicator('term', 'x'), indicator('term', 'good morning')]) {
      await expect(add(one)).rejects.toMatchObject({ code: 'incident-indicator-refused' });
      expect(await add(one, true)).toMatchObject([{ state: 'in-force', forced: true }]);
    }
    for (const one of [
      indicator('file', 'abc'),
      indicator('account', 'a1'),
      indicator('text', 'too short'),
      indicator('link', '::'),
    ])
      await expect(add(one, true)).rejects.toMatchObject({ code: 'incident-indicator-refused' });
    // A key proposes, and force is nothing that a key has.
    const byKey = { by: 'key:feed', person: false, force: true };
    await expect(incidents.indicators.add(id, [indicator('term', 'y')], byKey)).rejects.toMatchObject({
      code: 'incident-indicator-refused',
    });
    const [proposed] = await incidents.indicators.add(id, [indicator('term', 'red lantern')], byKey);
    expect(proposed?.state).toBe('proposed');
    await incidents.reload();
    expect(incidents.valueOf(post('a red lantern'))).toEqual(expect.objectContaining(known({ count: 0 })));
    const put = await incidents.indicators.putInForce(id, proposed?.id ?? '', { by: 'staff:omar' });
    expect(put).toMatchObject({ state: 'in-force', inForceBy: 'staff:omar' });
    await incidents.reload();
    expect(incidents.valueOf(post('a red lantern'))).toEqual(expect.objectContaining(known({ count: 1 })));
    await incidents.indicators.withdraw(id, put.id, { by: 'staff:omar', reason: 'It hits a song.' });
    await incidents.reload();
    expect(incidents.valueOf(post('a red lantern'))).toEqual(expect.objectContaining(known({ count: 0 })));
  });
});

describe('news and eyewitnesses', () => {
  it('match, are let through, and what was put on them before ends', async () => {
    const { incidents, asked } = fixture;
    const id = await fixture.active();
    await incidents.indicators.add(id, [indicator('term', 'copper bridge')], person);
    await incidents.reload();
    const [record] = await fixture.arrive(incidents, aPostBy('newsroom', 'Smoke at the copper bridge', 'n1'));
    if (!record) throw new Error('nothing arrived');
    expect(incidents.valueOf(record)).toEqual(expect.objectContaining(known({ awareness: false })));
    const through = {
      kind: 'newsroom' as const,
      platform: 'harbour',
      accountId: 'newsroom',
      reason: 'City news.',
    };
    const { id: exception } = await incidents.awareness.add(id, through, 'staff:omar');
    expect(asked.ended.at(-1)).toMatchObject({ accountId: 'newsroom' });
    await incidents.reload();
    const next = post('x');
    expect(
      incidents.valueOf(
        aRecord({ ...next.event, ...aPostBy('newsroom', 'At the copper bridge again', 'n2') }),
      ),
    ).toEqual(expect.objectContaining(known({ count: 1, awareness: true })));
    expect((await incidents.numbers(id)).awareness).toBe(1);
    const { items } = await incidents.matches(id, { awareness: true });
    expect(items).toMatchObject([{ contentId: 'n1', awareness: true }]);
    const accounts = [
      { platform: 'harbour', accountId: 'newsroom' },
      { platform: 'cove', accountId: 'newsroom' },
    ];
    expect(await incidents.awareness.newsrooms(accounts)).toEqual([accounts[0]]);
    await incidents.awareness.withdraw(id, exception, 'staff:omar');
    expect((await incidents.numbers(id)).awareness).toBe(0);
    expect(await incidents.awareness.newsrooms(accounts)).toEqual([]);
    await expect(
      incidents.awareness.add(id, { ...through, kind: 'post' }, 'staff:omar'),
    ).rejects.toMatchObject({ code: 'incident-awareness-invalid' });
  });
});
