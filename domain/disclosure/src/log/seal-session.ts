import type { Session } from '@breakwater/contracts';
import type { KeyRing } from '../keys/key-ring.ts';
import type { DisclosureContext } from '../ports.ts';
import { openValue, sealValue } from './seal-bytes.ts';

const EPOCH_BYTES = 2;
const MINUTE_BYTES = 4;
const MINUTE_MS = 60_000;
/** Set in the epoch of what is sealed under the key of a minute; sessions of before have a key each. */
const OF_A_MINUTE = 0x8000;

/**
 * Seals how a user came in, before anything is stored of the event: it waits like that until the event is judged, and
 * stands then in the log alone. AES-256-GCM (NIST SP 800-38D) under a key of the minute, bound to the event: one key for
 * each would cost more than the cipher. Undefined while the key is missing.
 */
export function sealSession(
  { keys, clock }: Pick<DisclosureContext, 'clock'> & { readonly keys: Pick<KeyRing, 'current'> },
  eventId: string,
  session: Session,
): Buffer | undefined {
  const key = keys.current();
  if (key === undefined) return undefined;
  const minute = Math.floor(clock.now() / MINUTE_MS);
  const head = Buffer.allocUnsafe(EPOCH_BYTES + MINUTE_BYTES);
  head.writeUInt16BE(key.epoch | OF_A_MINUTE);
  head.writeUInt32BE(minute, EPOCH_BYTES);
  return Buffer.concat([head, sealValue(key.minuteKey(minute), boundTo(head, eventId), session)]);
}

/** Opens it again; undefined where the key is missing, or where it was changed. Keys are read again when one is new. */
export async function openSession(
  { keys }: { readonly keys: Pick<KeyRing, 'all' | 'load'> },
  eventId: string,
  sealed: Uint8Array,
): Promise<Session | undefined> {
  if (sealed.length <= EPOCH_BYTES + MINUTE_BYTES) return undefined;
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const marked = bytes.readUInt16BE();
  const epoch = marked & ~OF_A_MINUTE;
  const find = () => keys.all().find((one) => one.epoch === epoch);
  let key = find();
  if (key === undefined) {
    await keys.load();
    key = find();
  }
  if (key === undefined) return undefined;
  if (marked === epoch) {
    const head = bytes.subarray(0, EPOCH_BYTES);
    return openValue(key.sessionKey(eventId), head, bytes.subarray(EPOCH_BYTES)) as Session | undefined;
  }
  const head = bytes.subarray(0, EPOCH_BYTES + MINUTE_BYTES);
  const minuteKey = key.minuteKey(head.readUInt32BE(EPOCH_BYTES));
  return openValue(minuteKey, boundTo(head, eventId), bytes.subarray(head.length)) as Session | undefined;
}

function boundTo(head: Uint8Array, eventId: string): Buffer {
  return Buffer.concat([head, Buffer.from(eventId)]);
}
