import type { LawPack } from '@breakwater/contracts/law';
import type {
  Authority,
  AuthorityContact,
  OrderForm,
  OrderMessage,
  Telling,
} from '@breakwater/contracts/orders';
import { createIds } from '@breakwater/kernel';
import { createTestClock, type TestClock } from '@breakwater/kernel/testing';
import { createLaw, type Law } from '@breakwater/law';
import { readTestFolder } from '@breakwater/law/testing';
import type { RecordEntry, Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { ordersMigrations } from '../migrations.ts';
import { createOrders, type Orders } from '../orders.ts';
import type {
  Execution,
  ExecutionJob,
  FoundEntry,
  OrderContext,
  OrderPorts,
  PreserveWish,
} from '../ports.ts';

/** The desk over a database of its own, with ports that a test looks into. */
export interface OrdersFixture {
  readonly orders: Orders;
  readonly context: OrderContext;
  readonly storage: Storage;
  readonly clock: TestClock;
  readonly law: Law;
  readonly recorded: RecordEntry[];
  readonly sent: { readonly orderId: string; readonly message: OrderMessage }[];
  readonly grants: Parameters<OrderPorts['grant']>[1][];
  readonly holds: PreserveWish[];
  readonly endedGrants: string[];
  readonly executions: Execution[];
  readonly opened: (ExecutionJob & { readonly jobId: string })[];
  readonly undone: string[];
  readonly retold: { readonly orderId: string; readonly telling: Telling }[];
  readonly due: object[];
  /** Enters an authority with a contact of level 3. */
  enter(changes?: Partial<Authority>): Promise<{ authority: Authority; contact: AuthorityContact }>;
  close(): Promise<void>;
}

/** What is different from the desk that `openOrders` opens. */
export interface OrdersOptions extends Partial<OrderContext> {
  /** Law packs beside those of this repository. */
  readonly packs?: readonly LawPack[];
}

/** Opens it, over a migrated storage where one is given; the time is 1 October 2026, noon UTC. */
export async function openOrders({ packs = [], ...options }: OrdersOptions = {}): Promise<OrdersFixture> {
  const storage = options.storage ?? (await openTestStorage(ordersMigrations));
  const clock = createTestClock(Date.UTC(2026, 9, 1, 12));
  const folder = await readTestFolder();
  const law = createLaw({ ...folder, packs: [...folder.packs, ...packs], now: clock.now });
  const recorded: RecordEntry[] = [];
  storage.recordWith(async (_db, entries) => void recorded.push(...entries));
  const sent: OrdersFixture['sent'] = [];
  const grants: OrdersFixture['grants'] = [];
  const holds: PreserveWish[] = [];
  const endedGrants: string[] = [];
  const executions: Execution[] = [];
  const opened: OrdersFixture['opened'] = [];
  const undone: string[] = [];
  const retold: OrdersFixture['retold'] = [];
  const due: object[] = [];
  const ids = createIds(clock);
  const context: OrderContext = {
    storage,
    clock,
    ids,
    law: () => law,
    entriesOf: async (id): Promise<FoundEntry[]> =>
      recorded.flatMap(({ subject, action, detail = {} }, seq) =>
        subject === id ? [{ seq, action, detail }] : [],
      ),
    locate: async (targets) =>
      targets.map(({ kind, value, platform = 'harbour' }) => {
        if (value.includes('nobody')) return undefined;
        const [, accountId = '', contentId] = /@([^/]+)(?:\/([^/?#]+))?/.exec(value) ?? ['', value];
        return kind === 'email' ? undefined : { platform, accountId, contentId };
      }),
    dispatch: async (_work, { id: orderId, channel }, message) => {
      sent.push({ orderId, message });
      return { delivered: channel === 'portal' };
    },
    grant: async (_work, grant) => void grants.push(grant),
    endGrants: async (_work, orderId) => void endedGrants.push(orderId),
    endHolds: async () => undefined,
    hold: async (_work, wish) => {
      holds.push(wish);
      return wish.accounts.map(() => ids());
    },
    retell: async (_work, orderId, telling) => void retold.push({ orderId, telling }),
    openJob: async (_work, job) => {
      const jobId = ids();
      opened.push({ ...job, jobId });
      return jobId;
    },
    resolveJob: async (execution) => {
      executions.push(execution);
      return { state: 'resolved' };
    },
    undo: async (decisionId) => void undone.push(decisionId),
    deliver: async (_trx, messages) => void due.push(...messages),
    ...options,
  };
  const orders = createOrders(context);
  await orders.settings.change(
    {
      languages: ['en', 'ur', 'de'],
      addressees: ['Harbour Social Ltd'],
      protectedTargets: [],
      platforms: ['harbour'],
      homes: [{ platform: 'harbour', established: 'IE', data: [] }],
    },
    'staff:admin',
  );
  return {
    orders,
    context,
    storage,
    clock,
    law,
    recorded,
    sent,
    grants,
    holds,
    endedGrants,
    executions,
    opened,
    undone,
    retold,
    due,
    async enter(changes = {}) {
      const authority = await orders.authorities.add(
        {
          name: 'Harbour Police Cyber Unit',
          kind: 'judge',
          country: 'DE',
          domains: ['police.example'],
          legalCodes: ['Penal Code of Harbour'],
          timezone: 'Europe/Berlin',
          languages: ['en'],
          ...changes,
        },
        'staff:admin',
      );
      const { id } = await orders.authorities.addContact(
        authority.id,
        { name: 'Duty desk', email: 'desk@police.example', phone: '+49 30 5550100' },
        'staff:admin',
      );
      clock.advance(60_000);
      const contact = await orders.authorities.verifyContact(
        id,
        { level: 3, method: 'portal' },
        'staff:admin',
      );
      return { authority, contact };
    },
    close: () => storage.close(),
  };
}

/** A production order that is whole: EPOC for subscriber data. */
export function epoc(changes: Partial<OrderForm> = {}): OrderForm {
  return {
    form: 'epoc',
    instrument: 'eu-eevidence-2023-1543',
    requestType: 'epoc',
    reference: 'HB-2026/114',
    authority: {
      name: 'Harbour Police Cyber Unit',
      kind: 'judge',
      country: 'DE',
      email: 'desk@police.example',
    },
    addressee: 'Harbour Social Ltd',
    legalBasis: 'Regulation (EU) 2023/1543, Article 5; Penal Code of Harbour, section 86',
    offence: 'Threats, section 241',
    offenceMaxYears: 5,
    reasons: 'The account sent threats to a school.',
    necessity: 'The account can be attributed by no other means.',
    targets: [{ kind: 'account', value: 'acc-1', from: '2026-09-01T00:00:00Z', to: '2026-09-15T00:00:00Z' }],
    dataCategories: ['subscriber'],
    language: 'en',
    issuedAt: '2026-09-30T10:00:00Z',
    signature: 'Judge of the day, signed',
    redress: 'Local court, one month',
    ...changes,
  };
}

/** A removal order that is whole: Annex I of (EU) 2021/784. */
export function removal(changes: Partial<OrderForm> = {}): OrderForm {
  return {
    form: 'tco-annex-1',
    instrument: 'eu-tco-2021-784',
    requestType: 'removal-order',
    reference: 'TCO-7',
    authority: {
      name: 'Harbour Police Cyber Unit',
      kind: 'judge',
      country: 'DE',
      email: 'desk@police.example',
    },
    addressee: 'Harbour Social Ltd',
    legalBasis: 'Regulation (EU) 2021/784, Article 3',
    reasons: 'The post calls on others to commit attacks.',
    reasonsCategories: ['a'],
    targets: [{ kind: 'url', value: 'https://harbour.example/@acc-1/post-1' }],
    language: 'en',
    issuedAt: '2026-10-01T11:50:00Z',
    signature: 'Head of unit, signed',
    redress: 'Administrative court, two weeks',
    ...changes,
  };
}
