import type { EventRecord, Session } from '@breakwater/contracts';
import type { SignInRecord } from '@breakwater/contracts/disclosure';
import { createRecent, type Recent } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
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

type NotePorts = Pick<DisclosureContext, 'clock' | 'retentionDays' | 'keys'>;

/**
 * Writes the session of every event that has one to the encrypted log, in the transaction that judges the events and
 * before they are judged. While the key is missing nothing can be sealed: that is on record as a gap, and the log then
 * says `unknown` of that time and never "nothing".
 */
export async function noteRecords(
  { clock, retentionDays, keys }: NotePorts,
  records: readonly EventRecord[],
  trx: Db,
): Promise<void> {
  const now = clock.now();
  const withSession = records.flatMap(signInOf);
  const key = keys.current();
  const lost = records.filter((record) => record.sessionKept !== undefined && !sessionOf(record));
  const missed = [...lost.map(timeOf), ...(key === undefined ? withSession.map(({ at }) => at) : [])];
  // Both are asked for at once: who waits for this may do so later.
  const writes: Promise<void>[] = [];
  if (missed.length > 0) {
    const because = keys.fault() ?? 'log-key-missing';
    const [from, to] = [missed.reduce((a, b) => Math.min(a, b)), missed.reduce((a, b) => Math.max(a, b))];
    writes.push(insertGap(trx, { from, to, records: missed.length, because }, now));
  }
  const seal = key && sealWith(key, { class: 'ordinary', days: retentionDays.ordinary, now });
  const rows = seal ? withSession.map(seal) : [];
  if (rows.length > 0) writes.push(insertSignIns(trx, rows, now));
  await Promise.all(writes);
}

/**
 * Keeps the records of accounts longer of which something was flagged, after the events were judged. What came so late
 * that it was over as an ordinary record is written now.
 *
 * @param flagged ids of the events (those of Breakwater) that a rule flagged
 */
export async function flagRecords(
  { clock, retentionDays, keys }: NotePorts,
  records: readonly EventRecord[],
  flagged: ReadonlySet<string>,
  trx: Db,
): Promise<void> {
  const key = keys.current();
  const suspects = new Map(records.flatMap((one) => (flagged.has(one.id) ? [[nameOf(one), one]] : [])));
  if (key === undefined || suspects.size === 0) return;
  const now = clock.now();
  const wasOver = ({ at }: SignInOf) => Math.min(at, now) + retentionDays.ordinary * DAY_MS <= now;
  const late = records
    .filter((one) => suspects.has(nameOf(one)))
    .flatMap(signInOf)
    .filter(wasOver);
  const rows = late.map(sealWith(key, { class: 'flagged', days: retentionDays.flagged, now }));
  const tokens = [...suspects.values()].flatMap(({ event, account }) =>
    keys.all().map((one) => one.token(event.platform, account.id)),
  );
  await Promise.all([
    rows.length > 0 && insertSignIns(trx, rows, now),
    flagSignIns(trx, tokens, retentionDays.flagged),
  ]);
}

/** A record with a session. */
interface SignInOf {
  readonly record: EventRecord;
  readonly session: Session;
  readonly at: number;
}

function signInOf(record: EventRecord): SignInOf[] {
  const session = sessionOf(record);
  return session ? [{ record, session, at: timeOf(record) }] : [];
}

/** Seals records of one batch for so many days. */
function sealWith(
  key: DerivedKey,
  {
    class: of,
    days,
    now,
  }: { readonly class: NewSignIn['class']; readonly days: number; readonly now: number },
): (signIn: SignInOf) => NewSignIn {
  const accounts = createAccounts(key);
  return ({ record, session, at }) => {
    const { token, recordKey } = accounts(record);
    // An event from tomorrow is not kept a day longer than one of today.
    const expiresAt = Math.min(at, now) + days * DAY_MS;
    const row = { platform: record.event.platform, accountId: record.account.id, at };
    const sealed = sealRecord(recordKey, row, fieldsOf(record, session));
    return { epoch: key.epoch, token, at, class: of, expiresAt, sealed };
  };
}

interface AccountKeys {
  readonly token: Buffer;
  readonly recordKey: Buffer;
}

/** Accounts come again and again: what was made for them last is kept beside the key that it follows from. */
const madeOf = new WeakMap<DerivedKey, Recent<string, AccountKeys>>();
const REMEMBERED = 10_000;

/** Token and key of accounts. */
function createAccounts(key: DerivedKey) {
  const made = madeOf.get(key) ?? createRecent<string, AccountKeys>(REMEMBERED);
  madeOf.set(key, made);
  return (record: EventRecord) => {
    const name = nameOf(record);
    const known = made.get(name);
    if (known) return known;
    const token = key.token(record.event.platform, record.account.id);
    return made.keep(name, { token, recordKey: key.recordKey(token) });
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
    type: TYPES[event.type] ?? 'action',
    eventId: id,
    event: event.type,
    ip,
    ...(deviceId !== undefined && { deviceId }),
    ...(port !== undefined && { port }),
    ...(userAgent !== undefined && { userAgent }),
  };
}
