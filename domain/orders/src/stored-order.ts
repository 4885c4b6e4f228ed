import type {
  ClockStart,
  Condition,
  Deadline,
  DeadlinePause,
  NotedAct,
  PauseReason,
  RequestKind,
} from '@breakwater/contracts/law';
import type {
  Assessment,
  ContactAnomaly,
  LawConflict,
  Order,
  OrderChannel,
  OrderForm,
  OrderState,
} from '@breakwater/contracts/orders';

/** Why nothing can be disclosed for an order, whoever says so. */
export type DisclosureBlock =
  | 'call-back-denied'
  | 'revoked'
  | 'expired'
  | 'reused-letterhead'
  | 'foreign-legal-code'
  | 'emergency-unfounded';

/** What a lawyer decided on what the users of an order are told, and what came up since. Instants are RFC 3339. */
export interface StoredTelling {
  /** The secrecy ends then, by this decision; it extends one that had an end before. */
  readonly end?: { readonly until: string; readonly decision: string; readonly extends?: boolean };
  /** They are told since then, whatever the rule. */
  readonly tell?: string;
  readonly reviewAt?: string;
  /** The authority said that it told the user, or lifted its secrecy. */
  readonly asked?: string;
  readonly by?: string;
  readonly because?: string;
}

/** An order as it is stored. Instants are RFC 3339 but for those in milliseconds since the epoch, which say so. */
export interface StoredOrder {
  readonly id: string;
  readonly number: number;
  /** How many steps of it are on record. */
  readonly step: number;
  readonly state: OrderState;
  readonly kind?: RequestKind;
  readonly instrument?: string;
  readonly requestType?: string;
  readonly channel: OrderChannel;
  readonly authorityId?: string;
  readonly contactId?: string;
  readonly reference?: string;
  readonly level: number;
  readonly emergency: boolean;
  readonly needsLawyer: boolean;
  readonly needsSecond: boolean;
  readonly blocked?: DisclosureBlock;
  readonly anomalies: readonly ContactAnomaly[];
  readonly form: OrderForm;
  readonly formSha256?: string;
  readonly assessment?: Assessment;
  readonly callBack?: Order['callBack'];
  readonly conditions: readonly Condition[];
  readonly conflicts: readonly LawConflict[];
  /** When what starts clocks happened. */
  readonly starts: Readonly<Partial<Record<ClockStart, string>>>;
  /** When authorities did what clocks wait for, and when a right was used, as somebody noted. */
  readonly acts?: Readonly<Partial<Record<NotedAct, string>>>;
  readonly telling?: StoredTelling;
  /** Whether a clock of ours is not met, also where effect is given and the authority has its answer. */
  readonly owes?: boolean;
  readonly pauses: readonly DeadlinePause[];
  readonly deadlines: readonly Deadline[];
  /** Milliseconds; `NEVER` where nothing is due. */
  readonly dueSort: number;
  readonly dueClock?: string;
  readonly paused?: PauseReason;
  /** Milliseconds. */
  readonly warnAt?: number;
  readonly warned: number;
  readonly targets: number;
  readonly externalId?: string;
  readonly contentHash: string;
  readonly claimedBy?: string;
  readonly receivedAt: string;
  readonly acknowledgedAt?: string;
  readonly effectAt?: string;
  readonly answeredAt?: string;
  readonly complaint?: 'open' | 'upheld' | 'reversed';
  readonly reversed: boolean;
  readonly updatedAt: string;
}

/** What a step changes of an order; `null` takes a value away. */
export type OrderPatch = {
  readonly [K in keyof Omit<StoredOrder, 'id' | 'number' | 'step'>]?:
    | StoredOrder[K]
    | (undefined extends StoredOrder[K] ? null : never);
};

/** Sorts behind all that is due. */
export const NEVER = 9_000_000_000_000_000;

const OPEN_STATES: readonly OrderState[] = [
  'unread',
  'received',
  'clarification',
  'legal-review',
  'awaiting-second',
  'approved',
];

/** Whether something is still owed: an effect that nobody has told the authority of is no answer, and no clock is met by one. */
export function isOpen({
  state,
  answeredAt,
  owes = false,
}: Pick<StoredOrder, 'state' | 'answeredAt' | 'owes'>): boolean {
  if (OPEN_STATES.includes(state)) return true;
  return (state === 'effect-given' || state === 'partial') && (answeredAt === undefined || owes);
}

/** An order with a patch on it. */
export function patched(order: StoredOrder, patch: OrderPatch): StoredOrder {
  const merged = Object.entries({ ...order, ...patch }).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  return Object.fromEntries(merged) as unknown as StoredOrder;
}
