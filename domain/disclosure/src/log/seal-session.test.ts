import { expect, it } from 'vitest';
import { deriveKey, withNewKey } from '../keys/log-keys.ts';
import { sealValue } from './seal-bytes.ts';
import { openSession, sealSession } from './seal-session.ts';

const SESSION = { ip: '203.0.113.7', port: 40_001, deviceId: 'd1' };
const NOW = Date.UTC(2026, 4, 4, 9, 30);
const [root] = withNewKey([], 0);
const key = deriveKey(root ?? { epoch: 1, since: 0, root: new Uint8Array(32) });
const clock = { now: () => NOW };
const around = (known: boolean) => {
  let loads = 0;
  const all = () => (known || loads > 0 ? [key] : []);
  return { clock, keys: { current: () => key, all, load: async () => void loads++ } };
};

it('opens for its event alone, and not when a bit was changed', async () => {
  const sealed = sealSession(around(true), 'e1', SESSION) ?? Buffer.alloc(0);
  expect(sealed.toString('latin1')).not.toContain(SESSION.ip);
  expect(await openSession(around(true), 'e1', sealed)).toEqual(SESSION);
  expect(await openSession(around(true), 'e2', sealed)).toBeUndefined();
  sealed[20] = (sealed[20] ?? 0) ^ 1;
  expect(await openSession(around(true), 'e1', sealed)).toBeUndefined();
  expect(await openSession(around(true), 'e1', Buffer.alloc(5))).toBeUndefined();
});

it('looks for a key that another process made', async () => {
  const sealed = sealSession(around(true), 'e1', SESSION) ?? Buffer.alloc(0);
  expect(await openSession(around(false), 'e1', sealed)).toEqual(SESSION);
  const never = { all: () => [], load: async () => undefined };
  expect(await openSession({ keys: never }, 'e1', sealed)).toBeUndefined();
});

it('seals nothing without a key', () => {
  expect(sealSession({ clock, keys: { current: () => undefined } }, 'e1', SESSION)).toBeUndefined();
});

it('opens what waited when sessions still had a key each', async () => {
  const head = Buffer.from([0, key.epoch]);
  const sealed = Buffer.concat([head, sealValue(key.sessionKey('e1'), head, SESSION)]);
  expect(await openSession(around(true), 'e1', sealed)).toEqual(SESSION);
  expect(await openSession(around(true), 'e2', sealed)).toBeUndefined();
});

it('is bound to its minute', async () => {
  const sealed = sealSession(around(true), 'e1', SESSION) ?? Buffer.alloc(0);
  sealed.writeUInt32BE(sealed.readUInt32BE(2) + 1, 2);
  expect(await openSession(around(true), 'e1', sealed)).toBeUndefined();
});
