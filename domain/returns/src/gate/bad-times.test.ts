import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { again, openReturns, type ReturnsFixture, someone } from '../testing/index.ts';
import { readTimes } from './read-times.ts';

const person = someone('keeper', 31);
const NOW = Date.UTC(2026, 5, 1);
let fixture: ReturnsFixture;

beforeAll(async () => {
  fixture = await openReturns();
  await fixture.judge(person);
  await fixture.remove(person.account.id);
});
afterAll(() => fixture.close());

describe('times that cannot be', () => {
  it.each([
    ['/account/createdAt', 'in-the-future', { createdAt: '2027-01-01T00:00:00Z' }],
    ['/account/createdAt', 'too-old', { createdAt: '1970-01-01T00:00:00Z' }],
    ['/account/createdAt', 'wrong-value', { createdAt: '2026-05-01T00:00:60Z' }],
    [
      '/account/createdAt',
      'after-sign-up',
      { at: '2026-05-01T00:00:00Z', createdAt: '2026-05-02T00:00:00Z' },
    ],
    ['/at', 'in-the-future', { at: '2031-01-01T00:00:00Z' }],
    ['/at', 'too-old', { at: '1970-01-21T00:00:00Z' }],
  ])('at %s are told as %s', (pointer, code, { at, createdAt }: { at?: string; createdAt?: string }) => {
    const check = { platform: 'harbour', ...(at && { at }), ...(createdAt && { account: { createdAt } }) };
    const read = readTimes(check, NOW);
    expect(read.ignored).toMatchObject([{ pointer, code }]);
    expect(read.createdAt).toBe(pointer === '/at' ? NOW : Date.parse(at ?? '') || NOW);
  });

  it('are not those that can be', () => {
    const check = { platform: 'harbour', account: { createdAt: '2019-01-01T00:00:00Z' } };
    expect(readTimes(check, NOW)).toMatchObject({ createdAt: Date.UTC(2019, 0, 1), ignored: [] });
  });

  it('do not clear somebody who returns, asked at the sign-up', async () => {
    const back = again(person, 'n1');
    const account = { ...back.account, createdAt: '1970-01-01T00:00:00Z' };
    const answer = await fixture.returns.gate.check({ platform: 'harbour', ...back, account });
    expect(answer).toMatchObject({ band: 'likely', ignored: [{ code: 'too-old' }] });
    const old = { ...back.account, createdAt: '2019-01-01T00:00:00Z' };
    expect(await fixture.returns.gate.check({ platform: 'harbour', ...back, account: old })).toMatchObject({
      band: 'nothing',
    });
  });

  it('do not clear somebody who returns, in an event', async () => {
    const back = again(person, 'n2');
    const account = { ...back.account, createdAt: '1970-01-01T00:00:00Z' };
    const [record] = await fixture.judge({ ...back, account });
    expect(record && fixture.returns.gate.returnOf(record)).toMatchObject({ value: { band: 'likely' } });
  });
});
