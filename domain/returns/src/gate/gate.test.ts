import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { again, openReturns, type ReturnsFixture, someone } from '../testing/index.ts';
import { VaultError } from '../tokens/vault-error.ts';

const HOUR_MS = 3_600_000;
const person = someone('greyheron', 18);
let fixture: ReturnsFixture;

beforeEach(async () => {
  fixture = await openReturns();
});
afterEach(() => fixture.close());

async function removed(): Promise<void> {
  await fixture.judge(person);
  fixture.clock.advance(HOUR_MS);
  await fixture.remove(person.account.id);
  fixture.clock.advance(HOUR_MS);
}

const check = (given: object) => fixture.returns.gate.check({ platform: 'harbour', ...given });
const checks = async () => (await fixture.returns.gate.checks.list({})).items;

describe('the gate', () => {
  it('recognises a return by what an alias does not hide', async () => {
    await removed();
    const alias = {
      account: { handle: 'g' },
      session: { ...person.session, ip: `::ffff:${person.session.ip}` },
      identifiers: {
        email: 'Greyheron.Pier+new@harbour.example',
        phone: '0301-2341018',
        phoneRegion: 'PK',
      },
    };
    expect(await check(alias)).toMatchObject({ band: 'likely', ignored: [] });
    // Device, network and handle: a person looks, since a relative of that home may have all of them.
    expect(await check({ account: { handle: 'ɡrеyheron_writеs' }, session: person.session })).toMatchObject({
      band: 'possible',
    });
  });

  it('does nothing because of an address, a device or a handle alone', async () => {
    await removed();
    expect((await check({ session: { ip: person.session.ip } })).band).toBe('nothing');
    for (const alone of [
      { session: { ip: '198.51.100.9', deviceId: person.session.deviceId } },
      { account: person.account },
    ])
      expect((await check(alone)).friction).toEqual([]);
  });

  it('takes nobody for a return who was there before, whatever their clock says', async () => {
    await removed();
    const before = new Date(fixture.clock.now() - 30 * HOUR_MS).toISOString();
    const after = new Date(fixture.clock.now() + 90 * HOUR_MS).toISOString();
    expect((await check({ ...again(person, 'n1'), at: before })).band).toBe('nothing');
    const answer = await check({ ...again(person, 'n1'), at: after });
    expect(answer).toMatchObject({ band: 'likely', ignored: [{ code: 'in-the-future', pointer: '/at' }] });
    const created = { ...again(person, 'n2'), account: { id: 'n2', createdAt: before } };
    expect((await check(created)).band).toBe('nothing');
  });

  it('is no return of itself: an account that is back under its own id is nobody new', async () => {
    await removed();
    const [record] = await fixture.judge({ ...person, type: 'account.updated' });
    expect(record && fixture.returns.gate.returnOf(record)).toMatchObject({ value: { band: 'nothing' } });
  });

  it('writes a standing down once, and again when it is another', async () => {
    await removed();
    await fixture.judge({ ...again(person, 'n1'), session: undefined, identifiers: undefined } as never);
    await fixture.judge({ ...again(person, 'n1'), type: 'account.updated' });
    await fixture.judge({ ...again(person, 'n1'), type: 'account.updated' });
    expect((await checks()).map(({ cause, band }) => `${cause} ${band}`)).toEqual(['updated likely']);
  });
});

describe('comparing again', () => {
  it('asks the rules by an event when behaviour has shown who it is, at its time and once', async () => {
    await removed();
    const stranger = { account: { id: 'n1', handle: 'quiet' }, session: { ip: '198.51.100.9' } };
    await fixture.judge(stranger);
    expect(await checks()).toEqual([]);
    fixture.clock.advance(HOUR_MS / 2);
    // What it signs in with is that of who was removed.
    await fixture.judge({ ...person, account: stranger.account, type: 'account.signed_in' });
    expect(await fixture.returns.gate.rescoreDue(1_000)).toBe(0);
    fixture.clock.advance(HOUR_MS);
    expect((await fixture.returns.gate.state()).waiting).toBe(1);
    expect(await fixture.returns.gate.rescoreDue(1_000)).toBe(1);
    expect(fixture.accepted).toMatchObject([
      { type: 'account.updated', platform: 'harbour', account: { id: 'n1' } },
    ]);
    expect(fixture.accepted[0]?.id).toMatch(/^after-1h-[0-9a-f]{32}$/);
    expect(await fixture.returns.gate.rescoreDue(1_000)).toBe(0);
    fixture.clock.advance(24 * HOUR_MS);
    expect(await fixture.returns.gate.rescoreDue(1_000)).toBe(1);
    fixture.clock.advance(168 * HOUR_MS);
    expect(await fixture.returns.gate.rescoreDue(1_000)).toBe(1);
    fixture.clock.advance(999 * HOUR_MS);
    expect(await fixture.returns.gate.rescoreDue(1_000)).toBe(0);
  });
});

describe('without its key', () => {
  beforeEach(async () => {
    await removed();
    fixture.keyFile.keys = [];
    await fixture.returns.followVault({ what: 'keys' });
  });

  it('answers unknown, writes it down, and never fails a sign-up', async () => {
    expect(await check(again(person, 'n1'))).toMatchObject({
      band: 'unknown',
      reason: 'vault-key-missing',
      friction: [],
    });
    const [record] = await fixture.judge(again(person, 'n2'));
    expect(record?.sealed).toEqual({ tokens: [], missing: ['vault-key-missing'] });
    expect(record && fixture.returns.gate.returnOf(record)).toEqual({
      known: false,
      reason: 'vault-key-missing',
    });
    expect((await checks()).map(({ cause, band, reason }) => `${cause} ${band} ${reason}`)).toEqual([
      'created unknown vault-key-missing',
      'sign-up unknown vault-key-missing',
    ]);
    expect(await fixture.returns.gate.state()).toMatchObject({ ready: false, reason: 'vault-key-missing' });
    await expect(
      fixture.returns.gate.why({ platform: 'harbour', accountId: person.account.id }),
    ).rejects.toMatchObject({ code: 'gate-not-ready', status: 503 });
  });

  it('refuses imports and rotations, and says which key is missing', async () => {
    await expect(fixture.returns.vault.import([], 'staff:lutz')).rejects.toMatchObject({
      code: 'vault-key-missing',
      status: 503,
      message: expect.stringContaining('epoch 1'),
    });
    await expect(fixture.returns.vault.rotate('staff:lutz')).rejects.toMatchObject({
      code: 'vault-key-missing',
    });
    expect(await fixture.returns.vault.state()).toMatchObject({
      fault: 'vault-key-missing',
      epochs: [{ epoch: 1, state: 'missing' }],
    });
  });

  it('lets decisions stand, and completes the removal when the key is back', async () => {
    const other = someone('knot', 19);
    await fixture.judge(other);
    await fixture.remove(other.account.id);
    const [removal] = (await fixture.returns.vault.list({ accountId: other.account.id })).items;
    expect(removal).toMatchObject({ pending: true, tokens: [] });
    expect(await fixture.returns.vault.state()).toMatchObject({ pending: 1 });
    expect(await fixture.returns.vault.completePending()).toBe(0);
  });

  it('does not take another key for the one that is missing', async () => {
    const strange = await openReturns();
    fixture.keyFile.keys = strange.keyFile.keys;
    await fixture.returns.lookForKeys();
    expect(await fixture.returns.gate.state()).toMatchObject({ reason: 'vault-key-missing' });
    fixture.keyFile.fault = new VaultError('vault-key-exposed', 'Others can read it.');
    await fixture.returns.lookForKeys();
    expect(await fixture.returns.gate.state()).toMatchObject({ reason: 'vault-key-exposed' });
    await strange.close();
  });
});

it('completes a removal of what was stored before, when the key is back', async () => {
  const keys = fixture.keyFile.keys;
  fixture.keyFile.keys = [];
  await fixture.returns.followVault({ what: 'keys' });
  await fixture.judge(person);
  fixture.clock.advance(HOUR_MS);
  await fixture.remove(person.account.id);
  fixture.keyFile.keys = keys;
  await fixture.returns.lookForKeys();
  expect(await fixture.returns.vault.completePending()).toBe(1);
  await fixture.follow();
  const [removal] = (await fixture.returns.vault.list({})).items;
  expect(removal?.pending).toBeUndefined();
  // Its identifiers are gone for good; device, address and handle were stored with the events.
  expect(removal?.tokens.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['address', 'device', 'handle']),
  );
  fixture.clock.advance(HOUR_MS);
  const back = { account: { ...person.account, id: 'n1' }, session: person.session };
  expect((await check(back)).band).not.toBe('nothing');
});
