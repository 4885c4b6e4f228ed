import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Session } from '@breakwater/contracts';
import type { KeyRing } from '../keys/key-ring.ts';

const EPOCH_BYTES = 2;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

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
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key.sessionKey(eventId), nonce);
  cipher.setAAD(head);
  return Buffer.concat([
    head,
    nonce,
    cipher.update(JSON.stringify(session)),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
}

/** Opens it again; undefined where the key is missing, or where it was changed. Keys are read again when one is new. */
export async function openSession(
  keys: Pick<KeyRing, 'all' | 'load'>,
  eventId: string,
  sealed: Uint8Array,
): Promise<Session | undefined> {
  if (sealed.length <= EPOCH_BYTES + NONCE_BYTES + TAG_BYTES) return undefined;
  const head = sealed.subarray(0, EPOCH_BYTES);
  const epoch = Buffer.from(head).readUInt16BE();
  const find = () => keys.all().find((one) => one.epoch === epoch);
  let key = find();
  if (key === undefined) {
    await keys.load();
    key = find();
  }
  if (key === undefined) return undefined;
  const nonce = sealed.subarray(EPOCH_BYTES, EPOCH_BYTES + NONCE_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key.sessionKey(eventId), nonce, {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(head);
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    const body = sealed.subarray(EPOCH_BYTES + NONCE_BYTES, -TAG_BYTES);
    return JSON.parse(Buffer.concat([decipher.update(body), decipher.final()]).toString()) as Session;
  } catch {
    return undefined;
  }
}
