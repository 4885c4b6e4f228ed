import type { AccountRef, LocalText } from '@breakwater/contracts';
import type { DisclosureGrant } from '@breakwater/contracts/disclosure';
import type { AuthorityKind, DataCategory } from '@breakwater/contracts/law';
import type { OrderMessage, OrderTarget, Telling } from '@breakwater/contracts/orders';
import type { DecidedAction, OrderedBy } from '@breakwater/contracts/review';
import type { Clock, IdSource } from '@breakwater/kernel';
import type { Law } from '@breakwater/law';
import type { Db, Storage, Work } from '@breakwater/storage';

/** An entry of the audit log about an order, as `verify` compares it. */
export interface FoundEntry {
  readonly seq: number;
  readonly action: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** What is asked of the law: a `Law` of `@breakwater/law`. */
export type LawPort = Pick<
  Law,
  'pack' | 'requestType' | 'classify' | 'assess' | 'clocks' | 'conditions' | 'due' | 'replies'
>;

/** Where a target is on our platforms; what nobody finds is undefined. */
export interface Located {
  readonly platform: string;
  readonly accountId?: string | undefined;
  readonly contentId?: string | undefined;
}

export interface PreserveWish {
  readonly orderId: string;
  readonly accounts: readonly AccountRef[];
  readonly categories: readonly DataCategory[];
  readonly from?: string;
  readonly to?: string;
  readonly expiresAt: string;
  readonly by: string;
  /** Set where an order asks for that alone: under which law users are told of it, and which kind of authority asked. */
  readonly notify?: { readonly instrument: string; readonly authorityKind?: AuthorityKind };
}

/** What others have on record of an account that an order concerns. RFC 3339. */
export interface RecordedAct extends AccountRef {
  readonly act: 'held' | 'delivered' | 'told';
  readonly at: string;
  readonly productionId?: string | undefined;
  readonly decisionId?: string | undefined;
}

/** A job that an order leads to: carried out on its ground, or looked at under our own terms. */
export interface ExecutionJob {
  readonly platform: string;
  readonly accountId: string;
  /** Under which it is looked at, of what is only reported under our own terms. */
  readonly policy?: string;
  /** The order that is its ground, of what is carried out. */
  readonly ordered?: OrderedBy;
  readonly because: string;
  readonly translations: { readonly ur: { readonly because: string } };
  readonly dueAt?: string;
}

export interface Execution {
  readonly jobId: string;
  readonly by: string;
  readonly actions: readonly DecidedAction[];
  /** As the user reads it. */
  readonly reason: string;
}

/** A message to the platform about its orders. */
export interface OrderDueMessage {
  readonly type: 'order.due';
  readonly platform: string;
  readonly idempotencyKey: string;
  readonly orderingKey: string;
  readonly subject: string;
  readonly payload: object;
}

/** What orders need of others. Ports that take `work` or `trx` act in the caller's unit. */
export interface OrderPorts {
  readonly law: () => LawPort;
  /** What is on record of an order, in the order of the log. */
  readonly entriesOf: (orderId: string) => Promise<readonly FoundEntry[]>;
  /** Where targets are, in the order given; called outside of transactions. */
  readonly locate: (targets: readonly OrderTarget[]) => Promise<readonly (Located | undefined)[]>;
  /**
   * Brings a letter on its way; says whether it has reached the other side already. Of one that reaches it later,
   * `within.arrived` tells.
   */
  readonly dispatch: (
    work: Work,
    order: DispatchedOrder,
    message: OrderMessage,
  ) => Promise<{ readonly delivered: boolean }>;
  /** Lets disclosure collect what an order is given. */
  readonly grant: (work: Work, grant: Omit<DisclosureGrant, 'id' | 'createdAt'>) => Promise<unknown>;
  /** Ends what an order allowed to disclose: it was withdrawn. */
  readonly endGrants: (work: Work, orderId: string, by: string) => Promise<void>;
  /** Holds data; gives the ids of the holds, in the order of the accounts. */
  readonly hold: (work: Work, wish: PreserveWish) => Promise<readonly string[]>;
  /** Ends what an order to preserve held: it was withdrawn or reversed. */
  readonly endHolds: (work: Work, orderId: string, by: string) => Promise<void>;
  /**
   * What others have on record of an order from before its targets said it themselves, and the end of its secrecy as it was
   * extended then.
   */
  readonly recordedOf?: (
    db: Db,
    orderId: string,
    decisionIds: readonly string[],
  ) => Promise<{
    readonly acts: readonly RecordedAct[];
    readonly secrecy?: { readonly until: string; readonly decision: string } | undefined;
  }>;
  /** What users are told of an order changed: what waits to be told moves with it. */
  readonly retell: (work: Work, orderId: string, telling: Telling, by: string) => Promise<void>;
  /** Opens a job of review; gives its id. */
  readonly openJob: (work: Work, job: ExecutionJob, by: string) => Promise<string>;
  /** Claims a job and decides it as that person, with all that review asks for. */
  readonly resolveJob: (execution: Execution) => Promise<{ readonly state: string }>;
  /** Takes back a decision of review: an order was reversed. */
  readonly undo: (decisionId: string, by: string, reason: string) => Promise<unknown>;
  /** Puts messages on their way to the platform. */
  readonly deliver: (trx: Db, messages: readonly OrderDueMessage[]) => Promise<unknown>;
}

/** What is needed to bring a letter on its way. */
export interface DispatchedOrder {
  readonly id: string;
  readonly channel: string;
  readonly externalId?: string;
  readonly authorityId?: string;
  readonly reference?: string;
  /** For an answer: what it comes to. */
  readonly answer?: 'full' | 'partial' | 'refused' | 'impossible';
}

export interface OrderContext extends OrderPorts {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** For how long a key of an authority waits after it was confirmed, in milliseconds; a day when left out. */
  readonly recipientDelayMs?: number;
}

/** A ready reply, to be edited before it is sent. */
export interface ReplyDraft {
  readonly kind: OrderMessage['kind'];
  readonly subject: LocalText;
  readonly body: LocalText;
  readonly document?: unknown;
}
