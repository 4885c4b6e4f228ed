import { createSigningKey } from '@breakwater/audit';
import type { EventRecord, PlatformEvent, Session } from '@breakwater/contracts';
import type { Telling } from '@breakwater/contracts/orders';
import { createIds } from '@breakwater/kernel';
import { createTestClock, type TestClock } from '@breakwater/kernel/testing';
import type { RecordEntry, Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { createDisclosure, type Disclosure, type DisclosureOptions } from '../disclosure.ts';
import type { LogKeys } from '../keys/log-keys.ts';
import { disclosureMigrations } from '../migrations.ts';
import type { ContentItem, GrantedRange, NewGrant, Subscriber, ToldUser } from '../ports.ts';
import { type TestLaws, testLaws } from './test-laws.ts';

/** A sign-in, in short. */
export interface SignedIn {
  readonly accountId: string;
  readonly platform?: string;
  readonly type?: 'account.created' | 'account.signed_in' | 'account.updated';
  readonly session?: Partial<Session>;
  /** Milliseconds since the epoch; now when left out. */
  readonly at?: number;
}

/** Disclosure over a database of its own, with ports that a test looks into. */
export interface DisclosureFixture {
  readonly disclosure: Disclosure;
  readonly storage: Storage;
  readonly clock: TestClock;
  readonly ids: () => string;
  readonly recorded: RecordEntry[];
  readonly told: ToldUser[];
  readonly asked: GrantedRange[];
  readonly subscribers: Map<string, Subscriber>;
  readonly contents: Map<string, ContentItem[]>;
  /** Allow-lists, by law and request type; testLaws to begin with. */
  readonly laws: TestLaws;
  /** What users are told of orders; at once where nothing is said. */
  readonly tellings: Map<string, Telling>;
  /** Orders of which users were told, as the desk hears it. */
  readonly informed: { readonly orderId: string; readonly accounts: readonly object[] }[];
  readonly recipients: Map<string, { recipient?: string; until?: string; email?: string }>;
  /** The key file. */
  readonly keyFile: { keys: LogKeys | undefined; fault?: Error };
  note(signIns: readonly SignedIn[], flagged?: readonly string[]): Promise<void>;
  grant(given: Partial<NewGrant>): Promise<string>;
  close(): Promise<void>;
}

export const AUTHORITY = '01890a5d-ac96-774b-bcce-b302099a8057';
export const ORDER = '01890a5d-ac96-774b-bcce-b302099a8058';
export const DAY = 86_400_000;

/** Opens it. */
export async function openDisclosure(options: Partial<DisclosureOptions> = {}): Promise<DisclosureFixture> {
  const storage = options.storage ?? (await openTestStorage(disclosureMigrations));
  const clock = createTestClock(Date.UTC(2026, 5, 1));
  const ids = createIds(clock);
  const recorded: RecordEntry[] = [];
  storage.recordWith(async (_db, entries) => void recorded.push(...entries));
  const told: ToldUser[] = [];
  const asked: GrantedRange[] = [];
  const subscribers = new Map<string, Subscriber>();
  const contents = new Map<string, ContentItem[]>();
  const laws = testLaws();
  const tellings = new Map<string, Telling>();
  const informed: DisclosureFixture['informed'] = [];
  const recipients = new Map<string, { recipient?: string; until?: string; email?: string }>();
  const keyFile: DisclosureFixture['keyFile'] = { keys: undefined };
  const disclosure = createDisclosure({
    storage,
    clock,
    ids,
    signingKey: createSigningKey().key,
    version: 'test',
    keyStore: {
      read: async () => {
        if (keyFile.fault) throw keyFile.fault;
        return keyFile.keys;
      },
      write: async (keys) => {
        keyFile.keys = keys;
      },
    },
    fieldsOf: (instrument, requestType) => laws.get(`${instrument} ${requestType}`) ?? [],
    subscriberOf: async (range) => {
      asked.push(range);
      return subscribers.get(`${range.platform}/${range.accountId}`);
    },
    contentOf: async (range) => {
      asked.push(range);
      const all = contents.get(`${range.platform}/${range.accountId}`) ?? [];
      return all.filter(({ at }) => Date.parse(at) >= range.from && Date.parse(at) < range.to);
    },
    deliveryOf: async (_trx, { authorityId }) => {
      const { recipient, until, email } = recipients.get(authorityId) ?? {};
      return {
        authority: { id: authorityId, name: 'Harbour Police Cyber Unit' },
        contact: { id: authorityId, name: 'Duty desk', email },
        ...(recipient !== undefined && { key: { recipient, fingerprint: recipient.slice(-8), until } }),
        waiting: [],
      };
    },
    tellingOf: async (_db, orderId) => tellings.get(orderId),
    onTold: async (_work, users) => void informed.push(users),
    tellUser: async (_trx, notice) => void told.push(notice),
    ...options,
  });
  await disclosure.start();
  let seq = 0;

  function recordOf({ accountId, platform = 'harbour', type = 'account.signed_in', ...more }: SignedIn) {
    seq += 1;
    const at = new Date(more.at ?? clock.now()).toISOString();
    const session = { ip: '192.0.2.1', ...more.session };
    const account = { id: accountId };
    const event = { id: `e${seq}`, type, at, platform, account, session } as PlatformEvent;
    return {
      id: ids(),
      seq,
      lane: 0,
      source: 'test',
      receivedAt: clock.now(),
      event,
      account,
    } as EventRecord;
  }

  return {
    disclosure,
    storage,
    clock,
    ids,
    recorded,
    told,
    asked,
    subscribers,
    contents,
    laws,
    tellings,
    informed,
    recipients,
    keyFile,
    async note(signIns, flagged = []) {
      const records = signIns.map(recordOf);
      const of = records.filter(({ account }) => flagged.includes(account.id)).map(({ id }) => id);
      await storage.transaction(async (trx) => {
        await disclosure.log.note(records, trx);
        await disclosure.log.flag(records, new Set(of), trx);
      });
    },
    async grant(given) {
      const now = clock.now();
      const account = {
        platform: 'harbour',
        accountId: 'noor',
        from: iso(now - 30 * DAY),
        to: iso(now + DAY),
      };
      return storage.work((work) =>
        disclosure.grants.open(work, {
          orderId: ids(),
          instrument: 'eu-eevidence-2023-1543',
          requestType: 'epoc',
          authorityId: AUTHORITY,
          authorityKind: 'judge',
          categories: ['user-identification'],
          accounts: [account],
          level: 3,
          needsLawyer: false,
          emergency: false,
          calledBack: false,
          approvedBy: 'staff:lena',
          ...given,
        } as NewGrant),
      );
    },
    close: () => storage.close(),
  };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
