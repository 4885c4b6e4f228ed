import type { PauseReason } from '@breakwater/contracts/law';
import type {
  Authority,
  AuthorityContact,
  AuthorityDetail,
  AuthorityEntry,
  ContactEntry,
  LawConflict,
  Order,
  OrderCounts,
  OrderFact,
  OrderSettings,
  OrderSummary,
  OrderTask,
  OrderVerification,
  RecipientConfirmation,
  ReplyKind,
  Telling,
  TellingChange,
  VerificationEntry,
} from '@breakwater/contracts/orders';
import { bind, type Page, type PageQuery } from '@breakwater/kernel';
import type { Db, Work } from '@breakwater/storage';
import { recordCallBack } from './answer/call-back.ts';
import { type Answer, type Decider, decideOrder } from './answer/decide-order.ts';
import { confirmDecision, rejectDecision, reviewBreakGlass } from './answer/second-person.ts';
import { voidChanged } from './answer/void-answer.ts';
import { type AuthorityOrders, createAuthorityOrders } from './authorities/authority-orders.ts';
import { confirmRecipient, type RecipientRef, withdrawRecipient } from './authorities/confirm-recipient.ts';
import { type Delivery, deliveryOf } from './authorities/delivery.ts';
import {
  type AuthorityQuery,
  addAuthority,
  changeAuthority,
  getAuthority,
  listAuthorities,
} from './authorities/manage-authorities.ts';
import {
  addContact,
  changeContact,
  getContact,
  revokeContact,
  verifyContact,
} from './authorities/manage-contacts.ts';
import {
  contactStands,
  officerJoined,
  officerVouched,
  type PortalAccount,
} from './authorities/portal-account.ts';
import { recountClocks } from './clocks/recount-clocks.ts';
import { warnDue } from './clocks/warn-due.ts';
import {
  type IncomingLetter,
  type Letter,
  noteArrived,
  noteDelivered,
  prepareLetter,
  sendMessage,
  sendWithin,
  type TakeLetter,
  takeMessage,
} from './messages/send-message.ts';
import type { OrderContext, ReplyDraft } from './ports.ts';
import {
  type IncomingOrder,
  prepareOrder,
  type Received,
  receiveOrder,
  type TakeIn,
} from './receive/receive-order.ts';
import { changeSettings, getSettings } from './settings.ts';
import type { Progress } from './store/messages.ts';
import { type ExecutionWish, executeTasks } from './tasks/execute-tasks.ts';
import {
  noteDelivery,
  noteProduction,
  noteTakenBack,
  noteTold,
  type ReleasedProduction,
  type SettledProduction,
  type ToldUsers,
} from './tasks/note-production.ts';
import { reviewUnderTerms } from './tasks/review-under-terms.ts';
import {
  endTasks,
  setTaskStatus,
  settleTasks,
  type TaskOutcome,
  type TaskStatus,
  voidTasks,
} from './tasks/set-status.ts';
import { changeTelling } from './telling/change-telling.ts';
import { readTelling } from './telling/telling-of-order.ts';
import { verifyOrder } from './verify/verify-order.ts';
import { draftReply } from './view/draft-reply.ts';
import { getOrder, getOriginal, listTasks } from './view/get-order.ts';
import { countDesk, listOrders, type OrderQuery } from './view/list-orders.ts';
import { listFacts } from './view/order-facts.ts';
import { reverseOrder, withdrawOrder } from './withdraw-order.ts';
import {
  assessAgain,
  claimOrder,
  pauseOrder,
  putForm,
  raiseConflict,
  releaseOrder,
  resolveConflict,
  resumeOrder,
  startClock,
  type TypedForm,
} from './work-on-order.ts';

type Clocked = Parameters<typeof startClock>[2];

/** The desk at which orders of authorities are answered. Each function is documented at the use-case of its name. */
export interface Orders {
  receive(incoming: IncomingOrder): Promise<Received>;
  list(query: OrderQuery): Promise<Page<OrderSummary>>;
  counts(by: string): Promise<OrderCounts>;
  get(id: string): Promise<Order>;
  tasks(id: string, query: PageQuery): Promise<Page<OrderTask>>;
  original(id: string): ReturnType<typeof getOriginal>;
  putForm(id: string, typed: TypedForm, by: string): Promise<Order>;
  assess(id: string, by: string): Promise<Order>;
  claim(id: string, by: string): Promise<Order>;
  release(id: string, by: string): Promise<Order>;
  callBack(
    id: string,
    call: { readonly note: string; readonly confirmed: boolean },
    by: string,
  ): Promise<Order>;
  decide(id: string, answer: Answer, decider: Decider): Promise<Order>;
  confirm(id: string, decider: Decider): Promise<Order>;
  reject(id: string, because: string, decider: Decider): Promise<Order>;
  review(id: string, upheld: boolean, decider: Decider): Promise<Order>;
  draft(id: string, kind: ReplyKind, asked?: { readonly reason?: string | undefined }): Promise<ReplyDraft>;
  send(id: string, letter: Letter, by: string): Promise<Order>;
  delivered(id: string, messageId: string, progress: Progress, by: string): Promise<Order>;
  /** A letter of the authority that came by post or mail. */
  take(id: string, letter: IncomingLetter): Promise<Order>;
  pause(id: string, reason: PauseReason, by: string): Promise<Order>;
  resume(id: string, reason: PauseReason | undefined, by: string): Promise<Order>;
  startClock(id: string, event: Clocked, by: string): Promise<Order>;
  withdraw(id: string, because: string, by: string): Promise<Order>;
  reverse(
    id: string,
    found: { readonly because: string; readonly complaint?: boolean | undefined },
    by: string,
  ): Promise<Order>;
  raiseConflict(id: string, conflict: Pick<LawConflict, 'law' | 'why'>, by: string): Promise<Order>;
  resolveConflict(id: string, conflictId: string, resolution: string, by: string): Promise<Order>;
  /** A lawyer decides what users are told. */
  changeTelling(id: string, change: TellingChange, by: string): Promise<Order>;
  reviewUnderTerms(
    id: string,
    wish: { readonly policy: string; readonly reason: string },
    by: string,
  ): Promise<Order>;
  execute(id: string, wish: ExecutionWish, by: string): Promise<Order>;
  setTask(id: string, taskId: string, status: TaskStatus, by: string): Promise<Order>;
  verify(id: string): Promise<OrderVerification>;
  facts(stretch: { readonly from: string; readonly to: string }): Promise<OrderFact[]>;
  forAuthority(authorityId: string): AuthorityOrders;
  /** Warns of deadlines; to be called every few seconds. */
  warnDue(): Promise<number>;
  /** Counts deadlines anew that are from before clocks named what they ask for; to be called regularly. */
  recountClocks(): Promise<number>;
  /** Makes answers void whose order changed before the second person came; to be called every few seconds. */
  voidChanged(): Promise<number>;
  readonly settings: {
    get(): Promise<OrderSettings>;
    change(settings: OrderSettings, by: string): Promise<OrderSettings>;
  };
  readonly authorities: {
    list(query: AuthorityQuery): Promise<Page<Authority>>;
    get(id: string): Promise<AuthorityDetail>;
    add(entry: AuthorityEntry, by: string): Promise<Authority>;
    change(
      id: string,
      entry: AuthorityEntry & { readonly removed?: boolean },
      by: string,
    ): Promise<Authority>;
    addContact(authorityId: string, entry: ContactEntry, by: string): Promise<AuthorityContact>;
    contact(id: string): Promise<AuthorityContact>;
    changeContact(id: string, entry: ContactEntry, by: string): Promise<AuthorityContact>;
    verifyContact(id: string, entry: VerificationEntry, by: string): Promise<AuthorityContact>;
    revokeContact(id: string, because: string, by: string): Promise<AuthorityContact>;
    /** A person asked the authority by a second channel whether a key is theirs. */
    confirmRecipient(ref: RecipientRef, how: RecipientConfirmation, by: string): Promise<AuthorityDetail>;
    withdrawRecipient(ref: RecipientRef, because: string, by: string): Promise<AuthorityDetail>;
  };
  /** For other domains, in the unit of work of their own change. */
  readonly within: {
    /** Looks up what an order needs, outside of transactions; what it returns writes it in a unit. */
    prepare(incoming: IncomingOrder): Promise<TakeIn>;
    /** The same for a letter of the authority. */
    prepareLetter(id: string, letter: IncomingLetter): Promise<TakeLetter>;
    /** Writes to the authority, or a note; gives the id of the message. */
    send(work: Work, id: string, letter: Letter, by: string): Promise<string>;
    /** A letter of the desk has reached the other installation. */
    arrived(
      work: Work,
      id: string,
      letter: { readonly messageId: string; readonly at: string },
    ): Promise<void>;
    withdraw(work: Work, id: string, because: string, by: string): Promise<void>;
    /** To whom a package of an order goes, locked until the transaction ends. */
    delivery(
      trx: Db,
      of: { readonly orderId: string; readonly authorityId: string },
    ): Promise<Delivery | undefined>;
    /** An officer has joined the portal, or somebody vouched for them anew. */
    officerJoined(work: Work, account: PortalAccount): Promise<void>;
    officerVouched(work: Work, account: PortalAccount, by: string): Promise<void>;
    contactStands(
      trx: Db,
      of: { readonly authorityId: string; readonly contactId: string },
    ): Promise<boolean>;
    produced(work: Work, production: ReleasedProduction): Promise<void>;
    /** The authority has downloaded a package. */
    delivered(work: Work, production: SettledProduction): Promise<void>;
    /** A package was taken back, or nobody downloaded it in time. */
    takenBack(
      work: Work,
      production: SettledProduction & { readonly because: 'expired' | 'withdrawn' },
    ): Promise<void>;
    /** Who is told what of an order, as it is now; undefined where nobody knows it or its law. */
    tellingOf(db: Db, orderId: string): Promise<Telling | undefined>;
    changeTelling(work: Work, id: string, change: TellingChange, by: string): Promise<void>;
    /** Users were told of an order. */
    told(work: Work, users: ToldUsers): Promise<void>;
    decided(work: Work, jobId: string, outcome: TaskOutcome): Promise<void>;
    undone(
      work: Work,
      decisionId: string,
      undone: { readonly by: string; readonly because: 'undone' | 'appeal' | 'rejected' },
    ): Promise<void>;
    /** One action of a decision was ended early, or taken back on appeal; of the targets that are over nothing holds any more. */
    ended(
      work: Work,
      decisionId: string,
      ended: {
        readonly by: string;
        readonly because: 'ended' | 'appeal';
        readonly isOver: (task: OrderTask) => boolean;
      },
    ): Promise<void>;
  };
}

/**
 * Puts the desk together. Its tables are made by `ordersMigrations`.
 *
 * @example
 * ```text
 * const orders = createOrders({ storage, clock, ids, law, ...ports });
 * const { order } = await orders.receive({ channel: 'post', form, by: 'staff:amina' });
 * await orders.decide(order.id, { answer: 'refuse', reason }, { by: 'staff:amina', lawyer: true });
 * ```
 */
export function createOrders(context: OrderContext): Orders {
  return {
    ...bind(context, {
      receive: receiveOrder,
      list: listOrders,
      counts: countDesk,
      get: getOrder,
      tasks: listTasks,
      original: getOriginal,
      putForm,
      assess: assessAgain,
      claim: claimOrder,
      release: releaseOrder,
      callBack: recordCallBack,
      decide: decideOrder,
      confirm: confirmDecision,
      reject: rejectDecision,
      review: reviewBreakGlass,
      draft: draftReply,
      send: sendMessage,
      delivered: noteDelivered,
      take: takeMessage,
      pause: pauseOrder,
      resume: resumeOrder,
      startClock,
      reverse: reverseOrder,
      raiseConflict,
      resolveConflict,
      reviewUnderTerms,
      execute: executeTasks,
      setTask: setTaskStatus,
      verify: verifyOrder,
      facts: listFacts,
      forAuthority: createAuthorityOrders,
      warnDue,
      recountClocks,
      voidChanged,
    }),
    async changeTelling(id, change, by) {
      await context.storage.work((work) => changeTelling(context, work, id, change, by));
      return getOrder(context, id);
    },
    async withdraw(id, because, by) {
      await context.storage.work((work) => withdrawOrder(context, work, id, because, by));
      return getOrder(context, id);
    },
    settings: bind(context, { get: getSettings, change: changeSettings }),
    authorities: {
      ...bind(context, {
        list: listAuthorities,
        get: getAuthority,
        add: addAuthority,
        change: changeAuthority,
        addContact,
        contact: getContact,
        changeContact,
        verifyContact,
        revokeContact,
      }),
      confirmRecipient: async (ref, how, by) => {
        await confirmRecipient(context, ref, how, by);
        return getAuthority(context, ref.authorityId);
      },
      withdrawRecipient: async (ref, because, by) => {
        await withdrawRecipient(context, ref, because, by);
        return getAuthority(context, ref.authorityId);
      },
    },
    within: {
      ...bind(context, {
        prepare: prepareOrder,
        prepareLetter,
        send: sendWithin,
        arrived: noteArrived,
        withdraw: withdrawOrder,
        delivery: deliveryOf,
        officerJoined,
        officerVouched,
        produced: noteProduction,
        delivered: noteDelivery,
        takenBack: noteTakenBack,
        told: noteTold,
        tellingOf: readTelling,
        changeTelling,
        decided: settleTasks,
        undone: voidTasks,
        ended: endTasks,
      }),
      contactStands,
    },
  };
}
