import type { LawPack, PackRequestType } from '@breakwater/contracts/law';
import type { OrderForm } from '@breakwater/contracts/orders';
import type { Demands } from '../terms/find-demands.ts';
import type { OrderFacts } from './order-facts.ts';

/** What every check of an order is given. */
export interface CheckContext {
  readonly pack: LawPack;
  readonly type: PackRequestType;
  readonly facts: OrderFacts;
  readonly form: OrderForm;
  /** What its words ask for; unknown where there are no word lists. */
  readonly demands: Demands | undefined;
  /** Whether the reasons of the emergency name a threat to a life; unknown where there are no word lists. */
  readonly threat: boolean | undefined;
  /** Country of who asks: by our register, else by its own word. */
  readonly country: string | undefined;
}

/** Whether a text of a form says anything. */
export const says = (text: string | undefined): text is string =>
  text !== undefined && /[\p{L}\p{N}]/u.test(text);
