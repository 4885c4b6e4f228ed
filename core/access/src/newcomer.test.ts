import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkMayConfirm } from './newcomer.ts';
import { type AccessFixture, openAccessFixture } from './testing/access-fixture.ts';
import { startTestSession, TEST_PASSWORD } from './testing/index.ts';

const DAY = 86_400_000;
const caller = { address: '192.0.2.9' };

let fixture: AccessFixture;
beforeAll(async () => {
  fixture = await openAccessFixture();
});
beforeEach(() => fixture.empty());
afterAll(() => fixture.storage.close());

async function confirmsFrom(id: string): Promise<number | undefined> {
  const { access, clock, storage } = fixture;
  const context = { storage, clock, ids: () => crypto.randomUUID(), record: async () => undefined };
  const token = await startTestSession(context, id);
  return (await access.sessions.authenticate(token)).principal.confirmsFrom;
}

describe('a newcomer', () => {
  it('may be the second person a day after the last of being added, invited and coming in', async () => {
    const { access, clock } = fixture;
    const added = clock.now();
    const { id } = await access.staff.add({
      name: 'B',
      email: 'b@example.org',
      roles: ['lead'],
      by: 'key:x',
    });
    expect(await confirmsFrom(id)).toBe(added + DAY);
    clock.advance(DAY / 2);
    const { token } = await access.staff.invite(id, 'key:x');
    expect(await confirmsFrom(id)).toBe(added + 1.5 * DAY);
    clock.advance(DAY / 2);
    await access.acceptInvite({ token, password: TEST_PASSWORD }, caller);
    expect(await confirmsFrom(id)).toBe(added + 2 * DAY);
  });

  it('is somebody again who is invited again, however long they have been here', async () => {
    const { access, clock } = fixture;
    const { id } = await fixture.add('Amina');
    expect(await confirmsFrom(id)).toBeUndefined();
    await access.staff.invite(id, 'key:x');
    expect(await confirmsFrom(id)).toBe(clock.now() + DAY);
  });

  it('is told from when', () => {
    expect(() => checkMayConfirm(2 * DAY, DAY)).toThrowError(
      expect.objectContaining({
        code: 'confirm-too-new',
        status: 403,
        extra: { from: '1970-01-03T00:00:00.000Z' },
      }),
    );
    checkMayConfirm(2 * DAY, 2 * DAY);
    checkMayConfirm(undefined, 0);
  });
});
