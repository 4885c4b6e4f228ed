import type { LawPack, PackRequestType } from '@breakwater/contracts/law';
import type { ConflictCard, OrderForm } from '@breakwater/contracts/orders';
import type { DemandReading } from '../terms/read-demands.ts';
import type { OrderFacts } from './order-facts.ts';

/** What is known of an order whatever law it comes under. */
export interface OrderContext {
  readonly facts: OrderFacts;
  readonly form: OrderForm;
  /** What its words ask for and speak of; unknown where there are no word lists. */
  readonly reading: DemandReading | undefined;
  /** Country of who asks: by our register, else by its own word. */
  readonly country: string | undefined;
  readonly conflict: ConflictCard;
  readonly pack?: LawPack;
  readonly type?: PackRequestType;
}

/** What every check of an order under a pack is given. */
export interface CheckContext extends OrderContext {
  readonly pack: LawPack;
  readonly type: PackRequestType;
}

/** Whether a text of a form says anything. */
export const says = (text: string | undefined): text is string =>
  text !== undefined && /[\p{L}\p{N}]/u.test(text);
