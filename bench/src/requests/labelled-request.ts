import type { ElementId, OrderTestId, PauseReason } from '@breakwater/contracts/law';
import type { OrderForm } from '@breakwater/contracts/orders';
import type { OrderFacts } from '@breakwater/law';

export type RequestSort =
  | 'valid'
  | 'defect'
  | 'over-broad'
  | 'fake-emergency'
  | 'foreign-content'
  | 'speech'
  | 'look-alike';

/** A request as somebody might send it, with what was planted in it. */
export interface LabelledRequest {
  readonly id: string;
  readonly sort: RequestSort;
  readonly instrument: string;
  readonly requestType: string;
  readonly language: string;
  readonly facts: OrderFacts;
  /** Elements that were taken out or spoilt. */
  readonly defects: readonly ElementId[];
  /** Tests that have to fail. */
  readonly tests: readonly OrderTestId[];
  /** Each thing that was planted, in words. */
  readonly planted: readonly string[];
  /** Times in which its clocks stood still. */
  readonly pauses: readonly { readonly reason: PauseReason; readonly from: number; readonly to: number }[];
}

/** What is made of a form before it is sent. */
export interface Draft {
  form: { -readonly [K in keyof OrderForm]: OrderForm[K] };
  facts: Partial<{ -readonly [K in keyof OrderFacts]: OrderFacts[K] }>;
}
