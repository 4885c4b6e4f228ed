import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openReturns, type ReturnsFixture, someone } from '../testing/index.ts';

/** Somebody who has done nothing, and whom an attacker wants to have held. */
const innocent = someone('teal', 16);
let fixture: ReturnsFixture;

beforeEach(async () => {
  fixture = await openReturns();
});
afterEach(() => fixture.close());

/** The attacker signs up from the innocent's café, with a phone of the same make and a handle that looks the same. */
async function poison(): Promise<void> {
  await fixture.judge({
    account: { id: 'attacker', handle: 'teaI_writes', displayName: 'somebody else' },
    session: { ip: innocent.session.ip, userAgent: innocent.session.userAgent, deviceId: 'of-the-attacker' },
    identifiers: {
      email: 'attacker@lantern.example',
      phone: '+923009998877',
      device: innocent.identifiers.device,
    },
  });
  await fixture.remove('attacker');
}

describe('an account that was made to look like somebody else', () => {
  it('does not get them held when they sign up afterwards', async () => {
    await poison();
    const answer = await fixture.returns.gate.check({ platform: 'harbour', ...innocent });
    expect(answer.band).not.toBe('likely');
    expect(answer.friction).toEqual([]);
  });

  it('does not get them held when they were there before', async () => {
    await fixture.judge(innocent);
    fixture.clock.advance(86_400_000);
    await poison();
    const [record] = await fixture.judge({
      ...innocent,
      account: { ...innocent.account, displayName: 'Teal, of the pier' },
      type: 'account.updated',
    });
    expect(record && fixture.returns.gate.returnOf(record)).toMatchObject({ value: { band: 'nothing' } });
  });
});
