import type { EventRecord, Session, SignInRecord } from '@breakwater/contracts';
import type { Db } from '@breakwater/storage';
import type { KeyRing } from '../keys/key-ring.ts';
import type { DerivedKey } from '../keys/log-keys.ts';
import type { DisclosureContext } from '../ports.ts';
import { insertGap } from '../store/gaps.ts';
import { flagSignIns, insertSignIns, type NewSignIn } from '../store/sign-ins.ts';
import { DAY_MS } from './retention.ts';
import { type SealedFields, sealRecord } from './seal-record.ts';

const TYPES: Readonly<Partial<Record<EventRecord['event']['type'], SignInRecord['type']>>> = {
  'account.created': 'sign-up',
  'account.signed_in': 'sign-in',
};

/**
 * Writes the session of every event that has one to the encrypted log, in the transaction that judges the events. Those of
 * accounts of which something was flagged are kept longer. While the key is missing nothing can be sealed: that is on
 * record as a gap, and the log then says `unknown` of that time and never "nothing".
 *
 * @param flagged ids of the events (those of Breakwater) that a rule flagged
 */
export async function noteRecords(
  { clock, retentionDays }: DisclosureContext,
  keys: KeyRing,
  records: readonly EventRecord[],
  flagged: ReadonlySet<string>,
  trx: Db,
): Promise<void> {
  const now = clock.now();
  const withSession = records.flatMap((record) => {
    const session = sessionOf(record);
    return session ? { record, session, at: timeOf(record) } : [];
  });
  const key = keys.current();
  const lost = records.filter((record) => record.sessionKept !== undefined && !sessionOf(record));
  const missed = [...lost.map(timeOf), ...(key === undefined ? withSession.map(({ at }) => at) : [])];
  if (missed.length > 0) {
    const because = keys.fault() ?? 'log-key-missing';
    const [from, to] = [missed.reduce((a, b) => Math.min(a, b)), missed.reduce((a, b) => Math.max(a, b))];
    await insertGap(trx, { from, to, records: missed.length, because }, now);
  }
  if (key === undefined) return;
  const accounts = createAccounts(key);
  const suspects = new Set(records.filter(({ id }) => flagged.has(id)).map(nameOf));
  const rows = withSession.map(({ record, session, at }): NewSignIn => {
    const { token, recordKey } = accounts(record);
    const of = suspects.has(nameOf(record)) ? 'flagged' : 'ordinary';
    // An event from tomorrow is not kept a day longer than one of today.
    const expiresAt = Math.min(at, now) + retentionDays[of] * DAY_MS;
    const row = { platform: record.event.platform, accountId: record.account.id, at };
    const sealed = sealRecord(recordKey, row, fieldsOf(record, session));
    return { epoch: key.epoch, token, at, class: of, expiresAt, sealed };
  });
  if (rows.length > 0) await insertSignIns(trx, rows, now);
  if (suspects.size === 0) return;
  const of = new Map(records.map((record) => [nameOf(record), record]));
  const tokens = [...suspects].flatMap((name) => {
    const record = of.get(name);
    return record ? keys.all().map((one) => one.token(record.event.platform, record.account.id)) : [];
  });
  await flagSignIns(trx, tokens, retentionDays.flagged);
}

/** Token and key of accounts, each made once in a batch. */
function createAccounts(key: DerivedKey) {
  const made = new Map<string, { token: Buffer; recordKey: Buffer }>();
  return (record: EventRecord) => {
    const name = nameOf(record);
    const known = made.get(name);
    if (known) return known;
    const token = key.token(record.event.platform, record.account.id);
    const account = { token, recordKey: key.recordKey(token) };
    made.set(name, account);
    return account;
  };
}

function nameOf({ event, account }: EventRecord): string {
  return `${event.platform}\0${account.id}`;
}

function sessionOf({ event }: EventRecord): Session | undefined {
  return 'session' in event ? event.session : undefined;
}

/** When it happened; when it came, where the event says something that is no time. */
function timeOf({ event, receivedAt }: EventRecord): number {
  const at = Date.parse(event.at);
  return Number.isNaN(at) ? receivedAt : at;
}

function fieldsOf({ id, event }: EventRecord, { ip, port, userAgent, deviceId }: Session): SealedFields {
  return {
    ...{ type: TYPES[event.type] ?? 'action', eventId: id, event: event.type, ip },
    ...(deviceId !== undefined && { deviceId }),
    ...(port !== undefined && { port }),
    ...(userAgent !== undefined && { userAgent }),
  };
}
