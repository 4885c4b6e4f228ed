import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AccessFixture, openAccessFixture } from '../testing/access-fixture.ts';

const caller = { address: '192.0.2.1', userAgent: 'a browser' };
const HOUR = 3_600_000;

let fixture: AccessFixture;
beforeAll(async () => {
  fixture = await openAccessFixture();
});
afterAll(() => fixture.storage.close());

describe('signing in', () => {
  it('takes as long for who is unknown as for who is known', async () => {
    const { email } = await fixture.add('Amina');
    const time = async (who: string) => {
      fixture.clock.advance(24 * HOUR); // no lock-out in between
      const start = performance.now();
      await fixture.access.password.signIn(who, 'something else here', caller).catch(() => undefined);
      return performance.now() - start;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    // The hash takes nearly all of the time: left out for one of them, the quickest would differ by far more, however
    // often it is tried. Tried again is what a machine that does other things too has disturbed.
    let ratio = 0;
    for (let round = 0; round < 3 || (round < 30 && (ratio <= 1 / 3 || ratio >= 3)); round++) {
      known.push(await time(email));
      unknown.push(await time('nobody@example.org'));
      ratio = Math.min(...unknown) / Math.min(...known);
    }
    expect(ratio).toBeGreaterThan(1 / 3);
    expect(ratio).toBeLessThan(3);
  });
});
