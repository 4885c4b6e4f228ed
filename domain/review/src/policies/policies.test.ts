import { readFileSync } from 'node:fs';
import type { Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { reviewMigrations } from '../migrations.ts';
import { aPolicy, aReview, type ReviewFixture } from '../testing/index.ts';

const LENA = 'staff:lena';
const pack = (name: string) => readFileSync(new URL(`../../../../packs/${name}`, import.meta.url), 'utf8');

describe('policies', () => {
  let storage: Storage;
  let fixture: ReviewFixture;
  beforeAll(async () => {
    storage = await openTestStorage(reviewMigrations);
    fixture = aReview(storage);
  });
  afterAll(() => storage.close());
  beforeEach(() => fixture.reset());

  it('get a version each time that they change, and keep the earlier ones', async () => {
    const { policies } = fixture.review;
    await policies.put('spam', LENA, aPolicy({ points: 1 }));
    fixture.clock.advance(1_000);
    await policies.put('spam', 'staff:omar', aPolicy({ points: 2, reference: 'Art. 5' }));
    expect(await policies.put('spam', LENA, aPolicy({ points: 2, reference: 'Art. 5' }))).toMatchObject({
      version: 2,
    });
    expect(await policies.versions('spam')).toMatchObject([
      {
        version: 2,
        points: 2,
        reference: 'Art. 5',
        changedBy: 'staff:omar',
        changedAt: '2026-01-01T00:00:01.000Z',
      },
      { version: 1, points: 1, changedBy: LENA },
    ]);
    expect(fixture.recorded.map(({ action, subject }) => `${action} ${subject}`)).toEqual([
      'policy.changed spam',
      'policy.changed spam',
    ]);
    await expect(policies.versions('nothing')).rejects.toMatchObject({
      code: 'policy-not-found',
      status: 404,
    });
  });

  it('form a tree: a parent is in use and not below', async () => {
    const { policies } = fixture.review;
    await policies.put('a', LENA, aPolicy());
    await policies.put('a/b', LENA, aPolicy({ parent: 'a' }));
    for (const parent of ['a', 'a/b', 'nothing'])
      await expect(policies.put('a', LENA, aPolicy({ parent }))).rejects.toMatchObject({
        pointer: '/parent',
      });
    await expect(policies.retire('a', LENA)).rejects.toMatchObject({
      code: 'policy-has-children',
      status: 409,
    });
    await policies.retire('a/b', LENA, 'a');
    await expect(policies.put('c', LENA, aPolicy({ parent: 'a/b' }))).rejects.toMatchObject({
      pointer: '/parent',
    });
  });

  it('are retired with a successor in use, once, and come back as a version', async () => {
    const { policies } = fixture.review;
    await policies.put('old', LENA, aPolicy());
    for (const successor of ['old', 'nothing'])
      await expect(policies.retire('old', LENA, successor)).rejects.toMatchObject({ pointer: '/successor' });
    await expect(policies.retire('nothing', LENA)).rejects.toMatchObject({ code: 'policy-not-found' });
    expect(await policies.retire('old', LENA, 'terrorism')).toMatchObject({
      successor: 'terrorism',
      version: 1,
    });
    await expect(policies.retire('old', LENA)).rejects.toMatchObject({ code: 'policy-retired', status: 409 });
    expect((await policies.list()).find(({ id }) => id === 'old')).toMatchObject({
      retiredAt: '2026-01-01T00:00:00.000Z',
    });
    const back = await policies.put('old', LENA, aPolicy());
    expect(back).toMatchObject({ version: 2 });
    expect(back).not.toHaveProperty('retiredAt');
  });

  it.each([
    ['an id with blanks', 'a b', aPolicy(), '/id'],
    ['no Urdu title', 'a', aPolicy({ title: { en: 'A', ur: ' ' } }), '/title/ur'],
    ['NUL', 'a', aPolicy({ text: { en: 'A\0', ur: 'ا' } }), '/text/en'],
  ])('are refused with %s', async (_, id, policy, pointer) => {
    await expect(fixture.review.policies.put(id, LENA, policy)).rejects.toMatchObject({
      status: 422,
      pointer,
    });
  });

  it('come from a file, all or none', async () => {
    const { policies } = fixture.review;
    const before = await policies.list();
    const broken = pack('policies/starter.yaml').replace('parent: platform', 'parent: nowhere');
    await expect(policies.importPack(broken, LENA)).rejects.toMatchObject({ pointer: '/parent' });
    for (const source of ['a: [', 'policies: []', 'policies: [{ id: a, colour: red }]'])
      await expect(policies.importPack(source, LENA)).rejects.toMatchObject({
        code: 'policies-invalid',
        status: 422,
      });
    expect(await policies.list()).toEqual(before);
    expect((await policies.importPack(pack('policies/starter.yaml'), LENA)).length).toBeGreaterThan(10);
    expect(await policies.importPack(pack('policies/starter.yaml'), LENA)).toEqual([]);
  });

  it('of the starter pack are all that the starter rules name, in two languages', async () => {
    const { rules } = parse(pack('rules/starter.yaml')) as { rules: { policy: string }[] };
    const { policies } = parse(pack('policies/starter.yaml')) as {
      policies: { id: string; text: Record<string, string> }[];
    };
    const known = new Set(policies.map(({ id }) => id));
    expect(rules.length).toBeGreaterThan(10);
    expect(rules.map(({ policy }) => policy).filter((id) => !known.has(id))).toEqual([]);
    for (const { text } of policies) {
      expect(text.ur).toMatch(/^[\u0600-\u06ff\s۔،]+$/);
      expect(text.en).toMatch(/^[\x20-\x7e]+$/);
    }
  });
});
