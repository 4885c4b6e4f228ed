import { createSigningKey, type SigningKey } from '@breakwater/audit';
import type { ExchangePeer, SignedEnvelope } from '@breakwater/contracts/notice-exchange';
import type { OrderForm } from '@breakwater/contracts/orders';
import { BreakwaterError, createIds } from '@breakwater/kernel';
import { createTestClock, type TestClock } from '@breakwater/kernel/testing';
import type { RecordEntry, Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { createExchange, type Exchange } from '../exchange.ts';
import { noticeExchangeMigrations } from '../migrations.ts';
import type { ArrivedLetter, ReceivedDocument, ReceivedMessage, ReceivedOrder } from '../ports.ts';

/** One of two installations of a test. */
export interface TestInstallation {
  readonly exchange: Exchange;
  readonly storage: Storage;
  readonly key: SigningKey;
  readonly recorded: RecordEntry[];
  /** Orders and messages that reached its desk. */
  readonly orders: (ReceivedOrder & { readonly orderId: string })[];
  readonly messages: (ReceivedMessage & { readonly had: readonly string[] })[];
  /** Facts of incidents that reached it. */
  readonly incidents: ReceivedDocument[];
  /** Letters that reached it. */
  readonly letters: ReceivedDocument[];
  /** Letters of its desk that the other one has. */
  readonly arrived: ArrivedLetter[];
  /** What its desk answers an order with. */
  desk: { refuse?: BreakwaterError };
  /** The other one, as it knows it. */
  readonly peer: ExchangePeer;
}

/** An authority and a platform that know each other; what one sends goes straight to the other. */
export interface ExchangePair {
  readonly authority: TestInstallation;
  readonly platform: TestInstallation;
  readonly clock: TestClock;
  /** Requests on their way: a test may change, drop or repeat them. */
  wire: { send(envelope: SignedEnvelope, pass: Pass): Promise<Answer> };
  /** Sends all that waits on both sides, and what follows from it. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

type Answer = { readonly status: number; readonly body: string; readonly retryAfter?: string };
type Pass = (envelope: SignedEnvelope) => Promise<Answer>;

/** A form with as much as a test needs. */
export const aForm = (more: Partial<OrderForm> = {}): OrderForm => ({
  form: 'generic',
  reference: 'HPCU-2026-114',
  authority: { name: 'Harbour Police Cyber Unit', country: 'PK' },
  targets: [{ kind: 'url', value: 'https://harbour.example/p/1' }],
  ...more,
});

/** Opens both, over a database each. */
export async function openExchangePair(): Promise<ExchangePair> {
  const clock = createTestClock(Date.UTC(2026, 6, 24, 9));
  const wire: ExchangePair['wire'] = { send: (envelope, pass) => pass(envelope) };
  const keys = { authority: createSigningKey().key, platform: createSigningKey().key };
  const both = new Map<string, TestInstallation>();

  async function open(side: 'authority' | 'platform'): Promise<TestInstallation> {
    const other = side === 'authority' ? 'platform' : 'authority';
    const storage = await openTestStorage(noticeExchangeMigrations);
    const ids = createIds(clock);
    const made: Pick<
      TestInstallation,
      'recorded' | 'orders' | 'messages' | 'incidents' | 'letters' | 'arrived' | 'desk'
    > = {
      recorded: [],
      orders: [],
      messages: [],
      incidents: [],
      letters: [],
      arrived: [],
      desk: {},
    };
    storage.recordWith(async (_db, entries) => void made.recorded.push(...entries));
    const exchange: Exchange = createExchange({
      storage,
      clock,
      ids,
      key: keys[side],
      checkAddress: () => undefined,
      prepareOrder: async (order) => async (work) => {
        const orderId = ids();
        work.record({ actor: 'desk', action: 'desk.taken', subject: orderId });
        if (made.desk.refuse) throw made.desk.refuse;
        made.orders.push({ ...order, orderId });
        const by = 'desk';
        const letter = { kind: 'acknowledgement', subject: 'Received', body: 'Number 1', by } as const;
        await exchange.dispatch(work, { id: orderId }, letter);
        return { orderId, number: 1 };
      },
      prepareMessage: async (message) => async (_work, had) => void made.messages.push({ ...message, had }),
      takeIncident: async (_work, incident) => {
        if (made.desk.refuse) throw made.desk.refuse;
        made.incidents.push(incident);
      },
      takeLetter: async (_work, letter) => {
        if (made.desk.refuse) throw made.desk.refuse;
        made.letters.push(letter);
      },
      arrived: async (work, letter) => {
        made.arrived.push(letter);
        const { orderId, messageId } = letter;
        work.record({ actor: 'desk', action: 'desk.arrived', subject: orderId, detail: { messageId } });
      },
      post: ({ body }) => wire.send(JSON.parse(body), (envelope) => answerOf(both.get(other), envelope)),
    });
    const peer = await exchange.peers.add(
      { name: other, side: other, url: `https://${other}.example`, publicKey: keys[other].publicKey },
      'staff:lena',
    );
    const installation = { ...made, exchange, storage, key: keys[side], peer };
    both.set(side, installation);
    return installation;
  }

  const authority = await open('authority');
  const platform = await open('platform');
  return {
    authority,
    platform,
    clock,
    wire,
    async settle() {
      const deliver = async () =>
        (await authority.exchange.deliverDue(0)) + (await platform.exchange.deliverDue(0));
      while ((await deliver()) > 0);
    },
    close: async () => {
      await authority.storage.close();
      await platform.storage.close();
    },
  };
}

/** As the server answers. */
async function answerOf(receiver: TestInstallation | undefined, envelope: SignedEnvelope): Promise<Answer> {
  if (!receiver) throw Object.assign(new Error('nobody there'), { code: 'ECONNREFUSED' });
  try {
    return { status: 200, body: JSON.stringify(await receiver.exchange.receive(envelope)) };
  } catch (error) {
    if (!(error instanceof BreakwaterError)) throw error;
    const { status, code, message, extra } = error;
    return { status, body: JSON.stringify({ ...extra, code, detail: message }) };
  }
}

/** The lines of what one side holds. */
export async function ledgerOf({ exchange, peer }: TestInstallation): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of exchange.export(peer.id)) lines.push(line);
  return lines;
}
