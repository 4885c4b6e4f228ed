import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMadeWorld, type ModelsFixture, openModels, streamOf } from '../testing/index.ts';
import type { JudgedText } from './count-bands.ts';

let fixture: ModelsFixture;
const DAY = 86_400_000;
beforeAll(async () => {
  fixture = await openModels();
  const world = createMadeWorld(3);
  const text = [...world.ofGroup(60), ...world.ofOthers(60)]
    .map(({ text, labels, account }) => JSON.stringify({ text, labels, user: account }))
    .join('\n');
  fixture.harmless.push(...world.harmless(300));
  const { id } = await fixture.models.dataSets.import(
    { title: 'made', format: 'jsonl', chunks: streamOf(text) },
    'staff:a',
  );
  await fixture.finish(await fixture.models.tasks.train({ model: 'm', dataSetId: id }, 'staff:a'));
});
afterAll(() => fixture.close());

const batch = (none: number, likely: number): JudgedText[] => [
  ...Array.from({ length: none }, () => ({ model: 'm', version: 1, band: 'none' as const })),
  ...Array.from({ length: likely }, () => ({ model: 'm', version: 1, band: 'likely' as const })),
  { model: 'm', version: 1, band: undefined },
];

it('shows how the bands moved since the first week', async () => {
  const { models, storage } = fixture;
  const count = (day: number, judged: JudgedText[]) =>
    storage.transaction((trx) => models.count(trx, judged, Date.UTC(2026, 0, 1) + day * DAY));
  for (let day = 0; day < 7; day++) await count(day, batch(98, 2));
  expect(await models.drift('m', 1)).toMatchObject({
    state: 'too-little',
    reference: { none: 686, likely: 14 },
  });
  for (let day = 7; day < 10; day++) for (let turn = 0; turn < 2; turn++) await count(day, batch(49, 1));
  const steady = await models.drift('m', 1);
  expect(steady).toMatchObject({ state: 'steady', days: { length: 10 } });
  expect(steady.days.at(-1)).toMatchObject({ judged: 102, tooLittle: 2, none: 98, likely: 2 });
  for (let day = 10; day < 17; day++) await count(day, batch(60, 40));
  const drifted = await models.drift('m', 1);
  expect(drifted).toMatchObject({ state: 'drifted' });
  expect((await models.list())[0]?.shown).toEqual({
    version: 1,
    drift: { state: 'drifted', psi: drifted.psi },
  });
  await count(17, []);
  expect((await models.drift('m', 1)).days).toHaveLength(17);
});

it('explains a text by its passages, and shows the words that say most beside harmless texts', async () => {
  const { models } = fixture;
  const [row] = createMadeWorld(3).ofGroup(1);
  const explained = await models.explain('m', { text: row?.text ?? '' });
  expect(explained).toMatchObject({ model: 'm', version: 1, labels: [{ label: 'support' }] });
  for (const { start, end, matched } of explained.labels[0]?.spans ?? [])
    expect(row?.text.slice(start, end)).toBe(matched);
  expect(await models.explain('m', { text: 'hi' })).toMatchObject({
    labels: [],
    unknown: expect.any(String),
  });
  const features = await models.telling('m', 1);
  expect(features[0]?.bits).toBeGreaterThan(0);
  expect(features.every(({ span }) => span !== undefined)).toBe(true);
});
