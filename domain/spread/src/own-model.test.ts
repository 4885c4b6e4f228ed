import { aPost, aRecord } from '@breakwater/contracts/testing';
import { DEFAULT_SPREAD_MODEL } from '@breakwater/spread';
import { expect, it } from 'vitest';
import { openSpread } from './testing/spread-fixture.ts';

it("what will still spread is foreseen by the platform's own model, and one that cannot be read is no silent default", async () => {
  const fixture = await openSpread();
  const records = Array.from({ length: 8 }, (_, at) => {
    const id = `p${at}`;
    const time = new Date(fixture.clock.now() - 600_000 + at * 60_000).toISOString();
    return aRecord({
      ...aPost('', { at: time, account: { id }, content: { id, kind: 'post', text: '#ferry' } }),
      id: `e-${id}`,
    });
  });
  const model = JSON.parse(JSON.stringify({ ...DEFAULT_SPREAD_MODEL, name: 'harbour' }));
  const own = await fixture.begun({ model });
  await own.ready;
  await fixture.judgeIn(own, records);
  expect((await own.list({ kind: 'tag' })).items[0]?.forecast).toMatchObject({
    known: true,
    model: 'harbour',
  });
  await expect(fixture.begun({ model: { ...model, version: 2 } })).rejects.toThrow('version must be 1');
  await fixture.close();
});
