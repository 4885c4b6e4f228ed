import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createMatcher } from '../matcher/create-matcher.ts';
import { openReturns, type ReturnsFixture, someone } from '../testing/index.ts';

const HOUR_MS = 3_600_000;
/** With whose it was, so many sign-ups make a flood of their range. */
const FLOOD = 19;
const person = someone('turnstone', 21);
let fixture: ReturnsFixture;
let shared: number;

beforeEach(async () => {
  const matcher = createMatcher();
  shared = 0;
  const counting = { ...matcher, noteShared: () => void shared++ };
  fixture = await openReturns({ matcher: counting });
  await fixture.judge(person);
  fixture.clock.advance(HOUR_MS);
  await fixture.remove(person.account.id);
  fixture.clock.advance(HOUR_MS);
});
afterEach(() => fixture.close());

const newcomer = (n: number) => ({
  account: { id: `n${n}` },
  session: person.session,
  identifiers: person.identifiers,
});

it('counts a sign-up once when the database asks for its batch to be tried again', async () => {
  const { returns } = fixture;
  const counted = async () =>
    Object.values((await returns.gate.state()).last24h).reduce((sum, count) => sum + count, 0);
  const before = [await counted(), shared];
  fixture.stumble();
  await fixture.judge({ ...someone('stranger', 3), account: { id: 's', handle: 'stranger' } });
  expect([await counted(), shared].map((now, at) => now - (before[at] ?? 0))).toEqual([1, 1]);
});

it('writes down a breaker that tripped in a batch that was tried again, with each sign-up counted once', async () => {
  for (let n = 1; n < FLOOD; n++) await fixture.judge(newcomer(n));
  expect((await fixture.returns.gate.state()).breakers).toEqual([]);
  fixture.stumble();
  await fixture.judge(newcomer(FLOOD));
  const { breakers } = await fixture.returns.gate.state();
  expect(breakers).toMatchObject([{ kind: 'range', signUps: FLOOD + 1, flagged: FLOOD }]);
});

it('counts a sign-up that could not be judged when it is sent in again later', async () => {
  const { returns, storage, judge, clock } = fixture;
  const [template] = await judge(newcomer(0));
  const again = template && {
    ...template,
    id: randomUUID(),
    account: { id: 'r' },
    event: { ...template.event, account: { id: 'r' } },
  };
  const look = (fails: boolean) =>
    storage.work(async (work) => {
      await returns.gate.look(again ? [again] : [], work);
      if (fails) throw new Error('a rule could not be asked');
    });
  await expect(look(true)).rejects.toThrow('could not be asked');
  // What came before is out of the window of the breakers.
  clock.advance(26 * HOUR_MS);
  for (let n = 1; n <= FLOOD; n++) await judge(newcomer(n));
  expect((await returns.gate.state()).breakers).toEqual([]);
  await look(false);
  expect((await returns.gate.state()).breakers).toMatchObject([{ kind: 'range' }]);
});

it('counts a sign-up once however long its batch is tried again', async () => {
  const { returns, storage, judge, clock } = fixture;
  for (let n = 2; n < FLOOD - 1; n++) await judge(newcomer(n));
  const [template] = await judge(newcomer(1));
  const again = template ? { ...template, id: randomUUID(), account: { id: 'slow' } } : expect.fail();
  const look = (fails: boolean) =>
    storage.work(async (work) => {
      await returns.gate.look([again], work);
      if (fails) throw new Error('a rule could not be asked');
    });
  for (let minutes = 0; minutes < 60; minutes += 8) {
    await expect(look(true)).rejects.toThrow('could not be asked');
    clock.advance(8 * 60_000);
  }
  await look(false);
  expect((await returns.gate.state()).breakers).toEqual([]);
});
