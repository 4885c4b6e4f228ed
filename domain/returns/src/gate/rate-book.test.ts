import { afterEach, beforeEach, expect, it } from 'vitest';
import { DEFAULT_GATE_MODEL } from '../matcher/default-model.ts';
import { openReturns, type ReturnsFixture, someone } from '../testing/index.ts';
import { createRateBook, learnRates } from './rate-book.ts';

const DAY_MS = 86_400_000;
const { prior } = DEFAULT_GATE_MODEL;
let fixture: ReturnsFixture;

beforeEach(async () => {
  fixture = await openReturns();
});
afterEach(() => fixture.close());

const book = () => createRateBook(fixture, prior);

it('believes the model before anything happened on a platform, and counts who could share a value', async () => {
  const rates = book();
  await rates.load();
  expect(rates.of('nowhere')).toMatchObject({ ...prior, accounts: 0 });
  await fixture.judge(someone('lantern', 7), someone('heron', 8));
  await rates.load();
  expect(rates.of('nowhere').accounts).toBe(2);
});

it('learns from who signs up, who is removed, and whom of them the gate had flagged', async () => {
  const { judge, remove, clock } = fixture;
  const person = someone('lantern', 7);
  await judge(person);
  await remove(person.account.id);
  clock.advance(3_600_000);
  const back = { ...person, account: { ...person.account, id: 'back' } };
  const [record] = await judge(back);
  const platform = record?.event.platform ?? '';
  const rates = book();
  await rates.load();
  const before = rates.of(platform);
  // Two in an hour: a day of what is believed weighs far more.
  expect(before?.signUpsPerDay).toBeCloseTo((prior.signUpsPerDay + 2) / (1 + 1 / 24), 6);
  await remove('back');
  await rates.load();
  const after = rates.of(platform);
  // Of two removed ones one had come back, as the gate had said.
  expect(after?.returning).toBeCloseTo((prior.returning * 30 + 1) / 32, 6);
  expect(before?.returning).toBeCloseTo((prior.returning * 30) / 31, 6);
  clock.advance(15 * DAY_MS);
  await rates.load();
  // Of the last days nothing is known: what is believed holds.
  expect(rates.of(platform)?.signUpsPerDay).toBeCloseTo(prior.signUpsPerDay, 6);
});

it('is not told by one day of a flood how many sign up', () => {
  const seen = { platform: 'cove', days: 14, removals: 0, confirmed: 0 };
  const usual = Array.from({ length: 14 }, () => 300);
  const plain = learnRates(prior, { ...seen, signUpsByDay: usual }).signUpsPerDay;
  const flooded = learnRates(prior, { ...seen, signUpsByDay: [400_000, ...usual.slice(1)] }).signUpsPerDay;
  expect(flooded / plain).toBeLessThan(1.3);
  // What lasts is no flood.
  const grown = Array.from({ length: 14 }, (_, day) => (day < 10 ? 3_000 : 300));
  expect(learnRates(prior, { ...seen, signUpsByDay: grown }).signUpsPerDay).toBeGreaterThan(2_000);
  // A day without anybody is a day.
  const seldom = learnRates(prior, { ...seen, signUpsByDay: [50] });
  expect(seldom.signUpsPerDay).toBeCloseTo((prior.signUpsPerDay + 5) / 15, 9);
});
