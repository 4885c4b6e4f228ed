import type { Session } from '@breakwater/contracts';
import type { KeyRing } from '../keys/key-ring.ts';
import { openValue, sealValue } from './seal-bytes.ts';

const EPOCH_BYTES = 2;

/**
 * Seals how a user came in, before anything is stored of the event: it waits like that until the event is judged, and
 * stands then in the log alone. AES-256-GCM (NIST SP 800-38D) under a key of the event's own; undefined while the key is missing.
 */
export function sealSession(
  keys: Pick<KeyRing, 'current'>,
  eventId: string,
  session: Session,
): Buffer | undefined {
  const key = keys.current();
  if (key === undefined) return undefined;
  const head = Buffer.alloc(EPOCH_BYTES);
  head.writeUInt16BE(key.epoch);
  return Buffer.concat([head, sealValue(key.sessionKey(eventId), head, session)]);
}

/** Opens it again; undefined where the key is missing, or where it was changed. Keys are read again when one is new. */
export async function openSession(
  keys: Pick<KeyRing, 'all' | 'load'>,
  eventId: string,
  sealed: Uint8Array,
): Promise<Session | undefined> {
  if (sealed.length <= EPOCH_BYTES) return undefined;
  const head = sealed.subarray(0, EPOCH_BYTES);
  const epoch = Buffer.from(head).readUInt16BE();
  const find = () => keys.all().find((one) => one.epoch === epoch);
  let key = find();
  if (key === undefined) {
    await keys.load();
    key = find();
  }
  if (key === undefined) return undefined;
  return openValue(key.sessionKey(eventId), head, sealed.subarray(EPOCH_BYTES)) as Session | undefined;
}
